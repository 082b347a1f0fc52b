"""Multiples: "doubled", "tenfold", "four times as many", "twice"; "seven times" alone counts occasions."""

from __future__ import annotations

from decimal import Decimal

from flows.extract.figures.forms import mapping, words
from flows.extract.figures.left import word_before, words_before
from flows.extract.figures.number import Number
from flows.extract.figures.reading import Reading
from flows.extract.figures.right import WORD_BEHIND, goes_on_with
from flows.extract.lang.lazy_regexp import LazyRegexp

_TIMES = LazyRegexp(r"[ -](?:(?:different|separate) )?times?\b|[ -]?fold\b|x(?![a-z0-9])")
_NEXT = LazyRegexp(r"[ -]([a-z]+)")
_AS = LazyRegexp(
    r" as (?:many|much|high|low|large|big|long|likely|fast|great|often|strong|heavy|bad|good)\b"
    r"| as [a-z]+(?:\Z|[,.;:)]| (?:as|[a-z]+s|than|in|for|to|of)\b)"
)
_OF_TIME = LazyRegexp(r" (?:last|this|next) [a-z]+['’]s ")


def read_multiple_word(lower: str, start: int, end: int) -> Reading | None:
    """Return the multiple that one word says, where the next word leaves it one."""
    word = lower[start:end]
    factor = mapping("numerals", "multiples").get(word)
    following = _NEXT.match(lower, end)
    barred = mapping("figures", "not_multiplied").get(word, ())
    if factor is None or (following and following.group(1) in barred):
        return None
    if word in {"double", "triple", "treble", "doubles"} and not _is_multiplying(lower, start, end):
        return None
    if word == "halves" and not _is_halved(lower, start, end):
        return None
    if word in _OCCASIONS and not _is_twice_as(lower, start, end):
        return None
    if lower[end : end + 1] == "-" or lower[start - 1 : start] == "-":
        return None
    reading = Reading("multiple", start, end, Number(start, end, Decimal(str(factor)), is_worded=True), "multiple_word")
    is_change = word.endswith(("ed", "ing", "es", "halve")) or _is_verb(lower, start)
    if is_change and word not in {"twice", "thrice"}:
        reading.direction, reading.change_role = ("down" if word.startswith("halv") else "up"), "change"
    return reading


def _is_verb(lower: str, start: int) -> bool:
    """Tell "to double" and "will more than double" from "nearly double what was planned"."""
    if lower.startswith((", to ", " to "), start + len("double")) and lower.startswith("double", start):
        return True
    before = words_before(lower, start, 4)
    while before and before[-1] in words("comparing") | {"more"}:
        before.pop()
    return bool(before) and before[-1] in words("multiplying_verbs")


def _is_halved(lower: str, start: int, end: int) -> bool:
    """Tell "profit halves" and "nearly halves its loss" from the two halves of something."""
    before = words_before(lower, start, 4)
    while before and before[-1] in words("comparing") | {"more"}:
        before.pop()
    if before and before[-1].strip(",") in words("sums_of_money") | words("money_nouns"):
        return not lower.startswith(" of ", end)
    return _HALVES_WHAT.match(lower, end) is not None and bool(before) and before[-1] not in _MANY


_HALVES_WHAT = LazyRegexp(
    r" (?:its |the |their |annual |net |operating )?"
    r"(?:price|profit|loss|deficit|dividend|output|forecast|stake|debt|budget)s?\b"
)
_MANY = frozenset(["both", "two", "the", "in", "into", "of", "between", "equal"])


def _is_twice_as(lower: str, start: int, end: int) -> bool:
    """Twice as much, twice the size, twice last year's take, more than twice: no "won it twice"."""
    match = WORD_BEHIND.match(lower, end)
    if match and match.group(1) in words("multiplied") | words("compared_by") and match.group(1) not in _WHEN:
        return True
    if _OF_TIME.match(lower, end):
        return True
    return word_before(lower, start) in words("comparing") and match is None


_OCCASIONS = frozenset(["twice", "thrice"])
_WHEN = frozenset(["in", "last", "this", "to", "from", "over", "by", "annual"])


def _is_multiplying(lower: str, start: int, end: int) -> bool:
    """Double the size, more than double, to double: no double room."""
    before = word_before(lower, start)
    if goes_on_with(lower, end, words("multiplied")):
        return before not in words("not_multiplying")
    return before in words("multiplying")


def read_times(lower: str, number: Number) -> Reading | None:
    """Return the multiple of "four times as much" and "tenfold", the count of "seven times"."""
    match, is_factor = _TIMES.match(lower, number.end), lower.endswith(" factor of ", 0, number.start)
    is_model = match is not None and match.group() == "x" and number.mantissa >= _FEWEST_OF_MODEL
    if number.mantissa <= 0 or is_model or not (match or is_factor):
        return None
    if match is None or "time" not in match.group():
        end = match.end() if match else number.end
        return Reading("multiple", number.start, end, number, "multiple_fold" if match else "multiple_factor")
    if match.group().endswith("time") and lower[number.end] == "-" and number.mantissa > 1:
        return Reading("count", number.start, number.end, number, "count_times", counted="time")
    if match.group().endswith("time"):
        return None
    if number.decimals or _is_comparing(lower, match.end()):
        return Reading("multiple", number.start, match.end(), number, "multiple_times")
    return Reading("count", number.start, number.end, number, "count_times", counted="time")


_FEWEST_OF_MODEL = 200
"""So many times right before "x" nothing is said to be; it is a model: "the 777X"."""


def _is_comparing(lower: str, end: int) -> bool:
    """Tell whether "times" is followed by what is compared: "as much", "the average", "bigger than"."""
    match = WORD_BEHIND.match(lower, end)
    word = match.group(1) if match else ""
    if word == "as":
        return _AS.match(lower, end) is not None
    if word in {"last", "this", "next"}:
        return _OF_TIME.match(lower, end) is not None
    return (
        word in words("compared_by")
        or word.endswith(("'s", "’s"))
        or (word.endswith("er") and lower.startswith(" than", end + 1 + len(word)))
    )
