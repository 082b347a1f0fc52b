"""Bare numbers whose sentence speaks of the amount before them: "could push it to nearly 10", "Seventy is a start"."""

from __future__ import annotations

from flows.extract.figures.likeness import is_like
from flows.extract.figures.reading import Reading
from flows.extract.figures.shared_units import carry
from flows.extract.figures.told_again import PHRASE_END, may_be_share
from flows.extract.lang.hedges import HEDGES
from flows.extract.lang.lazy_regexp import LazyRegexp

_FAR, _NEAR, _REACH = 260, 160, 60
_GIVES = frozenset(["percent", "money", "quantity"])
_MOVED = LazyRegexp(
    r"\b(?:push|bring|brought|tak|took|lift|rais|cut|lower|driv|drove|keep|kept|hold|held|get|got|put|send|sent|want|reduc"
    r"|forc|increas|mov|slash|trim|slow|leav|left|see|saw|set|rounde?|pull|drag|squeez|halv|doubl|fix|peg|cap)[a-z]*"
    r" (?:it|that|this|them|the (?:rate|share|figure|price|level|fee|fare|tax|duty|levy|ratio|deficit|proportion))"
    rf" (?:back |up |down )?(?:to|at|under|below|above|over|beyond|towards?|near) {HEDGES}\Z"
)
"""Before what is to become of it: "could push it to nearly", "wants it at"."""

_OPENS = LazyRegexp(r"(?:[.!?:][\"”’)]?|,|\bsaid:?) [\"“‘]\Z")
_IS_TOLD = LazyRegexp(
    r" (?:is|was|would(?:n['’]t| not)? be|will be|may be|might be|seems?|sounds?|looks?|isn['’]t|wasn['’]t|won['’]t"
    r"|would do|will do)\b"
)
"""Behind a number that opens what somebody says: "Seventy is what you get"."""

_NEXT_SAID = LazyRegexp(rf"[.!?;][\"”’)]? [\"“‘]?(?!in )[a-z][a-z'’]*(?: [a-z'’]+){{1,4}} {HEDGES}\Z")
_SENTENCE_END = LazyRegexp(r"[.!?][\"”’]?(?:\s|\Z)|[\"”]")
"""Around the last word of a short sentence that follows: "Our customers see thirty."."""

_PLACED = LazyRegexp(
    r"\b(?:second|third|fourth|fifth|sixth|last|next|runner-up|tail)(?: [a-z'’.-]+){0,3}? (?:with|on|at) "
    rf"{HEDGES}\Z|[.;] (?:last|next|then|behind (?:him|her|them|it))(?: [a-z'’.-]+){{1,4}} (?:with|on|at) {HEDGES}\Z"
)
""" "Roe limps in third with"."""
_WANTED = LazyRegexp(
    r"[.;] (?:(?:the|its|their|his|her) [a-z]+(?: [a-z]+)?|it|they|he|she|[a-z]+) (?:(?:now|still|also) )?"
    rf"(?:wants?|seeks?|aims? for|hopes? for|expects?|promises|targets?|is aiming for|needs?|demands?) {HEDGES}\Z"
)
""" "Some 36 per cent cycle. The city wants 50 by 2015"."""
_OF_WHICH = LazyRegexp(rf"[a-z ]{{0,24}}, of which {HEDGES}")
_GOES = LazyRegexp(r" (?:goes|go|went|is|are|was|were|will|comes?|came)\b")
_LISTED = frozenset([", ", " and ", ", and "])
_BRACKETS = LazyRegexp(r"\)(?:[,;]|,? and|[,;] and|,? then|,? or) (?:[a-z0-9'’.-]+ ){1,6}\(")


def fill_told_of_it(lower: str, reading: Reading, previous: Reading) -> None:
    """Give a bare number the unit of the amount before it, where its sentence says something more of that."""
    if previous.kind not in _GIVES or reading.number is None or reading.high or previous.high:
        return
    if not 0 < reading.start - previous.end <= _FAR or lower.find("\n", previous.end, reading.start) >= 0:
        return
    if previous.kind == "percent" and not may_be_share(reading):
        return
    if _is_of_it(lower, reading, previous):
        carry(reading, previous)


def _is_of_it(lower: str, reading: Reading, previous: Reading) -> bool:
    if previous.kind == "percent" and _is_share(lower, reading, previous):
        return True
    if previous.kind == "money" and _GOES.match(lower, reading.end) and _is_part(lower, reading, previous):
        return True
    is_moved = PHRASE_END.match(lower, reading.end) is not None and is_like(previous, reading)
    return is_moved and _MOVED.search(lower, max(previous.end, reading.start - _REACH), reading.start) is not None


def _is_part(lower: str, reading: Reading, previous: Reading) -> bool:
    """Tell "costs 35 euros a day, of which 2.50 goes to the migrant"."""
    first, second = previous.number, reading.number
    is_less = first is not None and second is not None and second.value < first.value
    return is_less and _OF_WHICH.fullmatch(lower, previous.end, reading.start) is not None


def _sentence_end(lower: str, start: int, end: int) -> int:
    """Return where the mark stands that ends the sentence before a place, its end where there is none."""
    return max(lower.rfind(". ", start, end), lower.rfind("; ", start, end), 0) or end


def _is_share(lower: str, reading: Reading, previous: Reading) -> bool:
    """Tell whether a number goes on from a share in brackets, in what is said of it, or in places of an order."""
    gap = previous.end, reading.start
    if lower[reading.start - 1] == "(":
        return lower.startswith(")", reading.end) and _BRACKETS.fullmatch(lower, *gap) is not None
    if _IS_TOLD.match(lower, reading.end):
        return _OPENS.search(lower, max(previous.end, reading.start - _REACH), reading.start) is not None
    if previous.rule.startswith("elided") and _SENTENCE_END.match(lower, reading.end):
        said = _NEXT_SAID.search(lower, max(previous.end, reading.start - _REACH), reading.start)
        return said is not None and reading.start - previous.end < _NEAR
    gap_told = lower[previous.end : reading.start]
    has_decimals = all(one.number and one.number.decimals for one in (reading, previous))
    if has_decimals and gap_told in _LISTED and previous.rule in {"elided_percent", "listed_share"}:
        return PHRASE_END.match(lower, reading.end) is not None  # "had been 83.9, 9.4 and 4.7"
    if PHRASE_END.match(lower, reading.end) and _WANTED.fullmatch(lower, _sentence_end(lower, *gap), reading.start):
        return True
    is_placed = reading.start - previous.end < _NEAR and PHRASE_END.match(lower, reading.end) is not None
    return is_placed and _PLACED.search(lower, max(previous.end, reading.start - _REACH), reading.start) is not None
