"""Work that meets other writers is rolled back and done again, whole, after a jittered pause."""

from __future__ import annotations

import random
import time
from collections.abc import Callable
from contextlib import suppress
from typing import TypeVar

import duckdb

ATTEMPTS = 14
PASSING = ("locked", "conflict", "serializ", "deadlock")
"""Words of the errors that another writer causes, over SQLite and PostgreSQL catalogs."""

VANISHED = ("scheduled for deletion", "no such file")
"""Both are in what DuckLake says when a writer's file goes while the lake's folder is listed for orphans."""

T = TypeVar("T")


def replay(connection: duckdb.DuckDBPyConnection, work: Callable[[], T], attempts: int = ATTEMPTS) -> T:
    """Return what ``work`` returns; it must begin and commit its own transaction, and be idempotent.

    A commit can have been done though its caller only saw an error. Raises the last error, or any of another kind.
    """
    for attempt in range(attempts):
        try:
            return work()
        except duckdb.Error as error:
            # after a failed commit the transaction is gone and there is nothing to roll back
            with suppress(duckdb.Error):
                connection.execute("ROLLBACK")
            if attempt == attempts - 1 or not is_passing(error):
                raise
            time.sleep(random.uniform(0.2, 1.0) * min(0.05 * 2**attempt, 3.0))
    raise AssertionError("unreachable: the last attempt returns or raises")


def is_passing(error: duckdb.Error) -> bool:
    """Tell whether the error comes from another writer and goes when the work is done again."""
    message = str(error).lower()
    return any(word in message for word in PASSING) or all(word in message for word in VANISHED)
