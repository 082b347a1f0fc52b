"""Ranges: two numbers that are the ends of one figure and share its scale, currency and unit."""

from __future__ import annotations

import re
from dataclasses import replace

from flows.extract.figures.context import words_before
from flows.extract.figures.forms import words
from flows.extract.figures.numerals import Number
from flows.extract.figures.reading import Reading

_TO = re.compile(r" (?:to|and|or) ?\Z|[–—-]\Z| ?- ?\Z")
_CHANGES = {"from"}


def join_ranges(lower: str, readings: list[Reading]) -> list[Reading]:
    """Return the readings with the two ends of each range as one; what changes from one to the other stays two."""
    joined: list[Reading] = []
    for reading in readings:
        low = joined[-1] if joined else None
        if low is not None and _are_ends(lower, low, reading):
            joined[-1] = _range(low, reading)
        else:
            joined.append(reading)
    return joined


def _are_ends(lower: str, low: Reading, high: Reading) -> bool:
    between = lower[low.end : high.start]
    if low.high or low.number is None or high.number is None or len(between) > 5 or not _TO.fullmatch(between):
        return False
    shared = _with_scale(low, high)
    if shared is None or not shared.value < high.number.value or not _same_kind(low, high):
        return False
    before = words_before(lower, low.start, 2)
    opening = before[-1] if before else ""
    if between == " and ":
        return opening == "between"
    if between == " or ":
        return low.kind in {"number", "count"} and high.kind not in {"number", "rank"}
    return opening not in _CHANGES or not _is_change(lower, low.start)


def _is_change(lower: str, position: int) -> bool:
    before = [word.strip(",") for word in words_before(lower, position, 5)]
    return any(word in words("up") or word in words("down") for word in before)


def _same_kind(low: Reading, high: Reading) -> bool:
    if low.kind == high.kind:
        return (
            low.currency == high.currency
            and low.unit == high.unit
            and low.kind not in {"rank", "multiple", "fraction", "ratio"}
        )
    return low.kind in {"number", "count"} or (low.kind == "money" and high.kind == "number")


def _with_scale(low: Reading, high: Reading) -> Number | None:
    """Return the low end with the high one's scale where it has none and stays below ("3 to 5 million")."""
    number, other = low.number, high.number
    if number is None or other is None:
        return None
    if (
        not number.scale
        and other.scale >= 3
        and number.mantissa < other.mantissa * 10
        and not number.is_worded | (number.mantissa > 999)
    ):
        return replace(number, scale=other.scale)
    return number


def _range(low: Reading, high: Reading) -> Reading:
    named = low if low.kind == "money" else high
    return replace(
        named,
        start=low.start,
        end=high.end,
        number=_with_scale(low, high),
        high=high.number,
        rule=f"range_{named.kind}",
        counted=high.counted,
        per=high.per,
    )
