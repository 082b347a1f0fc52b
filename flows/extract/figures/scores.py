"""Numbers that are the score of a match, a season or a code and no span of values."""

from __future__ import annotations

from flows.extract.figures.forms import words
from flows.extract.figures.left import word_before
from flows.extract.figures.number import Number
from flows.extract.lang.lazy_regexp import LazyRegexp

_SCORE = LazyRegexp(r"(?:[-–]| [–—] )([0-9]{1,3})(?![0-9]|[,.][0-9])")
_SECOND_SCORE = LazyRegexp(r"(?<![0-9.,])[0-9]{1,3} [–—] \Z")
_TIE_BREAK = LazyRegexp(r"[0-9]-[0-9] \(\Z")
_SPAN_OF_YEARS = LazyRegexp(r"[-–/](?:[0-9]{2}|[0-9]{4})(?![0-9])")
_LEAST_QUOTED = 2
"""Decimals of a price that dealers quote as "155.07-08"."""


def is_score(lower: str, number: Number) -> bool:
    """Tell whether two numbers joined by a hyphen are a score, a code or a season and no span of values."""
    if number.is_worded or number.scale:
        return False
    if _is_second_score(lower, number) or is_of_points(lower, number):
        return True
    if lower.startswith(")", number.end) and _TIE_BREAK.search(lower, max(0, number.start - 5), number.start):
        return True
    if number.decimals >= _LEAST_QUOTED and (quoted := _SCORE.match(lower, number.end)):
        return len(quoted.group(1)) != number.decimals and len(quoted.group(1)) < _LEAST_QUOTED
    return any(pattern.match(lower, number.end) for pattern in (_SCORE, _SPAN_OF_YEARS))


def _is_second_score(lower: str, number: Number) -> bool:
    """Tell whether another number stands before a dash; "June 1 — 5,200 people" is told behind a dateline."""
    first = _SECOND_SCORE.search(lower, max(0, number.start - 7), number.start)
    if first is None or number.end - number.start > _LONGEST_SCORE:
        return False
    return word_before(lower, first.start()) not in words("date_words")


_LONGEST_SCORE = 3


def is_of_points(lower: str, number: Number) -> bool:
    """Tell whether a number is a side of "beat the Gulls 45 points to 24", which no index does."""
    is_first = _POINTS_TO.match(lower, number.end) is not None
    before = _POINTS_BEFORE.search(lower, max(0, number.start - _POINTS_REACH), number.start)
    start = number.start if is_first else before.start() if before else None
    return start is not None and _BEATING.search(lower, max(0, start - _BEAT_REACH), start) is not None


_POINTS_TO = LazyRegexp(r" points to [0-9]{1,3}(?![0-9]|[.,][0-9])")
_POINTS_BEFORE = LazyRegexp(r"(?<![0-9.,])[0-9]{1,3} points to \Z")
_BEATING = LazyRegexp(
    r"\b(?:won|wins?|winning|beat|beats|beating|beaten|defeat(?:ed|s|ing)?|victor(?:y|ious)|thrash(?:ed|es)|trounced)\b"
    r"[^.;\n]*\Z"
)
_POINTS_REACH, _BEAT_REACH = 16, 70
