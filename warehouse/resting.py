"""A SQLite catalog at rest where its folder can't be written: readers take a copy.

To read a catalog in WAL mode SQLite writes two files beside it, unless somebody who may write has them there just now.
"""

from __future__ import annotations

import os
import shutil
from contextlib import suppress
from pathlib import Path
from tempfile import mkdtemp

_TRIES = 5
"""Copies that are begun anew because somebody began to write meanwhile."""


def needs_copy(catalog: Path) -> bool:
    """Tell whether a catalog can be read in a copy only."""
    return not os.access(catalog.parent, os.W_OK) and not _beside(catalog, "-shm").exists()


def copied(catalog: Path) -> Path:
    """Return a copy of a catalog in a folder of its own, of one moment, or the catalog where it is in use by now."""
    copy = Path(mkdtemp(prefix="wirehouse-")) / catalog.name
    try:
        for _ in range(_TRIES):
            before = _state(catalog)
            for file in (catalog, _beside(catalog, "-wal")):
                copy.with_name(file.name).unlink(missing_ok=True)
                with suppress(FileNotFoundError):
                    shutil.copyfile(file, copy.with_name(file.name))
            if needs_copy(catalog) and _state(catalog) == before:
                return copy
    except BaseException:
        shutil.rmtree(copy.parent)
        raise
    shutil.rmtree(copy.parent)
    return catalog


def _beside(catalog: Path, ending: str) -> Path:
    return catalog.with_name(catalog.name + ending)


def _state(catalog: Path) -> tuple[int, int]:
    found = catalog.stat()
    return found.st_mtime_ns, found.st_size
