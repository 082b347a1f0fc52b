"""Reference data: code tables as CSV files, read once and checked for shape as they are read."""

from __future__ import annotations

import csv
from collections.abc import Iterator
from functools import cache
from operator import itemgetter
from pathlib import Path

REFERENCE_ROOT = Path(__file__).parent


class ReferenceDataError(ValueError):
    """A reference table is missing or malformed."""


@cache
def load_table(name: str) -> tuple[dict[str, str], ...]:
    """Return the rows of ``reference/<name>.csv`` as mappings of text; raise ReferenceDataError for a bad file."""
    header, lines = _read(name)
    return tuple(dict(zip(header, fields, strict=True)) for fields in lines)


def load_columns(name: str, *columns: str) -> Iterator[tuple[str, ...]]:
    """Yield some columns of each row, two or more, in the order asked for; cheaper than mappings for a long table."""
    header, lines = _read(name)
    return map(itemgetter(*(header.index(column) for column in columns)), lines)


def table_path(name: str) -> Path:
    """Return the file of a reference table."""
    return REFERENCE_ROOT / f"{name}.csv"


def _read(name: str) -> tuple[list[str], list[list[str]]]:
    path = table_path(name)
    if not path.exists():
        raise ReferenceDataError(f"{path}: no such reference table; create the file or correct the name")
    with path.open(encoding="utf-8", newline="") as file:
        header, *lines = csv.reader(file, strict=True)
    for line_no, fields in enumerate(lines, start=2):
        if len(fields) != len(header):
            raise ReferenceDataError(f"{path}:{line_no}: not as many fields as the header has")
    return header, lines


@cache
def load_codes(name: str, column: str = "code") -> frozenset[str]:
    """Return the codes of a reference table; raise ReferenceDataError when one stands twice."""
    codes = [row[column] for row in load_table(name)]
    if len(codes) != len(set(codes)):
        twice = sorted({code for code in codes if codes.count(code) > 1})
        raise ReferenceDataError(f"{table_path(name)}: {column} not unique: {', '.join(twice)}")
    return frozenset(codes)


def reference_files() -> Iterator[Path]:
    """Yield every reference table in a fixed order, for the version of the reference data."""
    yield from sorted(REFERENCE_ROOT.glob("*.csv"))
