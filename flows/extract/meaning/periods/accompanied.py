"""What somebody or something had along at a time: "the ship will leave tonight with 150 tonnes of water"."""

from __future__ import annotations

from flows.extract.lang.load import load_words
from flows.extract.meaning.periods.clauses import is_past_verb, plain_words
from flows.extract.meaning.periods.roles import Candidate
from flows.extract.meaning.periods.scene import Scene
from schemas.records import Figure

_WITH = ("with the loss of", "with")


def is_along_last(scene: Scene, figure: Figure) -> bool:
    """ "Fled Peru in 1996 with two children": what the expression right before a figure tells had it along."""
    item = next(scene.before(figure), None)
    return isinstance(item, Candidate) and is_along(scene, item, figure)


def is_along(scene: Scene, item: Candidate, figure: Figure) -> bool:
    """Tell whether nothing but "with" parts a figure from the expression before it, which is no participle's.

    "Left on Monday with 84 people", not "the dairy, founded in 1987 with 40 workers".
    """
    told = scene.between(item.end_char, figure.start_char).removeprefix(",").strip()
    opening = next((opening for opening in _WITH if told.startswith(opening)), None)
    if opening is None or not load_words("periods", "before_number").issuperset(plain_words(told[len(opening) :])):
        return False
    clause = plain_words(scene.lead(item.start_char).rpartition(", ")[2])
    return not any(map(is_past_verb, clause[:1]))
