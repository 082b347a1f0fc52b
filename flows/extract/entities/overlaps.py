"""Whether a stretch overlaps any of some names, found by search and not one by one."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

from flows.extract.entities.tagger import TypedSpan


def overlaps(start: int, end: int, spans: Sequence[tuple[int, int] | TypedSpan], ends: Sequence[int]) -> bool:
    """Tell whether a stretch overlaps one of ``spans``, which are in order; ``ends`` is where each of them ends."""
    at = bisect_left(ends, start + 1)
    return at < len(spans) and spans[at][0] < end
