"""One thing at two times in two clauses: "rose to 10.4 percent. A year before it was 8.9", "where it was 6"."""

from __future__ import annotations

from flows.extract.figures.alike import LEVELS, are_alike, direction_between, part_of_whole
from flows.extract.figures.left import sentence_before
from flows.extract.figures.reading import Reading
from flows.extract.lang.dated import NAMED, SO_MANY, WEEKDAY, YEAR
from flows.extract.lang.hedges import HEDGES
from flows.extract.lang.lazy_regexp import LazyRegexp
from flows.extract.lang.months import MONTH

_REACH = 150
_AGO = (
    rf"(?:{SO_MANY} (?:[a-z]+ )?(?:year|month|week|quarter|season|decade|day)s?"
    r" (?:ago|before|earlier|previously)|the (?:year|month|week|quarter|season|decade) before|(?:the )?last time"
    r"|(?:in |for |during )?(?:the )?(?:same|previous|prior|preceding) (?:[a-z]+ ){0,2}(?:of )?(?:[0-9]{4}|[a-z]+)"
    r"|last (?:year|month|week|season|quarter))"
)
_DATE = (
    r"(?:(?:back )?(?:in|on|at|by) (?:the )?(?:(?:end|start|beginning) of )?(?:early |late |mid-)?"
    rf"(?:{MONTH}|{YEAR}|{WEEKDAY}|{NAMED}))"
)
_THEN = rf"(?:{_AGO}|{_DATE})"
_IT = (
    r"(?:it|they|that|this|there"
    r"|the (?:figure|number|count|total|rate|share|level|price|sum|tally|proportion|same figure))"
)
_WAS = (
    r"(?:was|were|had been|stood at|had stood at|had numbered|numbered|came to|had come to"
    r"|cost|had cost|fetched|(?:went|sold) for|earned|paid)"
)
_BREAK = r"(?:; |,? (?:and|but|while|where|when) | [–—] )"
"""What joins its clause to the one before; a new sentence goes on about the same change with "a year before" alone."""

_DATED_THEN = LazyRegexp(
    rf"[^.;:\n]{{0,80}}?(?:\. (?P<ago>{_AGO})|{_BREAK}(?:in )?(?P<then>{_THEN})(?: [a-z ]{{3,30}})?),?"
    rf" {_IT} {_WAS} {HEDGES}\Z"
)
"""Before a level that its clause has dated: ". A year before it was", ", and in the year before it had been"."""

_UNDATED = LazyRegexp(rf"[^.;:\n]{{0,80}}?{_BREAK}{_IT} {_WAS} {HEDGES}\Z")
_DATED_BEHIND = LazyRegexp(rf"(?:(?: [a-z]+){{0,3}}?,?| when (?:[a-z]+ ){{1,6}}?[a-z]+) (?P<then>{_THEN})\b")
"""Before and behind a level that is dated behind it: ". It was 49 percent in January"."""

_EARNED = LazyRegexp(r"[^.;:\n]{0,80}?, (?:where|when) \Z")
_HAD_BEEN = LazyRegexp(rf"(?: [a-z]+){{0,3}}? (?:was|were|had been|had) (?:[a-z]+ )?(?P<then>{_AGO})\b")
"""Around a level: ", where 31 million cedis had been earned a year earlier"."""

_SURE = LazyRegexp(r"ago|before|earlier|previous|prior|preceding|last")
_YEARS = LazyRegexp(rf"\b{YEAR}\b")
_IS_NOW = LazyRegexp(r"\b(?:now|today|currently|has|have|is|are|this (?:year|month|week|season))\b")
_WAS_WORDS = frozenset(
    ["was", "were", "been", "at", "numbered", "to", "where", "when", "cost", "fetched", "for", "earned", "paid"]
)
_HEDGING = frozenset(["about", "around", "just", "only", "nearly", "almost", "some", "over", "under", "than"])
_LAST_WORDS = _WAS_WORDS | _HEDGING
"""What may stand right before the level that was: its verb or a hedge."""


def add_told_earlier(lower: str, reading: Reading, before: list[Reading]) -> None:
    """Make the start of a change of a level that was, and the end of it of the like one in the clause before."""
    if reading.kind not in LEVELS or reading.change_role != "level" or reading.direction or not before:
        return
    if lower[max(0, reading.start - 40) : reading.start].rstrip().rpartition(" ")[2] not in _LAST_WORDS:
        return
    later = next(
        (one for one in reversed(before) if one.change_role in {"level", "end"} and _is_same_thing(reading, one)), None
    )
    later = part_of_whole(lower, before) if later is before[-1] else later
    if later is None or later.rule == "listed_share" or reading.start - later.end > _REACH or reading.start < later.end:
        return
    gap = lower[later.end : reading.start]
    direction = direction_between(reading, later)
    if direction is None or "\n" in gap or later.direction not in {None, direction}:
        return
    if _is_earlier(lower, reading, later, gap):
        reading.direction, reading.change_role = direction, "start"
        later.direction, later.change_role = direction, "end"


def _is_earlier(lower: str, reading: Reading, later: Reading, gap: str) -> bool:
    """Tell whether a level is dated before the other one."""
    end = max(reading.end, reading.covered)
    told = _DATED_THEN.match(gap)
    if told is None and _UNDATED.match(gap):
        told = _DATED_BEHIND.match(lower, end)
    if told is None and _EARNED.match(gap):
        told = _HAD_BEEN.match(lower, end)
    if told is None:
        return False
    then = told.groupdict().get("ago") or told.group("then")
    clause = sentence_before(lower, later.start, _REACH)
    clause += lower[later.end : later.end + 60].partition(". ")[0].partition("; ")[0]
    year, other = _YEARS.search(then), _YEARS.search(clause)
    if year and other and "before" not in then:
        return year.group() < other.group()
    return bool(year) or _SURE.search(then) is not None or later.change_role == "end" or bool(_IS_NOW.search(clause))


def _is_same_thing(reading: Reading, later: Reading) -> bool:
    return are_alike(reading, later) and (None in {reading.counted, later.counted} or reading.counted == later.counted)
