"""The rows of a query on stdout: as a table, as JSON lines or as CSV."""

from __future__ import annotations

import csv
import sys
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from flows.commands.console import listing, output
from flows.commands.json_text import distinct_names, json_object, json_text, text_of

if TYPE_CHECKING:
    import duckdb

_AT_ONCE = 1000


def chosen_form(as_json: bool) -> str:
    """Return the form for rows: JSON where it is asked for, a table on a terminal, else CSV."""
    return "json" if as_json else "table" if sys.stdout.isatty() else "csv"


def print_rows(cursor: duckdb.DuckDBPyConnection, form: str) -> None:
    """Print the result of an executed query in the form ``table``, ``json`` or ``csv``."""
    names = [column[0] for column in cursor.description or []]
    {"table": _print_table, "json": _print_json, "csv": _print_csv}[form](names, _rows(cursor))


def _rows(cursor: duckdb.DuckDBPyConnection) -> Iterator[tuple[Any, ...]]:
    while rows := cursor.fetchmany(_AT_ONCE):
        yield from rows


def _print_table(names: list[str], rows: Iterator[tuple[Any, ...]]) -> None:
    output().print(listing(names, rows))


def _print_json(names: list[str], rows: Iterator[tuple[Any, ...]]) -> None:
    distinct = distinct_names(names)
    for row in rows:
        sys.stdout.write(json_object(distinct, row) + "\n")


def _print_csv(names: list[str], rows: Iterator[tuple[Any, ...]]) -> None:
    writer = csv.writer(sys.stdout, lineterminator="\n")
    writer.writerow(names)
    writer.writerows([_of_csv(value) for value in row] for row in rows)


def _of_csv(value: Any) -> Any:
    """As DuckDB writes it in an export: true, and lists and structs as JSON."""
    if isinstance(value, bool | list | dict):
        return json_text(value)
    return text_of(value) if isinstance(value, bytes) else value
