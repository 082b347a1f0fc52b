"""What was done to things that are counted: "arrested 35 protesters", "300 people were arrested"."""

from __future__ import annotations

from flows.extract.lang.load import load_words
from flows.extract.meaning.periods.clauses import is_past_verb, plain_words
from flows.extract.meaning.periods.scene import Scene
from schemas.records import Figure

_OBJECT_REACH = 48
_SUBJECT_REACH = 64


def is_done(scene: Scene, figure: Figure) -> bool:
    """Tell whether a verb of the past has the counted things as its object, or says what was done to them."""
    return _is_object(scene, figure) or is_subject(scene, figure)


def _is_object(scene: Scene, figure: Figure) -> bool:
    """The verb stands right before the number, but for "about", "at least" and the like."""
    lead = scene.between(max(scene.sentence.start_char, figure.start_char - _OBJECT_REACH), figure.start_char)
    word = word_before(scene, figure)
    return is_past_verb(word) or (word == "were" and "there were" in lead)


def was_so(scene: Scene, figure: Figure) -> bool:
    """ "In 2008 the mine employed 6,000 people": what was so is of a year, though not of a day."""
    word = word_before(scene, figure)
    return word in load_words("periods", "states") or is_past_verb(word)


def word_before(scene: Scene, figure: Figure) -> str:
    """Return the word before a number but for "about", "at least" and the like."""
    begin = max(scene.sentence.start_char, figure.start_char - _OBJECT_REACH)
    words = plain_words(scene.between(begin, figure.start_char))
    return next((word for word in reversed(words) if word not in load_words("periods", "before_number")), "")


def is_subject(scene: Scene, figure: Figure) -> bool:
    """ "Were", "was" or "been" with a participle follows the noun."""
    words = plain_words(scene.between(figure.end_char, figure.end_char + _SUBJECT_REACH))[:6]
    at = next((at for at, word in enumerate(words) if word in {"were", "was", "been"}), None)
    return at is not None and at > 0 and any(is_past_verb(word) for word in words[at + 1 : at + 3])
