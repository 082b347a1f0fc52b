"""Repairing a lake that lost data files: they leave the catalog, and the stories that they held are to be renewed."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING

import duckdb

from schemas.tables.registry import TABLES
from warehouse.damage import data_files, why_unreadable
from warehouse.lake import LakeError
from warehouse.location import Location
from warehouse.queries.load import load_query
from warehouse.replay import replay

if TYPE_CHECKING:
    from warehouse.lake import Lake

LOST = "lost"
"""The engine version of stories that may have lost rows: no engine's own, so that they count as stale."""
_OF_DOCUMENT = tuple(name for name, table in TABLES.items() if table.of_document)


@dataclass(frozen=True, slots=True)
class RepairResult:
    """What a repair took out of the catalog, and what is to be ingested again."""

    files_dropped: int
    rows_lost: int
    stories_to_renew: int


def repair(lake: Lake) -> RepairResult:
    """Take files that are gone or can't be read out of the catalog, and mark the stories that may miss rows.

    A story that has no row in a table that lost a file may have had some there: the next ingestion with
    ``--reextract`` renews it. Stories whose own rows were lost are unknown to the lake and ingested anew. Raises
    LakeError where all files are gone, or the store can't be asked for them.
    """
    files = {table: data_files(lake.connection, table) for table in TABLES}
    lost = {table: unsound for table, pairs in files.items() if (unsound := _unsound(lake.connection, pairs))}
    if not lost:
        return RepairResult(0, 0, 0)
    if sum(map(len, lost.values())) == sum(map(len, files.values())):
        raise LakeError(_all_lost(lake.path))
    with lake.writing():
        rows = replay(lake.connection, lambda: _drop(lake.connection, [*chain.from_iterable(lost.values())]))
        stories = replay(lake.connection, lambda: _mark(lake.connection, lost.keys()))
    return RepairResult(sum(map(len, lost.values())), rows, stories)


def _unsound(connection: duckdb.DuckDBPyConnection, pairs: Sequence[tuple[str, str | None]]) -> list[str]:
    """Return those data files that can't be read, or whose list of deleted rows can't be."""
    return [pair[0] for pair in pairs if any(path and why_unreadable(connection, path) for path in pair)]


def _all_lost(path: Path) -> str:
    """Say that nothing is repaired: more likely the place of the data is not there, or is another, and comes back."""
    return (
        f"{path}: none of its data files can be read, and all are left in the catalog; bring {Location.of(path).data} "
        "back, from a backup where it is gone, or ingest the sources into another folder"
    )


def _drop(connection: duckdb.DuckDBPyConnection, files: list[str]) -> int:
    """End files in the catalog with the last snapshot and return how many rows it has of them."""
    connection.execute("BEGIN")
    counted = connection.execute(load_query("count_lost_rows"), {"files": files}).fetchone()
    connection.execute(load_query("drop_lost_files"), {"files": files})
    connection.execute("COMMIT")
    return int(counted[0]) if counted else 0


def _mark(connection: duckdb.DuckDBPyConnection, tables: Collection[str]) -> int:
    """Mark current stories without a row in one of the tables, and delete what hangs on lost documents."""
    connection.execute("BEGIN")
    marked = 0
    for table in _OF_DOCUMENT:
        if "documents" in tables:
            connection.execute(load_query("delete_orphan_rows").format(table=table))
        if table in tables:
            done = connection.execute(load_query("mark_lost_stories").format(table=table), [LOST, LOST]).fetchone()
            marked += int(done[0]) if done else 0
    connection.execute("CALL lake.set_commit_message('wirehouse', 'stories marked that may miss rows of lost files')")
    connection.execute("COMMIT")
    return marked
