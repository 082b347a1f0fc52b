"""What a court or an inquiry is told of a day: "the court heard that four men had smashed 11 cabinets"."""

from __future__ import annotations

from flows.extract.lang.load import load_words
from flows.extract.meaning.periods.clauses import is_parted, plain_words
from flows.extract.meaning.periods.scene import Scene
from schemas.records import Figure

_REACH = 400
"""Characters back to who was told: a sentence without an end costs no more than its length."""


def is_heard(scene: Scene, figure: Figure) -> bool:
    """Tell whether a figure is of what a court was told had happened, on the day of the sentence before."""
    hearing = load_words("periods", "hearing")
    if hearing.isdisjoint(scene.text.words.distinct):
        return False
    before = scene.lead(figure.start_char, _REACH)
    lead, that, words = f"{before} ".partition(" that ")
    if not that or hearing.isdisjoint(plain_words(lead)) or is_parted(words):
        return False
    return "had" in plain_words(f"{words} {scene.verb_behind(figure)}")
