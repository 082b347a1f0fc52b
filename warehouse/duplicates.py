"""Links between nearly the same stories: a pass over the documents that have none of their fingerprints yet.

A document's fingerprints and its links come in one transaction, so that a killed pass is completed by the next. The
pair decides alone, so that links do not depend on the order in which stories came.
"""

from __future__ import annotations

import fcntl
from collections.abc import Iterable
from functools import partial
from pathlib import Path
from tempfile import NamedTemporaryFile
from typing import TYPE_CHECKING, Any

import polars as pl

from schemas.tables.registry import TABLES, Table
from schemas.tables.types import polars_schema
from schemas.validation import find_failures
from warehouse.frames import write_frame
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
        links, stories = 0, chunk
        while stories == chunk:
            stories, made = replay(lake.connection, partial(_link, lake.connection, chunk))
            links += made
        return links


def _link(connection: duckdb.DuckDBPyConnection, chunk: int) -> tuple[int, int]:
    """Link the next stories in one transaction; return how many they are and how many links they have."""
    connection.execute("BEGIN")
    sequences = _read_sequences(connection.execute(load_query("new_for_linking"), {"chunk": chunk}))
    if not sequences:
        connection.execute("ROLLBACK")
        return 0, 0
    fingerprints = _fingerprints(sequences)
    _hold(connection, "new_fingerprints", TABLES["fingerprints"], fingerprints)
    connection.execute(load_query("insert_fingerprints"))
    links = _find_links(connection, dict(sequences))
    if len(links):
        _hold(connection, "new_links", TABLES["duplicate_links"], links)
        connection.execute(load_query("insert_links"))
    connection.execute("CALL lake.set_commit_message('wirehouse', 'links of nearly equal stories')")
    connection.execute("COMMIT")
    return len(sequences), len(links)


def _read_sequences(cursor: duckdb.DuckDBPyConnection) -> dict[str, Sequences]:
    found: dict[str, Sequences] = {}
    while rows := cursor.fetchmany(1000):
        found |= {document_id: word_sequences(text) for document_id, text in rows}
    return found


def _fingerprints(sequences: dict[str, Sequences]) -> pl.DataFrame:
    return pl.DataFrame(
        {
            "document_id": [document_id for document_id in sequences for _ in range(BANDS)],
            "band_no": list(range(BANDS)) * len(sequences),
            "band_hash": band_hashes(list(sequences.values())).reshape(-1),
        },
        schema=polars_schema(TABLES["fingerprints"]),
    )


def _find_links(connection: duckdb.DuckDBPyConnection, sequences: dict[str, Sequences]) -> pl.DataFrame:
    """Compare the new stories, whose sequences are given, with all that have a band in common with them."""
    row = connection.execute(load_query("share_bands")).fetchone()
    if row is None or not row[0]:
        return _decide(sequences, ())
    connection.execute(load_query("pair_by_bands"))
    sequences |= _read_sequences(connection.execute(load_query("others_of_pairs")))
    return _decide(sequences, connection.execute("FROM temp.pairs").fetchall())


def _decide(sequences: dict[str, Sequences], pairs: Iterable[tuple[Any, ...]]) -> pl.DataFrame:
    links = []
    for one, other, is_same_days in pairs:
        shared = overlap(sequences[one], sequences[other])
        if shared.is_copy(is_same_days):
            links.append((one, other, shared.jaccard))
    return pl.DataFrame(links, schema=polars_schema(TABLES["duplicate_links"]), orient="row")


def _hold(connection: duckdb.DuckDBPyConnection, name: str, table: Table, frame: pl.DataFrame) -> None:
    """Make a temporary table of rows that keep their contract; raise ValueError where they don't.

    By way of a file: to register a frame would import Arrow's datasets, slowly.
    """
    if failures := find_failures(table, frame):
        raise ValueError(f"{table.name}: {failures[0].reason}")
    with NamedTemporaryFile(suffix=".parquet") as file:
        write_frame(frame, Path(file.name))
        connection.execute(f"CREATE OR REPLACE TEMP TABLE {name} AS FROM read_parquet($path)", {"path": file.name})
