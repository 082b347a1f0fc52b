"""Which data files of a lake are lost or damaged: each is read whole, once a query over its table has failed."""

from __future__ import annotations

import os
import re
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

import duckdb

from warehouse.lake import ALIAS, Lake, LakeError
from warehouse.location import STORE_REMEDY
from warehouse.queries.load import load_query

CHUNK_ROWS = 100_000
_LOST = "the file is not there"
_NOT_FOUND = re.compile(r"\bHTTP (?:code )?404\b")


@dataclass(frozen=True, slots=True)
class DamagedFile:
    """A file that can't be read: its path, within the lake's folder where it lies there, and why."""

    path: str
    reason: str


def damaged_files(lake: Lake, table: str) -> list[DamagedFile]:
    """Return the files of a table, its rows or its deletions, that can't be read; none where it is not there at all."""
    # a connection of its own: an error would end the transaction of the one that asks
    with lake.connection.cursor() as reader:
        paths = {path for pair in data_files(reader, table) for path in pair if path}
        found = ((path, why_unreadable(reader, path)) for path in sorted(paths))
        return [DamagedFile(_shown(lake, path), why) for path, why in found if why]


def data_files(reader: duckdb.DuckDBPyConnection, table: str) -> list[tuple[str, str | None]]:
    """Return the paths of a table's files, each with that of its deletions; none where it is not there at all."""
    with suppress(duckdb.CatalogException):
        return reader.execute(load_query("list_files"), {"lake": ALIAS, "table": table}).fetchall()
    return []


def why_unreadable(reader: duckdb.DuckDBPyConnection, path: str) -> str:
    """Return why a Parquet file can't be read, the whole of it; an empty string where it can.

    Raises LakeError where that is not the file's own fault: it is neither lost nor damaged then.
    """
    try:
        for _ in reader.execute("FROM read_parquet($path)", {"path": path}).to_arrow_reader(CHUNK_ROWS):
            pass
    except duckdb.Error as error:
        return _fault(path, error)
    return ""


def _fault(path: str, error: duckdb.Error) -> str:
    words = str(error).splitlines()[0]
    is_remote = "://" in path
    if is_remote and _of_store(error):
        if _NOT_FOUND.search(words):
            return _LOST
        raise LakeError(f"{words}\n{STORE_REMEDY}") from error
    if not is_remote and not Path(path).exists():
        return _LOST
    if not is_remote and not os.access(path, os.R_OK):
        raise LakeError(f"{path}: may not be read; give access to it") from error
    return f"can't be read: {words}"


def _of_store(error: duckdb.Error) -> bool:
    """Tell whether a store did not answer, or not with a file; else what it gave is no Parquet."""
    return isinstance(error, duckdb.HTTPException) or " HTTP " in str(error)


def _shown(lake: Lake, path: str) -> str:
    return path.removeprefix(f"{lake.path}/")
