"""Verbs that are no move of a count: "rallied thousands", "a rally was visited by 9,000", "was mounted to 40 posts"."""

from __future__ import annotations

from flows.extract.figures.forms import words
from flows.extract.figures.reading import Reading

_BY_OR_TO = frozenset(["by", "to"])
_BEEN = frozenset(["be", "been", "being", "is", "are", "was", "were"])
_WITHIN = 2
"""Words behind such a verb within which "to" makes it one: "rallied strongly to 90"."""


def is_done_by_people(before: list[str], distance: int, reading: Reading) -> bool:
    """Tell whether the verb so many words before a count is what people do, and moves nothing by or to it."""
    if reading.kind != "count" or before[-distance] not in words("not_of_counts"):
        return False
    behind = before[len(before) - distance + 1 :][:_WITHIN]
    return _BY_OR_TO.isdisjoint(behind) or not _BEEN.isdisjoint(before[-distance - 1 : -distance])
