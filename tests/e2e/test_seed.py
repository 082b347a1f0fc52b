"""The first story that wirehouse must master, from the file to the answers in SQL, in a real lake."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import duckdb
import pytest

from flows.pipeline import ingest
from flows.planning import Request
from flows.runners import run_in_process
from flows.settings import Settings
from flows.sources.source import ReadOptions
from warehouse.lake import Lake

pytestmark = pytest.mark.xdist_group("seed")


@pytest.fixture(scope="module")
def sql(shared: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Any]:
    from datetime import date

    lake = tmp_path_factory.mktemp("seed") / "lake"
    request = Request((str(shared / "seed" / "korea-fta.txt"),), ReadOptions(date(2017, 8, 22)))
    ingest(request, Settings(lake=lake), run_in_process)
    connection: duckdb.DuckDBPyConnection = Lake.open_for_queries(lake)
    yield lambda query: connection.execute(query).fetchall()
    connection.close()


def test_three_amounts_with_measure_parties_and_period(sql: Any) -> None:
    rows = sql(
        "SELECT exact, value, currency, period_start::VARCHAR, period_end::VARCHAR, reporter, counterpart, status "
        "FROM figures WHERE kind = 'money' ORDER BY start_char"
    )
    assert rows == [
        ("$13.2 billion", 13.2e9, "USD", "2011-01-01", "2011-12-31", "US", "KR", "reported"),
        ("$27.6 billion", 27.6e9, "USD", "2016-01-01", "2016-12-31", "US", "KR", "reported"),
        ("$10.7 billion", 10.7e9, "USD", "2016-01-01", "2016-12-31", "US", "KR", "estimated"),
    ]


def test_what_the_amounts_measure(sql: Any) -> None:
    rows = sql("SELECT measure_text, sign(measure_value) FROM figures WHERE kind = 'money' ORDER BY start_char")
    assert [("deficit" in text, "surplus" in text, sign) for text, sign in rows] == [
        (True, False, -1), (True, False, -1), (False, True, 1),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("kind", "values"), [("multiple", [2.0]), ("rank", [6.0, 2.0]), ("age", [5.0])], ids=["doubled", "ranks", "age"]
)
def test_other_figures(sql: Any, kind: str, values: list[float]) -> None:
    found = [value for (value,) in sql(f"SELECT value FROM figures WHERE kind = '{kind}' ORDER BY start_char")]
    assert [value for value in found if value in values] == values


def test_no_year_is_a_figure_and_two_sides_are_no_money(sql: Any) -> None:
    assert sql("SELECT exact FROM figures WHERE value IN (2011, 2016)") == []
    assert sql("SELECT kind FROM figures WHERE exact LIKE 'two%' AND kind = 'money'") == []


@pytest.mark.parametrize(
    ("country", "names"),
    [
        ("KR", {"S. Korea", "South Korea", "Seoul", "South Korean"}),
        ("US", {"US", "U.S.", "Washington", "American"}),
    ],
    ids=["south-korea", "united-states"],
)
def test_a_country_in_all_its_names(sql: Any, country: str, names: set[str]) -> None:
    found = sql(
        "SELECT DISTINCT m.exact FROM mentions m JOIN entities e USING (document_id, entity_id) "
        f"WHERE e.country = '{country}' AND e.kind = 'country'"
    )
    assert names <= {exact.removesuffix("'s") for (exact,) in found}


def test_capital_that_acts_is_its_government_and_where_talks_are_held_a_place(sql: Any) -> None:
    acting = dict(
        sql("SELECT s.exact LIKE '%talks in Seoul%', any_value(m.acting_as) FROM mentions m "
            "JOIN sentences s USING (document_id, sentence_id) WHERE m.exact = 'Seoul' GROUP BY 1")
    )  # fmt: skip
    assert acting == {True: "place", False: "government"}


@pytest.mark.parametrize(
    "name",
    ["Kim Hyung-chong", "Robert Lighthizer", "Barack Obama", "Donald Trump", "North American Free Trade Agreement",
     "Mexico", "Canada"],
)  # fmt: skip
def test_entity_is_there(sql: Any, name: str) -> None:
    assert sql(f"SELECT count(DISTINCT entity_id) FROM entities WHERE name = '{name}'") == [(1,)]


def test_later_surname_is_the_person_introduced(sql: Any) -> None:
    rows = sql(
        "SELECT DISTINCT e.name FROM mentions m JOIN entities e USING (document_id, entity_id) WHERE m.exact = 'Kim'"
    )
    assert rows == [("Kim Hyung-chong",)]


def test_roles_with_title_and_country(sql: Any) -> None:
    rows = sql(
        "SELECT e.name, r.title, r.country FROM roles r "
        "JOIN entities e ON e.document_id = r.document_id AND e.entity_id = r.person_entity_id"
    )
    assert ("Kim Hyung-chong", "Trade Minister", "KR") in rows
    assert ("Donald Trump", "President", "US") in rows  # right behind a quotation mark
    assert any(name == "Robert Lighthizer" for name, _, _ in rows)


def test_direct_quotations_and_their_speakers(sql: Any) -> None:
    rows = sql(
        "SELECT e.name, count(*) FROM statements s LEFT JOIN entities e "
        "ON e.document_id = s.document_id AND e.entity_id = s.speaker_entity_id "
        "WHERE s.kind = 'direct' GROUP BY 1 ORDER BY 1"
    )
    assert rows == [("Kim Hyung-chong", 2), ("Robert Lighthizer", 2)]


def test_indirect_statements_have_speakers(sql: Any) -> None:
    rows = sql("SELECT speaker, cue FROM statements WHERE kind <> 'direct' ORDER BY start_char")
    assert len(rows) >= 7
    assert all(speaker for speaker, _ in rows)
