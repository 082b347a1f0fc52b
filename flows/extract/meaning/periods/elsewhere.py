"""What is set beside the like of another place: "23,600 landings in July against 1,850 in Greece": of one time."""

from __future__ import annotations

from flows.extract.lang.comparing import COMPARED
from flows.extract.lang.lazy_regexp import LazyRegexp
from flows.extract.meaning.periods.roles import Candidate, Part
from flows.extract.meaning.periods.scene import Scene
from schemas.records import Figure

_AGAINST = LazyRegexp(rf",? ?(?:{COMPARED})(?: (?:just|only|about|some|nearly|almost|over|more than))?")
_PLACE = LazyRegexp(r"(?: [a-z]+){0,2} (?:in|for|at|among|across|on) (?:the )?[A-Z]")
_REACH = 48


def beside_elsewhere(scene: Scene, figure: Figure) -> Figure | None:
    """Return the figure before that is set beside one of another place, where only that one has a time told."""
    items = scene.before(figure)
    item, last = next(items, None), next(items, None)
    if not isinstance(item, Candidate) or item.part is not Part.PERIOD or not isinstance(last, Figure):
        return None
    if last.kind != figure.kind or _AGAINST.fullmatch(scene.between(item.end_char, figure.start_char)) is None:
        return None
    following = next(scene.behind(figure), None)
    is_dated = isinstance(following, Candidate) and following.start_char - figure.end_char <= _REACH
    return None if is_dated or _PLACE.match(scene.text.string, figure.end_char) is None else last
