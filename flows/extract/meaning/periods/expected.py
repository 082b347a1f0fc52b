"""What had been expected of the time that is told: "a quarter of the 1 million that had been expected"."""

from __future__ import annotations

from flows.extract.lang.lazy_regexp import LazyRegexp
from flows.extract.meaning.periods.scene import Scene
from schemas.records import Figure

_EXPECTED = LazyRegexp(
    r"(?:(?:[a-z]+ )?(?:that|which) )?(?:(?:[\w'’-]+ ){0,3}(?:had|were|was) (?:been )?)?"
    r"(?:expected|forecast|predicted|planned|budgeted|pencilled in|projected|hoped for|anticipated|foreseen|feared"
    r"|targeted|looked for|bargained for)\b"
)
_RATE = LazyRegexp(r"(?:(?:a|per) [a-z]+ )?")
_COUNTED = {"count", "number"}
_REACH, _LONGEST = 70, 120


def compared_with_expected(scene: Scene, figure: Figure) -> Figure | None:
    """Return the figure before that came out otherwise than this one, which had been expected."""
    if scene.word_before(figure.start_char) != "the" or figure.change_role == "start":
        return None
    behind = scene.between(figure.end_char, min(figure.end_char + _REACH, scene.sentence.end_char))
    rate = _RATE.match(behind)
    if _EXPECTED.match(behind, rate.end() if rate else 0) is None:
        return None
    kinds = _COUNTED if figure.kind in _COUNTED else {figure.kind}
    told = [one for one in scene.before(figure) if isinstance(one, Figure) and one.change_role != "start"]
    like = next((one for one in told if one.kind in kinds), None)
    words = scene.between(like.end_char, figure.start_char) if like else ";"
    return like if len(words) <= _LONGEST and ";" not in words else None
