"""Numbers that are no figures: years, dates, clock times, names, references and codes."""

from __future__ import annotations

import re

from flows.extract.figures.context import words_before
from flows.extract.figures.forms import words
from flows.extract.figures.numerals import Number

_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_MONTH_WORD = re.compile(
    r" ?(?:of )?(?:january|february|march|april|may|june|july|august|september|october|november|december|"
    r"jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)\b"
)
_CLOCK_AFTER = re.compile(r":\d|[ \u00a0]?(?:a\.m|p\.m|am\b|pm\b|o'clock|o’clock|gmt|utc)")
_CODE_AFTER = re.compile(r"[/.:]\d|-\d{2,}-|[a-z](?!\w)|-?[a-z]+\d")
_YEAR_LOW, _YEAR_HIGH = 1000, 2100


def is_no_figure(lower: str, number: Number) -> bool:
    """Tell whether a number without a unit that claims it is part of a date, a name, a code or a reference."""
    if number.is_worded:
        return False
    return (
        _is_part_of_code(lower, number)
        or _is_date(lower, number)
        or bool(_CLOCK_AFTER.match(lower, number.end))
        or _is_named(lower, number)
    )


def is_year(lower: str, number: Number) -> bool:
    """Tell whether four bare digits are a year; what they count, where anything, is decided before."""
    printed = lower[number.start : number.end]
    return len(printed) == 4 and printed.isdigit() and _YEAR_LOW <= int(printed) <= _YEAR_HIGH


def _is_part_of_code(lower: str, number: Number) -> bool:
    before = lower[number.start - 1 : number.start] if number.start else ""
    if before.isalnum() or before in {"_", "/", ":", "#", "@"}:
        return True
    if before in {"-", "."} and number.start > 1 and lower[number.start - 2].isalpha():
        return True
    return bool(_CODE_AFTER.match(lower, number.end)) and not number.scale


def _is_date(lower: str, number: Number) -> bool:
    if number.scale or number.decimals or number.value > 31:
        return False
    before = words_before(lower, number.start, 1)
    if (
        before
        and before[-1].rstrip(".")[:3] in _MONTHS
        and before[-1].rstrip(".,")
        and _MONTH_WORD.fullmatch(before[-1].rstrip(".,"))
    ):
        return True
    return bool(_MONTH_WORD.match(lower, number.end))


def _is_named(lower: str, number: Number) -> bool:
    """Boeing 737, Section 301, Windows 10."""
    before = words_before(lower, number.start, 1)
    if not before:
        return False
    return before[-1].strip('("“') in words("named_by")
