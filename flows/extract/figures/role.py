"""The part of a figure in a change by the word before it: "from" begins, "to" and "at" end."""

from __future__ import annotations

from flows.extract.figures.change import is_limited
from flows.extract.figures.change_words import change_words
from flows.extract.figures.forms import words
from flows.extract.figures.modifiers import modifier_words, without_modifier
from flows.extract.lang.comparing import FALL, RISE
from flows.extract.lang.lazy_regexp import LazyRegexp
from flows.extract.lang.percent import PERCENT

_PAST = frozenset(["below", "above", "under", "beneath", "past", "through"])
"""Right behind a verb of change these lead to what it ended at: "fell below 60 per cent"."""

_NO_GOALS = (
    ["home", "to"],
    ["due", "to"],
    ["thanks", "to"],
    ["owing", "to"],
    ["next", "to"],
    ["related", "to"],
    ["compared", "to"],
    ["relative", "to"],
    ["comparison", "to"],
    ["opposed", "to"],
    ["contrast", "to"],
    ["prior", "to"],
)
_BOUNDS = (["close", "to"], ["at", "least"], ["at", "most"])
"""Words of a modifier that lead to no end: "a decline of at least 43%"."""

_YEAR = LazyRegexp(r"(?:19|20)[0-9]{2}")
_SPANS = ("-year", "-month", "-week", "-day", "-quarter", "-session", "-decade")
"""Ends of what a low or high is called by: "to a 14-month low of $23.08"."""

_UP_ON = LazyRegexp(rf"\b(?:up|down)(?: [0-9.]+{PERCENT})? on (?:(?!to )[a-z0-9’'\-]+ ){{0,3}}\Z")
"""Behind these stands what a change began at: "a fifth up on last year's 1,340"."""


_PRESENT = (" current ", " present ", " existing ", " old ")
_OVER_PRESENT = LazyRegexp(
    rf"\b(?:{RISE}|{FALL}|improvement)"
    r" (?:over|from|on) (?:the|its|their|his|her|our) (?:current|present|existing|old) \Z"
)
"""Before what a change begins at: "to $120, an increase over the current $50"."""


_REACH = 60
"""What a modifier and the words of five before it take."""


def role_before(lower: str, start: int) -> str | None:
    """Return ``start`` or ``end`` where "from" or "to" stands before the figure and its modifier."""
    before = lower[max(0, start - _REACH) : start].rpartition("\n")[2].split()
    before = without_modifier(before)
    if "on" in before and _UP_ON.search(lower, max(0, start - 40), start):
        return "start"
    while len(before) > 1 and before[-1] in words("over_words"):
        before.pop()
    if before[-2:] in _BOUNDS:
        before = before[:-2]
    is_level = before[-1:] == ["of"]
    if before[-1:] == ["(or"] or before == ["up", "to"]:
        return None  # "Up to 900 jobs would go", "fell $1.16 from Tuesday's close (or 2.2 percent)"
    if lower.endswith(_PRESENT, 0, start) and _OVER_PRESENT.search(lower, max(0, start - 40), start):
        return "start"
    if _is_past(before):
        return "end"
    if before[-2:] in _NO_GOALS:
        return None
    return None if is_limited(before) else _role_of(before[-7:] if is_level else before[-5:], is_level=is_level)


def _is_past(before: list[str]) -> bool:
    """Tell whether words end with a verb of change and "below" or the like."""
    is_near = len(before) > 1 and before[-1] in _PAST
    return is_near and before[-2] in change_words().moving


def _role_of(before: list[str], *, is_level: bool) -> str | None:
    for word in reversed(before):
        plain = word.strip(',(“"')
        if plain in change_words().starts:
            return "start"
        if plain in change_words().goals and word[-1] == ",":
            return None  # "the total, up 3 percent"
        if plain in change_words().goals and not (is_level and plain == "total"):
            return None if plain == "hit" and before[-1] in {"by", "a", "an"} and "by" in before else "end"
        is_passed = (
            plain == "total"
            or (is_level and (plain in words("date_words") or _YEAR.fullmatch(plain) is not None))
            or plain in modifier_words()
            or plain == "between"
            or plain in words("of_levels" if is_level else "of_starts")
        )
        is_passed = is_passed or (is_level and plain.endswith(_SPANS))
        if not is_passed and not plain.endswith(("'s", "’s")):
            return None
    return None
