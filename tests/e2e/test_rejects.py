"""Rejects replayed for real: mended sources and kept records come back once, what is still wrong stays."""

from __future__ import annotations

import gzip
import json
import os
import shutil
from collections import Counter
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import polars as pl
import pytest

from flows.cli import main
from flows.extract import extract
from flows.pipeline import ingest
from flows.planning import Request
from flows.replaying import ReplaySummary, replay_rejects
from flows.rereading import GONE
from flows.runners import run_in_process
from flows.settings import Settings
from flows.sources.files import find_sources
from flows.sources.readers import read_source
from flows.sources.source import ReadOptions
from flows.tabulate import locate_rejects, tabulate
from flows.versions import ENGINE_VERSION, reference_version
from schemas.identity import hash_id
from schemas.tables.registry import TABLES
from schemas.validation import Failure, reject_rows, validate_batch
from tests.e2e import replayer
from tests.forking import Forked
from tests.lake.contents import assert_sound, contents
from warehouse.lake import Lake
from warehouse.location import is_lake
from warehouse.rejects import ReplayError, pending_rejects
from warehouse.staging import stage

STORY = "Exports of Examplia rise\n\nExports rose to $4.2 billion in 2023, “we grew twice as fast”, Ada Example said.\n"
OTHER = "Prices fall\n\nPrices fell by 3 percent in May, the ministry said.\n"
NO_OPTIONS = ReadOptions()
GOOD = {"id": "a", "text": STORY, "date": "2024-05-14"}
Wholes = dict[str, dict[str, list[str]]]
Change = Callable[[pl.DataFrame], pl.DataFrame]


def write(path: Path, *stories: dict[str, Any]) -> Path:
    path.write_text("".join(json.dumps(story) + "\n" for story in stories), encoding="utf-8")
    return path


@pytest.fixture(scope="session")
def empty_lake(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("empty") / "lake"
    with Lake.open(path):
        return path


@pytest.fixture
def settings(tmp_path: Path, empty_lake: Path) -> Settings:
    shutil.copytree(empty_lake, tmp_path / "lake")
    return Settings(lake=tmp_path / "lake")


def load(settings: Settings, *paths: Path, options: ReadOptions | None = None) -> int:
    request = Request(tuple(map(str, paths)), options or ReadOptions())
    return ingest(request, settings, run_in_process).rejects


def replay(settings: Settings, *ids: str, options: ReadOptions | None = None) -> ReplaySummary:
    summary = replay_rejects(settings, ids, options or ReadOptions())
    assert_sound(settings.lake)
    return summary


def rows(settings: Settings, query: str) -> list[Any]:
    return Lake.open_for_queries(settings.lake).execute(query).fetchall()


def load_with_faults(settings: Settings, path: Path, options: ReadOptions = NO_OPTIONS, /, **faults: Change) -> None:
    """Load a source as an engine would that spoils rows of these tables."""
    (source,) = find_sources([str(path)], is_lake)
    documents: list[Any] = list(read_source(source, options))
    frames = tabulate([extract(document) for document in documents])
    for table, change in faults.items():
        frames[table] = change(frames[table])
    validated, rejects = validate_batch(frames)
    assert len(rejects)
    load_batch(settings, validated, locate_rejects(rejects, documents, options))


def put(column: str, value: Any) -> Change:
    """Spoil the first row."""
    return lambda frame: frame.with_columns(
        pl.when(pl.int_range(pl.len()) == 0).then(pl.lit(value)).otherwise(pl.col(column)).alias(column)
    )


def load_refused(settings: Settings, path: Path, table: str, take: int = 1) -> None:
    """Load a source as under a stricter contract, which refused the first rows of a table."""
    (source,) = find_sources([str(path)], is_lake)
    documents: list[Any] = list(read_source(source, ReadOptions()))
    frames = tabulate([extract(document) for document in documents])
    refused = reject_rows(TABLES[table], frames[table], {row: Failure(row, "rule", "refused") for row in range(take)})
    frames[table] = frames[table][take:]
    validated, rejects = validate_batch(frames)
    load_batch(settings, validated, pl.concat([locate_rejects(refused, documents), locate_rejects(rejects, documents)]))


def load_batch(settings: Settings, validated: Any, rejects: pl.DataFrame) -> None:
    versions = {"engine_version": ENGINE_VERSION, "reference_version": reference_version()}
    staged = stage(validated, rejects, settings.lake.parent / "batch")
    with Lake.open(settings.lake) as lake:
        lake.load(staged, f"run {staged.batch_id}", versions, {})
        lake.link_duplicates()


@pytest.fixture
def as_loaded_at_once(tmp_path: Path, wholes: Wholes) -> Callable[[Path], dict[str, list[str]]]:
    """What a lake has where a source is loaded whole; most tests here ask for the same two stories."""

    def loaded(path: Path) -> dict[str, list[str]]:
        text = path.read_text(encoding="utf-8")
        if text not in wholes:
            whole = Settings(lake=tmp_path / "whole")
            assert load(whole, path) == 0
            wholes[text] = contents(whole.lake)
        return wholes[text]

    return loaded


@pytest.fixture(scope="session")
def wholes() -> Wholes:
    return {}


def test_mended_line_comes_back_and_the_others_are_left_alone(
    tmp_path: Path, settings: Settings, as_loaded_at_once: Any
) -> None:
    path = write(tmp_path / "news.jsonl", GOOD, {"id": "b"}, {"id": "c", "text": OTHER})
    assert load(settings, path) == 1
    before = rows(settings, "SELECT document_id, load_id FROM documents ORDER BY ALL")
    write(path, GOOD, {"id": "b", "text": OTHER}, {"id": "c", "text": OTHER})
    summary = replay(settings)
    assert (summary.settled, summary.left, summary.documents) == ({"documents": 1}, {}, 1)
    assert rows(settings, "SELECT replayed_at IS NOT NULL FROM rejects") == [(True,)]
    assert set(before) < set(rows(settings, "SELECT document_id, load_id FROM documents"))
    assert contents(settings.lake) == as_loaded_at_once(path)
    again = replay(settings)
    assert (again.settled, again.left, again.snapshot) == ({}, {}, summary.snapshot)


def test_line_that_is_still_wrong_stays_with_its_reason(tmp_path: Path, settings: Settings) -> None:
    path = write(tmp_path / "news.jsonl", GOOD, {"id": "b"})
    load(settings, path)
    write(path, GOOD, {"id": "b", "text": 5})
    summary = replay(settings)
    assert summary.settled == {}
    assert [("text" in reason and ":2:" in reason) for reason in summary.left.values()] == [True]
    assert rows(settings, "SELECT count(*), count(replayed_at) FROM rejects") == [(1, 0)]


OF_LEDGER = ReadOptions(date(2024, 5, 14), "Harbour (old) Ledger")


@pytest.mark.parametrize(
    ("given", "used"),
    [
        (ReadOptions(), (date(2024, 5, 14), "Harbour (old) Ledger")),
        (ReadOptions(date(2024, 6, 1)), (date(2024, 6, 1), "Harbour (old) Ledger")),
        (ReadOptions(None, "Gazette"), (date(2024, 5, 14), "Gazette")),
    ],
    ids=["remembered", "another-day", "another-source"],
)
@pytest.mark.parametrize("is_kept", [True, False], ids=["source", "record"])
def test_options_of_the_ingestion_are_remembered(
    tmp_path: Path, settings: Settings, given: ReadOptions, used: tuple[date, str], is_kept: bool
) -> None:
    path = write(tmp_path / "news.jsonl", {"id": "b"})
    load(settings, path, options=OF_LEDGER)
    if is_kept:
        write(path, {"id": "b", "text": OTHER})
    else:
        path.unlink()
        with Lake.open(settings.lake) as lake:
            lake.connection.execute("UPDATE rejects SET record = ?", [json.dumps({"id": "b", "text": OTHER})])
    assert replay(settings, options=given).documents == 1
    assert rows(settings, "SELECT published_on, source FROM documents") == [used]


def test_options_of_the_last_ingestion_are_remembered(tmp_path: Path, settings: Settings) -> None:
    path = write(tmp_path / "news.jsonl", {"id": "b"})
    assert load(settings, path) == load(settings, path, options=OF_LEDGER) == load(settings, path, options=OF_LEDGER)
    assert rows(settings, "SELECT count(*) FROM loads") == [(2,)]
    write(path, {"id": "b", "text": OTHER})
    assert replay(settings).left == {}
    assert rows(settings, "SELECT published_on, source FROM documents") == [(OF_LEDGER.published, OF_LEDGER.source)]


def test_rows_come_back_by_extraction_with_the_options_of_the_ingestion(tmp_path: Path, settings: Settings) -> None:
    path = write(tmp_path / "news.jsonl", {"id": "b", "text": STORY})
    grumble = {"statements": lambda frame: frame.with_columns(stance=pl.lit("grumble"))}
    load_with_faults(settings, path, OF_LEDGER, **grumble)
    assert replay(settings).left == {}
    assert rows(
        settings, "SELECT DISTINCT published_on, stance FROM statements JOIN documents USING (document_id)"
    ) == [(OF_LEDGER.published, "assertion")]


def test_file_that_could_not_be_read_at_all_is_read_whole(tmp_path: Path, settings: Settings) -> None:
    path = tmp_path / "news.jsonl.gz"
    path.write_bytes(b"no gzip")
    assert load(settings, path) == 1
    lines = [GOOD, {"id": "b"}, {"id": "c", "text": OTHER}]
    path.write_bytes(gzip.compress("".join(json.dumps(line) + "\n" for line in lines).encode()))
    summary = replay(settings)
    assert (summary.documents, summary.left) == (2, {})
    assert rows(settings, "SELECT line_no, replayed_at IS NULL FROM rejects ORDER BY ALL") == [(2, True), (None, False)]


def lines_of(*stories: dict[str, Any]) -> bytes:
    return gzip.compress("".join(json.dumps(story) + "\n" for story in stories).encode(), mtime=0)


def table_of(name: str) -> bytes:
    return f'id,text\n{name}1,One rose 1%.\n{name}2,"Two\nrose 2%."\n{name}3,"Three rose 3%."\n{name}4,Four.\n'.encode()


MANY = lines_of(*({"id": str(number), "text": f"{hash_id(number)} rose."} for number in range(9)))
BROKEN_OFF: dict[bytes, tuple[bytes, bytes]] = {
    b"cut.jsonl.gz": (MANY[:160], MANY),
    b"cut_at_the_end.jsonl.gz": (lines_of(GOOD)[:-4], lines_of(GOOD)),
    b"open_to_the_end.csv": (table_of("e").replace(b'3%."', b"3%."), table_of("e")),
    b"open_to_the_next.csv": (table_of("n").replace(b'2%."', b"2%."), table_of("n")),
    b"header.csv": (table_of("h").replace(b"text", b"txet"), table_of("h")),
    b"\xe9.csv": (table_of("o").replace(b"text", b"txet"), table_of("o")),
}
"""By name a file that breaks off, and what it should be: nine stories, one, then four in each."""


def test_all_behind_a_break_comes_back_with_the_reject_of_the_break(tmp_path: Path, settings: Settings) -> None:
    folder = tmp_path / "news"
    folder.mkdir()
    for name, (broken, _) in BROKEN_OFF.items():
        (folder / os.fsdecode(name)).write_bytes(broken)
    load(settings, folder)
    before = rows(settings, "SELECT line_no, check_name FROM rejects ORDER BY ALL")
    assert {check for _, check in before} == {"gzip", "csv", "columns"}
    still = replay(settings)
    assert (still.documents, len(still.left)) == (0, len(before))
    for name, (_, whole) in BROKEN_OFF.items():
        (folder / os.fsdecode(name)).write_bytes(whole)
    assert replay(settings).left == {}
    there = rows(settings, "SELECT document_id, load_id FROM documents ORDER BY ALL")
    assert len(there) == 9 + 1 + 4 * 4
    assert (load(settings, folder), rows(settings, "SELECT document_id, load_id FROM documents ORDER BY ALL")) == (
        0, there,
    )  # fmt: skip


@pytest.mark.parametrize("record", [json.dumps({"id": "b", "text": OTHER}), None, "{", json.dumps({"id": "b"})])
def test_record_is_tried_where_the_source_is_gone(tmp_path: Path, settings: Settings, record: str | None) -> None:
    path = write(tmp_path / "news.jsonl", GOOD, {"id": "b"})
    load(settings, path)
    path.unlink()
    with Lake.open(settings.lake) as lake:
        lake.connection.execute("UPDATE rejects SET record = ?", [record])
    summary = replay(settings)
    is_story = record is not None and OTHER[:6] in record
    assert (summary.documents, len(summary.left)) == ((1, 0) if is_story else (0, 1))
    if record is None:
        assert list(summary.left.values()) == [GONE]


FAULTS: list[tuple[str, str, Any]] = [
    ("documents", "language", "x"),
    ("sentences", "sentence_no", -1),
    ("entities", "kind", "robot"),
    ("mentions", "form", "nickname"),
    ("time_expressions", "timex_type", "YEAR"),
    ("statements", "stance", "grumble"),
    ("figures", "status", "rumoured"),
    ("figures", "value", float("nan")),
]


@pytest.mark.parametrize(("table", "column", "value"), FAULTS, ids=[f"{fault[0]}-{fault[1]}" for fault in FAULTS])
def test_bad_row_is_rejected_with_what_hangs_on_it_and_the_rest_is_loaded(
    tmp_path: Path, settings: Settings, as_loaded_at_once: Any, table: str, column: str, value: Any
) -> None:
    path = write(tmp_path / "news.jsonl", GOOD, {"id": "c", "text": OTHER})
    whole = {name: len(found) for name, found in as_loaded_at_once(path).items()}
    load_with_faults(settings, path, **{table: put(column, value)})
    rejected = rows(settings, "SELECT table_name, check_name, reason, record FROM rejects ORDER BY ALL")
    own = [row for row in rejected if row[0] == table and row[1] != "hangs_on"]
    assert len(own) == 1
    assert column in own[0][2] or own[0][1] in own[0][2]
    assert column in json.loads(own[0][3])
    assert all("not there or was rejected" in reason for name, check, reason, _ in rejected if check == "hangs_on")
    counts = Counter(name for name, *_ in rejected)
    there = {name: len(found) for name, found in contents(settings.lake).items()}
    assert {name: there[name] + counts[name] for name in counts} == {name: whole[name] for name in counts}
    assert_sound(settings.lake)
    if table == "documents":
        assert rows(settings, "SELECT count(*) FROM documents") == [(1,)]
        assert {"sentences", "entities", "mentions", "figures", "statements", "statement_pieces"} <= counts.keys()


@pytest.mark.parametrize(("table", "column", "value"), FAULTS, ids=[f"{fault[0]}-{fault[1]}" for fault in FAULTS])
def test_rows_come_back_by_extraction_where_the_source_is_there(
    tmp_path: Path, settings: Settings, as_loaded_at_once: Any, table: str, column: str, value: Any
) -> None:
    path = write(tmp_path / "news.jsonl", GOOD, {"id": "c", "text": OTHER})
    load_with_faults(settings, path, **{table: lambda frame: frame.with_columns(pl.lit(value).alias(column))})
    places = set(rows(settings, "SELECT line_no FROM rejects"))
    assert places <= {(1,), (2,)}
    assert replay(settings).left == {}
    assert contents(settings.lake) == as_loaded_at_once(path)
    assert rows(settings, "SELECT count(*) - count(replayed_at) FROM rejects") == [(0,)]


@pytest.mark.parametrize("table", ["documents", "sentences", "entities", "time_expressions", "statements", "figures"])
def test_rows_come_back_from_their_records_where_the_source_is_gone(
    tmp_path: Path, settings: Settings, as_loaded_at_once: Any, table: str
) -> None:
    path = write(tmp_path / "news.jsonl", GOOD, {"id": "c", "text": OTHER})
    expected = as_loaded_at_once(path)
    load_refused(settings, path, table)
    assert contents(settings.lake) != expected
    path.unlink()
    summary = replay(settings)
    assert summary.left == {}
    assert contents(settings.lake) == expected
    assert replay(settings).settled == {}


def test_row_that_is_still_wrong_stays_and_what_hangs_on_it(tmp_path: Path, settings: Settings) -> None:
    path = write(tmp_path / "news.jsonl", GOOD)
    load_with_faults(settings, path, statements=lambda frame: frame.with_columns(stance=pl.lit("grumble")))
    rejected = rows(settings, "SELECT count(*) FROM rejects")
    path.unlink()
    summary = replay(settings)
    assert (summary.settled, [(len(summary.left),)]) == ({}, rejected)
    assert any("stance" in reason for reason in summary.left.values())


def test_second_row_of_a_key_stays_rejected(tmp_path: Path, settings: Settings) -> None:
    path = write(tmp_path / "news.jsonl", GOOD)
    load_with_faults(settings, path, figures=lambda frame: pl.concat([frame, frame[:1]]))
    path.unlink()
    summary = replay(settings)
    assert (summary.settled, len(summary.left)) == ({}, 1)


def test_record_of_other_columns_or_types_stays_rejected(tmp_path: Path, settings: Settings) -> None:
    path = write(tmp_path / "news.jsonl", GOOD)
    load_with_faults(settings, path, roles=lambda frame: frame, figures=lambda frame: frame.cast({"rule": pl.Binary}))
    path.unlink()
    summary = replay(settings)
    assert summary.settled == {}
    assert all("figures.rule" in reason for reason in summary.left.values())


def test_one_reject_is_replayed_by_its_id(tmp_path: Path, settings: Settings) -> None:
    path = write(tmp_path / "news.jsonl", {"id": "a"}, {"id": "b"})
    load(settings, path)
    write(path, GOOD, {"id": "b", "text": OTHER})
    with Lake.open(settings.lake, read_only=True) as lake:
        first = pending_rejects(lake)[0]
    assert replay(settings, first.reject_id).documents == 1
    assert rows(settings, "SELECT line_no FROM rejects WHERE replayed_at IS NULL") == [(2,)]


def test_old_revision_stays_old(tmp_path: Path, settings: Settings) -> None:
    path = write(tmp_path / "news.jsonl", GOOD)
    load_refused(settings, path, "figures")
    later = write(tmp_path / "later.jsonl", GOOD | {"text": STORY + "\nMore is known.\n"})
    load(settings, later)
    before = rows(settings, "SELECT document_id, revision, is_current FROM documents ORDER BY ALL")
    assert sum(is_current for _, _, is_current in before) == 1
    assert replay(settings).settled == {"figures": 1}
    assert rows(settings, "SELECT document_id, revision, is_current FROM documents ORDER BY ALL") == before


def test_same_fault_after_a_replay_is_open_again(tmp_path: Path, settings: Settings) -> None:
    path = write(tmp_path / "news.jsonl", GOOD, {"id": "b"})
    load(settings, path)
    write(path, GOOD, {"id": "b", "text": OTHER})
    assert replay(settings).left == {}
    write(path, GOOD, {"id": "b"})
    assert load(settings, path) == 1
    assert rows(settings, "SELECT count(*), count(replayed_at) FROM rejects") == [(1, 0)]


def command(capsys: pytest.CaptureFixture[str], *words: str) -> tuple[int, str]:
    from flows.commands.console import messages

    messages.cache_clear()
    with pytest.raises(SystemExit) as end:
        main(["rejects", *words])
    messages.cache_clear()
    return int(end.value.code or 0), capsys.readouterr().err


def test_reject_of_a_deleted_line_is_dismissed_till_it_is_met_again(
    tmp_path: Path, settings: Settings, capsys: pytest.CaptureFixture[str]
) -> None:
    where = ("--lake", str(settings.lake))
    path = write(tmp_path / "news.jsonl", GOOD, {"id": "b"}, {"id": "c"})
    load(settings, path)
    write(path, GOOD)
    code, said = command(capsys, "replay", *where)
    assert (code, "wirehouse rejects dismiss ID" in said) == (4, True)
    ids = [found for (found,) in rows(settings, "SELECT reject_id FROM rejects")]
    assert command(capsys, "dismiss", ids[0], ids[1][:12], *where)[0] == 0
    assert command(capsys, "replay", *where)[0] == 0
    assert rows(settings, "SELECT count(*), count(replayed_at) FROM rejects") == [(2, 2)]
    code, said = command(capsys, "dismiss", ids[0], *where)
    assert (code, "settled already" in said) == (0, True)
    assert command(capsys, "dismiss", "nothing", *where)[0] == 1
    assert_sound(settings.lake)
    write(path, GOOD, {"id": "b"})
    assert load(settings, path) == 1
    assert rows(settings, "SELECT line_no FROM rejects WHERE replayed_at IS NULL") == [(2,)]


def test_replay_is_one_transaction(tmp_path: Path, settings: Settings) -> None:
    path = write(tmp_path / "news.jsonl", *({"id": str(number)} for number in range(9)))
    load(settings, path)
    write(path, *({"id": str(number), "text": f"{OTHER}{number}\n"} for number in range(9)))
    query = "SELECT count(*) FROM ducklake_snapshots('lake') WHERE starts_with(commit_message, 'load')"
    (before,) = rows(settings, query)[0]
    assert replay(settings).documents == 9
    assert rows(settings, query) == [(before + 1,)]


def test_story_loaded_anew_meanwhile_is_not_overwritten(
    tmp_path: Path, settings: Settings, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = write(tmp_path / "news.jsonl", GOOD)
    load_refused(settings, path, "figures")
    path.unlink()

    def stage_late(*arguments: Any) -> Any:
        with Lake.open(settings.lake) as other:
            other.connection.execute("UPDATE documents SET load_id = 'another'")
        return stage(*arguments)

    monkeypatch.setattr("flows.replaying.stage", stage_late)
    with pytest.raises(ReplayError, match="run again"):
        replay_rejects(settings, (), ReadOptions())
    assert rows(settings, "SELECT count(replayed_at) FROM rejects") == [(0,)]


def test_killed_replay_changes_nothing_or_all_and_the_next_completes_it(tmp_path: Path, settings: Settings) -> None:
    path = write(tmp_path / "news.jsonl", *({"id": str(number)} for number in range(9)))
    load(settings, path)
    write(path, *({"id": str(number), "text": f"{OTHER}{number}\n"} for number in range(9)))
    for delay in (0.1, 0.4, 0.7, 1.0):
        run = Forked(replayer.replay, tmp_path)
        run.hear("ready")
        run.wait(delay)
        run.kill()
        assert rows(settings, "SELECT count(*) FROM documents") == rows(
            settings, "SELECT count(replayed_at) FROM rejects"
        )
        assert rows(settings, "SELECT count(*) FROM documents") in ([(0,)], [(9,)])
    assert replay(settings).left == {}
    assert rows(settings, "SELECT count(*), count(DISTINCT story_id) FROM documents") == [(9, 9)]
    assert rows(settings, "SELECT count(*) - count(replayed_at) FROM rejects") == [(0,)]


def test_two_replays_at_once_bring_rows_back_once(tmp_path: Path, settings: Settings) -> None:
    path = write(tmp_path / "news.jsonl", *({"id": str(number)} for number in range(9)))
    load(settings, path)
    write(path, *({"id": str(number), "text": f"{OTHER}{number}\n"} for number in range(9)))
    runs = [Forked(replayer.replay, tmp_path) for _ in range(2)]
    ends = [run.wait(200) for run in runs]
    # the second finds nothing to replay, or that its stories were loaded meanwhile and says to run again
    assert set(ends) <= {0, 1}
    assert 0 in ends
    assert rows(settings, "SELECT count(*), count(DISTINCT story_id) FROM documents") == [(9, 9)]
    assert rows(settings, "SELECT count(*) - count(replayed_at) FROM rejects") == [(0,)]
    assert replay(settings).settled == {}


def ended(*arguments: str) -> int:
    from flows.commands.console import messages, output

    messages.cache_clear()
    output.cache_clear()
    with pytest.raises(SystemExit) as end:
        main(["rejects", *arguments])
    messages.cache_clear()
    output.cache_clear()
    return int(end.value.code or 0)


def test_commands_list_show_and_replay(
    tmp_path: Path, settings: Settings, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    path = write(tmp_path / "news.jsonl", GOOD, {"id": "b"}, {"id": "c", "text": 5})
    load(settings, path)
    assert ended("list", "--json") == 0
    listed = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    assert [(row["table_name"], row["line_no"]) for row in listed] == [("documents", 3), ("documents", 2)]
    assert ended("list", "--table", "figures", "--json") == 0
    assert capsys.readouterr().out == ""
    assert ended("list", "--check", listed[0]["check_name"], "--json") == 0
    assert json.loads(capsys.readouterr().out.splitlines()[0]) == listed[0]
    assert ended("list", "--check", "txt") == 1
    printed = capsys.readouterr()
    assert printed.out == ""
    assert f"nothing failed a check 'txt'; the lake has rejects of {listed[0]['check_name']}" in printed.err
    wanted = next(row["reject_id"] for row in listed if row["line_no"] == 2)
    assert ended("show", wanted[:8], "--json") == 0
    assert json.loads(json.loads(capsys.readouterr().out)["record"]) == {"id": "b"}
    assert ended("show", wanted[:8]) == 0
    assert '"id": "b"' in capsys.readouterr().out
    write(path, GOOD, {"id": "b", "text": OTHER}, {"id": "c", "text": 5})
    assert ended("replay") == 4
    printed = capsys.readouterr()
    assert "documents" in printed.out
    assert "1 settled, 1 still rejected" in printed.err
    assert ended("list", "--all") == 0
    assert len(capsys.readouterr().out.splitlines()) == 3
    assert ended("show", "nothing") == 1
    assert ended("replay", "nothing") == 1
    assert ended("list", "--lake", "nowhere") == 1
    assert ended("replay", "--lake", "nowhere") == 1
    assert not (tmp_path / "nowhere").exists()
