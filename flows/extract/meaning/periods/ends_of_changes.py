"""The size of a change before its ends: "rose 12 percent, from 41 in 2015 to 46 last year" is of the later one."""

from __future__ import annotations

from flows.extract.lang.lazy_regexp import LazyRegexp
from flows.extract.meaning.periods.behind import behind
from flows.extract.meaning.periods.roles import Candidate
from flows.extract.meaning.periods.scene import Scene
from schemas.records import Figure

_FROM = LazyRegexp(r"(?:[\w'’-]+ ){0,3}(?:[\w'’-]+)?,? ?from")
_TO = LazyRegexp(r",? ?to(?: about| some| nearly| just over| more than)?")


def time_of_end(scene: Scene, figure: Figure) -> Candidate | None:
    """Return the expression of the end of a change, for its size that stands before both ends."""
    if figure.change_role != "change":
        return None
    items = scene.behind(figure)
    start, time, end = next(items, None), next(items, None), next(items, None)
    if not isinstance(start, Figure) or start.change_role != "start" or not isinstance(time, Candidate):
        return None
    is_end = isinstance(end, Figure) and end.change_role == "end"
    if not isinstance(end, Figure) or not is_end or not _is_row(scene, (figure, start, time, end)):
        return None
    return behind(scene, end)


def _is_row(scene: Scene, row: tuple[Figure, Figure, Candidate, Figure]) -> bool:
    size, start, time, end = row
    is_from = _FROM.fullmatch(scene.between(size.end_char, start.start_char)) is not None
    return is_from and _TO.fullmatch(scene.between(time.end_char, end.start_char)) is not None
