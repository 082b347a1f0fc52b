"""The reference tables: their rows keep their models, and are of the size and shape that linking needs."""

from __future__ import annotations

from collections import Counter

import pytest

from schemas.reference.load import load_columns, load_table, reference_files
from schemas.reference_models import MODELS, find_faults

GOOD: dict[str, dict[str, str]] = {name: dict(load_table(name)[0]) for name in MODELS}


@pytest.mark.parametrize("name", sorted(MODELS))
def test_rows_keep_their_model(name: str) -> None:
    assert find_faults(name, load_table(name)) == []


@pytest.mark.parametrize(
    ("name", "column", "value"),
    [
        ("countries", "code", "usa"),
        ("countries", "wikidata", "884"),
        ("entities", "kind", "firm"),
        ("entities", "entity_class", "bank"),
        ("entities", "country", "ZZ"),
        ("aliases", "entity_id", "country:ZZ"),
        ("aliases", "priority", "4"),
        ("aliases", "case_rule", "any"),
        ("aliases", "alias", " Korea"),
        ("agreements", "signed_on", "June 2007"),
        ("agreement_parties", "party_id", "country:ZZ"),
    ],
)
def test_a_bad_field_is_a_fault(name: str, column: str, value: str) -> None:
    assert [fault.split(":")[0] for fault in find_faults(name, (GOOD[name] | {column: value},))] == [column]


def test_columns_come_in_the_order_that_they_are_asked_for_in() -> None:
    rows = load_table("entities")
    assert list(load_columns("entities", "name", "id")) == [(row["name"], row["id"]) for row in rows]


@pytest.mark.parametrize("name", sorted(MODELS))
def test_a_row_that_stands_twice_is_a_fault(name: str) -> None:
    assert find_faults(name, (GOOD[name], GOOD[name]))


def test_the_tables_are_as_large_as_promised() -> None:
    kinds = Counter(row["kind"] for row in load_table("entities"))
    assert kinds["organization"] >= 400
    assert kinds["agreement"] >= 150
    assert kinds["country"] == len(load_table("countries")) >= 250


def test_every_country_is_an_entity_with_the_same_name_and_wikidata_item() -> None:
    entities = {row["id"]: row for row in load_table("entities")}
    for row in load_table("countries"):
        entity = entities[f"country:{row['code']}"]
        assert (entity["name"], entity["country"], entity["wikidata"]) == (row["name"], row["code"], row["wikidata"])


def test_every_entity_goes_by_its_name() -> None:
    named = {row["entity_id"]: set[str]() for row in load_table("aliases")}
    for row in load_table("aliases"):
        named[row["entity_id"]].add(row["alias"])
    assert [row["id"] for row in load_table("entities") if row["name"] not in named.get(row["id"], ())] == []


def test_no_two_entities_share_a_wording_of_the_first_priority() -> None:
    counts = Counter(row["alias"] for row in load_table("aliases") if row["priority"] == "1")
    assert [alias for alias, count in counts.items() if count > 1] == []


def test_every_agreement_has_a_row_and_dates_in_order() -> None:
    rows = {row["entity_id"]: row for row in load_table("agreements")}
    assert {row["id"] for row in load_table("entities") if row["kind"] == "agreement"} <= rows.keys()
    for row in rows.values():
        if row["ended_on"] and row["in_force_on"]:
            assert row["in_force_on"] <= row["ended_on"]


def test_sources_name_every_table() -> None:
    sources = next(reference_files()).with_name("SOURCES.md").read_text(encoding="utf-8")
    assert [path.stem for path in reference_files() if path.stem not in sources] == []
