"""Ranks and ratios of the time that their sentence opens with: "in 2010 one lorry in five was late"."""

from __future__ import annotations

from flows.extract.lang.load import load_words
from flows.extract.meaning.periods.clauses import plain_words, tells_past
from flows.extract.meaning.periods.openers import is_right_behind_time
from flows.extract.meaning.periods.roles import Candidate, Part
from flows.extract.meaning.periods.scene import Scene
from schemas.records import Figure

_SUBJECTS = frozenset({"it", "he", "she", "they", "we", "i"})
_RANKED = frozenset({"was", "were", "ranked", "came", "finished", "ended", "stood", "placed"})
_MOST_TO_RANK = 5
_REACH, _MOST_TO_VERB = 90, 9


def opened_by(scene: Scene, figure: Figure) -> Candidate | None:
    """Return the expression that the sentence of a rank or ratio opens with, where it tells of that time alone."""
    item = next(scene.before(figure), None)
    if not isinstance(item, Candidate) or item.part is not Part.PERIOD or scene.is_possessive(item):
        return None
    is_told = _acted_then(scene, figure) if figure.kind == "ratio" else _ranked_then(scene, figure, item)
    return item if is_told else None


def _acted_then(scene: Scene, figure: Figure) -> bool:
    """ "In 2010 one pipe in four that we made went abroad"."""
    behind = scene.between(figure.end_char, min(figure.end_char + _REACH, scene.sentence.end_char))
    is_past = any(map(tells_past, plain_words(behind)[:_MOST_TO_VERB]))
    return is_past and is_right_behind_time(scene, figure)


def _ranked_then(scene: Scene, figure: Figure, item: Candidate) -> bool:
    """ "Last month it ranked 14th", "in 2021 it was India's second-biggest"."""
    lead = scene.lead(item.start_char).rpartition(";")[2].strip().lstrip('"“‘')
    words = plain_words(scene.between(item.end_char, figure.start_char).lstrip(", "))
    is_opened = lead in load_words("periods", "leads") and len(words) <= _MOST_TO_RANK
    return is_opened and words[:1] != [] and words[0] in _SUBJECTS and not _RANKED.isdisjoint(words[1:2])
