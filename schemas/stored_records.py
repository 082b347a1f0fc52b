"""Rows as the JSON that ``rejects`` keeps of them, written and read back without loss."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from datetime import date, datetime
from decimal import Decimal
from math import isfinite
from typing import Any

import polars as pl

from schemas.tables.registry import Table
from schemas.tables.types import polars_schema


class StoredRecordError(ValueError):
    """A stored record is no row of its table: other columns, or a value of another type."""


def write_record(record: Mapping[str, Any]) -> str:
    """Return a row as JSON that any reader takes: numbers that JSON has not, dates and decimals as text."""
    return json.dumps({name: _written(value) for name, value in record.items()}, ensure_ascii=False, allow_nan=False)


def read_record(table: Table, record: str) -> dict[str, Any]:
    """Return the row that a stored record holds; raise StoredRecordError where it can't be one."""
    found = json.loads(record)
    schema = polars_schema(table)
    if not isinstance(found, dict) or found.keys() != schema.keys():
        raise StoredRecordError(f"the record has not the columns of {table.name}")
    return {name: _read(f"{table.name}.{name}", found[name], dtype) for name, dtype in schema.items()}


def _written(value: Any) -> Any:
    if isinstance(value, float) and not isfinite(value):
        return str(value)
    if isinstance(value, date | datetime):
        return value.isoformat()
    if isinstance(value, Decimal):
        return format(value, "f")
    if value is None or isinstance(value, str | int | float):
        return value
    # what no column holds must not look like what one does when it is read back
    return {type(value).__name__: str(value)}


def _read(name: str, value: Any, dtype: pl.DataType) -> Any:
    if value is None:
        return None
    wanted, convert = _READERS[dtype.base_type()]
    if not isinstance(value, wanted) or (isinstance(value, bool) and wanted is not bool):
        raise StoredRecordError(f"{name} is no {dtype}: {value!r}")
    try:
        return convert(value)
    except (ValueError, ArithmeticError) as error:
        raise StoredRecordError(f"{name} is no {dtype}: {value!r}") from error


_READERS: dict[Any, tuple[type | tuple[type, ...], Callable[[Any], Any]]] = {
    pl.String: (str, str),
    pl.Int64: (int, int),
    pl.Float64: ((int, float, str), float),
    pl.Boolean: (bool, bool),
    pl.Date: (str, date.fromisoformat),
    pl.Datetime: (str, datetime.fromisoformat),
    pl.Decimal: (str, Decimal),
}
