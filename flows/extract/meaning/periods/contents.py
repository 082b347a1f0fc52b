"""How much each of the things that are counted holds or measures: "218,400 bags of 60kg"."""

from __future__ import annotations

from flows.extract.lang.lazy_regexp import LazyRegexp
from flows.extract.meaning.periods.scene import Scene
from schemas.records import Figure

_OF = LazyRegexp(r"(?:[\w'’-]+ ){0,2}[\w'’-]+s of(?: (?:about|some|nearly|over|more than|up to|at least))?")
""" "310 flats of about 60 square metres"."""


def is_content(scene: Scene, figure: Figure) -> bool:
    """Tell whether a size is that of each of the things that are counted right before it."""
    last = next(scene.before(figure), None)
    if figure.kind != "quantity" or not isinstance(last, Figure) or last.kind not in {"count", "number"}:
        return False
    return _OF.fullmatch(scene.between(last.end_char, figure.start_char)) is not None
