"""A value of a query as JSON: decimals with all their digits, no NaN and no infinity, which a reader would refuse."""

from __future__ import annotations

import json
from collections.abc import Sequence
from decimal import Decimal
from math import isfinite
from typing import Any

_encode = json.JSONEncoder(ensure_ascii=False).encode


def json_object(names: Sequence[str], row: Sequence[Any]) -> str:
    """Return a row as an object."""
    return "{" + ", ".join(f"{_encode(name)}: {json_text(value)}" for name, value in zip(names, row, strict=True)) + "}"


def json_text(value: Any) -> str:
    """Return a value as JSON; what JSON has no type for is a text."""
    if isinstance(value, str | int | None):
        return _encode(value)
    if isinstance(value, float):
        return _encode(value if isfinite(value) else None)
    if isinstance(value, Decimal):
        return _digits(value)
    if isinstance(value, list | tuple):
        return f"[{', '.join(map(json_text, value))}]"
    if isinstance(value, dict):
        return json_object([str(name) for name in value], list(value.values()))
    return _encode(text_of(value))


def text_of(value: Any) -> str:
    """Return a value as text, bytes as UTF-8 as far as they are."""
    return value.decode("utf-8", "backslashreplace") if isinstance(value, bytes) else str(value)


def distinct_names(names: Sequence[str]) -> list[str]:
    """Return the names of columns with a number behind what another has already, as DuckDB does for subqueries."""
    found: list[str] = []
    for name in names:
        free, number = name, 0
        while free in found or (number and free in names):
            number += 1
            free = f"{name}_{number}"
        found.append(free)
    return found


def _digits(value: Decimal) -> str:
    """All digits, without the zeros that only the column's type asks for; a float would round after seventeen."""
    printed = f"{value:f}"
    return printed.rstrip("0").rstrip(".") if "." in printed else printed
