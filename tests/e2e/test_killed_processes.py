"""Worker processes and Prefect's server killed in the middle of a run: the lake ends up exactly as without."""

from __future__ import annotations

import os
import re
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from typing import Any

import duckdb
import psutil
import pytest

from flows.pipeline import ingest
from flows.planning import Request
from flows.runners import run_in_pool
from flows.settings import Settings
from tests.e2e.test_pipeline import contents, load, write_short_stories
from tests.prefect.server import prefect_server
from warehouse.checks import check_lake
from warehouse.lake import Lake, LakeError


def workers_of(process: psutil.Process) -> list[psutil.Process]:
    """The processes that extract: children of the fork server; one that ends while it is looked at is none."""
    workers = []
    for child in process.children(recursive=True):
        with suppress(psutil.NoSuchProcess):
            if child.parent() != process and "forkserver" in " ".join(child.cmdline()):
                workers.append(child)
    return workers


def is_sound(path: Path) -> bool:
    with Lake.open(path, read_only=True) as lake:
        return check_lake(lake) == []


@pytest.mark.slow
def test_killed_worker_costs_its_batch_alone(tmp_path: Path, record_property: Any) -> None:
    stories = write_short_stories(tmp_path / "stories.jsonl", 240)
    load(tmp_path / "whole", [str(stories)])
    killed: list[int] = []
    is_over = threading.Event()

    def kill_workers() -> None:
        while not is_over.is_set() and len(killed) < 2:
            time.sleep(0.1)
            for worker in workers_of(psutil.Process())[:1]:
                time.sleep(0.3)
                with suppress(psutil.NoSuchProcess):
                    worker.kill()
                    killed.append(worker.pid)

    killer = threading.Thread(target=kill_workers)
    killer.start()
    request = Request((str(stories),), batch_stories=20)
    summary = ingest(request, Settings(lake=tmp_path / "lake"), lambda folders: run_in_pool(folders, 2))
    is_over.set()
    killer.join()
    record_property("workers killed", len(killed))
    assert killed
    assert summary.rows["documents"] == 240
    assert contents(tmp_path / "lake") == contents(tmp_path / "whole")
    assert is_sound(tmp_path / "lake")


@pytest.mark.slow
@pytest.mark.prefect
@pytest.mark.xdist_group("prefect")
def test_prefect_server_killed_in_mid_run_loses_nothing(tmp_path: Path, record_property: Any) -> None:
    stories, lake = write_short_stories(tmp_path / "stories.jsonl", 100), tmp_path / "lake"
    load(tmp_path / "whole", [str(stories)])
    (tmp_path / "home").mkdir()
    command = [sys.executable, "-m", "flows.ingest", str(stories), "--lake", str(lake), "--workers", "1"]
    with prefect_server(tmp_path / "home") as environment:
        environment |= {"WIREHOUSE_BATCH_STORIES": "5", "PREFECT_CLIENT_MAX_RETRIES": "1"}
        run = subprocess.Popen(
            command, env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, start_new_session=True
        )
        try:
            wait_for_stories(lake, run, 1)
            kill_server(environment)
            loaded = stories_in(lake)
            record_property("stories loaded when the server was killed", loaded)
            assert 0 < loaded < 100
            assert run.poll() is None
            # task runs need no server; afterwards the process would go on trying to tell it of them for minutes
            wait_for_stories(lake, run, 100)
            is_interrupted = run.poll() is not None
        finally:
            with suppress(ProcessLookupError):
                os.killpg(run.pid, signal.SIGKILL)
            run.wait()
    record_property("stories loaded without a server", stories_in(lake) - loaded)
    assert stories_in(lake) == 100 or (is_interrupted and run.returncode != 0)
    assert is_sound(lake)
    load(lake, [str(stories)], batch=50)
    assert contents(lake) == contents(tmp_path / "whole")
    assert is_sound(lake)


def kill_server(environment: dict[str, str]) -> None:
    """Kill the processes of the server that an environment's clients talk to; there is one at least."""
    port = environment["PREFECT_API_URL"].split(":")[2].split("/")[0]
    servers = [process for process in psutil.process_iter(["cmdline"]) if port in (process.info["cmdline"] or [])]
    assert servers
    for server in servers:
        server.kill()
    psutil.wait_procs(servers)


def stories_in(path: Path) -> int:
    """The stories in a lake, none where it is still being made."""
    try:
        with Lake.open(path, read_only=True) as lake:
            return lake.count("documents")
    except (LakeError, duckdb.Error):
        return 0


def wait_for_stories(path: Path, run: subprocess.Popen[bytes], number: int) -> None:
    """Wait until a run has loaded so many stories, or has ended; raise where it does neither."""
    deadline = time.monotonic() + 180
    while time.monotonic() < deadline:
        if run.poll() is not None or ((path / "catalog.sqlite").exists() and stories_in(path) >= number):
            return
        time.sleep(0.1)
    raise AssertionError(f"{number} stories were not loaded")


@pytest.mark.slow
def test_two_ingests_at_once_both_finish(tmp_path: Path) -> None:
    stories = write_short_stories(tmp_path / "stories.jsonl", 60)
    load(tmp_path / "whole", [str(stories)])
    command, environment = in_small_batches(stories, tmp_path / "lake", batch=5)
    runs = [subprocess.Popen(command, env=environment, stderr=subprocess.PIPE, text=True) for _ in range(2)]
    errors = [run.communicate(timeout=200)[1] for run in runs]
    assert [run.returncode for run in runs] == [0, 0], errors
    assert contents(tmp_path / "lake") == contents(tmp_path / "whole")
    assert is_sound(tmp_path / "lake")
    for words in errors:  # each tells of all the stories that it read
        told = re.search(r"60 stories read: (\d+) loaded, (\d+) unchanged(?:, (\d+) loaded by another run)?", words)
        assert told is not None, words
        assert sum(int(number or 0) for number in told.groups()) == 60


@pytest.fixture
def _heard() -> Iterator[None]:
    """Whoever runs the tests in the background has them, and what they start, deaf to interrupts."""
    before = signal.signal(signal.SIGINT, signal.default_int_handler)
    yield
    signal.signal(signal.SIGINT, before)


def started_with_workers(command: list[str], environment: dict[str, str]) -> tuple[Any, list[psutil.Process]]:
    """Start a run in a group of its own; return it and all its processes when its workers are there."""
    run = subprocess.Popen(
        command,
        env=environment,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
        text=True,
        start_new_session=True,
    )
    while not workers_of(psutil.Process(run.pid)):
        assert run.poll() is None
        time.sleep(0.05)
    return run, psutil.Process(run.pid).children(recursive=True)


@pytest.mark.slow
@pytest.mark.usefixtures("_heard")
@pytest.mark.parametrize(
    ("tell", "number", "code"),
    [(os.killpg, signal.SIGINT, 130), (os.kill, signal.SIGTERM, 143), (os.killpg, signal.SIGTERM, 143)],
    ids=["ctrl-c", "sigterm", "sigterm to the group"],
)
def test_signal_ends_run_and_workers_and_the_next_run_completes_it(
    tmp_path: Path, tell: Any, number: int, code: int
) -> None:
    stories = write_short_stories(tmp_path / "stories.jsonl", 300)
    command, environment = in_small_batches(stories, tmp_path / "lake", workers=2, batch=75)
    run, processes = started_with_workers(command, environment)
    tell(run.pid, number)
    _, printed = run.communicate(timeout=60)
    assert run.returncode == code
    assert "interrupted: what was loaded stays" in printed
    assert "Traceback" not in printed
    _, left = psutil.wait_procs(processes, timeout=20)
    assert left == []
    assert subprocess.run(command, env=environment, capture_output=True, check=False).returncode == 0
    assert is_sound(tmp_path / "lake")
    with Lake.open(tmp_path / "lake", read_only=True) as lake:
        assert lake.count("documents") == 300


@pytest.mark.slow
def test_workers_of_a_killed_run_end_with_it(tmp_path: Path) -> None:
    stories = write_short_stories(tmp_path / "stories.jsonl", 300)
    run, processes = started_with_workers(*in_small_batches(stories, tmp_path / "lake", workers=2, batch=75))
    run.kill()
    run.communicate(timeout=60)
    _, left = psutil.wait_procs(processes, timeout=20)
    for process in left:
        process.kill()
    assert left == []


@pytest.mark.slow
def test_killed_run_is_completed_exactly_by_the_next(tmp_path: Path) -> None:
    stories = write_short_stories(tmp_path / "stories.jsonl", 120)
    load(tmp_path / "whole", [str(stories)])
    command, environment = in_small_batches(stories, tmp_path / "lake")
    for delay in (1.2, 1.8, 2.4):
        run = subprocess.Popen(command, env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        time.sleep(delay)
        run.send_signal(signal.SIGKILL)
        run.wait()
    done = subprocess.run(command, env=environment, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    assert contents(tmp_path / "lake") == contents(tmp_path / "whole")
    with Lake.open(tmp_path / "lake", read_only=True) as lake:
        assert check_lake(lake) == []


def in_small_batches(stories: Path, lake: Path, workers: int = 1, batch: int = 10) -> tuple[list[str], dict[str, str]]:
    """Return the command that ingests stories, and the environment in which its batches are small."""
    command = [sys.executable, "-m", "flows.cli", "ingest", str(stories), "--lake", str(lake)]
    return [*command, "--workers", str(workers)], {**os.environ, "WIREHOUSE_BATCH_STORIES": str(batch)}
