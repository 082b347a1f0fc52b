"""Columns of a table from the values that JSON has: checked one by one where they are not all as they should be."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import date, datetime
from decimal import Context, Decimal
from typing import Any

import polars as pl

from schemas.json_words import as_written

MAX_SHOWN = 60
_EXACT = Context(prec=38)
_AS_THEY_ARE: Mapping[Any, frozenset[type]] = {
    pl.String: frozenset({str}),
    pl.Int64: frozenset({int}),
    pl.Float64: frozenset({float, int}),
    pl.Boolean: frozenset({bool}),
}
"""Values that need no conversion, by type of the column; polars by itself would take true for 1."""


def column_of(name: str, values: Sequence[Any], dtype: pl.DataType) -> tuple[pl.Series, dict[int, str]]:
    """Return the values as a column, and by index those that are not of its type, which stand there as null."""
    given = set(map(type, values)) - {type(None)}
    if given <= _AS_THEY_ARE.get(dtype.base_type(), frozenset()):
        try:
            return pl.Series(name, values, dtype=dtype, strict=True), {}
        except (TypeError, OverflowError, UnicodeEncodeError, pl.exceptions.PolarsError):
            pass  # a number too large, half a surrogate pair: found below
    convert = _CONVERT[dtype.base_type()]
    found: list[Any] = []
    wrong: dict[int, str] = {}
    for index, value in enumerate(values):
        try:
            found.append(None if value is None else convert(value))
        except (TypeError, ValueError, ArithmeticError):
            found.append(None)
            wrong[index] = as_written(value)[:MAX_SHOWN]
    return pl.Series(name, found, dtype=dtype), wrong


def _text(value: Any) -> str:
    if not isinstance(value, str):
        raise TypeError
    value.encode()
    return value


def _integer(value: Any) -> int:
    if type(value) is not int or not -(2**63) <= value < 2**63:
        raise TypeError
    return value


def _number(value: Any) -> float:
    if type(value) not in {int, float}:
        raise TypeError
    return float(value)


def _boolean(value: Any) -> bool:
    if type(value) is not bool:
        raise TypeError
    return value


def _day(value: Any) -> date:
    return date.fromisoformat(_text(value))


def _moment(value: Any) -> datetime:
    found = datetime.fromisoformat(_text(value))
    if found.tzinfo is None:
        raise ValueError
    return found


def _decimal(value: Any) -> Decimal:
    """Take a number, or one written as text, that DECIMAL(38, 9) holds exactly."""
    if type(value) not in {int, float, str}:
        raise TypeError
    found = Decimal(str(value))
    exact = _EXACT.quantize(found, Decimal("1e-9"))  # raises where there is no room, and for infinity
    if exact != found:  # NaN is not equal to itself
        raise ValueError
    return exact


_CONVERT: Mapping[Any, Callable[[Any], Any]] = {
    pl.String: _text,
    pl.Int64: _integer,
    pl.Float64: _number,
    pl.Boolean: _boolean,
    pl.Date: _day,
    pl.Datetime: _moment,
    pl.Decimal: _decimal,
}
