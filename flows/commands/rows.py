"""The rows of a query on stdout: as a table, as JSON lines or as CSV."""

from __future__ import annotations

import csv
import json
import sys
from collections.abc import Iterator
from decimal import Decimal
from math import isfinite
from typing import TYPE_CHECKING, Any

from flows.commands.console import listing, output

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
    for row in rows:
        found = {name: _of_json(value) for name, value in zip(names, row, strict=True)}
        sys.stdout.write(json.dumps(found, ensure_ascii=False) + "\n")


def _print_csv(names: list[str], rows: Iterator[tuple[Any, ...]]) -> None:
    writer = csv.writer(sys.stdout, lineterminator="\n")
    writer.writerow(names)
    writer.writerows([_of_csv(value) for value in row] for row in rows)


def _of_csv(value: Any) -> Any:
    """As DuckDB writes it in an export: true, and lists and structs as JSON."""
    if isinstance(value, bool | list | dict):
        return json.dumps(_of_json(value), ensure_ascii=False)
    return _text_of(value) if isinstance(value, bytes) else value


def _of_json(value: Any) -> Any:
    """JSON has no NaN and no infinity, and a reader would refuse the line; whole decimals keep all their digits."""
    if isinstance(value, float):
        return value if isfinite(value) else None
    if isinstance(value, Decimal):
        return int(value) if value == value.to_integral_value() else float(value)
    if isinstance(value, list | tuple):
        return [_of_json(item) for item in value]
    if isinstance(value, dict):
        return {str(name): _of_json(item) for name, item in value.items()}
    return value if value is None or isinstance(value, str | int) else _text_of(value)


def _text_of(value: Any) -> str:
    return value.decode("utf-8", "backslashreplace") if isinstance(value, bytes) else str(value)
