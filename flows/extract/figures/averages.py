"""Levels that their clause calls averages: "the average rate rose to 6.07%", "takes, on average, 11 weeks"."""

from __future__ import annotations

from flows.extract.asides import without_asides
from flows.extract.figures.forms import words
from flows.extract.figures.reading import Reading
from flows.extract.lang.hedges import HEDGES
from flows.extract.lang.lazy_regexp import LazyRegexp
from flows.extract.text import Text


def add_average(text: Text, reading: Reading, previous: Reading | None) -> None:
    """Make a level an average where its clause calls its subject one: "the average rate rose to 6.07%"."""
    if words("averages").isdisjoint(text.words.distinct) and _AVERAGING.isdisjoint(text.words.distinct):
        return
    is_time = reading.kind in _TIMED and not text.lower.startswith(_AGO, reading.end)
    is_level = reading.change_role in {"level", "start", "end"} or is_time
    if reading.modifier or reading.kind not in _AVERAGED or not is_level:
        return
    if previous is not None and _shares(text.lower, previous, reading):
        if previous.modifier == "average":
            reading.modifier, reading.modifier_text = previous.modifier, previous.modifier_text
        return
    left = _clause(text.lower, reading, previous)
    said = [word.rstrip(",") for word in _OF_ONE_BEFORE.sub("", left).split()]
    found = next((word for word in said if word in words("averages")), None)
    if found is not None and not _is_of_others(reading, left) and not any(word in left for word in _COMPARED):
        reading.modifier, reading.modifier_text = "average", found


def _clause(lower: str, reading: Reading, previous: Reading | None) -> str:
    """Return the words of the clause before a figure, from the figure before where that is no part of its subject."""
    is_apart = previous is not None and _is_apart(lower, previous, reading)
    first = max(0, reading.start - _CLAUSE, previous.end if previous and is_apart else 0)
    left = lower[first : reading.start].rpartition("\n")[2].rpartition(". ")[2].rpartition("; ")[2]
    left = without_asides(left)
    return left.rpartition(", which ")[2].rpartition(", who ")[2].rpartition(", when ")[2].rpartition(", and ")[2]


def _is_apart(lower: str, previous: Reading, reading: Reading) -> bool:
    is_end = previous.change_role == "change" and reading.change_role == "end"
    return previous.kind in _AVERAGED and not is_end and not _is_of_subject(lower, previous)


def _is_of_subject(lower: str, reading: Reading) -> bool:
    """Tell whether a figure only describes what is an average: "on a two-year fix", "the average welder, aged 44,"."""
    is_compound = "-" in lower[reading.start : reading.end] or lower.startswith("-", reading.end)
    return is_compound or (reading.kind == "age" and lower.endswith(", aged ", 0, reading.start))


def _is_of_others(reading: Reading, left: str) -> bool:
    """Tell "the median forecast of 14 economists", "average prices in the five cities" from what is an average."""
    if reading.kind == "count" and left.endswith(_OF_OTHERS):
        return True
    return reading.kind in _TIMED and not (left.endswith(_STATED) or _ON_AVERAGE.search(left))


def _shares(lower: str, previous: Reading, reading: Reading) -> bool:
    """Tell whether two figures are the ends of one change or share one verb: "averaging 3.5% here and 4.1% there"."""
    if _are_ends(previous, reading):
        return True
    is_like = (previous.kind, previous.modifier) == (reading.kind, "average")
    return is_like and _PAIR.fullmatch(lower, previous.end, reading.start) is not None


def _are_ends(first: Reading, second: Reading) -> bool:
    """Tell whether two figures are the start and the end of one change: "the average rent rose from $800 to $950"."""
    is_one = first.direction is not None and (first.kind, first.direction) == (second.kind, second.direction)
    return is_one and {first.change_role, second.change_role} == {"start", "end"}


_AVERAGED = frozenset(["money", "percent", "quantity", "count", "number", "duration", "age", "percentage_points"])
_AVERAGING = frozenset(["averaging", "averaged", "averages"])
_AGO = (" ago", " earlier", " before", " previously", " later")
_TIMED = frozenset(["duration", "age"])
_STATED = (
    " is ",
    " was ",
    " at ",
    " to ",
    " of ",
    " lasts ",
    " lasted ",
    " took ",
    " takes ",
    " about ",
    " by ",
    " on ",
)
_OF_OTHERS = (" by ", " of ", " the ", " its ", " their ", " these ", " those ", " all ", "'s ", "’s ", "s' ", "s’ ")
_COMPARED = (
    "an average year",
    "an average season",
    "an average day",
    "the average person",
    "than the average",
    "above the average",
    "below the average",
    "than average",
    "the national average",
)
_CLAUSE = 90
_ON_AVERAGE = LazyRegexp(r"\bon average,? (?:[a-z'’-]+ ){0,5}\Z")
_OF_ONE_BEFORE = LazyRegexp(r"\A(?: [a-z]+){0,2} on average,")
"""Behind a figure, of which it is said: "$1,140 each on average, compared with"."""

_PAIR = LazyRegexp(rf" (?:in|for|at|on|among) (?:the )?[a-z.'’-]+(?: [a-z.'’-]+){{0,3}},? and {HEDGES}")
"""Between two that share a verb: " in Orvania and "."""
