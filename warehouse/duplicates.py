"""Links between nearly the same stories: a pass over the documents that have none of their fingerprints yet.

A document's fingerprints and its links come in one transaction, so that a killed pass is completed by the next. The
pair decides alone, so that links do not depend on the order in which stories came.
"""

from __future__ import annotations

import fcntl
from collections.abc import Iterable
from functools import partial
from tempfile import NamedTemporaryFile
from typing import TYPE_CHECKING, Any

import polars as pl

from schemas.tables.registry import TABLES, Table
from schemas.tables.types import polars_schema
from schemas.validation import find_failures
from warehouse.near_duplicates import BANDS, Sequences, band_hashes, overlap, word_sequences
from warehouse.queries.load import load_query
from warehouse.replay import replay

if TYPE_CHECKING:
    import duckdb

    from warehouse.lake import Lake

CHUNK = 5_000
_LOCK = "linking.lock"


def link_duplicates(lake: Lake, chunk: int = CHUNK) -> int:
    """Link what was loaded since the last pass with all nearly equal stories; return the links made."""
    with (lake.path / _LOCK).open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        links = 0
        while replay(lake.connection, partial(_find_new, lake.connection, chunk)):
            links += replay(lake.connection, partial(_link, lake.connection))
        return links


def _find_new(connection: duckdb.DuckDBPyConnection, chunk: int) -> int:
    connection.execute(load_query("new_for_linking"), {"chunk": chunk})
    row = connection.execute("SELECT count(*) FROM temp.new_documents").fetchone()
    return int(row[0]) if row else 0


def _link(connection: duckdb.DuckDBPyConnection) -> int:
    sequences = _read_sequences(connection, "new_documents")
    bands = band_hashes(list(sequences.values()))
    fingerprints = pl.DataFrame(
        {
            "document_id": [document_id for document_id in sequences for _ in range(BANDS)],
            "band_no": list(range(BANDS)) * len(sequences),
            "band_hash": bands.reshape(-1),
        },
        schema=polars_schema(TABLES["fingerprints"]),
    )
    _hold(connection, "new_fingerprints", fingerprints)
    connection.execute(load_query("pair_by_bands"))
    sequences |= _read_sequences(connection, "others")
    links = _decide(sequences, connection.execute("FROM temp.pairs").fetchall())
    connection.execute("BEGIN")
    _insert(connection, TABLES["fingerprints"], fingerprints)
    _insert(connection, TABLES["duplicate_links"], links)
    connection.execute("CALL lake.set_commit_message('wirehouse', 'links of nearly equal stories')")
    connection.execute("COMMIT")
    return len(links)


def _read_sequences(connection: duckdb.DuckDBPyConnection, table: str) -> dict[str, Sequences]:
    cursor = connection.execute(f"SELECT document_id, text FROM documents SEMI JOIN temp.{table} USING (document_id)")
    found: dict[str, Sequences] = {}
    while rows := cursor.fetchmany(1000):
        found |= {document_id: word_sequences(text) for document_id, text in rows}
    return found


def _decide(sequences: dict[str, Sequences], pairs: Iterable[tuple[Any, ...]]) -> pl.DataFrame:
    links = []
    for one, other, is_same_days in pairs:
        shared = overlap(sequences[one], sequences[other])
        if shared.is_copy(is_same_days):
            links.append((one, other, shared.jaccard))
    return pl.DataFrame(links, schema=polars_schema(TABLES["duplicate_links"]), orient="row")


def _insert(connection: duckdb.DuckDBPyConnection, table: Table, frame: pl.DataFrame) -> None:
    """Insert rows that keep their contract and are not there yet."""
    if frame.is_empty():
        return
    if failures := find_failures(table, frame):
        raise ValueError(f"{table.name}: {failures[0].reason}")
    _hold(connection, "made", frame)
    key = ", ".join(table.primary_key)
    connection.execute(f"INSERT INTO {table.name} BY NAME SELECT * FROM temp.made ANTI JOIN {table.name} USING ({key})")


def _hold(connection: duckdb.DuckDBPyConnection, name: str, frame: pl.DataFrame) -> None:
    """Make a temporary table of a frame by way of a file: to register it would import Arrow's datasets, slowly."""
    with NamedTemporaryFile(suffix=".parquet") as file:
        frame.write_parquet(file.name)
        connection.execute(f"CREATE OR REPLACE TEMP TABLE {name} AS FROM read_parquet($path)", {"path": file.name})
