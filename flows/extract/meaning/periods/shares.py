"""A share that tells a number otherwise: "let go 45 workers, a third of its staff"."""

from __future__ import annotations

from flows.extract.lang.lazy_regexp import LazyRegexp
from flows.extract.meaning.periods.scene import Scene
from schemas.records import Figure

_BEHIND = 12
_THAN_MEANT = ("less than ", "more than ", "fewer than ", "short of ")
""" "Landed 260 tonnes in May, a third less than planned"."""
_TO_APPOSED = LazyRegexp(
    r"(?:[\w'’-]+ ){0,6}[\w'’-]+,(?: or)?(?: (?:about|almost|nearly|over|more than|less than|some|roughly))?"
)
""" "Workers," "jobs in 2016, more than"."""


def is_apposed_share(scene: Scene, figure: Figure, words: str) -> bool:
    """ "Let go 45 workers, a third of its staff": the same told as a share; ``words`` stand between the two."""
    if figure.kind not in {"fraction", "percent"} or "," not in words:
        return False
    behind = scene.between(figure.end_char, figure.end_char + _BEHIND)
    return behind.startswith(("of ", *_THAN_MEANT)) and _TO_APPOSED.fullmatch(words) is not None
