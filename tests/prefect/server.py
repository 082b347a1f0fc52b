"""A real Prefect server on loopback with files of its own, for the tests of one run."""

from __future__ import annotations

import os
import shutil
import socket
import sqlite3
import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterator
from contextlib import closing, contextmanager
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

BIN = Path(sys.executable).parent
START_SECONDS = 120
DATABASE = "prefect.db"
LEASES = {"PREFECT_SERVER_CONCURRENCY_LEASE_STORAGE": "prefect.server.concurrency.lease_storage.filesystem"}
"""On disk: a server that is started anew knows the runs that it let start, else it ends them after minutes."""
UNUSED_SERVICES = ("TRIGGERS", "LATE_RUNS", "CANCELLATION_CLEANUP", "PAUSE_EXPIRATIONS", "REPOSSESSOR")
"""What a server does over and over that no test looks at."""


@contextmanager
def prefect_server(home: Path) -> Iterator[dict[str, str]]:
    """Start a server, yield the environment of its clients, and end it with all its children."""
    port = free_port()
    environment = {name: value for name, value in os.environ.items() if not name.startswith(("PREFECT", "WIREHOUSE"))}
    environment |= {
        "PATH": f"{BIN}{os.pathsep}{environment['PATH']}",
        "PREFECT_HOME": str(home),
        "PREFECT_API_URL": f"http://127.0.0.1:{port}/api",
        "PREFECT_SERVER_ANALYTICS_ENABLED": "false",
        "DO_NOT_TRACK": "1",
        **LEASES,
        "PREFECT_SERVER_SERVICES_SCHEDULER_LOOP_SECONDS": "3",
        "PREFECT_WORKER_QUERY_SECONDS": "2",
        "PREFECT_SERVER_UI_ENABLED": "false",  # nobody looks at it, and its files are copied at every start
    }
    environment |= {f"PREFECT_SERVER_SERVICES_{name}_ENABLED": "false" for name in UNUSED_SERVICES}
    _take_tables(home)
    command = [BIN / "prefect", "server", "start", "--host", "127.0.0.1", "--port", str(port)]
    log = (home / "server.log").open("w")
    server = subprocess.Popen(command, env=environment, stdout=log, stderr=log, start_new_session=True)
    try:
        _wait(f"http://127.0.0.1:{port}/api/health", server)
        _keep_tables(home)
        yield environment
    finally:
        end(server)
        log.close()


def end(process: subprocess.Popen[bytes]) -> None:
    """End a process that leads a session, with its children."""
    import signal

    for sign in (signal.SIGTERM, signal.SIGKILL):
        try:
            os.killpg(process.pid, sign)
            process.wait(timeout=15)
        except ProcessLookupError:
            break
        except subprocess.TimeoutExpired:
            continue
    process.wait()


@cache
def _kept() -> TemporaryDirectory[str]:
    return TemporaryDirectory(prefix="wirehouse-prefect-")


def _take_tables(home: Path) -> None:
    """Begin with the tables that an earlier server made: to make them takes ten seconds of processor time."""
    kept = Path(_kept().name) / DATABASE
    if kept.exists():
        shutil.copy(kept, home / DATABASE)


def _keep_tables(home: Path) -> None:
    """Keep the database of a server that has just begun, for the next one."""
    kept = Path(_kept().name) / DATABASE
    if not kept.exists():
        with closing(sqlite3.connect(home / DATABASE)) as made, closing(sqlite3.connect(kept)) as copy:
            made.backup(copy)


def free_port() -> int:
    """Return a port that nothing listens on."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def _wait(url: str, server: subprocess.Popen[bytes]) -> None:
    deadline = time.monotonic() + START_SECONDS
    while time.monotonic() < deadline:
        if server.poll() is not None:
            raise RuntimeError(f"Prefect's server ended with {server.returncode}")
        try:
            with urllib.request.urlopen(url, timeout=2):
                return
        except OSError:
            time.sleep(0.3)
    raise TimeoutError(f"Prefect's server did not answer within {START_SECONDS} s")
