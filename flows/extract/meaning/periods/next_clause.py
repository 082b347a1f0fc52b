"""Figures in a row, each behind a time that opens its clause: "in 2014 it was 12 million, in 2015 13 million"."""

from __future__ import annotations

from flows.extract.lang.lazy_regexp import LazyRegexp
from flows.extract.lang.load import load_words
from flows.extract.meaning.periods.clauses import plain_words
from flows.extract.meaning.periods.roles import Candidate
from flows.extract.meaning.periods.scene import Scene
from schemas.records import Figure

_LEADS = LazyRegexp(r"(?:[,;] (?:and |but )?|and |but )(?:in|on|for|by)|;")
"""Between a figure and the expression that opens the next clause: ", in", "and for"."""


def opens_next(scene: Scene, item: Candidate, between: str) -> bool:
    """Tell whether an expression opens the clause of the figure behind it; ``between`` is what stands before it."""
    if _LEADS.fullmatch(between) is None:
        return False
    following = next(scene.after_item(item), None)
    return isinstance(following, Figure) and _is_beside(scene, item, following)


def is_opened(scene: Scene, figure: Figure) -> bool:
    """Tell whether the clause of a figure begins with the expression right before it, behind another figure."""
    items = scene.before(figure)
    item, last = next(items, None), next(items, None)
    if not isinstance(item, Candidate) or not isinstance(last, Figure):
        return False
    is_joined = _LEADS.fullmatch(scene.between(last.end_char, item.start_char)) is not None
    return is_joined and _is_beside(scene, item, figure)


def _is_beside(scene: Scene, item: Candidate, figure: Figure) -> bool:
    words = plain_words(scene.between(item.end_char, figure.start_char))
    return all(word in load_words("periods", "before_number") for word in words if word)
