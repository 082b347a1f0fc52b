"""Ranks: ordinals that order things, and "No. 2"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from functools import cache

from flows.extract.figures.forms import forms, words
from flows.extract.figures.numerals import Number
from flows.extract.figures.reading import Reading

_FOLLOWING = re.compile(r"[ -]([a-z]+(?:['’]s)?)")
_NUMBER_SIGN = re.compile(r"\bno\.? ?(\d{1,4})\b(?![,.]\d|[/-])")
_WEAK = 2
"""Up to here an ordinal is also a word of time and order: it ranks only before a superlative."""


@cache
def _ordinal() -> re.Pattern[str]:
    named = "|".join(sorted(forms("ordinal_words"), key=len, reverse=True))
    return re.compile(rf"\b(?:(\d{{1,4}})(?:st|nd|rd|th)|((?:twenty|thirty|forty|fifty)-)?({named}))\b")


def find_ranks(lower: str) -> Iterator[Reading]:
    """Yield the ranks of a text."""
    for match in _ordinal().finditer(lower):
        value = _value(match)
        if _ranks(lower, match.end(), value):
            number = Number(match.start(), match.end(), Decimal(value), is_worded=True)
            yield Reading("rank", match.start(), match.end(), number, "rank_ordinal")
    for match in _NUMBER_SIGN.finditer(lower):
        number = Number(match.start(), match.end(), Decimal(match.group(1)), is_worded=True)
        yield Reading("rank", match.start(), match.end(), number, "rank_number_sign")


def _value(match: re.Match[str]) -> int:
    digits, tens, word = match.groups()
    if digits:
        return int(digits)
    return int(forms("tens_words")[tens[:-1]] if tens else 0) + int(forms("ordinal_words")[word])


def _ranks(lower: str, end: int, value: int) -> bool:
    following = _FOLLOWING.match(lower, end)
    word = following.group(1) if following else ""
    if word in words("superlatives") or word.removesuffix("'s") in {"place"}:
        return True
    return value > _WEAK and bool(word) and word not in words("not_ranked") and word not in forms("fractions")
