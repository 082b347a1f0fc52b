"""Rates in time that stand apart from their figure: "leaves 300 people dead each year", "Every week two ships dock"."""

from __future__ import annotations

from flows.extract.figures.forms import mapping
from flows.extract.figures.reading import Reading
from flows.extract.lang.lazy_regexp import LazyRegexp

_RATED = frozenset(["count", "money", "quantity"])
_REACH = 96
_CUES = ("each ", "every ", "ly")
_OTHER_CLAUSE = (
    "that|which|who|whom|whose|when|where|while|but|and|or|if|because|after|before|since|until|than|as|said|says|say"
    "|from|over|every|each|during"
)
_HELD = "held|published|printed|organised|organized|staged|issued|awarded|named|chosen|updated"
"""Right before how often something is, of what is held, not of how many there are: "an event held every year"."""

_BEHIND = LazyRegexp(
    rf"(?: (?!(?:{_OTHER_CLAUSE}) |(?:{_HELD}) (?:each|every|[a-z]+ly)\b)(?:u\.s\.|[a-z][a-z'’-]*)){{0,9}} "
    r"(?:(?:each|every) (?P<time>year|month|week|day|night|hour|minute)"
    r"|(?P<adverb>annually|yearly|monthly|weekly|daily|hourly))"
    r"(?=[.,;:)\n]|\Z| (?:in|from|to|for|and|by|at|on|as|since|through|with|because|while|but|of|during|until"
    r"|will|would|was|were|is|are)\b)"
)
"""Between a figure and how often, in one clause: no verb of speech, no "that" and no number stands there."""

_OPENING = LazyRegexp(
    r"(?:\A|[.!?]\s+|\n|[\"“])(?:each|every) (year|month|week|day|night|hour|minute),?"
    r"(?: (?!(?:that|which|who|when|where|but|said|says)\b)[a-z][a-z'’-]*){0,5} \Z"
)
_OPENED = 64


def add_time_apart(lower: str, reading: Reading) -> None:
    """Set the rate in time of a level that its clause tells before or behind: "are hurt every year in falls"."""
    if reading.per or reading.kind not in _RATED:
        return
    named = _behind(lower, max(reading.end, reading.covered)) or _before(lower, reading.start)
    if named:
        reading.per = mapping("units", "times_of_rates")[named]


def _behind(lower: str, end: int) -> str | None:
    stretch = lower[end : end + _REACH]
    if not any(cue in stretch for cue in _CUES):
        return None
    match = _BEHIND.match(lower, end)
    return (match.group("time") or match.group("adverb")) if match else None


def _before(lower: str, start: int) -> str | None:
    first = max(0, start - _OPENED)
    if lower.find("every ", first, start) < 0 and lower.find("each ", first, start) < 0:
        return None
    match = _OPENING.search(lower, first, start)
    return match.group(1) if match else None
