"""Maintenance keeps every row, makes fewer files of many and takes away what nobody needs."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path
from uuid import uuid4

import pytest

from tests.lake.contents import assert_sound, contents
from tests.lake.rows import VERSIONS, staged, story
from tests.lake.test_failures import start
from warehouse.lake import Lake, LakeError
from warehouse.maintenance import maintain
from warehouse.repair import repair

NOW = timedelta(0)


def data_files(path: Path) -> set[Path]:
    return set((path / "data").rglob("*.parquet"))


def test_small_files_are_merged_and_old_ones_deleted(lake: Lake, tmp_path: Path) -> None:
    for number in range(4):
        lake.load(staged(tmp_path / f"b{number}", story(f"s{number}")), "run", VERSIONS, {})
    before, files = contents(lake.path), data_files(lake.path)
    result = maintain(lake, keep=NOW, grace=NOW)
    assert result.files_merged > result.files_made > 0
    assert result.snapshots_expired > 0
    assert len(data_files(lake.path)) < len(files)
    assert contents(lake.path) == before
    assert_sound(lake.path)


def test_orphan_goes_only_after_the_grace(lake: Lake, tmp_path: Path) -> None:
    lake.load(staged(tmp_path / "b0", story("a")), "run", VERSIONS, {})
    orphan = next(iter(data_files(lake.path))).with_name(f"ducklake-{uuid4()}.parquet")
    orphan.write_bytes(b"half a file")
    maintain(lake, grace=timedelta(hours=1))
    assert orphan.exists()
    assert maintain(lake, grace=NOW).orphans_deleted == 1
    assert not orphan.exists()
    assert_sound(lake.path)


def test_file_that_no_loader_wrote_is_never_deleted(lake: Lake, tmp_path: Path) -> None:
    lake.load(staged(tmp_path / "b0", story("a")), "run", VERSIONS, {})
    orphan = next(iter(data_files(lake.path))).with_name(f"ducklake-{uuid4()}.parquet")
    mine = lake.path / "data" / "raw" / "mine.parquet"
    mine.parent.mkdir()
    for file in (orphan, mine):
        file.write_bytes(b"rows")
    with pytest.raises(LakeError, match=r"mine\.parquet: lies among the files of the lake .* moved to another place"):
        maintain(lake, grace=NOW)
    assert mine.exists()
    mine.unlink()
    assert maintain(lake, grace=NOW).orphans_deleted == 1


def test_no_lake_is_made_among_files_of_others(tmp_path: Path) -> None:
    mine = tmp_path / "data" / "raw" / "mine.parquet"
    mine.parent.mkdir(parents=True)
    mine.write_bytes(b"rows")
    with pytest.raises(LakeError, match=r"mine\.parquet: lies where the files of a new lake would"):
        Lake.open(tmp_path)
    assert [path.name for path in tmp_path.iterdir()] == ["data"]


def test_catalog_that_was_lost_is_not_made_anew_over_its_files(lake: Lake, tmp_path: Path) -> None:
    lake.load(staged(tmp_path / "b0", story("a")), "run", VERSIONS, {})
    lake.close()
    (lake.path / "catalog.sqlite").unlink()
    with pytest.raises(LakeError, match="bring back the catalog"):
        Lake.open(lake.path)


def test_rewritten_rows_are_kept_once(lake: Lake, tmp_path: Path) -> None:
    newer = {"engine_version": "2", "reference_version": "r1"}
    lake.load(staged(tmp_path / "b0", story("a"), story("b")), "run", VERSIONS, {})
    lake.load(staged(tmp_path / "b1", story("a", **newer)), "run", newer, {})
    before = contents(lake.path)
    maintain(lake, keep=NOW, grace=NOW)
    assert contents(lake.path) == before
    assert_sound(lake.path)


def test_snapshots_of_maintenance_and_repair_say_what_was_done(lake: Lake, tmp_path: Path) -> None:
    for number in range(3):
        lake.load(staged(tmp_path / f"b{number}", story(f"s{number}")), "run", VERSIONS, {})
    before = lake.snapshot_id()
    maintain(lake)
    next((lake.path / "data" / "main" / "roles").rglob("*.parquet")).unlink()
    repair(lake)
    query = "SELECT author, commit_message FROM ducklake_snapshots('lake') WHERE snapshot_id > $1 ORDER BY snapshot_id"
    assert lake.connection.execute(query, [before]).fetchall() == [
        ("wirehouse", "small files merged"),
        ("wirehouse", "stories marked that may miss rows of lost files"),
    ]


def test_maintenance_of_an_untouched_lake_does_nothing(lake: Lake) -> None:
    snapshot = lake.snapshot_id()
    result = maintain(lake)
    assert (result.files_merged, result.files_deleted, result.orphans_deleted) == (0, 0, 0)
    assert lake.snapshot_id() == snapshot


def test_maintenance_works_beside_readers_and_a_loader(tmp_path: Path) -> None:
    path, folders = tmp_path / "lake", [staged(tmp_path / f"b{n}", story(f"s{n}")).folder for n in range(8)]
    with Lake.open(path):
        pass
    loader = start(path, "run", folders)
    reader = Lake.open_for_queries(path)
    rounds = 0
    while loader.poll() is None:
        with Lake.open(path) as lake:
            maintain(lake, keep=NOW)
        found = reader.execute("SELECT (SELECT count(*) FROM documents), (SELECT count(*) FROM figures)").fetchone()
        assert found
        assert found[1] == 2 * found[0]
        rounds += 1
    assert loader.wait() == 0, loader.rest()
    assert rounds
    with Lake.open(path) as lake:
        maintain(lake, keep=NOW, grace=NOW)
        assert lake.count("documents") == len(folders)
    assert_sound(path)
