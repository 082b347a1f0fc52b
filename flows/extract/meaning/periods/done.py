"""What was done to things that are counted: "arrested 35 protesters", "300 people were arrested"."""

from __future__ import annotations

from flows.extract.lang.load import load_words
from flows.extract.meaning.periods.clauses import plain_words
from flows.extract.meaning.periods.scene import Scene
from schemas.records import Figure

_OBJECT_REACH = 48
_SUBJECT_REACH = 64
_LEAST_PARTICIPLE = 5


def is_done(scene: Scene, figure: Figure) -> bool:
    """Tell whether a verb of the past has the counted things as its object, or says what was done to them."""
    return _is_object(scene, figure) or _is_subject(scene, figure)


def _is_object(scene: Scene, figure: Figure) -> bool:
    """The verb stands right before the number, but for "about", "at least" and the like."""
    begin = max(scene.sentence.start_char, figure.start_char - _OBJECT_REACH)
    words = plain_words(scene.between(begin, figure.start_char))
    while words and words[-1] in load_words("periods", "before_number"):
        words.pop()
    return bool(words) and (is_past_verb(words[-1]) or words[-2:] == ["there", "were"])


def _is_subject(scene: Scene, figure: Figure) -> bool:
    """ "Were" or "was" with a participle follows the noun."""
    words = plain_words(scene.between(figure.end_char, figure.end_char + _SUBJECT_REACH))[:6]
    at = next((at for at, word in enumerate(words) if word in {"were", "was"}), None)
    return at is not None and at > 0 and any(is_past_verb(word) for word in words[at + 1 : at + 3])


def is_past_verb(word: str) -> bool:
    """Tell whether a word is a verb of what happened, not one of what things have or are."""
    if word in load_words("periods", "states"):
        return False
    is_participle = word.endswith("ed") and len(word) >= _LEAST_PARTICIPLE
    return word in load_words("dates", "past_words") or (
        is_participle and word not in load_words("dates", "negated_ed")
    )
