"""Exports in every format: the rows are those of the lake, the target is there whole or not at all."""

from __future__ import annotations

import csv
import gzip
import json
from datetime import UTC, date, datetime
from decimal import Decimal
from pathlib import Path
from typing import Any

import duckdb
import polars as pl
import pytest

from flows.cli import main
from schemas.tables.registry import TABLES
from schemas.tables.types import polars_schema
from schemas.version import CONTRACT_VERSION
from tests.lake.rows import VERSIONS, staged, story
from warehouse.exports import workbook
from warehouse.exports.datasets import NOT_BY_DEFAULT, ExportError, ExportUsageError
from warehouse.exports.export import ExportRequest, export
from warehouse.lake import Lake
from warehouse.views.load import load_views

EXPORTED = sorted(TABLES.keys() - NOT_BY_DEFAULT)


def rows(path: Path, query: str) -> list[Any]:
    return sorted(Lake.open_for_queries(path).execute(query).fetchall(), key=str)


def made(path: Path, target: Path, *asked: str, **options: Any) -> dict[str, int]:
    return export(path, ExportRequest(target, asked, **options))


@pytest.mark.parametrize("table", EXPORTED)
def test_folder_holds_the_rows_of_each_table_with_its_types(path: Path, tmp_path: Path, table: str) -> None:
    made(path, tmp_path / "out", table)
    pattern = f"{tmp_path}/out/{table}/**/*.parquet"
    plain = duckdb.connect()
    plain.execute("SET TimeZone = 'UTC'")
    columns = ", ".join(f'"{name}"' for name in polars_schema(TABLES[table]))
    found = plain.execute(f"SELECT {columns} FROM read_parquet('{pattern}', hive_partitioning = true)").fetchall()
    assert sorted(found, key=str) == rows(path, f"SELECT {columns} FROM {table}")
    frame = pl.read_parquet(pattern, hive_partitioning=False)
    assert dict(frame.schema) == polars_schema(TABLES[table])


def test_tables_of_stories_are_partitioned_by_year(path: Path, tmp_path: Path) -> None:
    with Lake.open(path) as lake:
        lake.load(staged(tmp_path / "batch", story("undated", day=None)), "run", VERSIONS, {})
    made(path, tmp_path / "out")
    folders = {found.name for found in (tmp_path / "out" / "figures").iterdir()}
    assert folders == {"published_year=2024", "published_year=__HIVE_DEFAULT_PARTITION__"}
    assert (tmp_path / "out" / "loads" / "data_0.parquet").exists()


def test_package_describes_every_table(path: Path, tmp_path: Path) -> None:
    counts = made(path, tmp_path / "out", licence="CC-BY-4.0", cite_as="Example, A. (2024): Rows")
    package = json.loads((tmp_path / "out" / "datapackage.json").read_text(encoding="utf-8"))
    assert package["licenses"] == [{"name": "CC-BY-4.0"}]
    assert package["cite-as"] == "Example, A. (2024): Rows"
    assert package["contract_version"] == CONTRACT_VERSION
    resources = {resource["name"]: resource for resource in package["resources"]}
    assert sorted(resources) == EXPORTED
    for name, resource in resources.items():
        assert resource["rows"] == counts[name]
        assert resource["bytes"] == sum((tmp_path / "out" / file).stat().st_size for file in resource["path"])
        fields = resource["schema"]["fields"]
        assert [field["name"] for field in fields] == list(polars_schema(TABLES[name]))
        assert all(field["type"] and field["description"] for field in fields)
        assert resource["schema"]["primaryKey"] == list(TABLES[name].primary_key)
    kind = next(field for field in resources["figures"]["schema"]["fields"] if field["name"] == "kind")
    assert "money" in kind["constraints"]["enum"]
    assert kind["constraints"]["required"] is True


def test_package_states_citation_and_licence_where_nobody_gave_them(path: Path, tmp_path: Path) -> None:
    made(path, tmp_path / "out", "quotes")
    package = json.loads((tmp_path / "out" / "datapackage.json").read_text(encoding="utf-8"))
    with Lake.open(path, read_only=True) as lake:
        assert f"snapshot {lake.snapshot_id()} of" in package["cite-as"]
    assert "not specified" in package["licenses"][0]["title"]
    fields = {field["name"]: field for field in package["resources"][0]["schema"]["fields"]}
    assert fields["published_on"]["type"] == "date"
    assert fields["start_char"]["type"] == "integer"
    assert fields["uri"]["description"] == TABLES["documents"].schema.columns["uri"].description


def test_columns_become_folders_where_asked(path: Path, tmp_path: Path) -> None:
    made(path, tmp_path / "out", "figures", "loads", partition_by=("kind",))
    assert {found.name for found in (tmp_path / "out" / "figures").iterdir()} == {"kind=money", "kind=multiple"}
    frame = pl.scan_parquet(tmp_path / "out" / "figures", hive_partitioning=True).collect()
    assert sorted(frame["kind"]) == ["money", "money", "multiple", "multiple"]


def test_column_asked_for_twice_becomes_folders_once(path: Path, tmp_path: Path) -> None:
    made(path, tmp_path / "out", "figures", partition_by=("kind", "kind"))
    assert {found.name for found in (tmp_path / "out" / "figures").iterdir()} == {"kind=money", "kind=multiple"}


def test_database_has_tables_views_and_descriptions(path: Path, tmp_path: Path) -> None:
    made(path, tmp_path / "out.duckdb")
    plain = duckdb.connect(str(tmp_path / "out.duckdb"), read_only=True)
    plain.execute("SET TimeZone = 'UTC'")
    for name in (*EXPORTED, *(view.name for view in load_views())):
        assert sorted(plain.execute(f"SELECT * FROM {name}").fetchall(), key=str) == rows(path, f"FROM {name}"), name
    comments = dict(
        plain.execute("SELECT column_name, comment FROM duckdb_columns() WHERE table_name = 'figures'").fetchall()
    )
    assert comments["kind"] == TABLES["figures"].schema.columns["kind"].description
    assert dict(plain.execute("FROM about").fetchall())["contract_version"] == str(CONTRACT_VERSION)


def test_database_of_some_tables_has_the_views_that_they_suffice_for(path: Path, tmp_path: Path) -> None:
    made(path, tmp_path / "out.duckdb", "documents", "statements", "entities")
    there = duckdb.connect(str(tmp_path / "out.duckdb")).execute(
        "SELECT view_name FROM duckdb_views() WHERE NOT internal"
    )
    assert there.fetchall() == [("quotes",)]


@pytest.mark.parametrize("name", ["facts.csv", "facts.csv.gz"])
def test_csv_of_a_view(path: Path, tmp_path: Path, name: str) -> None:
    made(path, tmp_path / name, "figure_facts")
    opened: Any = gzip.open if name.endswith(".gz") else open
    with opened(tmp_path / name, "rt", encoding="utf-8", newline="") as file:
        found = list(csv.DictReader(file))
    assert sorted(row["exact"] for row in found) == ["$2 million", "$2 million", "twice", "twice"]
    assert found[0]["published_on"] == "2024-05-14"


@pytest.mark.parametrize("name", ["q.jsonl", "q.jsonl.gz", "q.ndjson"])
def test_json_lines_of_a_query(path: Path, tmp_path: Path, name: str) -> None:
    made(path, tmp_path / name, "SELECT exact, value, currency FROM figures ORDER BY exact, figure_id;")
    opened: Any = gzip.open if name.endswith(".gz") else open
    with opened(tmp_path / name, "rt", encoding="utf-8") as file:
        found = [json.loads(line) for line in file]
    assert found[0] == {"exact": "$2 million", "value": 2e6, "currency": "USD"}
    assert found[3] == {"exact": "twice", "value": 2.0, "currency": None}


def test_json_lines_hold_no_number_that_is_no_json(path: Path, tmp_path: Path) -> None:
    query = "SELECT 'NaN'::DOUBLE AS \"a\"\"b\", '-inf'::FLOAT AS c, 1.5::DOUBLE AS d, NULL::DOUBLE AS e, 2 AS f"
    made(path, tmp_path / "q.jsonl", query)
    assert (
        (tmp_path / "q.jsonl").read_text(encoding="utf-8")
        == r"""{"a\"b":null,"c":null,"d":1.5,"e":null,"f":2}
"""
    )


def test_workbook_has_a_sheet_per_table(path: Path, tmp_path: Path) -> None:
    openpyxl = pytest.importorskip("openpyxl")
    made(path, tmp_path / "out.xlsx", "figures", "documents")
    book = openpyxl.load_workbook(tmp_path / "out.xlsx")
    wide, narrow = (book["figures"].column_dimensions[letter].width for letter in ("A", "F"))
    assert wide > 20 > narrow
    assert book["documents"].column_dimensions["A"].width <= workbook.WIDTHS[1] + 1
    assert book["figures"].auto_filter.ref == book["figures"].dimensions
    assert book.sheetnames == ["figures", "documents"]
    header, *found = book["documents"].iter_rows(values_only=True)
    assert header == tuple(polars_schema(TABLES["documents"]))
    assert {row[header.index("published_on")] for row in found} == {datetime(2024, 5, 14)}
    assert "“we grew twice as fast”" in found[0][header.index("text")]


CELLS: list[tuple[str, Any, Any]] = [
    ("formula", "=1+1", "=1+1"),
    ("link", "https://example.org", "https://example.org"),
    ("number", 2.5, 2.5),
    ("decimal", Decimal("27.6"), 27.6),
    ("long-decimal", Decimal("123456789012345.670000000"), "123456789012345.67"),
    ("long-negative-decimal", Decimal("-1234567890123456"), "-1234567890123456"),
    ("decimal-of-few-digits", Decimal("120000000000000000.000000000"), 1.2e17),
    ("exact-whole-number", 10**14, 10**14),
    ("long-whole-number", 2**60, str(2**60)),
    ("truth", True, True),
    ("day", date(2024, 5, 14), date(2024, 5, 14)),
    ("early-day", date(1848, 1, 24), "1848-01-24"),
    ("moment", datetime(2024, 5, 14, 6, tzinfo=UTC), datetime(2024, 5, 14, 6)),
    ("infinite", float("inf"), "inf"),
    ("list", [1, 2], "[1, 2]"),
]


@pytest.mark.parametrize(("value", "cell"), [case[1:] for case in CELLS], ids=[case[0] for case in CELLS])
def test_cell_of_a_workbook(value: Any, cell: Any) -> None:
    assert workbook._cell(value) == cell


@pytest.mark.parametrize(
    ("query", "reason"),
    [
        ("SELECT repeat('x', 40000) AS long", r"query\.long: 40,000 characters in row 1.*32,767"),
        ("SELECT repeat('\U0001f600', 20000) AS long", r"query\.long: 40,000 characters in row 1"),
        ("SELECT range AS number FROM range(500)", "ends at 500 rows"),
    ],
    ids=["long-text", "long-text-of-pairs", "many-rows"],
)
def test_what_excel_has_no_room_for_is_refused(
    path: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, query: str, reason: str
) -> None:
    monkeypatch.setattr(workbook, "MAX_ROWS", 500)
    with pytest.raises(ExportError, match=reason):
        made(path, tmp_path / "out.xlsx", query)
    assert not (tmp_path / "out.xlsx").exists()


def test_past_state_is_exported(path: Path, tmp_path: Path) -> None:
    with Lake.open(path) as lake:
        before = lake.snapshot_id()
        lake.load(staged(tmp_path / "batch", story("later")), "run", VERSIONS, {})
    assert made(path, tmp_path / "now", "documents") == {"documents": 3}
    assert made(path, tmp_path / "then", "documents", at=str(before)) == {"documents": 2}


@pytest.mark.parametrize(
    ("target", "asked", "options", "reason"),
    [
        ("out.pdf", (), {}, "no known format"),
        ("out.csv", (), {}, "holds one table"),
        ("out.csv", ("figures", "documents"), {}, "holds one table"),
        ("out", ("nothing",), {}, "no table or view 'nothing'; there are .*figures"),
        ("out", ("figures", "SELECT 1"), {}, "one query or names"),
        ("out.csv", ("figures",), {"partition_by": ("kind",)}, "partition-by"),
        ("out", ("figures", "loads"), {"partition_by": ("kind", "nope")}, "no column 'nope'"),
        (
            "out",
            ("SELECT kind FROM figures",),
            {"partition_by": ("nope",)},
            "no column 'nope' in query, which has kind",
        ),
        ("out", ("quotes",), {"partition_by": ("nope",)}, "no column 'nope' in quotes, which has .*speaker"),
        ("out", ("SELECT kind FROM figures",), {"partition_by": ("kind",)}, "none is left for the files; select more"),
    ],
    ids=[
        "format",
        "in-a-file",
        "two-in-a-file",
        "unknown-name",
        "query-and-name",
        "parts-of-a-file",
        "unknown-column",
        "unknown-of-a-query",
        "unknown-of-a-view",
        "all-columns",
    ],
)
def test_what_cannot_be_meant_is_refused(
    path: Path, tmp_path: Path, target: str, asked: tuple[str, ...], options: dict[str, Any], reason: str
) -> None:
    with pytest.raises(ExportUsageError, match=reason):
        made(path, tmp_path / target, *asked, **options)


@pytest.mark.parametrize(
    ("query", "reason"),
    [
        ("SELECT nope FROM figures", "nope"),
        ("COPY figures TO 'x.csv'", "COPY is not allowed"),
        ("SELECT kind, kind FROM figures", "several columns have the name 'kind'; .* kind AS kind_1"),
        ("SELECT * FROM read_text('/etc/hostname')", "disabled"),
        ("SELECT 1 / (value - value)::INT // 0, error('late') FROM figures", "late"),
    ],
    ids=["unknown-column", "writes", "doubled-name", "reads-files", "fails-while-it-runs"],
)
@pytest.mark.parametrize("target", ["out", "out.duckdb", "out.csv", "out.xlsx"])
def test_failed_query_leaves_nothing(path: Path, tmp_path: Path, target: str, query: str, reason: str) -> None:
    before = sorted(tmp_path.iterdir())
    with pytest.raises(ExportError, match=reason):
        made(path, tmp_path / target, query)
    assert sorted(tmp_path.iterdir()) == before


def test_target_that_is_there_is_replaced_only_where_asked(path: Path, tmp_path: Path) -> None:
    made(path, tmp_path / "out", "figures")
    with pytest.raises(ExportError, match="--overwrite"):
        made(path, tmp_path / "out", "documents")
    assert (tmp_path / "out" / "figures").exists()
    made(path, tmp_path / "out", "documents", overwrite=True)
    assert sorted(found.name for found in (tmp_path / "out").iterdir()) == ["datapackage.json", "documents"]


def test_what_a_link_leads_to_is_replaced_and_the_link_stays(path: Path, tmp_path: Path) -> None:
    made(path, tmp_path / "out", "figures")
    (tmp_path / "latest").symlink_to(tmp_path / "out")
    before = sorted(tmp_path.iterdir())
    made(path, tmp_path / "latest", "documents", overwrite=True)
    assert (tmp_path / "latest").is_symlink()
    assert (tmp_path / "out" / "documents").exists()
    assert sorted(tmp_path.iterdir()) == before


@pytest.mark.parametrize(
    ("name", "package"), [("notes/mine.txt", None), ("datapackage.json", '{"name": "mine", "resources": []}')]
)
def test_export_with_other_things_beside_is_never_replaced(
    path: Path, tmp_path: Path, name: str, package: str | None
) -> None:
    made(path, tmp_path / "out", "figures")
    file = tmp_path / "out" / name
    file.parent.mkdir(exist_ok=True)
    file.write_text(package or "dear", encoding="utf-8")
    with pytest.raises(ExportError, match=f"holds {name}, which is of no export .* choose another name"):
        made(path, tmp_path / "out", "documents", overwrite=True)
    assert (tmp_path / "out" / "figures").exists()


def test_empty_folder_is_taken(path: Path, tmp_path: Path) -> None:
    (tmp_path / "out").mkdir()
    made(path, tmp_path / "out", "figures")
    assert (tmp_path / "out" / "datapackage.json").exists()


@pytest.mark.parametrize("overwrite", [True, False])
@pytest.mark.parametrize("target", ["lake", "letters"])
def test_folder_that_is_no_export_is_never_replaced(path: Path, tmp_path: Path, target: str, overwrite: bool) -> None:
    place = {"lake": path, "letters": tmp_path / "letters"}[target]
    place.mkdir(exist_ok=True)
    (place / "letter").write_text("dear", encoding="utf-8")
    with pytest.raises(ExportError, match="choose another name") as error:
        made(path, place, "documents", overwrite=overwrite)
    assert "--overwrite" not in str(error.value)
    assert (place / "letter").exists()


@pytest.mark.parametrize("target", ["file/out.csv", "file/out"])
def test_place_that_cannot_be_written_is_named(path: Path, tmp_path: Path, target: str) -> None:
    (tmp_path / "file").write_text("in the way", encoding="utf-8")
    with pytest.raises(ExportError, match="can't be written"):
        made(path, tmp_path / target, "figures")


def test_all_tables_come_from_one_state(path: Path, tmp_path: Path) -> None:
    """A load between two tables of an export is in neither of them."""
    another = staged(tmp_path / "batch", story("meanwhile"))

    def load(name: str, number: int) -> None:
        if name == "documents":
            with Lake.open(path) as lake:
                lake.load(another, "run", VERSIONS, {})

    counts = export(path, ExportRequest(tmp_path / "out"), load)
    assert (counts["documents"], counts["sentences"]) == (2, 2)


@pytest.mark.parametrize(
    ("arguments", "code", "message"),
    [
        (["figures", "--to", "facts.csv"], 0, "figures: 4 rows"),
        (["figures", "--to", "facts.pdf"], 2, "no known format"),
        (["SELECT nope FROM figures", "--to", "facts.csv"], 1, "in the query"),
        (["figures", "--to", "facts.csv", "--lake", "nowhere"], 1, "there is no lake"),
    ],
    ids=["done", "usage", "wrong-query", "no-lake"],
)
def test_command_ends_with_its_code(
    path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    arguments: list[str],
    code: int,
    message: str,
) -> None:
    from flows.commands.console import messages

    messages.cache_clear()
    monkeypatch.chdir(path.parent)
    with pytest.raises(SystemExit) as end:
        main(["export", *arguments])
    printed = capsys.readouterr()
    messages.cache_clear()
    assert (int(end.value.code or 0), printed.out) == (code, "")
    assert message in printed.err
