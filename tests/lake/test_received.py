"""Somebody else's rows against the contract: each fault is named with file, row, column and remedy; good ones pass."""

from __future__ import annotations

import gzip
import json
import re
import shutil
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import polars as pl
import pyarrow.parquet as pq
import pytest

from flows.cli import main
from schemas.identity import content_hash
from schemas.tables.registry import TABLES
from schemas.tables.types import polars_schema
from tests.lake.rows import VERSIONS, frames, staged, story
from warehouse.exports.export import ExportRequest, export
from warehouse.lake import Lake
from warehouse.received import chunk, jsonlines
from warehouse.received.check import Report, check_received
from warehouse.received.find import ReceivedError, find_received
from warehouse.rules.between import NO_YEAR
from warehouse.violation import Violation

Change = Callable[[pl.DataFrame], pl.DataFrame]
NAN, INFINITE = float("nan"), float("inf")


@pytest.fixture(scope="module")
def exported(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("exported")
    with Lake.open(folder / "lake") as lake:
        lake.load(staged(folder / "batch", story("a"), story("b"), story("c")), "run", VERSIONS, {})
    export(folder / "lake", ExportRequest(folder / "news"))
    return folder / "news"


@pytest.fixture
def news(exported: Path, tmp_path: Path) -> Path:
    shutil.copytree(exported, tmp_path / "news")
    return tmp_path / "news"


def check(path: Path, table: str | None = None) -> Report:
    return check_received(find_received(path, table))


def file_of(folder: Path, table: str) -> Path:
    (file,) = (folder / table).rglob("*.parquet")
    return file


def change(folder: Path, table: str, how: Change) -> str:
    """Change the rows of an exported table; return the file as findings name it."""
    file = file_of(folder, table)
    how(pl.read_parquet(file, hive_partitioning=False)).write_parquet(file)
    return str(file.relative_to(folder))


def put(column: str, value: Any, row: int = 1) -> Change:
    def changed(frame: pl.DataFrame) -> pl.DataFrame:
        values = frame[column].to_list()
        values[row] = value
        return frame.with_columns(pl.Series(column, values, dtype=frame[column].dtype))

    return changed


def cast(column: str, dtype: Any) -> Change:
    return lambda frame: frame.with_columns(pl.col(column).cast(dtype))


def test_export_keeps_the_contract(news: Path) -> None:
    report = check(news)
    assert (report.violations, report.notes) == ([], [])
    assert report.rows["figures"] == 6


OF_ROWS: list[tuple[str, Change, str, str]] = [
    ("figures", put("exact", None), "exact", "not_nullable"),
    ("figures", put("value", NAN), "", "is_finite"),
    ("figures", put("measure_value", INFINITE), "", "is_finite"),
    ("figures", put("value_low", 9e9), "", "is_ordered"),
    ("figures", put("value", None), "", "has_value"),
    ("figures", put("kind", "moneys"), "kind", "has_known_kind"),
    ("figures", put("currency", "QQQ"), "currency", "has_known_currency"),
    ("figures", put("currency", "USD"), "", "has_currency_only_as_money"),
    ("figures", put("unit", "furlongs"), "unit", "has_known_unit"),
    ("figures", put("modifier", "roughly-ish"), "modifier", "has_known_modifier"),
    ("figures", put("measure", "happiness"), "measure", "has_known_measure"),
    ("figures", put("status", "rumoured"), "status", "isin"),
    ("figures", put("scale", 99), "scale", "less_than_or_equal_to"),
    ("figures", put("end_char", 4), "", "is_span"),
    ("figures", put("start_char", -1), "", "is_span"),
    ("figures", put("exact", "thrice"[:5]), "", "span is its text"),
    ("figures", put("sentence_id", "none"), "sentence_id", "sentence_id exists"),
    ("figures", put("speaker_entity_id", "none"), "speaker_entity_id", "speaker_entity_id exists"),
    ("figures", put("document_id", "none"), "document_id", "document_id exists"),
    ("mentions", put("antecedent_id", "none"), "antecedent_id", "antecedent_id exists"),
    ("time_expressions", put("period_end", date(2020, 1, 1)), "", "is_period"),
    ("entities", put("country", "Korea"), "country", "has_known_country"),
    ("documents", put("content_sha256", "abc"), "content_sha256", "str_matches"),
    ("documents", put("content_sha256", "0" * 64), "", "has_content_sha256"),
    ("documents", put("language", "xx"), "language", "has_known_language"),
    ("documents", put("text", ""), "text", "str_length"),
]


@pytest.mark.parametrize(
    ("table", "how", "column", "name"),
    OF_ROWS,
    ids=[f"{o[0]}-{o[2] or 'row'}-{o[3]}-{i}" for i, o in enumerate(OF_ROWS)],
)
def test_fault_of_a_row_is_named(news: Path, table: str, how: Change, column: str, name: str) -> None:
    file = change(news, table, how)
    named = [v for v in check(news).violations if v.check.partition("(")[0] == name and v.table == table]
    assert [(v.file, v.column, v.count, v.rows) for v in named] == [(file, column, 1, (2,))]
    assert named[0].example
    assert named[0].remedy


OF_COLUMNS: list[tuple[str, Change, str, str]] = [
    ("figures", lambda frame: frame.drop("exact"), "exact", "column_in_dataframe"),
    ("figures", lambda frame: frame.drop("unit"), "unit", "column_in_dataframe"),
    ("figures", lambda frame: frame.with_columns(colour=pl.lit("red")), "colour", "column_in_schema"),
    ("figures", cast("value", pl.String), "value", "dtype"),
    ("figures", cast("start_char", pl.Int32), "start_char", "dtype"),
    ("figures", cast("period_start", pl.String), "period_start", "dtype"),
    ("figures", cast("mantissa", pl.Float64), "mantissa", "dtype"),
    ("loads", lambda frame: frame.with_columns(pl.col("loaded_at").dt.replace_time_zone(None)), "loaded_at", "dtype"),
]


@pytest.mark.parametrize(("table", "how", "column", "name"), OF_COLUMNS, ids=[f"{n}-{c}" for _, _, c, n in OF_COLUMNS])
def test_fault_of_a_column_is_named_once_and_blames_no_row(
    news: Path, table: str, how: Change, column: str, name: str
) -> None:
    file = change(news, table, how)
    found = check(news).violations
    assert [(v.file, v.column, v.check.partition("(")[0], v.rows) for v in found] == [(file, column, name, ())]
    assert found[0].remedy


def test_doubled_column_is_no_damage(tmp_path: Path) -> None:
    rows = frames(story("a"))["figures"].to_arrow()
    pq.write_table(rows.append_column("rule", rows["rule"]), tmp_path / "figures.parquet")
    (found,) = check(tmp_path).violations
    assert (found.column, found.check, found.example) == ("rule", "column_once", "figures.rule is there 2 times")


def test_encodings_are_no_other_types(news: Path) -> None:
    change(news, "figures", cast("kind", pl.Categorical))
    change(news, "loads", cast("loaded_at", pl.Datetime("ns", "UTC")))
    change(news, "comparisons", cast("from_figure_id", pl.Null))
    assert check(news).violations == []


@pytest.mark.parametrize("table", ["documents", "figures", "entities", "loads"])
def test_doubled_key_names_both_rows(news: Path, table: str) -> None:
    file = change(news, table, lambda frame: pl.concat([frame, frame[:1]]))
    found = [v for v in check(news).violations if v.check == "unique_key"]
    last = len(pl.read_parquet(news / file, hive_partitioning=False))
    assert [(v.file, v.count, v.rows) for v in found] == [(file, 2, (1, last))]


def test_key_in_two_files_is_told_of_both(news: Path) -> None:
    file = file_of(news, "roles")
    shutil.copy(file, file.with_name("data_1.parquet"))
    package = json.loads((news / "datapackage.json").read_text(encoding="utf-8"))
    for resource in package["resources"]:
        if resource["name"] == "roles":
            resource["path"].append(str(file.with_name("data_1.parquet").relative_to(news)))
            resource["rows"] *= 2
    (news / "datapackage.json").write_text(json.dumps(package), encoding="utf-8")
    found = check(news).violations
    assert [(v.check, v.count, v.rows) for v in found] == [("unique_key", 3, (1, 2, 3))] * 2
    assert len({v.file for v in found}) == 2


def test_rows_in_the_folder_of_another_year_are_named(news: Path) -> None:
    (news / "datapackage.json").unlink()
    file_of(news, "figures").parent.rename(news / "figures" / "published_year=1999")
    (found,) = check(news).violations
    assert (found.table, found.check, found.count, found.rows) == (
        "figures",
        "folder is of its year",
        6,
        (1, 2, 3, 4, 5),
    )
    assert found.file == str(file_of(news, "figures").relative_to(news))
    assert found.example == "published_year=1999, its story is of 2024-05-14"
    file_of(news, "figures").parent.rename(news / "figures" / f"published_year={NO_YEAR}")
    assert [(v.check, v.count) for v in check(news).violations] == [("folder is of its year", 6)]


@pytest.mark.parametrize(
    ("second", "checks"),
    [
        ({"revision": 2, "is_current": True}, ["one current revision per story"]),
        ({"revision": 1, "is_current": False}, ["revision once per story"]),
        ({"revision": 2, "is_current": False}, []),
        ({"revision": None, "is_current": None}, []),
    ],
)
def test_revisions_of_a_story_are_told_apart_in_a_part_of_its_table_too(
    tmp_path: Path, second: dict[str, Any], checks: list[str]
) -> None:
    first = frames(story("a"))["documents"].with_columns(revision=pl.lit(1, pl.Int64), is_current=pl.lit(True))
    again = first.with_columns(document_id=pl.lit("another")).with_columns(
        **{name: pl.lit(value, first.schema[name]) for name, value in second.items()}
    )
    pl.concat([first, again]).write_parquet(tmp_path / "documents.parquet")
    assert [v.check for v in check(tmp_path / "documents.parquet").violations] == checks


@pytest.mark.parametrize(("is_current", "faults"), [(True, 1), (None, 1), (False, 0)])
def test_language_that_is_none_is_left_to_replaced_revisions(
    tmp_path: Path, is_current: bool | None, faults: int
) -> None:
    row = frames(story("a"))["documents"].to_dicts()[0] | {"language": "German", "is_current": is_current}
    content = [row[name] for name in ("text", "title", "published_on", "source", "language")]
    schema = polars_schema(TABLES["documents"])
    pl.DataFrame([row | {"content_sha256": content_hash(*content)}], schema=schema).write_parquet(
        tmp_path / "a.parquet"
    )
    found = check(tmp_path / "a.parquet", "documents").violations
    assert [v.check for v in found] == ["has_known_language"] * faults


def test_rule_of_whole_tables_is_held(news: Path) -> None:
    change(news, "statement_pieces", lambda frame: frame[:0])
    found = {(v.table, v.check) for v in check(news).violations}
    assert {("statements", "statement has a piece"), ("statement_pieces", "rows_as_listed")} <= found


DAMAGES: list[tuple[str, Callable[[Path], object], str]] = [
    ("lost", lambda file: file.unlink(), "file_is_there"),
    ("truncated", lambda file: file.write_bytes(file.read_bytes()[:400]), "readable"),
    ("emptied", lambda file: file.write_bytes(b""), "readable"),
    ("copied", lambda file: shutil.copy(file, file.with_name("stray.parquet")), "file_is_listed"),
]


@pytest.mark.parametrize(("damage", "name"), [d[1:] for d in DAMAGES], ids=[d[0] for d in DAMAGES])
def test_damage_of_an_export_is_named(news: Path, damage: Callable[[Path], object], name: str) -> None:
    damage(file_of(news, "figures"))
    found = {v.check: v for v in check(news).violations}
    assert found[name].file.startswith("figures/")
    assert found[name].remedy


def test_partition_by_a_column_of_the_table_is_read_from_the_folders(exported: Path, tmp_path: Path) -> None:
    lake = exported.parent / "lake"
    export(lake, ExportRequest(tmp_path / "by", ("figures",), partition_by=("kind", "currency")))
    assert check(tmp_path / "by").violations == []
    (folder,) = (tmp_path / "by").rglob("kind=multiple")
    folder.rename(folder.with_name("kind=moneys"))
    (tmp_path / "by" / "datapackage.json").unlink()
    assert [(v.check, v.count) for v in check(tmp_path / "by").violations] == [("has_known_kind", 3)]


def write_lines(path: Path, table: str = "figures", **changes: Any) -> Path:
    """Write the rows of a table as JSON lines, the second with other values; a value of ``...`` is left out."""
    rows = frames(story("a"))[table].to_dicts()
    rows[1] |= changes
    lines = [json.dumps({k: v for k, v in row.items() if v is not ...}, default=str) for row in rows]
    data = "\n\n".join(lines).encode()
    path.write_bytes(gzip.compress(data) if path.suffix == ".gz" else data)
    return path


@pytest.mark.parametrize("name", ["figures.jsonl", "figures.jsonl.gz", "figures/part-0.ndjson"])
def test_good_lines_pass_and_what_was_not_checked_is_said(tmp_path: Path, name: str) -> None:
    (tmp_path / "figures").mkdir()
    report = check(write_lines(tmp_path / name))
    assert (report.violations, report.rows) == ([], {"figures": 2})
    assert "documents" in report.notes[0]


def test_table_that_is_not_there_is_said(news: Path) -> None:
    (news / "datapackage.json").unlink()
    assert check(news).notes == []
    shutil.rmtree(news / "roles")
    report = check(news)
    assert (report.violations, report.notes) == ([], ["not checked: roles, not there"])
    assert check(news / "figures").notes[0].startswith("not checked: references")


BROKEN_PACKAGES = [
    (b"{\n", "not a data package: expecting property name enclosed in double quotes at line 2, column 1;"),
    (b"\xff", "not a data package: no UTF-8 at byte 1;"),
    (b"[]", "no list of resources"),
    (b'{"resources": [5]}', "no list of resources"),
    (b"[" * 100_000, "nested too deeply"),
]


@pytest.mark.parametrize(("data", "words"), BROKEN_PACKAGES, ids=[str(data[:20]) for data, _ in BROKEN_PACKAGES])
def test_broken_package_is_told_in_plain_words(news: Path, data: bytes, words: str) -> None:
    (news / "datapackage.json").write_bytes(data)
    with pytest.raises(ReceivedError, match="delete it") as error:
        find_received(news)
    assert words in str(error.value)


@pytest.mark.parametrize("table", sorted({"figures", "sentences", "loads"}))
def test_exported_lines_pass(exported: Path, tmp_path: Path, table: str) -> None:
    target = tmp_path / f"{table}.jsonl"
    export(exported.parent / "lake", ExportRequest(target, (table,)))
    assert check(target).violations == []


WRONG_VALUES: list[tuple[str, Any]] = [
    ("exact", 5), ("exact", ["x"]), ("exact", "\ud800"), ("start_char", "20"), ("start_char", 20.0),
    ("start_char", True), ("start_char", 2**70), ("value", "2"), ("value", True), ("value", 10**400), ("is_range", 0),
    ("is_range", "no"),
    ("period_start", "2023"), ("period_start", "May 3"), ("period_start", 20230101), ("mantissa", "two"),
    ("mantissa", 0.1234567891), ("mantissa", 10**30), ("mantissa", NAN),
]  # fmt: skip


@pytest.mark.parametrize(("column", "value"), WRONG_VALUES, ids=[f"{c}-{str(v)[:12]!a}" for c, v in WRONG_VALUES])
def test_value_of_another_type_is_named_with_its_line(tmp_path: Path, column: str, value: Any) -> None:
    found = check(write_lines(tmp_path / "figures.jsonl", **{column: value})).violations
    assert (found[0].column, found[0].check, found[0].rows) == (column, "type", (3,))
    assert not any(v.check == "not_nullable" for v in found)


@pytest.mark.parametrize("value", [2, 2.5, "2.5", "12345678901234567890123456789.123456789", None, -0.1])
def test_decimal_is_taken_as_number_or_text(tmp_path: Path, value: Any) -> None:
    made = {"value": float(value)} if value else {}
    assert check(write_lines(tmp_path / "figures.jsonl", mantissa=value, **made)).violations == []


def test_nan_in_a_line_is_no_number(tmp_path: Path) -> None:
    found = check(write_lines(tmp_path / "figures.jsonl", value=NAN)).violations
    assert [(v.check, v.rows) for v in found] == [("is_finite", (3,))]


def test_column_that_is_left_out_is_null(tmp_path: Path) -> None:
    assert check(write_lines(tmp_path / "figures.jsonl", unit=...)).violations == []
    found = check(write_lines(tmp_path / "figures.jsonl", exact=...)).violations
    assert [(v.column, v.check, v.rows) for v in found] == [("exact", "not_nullable", (3,))]


def test_column_of_no_line_is_missing_and_another_is_named(tmp_path: Path) -> None:
    path = tmp_path / "figures.jsonl"
    row = frames(story("a"))["figures"].to_dicts()[0] | {"colour": "red"}
    del row["rule"], row["unit"]
    path.write_text(json.dumps(row, default=str), encoding="utf-8")
    assert [(v.column, v.check) for v in check(path).violations] == [
        ("colour", "column_in_schema"),
        ("rule", "column_in_dataframe"),
        ("unit", "column_in_dataframe"),
    ]


@pytest.mark.parametrize(
    "line", ["{not json", "5", "[1]", "[" * 5000, "9" * 5000], ids=["broken", "number", "list", "deep", "long"]
)
def test_line_that_is_no_object_is_named(tmp_path: Path, line: str) -> None:
    path = write_lines(tmp_path / "figures.jsonl")
    path.write_text(path.read_text(encoding="utf-8") + f"\n{line}\n", encoding="utf-8")
    found = check(path).violations
    assert [(v.check, v.rows, v.column) for v in found] == [("json", (4,), "")]
    assert not re.search("recursion|sys|None|Error", found[0].example)


def test_broken_gzip_and_endless_lines_are_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    packed = write_lines(tmp_path / "figures.jsonl.gz")
    packed.write_bytes(packed.read_bytes()[:-20])
    assert [v.check for v in check(packed).violations] == ["readable"]
    monkeypatch.setattr(jsonlines, "LINE_BYTES", 500)
    found = check(write_lines(tmp_path / "figures.jsonl")).violations
    assert "line 1 is longer" in found[0].example


def test_rows_are_numbered_over_all_chunks(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for module in (chunk, jsonlines):
        monkeypatch.setattr(module, "CHUNK_ROWS", 3)
    monkeypatch.setattr("warehouse.received.parquet.CHUNK_ROWS", 3)
    table = frames(*(story(f"s{number}") for number in range(10)))["figures"]
    bad = put("status", "rumoured", 16)(put("status", "rumoured", 4)(table))
    bad.write_parquet(tmp_path / "figures.parquet")
    (tmp_path / "lines").mkdir()
    lines = "".join(json.dumps(row, default=str) + "\n" for row in bad.to_dicts())
    (tmp_path / "lines" / "figures.jsonl").write_text(lines, encoding="utf-8")
    for path in (tmp_path / "figures.parquet", tmp_path / "lines"):
        assert [(v.count, v.rows) for v in check(path).violations] == [(2, (5, 17))]


def test_few_rows_of_many_are_named(tmp_path: Path) -> None:
    table = frames(*(story(f"s{number}") for number in range(10)))["figures"]
    table.with_columns(status=pl.lit("rumoured")).write_parquet(tmp_path / "figures.parquet")
    assert [(v.count, v.rows) for v in check(tmp_path / "figures.parquet").violations] == [(20, (1, 2, 3, 4, 5))]


USAGE: list[tuple[str, str | None, str]] = [
    ("nowhere", None, "no such file or folder"),
    ("-", None, "write them to one, such as figures.jsonl"),
    ("rows.parquet", None, "--table"),
    ("rows.parquet", "figs", "figures"),
    ("rows.csv", None, r"\.parquet"),
    ("empty", None, "no files"),
    ("package", None, "not a data package"),
    ("newer", None, "install a newer"),
    ("views", None, "no table"),
]


@pytest.mark.parametrize(("name", "table", "words"), USAGE, ids=[f"{n}-{t}" for n, t, _ in USAGE])
def test_what_cannot_be_checked_is_an_error_with_the_remedy(
    tmp_path: Path, name: str, table: str | None, words: str
) -> None:
    frames(story("a"))["figures"].write_parquet(tmp_path / "rows.parquet")
    (tmp_path / "rows.csv").write_text("a\n", encoding="utf-8")
    (tmp_path / "empty").mkdir()
    view = {"name": "quotes", "path": "quotes.parquet"}
    packages = {"package": {"resources": [{}]}, "newer": {"contract_version": 99, "resources": []},
                "views": {"resources": [view]}}  # fmt: skip
    for folder, package in packages.items():
        (tmp_path / folder).mkdir()
        (tmp_path / folder / "datapackage.json").write_text(json.dumps(package), encoding="utf-8")
    with pytest.raises(ReceivedError, match=words):
        find_received(Path(name) if name == "-" else tmp_path / name, table)


@pytest.mark.parametrize("has_package", [True, False])
def test_table_of_a_folder_is_checked_alone(news: Path, has_package: bool) -> None:
    for table in ("figures", "sentences"):
        change(news, table, lambda frame: pl.concat([frame, frame[:1]]))
    if not has_package:
        (news / "datapackage.json").unlink()
    report = check(news, "sentences")
    assert {(v.table, v.check) for v in report.violations} >= {("sentences", "unique_key")}
    assert {v.table for v in report.violations} == {"sentences"}
    assert report.rows.keys() == {"sentences"}
    assert any("figures" in note and "which --table sentences leaves out" in note for note in report.notes)


def test_table_that_no_name_of_a_folder_tells_is_said(news: Path, tmp_path: Path) -> None:
    shutil.rmtree(news / "figures")
    (news / "datapackage.json").unlink()
    with pytest.raises(ReceivedError, match="no file of figures in it"):
        find_received(news, "figures")
    rows = tmp_path / "documents" / "rows"
    rows.mkdir(parents=True)
    frames(story("a"))["figures"].write_parquet(rows / "part-0.parquet")
    assert check(rows, "figures").violations == []


def test_surplus_column_of_lines_is_told_with_the_first_row_that_has_it(tmp_path: Path) -> None:
    path = tmp_path / "figures.jsonl"
    first, second = frames(story("a"))["figures"].to_dicts()
    path.write_text(
        "\n".join(json.dumps(row, default=str) for row in (first, second | {"colour": 1})), encoding="utf-8"
    )
    (found,) = check(path).violations
    assert (found.column, found.example.endswith("row 2 is the first with it")) == ("colour", True)


def test_lines_of_which_none_is_json_say_nothing_of_columns(tmp_path: Path) -> None:
    (tmp_path / "figures.jsonl").write_text("one\ntwo\n", encoding="utf-8")
    assert [(v.check, v.count) for v in check(tmp_path).violations] == [("json", 2)]


def test_rows_of_any_table_pass_from_a_file_of_any_name(tmp_path: Path) -> None:
    for table, frame in frames(story("a")).items():
        frame.write_parquet(tmp_path / "rows.parquet")
        assert check(tmp_path / "rows.parquet", table).violations == []
    assert set(frames(story("a"))) < set(TABLES)


def validated(capsys: pytest.CaptureFixture[str], *arguments: str) -> tuple[int, str, str]:
    from flows.commands.console import messages, output

    for console in (messages, output):
        console.cache_clear()
    with pytest.raises(SystemExit) as end:
        main(["validate", *arguments])
    for console in (messages, output):
        console.cache_clear()
    printed = capsys.readouterr()
    return int(end.value.code or 0), printed.out, printed.err


def test_command_prints_what_is_wrong_and_ends_with_its_code(
    news: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    code, out, err = validated(capsys, str(news))
    assert (code, out) == (0, "")
    assert "figures 6" in err
    file = change(news, "figures", put("kind", "moneys"))
    code, out, err = validated(capsys, str(news), "--json")
    (found,) = map(json.loads, out.splitlines())
    assert code == 3
    assert (found["file"], found["rows"], found["table"], found["column"]) == (file, [2], "figures", "kind")
    assert "moneys" in found["example"]
    assert "money" in found["remedy"]
    code, out, _ = validated(capsys, str(news))
    assert code == 3
    assert all(word in out for word in ("figures", "kind", "has_known_kind", "remedy"))
    assert validated(capsys, "nowhere")[0] == 1
    assert validated(capsys, str(news.parent / "news"), "--lake", "lake")[0] == 2
    assert validated(capsys, str(news.parent), "--table", "figs")[0] == 2


def test_command_names_the_rows_of_a_lake(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    with Lake.open(tmp_path / "lake") as lake:
        lake.load(staged(tmp_path / "batch", story("a")), "run", VERSIONS, {})
        lake.connection.execute("UPDATE figures SET status = 'rumoured' WHERE kind = 'money'")
        (key,) = lake.connection.execute("SELECT figure_id FROM figures WHERE kind = 'money'").fetchone() or ("",)
    code, out, _ = validated(capsys, str(tmp_path / "lake"), "--json")
    (found,) = map(json.loads, out.splitlines())
    assert (code, found["table"], found["keys"], found["count"]) == (3, "figures", [key], 1)
    assert f"row {key}" in validated(capsys, str(tmp_path / "lake"))[1]


def test_violation_of_an_unknown_check_has_a_remedy() -> None:
    assert Violation("figures", "odd", 1, "x", "value").remedy
    assert Violation("figures", "is_ordered", 1, "x").remedy.endswith("low and its high end")
