"""Where a move came to behind its size and a phrase: "gained 2 percent in early trading to more than $72"."""

from __future__ import annotations

from flows.extract.figures.alike import are_alike
from flows.extract.figures.linked import SHARES
from flows.extract.figures.reading import Reading
from flows.extract.lang.hedges import HEDGES
from flows.extract.lang.lazy_regexp import LazyRegexp

_REACH = 90
_PRINTED = frozenset(["money", "index_points", "number", "quantity", "percent"])
_MOVED = _PRINTED | {"count"}
_PHRASE = (
    r"(?: an?| per| each| every)?(?: [a-z]+)?(?: (?:in|on|at|during|over|within|last|late|early|this|on)"
    r"(?: (?!and\b|but\b|while\b|as\b|to\b|from\b|with\b)[a-z0-9'’.-]+){1,7}"
    r"(?: to (?:the end of |mid-|end-)?[a-z]+(?: [0-9]{1,4})?(?=,? to ))?)?,?"
)
"""What may stand behind the size: "a barrel in early trading in London", "in the week to Friday"."""

_TO = LazyRegexp(
    rf"{_PHRASE} to (?:(?:go|end|trade|reach|touch|settle|close|finish|stand|hit) (?:at )?)?"
    r"(?:as (?:high|low|much|many|little|few) as "
    r"|(?:an?|the) (?:[a-z-]+ )?(?:reading|level|price|value) of )?"
    rf"{HEDGES}\Z"
)
_TO_RATE = LazyRegexp(rf"{_PHRASE} to an? (?:[a-z-]+ ){{0,3}}(?:rate|pace) of {HEDGES}\Z")
"""Also before what is counted: "in July to a seasonally adjusted annual rate of"."""
_GOING = LazyRegexp(
    r"[^.;:\n]{0,60} to (?:go|end|trade|reach|settle|close|finish) (?:at )?(?:as (?:high|low) as )?" rf"{HEDGES}\Z"
)
"""With a verb of its own the end may stand farther off: "fell 3 percent in hectic dealings to close at"."""


def add_moved_to(lower: str, reading: Reading, previous: Reading) -> None:
    """Make the end of a change of the level that its size leads to."""
    if reading.change_role != "level" or reading.direction or reading.kind not in _MOVED:
        return
    if previous.change_role != "change" or previous.direction is None or not 0 < reading.start - previous.end < _REACH:
        return
    if not (are_alike(reading, previous) or (previous.kind in SHARES and reading.kind != "percent")):
        return
    gap = lower[max(previous.end, previous.covered) : reading.start]
    is_end = reading.kind in _PRINTED and (_TO.match(gap) or _GOING.match(gap))
    if "\n" not in gap and (is_end or _TO_RATE.match(gap)):
        reading.direction, reading.change_role = previous.direction, "end"
