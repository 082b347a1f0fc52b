"""Files where a lake's data lies that are not its own: to maintenance they would look like what a killed load left."""

from __future__ import annotations

import re
from collections.abc import Iterable
from pathlib import Path, PurePath
from typing import TYPE_CHECKING

from warehouse.location import CATALOG, Location

if TYPE_CHECKING:
    import duckdb

_OF_A_LAKE = re.compile(r"ducklake-[0-9a-f-]{36}(?:-delete)?\.parquet")
"""How DuckLake names what it writes."""


def not_of_a_lake(files: Iterable[str]) -> list[str]:
    """Return the files that no loader has written."""
    return sorted(file for file in files if not _OF_A_LAKE.fullmatch(PurePath(file).name))


def in_the_way(location: Location, connection: duckdb.DuckDBPyConnection) -> str:
    """Say what lies where a lake is to be made: a file of somebody else, of another lake, or of a lost catalog."""
    if not location.data.startswith("s3://"):
        return _told(location, _file_under(location.data))
    query = "SELECT file FROM glob($files) WHERE file LIKE '%.parquet' LIMIT 1"
    row = connection.execute(query, {"files": f"{location.data}**"}).fetchone()
    return _told(location, str(row[0]) if row else "")


def in_the_way_of_folder(location: Location) -> str:
    """Say it before anything is made, of a lake that has its catalog and its data in folders."""
    if not location.is_local or location.data.startswith("s3://"):
        return ""
    found = _file_under(location.data)  # before the catalog is looked for, which another loader may make meanwhile
    return "" if (location.folder / CATALOG).exists() else _told(location, found)


def _file_under(folder: str) -> str:
    return next(map(str, Path(folder).rglob("*.parquet")), "")


def _told(location: Location, found: str) -> str:
    catalog = CATALOG if location.is_local else "database"
    return found and (
        f"{found}: lies where the files of a new lake would, and maintenance would delete it as left by a killed load; "
        f"choose another place, or bring back the {catalog} of its lake"
    )
