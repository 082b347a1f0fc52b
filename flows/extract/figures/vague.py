"""Vague magnitudes: "tens of thousands", "hundreds of people" have ends and no value."""

from __future__ import annotations

from decimal import Decimal

from flows.extract.figures.counted import find_counted
from flows.extract.figures.forms import mapping, words
from flows.extract.figures.left import word_before
from flows.extract.figures.lexicon import DOZEN, SCALE, numerals
from flows.extract.figures.number import Number
from flows.extract.figures.reading import Reading
from flows.extract.figures.suffixes import match_suffix
from flows.extract.figures.worded import article_start
from flows.extract.lang.lazy_regexp import LazyRegexp

_OF_MAGNITUDE = LazyRegexp(
    r" of (?:(hundreds|thousands|millions|billions|trillions)(?: of (thousands|millions|billions))?)\b"
)
_MAGNITUDE = LazyRegexp(
    r" (?:of )?(dozen|hundred (?:thousand|million|billion)|hundred|thousand|million|billion|trillion)\b(?! of a)"
)
_POWERS = {"hundreds": 2, "thousands": 3, "millions": 6, "billions": 9, "trillions": 12}


def read_vague(string: str, lower: str, start: int, end: int) -> Reading | None:
    """Return the vague magnitude that begins with a word of the data, None where it counts nothing."""
    word = lower[start:end]
    ends = mapping("numerals", "vague").get(word)
    if ends is None:
        return None
    low, high = float(ends[0]), float(ends[1])
    if word in words("vague_plurals"):
        return _read_plural(string, lower, (start, end), (low, high))
    match = _MAGNITUDE.match(lower, end)
    if match:
        factor = _factor(match.group(1))
        first = article_start(lower, start)
        if low == high:
            number = Number(first, match.end(), Decimal(int(low)) * factor, is_worded=True)
            return _named(string, lower, Reading("number", first, match.end(), number, "vague_couple"), match.end())
        reading = Reading("number", start, match.end(), None, "vague_several")
        reading.low_value, reading.high_value = low * factor, high * factor
        return _named(string, lower, reading, match.end())
    return _read_couple(string, lower, start, end) if word in {"couple", "pair"} else None


def _factor(magnitude: str) -> int:
    factor = 1
    for word in magnitude.split():
        part, value = numerals().parts[word]
        factor *= 10**value if part == SCALE else 12 if part == DOZEN else 100
    return factor


def _read_plural(string: str, lower: str, span: tuple[int, int], ends: tuple[float, float]) -> Reading | None:
    start, end = span
    word = lower[start:end]
    match = _OF_MAGNITUDE.match(lower, end)
    if word == "tens" and not match:
        return None
    low, high = ends
    if match:
        factor = 10.0 ** (_POWERS[match.group(1)] + _POWERS.get(match.group(2) or "", 0))
        low, high, end = low * factor, high * factor, match.end()
    reading = Reading("number", start, end, None, "vague_plural", low_value=low, high_value=high)
    after = end + 3 if lower.startswith(" of ", end) else end
    named = _named(string, lower, reading, after)
    if named.kind != "number" or match:
        return named
    is_told = lower.startswith((" more", " of others"), end) or (after != end and word != "scores")
    return reading if is_told or _are_people(lower, start, end) else None


def _are_people(lower: str, start: int, end: int) -> bool:
    """Tell whether the words around "dozens" are of people: "dozens were hurt", "injures dozens", "dozens dead"."""
    if lower[start:end] in {"scores", "tens"}:
        return False
    behind = lower[end + 1 : end + 24].partition(" ")[0].rstrip(".,;:")
    is_subject = behind in words("verbs_of_people", "counting") or behind in words("states_of_people", "counting")
    return is_subject or word_before(lower, start) in words("person_verbs", "counting")


def _named(string: str, lower: str, reading: Reading, after: int) -> Reading:
    """Add the unit or what is counted."""
    found = match_suffix(string, lower, after - (lower[after - 3 : after] == " of"), is_worded=True) or match_suffix(
        string, lower, after, is_worded=True
    )
    if found and found[1].form != "won":
        suffix = found[1]
        reading.kind, reading.end, reading.unit, reading.currency = suffix.kind, found[0], suffix.unit, suffix.currency
        reading.is_ambiguous = suffix.is_ambiguous
        return reading
    counted = find_counted(string, lower, after)
    if counted:
        reading.kind, reading.counted, reading.covered = "count", counted.name, counted.end
    elif reading.rule == "vague_plural" and (group := _GROUP.match(string, after)):
        reading.kind, reading.counted, reading.covered = "count", group.group(1), group.end()
    return reading


_GROUP = LazyRegexp(r" ((?:[a-z]+ )?[A-Z][a-z]{3,})(?=[.,;)\n]|\Z| (?:[a-z]+ed|were|are|who|have|had|from|in|and)\b)")
"""A group that is many without a plural: "hundreds of Taliban", "tens of thousands of ethnic Ndebele"."""


def _read_couple(string: str, lower: str, start: int, end: int) -> Reading | None:
    """Return "a couple of days"; "a couple" said alone is a pair of people."""
    first = article_start(lower, start)
    is_alone = first < 3 and end > len(lower) - 5
    if first == start or not (is_alone or (lower.startswith(" of ", end) and lower[start:end] == "couple")):
        return None
    span_end = end + 3 if lower.startswith(" of", end) else end
    number = Number(first, span_end, Decimal(2), is_worded=True)
    return _named(string, lower, Reading("number", first, span_end, number, "vague_couple", modifier="about"), span_end)
