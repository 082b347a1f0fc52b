"""Every format read from real bytes: the stories that are there, and what is told of the rest."""

from __future__ import annotations

import gzip
import json
import os
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import polars as pl
import pyarrow.parquet as pq
import pytest

from flows.sources import jsonlines
from flows.sources.files import media_type_of
from flows.sources.readers import read_source
from flows.sources.source import ReadOptions, SourceFault, SourceFile
from flows.tabulate import tabulate_faults
from schemas.records import Document

Read = list[Document | SourceFault]


def read(path: Path, data: bytes | None = None, **options: Any) -> Read:
    if data is not None:
        path.write_bytes(data)
    source = SourceFile(path, path.as_uri(), media_type_of(path), path.stat().st_size)
    return list(read_source(source, ReadOptions(**options)))


def outline(read: Read) -> list[tuple[Any, ...]]:
    """Texts of documents, and check and line of faults, in their order."""
    return [(item.text,) if isinstance(item, Document) else (item.check_name, item.line_no) for item in read]


TEXT = "Exports rose 5 percent."
UTF16 = TEXT.encode("utf-16")
TXT: dict[str, tuple[bytes, tuple[Any, ...]]] = {
    "plain": (TEXT.encode(), (TEXT,)),
    "last line end": (f"{TEXT}\r\n".encode(), (TEXT,)),
    "byte order mark": (b"\xef\xbb\xbf" + TEXT.encode(), (TEXT,)),
    "line ends": (b"Exports rise\r\n\r\nOne.\rTwo.", ("Exports rise\n\nOne.\nTwo.",)),
    "NUL": (b"One.\x00Two and three and four.", ("One.\ufffdTwo and three and four.",)),
    "empty": (b"", ("empty", None)),
    "white": (b" \r\n\t\n", ("empty", None)),
    "mark alone": (b"\xef\xbb\xbf", ("empty", None)),
    "UTF-16": (UTF16, ("encoding", None)),
    "latin-1": ("Erste.\nZwölf Prozent.".encode("latin-1"), ("encoding", 2)),
    "PDF": (b"%PDF-1.7 Exports rose", ("binary", None)),
    "noise": (bytes(range(256)), ("binary", None)),
}


@pytest.mark.parametrize(("data", "found"), TXT.values(), ids=TXT)
def test_text_file_is_one_story_or_one_fault(tmp_path: Path, data: bytes, found: tuple[Any, ...]) -> None:
    assert outline(read(tmp_path / "a.txt", data)) == [found]


def test_first_line_before_a_blank_one_is_the_title(tmp_path: Path) -> None:
    (story,) = read(tmp_path / "a.txt", b"Exports rise\n\nThey rose.\n")
    assert isinstance(story, Document)
    assert (story.title, story.text[story.body_start_char :]) == ("Exports rise", "They rose.")


def test_sidecar_says_what_the_text_does_not(tmp_path: Path) -> None:
    sidecar = {"id": 7, "uri": "https://example.org/a", "published_at": "2024-05-14T01:30:00+09:00", "source": "Ledger"}
    (tmp_path / "a.json").write_text(json.dumps(sidecar), encoding="utf-8")
    (story,) = read(tmp_path / "a.txt", TEXT.encode(), published=date(2020, 1, 1), source="Other")
    assert isinstance(story, Document)
    assert (story.given_id, story.uri, story.source) == ("7", "https://example.org/a", "Ledger")
    assert (story.published_on, story.published_at) == (date(2024, 5, 14), datetime(2024, 5, 13, 16, 30, tzinfo=UTC))


@pytest.mark.parametrize(
    ("sidecar", "check"),
    [
        ("{", "sidecar"),
        ("[]", "sidecar"),
        ('{"source": 5}', "field_type"),
        ('{"published_at": "soon"}', "published_at"),
        ('{"publised_at": "2024-05-14"}', "sidecar"),
        ('{"Sourse": "Ledger"}', "sidecar"),
    ],
)
def test_wrong_sidecar_is_a_fault_of_the_story(tmp_path: Path, sidecar: str, check: str) -> None:
    (tmp_path / "a.json").write_text(sidecar, encoding="utf-8")
    assert outline(read(tmp_path / "a.txt", TEXT.encode())) == [(check, None)]


def test_what_else_a_sidecar_says_is_left_alone(tmp_path: Path) -> None:
    (tmp_path / "a.json").write_text('{"section": "Trade", "author_name": "Ada", "tags": []}', encoding="utf-8")
    assert [type(one) for one in read(tmp_path / "a.txt", TEXT.encode())] == [Document]


def test_options_stand_in_for_what_a_story_does_not_say(tmp_path: Path) -> None:
    stories = read(tmp_path / "a.jsonl", b'{"text": "One."}\n{"text": "Two.", "date": "2024-01-02", "source": "B"}')
    given = read(tmp_path / "a.jsonl", published=date(2023, 3, 3), source="A")
    assert [(s.published_on, s.source) for s in stories if isinstance(s, Document)] == [
        (None, None), (date(2024, 1, 2), "B"),
    ]  # fmt: skip
    assert [(s.published_on, s.source) for s in given if isinstance(s, Document)] == [
        (date(2023, 3, 3), "A"), (date(2024, 1, 2), "B"),
    ]  # fmt: skip


def test_language_is_kept_as_one_tag_however_it_is_written(tmp_path: Path) -> None:
    lines = b"".join(b'{"text": "One.", "language": "%s"}\n' % tag for tag in (b"en", b"EN", b"eng", b"en_gb", b""))
    found = [story.language for story in read(tmp_path / "a.jsonl", lines) if isinstance(story, Document)]
    assert found == ["en", "en", "en", "en-GB", "en"]


LINES: dict[str, tuple[bytes, tuple[Any, ...] | None]] = {
    "story": (b'{"text": "One."}', ("One.",)),
    "half a surrogate pair": (b'{"text": "One \\ud83d."}', ("One \ufffd.",)),
    "escaped pair": (b'{"text": "One \\ud83d\\ude00."}', ("One 😀.",)),
    "blank": (b"  \t", None),
    "no JSON": (b"{text: One}", ("json", 2)),
    "cut off": (b'{"text": "One', ("json", 2)),
    "list": (b"[1]", ("json", 2)),
    "null": (b"null", ("json", 2)),
    "deep": (b"[" * 100_000, ("json", 2)),
    "no text": (b'{"title": "One"}', ("text", 2)),
    "white text": (b'{"text": " \\n"}', ("text", 2)),
    "text of numbers": (b'{"text": 5}', ("field_type", 2)),
    "id true": (b'{"text": "One.", "id": true}', ("field_type", 2)),
    "id with a fraction": (b'{"text": "One.", "id": 1.5}', ("field_type", 2)),
    "id that is no exact number": (b'{"text": "One.", "id": 1e300}', ("field_type", 2)),
    "no language": (b'{"text": "One.", "language": "German"}', ("language", 2)),
    "no date": (b'{"text": "One.", "date": "2024-02-30"}', ("published_at", 2)),
    "date of numbers": (b'{"text": "One.", "date": 20240101}', ("field_type", 2)),
    "date far away": (b'{"text": "One.", "date": "9999-12-31T23:59:59-10:00"}', ("published_at", 2)),
    "latin-1": ('{"text": "Zwölf"}'.encode("latin-1"), ("encoding", 2)),
}


@pytest.mark.parametrize("name", ["a.jsonl", "a.ndjson", "a.jsonl.gz"])
@pytest.mark.parametrize(("line", "found"), LINES.values(), ids=LINES)
def test_wrong_line_is_told_and_reading_goes_on(
    tmp_path: Path, line: bytes, found: tuple[Any, ...] | None, name: str
) -> None:
    data = b"\n".join([b'\xef\xbb\xbf{"text": "Before."}', line, b'{"text": "After."}'])
    items = read(tmp_path / name, gzip.compress(data) if name.endswith(".gz") else data)
    assert outline(items) == [("Before.",), *([found] if found else []), ("After.",)]
    for fault in (item for item in items if isinstance(item, SourceFault)):
        assert f"{name}:2: " in fault.reason
        assert fault.record == line.decode("utf-8", "backslashreplace")


def test_line_that_is_too_long_is_skipped_and_never_held(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(jsonlines, "MAX_RECORD_BYTES", 100)
    data = b"".join([b'{"text": "', b"x" * 350, b'"}\n', b'{"text": "After."}'])
    (fault, story) = read(tmp_path / "a.jsonl", data)
    assert outline([fault, story]) == [("size", 1), ("After.",)]
    assert isinstance(fault, SourceFault)
    assert fault.record is None


WHOLE_FILES: dict[str, tuple[str, bytes, list[tuple[Any, ...]]]] = {
    "jsonl empty": ("a.jsonl", b"", [("empty", None)]),
    "jsonl blank": ("a.jsonl", b"\n\n", [("empty", None)]),
    "jsonl binary": ("a.jsonl", b"PK\x03\x04" + bytes(100), [("binary", None)]),
    "jsonl UTF-16": ("a.jsonl", '{"text": "One."}'.encode("utf-16"), [("encoding", None)]),
    "gz that is plain": ("a.jsonl.gz", b'{"text": "One."}', [("gzip", None)]),
    "gz empty": ("a.jsonl.gz", b"", [("empty", None)]),
    "jsonl that is gzip": ("a.jsonl", gzip.compress(b'{"text": "One."}'), [("One.",)]),
    "gz cut off": ("a.jsonl.gz", gzip.compress(b'{"text": "One."}')[:-9], [("gzip", 1)]),
    "csv": ("a.csv", b"id,text\n1,One.\n\n2,\"Two,\nthree.\"\n", [("One.",), ("Two,\nthree.",)]),
    "csv other order": ("a.csv", "\ufefftext,more\nOne.,x\n".encode(), [("One.",)]),
    "csv short row": ("a.csv", b"id,text\n1\n2,Two.\n", [("columns", 2), ("Two.",)]),
    "csv long row": ("a.csv", b"text\nOne, two.\n", [("columns", 2)]),
    "csv no text": ("a.csv", b"text,title\n,One\n", [("text", 2)]),
    "csv open quote": ("a.csv", b'text\nOne.\n"Two', [("One.",), ("csv", 3)]),
    "csv latin-1": ("a.csv", "text\nZwölf\nOne.\n".encode("latin-1"), [("encoding", 2), ("One.",)]),
    "csv without text": ("a.csv", b"id;body\n1;One.\n", [("columns", 1)]),
    "csv text twice": ("a.csv", b"text,id,text\nOne.,1,Two.\n", [("columns", 1)]),
    "csv semicolons": ("a.csv", "\ufeffID;Text\r\n1;\"One; two, three.\"\r\n".encode(), [("One; two, three.",)]),
    "csv semicolons, open quote": ("a.csv", b'text;id\n"One', [("csv", 2)]),
    "tabs": ("a.tsv", b"id\ttext\n1\tOne, two.\n", [("One, two.",)]),
    "csv empty": ("a.csv", b"", [("empty", None)]),
    "csv binary": ("a.csv", b"%PDF-1.7", [("binary", None)]),
    "parquet no Parquet": ("a.parquet", b"PAR1", [("parquet", None)]),
    "parquet empty": ("a.parquet", b"", [("empty", None)]),
    "other": ("a.docx", b"PK", [("media_type", None)]),
}  # fmt: skip


@pytest.mark.parametrize(("name", "data", "found"), WHOLE_FILES.values(), ids=WHOLE_FILES)
def test_file_gives_its_stories_and_faults(
    tmp_path: Path, name: str, data: bytes, found: list[tuple[Any, ...]]
) -> None:
    items = read(tmp_path / name, data)
    assert outline(items) == found
    assert all(f"{name}" in item.reason for item in items if isinstance(item, SourceFault))


def test_rows_of_parquet_are_stories(tmp_path: Path) -> None:
    rows = {
        "id": [1, 2, 3],
        "text": ["One.", None, "Three."],
        "date": [datetime(2024, 1, 2, 3, tzinfo=UTC), None, None],
        "other": [0.5, 0.5, 0.5],
    }
    pl.DataFrame(rows, schema_overrides={"date": pl.Datetime("ns", "UTC")}).write_parquet(tmp_path / "a.parquet")
    items = read(tmp_path / "a.parquet")
    assert outline(items) == [("One.",), ("text", 2), ("Three.",)]
    first = items[0]
    assert isinstance(first, Document)
    assert (first.given_id, first.published_at) == ("1", datetime(2024, 1, 2, 3, tzinfo=UTC))


def test_folders_of_parquet_give_the_fields_that_its_columns_do_not(tmp_path: Path) -> None:
    place = tmp_path / "source=Old Wire" / "PublishedOn=1" / "source=Port%20%26%20Wire" / "language=de" / "byline="
    place = place / "published_at=__HIVE_DEFAULT_PARTITION__"
    place.mkdir(parents=True)
    pl.DataFrame({"text": ["One."], "language": ["en"]}).write_parquet(place / "a.parquet")
    (story,) = read(place / "a.parquet")
    assert isinstance(story, Document)
    assert (story.source, story.language, story.byline, story.published_on) == ("Port & Wire", "en", None, None)


@pytest.mark.parametrize("name", ["a.jsonl", "a.csv", "a.parquet", "a.json"])
def test_fields_are_known_in_whatever_case_and_with_whatever_between_words(tmp_path: Path, name: str) -> None:
    record = {"ID": "7", " Text": "One.", "publishedAt": "2024-05-14", "URL": "u", "Source ": "Ledger", "other": "x"}
    if name == "a.parquet":
        pl.DataFrame([record]).write_parquet(tmp_path / name)
    elif name == "a.csv":
        pl.DataFrame([record]).write_csv(tmp_path / name)
    else:
        (tmp_path / name).write_text(json.dumps(record) + "\n", encoding="utf-8")
    (story,) = read(tmp_path / "a.txt", b"One.\n") if name == "a.json" else read(tmp_path / name)
    assert isinstance(story, Document)
    assert (story.given_id, story.text, story.published_on) == ("7", "One.", date(2024, 5, 14))
    assert (story.uri, story.source) == ("u", "Ledger")


def test_whole_number_is_the_same_id_however_it_is_kept(tmp_path: Path) -> None:
    pl.DataFrame({"id": [7.0, None], "text": ["One.", "Two."]}).write_parquet(tmp_path / "a.parquet")
    lines = b'{"id": 7, "text": "One."}\n{"id": "7", "text": "One."}\n{"id": 7.0, "text": "One."}\n'
    stories = [*read(tmp_path / "a.parquet"), *read(tmp_path / "a.jsonl", lines)]
    assert [story.given_id for story in stories if isinstance(story, Document)] == ["7", None, "7", "7", "7"]


def test_name_of_a_field_itself_counts_before_others(tmp_path: Path) -> None:
    stories = read(tmp_path / "a.jsonl", b'{"Text": "No.", "text": "Yes."}\n{"text": "Yes.", "Text": "No."}')
    assert outline(stories) == [("Yes.",), ("Yes.",)]


def test_record_without_text_is_told_with_the_fields_it_has(tmp_path: Path) -> None:
    (fault,) = read(tmp_path / "a.jsonl", b'{"guid": 1, "body": "One."}')
    assert isinstance(fault, SourceFault)
    assert fault.reason.endswith("give the story in a field 'text'; it has guid, body")


@pytest.mark.parametrize(
    ("rows", "check"), [({"body": ["One."]}, "columns"), ({"text": []}, "empty")], ids=["columns", "rows"]
)
def test_parquet_without_stories_is_one_fault(tmp_path: Path, rows: dict[str, list[str]], check: str) -> None:
    pl.DataFrame(rows, schema=dict.fromkeys(rows, pl.String)).write_parquet(tmp_path / "a.parquet")
    assert outline(read(tmp_path / "a.parquet")) == [(check, None)]


@pytest.mark.parametrize(("name", "faults"), [("text", [("columns", None)]), ("other", [("One.",)])])
def test_doubled_column_of_parquet_is_refused_where_it_is_read(
    tmp_path: Path, name: str, faults: list[tuple[Any, ...]]
) -> None:
    rows = pl.DataFrame({"text": ["One."], "other": ["Two."]}).to_arrow()
    pq.write_table(rows.append_column(name, rows["other"]), tmp_path / "a.parquet")
    assert outline(read(tmp_path / "a.parquet")) == faults


@pytest.mark.parametrize(
    ("name", "data"),
    [(b"Zw\xf6lf.csv", b"id\n1\n"), (b"a.csv", b"id,text\n1,Zw\xf6lf, oder so.\n"), (b"Zw\xf6lf.docx", b"PK")],
    ids=["name of a table", "row", "name"],
)
def test_fault_is_told_in_unicode_whatever_the_bytes(tmp_path: Path, name: bytes, data: bytes) -> None:
    (fault,) = read(tmp_path / os.fsdecode(name), data)
    assert isinstance(fault, SourceFault)
    assert "Zw\\udcf6lf" in fault.reason + (fault.record or "")
    assert tabulate_faults([fault])["reason"].to_list() == [fault.reason]


@pytest.mark.parametrize("name", ["a.txt", "a.jsonl", "a.csv", "a.parquet"])
def test_file_that_is_gone_by_then_is_a_fault(tmp_path: Path, name: str) -> None:
    path = tmp_path / name
    source = SourceFile(path, path.as_uri(), media_type_of(path), 5)
    ((check, line_no),) = outline(list(read_source(source, ReadOptions())))
    assert (check, line_no) in {("unreadable", None), ("parquet", None)}
