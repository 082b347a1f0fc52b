"""Counts in a row that one expression closes: "126 skins, eight tails and two jackals in 2019"."""

from __future__ import annotations

from flows.extract.lang.lazy_regexp import LazyRegexp
from flows.extract.meaning.periods.behind import behind
from flows.extract.meaning.periods.roles import Candidate
from flows.extract.meaning.periods.scene import Scene
from flows.extract.meaning.periods.timeless import is_timeless
from schemas.records import Figure

_BETWEEN = LazyRegexp(r"(?:[\w’'-]+ ){0,3}[\w’'-]+(?:,| and|, and)(?: (?:about|some|nearly|almost|over|at least))?")
"""What is counted and the joint to the next count."""
_LONGEST = 60
_OF_THEM = 10


def shared_in_lists(scene: Scene, figures: list[Figure], own: list[Candidate | None]) -> list[Candidate | None]:
    """Return the expressions with the one behind a row of counts given to all of the row that have none."""
    shared = list(own)
    first = 0
    for last in range(len(figures)):
        if last + 1 < len(figures) and _are_listed(scene, figures[last], figures[last + 1]):
            continue
        closing = _closing(scene, figures[first : last + 1], own[first : last + 1]) if last > first else None
        if closing:
            shared[first : last + 1] = [one or closing for one in own[first : last + 1]]
        first = last + 1
    return shared


def _are_listed(scene: Scene, one: Figure, other: Figure) -> bool:
    is_near = other.start_char - one.end_char <= _LONGEST
    if scene.between(other.end_char, other.end_char + _OF_THEM).startswith(("of them", "of whom")):
        return False
    are_counts = one.kind == other.kind == "count" and one.change_role == other.change_role == "level"
    return is_near and are_counts and _BETWEEN.fullmatch(scene.between(one.end_char, other.start_char)) is not None


def _closing(scene: Scene, row: list[Figure], own: list[Candidate | None]) -> Candidate | None:
    """The one expression of a row, where it stands behind the last of it and not all are what is at hand."""
    found = {one.time.time_expression_id: one for one in own if one}
    if not found and not all(is_timeless(scene, figure) for figure in row):
        return behind(scene, row[-1])
    only = next(iter(found.values())) if len(found) == 1 else None
    return only if only and only.start_char >= row[-1].end_char else None
