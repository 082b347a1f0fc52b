"""A PostgreSQL server of Debian's package and a stand-in for S3, on loopback, each ended after the tests."""

from __future__ import annotations

import os
import pwd
import shutil
import socket
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from importlib.util import find_spec
from pathlib import Path

import pytest


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


@contextmanager
def postgres_server() -> Iterator[str]:
    """Start a server in a folder of its own and yield a connection string less its dbname; skip where it can't be."""
    found = sorted(Path("/usr/lib/postgresql").glob("*/bin/initdb")) or [shutil.which("initdb")]
    if not found[-1]:
        pytest.skip("no PostgreSQL on this machine (Debian: apt install postgresql)")
    if find_spec("duckdb_extension_postgres_scanner") is None:
        pytest.skip("duckdb-extension-postgres-scanner is not installed (the extra 'shared')")
    bin_folder = Path(str(found[-1])).parent
    folder = Path(tempfile.mkdtemp(prefix="wirehouse-postgres-"))
    owner = _owner(folder)
    port = free_port()
    run = {"user": owner, "cwd": folder, "stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL}
    subprocess.run(
        [bin_folder / "initdb", "-D", folder / "data", "-U", "wirehouse", "-A", "trust", "--no-sync", "-E", "UTF8"],
        check=True,
        **run,  # type: ignore[call-overload]
    )
    options = ["-p", str(port), "-k", str(folder), "-c", "listen_addresses=127.0.0.1", "-c", "fsync=off"]
    server = subprocess.Popen([bin_folder / "postgres", "-D", folder / "data", *options], **run)  # type: ignore[call-overload]
    try:
        _wait(port)
        yield f"host=127.0.0.1 port={port} user=wirehouse"
    finally:
        server.terminate()
        try:
            server.wait(timeout=20)
        except subprocess.TimeoutExpired:
            server.kill()
        shutil.rmtree(folder, ignore_errors=True)


def _owner(folder: Path) -> int | None:
    """PostgreSQL refuses to run as root: its folder goes to the package's user."""
    if os.getuid():
        return None
    try:
        user = pwd.getpwnam("postgres")
    except KeyError:
        pytest.skip("PostgreSQL does not run as root, and there is no user postgres")
    os.chown(folder, user.pw_uid, user.pw_gid)
    return user.pw_uid


@contextmanager
def s3_server() -> Iterator[str]:
    """Start moto's S3 with one bucket named lake; yield its address."""
    if find_spec("moto") is None or find_spec("duckdb_extension_httpfs") is None:
        pytest.skip("moto[server] or duckdb-extension-httpfs is not installed")
    import urllib.request

    port = free_port()
    command = [sys.executable, "-m", "moto.server", "-H", "127.0.0.1", "-p", str(port)]
    server = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    try:
        _wait(port)
        address = f"http://127.0.0.1:{port}"
        urllib.request.urlopen(urllib.request.Request(f"{address}/lake", method="PUT"), timeout=20).close()
        yield address
    finally:
        server.kill()
        server.wait()


def _wait(port: int) -> None:
    deadline = time.monotonic() + 60
    while time.monotonic() < deadline:
        try:
            socket.create_connection(("127.0.0.1", port), timeout=1).close()
            return
        except OSError:
            time.sleep(0.1)
    raise TimeoutError(f"nothing answers on port {port}")
