"""Multiples and parts: "doubled", "four times", "sevenfold", "a third of", "one in five"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from functools import cache

from flows.extract.figures.forms import forms
from flows.extract.figures.numerals import Number
from flows.extract.figures.reading import Reading

_TIMES = re.compile(r"[ -](?:times|fold)\b|fold\b|x\b")
_NEXT = re.compile(r"[ -]([a-z]+)")
_PART = re.compile(
    r"\b(?:(a|one|two|three|four|five|six|seven|eight|nine)[ -])?"
    r"(half|thirds?|quarters?|fourths?|fifths?|sixth|eighth|tenths?)\b"
    r"(?= (?:of|the|its|as|their|his|her|a|that)\b)"
)
_IN = re.compile(r" (?:in|out of(?: every)?) ")
_COUNTS = {"a": 1, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9}


@cache
def _verbs() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{'|'.join(sorted(forms('multiples'), key=len, reverse=True))})\b")


def find_multiples(lower: str) -> Iterator[Reading]:
    """Yield multiples that one word says."""
    barred = forms("not_multiplied")
    for match in _verbs().finditer(lower):
        following = _NEXT.match(lower, match.end())
        if following and following.group(1) in barred.get(match.group(), ()):
            continue
        number = Number(match.start(), match.end(), Decimal(forms("multiples")[match.group()]), is_worded=True)
        yield Reading("multiple", match.start(), match.end(), number, "multiple_word")


def read_multiple(lower: str, number: Number) -> Reading | None:
    """Return the multiple that a number before "times" or "fold" is."""
    match = _TIMES.match(lower, number.end)
    return Reading("multiple", number.start, match.end(), number, "multiple_times") if match else None


def find_fractions(lower: str) -> Iterator[Reading]:
    """Yield parts of a whole in words: "two-thirds of", "half the"."""
    for match in _PART.finditer(lower):
        count, part = match.groups()
        if not count and part != "half":
            continue
        over, under = forms("fractions")[part]
        value = (Decimal(_COUNTS[count or "one"]) * over / under).quantize(Decimal("1e-9"))
        number = Number(match.start(), match.end(), value, is_worded=True)
        yield Reading("fraction", match.start(), match.end(), number, "fraction_word")


def read_share(lower: str, number: Number, following: Number | None) -> Reading | None:
    """Return the ratio of "one in five" and "9 out of 10"."""
    if following is None or number.scale or following.scale or not following.mantissa:
        return None
    match = _IN.match(lower, number.end)
    is_share = match is not None and match.end() == following.start and number.mantissa < following.mantissa
    if (
        not is_share
        or following.mantissa > 1000
        or (not number.is_worded and match is not None and match.group() == " in ")
    ):
        return None
    value = (number.mantissa / following.mantissa).quantize(Decimal("1e-9"))
    ratio = Number(number.start, following.end, value, is_worded=True)
    return Reading("ratio", number.start, following.end, ratio, "ratio_share")
