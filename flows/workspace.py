"""The folder that one run works in, inside the lake; what a killed run left goes with the next one or maintenance."""

from __future__ import annotations

import fcntl
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import mkdtemp
from typing import IO

_STAGING = "staging"
_LOCK = "run.lock"


@contextmanager
def run_folder(lake: Path) -> Iterator[Path]:
    """Give a run its own folder and remove it afterwards, together with the folders of runs that are no more."""
    staging = lake / _STAGING
    staging.mkdir(parents=True, exist_ok=True)
    remove_abandoned(lake)
    own = Path(mkdtemp(prefix="run-", dir=staging))
    with (own / _LOCK).open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        try:
            yield own
        finally:
            shutil.rmtree(own, ignore_errors=True)


def remove_abandoned(lake: Path) -> int:
    """Remove the folders of runs that are no more, and return their number."""
    staging = lake / _STAGING
    return sum(_remove_if_abandoned(folder) for folder in staging.iterdir()) if staging.is_dir() else 0


def _remove_if_abandoned(folder: Path) -> bool:
    """A run holds its lock while it lives, however it ends; a folder without a lock file is still being made."""
    try:
        with (folder / _LOCK).open("r") as lock:
            if _is_free(lock):
                shutil.rmtree(folder, ignore_errors=True)
    except OSError:
        return False
    return not folder.exists()


def _is_free(lock: IO[str]) -> bool:
    try:
        fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        return False
    return True
