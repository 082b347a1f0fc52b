"""What happens to a lake when loaders are killed, meet each other or a disk that takes no more."""

from __future__ import annotations

import os
import random
import shutil
import sqlite3
from contextlib import closing
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest

from tests.forking import Forked
from tests.lake.contents import assert_sound, contents
from tests.lake.loader import load_batches
from tests.lake.rows import VERSIONS, staged, story
from warehouse.checks import check_lake
from warehouse.lake import Lake
from warehouse.maintenance import maintain
from warehouse.staging import StagedBatch

ROOT = Path(__file__).parents[2]
KILLS = int(os.environ.get("WIREHOUSE_TEST_KILLS", "30"))
BATCHES = 6
STORIES = 5
NOW = timedelta(0)


def batches(folder: Path) -> list[Path]:
    return [
        staged(folder / f"b{number}", *(story(f"s{number}-{i}") for i in range(STORIES))).folder
        for number in range(BATCHES)
    ]


def start(lake: Path, run: str, folders: list[Path]) -> Forked:
    return Forked(load_batches, lake, run, folders)


def undisturbed(path: Path, folders: list[Path]) -> dict[str, list[str]]:
    with Lake.open(path) as lake:
        for folder in folders:
            lake.load(StagedBatch.read(folder), "run", VERSIONS, {})
    return contents(path)


def kill_after(loader: Forked, seconds: float, sign: str) -> None:
    """Wait for the loader's sign, then that long, then kill -9."""
    loader.hear(sign)
    loader.wait(seconds)
    loader.kill()


@pytest.mark.slow
def test_killed_loader_leaves_a_lake_that_a_second_run_completes(tmp_path: Path, record_property: Any) -> None:
    folders = batches(tmp_path / "staged")
    whole = undisturbed(tmp_path / "whole", folders)
    moments = random.Random(20240514)
    path = tmp_path / "lake"
    committed = orphans = completed = 0
    for number in range(KILLS):
        # every third while the lake is opened or made, the others among the transactions
        sign = "open" if number % 3 else "ready"
        kill_after(start(path, f"run{number}", folders), moments.uniform(0.0, 0.9), sign)
        if (path / "catalog.sqlite").exists():
            with Lake.open(path) as lake:  # what a killed maker left is completed
                committed += lake.count("loads")
                completed += lake.count("loads") == BATCHES
                assert check_lake(lake) == []
        if completed:  # the next kills begin with an empty lake again
            orphans += finish(path, folders, whole)
            shutil.rmtree(path)
            completed = 0
    orphans += finish(path, folders, whole)
    record_property("kills", KILLS)
    record_property("loads found committed after kills", committed)
    record_property("orphans deleted by maintenance", orphans)


def finish(path: Path, folders: list[Path], whole: dict[str, list[str]]) -> int:
    """A second run completes the lake exactly and maintenance takes the orphans away; return how many."""
    with Lake.open(path) as lake:
        for folder in folders:
            lake.load(StagedBatch.read(folder), "last", VERSIONS, {})
        orphans = maintain(lake, keep=NOW, grace=NOW).orphans_deleted
    assert contents(path) == whole
    assert_sound(path)
    assert_no_file_is_left_over(path)
    return orphans


def assert_no_file_is_left_over(path: Path) -> None:
    with closing(sqlite3.connect(path / "catalog.sqlite")) as catalog:
        known = sum(
            catalog.execute(f"SELECT count(*) FROM {table}").fetchone()[0]
            for table in ("ducklake_data_file", "ducklake_delete_file", "ducklake_files_scheduled_for_deletion")
        )
    assert len(list((path / "data").rglob("*.parquet"))) == known


@pytest.mark.slow
@pytest.mark.parametrize("shared", [True, False], ids=["same-stories", "other-stories"])
def test_two_writers_at_once_lose_and_double_nothing(tmp_path: Path, shared: bool) -> None:
    folders = batches(tmp_path / "staged")
    whole = undisturbed(tmp_path / "whole", folders)
    parts = [folders, folders[::-1]] if shared else [folders[::2], folders[1::2]]
    loaders = [start(tmp_path / "lake", f"run{number}", part) for number, part in enumerate(parts)]
    ends = [loader.wait(120) for loader in loaders]
    assert ends == [0, 0], [loader.rest() for loader in loaders]
    assert contents(tmp_path / "lake") == whole
    assert_sound(tmp_path / "lake")


def test_reader_sees_whole_loads_only(tmp_path: Path) -> None:
    folders = batches(tmp_path / "staged")
    with Lake.open(tmp_path / "lake"):
        pass
    loader = start(tmp_path / "lake", "run", folders)
    seen = set()
    while loader.poll() is None:
        connection = Lake.open_for_queries(tmp_path / "lake")
        seen.add(
            connection.execute("SELECT (SELECT count(*) FROM documents), (SELECT count(*) FROM figures)").fetchone()
        )
        connection.close()
    assert loader.wait() == 0, loader.rest()
    assert all(found and found[0] % STORIES == 0 and found[1] == 2 * found[0] for found in seen)


def test_failed_load_changes_nothing_and_the_next_completes_it(tmp_path: Path) -> None:
    folders = batches(tmp_path / "staged")
    whole = undisturbed(tmp_path / "whole", folders)
    figures = folders[1] / "figures.parquet"
    good = figures.read_bytes()
    figures.write_bytes(good[: len(good) // 2])
    with Lake.open(tmp_path / "lake") as lake:
        lake.load(StagedBatch.read(folders[0]), "run", VERSIONS, {})
        before = lake.snapshot_id()
        with pytest.raises(Exception, match=r"figures\.parquet"):
            lake.load(StagedBatch.read(folders[1]), "run", VERSIONS, {})
        assert lake.snapshot_id() == before
        figures.write_bytes(good)
        for folder in folders[1:]:
            lake.load(StagedBatch.read(folder), "run", VERSIONS, {})
    assert contents(tmp_path / "lake") == whole
    assert_sound(tmp_path / "lake")
