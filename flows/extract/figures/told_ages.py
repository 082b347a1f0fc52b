"""Ages that only their clause tells: "the average age of the crew was 31", "girls between 9 and 14"."""

from __future__ import annotations

import re
from itertools import pairwise

from flows.extract.figures.counted import singular
from flows.extract.figures.forms import words
from flows.extract.figures.reading import Reading
from flows.extract.lang.lazy_regexp import LazyRegexp

_REACH = 90
_MOST_AGE = 115
_LETTERS = LazyRegexp(r"[a-z]+")
_CLAUSE_START = LazyRegexp(r".*(?:[.;:!?] |\n)", re.DOTALL)
_PHRASE_END = LazyRegexp(
    r"[,.;)\n]|\Z| (?:in|for|by|on|at|from|to|with|this|last|next|after|before|and|but|or|when|if|as|today|now|get|gets"
    r"|are|is|was|were|will|who|stays?)\b"
)


def fill_ages(lower: str, readings: list[Reading]) -> None:
    """Make ages of bare numbers, and of the ends of bare spans, in a clause that speaks of ages."""
    for reading in readings:
        if reading.kind == "number" and _is_in_years(reading) and _PHRASE_END.match(lower, reading.end):
            near = lower[max(0, reading.start - _REACH) : reading.start]
            clause = near[len(opening.group()) :] if (opening := _CLAUSE_START.match(near)) else near
            said = _LETTERS.findall(clause)
            if _is_told(lower, reading, said) or _is_span_of_people(reading, said) or _is_of_life(lower, reading):
                reading.kind, reading.unit, reading.rule = "age", "a", "age_told"


def fill_first_ages(lower: str, readings: list[Reading]) -> None:
    """Make ages of the other end of a span of ages: "between six months and 19 years of age"."""
    for first, second in pairwise(readings):
        if not {first.kind, second.kind} <= _AGES or not {first.unit, second.unit} <= _UNITS_OF_AGES:
            continue
        gap, is_told = lower[first.end : second.start], lower.endswith(_TELLING_AGES, 0, first.start)
        if first.kind == second.kind and not is_told:
            continue
        is_between = gap == " and " and (is_told or lower.endswith("between ", 0, first.start))
        if is_between or gap in {" to ", " and up to ", " up to "}:
            first.kind = second.kind = "age"


_AGES = frozenset(["age", "duration"])
_TELLING_AGES = ("aged between ", "ages between ", "between the age of ", "between the ages of ", "between ages ")
_UNITS_OF_AGES = frozenset(["a", "mo", "wk", "d"])


def _is_told(lower: str, reading: Reading, said: list[str]) -> bool:
    """Tell whether a word of ages stands in a clause, one of those who have them right before the number.

    "Girls led by 3 points, a gap that stood at four" tells none, nor does "at the oldest two".
    """
    if lower.endswith(_OLDEST, 0, reading.start):
        return False
    told = words("ages_told", "counting")
    return not words("ages", "counting").isdisjoint(said) or not told.isdisjoint(said[-_NEAR:])


_OLDEST = tuple(f"{joint} the {word} " for joint in ("at", "of", "from", "in") for word in ("oldest", "youngest"))
_NEAR = 8


def _is_of_life(lower: str, reading: Reading) -> bool:
    """Tell whether a sentence ends with how old somebody was whose life or death the story tells: "Moe was 78."."""
    if reading.high or not lower.endswith(" was ", 0, reading.start) or not _SENTENCE_END.match(lower, reading.end):
        return False
    is_old = reading.number is not None and reading.number.mantissa >= _LEAST_AGE and not reading.number.decimals
    return is_old and _LIFE.search(lower, max(0, reading.start - _FAR), reading.end + _FAR) is not None


_SENTENCE_END = LazyRegexp(r"\.(?:\s|\Z)|\n|\Z")
_LIFE = LazyRegexp(r"\b(?:died|dies|born|birthday|survived by|found dead|retired|elected)\b")
_LEAST_AGE, _FAR = 15, 400


def _is_span_of_people(reading: Reading, said: list[str]) -> bool:
    """Tell "men of 30 to 50" and "everyone between 18 and 60"."""
    if reading.high is None or len(said) < 2 or said[-1] not in {"of", "between", "from"}:
        return False
    noun = singular(said[-2])
    return noun in words("aged_nouns", "counting") or noun in words("anyone", "counting")


def _is_in_years(reading: Reading) -> bool:
    numbers = [number for number in (reading.number, reading.high) if number]
    is_small = all(0 < number.mantissa <= _MOST_AGE and not number.scale for number in numbers)
    return is_small and bool(numbers) and not reading.per
