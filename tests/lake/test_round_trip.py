"""Rows in and out of a real lake: types, revisions, versions, idempotence, snapshots, views."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import polars as pl
import pytest

from schemas.tables.registry import TABLES
from schemas.tables.types import polars_schema
from schemas.validation import validate_batch
from tests.lake.contents import assert_sound, contents
from tests.lake.rows import TEXT, VERSIONS, frames, staged, story
from warehouse.held import Held
from warehouse.lake import Lake
from warehouse.staging import StagedBatch, stage
from warehouse.views.load import load_views

OTHER = TEXT + "It was a good year.\n"
NEWER = {"engine_version": "2", "reference_version": "r1"}


def load(lake: Lake, folder: Path, *stories: Any, run: str = "run", versions: Any = None) -> Any:
    return lake.load(staged(folder, *stories), run, versions or VERSIONS, {})


def revisions(lake: Lake) -> list[Any]:
    query = "SELECT revision, NOT contains(text, 'good year'), is_current FROM documents ORDER BY revision"
    return lake.connection.execute(query).fetchall()


@pytest.mark.parametrize("name", sorted(story()))
def test_rows_come_back_as_they_went_in(lake: Lake, tmp_path: Path, name: str) -> None:
    load(lake, tmp_path / "batch", story("a"), story("b"))
    back = lake.connection.execute(f"SELECT * FROM {name}").pl().cast(dict(polars_schema(TABLES[name])))
    went = frames(story("a"), story("b"))[name]
    given_by_load = [column for column in ("revision", "is_current", "load_id") if name == "documents"]
    key = list(TABLES[name].primary_key)
    assert back.drop(given_by_load).sort(key).equals(went.drop(given_by_load).sort(key))


@pytest.mark.parametrize("name", sorted(TABLES))
def test_table_is_made_with_its_comments(lake: Lake, name: str) -> None:
    columns = lake.connection.execute(
        "SELECT column_name, comment FROM duckdb_columns() WHERE database_name = 'lake' AND table_name = ? "
        "ORDER BY column_index", [name],
    ).fetchall()  # fmt: skip
    table = TABLES[name]
    assert columns == [(n, column.description) for n, column in table.schema.columns.items()]


OF_SEVERAL = {"conflicts", "revision_changes"}
"""Views that have rows only where stories or revisions differ: e2e/test_views.py."""


@pytest.mark.parametrize("view", load_views(), ids=lambda view: view.name)
def test_view_answers_and_is_described(lake: Lake, tmp_path: Path, view: Any) -> None:
    load(lake, tmp_path / "batch", story("a"))
    found = lake.connection.execute(f"SELECT * FROM {view.name}").fetchall()
    assert bool(found) is (view.name not in OF_SEVERAL)
    comment = lake.connection.execute(
        "SELECT comment FROM duckdb_views() WHERE database_name = 'lake' AND view_name = ?", [view.name]
    ).fetchone()
    assert comment
    assert comment[0]


def test_opening_again_makes_no_snapshot(lake: Lake, tmp_path: Path) -> None:
    before = lake.snapshot_id()
    with Lake.open(tmp_path / "lake") as again:
        assert again.snapshot_id() == before


def test_loading_twice_is_loading_once(lake: Lake, tmp_path: Path) -> None:
    first = load(lake, tmp_path / "batch", story("a"))
    once = contents(tmp_path / "lake")
    same_run = lake.load(StagedBatch.read(tmp_path / "batch"), "run", VERSIONS, {})
    other_run = lake.load(StagedBatch.read(tmp_path / "batch"), "another", VERSIONS, {})
    assert sum(same_run.rows.values()) == sum(other_run.rows.values()) == 0
    assert contents(tmp_path / "lake") == once
    assert lake.count("loads") == 1
    assert lake.snapshot_id() == first.snapshot


def test_story_that_comes_back_to_an_earlier_content(lake: Lake, tmp_path: Path) -> None:
    for number, text in enumerate((TEXT, OTHER, TEXT)):
        load(lake, tmp_path / f"b{number}", story("a", text), run="one run")
    assert revisions(lake) == [(1, True, True), (2, False, False)]
    assert_sound(tmp_path / "lake")


def test_two_revisions_in_one_batch_are_numbered_in_order(lake: Lake, tmp_path: Path) -> None:
    load(lake, tmp_path / "batch", story("a"), story("b"), story("a", OTHER))
    rows = lake.connection.execute("SELECT uri, revision, is_current FROM documents ORDER BY uri, revision").fetchall()
    assert [(uri[-1], revision, current) for uri, revision, current in rows] == [
        ("a", 1, False), ("a", 2, True), ("b", 1, True),
    ]  # fmt: skip


def test_newer_engine_replaces_rows_of_the_current_revision_only(lake: Lake, tmp_path: Path) -> None:
    load(lake, tmp_path / "b0", story("a"))
    load(lake, tmp_path / "b1", story("a", OTHER))
    renewed = story("a", OTHER, **NEWER)
    renewed["figures"] = renewed["figures"][:1]
    renewed["comparisons"] = []
    load(lake, tmp_path / "b2", renewed, versions=NEWER)
    counted = lake.connection.execute(
        "SELECT d.engine_version, d.revision, count(*) FROM documents d JOIN figures USING (document_id) GROUP BY ALL"
    ).fetchall()
    assert sorted(counted) == [("1", 1, 2), ("2", 2, 1)]
    assert_sound(tmp_path / "lake")


def test_known_tells_the_current_revision_of_the_stories_asked_for(lake: Lake, tmp_path: Path) -> None:
    first, second = story("a"), story("a", OTHER)
    load(lake, tmp_path / "b0", first, story("b"))
    load(lake, tmp_path / "b1", second)
    document, older = second["documents"][0], first["documents"][0]["document_id"]
    assert lake.known([document["story_id"], "never seen"]) == {
        document["story_id"]: Held(document["document_id"], "1", "r1", frozenset([older]))
    }
    assert lake.known([]) == {}


def test_rejects_are_loaded_once_with_their_load(lake: Lake, tmp_path: Path) -> None:
    rows = story("a")
    rows["figures"][0]["value"] = float("nan")
    validated, rejects = validate_batch(frames(rows))
    first = lake.load(stage(validated, rejects, tmp_path / "batch"), "run", VERSIONS, {})
    lake.load(StagedBatch.read(tmp_path / "batch"), "another run", VERSIONS, {})
    assert lake.connection.execute("SELECT table_name, load_id FROM rejects").fetchall() == [("figures", first.load_id)]
    assert lake.count("figures") == 1
    assert_sound(tmp_path / "lake")


def test_ledger_counts_what_was_loaded(lake: Lake, tmp_path: Path) -> None:
    result = load(lake, tmp_path / "batch", story("a"), story("b"))
    expected = {name: len(frame) for name, frame in frames(story("a"), story("b")).items()}
    assert result.rows == expected
    ledger = lake.connection.execute("SELECT load_id, run_id, documents, row_count, rejects FROM loads").fetchall()
    assert ledger == [(result.load_id, "run", 2, sum(expected.values()), 0)]


def test_lake_folder_can_move(lake: Lake, tmp_path: Path) -> None:
    load(lake, tmp_path / "batch", story("a"))
    lake.close()
    before = contents(tmp_path / "lake")
    (tmp_path / "lake").rename(tmp_path / "elsewhere")
    assert contents(tmp_path / "elsewhere") == before
    assert_sound(tmp_path / "elsewhere")


def test_staged_batch_is_written_whole_or_not_at_all(tmp_path: Path) -> None:
    batch = staged(tmp_path / "batch", story("a"))
    assert StagedBatch.read(tmp_path / "batch") == batch
    assert staged(tmp_path / "batch", story("b")).rows == batch.rows
    assert [path.name for path in tmp_path.iterdir()] == ["batch"]
    with pytest.raises(FileNotFoundError):
        StagedBatch.read(tmp_path / "nowhere")


def test_batch_without_rows_changes_nothing(lake: Lake, tmp_path: Path) -> None:
    before = lake.snapshot_id()
    validated, rejects = validate_batch({})
    result = lake.load(stage(validated, rejects, tmp_path / "batch"), "run", VERSIONS, {})
    assert sum(result.rows.values()) == 0
    assert lake.snapshot_id() == before
    assert isinstance(rejects, pl.DataFrame)
