"""The deployments of prefect.yaml on a real server: a schedule fires by itself, runs load stories, one maintains."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import time
import urllib.request
from pathlib import Path
from typing import Any

import duckdb
import pytest

from tests.lake.contents import contents
from tests.lake.rows import VERSIONS, staged, story
from tests.prefect.server import BIN, end, free_port
from warehouse.lake import Lake, LakeError

ROOT = Path(__file__).parents[2]
README_COMMANDS = [
    "prefect server start --background",
    "prefect server status --wait",
    "prefect work-pool create wirehouse --type process",
    'prefect --no-prompt deploy --name scheduled --interval "$WIREHOUSE_INTERVAL_SECONDS"',
    "prefect --no-prompt deploy --name nightly",
    "prefect worker start --pool wirehouse",
]
DEADLINE_SECONDS = 240

pytestmark = [pytest.mark.prefect, pytest.mark.xdist_group("prefect")]


def prefect(arguments: str, environment: dict[str, str]) -> None:
    done = subprocess.run(
        ["bash", "-c", arguments],
        env=environment,
        capture_output=True,
        check=False,
        text=True,
        cwd=ROOT,
        timeout=180,
    )
    assert done.returncode == 0, done.stdout + done.stderr


def loads(lake: Path) -> int:
    """Flow runs that wrote to the ledger of the lake."""
    if not (lake / "catalog.sqlite").exists():
        return 0
    try:
        with Lake.open(lake, read_only=True) as opened:
            row = opened.connection.execute("SELECT count(DISTINCT run_id) FROM loads").fetchone()
    except (duckdb.Error, LakeError):
        return 0  # the lake is being made at this very moment: its file is there, its tables aren't yet
    return row[0] if row else 0


def test_two_scheduled_runs_fire_and_load(server: dict[str, str], tmp_path: Path) -> None:
    stories, lake = tmp_path / "stories", tmp_path / "lake"
    stories.mkdir()
    environment = {
        **server, "WIREHOUSE_PROJECT": str(ROOT), "WIREHOUSE_SOURCES": str(stories), "WIREHOUSE_LAKE": str(lake),
        "WIREHOUSE_INTERVAL_SECONDS": "10",
    }  # fmt: skip
    (stories / "first.txt").write_text("Exports rise\n\nExports rose 5 percent to $2 million.\n", encoding="utf-8")
    for command in README_COMMANDS[1:5]:
        prefect(command, environment)
    intervals = {
        deployment["name"]: [each["schedule"].get("interval") for each in deployment["schedules"]]
        for deployment in ask("deployments", environment)
    }
    assert intervals == {"scheduled": [10], "nightly": [None]}, "the interval that was given is the only schedule"
    with (tmp_path / "worker.log").open("w") as log:
        command = [BIN / "prefect", *README_COMMANDS[5].split()[1:]]
        worker = subprocess.Popen(command, env=environment, stdout=log, stderr=log, cwd=ROOT, start_new_session=True)
        try:
            wait_for_loads(lake, 1)
            (stories / "second.txt").write_text("Imports fall\n\nImports fell to $1 million.\n", encoding="utf-8")
            wait_for_loads(lake, 2)
            many = snapshots(lake)
            prefect("prefect deployment run maintain/nightly --param keep_days=0", environment)
            wait_for_fewer_snapshots(lake, many)
        finally:
            end(worker)
    assert loads(lake) == 2, (tmp_path / "worker.log").read_text()


def test_commands_of_the_readme_wait_for_their_server_and_one_stops_it(tmp_path: Path) -> None:
    port = free_port()
    names = ("PREFECT", "WIREHOUSE")
    environment = {name: value for name, value in os.environ.items() if not name.startswith(names)}
    environment |= {
        "PATH": f"{BIN}{os.pathsep}{environment['PATH']}", "PREFECT_HOME": str(tmp_path),
        "PREFECT_API_URL": f"http://127.0.0.1:{port}/api", "PREFECT_SERVER_API_PORT": str(port),
        "PREFECT_SERVER_ANALYTICS_ENABLED": "false", "PREFECT_SERVER_UI_ENABLED": "false", "DO_NOT_TRACK": "1",
    }  # fmt: skip
    try:
        prefect("\n".join(["set -e", *README_COMMANDS[:3]]), environment)
    finally:
        prefect("prefect server stop", environment)


def snapshots(lake: Path) -> int:
    """The states that the lake can be asked for."""
    with Lake.open(lake, read_only=True) as opened:
        row = opened.connection.execute("SELECT count(*) FROM ducklake_snapshots('lake')").fetchone()
    return row[0] if row else 0


def wait_for_fewer_snapshots(lake: Path, many: int) -> None:
    deadline = time.monotonic() + DEADLINE_SECONDS
    while snapshots(lake) >= many:
        assert time.monotonic() < deadline, "no snapshot was expired"
        time.sleep(1)


def wait_for_loads(lake: Path, number: int) -> None:
    deadline = time.monotonic() + DEADLINE_SECONDS
    while loads(lake) < number and time.monotonic() < deadline:
        time.sleep(1)


def test_maintenance_as_a_flow_run_expires_snapshots(server: dict[str, str], tmp_path: Path) -> None:
    lake = tmp_path / "lake"
    with Lake.open(lake) as opened:
        for number in range(3):
            opened.load(staged(tmp_path / f"b{number}", story(f"s{number}")), "run", VERSIONS, {})
    before, many = contents(lake), snapshots(lake)
    command = [sys.executable, "-m", "flows.cli", "maintain", "--prefect", "--keep-days", "0", "--lake", str(lake)]
    done = subprocess.run(command, env=server, capture_output=True, check=False, text=True, cwd=ROOT, timeout=240)
    assert done.returncode == 0, done.stderr
    assert "snapshots expired" in done.stdout
    assert snapshots(lake) < many
    assert contents(lake) == before
    listed = subprocess.run(
        [BIN / "prefect", "flow-run", "ls", "--flow-name", "maintain", "--state", "COMPLETED"], env=server,
        capture_output=True, check=False, text=True, cwd=ROOT, timeout=120,
    )  # fmt: skip
    assert "maintain" in listed.stdout, listed.stderr


def test_flow_run_loads_publishes_counts_and_says_so_once(server: dict[str, str], tmp_path: Path) -> None:
    command = [sys.executable, "-m", "flows.ingest", "flows/examples", "--lake", str(tmp_path / "lake")]
    first = subprocess.run(command, env=server, capture_output=True, check=False, text=True, cwd=ROOT, timeout=240)
    assert first.returncode == 0, first.stderr
    assert "figures" in first.stdout
    second = subprocess.run(command, env=server, capture_output=True, check=False, text=True, cwd=ROOT, timeout=240)
    assert second.returncode == 0, second.stderr
    assert "nothing changed" in second.stderr
    listed = subprocess.run(
        [BIN / "prefect", "artifact", "inspect", "ingest-counts", "--output", "json"], env=server,
        capture_output=True, check=False, text=True, cwd=ROOT, timeout=120,
    )  # fmt: skip
    counts = [
        {row["table"]: row["rows"] for row in json.loads(artifact["data"])} for artifact in json.loads(listed.stdout)
    ]
    assert any(found.get("figures", 0) > 20 for found in counts)


def ask(path: str, environment: dict[str, str], **asked: object) -> list[dict[str, Any]]:
    """Ask Prefect's API for what a filter finds."""
    request = urllib.request.Request(
        f"{environment['PREFECT_API_URL']}/{path}/filter",
        json.dumps(asked).encode(),
        {"Content-Type": "application/json"},
    )
    with urllib.request.urlopen(request, timeout=60) as answer:
        found: list[dict[str, Any]] = json.load(answer)
    return found


def test_flow_run_with_rejects_says_so_in_its_state_its_log_and_its_artifact(
    server: dict[str, str], tmp_path: Path
) -> None:
    stories = tmp_path / "faulty.jsonl"
    stories.write_text('{"id": "a", "text": "Exports rose 5 percent."}\n{"id": "b"}\n', encoding="utf-8")
    command = [sys.executable, "-m", "flows.ingest", str(stories), "--lake", str(tmp_path / "lake")]
    for known in ("", " as before"):
        done = subprocess.run(command, env=server, capture_output=True, check=False, text=True, cwd=ROOT, timeout=240)
        assert done.returncode == 4, done.stderr
        asked = {"name": {"any_": ["ingest faulty.jsonl"]}}
        (run, *_) = ask("flow_runs", server, flow_runs=asked, sort="START_TIME_DESC")
        assert (run["state"]["type"], run["state"]["name"]) == ("COMPLETED", "Completed with rejects")
        assert f"1 rejected{known};" in run["state"]["message"]
        logs = ask("logs", server, logs={"flow_run_id": {"any_": [run["id"]]}, "level": {"ge_": 30}})
        assert [log["message"].partition("\n")[0] for log in logs] == [
            f"1 rejected{known}; `wirehouse rejects list` tells why"
        ]
        assert "faulty.jsonl:2" in logs[0]["message"]
        (artifact,) = ask("artifacts", server, artifacts={"flow_run_id": {"any_": [run["id"]]}})
        assert {"table": "rejects", "rows": 1} in json.loads(artifact["data"])
