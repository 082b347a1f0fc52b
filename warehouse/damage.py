"""Which data files of a lake are lost or damaged: each is read whole, once a query over its table has failed."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

import duckdb

from warehouse.lake import ALIAS, Lake
from warehouse.queries.load import load_query

CHUNK_ROWS = 100_000


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
    """Return why a Parquet file can't be read, the whole of it; an empty string where it can."""
    try:
        for _ in reader.execute("FROM read_parquet($path)", {"path": path}).to_arrow_reader(CHUNK_ROWS):
            pass
    except duckdb.Error as error:
        is_lost = "://" not in path and not Path(path).exists()
        return "the file is not there" if is_lost else f"can't be read: {str(error).splitlines()[0]}"
    return ""


def _shown(lake: Lake, path: str) -> str:
    return path.removeprefix(f"{lake.path}/")
