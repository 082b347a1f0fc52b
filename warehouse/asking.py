"""Other people's SQL on a read-only lake: what is no question is refused before DuckDB runs it."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import Any

import duckdb

FILE_FUNCTIONS = re.compile(r"(?:sqlite|postgres)_(?:scan|scan_pushdown|attach|query|execute)\b")
_EXPLAIN = re.compile(r"(?:\s|--[^\r\n]*[\r\n])*EXPLAIN\s+(?:ANALYZE\s+)?(?:\([^()]*\)\s*)?", re.IGNORECASE)


class NothingAskedError(duckdb.InvalidInputException):
    """There is no query, or nothing but comments."""


class Asking:
    """A connection that answers questions and does nothing else.

    SHOW, DESCRIBE, SUMMARIZE, FROM, VALUES and PIVOT are parsed as SELECT. Of all others COPY would write files and
    ATTACH open them: the SQLite extension minds neither ``enable_external_access`` nor ``allowed_directories``.
    """

    def __init__(self, connection: duckdb.DuckDBPyConnection) -> None:
        self._connection = connection

    def execute(
        self, query: str, parameters: Sequence[Any] | Mapping[str, Any] | None = None
    ) -> duckdb.DuckDBPyConnection:
        """Run a query and return its cursor; raise duckdb.Error for a wrong one and for what is no question."""
        statements = self._connection.extract_statements(query)
        if not statements:
            raise NothingAskedError("there is no query in it")
        if _is_pivot(statements):
            statements = statements[-1:]
        if len(statements) > 1:
            raise duckdb.InvalidInputException(f"these are {len(statements)} queries; ask one at a time")
        for statement in statements:
            self._refuse_all_but_questions(statement)
        found = FILE_FUNCTIONS.search(query.lower())
        if found:
            raise duckdb.PermissionException(f"{found.group()} is not allowed: it would read files outside the lake")
        return self._connection.execute(query, parameters)

    def close(self) -> None:
        """Close the connection."""
        self._connection.close()

    def _refuse_all_but_questions(self, statement: duckdb.Statement) -> None:
        if statement.type == duckdb.StatementType.SELECT:
            return
        explained = _EXPLAIN.match(statement.query) if statement.type == duckdb.StatementType.EXPLAIN else None
        if explained is None:
            raise duckdb.PermissionException(
                f"{statement.type.name} is not allowed: only SELECT, FROM, WITH, SHOW, DESCRIBE and EXPLAIN are"
            )
        # EXPLAIN ANALYZE runs what it explains
        for inner in self._connection.extract_statements(statement.query[explained.end() :]):
            self._refuse_all_but_questions(inner)


def _is_pivot(statements: Sequence[duckdb.Statement]) -> bool:
    """Tell whether the statements are what DuckDB makes of one PIVOT without IN: types of the values, and the SELECT.

    Those types have no text of their own, as a CREATE that somebody wrote has; a second query would stand behind.
    """
    *made, last = statements
    is_of_values = all(statement.type == duckdb.StatementType.CREATE and not statement.query for statement in made)
    return bool(made) and is_of_values and last.type == duckdb.StatementType.SELECT
