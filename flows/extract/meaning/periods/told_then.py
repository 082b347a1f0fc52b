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

_ASIDE = LazyRegexp(r"\A, (?:before|after|with|despite|amid|when|during) [^,;:]{1,60}, ?")
""" "In February 2009, before the crisis, it was 6.5 percent"."""
_ALONE = LazyRegexp(rf",? ?{HEDGES}")
_CLOSING = LazyRegexp(r" ?[.,;)]| (?:did|had|were|was|of them|and|while|but)\b|\Z")
_KINDS = {"number": "count"}
_PARTS = {Part.PERIOD, Part.BASE}


def told_of_then(scene: Scene, figure: Figure) -> Candidate | None:
    """Return the expression that opens the clause of a level, where that tells of the like at another time."""
    item = next(scene.before(figure), None)
    if not isinstance(item, Candidate) or item.part not in _PARTS or scene.is_possessive(item):
        return None
    lead, words = scene.lead(item.start_char), f"{scene.between(item.end_char, figure.start_char)} "
    words = _ASIDE.sub(", ", words if words.startswith(",") else f" {words}", 1)
    if figure.change_role == "start":
        is_told = _TELLS.fullmatch(words) is not None
    else:
        is_told = _is_told_beside(scene, figure, item) and (
            _TELLS.fullmatch(words) is not None or (_ALONE.fullmatch(words) is not None and _is_alone(scene, figure))
        )
    return replace(item, part=Part.PERIOD) if is_told and _OPENED.search(lead) else None


def _is_told_beside(scene: Scene, figure: Figure, item: Candidate) -> bool:
    """ "In 2015 there were 5,410; last year, 4,220": the like of another time stands before."""
    other = next((one for one in scene.before_item(item) if isinstance(one, Figure)), None)
    is_like = other is not None and _KINDS.get(other.kind, other.kind) == _KINDS.get(figure.kind, figure.kind)
    return is_like and figure.change_role in {"level", "end"}


def _is_alone(scene: Scene, figure: Figure) -> bool:
    """Tell whether nothing but "did" or "of them" follows the number in its clause."""
    return _CLOSING.match(scene.text.lower, figure.end_char) is not None
