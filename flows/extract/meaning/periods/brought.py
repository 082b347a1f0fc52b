"""What a sum is brought to by what its main clause tells: "14 bodies were found on Friday, bringing the dead to 61"."""

from __future__ import annotations

from flows.extract.meaning.periods.clauses import plain_words
from flows.extract.meaning.periods.done import is_brought_to
from flows.extract.meaning.periods.roles import Candidate, Part
from flows.extract.meaning.periods.scene import Scene
from schemas.records import Figure

_TOLD_BY_THE_WAY = frozenset(
    {"who", "whom", "which", "that", "whose", "from", "after", "since", "following", "in", "before", "when"}
)
"""Before a time these make it one of something else than the main clause: "a ferry that sank on"."""
_LEADING = frozenset({"in", "on", "by", "at"})


def brought_then(scene: Scene, figure: Figure) -> Candidate | None:
    """Return the time of the main clause, past those told by the way: "from a ferry that sank on Monday"."""
    if not is_brought_to(scene, figure):
        return None
    for item in scene.before(figure):
        if "," not in scene.between(item.end_char, figure.start_char):
            return None  # "taking the gain since December to 9 percent"
        if isinstance(item, Candidate) and item.part is Part.PERIOD and not _is_by_the_way(scene, item):
            return item
    return None


def _is_by_the_way(scene: Scene, item: Candidate) -> bool:
    clause = scene.lead(item.start_char).rpartition(", ")[2]
    words = plain_words(clause)
    while words and words[-1] in _LEADING:
        words.pop()
    return not _TOLD_BY_THE_WAY.isdisjoint(words)
