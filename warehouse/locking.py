"""One writer at a time over a PostgreSQL catalog, whose appends would not conflict: the same story would stand twice.

SQLite needs none: a transaction that read before another one committed can't commit there and is replayed.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

from warehouse.extensions import connect
from warehouse.location import Location, quoted

if TYPE_CHECKING:
    import duckdb

_WAIT = "SELECT pg_advisory_xact_lock(20240514)::text AS held"


class WriterLock:
    """The lock of a lake's writers, on all machines; it goes with the process that holds it."""

    def __init__(self, location: Location) -> None:
        self._location = location
        self._connection: duckdb.DuckDBPyConnection | None = None

    @contextmanager
    def held(self) -> Iterator[None]:
        """Wait for the lock and hold it."""
        if self._location.is_local:
            yield
            return
        connection = self._connection = self._connection or self._connect()
        connection.execute("BEGIN")
        try:
            connection.execute("FROM postgres_query('locks', ?)", [_WAIT]).fetchall()
            yield
        finally:
            connection.execute("ROLLBACK")

    def close(self) -> None:
        """End its connection."""
        if self._connection:
            self._connection.close()

    def _connect(self) -> duckdb.DuckDBPyConnection:
        connection = connect(("postgres_scanner",))
        address = self._location.catalog.removeprefix("postgres:")
        connection.execute(f"ATTACH '{quoted(address)}' AS locks (TYPE postgres)")
        return connection
