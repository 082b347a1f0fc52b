"""Other people's SQL on a read-only lake: what is no question is refused before DuckDB runs it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

import duckdb

QUESTIONS = frozenset({duckdb.StatementType.SELECT, duckdb.StatementType.EXPLAIN})
"""SHOW, DESCRIBE, SUMMARIZE, FROM and VALUES are parsed as SELECT; of all others COPY would write files and ATTACH open
them: the SQLite extension minds neither ``enable_external_access`` nor ``allowed_directories``."""


class Asking:
    """A connection that answers questions and does nothing else."""

    def __init__(self, connection: duckdb.DuckDBPyConnection) -> None:
        self._connection = connection

    def execute(
        self, query: str, parameters: Sequence[Any] | Mapping[str, Any] | None = None
    ) -> duckdb.DuckDBPyConnection:
        """Run a query and return its cursor; raise duckdb.Error for a wrong one and for what is no question."""
        for statement in self._connection.extract_statements(query):
            if statement.type not in QUESTIONS:
                raise duckdb.PermissionException(
                    f"{statement.type.name} is not allowed: only SELECT, FROM, WITH, SHOW, DESCRIBE and EXPLAIN are"
                )
            self._refuse_files(statement.query)
        return self._connection.execute(query, parameters)

    def close(self) -> None:
        """Close the connection."""
        self._connection.close()

    @staticmethod
    def _refuse_files(query: str) -> None:
        words = {
            token for token in query.lower().replace("(", " ").replace('"', " ").split() if token.startswith("sqlite_")
        }
        refused = words & {"sqlite_scan", "sqlite_attach", "sqlite_query"}
        if refused:
            raise duckdb.PermissionException(f"{min(refused)} is not allowed: it would read files outside the lake")
