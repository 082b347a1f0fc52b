"""What a figure of a time to come is where no cue tells it: set by somebody, so already, or a forecast."""

from __future__ import annotations

from functools import cache

from flows.extract.lang.hedges import HEDGES
from flows.extract.lang.lazy_regexp import LazyRegexp
from flows.extract.lang.load import load_words
from flows.extract.lang.stretches import UP_TO_STOP
from flows.extract.meaning.already import is_already_so
from flows.extract.meaning.as_yet import is_so_as_yet
from flows.extract.meaning.claimed import is_promised_behind
from flows.extract.meaning.set_charges import is_of_set_charge
from flows.extract.text import Text
from schemas.records import Figure

_REACH, _NEAR = 170, 60
_SUMS = frozenset(["money", "percent", "basis_points", "percentage_points"])
_NOW_MOVED = LazyRegexp(
    r"(?<!if )(?:\b(?:goes|go|rises|falls|drops|climbs|comes) (?:up |down )?(?:(?:by|to|from) )?"
    r"|\b(?:is|are) (?:raising|cutting|lifting|lowering|increasing|reducing|trimming|putting up)\b)"
    rf"{UP_TO_STOP}{{0,80}}\Z"
)
"""Before what is already fixed for a day to come: "the toll goes up to", "is raising its base rate to"."""

_PLAIN = LazyRegexp(r"[A-Za-z'’]+")
_THERE_NOW = LazyRegexp(rf"(?:\bwhere|\b(?:has|have|had) [a-z]+) {HEDGES}\Z")
"""Before what is there or happened, told beside a day to come: "the mill, where 240 people work"."""

_HAVE_DONE = LazyRegexp(r"(?: of [a-z ’']{1,30}?)?(?: [a-z]+){0,2}? (?:had|have|has) (?!to\b)[a-z]+(?:ed|en|wn)\b")
"""Behind those who have done what is for a day to come: "87% of members had voted to strike from May 7"."""


def status_set_ahead(text: Text, figure: Figure) -> str:
    """Return the status of a figure of a time to come that no words of its own put ahead."""
    end = figure.start_char
    if _THERE_NOW.search(text.lower, max(0, end - _NEAR), end) or _HAVE_DONE.match(text.lower, figure.end_char):
        return "reported"
    if is_so_as_yet(text, figure) or is_already_so(text, figure):
        return "reported"
    if is_promised_behind(text, figure):
        return "target"
    begin = text.near_start(end, _REACH)
    words = frozenset(_PLAIN.findall(text.string, begin, end))  # "May" is a month
    if not words.isdisjoint(load_words("measures", "forecast")):
        return "target" if is_of_set_charge(text, figure) else "forecast"
    is_moved = figure.kind in _SUMS and "if" not in words and _NOW_MOVED.search(text.lower, begin, end) is not None
    return "target" if is_moved or not words.isdisjoint(_deciding()) or is_of_set_charge(text, figure) else "forecast"


@cache
def _deciding() -> frozenset[str]:
    """Return the words that tell that somebody wants, has announced or has decided something."""
    return load_words("measures", "target") | load_words("measures", "announcing")
