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
_NARROWEST, _GAP = 10, 2


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
    """Print a table or, where its columns would get too narrow to read, each row as a list of its columns."""
    console, found = output(), list(rows)
    if not found or _least_width(names, found) <= console.width:
        console.print(listing(names, found))
        return
    for row in found:
        console.print(listing(("column", "value"), zip(names, row, strict=True)))
        console.print()


def _least_width(names: list[str], rows: list[tuple[Any, ...]]) -> int:
    """Return how wide a table must be for columns of up to ``_NARROWEST`` characters."""
    longest = [
        max(len(text_of(value)) for value in (name, *column)) for name, *column in zip(names, *rows, strict=True)
    ]
    return sum(min(width, _NARROWEST) + _GAP for width in longest) - _GAP


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
