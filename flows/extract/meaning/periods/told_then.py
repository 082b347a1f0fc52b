"""What a clause that opens with an earlier time tells of that time: "A year earlier it had been 14.6 percent"."""

from __future__ import annotations

from dataclasses import replace

from flows.extract.lang.hedges import HEDGES
from flows.extract.lang.lazy_regexp import LazyRegexp
from flows.extract.meaning.periods.roles import Candidate, Part
from flows.extract.meaning.periods.scene import Scene
from schemas.records import Figure

_TELLS = LazyRegexp(
    r",? ?(?:it|they|that|this|there|(?:the|that|its|their) (?:[a-z'’-]+ ){0,3}[a-z'’-]+)"
    rf"(?: (?:was|were|had been|stood at|had stood at|came to|had come to|numbered|had numbered)) {HEDGES}"
)
"""Between the time and the level of it."""

_OPENED = LazyRegexp(r"(?:\A|[;,–—]| and| but| while| whereas)(?:(?:\A| )(?:in|at|on|for|during|by|over|the))?\Z")
"""Before an expression that opens its clause."""

_PARTS = {Part.PERIOD, Part.BASE}


def told_of_then(scene: Scene, figure: Figure) -> Candidate | None:
    """Return the expression that opens the clause of a level which a change began at."""
    if figure.change_role != "start":
        return None
    item = next(scene.before(figure), None)
    if not isinstance(item, Candidate) or item.part not in _PARTS:
        return None
    words = f"{scene.between(item.end_char, figure.start_char)} "
    is_told = _TELLS.fullmatch(words if words.startswith(",") else f" {words}") is not None
    return replace(item, part=Part.PERIOD) if is_told and _OPENED.search(scene.lead(item.start_char)) else None
