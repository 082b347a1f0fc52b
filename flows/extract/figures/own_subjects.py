"""A bare number whose clause has a subject of its own: "robberies fell to 37 and burglaries were flat at 402"."""

from __future__ import annotations

from flows.extract.figures.change_words import change_words
from flows.extract.figures.counted import singular
from flows.extract.figures.forms import words
from flows.extract.figures.place import is_counted_noun
from flows.extract.figures.reading import Reading
from flows.extract.lang.hedges import HEDGES
from flows.extract.lang.lazy_regexp import LazyRegexp

_REACH = 90
_CLAUSE = LazyRegexp(
    r"(?:[,;.]|,? (?:and|while|but|as|though|whereas|that)) (?:(?:that|the|its|their|new|and|but) ){0,2}"
    r"(?P<noun>[a-z]{4,}s) (?:have |has |had )?(?P<verb>[a-z]+)"
    r"(?: (?:up|down|back|steady|flat|unchanged|stable|level|only|sharply|slightly|further|again|almost|little|more"
    r"|than|doubled)){0,2}"
    rf"(?: (?:by|from|to|at|with))?(?: [0-9][0-9,.]* (?:in [0-9a-z]+ )?to)? {HEDGES}\Z"
)
_STATES = frozenset(
    ["were", "are", "was", "stood", "stand", "came", "ran", "numbered", "totalled", "totaled", "reached"]
)
_ENDS = LazyRegexp(r"[.,;)\n]|\Z| (?:in|from|to|last|this|a|after|over|by|and|but|while|compared|against|so)\b")


def fill_own_subject(lower: str, reading: Reading, before: list[Reading]) -> None:
    """Make a count of a bare number by the subject of its clause, where another noun was counted in the one before."""
    last = before[-1] if before else None
    number = reading.number
    if last is None or last.kind != "count" or number is None or number.decimals or not last.counted:
        return
    match = _CLAUSE.search(lower, max(0, last.start, reading.start - _REACH), reading.start)
    if match is None or not _ENDS.match(lower, reading.end):
        return
    verb, moves = match["verb"], change_words()
    is_told = verb in _STATES or verb in words("moves") or verb in moves.up or verb in moves.down
    noun = singular(match["noun"])
    if is_told and is_counted_noun(match["noun"]) and noun != last.counted.rpartition(" ")[2]:
        reading.kind, reading.counted, reading.rule = "count", noun, "count_own_subject"
