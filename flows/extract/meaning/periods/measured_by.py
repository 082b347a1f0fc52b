"""What a figure is measured by: "7.1 percent in March, well above the bank's band of 3 to 5 percent" is of no time."""

from __future__ import annotations

from flows.extract.lang.load import load_words
from flows.extract.meaning.periods.clauses import plain_words
from flows.extract.meaning.periods.roles import Candidate
from flows.extract.meaning.periods.scene import Scene
from schemas.records import Figure

_BESIDE = frozenset(
    {"above", "below", "within", "outside", "inside", "under", "over", "beyond", "exceeding", "than", "near", "against"}
)
_BESIDE_TOO = frozenset({"to", "from", "into", "of"})
_ITS = frozenset({"the", "its", "their", "a", "an"})
_NEAR, _BEHIND = 5, 40
_MOST_BEHIND = 3


def is_measure_of(scene: Scene, figure: Figure, item: Candidate) -> bool:
    """Tell whether a figure is a band, target or limit that what an expression is of is set beside."""
    if figure.change_role != "level" or scene.is_possessive(item):
        return False
    words = plain_words(scene.between(item.end_char, figure.start_char))
    near = words[-_NEAR:]
    marks = load_words("periods", "marks_to_keep")
    if not marks.isdisjoint(near):
        return not _BESIDE.isdisjoint(words) or "close" in words
    behind = plain_words(scene.between(figure.end_char, min(figure.end_char + _BEHIND, scene.sentence.end_char)))
    is_named = not marks.isdisjoint(behind[:_MOST_BEHIND]) and words[-1:] != [] and words[-1] in _ITS
    return is_named and not (_BESIDE | _BESIDE_TOO).isdisjoint(near)
