"""One load: all tables of a staged batch and its row in the ledger, in one transaction that can be replayed."""

from __future__ import annotations

import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime

import duckdb

from schemas.identity import hash_id
from schemas.tables.registry import TABLES, Table
from schemas.tables.types import polars_schema
from schemas.version import CONTRACT_VERSION
from warehouse.queries.load import load_query
from warehouse.rejects import ReplayError
from warehouse.replay import replay
from warehouse.staging import StagedBatch

_LOADED = tuple(table for table in TABLES.values() if table.of_document)
_KEYED = (TABLES["duplicate_links"], TABLES["observations"])


@dataclass(frozen=True, slots=True)
class LoadResult:
    """What a load put into the lake; no rows where it was there already."""

    load_id: str
    rows: dict[str, int] = field(default_factory=dict)
    snapshot: int | None = None
    revisions: int = 0
    """Documents among the rows that are new revisions of stories that the lake had."""


def load_staged(
    connection: duckdb.DuckDBPyConnection,
    staged: StagedBatch,
    run_id: str,
    versions: Mapping[str, str],
    timings: Mapping[str, float],
    settled: Sequence[str] | None = None,
) -> LoadResult:
    """Load a batch; while others write, roll back and replay the whole transaction after a jittered pause.

    Loading the same batch again loads nothing: documents that are there from the same engine are passed over. With
    ``settled``, the ids of rejects that are hereby replayed, they are replaced, and stay current or not as they were.
    """
    return replay(connection, lambda: _load_once(connection, staged, run_id, versions, timings, settled))


def _load_once(
    connection: duckdb.DuckDBPyConnection,
    staged: StagedBatch,
    run_id: str,
    versions: Mapping[str, str],
    timings: Mapping[str, float],
    settled: Sequence[str] | None,
) -> LoadResult:
    started = time.perf_counter()
    load_id = hash_id("loads", run_id, staged.batch_id, time.time_ns())
    connection.execute("BEGIN")
    rows: dict[str, int] = {}
    revisions = 0
    if "documents" in staged.rows:
        rows, revisions = _load_documents(
            connection, staged, load_id, "plan_load" if settled is None else "plan_replay"
        )
    for table in _KEYED:
        if table.name in staged.rows:
            rows[table.name] = _load_keyed(connection, table, staged)
    if "rejects" in staged.rows:
        rows["rejects"] = _load_rejects(connection, staged, load_id)
    rows = {name: number for name, number in rows.items() if number}
    if settled:
        connection.execute(load_query("settle_rejects"), [datetime.now(UTC), list(settled)])
    if not rows and not settled:
        connection.execute("ROLLBACK")
        return LoadResult(load_id)
    seconds = time.perf_counter() - started + sum(timings.values())
    loaded = sum(number for name, number in rows.items() if name != "rejects")
    values = [load_id, run_id, datetime.now(UTC), versions["engine_version"], versions["reference_version"]]
    values += [CONTRACT_VERSION, rows.get("documents", 0), loaded, rows.get("rejects", 0), seconds]
    connection.execute(load_query("insert_ledger_row"), values)
    connection.execute(f"CALL lake.set_commit_message('wirehouse', 'load {load_id} of run {run_id}')")
    connection.execute("COMMIT")
    snapshot = connection.execute("SELECT max(snapshot_id) FROM ducklake_snapshots('lake')").fetchone()
    return LoadResult(load_id, rows, snapshot[0] if snapshot else None, revisions)


def _load_documents(
    connection: duckdb.DuckDBPyConnection, staged: StagedBatch, load_id: str, plan: str
) -> tuple[dict[str, int], int]:
    """Load the documents that the plan wants, with all their rows; return the rows by table, and the new revisions."""
    if plan == "plan_replay":
        _check_unchanged(connection, staged)
    connection.execute(load_query("stage_documents"), {"path": str(staged.path("documents"))})
    connection.execute(load_query(plan))
    wanted, there, replaced, revisions = _counts(connection)
    if not wanted:
        return {}, 0
    if there:
        connection.execute(load_query("retire_revisions"))
    for table in (TABLES["documents"], *_LOADED) if replaced else ():
        connection.execute(f"DELETE FROM {table.name} WHERE document_id IN (SELECT document_id FROM temp.to_replace)")
    connection.execute(load_query("insert_documents"), {"path": str(staged.path("documents")), "load_id": load_id})
    rows = {"documents": wanted}
    is_whole = wanted == staged.rows["documents"]
    for table in _LOADED:
        if table.name in staged.rows:
            rows[table.name] = _insert(connection, table, staged, is_whole)
    return rows, revisions


def _check_unchanged(connection: duckdb.DuckDBPyConnection, staged: StagedBatch) -> None:
    query, parameters = load_query("changed_documents"), {"path": str(staged.path("documents"))}
    row = connection.execute(query, parameters).fetchone()
    if row and row[0]:
        connection.execute("ROLLBACK")
        raise ReplayError(f"{row[0]} stories were loaded anew while they were replayed; nothing was changed: run again")


def _counts(connection: duckdb.DuckDBPyConnection) -> tuple[int, int, int, int]:
    """Return how many documents are to be loaded, how many of their stories are there, how many go, how many revise."""
    row = connection.execute(load_query("count_planned")).fetchone() or (0, 0, 0, 0)
    return int(row[0]), int(row[1]), int(row[2]), int(row[3])


def _load_keyed(connection: duckdb.DuckDBPyConnection, table: Table, staged: StagedBatch) -> int:
    """Load rows that no one document brings: a row replaces the one with its key."""
    parameters = {"path": str(staged.path(table.name))}
    match = " AND ".join(f"a.{column} = b.{column}" for column in table.primary_key)
    connection.execute(f"DELETE FROM {table.name} AS a USING read_parquet($path) AS b WHERE {match}", parameters)
    done = connection.execute(
        f"INSERT INTO {table.name} BY NAME SELECT * FROM read_parquet($path)", parameters
    ).fetchone()
    return int(done[0]) if done else 0


def _insert(connection: duckdb.DuckDBPyConnection, table: Table, staged: StagedBatch, is_whole: bool) -> int:
    """Insert the rows of the documents that are to be loaded, all where that is the whole batch; return how many."""
    columns = ", ".join(f'"{name}"' for name in polars_schema(table))
    done = connection.execute(
        f"INSERT INTO {table.name} BY NAME SELECT {columns} FROM read_parquet($path) "
        + ("" if is_whole else "SEMI JOIN temp.to_load USING (document_id)"),
        {"path": str(staged.path(table.name))},
    ).fetchone()
    return int(done[0]) if done else 0


def _load_rejects(connection: duckdb.DuckDBPyConnection, staged: StagedBatch, load_id: str) -> int:
    parameters = {"path": str(staged.path("rejects")), "load_id": load_id}
    again = connection.execute(load_query("reopen_rejects"), parameters).fetchone()
    done = connection.execute(load_query("insert_rejects"), parameters).fetchone()
    return sum(int(row[0]) for row in (again, done) if row)
