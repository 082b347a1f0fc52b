"""Where an export goes: its name tells the format; it is written beside the target and put in its place when whole."""

from __future__ import annotations

import json
import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from glob import escape
from pathlib import Path

from warehouse.exports.datasets import ExportError, ExportUsageError

FORMATS = {
    "": "folder", ".parquet": "parquet", ".duckdb": "duckdb", ".db": "duckdb", ".csv": "csv", ".csv.gz": "csv",
    ".jsonl": "json", ".ndjson": "json", ".jsonl.gz": "json", ".ndjson.gz": "json", ".xlsx": "excel",
}  # fmt: skip
PACKAGE = "datapackage.json"
"""The file that describes an exported folder, and tells it from others."""
PACKAGE_NAME = "wirehouse"
OF_MANY = frozenset({"folder", "duckdb", "excel"})
"""Formats that hold several tables."""


def format_of(target: Path) -> str:
    """Return the format that a name tells; raise ExportUsageError that lists the formats where it tells none."""
    if str(target) == "-":
        raise ExportUsageError(
            "--to -: nothing is exported to standard output; `wirehouse sql` prints rows as --csv or --json"
        )
    suffixes = [suffix.lower() for suffix in target.suffixes[-2:]]
    found = FORMATS.get("".join(suffixes)) or FORMATS.get(suffixes[-1] if suffixes else "")
    if found is None:
        listed = ", ".join(suffix for suffix in FORMATS if suffix)
        raise ExportUsageError(f"{target}: no known format; end the name in {listed}, or in nothing for a folder")
    return found


@contextmanager
def making(target: Path, overwrite: bool) -> Iterator[Path]:
    """Give the place to write to and move it to the target at the end; what a failure leaves is removed.

    What is made only on the way, such as the log of a database, may lie beside the place: its name with an ending.
    Raises ExportError where the target can't be written, or is there already: an empty folder is taken, and an earlier
    export where it is to be overwritten.
    """
    _check_is_free(target, overwrite)
    target = target.resolve() if target.is_dir() else target  # a link stays one, and what it leads to is replaced
    place = target.with_name(f".{os.getpid()}.{target.name}")
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        yield place
        if target.is_dir():
            _exchange(place, target)
        else:
            place.replace(target)
    except OSError as error:
        raise ExportError(f"{target}: can't be written: {error.strerror or error}") from error
    finally:
        for left in place.parent.glob(f"{escape(place.name)}*"):
            _remove(left)


def _exchange(place: Path, target: Path) -> None:
    """Put a folder in the place of another, which is away for no longer than a renaming takes."""
    earlier = place.with_name(f"{place.name}.earlier")
    target.replace(earlier)
    try:
        place.replace(target)
    except OSError:
        earlier.replace(target)
        raise


def _check_is_free(target: Path, overwrite: bool) -> None:
    if not target.exists() or (target.is_dir() and not any(target.iterdir())):
        return
    if target.is_dir() and (other := _other_than_export(target)):
        raise ExportError(f"{target}: holds {other}, which is of no export and never replaced; choose another name")
    if not overwrite:
        raise ExportError(f"{target}: is there already; choose another name, or --overwrite replaces it")


def _other_than_export(folder: Path) -> str:
    """Name what in a folder an export has not written, such as a person's notes, nothing where it has written all."""
    try:
        package = json.loads((folder / PACKAGE).read_bytes())
        ours = {path for resource in package["resources"] for path in resource["path"]} | {PACKAGE}
        ours = ours if package["name"] == PACKAGE_NAME else set()
    except (OSError, ValueError, TypeError, KeyError):
        ours = set()
    files = (path.relative_to(folder).as_posix() for path in folder.rglob("*") if not path.is_dir())
    return min((name for name in files if name not in ours), default="" if ours else "other folders")


def _remove(path: Path) -> None:
    if path.is_dir():
        shutil.rmtree(path, ignore_errors=True)
    else:
        # nothing is there where the folder could not be made
        with suppress(OSError):
            path.unlink()
