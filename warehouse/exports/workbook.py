"""An Excel workbook: a sheet per dataset, written row by row; what Excel can't hold is refused, never cut."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import UTC, date, datetime
from decimal import Decimal
from math import isfinite
from pathlib import Path
from typing import Any

import xlsxwriter
from xlsxwriter.exceptions import FileCreateError

from warehouse.exports.datasets import Dataset, ExportError
from warehouse.exports.rows import LakeRows

MAX_ROWS = 1_048_576
"""Rows of a sheet, the header among them."""
MAX_CHARACTERS = 32_767
"""Characters of a cell, those beyond the first 65,536 of Unicode for two."""
MAX_NAME = 31
"""Characters of the name of a sheet."""
MAX_DIGITS = 15
"""Numbers of more digits are rounded by Excel, and stand there as text instead."""
WIDTHS = (8, 60)
"""The least and the most letters that a column is wide; longer texts are there whole, and seen in their cell."""
_MEASURED_ROWS = 200
FIRST_YEAR = 1900
"""Excel has no earlier dates; those stand there as text."""


def write_workbook(datasets: Sequence[Dataset], rows: LakeRows, place: Path) -> None:
    """Write a sheet per dataset; raise ExportError for more rows or longer texts than Excel has room for."""
    sheets = place.with_name(f"{place.name}.sheets")
    sheets.mkdir()
    options = {
        "constant_memory": True,
        "tmpdir": str(sheets),  # beside the target, where the room must be, and where a failure's remains are removed
        "strings_to_formulas": False,
        "strings_to_urls": False,
        "default_date_format": "yyyy-mm-dd",
    }
    book = xlsxwriter.Workbook(str(place), options)
    bold, moment = book.add_format({"bold": True}), book.add_format({"num_format": "yyyy-mm-dd hh:mm:ss"})
    for dataset in datasets:
        _write_sheet(book.add_worksheet(dataset.name[:MAX_NAME]), dataset, rows, bold, moment)
    try:
        book.close()
    except FileCreateError as error:
        raise error.args[0] from error


def _write_sheet(sheet: Any, dataset: Dataset, rows: LakeRows, bold: Any, moment: Any) -> None:
    reader = rows.read(dataset)
    names = reader.schema.names
    for column, name in enumerate(names):
        sheet.write_string(0, column, name, bold)
    sheet.freeze_panes(1, 0)
    widths = [len(name) for name in names]
    number = 1
    for batch in reader:
        for values in zip(*(column.to_pylist() for column in batch.columns), strict=True):
            if number >= MAX_ROWS:
                raise ExportError(
                    f"{dataset.name}: a sheet of Excel ends at {MAX_ROWS:,} rows; ask for fewer in a query, or export "
                    "to .parquet, .csv or .duckdb"
                )
            _write_row(sheet, number, values, moment, lambda column: f"{dataset.name}.{names[column]}")
            if number <= _MEASURED_ROWS:
                widths = [max(width, len(str(value or ""))) for width, value in zip(widths, values, strict=True)]
            number += 1
    for column, width in enumerate(widths):
        sheet.set_column(column, column, max(WIDTHS[0], min(width, WIDTHS[1])) + 1)
    sheet.autofilter(0, 0, number - 1, len(names) - 1)


def _write_row(sheet: Any, number: int, values: Sequence[Any], moment: Any, name: Callable[[int], str]) -> None:
    for column, value in enumerate(values):
        if value is None:
            continue
        cell = _cell(value)
        if isinstance(cell, str) and (length := _length(cell)) > MAX_CHARACTERS:
            raise ExportError(
                f"{name(column)}: {length:,} characters in row {number:,}, and a cell of Excel holds "
                f"{MAX_CHARACTERS:,}; leave the column out by a query, or export to .parquet, .csv or .duckdb"
            )
        if isinstance(cell, str):
            sheet.write_string(number, column, cell)
        else:
            sheet.write(number, column, cell, *([moment] if isinstance(cell, datetime) else []))


def _cell(value: Any) -> Any:
    """Return a value as Excel knows it: times in UTC without a zone, what it has no type for as text."""
    if isinstance(value, date) and value.year < FIRST_YEAR:
        return value.isoformat()
    if isinstance(value, datetime):
        return value.astimezone(UTC).replace(tzinfo=None) if value.tzinfo else value
    if isinstance(value, Decimal):
        return float(value) if _digits(value) <= MAX_DIGITS else _without_zeros(value)
    if isinstance(value, float) and not isfinite(value):
        return str(value)
    is_exact = not isinstance(value, int) or _digits(value) <= MAX_DIGITS
    return value if isinstance(value, str | bool | int | float | date) and is_exact else str(value)


def _length(text: str) -> int:
    """Count the characters of a cell as Excel does, in halves of UTF-16."""
    return len(text) + (0 if text.isascii() else sum(letter > "\uffff" for letter in text))


def _digits(number: int | Decimal) -> int:
    """Count the digits from the first to the last that is no zero."""
    return len(f"{Decimal(number):f}".replace(".", "").lstrip("-").strip("0"))


def _without_zeros(number: Decimal) -> str:
    """Return all digits of a decimal, less the zeros that its type puts at the end."""
    printed = f"{number:f}"
    return printed.rstrip("0").rstrip(".") if "." in printed else printed
