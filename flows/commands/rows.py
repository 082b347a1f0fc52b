"""The rows of a query on stdout: as a table, as JSON lines or as CSV."""

from __future__ import annotations

import csv
import json
import sys
from collections.abc import Iterator
from decimal import Decimal
from math import isfinite
from typing import TYPE_CHECKING, Any

from rich.table import Table

from flows.commands.console import output

if TYPE_CHECKING:
    import duckdb

_AT_ONCE = 1000


def print_rows(cursor: duckdb.DuckDBPyConnection, form: str) -> None:
    """Print the result of an executed query in the form ``table``, ``json`` or ``csv``."""
    names = [column[0] for column in cursor.description or []]
    {"table": _print_table, "json": _print_json, "csv": _print_csv}[form](names, _rows(cursor))


def _rows(cursor: duckdb.DuckDBPyConnection) -> Iterator[tuple[Any, ...]]:
    while rows := cursor.fetchmany(_AT_ONCE):
        yield from rows


def _print_table(names: list[str], rows: Iterator[tuple[Any, ...]]) -> None:
    table = Table(*names, box=None, pad_edge=False)
    for row in rows:
        table.add_row(*("" if value is None else _escape(str(value)) for value in row))
    output().print(table)


def _print_json(names: list[str], rows: Iterator[tuple[Any, ...]]) -> None:
    for row in rows:
        found = {name: _finite(value) for name, value in zip(names, row, strict=True)}
        sys.stdout.write(json.dumps(found, ensure_ascii=False, default=_plain) + "\n")


def _print_csv(names: list[str], rows: Iterator[tuple[Any, ...]]) -> None:
    writer = csv.writer(sys.stdout, lineterminator="\n")
    writer.writerow(names)
    writer.writerows(rows)


def _finite(value: Any) -> Any:
    """JSON has no NaN and no infinity; a reader would refuse the line."""
    return None if isinstance(value, float) and not isfinite(value) else value


def _plain(value: Any) -> Any:
    return float(value) if isinstance(value, Decimal) else str(value)


def _escape(text: str) -> str:
    """Keep rich from reading brackets in the data as its markup."""
    return text.replace("[", r"\[")
