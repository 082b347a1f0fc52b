"""A flow run whose batches are extracted by Dask workers, one of them killed in mid-run: the lake is exact."""

from __future__ import annotations

import subprocess
import sys
import time
from contextlib import suppress
from importlib.util import find_spec
from pathlib import Path
from typing import Any

import psutil
import pytest

from tests.e2e.test_pipeline import contents, load, write_short_stories
from tests.lake.contents import assert_sound
from tests.prefect.server import end

pytestmark = [
    # looked for and not imported: it brings all of Prefect and Dask, which only the test's own processes need
    pytest.mark.skipif(find_spec("prefect_dask") is None, reason="prefect-dask is not installed (the extra 'dask')"),
    pytest.mark.slow,
    pytest.mark.prefect,
    pytest.mark.xdist_group("prefect"),
]

STORIES = 120
DEADLINE_SECONDS = 240


def test_killed_dask_worker_costs_its_batch_alone(server: dict[str, str], tmp_path: Path, record_property: Any) -> None:
    stories = write_short_stories(tmp_path / "stories.jsonl", STORIES)
    load(tmp_path / "whole", [str(stories)])
    lake = tmp_path / "lake"
    command = [sys.executable, "-m", "flows.ingest", str(stories), "--lake", str(lake), "--workers", "2"]
    environment = {**server, "WIREHOUSE_RUNNER": "dask", "WIREHOUSE_BATCH_STORIES": "10"}
    with (tmp_path / "run.log").open("w") as log:
        run = subprocess.Popen(command, env=environment, stdout=log, stderr=log, start_new_session=True)
        try:
            staged_before = kill_a_worker(run, lake)
            run.wait(timeout=DEADLINE_SECONDS)
        finally:
            end(run)
    assert run.returncode == 0, (tmp_path / "run.log").read_text()
    assert 0 < staged_before < STORIES // 10
    assert contents(lake) == contents(tmp_path / "whole")
    assert_sound(lake)
    record_property("batches staged when a Dask worker was killed", staged_before)


def test_cluster_that_is_not_there_is_told_by_its_setting(server: dict[str, str], tmp_path: Path) -> None:
    stories = write_short_stories(tmp_path / "stories.jsonl", 1)
    command = [sys.executable, "-m", "flows.ingest", str(stories), "--lake", str(tmp_path / "lake")]
    environment = {
        **server, "WIREHOUSE_RUNNER": "dask", "WIREHOUSE_DASK_SCHEDULER": "tcp://127.0.0.1:1",
        "DASK_DISTRIBUTED__COMM__TIMEOUTS__CONNECT": "1s",
    }  # fmt: skip
    done = subprocess.run(command, env=environment, capture_output=True, check=False, text=True, timeout=120)
    assert done.returncode == 1, done.stderr
    assert done.stderr.splitlines()[-1].startswith("error: dask_scheduler: no Dask scheduler answers at 'tcp://127")


def kill_a_worker(run: subprocess.Popen[bytes], lake: Path) -> int:
    """Kill one of the two workers once a batch was staged; return how many were."""
    deadline = time.monotonic() + DEADLINE_SECONDS
    while time.monotonic() < deadline and run.poll() is None:
        staged = len(list((lake / "staging").glob("run-*/plan-*/*.staged")))
        workers = dask_workers(psutil.Process(run.pid)) if staged else []
        if len(workers) == 2:
            workers[0].kill()
            return staged
        time.sleep(0.05)
    return 0


def dask_workers(run: psutil.Process) -> list[psutil.Process]:
    """The processes that extract, less those that are just ending."""
    found = []
    for child in run.children():
        with suppress(psutil.Error):
            if "spawn_main" in " ".join(child.cmdline()):
                found.append(child)
    return found
