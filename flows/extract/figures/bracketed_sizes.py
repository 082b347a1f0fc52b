"""Sizes told once more in brackets: "increased by 7.8 percent (220,000 jobs)", "fell $1 (or 2 percent)"."""

from __future__ import annotations

from flows.extract.figures.linked import SHARES
from flows.extract.figures.reading import Reading
from flows.extract.lang.hedges import HEDGES
from flows.extract.lang.lazy_regexp import LazyRegexp

_REACH = 60
_RIGHT_BEHIND = LazyRegexp(rf" \((?:or )?{HEDGES}\Z")
_OR_BEHIND = LazyRegexp(rf" [^.;:\n()]{{0,50}}\(or {HEDGES}\Z")
_CLOSED = LazyRegexp(r"(?: [a-z-]+){0,3}\)")
_COUNTS = frozenset(["count", "quantity", "number"])


def add_bracketed_size(lower: str, reading: Reading, previous: Reading) -> None:
    """Make a size of a change of what stands in brackets behind it, in another unit."""
    if previous.change_role != "change" or previous.direction is None or reading.change_role != "level":
        return
    if reading.kind == previous.kind or not 0 < reading.start - previous.end <= _REACH:
        return
    gap = lower[previous.end : reading.start]
    if "(" not in gap or _CLOSED.match(lower, reading.end) is None:
        return
    is_sum_of_share = previous.kind in SHARES and reading.kind in _COUNTS and _RIGHT_BEHIND.match(gap)
    if is_sum_of_share or (reading.kind in SHARES and _OR_BEHIND.match(gap)):
        reading.direction, reading.change_role = previous.direction, "change"
