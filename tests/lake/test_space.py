"""Disks that take no more, folders that can't be written, catalogs that somebody else holds."""

from __future__ import annotations

import json
import os
import re
import resource
import signal
import sqlite3
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest

from tests.lake.contents import assert_sound, contents
from tests.lake.rows import TEXT, VERSIONS, staged, story
from tests.lake.test_failures import ROOT, assert_no_file_is_left_over, finish, undisturbed
from warehouse.lake import Lake, LakeError
from warehouse.staging import StagedBatch


@pytest.fixture(scope="module")
def folders(tmp_path_factory: pytest.TempPathFactory) -> list[Path]:
    """Two batches, the second with a text too large for the limits below and too varied to be compressed."""
    folder = tmp_path_factory.mktemp("staged")
    noise = "".join(f"Number {os.urandom(16).hex()}. " for _ in range(40_000))
    return [staged(folder / "b0", story("a")).folder, staged(folder / "b1", story("b", TEXT + noise)).folder]


@pytest.fixture(scope="module")
def whole(folders: list[Path], tmp_path_factory: pytest.TempPathFactory) -> dict[str, list[str]]:
    return undisturbed(tmp_path_factory.mktemp("whole") / "lake", folders)


@pytest.fixture
def tmpfs(tmp_path: Path) -> Iterator[Path]:
    """A file system of 16 MB in memory."""
    folder = tmp_path / "small"
    folder.mkdir()
    done = subprocess.run(["mount", "-t", "tmpfs", "-o", "size=16m", "tmpfs", folder], capture_output=True, check=False)
    if done.returncode:
        pytest.skip(f"no small file system can be mounted here: {done.stderr.decode().strip()}")
    yield folder
    subprocess.run(["umount", "-l", folder], check=True)


def run_loader(lake: Path, folders: list[Path], limit: int) -> subprocess.CompletedProcess[str]:
    return run_limited([sys.executable, "-m", "tests.lake.loader", str(lake), "run", *map(str, folders)], limit)


def run_limited(command: list[str], limit: int) -> subprocess.CompletedProcess[str]:
    """Run a command whose files may not grow beyond a number of bytes."""

    def limit_files() -> None:
        signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
        resource.setrlimit(resource.RLIMIT_FSIZE, (limit, limit))

    return subprocess.run(
        command, cwd=ROOT, capture_output=True, text=True, check=False, preexec_fn=limit_files, timeout=120
    )


@pytest.mark.parametrize("limit", [0, 50_000, 500_000], ids=["nothing", "catalog", "data-file"])
def test_file_that_may_not_grow_fails_the_load_and_the_next_run_completes_it(
    tmp_path: Path, folders: list[Path], whole: dict[str, list[str]], limit: int, record_property: Any
) -> None:
    path = tmp_path / "lake"
    Lake.open(path).close()
    done = run_loader(path, folders, limit)
    assert done.returncode == 1, done.stdout
    assert_sound(path)
    record_property("orphans deleted by maintenance", finish(path, folders, whole))


def test_full_disk_fails_the_load_and_the_next_run_completes_it(
    tmpfs: Path, folders: list[Path], whole: dict[str, list[str]], record_property: Any
) -> None:
    path = tmpfs / "lake"
    with Lake.open(path) as lake:
        filler = tmpfs / "filler"
        # leaves less than the second batch needs
        free = os.statvfs(tmpfs).f_bavail * os.statvfs(tmpfs).f_bsize
        filler.write_bytes(b"x" * max(0, free - 600_000))
        lake.load(StagedBatch.read(folders[0]), "run", VERSIONS, {})
        with pytest.raises(Exception, match=r"(?i)space|full|I/O|write"):
            lake.load(StagedBatch.read(folders[1]), "run", VERSIONS, {})
        assert lake.count("loads") == 1
        filler.unlink()
    assert_sound(path)
    record_property("orphans deleted by maintenance", finish(path, folders, whole))


def test_folder_that_cannot_be_written_is_named_and_nothing_is_lost(
    tmpfs: Path, folders: list[Path], whole: dict[str, list[str]]
) -> None:
    path = tmpfs / "lake"
    with Lake.open(path) as lake:
        lake.load(StagedBatch.read(folders[0]), "run", VERSIONS, {})
    before = contents(path)
    subprocess.run(["mount", "-o", "remount,ro", tmpfs], check=True)
    with pytest.raises(LakeError, match="lake"):
        Lake.open(path)
    assert contents(path) == before
    subprocess.run(["mount", "-o", "remount,rw", tmpfs], check=True)
    finish(path, folders, whole)


def test_locked_catalog_is_waited_for(tmp_path: Path, folders: list[Path], whole: dict[str, list[str]]) -> None:
    path = tmp_path / "lake"
    with Lake.open(path) as lake:
        lake.load(StagedBatch.read(folders[0]), "run", VERSIONS, {})
        is_held = threading.Event()

        def hold() -> None:
            with closing(sqlite3.connect(path / "catalog.sqlite")) as catalog:
                catalog.execute("BEGIN IMMEDIATE")
                is_held.set()
                time.sleep(1.5)
                catalog.rollback()

        holder = threading.Thread(target=hold)
        holder.start()
        is_held.wait()
        lake.load(StagedBatch.read(folders[1]), "run", VERSIONS, {})
        holder.join()
    assert contents(path) == whole
    assert_sound(path)
    assert_no_file_is_left_over(path)


def test_lost_data_file_is_named_and_a_count_does_not_notice(tmp_path: Path, folders: list[Path]) -> None:
    from warehouse.checks import check_lake

    path = tmp_path / "lake"
    with Lake.open(path) as lake:
        for folder in folders:
            lake.load(StagedBatch.read(folder), "run", VERSIONS, {})
    lost = next((path / "data" / "main" / "statements").rglob("*.parquet"))
    lost.unlink()
    with Lake.open(path, read_only=True) as lake:
        assert lake.count("statements") == 2
        violations = check_lake(lake)
    assert [violation.table for violation in violations if lost.name in violation.file]


COMMANDS = """
import json, sys
from flows.cli import main
for arguments in json.loads(sys.argv[1]):
    try:
        main(arguments)
    except SystemExit as end:
        print(end.code)
"""


def test_commands_say_which_file_has_no_room_and_leave_nothing(tmp_path: Path) -> None:
    lake, out, stories = str(tmp_path / "lake"), tmp_path / "out", tmp_path / "stories.jsonl"
    Lake.open(Path(lake)).close()
    stories.write_text(json.dumps({"text": os.urandom(200_000).hex()}), encoding="utf-8")
    out.mkdir()
    query = "SELECT i, hash(i) AS h FROM range(20000) AS t(i)"
    commands = [
        ["export", query, "--to", str(out / "a.xlsx"), "--lake", lake],
        ["export", query, "--to", str(out / "a.duckdb"), "--lake", lake],
        ["ingest", str(stories), "--workers", "1", "--lake", lake],
    ]
    done = run_limited([sys.executable, "-c", COMMANDS, json.dumps(commands)], 100_000)
    assert done.stdout.split() == ["1", "1", "1"], done.stderr
    assert "Traceback" not in done.stderr
    for name in ("a.xlsx", "a.duckdb", "documents.parquet"):
        assert re.search(f"{name}.*: .*File too large", done.stderr), done.stderr
    assert not list(out.iterdir())
