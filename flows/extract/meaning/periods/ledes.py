"""First sentences that end with the day of an event: "27 drowned after a boat capsized on Sunday"."""

from __future__ import annotations

from flows.extract.lang.lazy_regexp import LazyRegexp
from flows.extract.lang.load import load_words
from flows.extract.meaning.periods.clauses import is_parted, is_past_verb, plain_words
from flows.extract.meaning.periods.done import word_before
from flows.extract.meaning.periods.roles import Candidate, Part
from flows.extract.meaning.periods.scene import Scene
from schemas.records import Figure

_EVENTS = ("after", "when", "as")
_OF_ACCIDENT = LazyRegexp(r" (?:that|which) ([a-z]+)\b")
""" "In a fire that swept through a hotel on Friday": of the same day."""
_MISSING = 24
_MOST_TO_NOUN = 4
_EFFECT, _MOST_TO_EFFECT = 64, 5


def of_event(scene: Scene, figure: Figure) -> Candidate | None:
    """Return the day of the event that a figure is told with: what killed or hurt people, the match that was won."""
    if figure.kind != "count" or figure.change_role != "level":
        return None
    is_of_fate = is_fate(scene, figure) or _is_of_effect(scene, figure)
    is_score = word_before(scene, figure) in load_words("periods", "scoring")
    item = (
        next((item for item in scene.behind(figure) if isinstance(item, Candidate)), None)
        if is_of_fate or is_score
        else None
    )
    if item is None or not item.is_day or item.part is not Part.PERIOD or scene.is_possessive(item):
        return None
    words = scene.between(figure.end_char, item.start_char)
    if is_of_fate and _is_in_accident(words):
        told = _OF_ACCIDENT.search(words)
        return None if is_parted(words.replace(told[0], " ", 1) if told and is_past_verb(told[1]) else words) else item
    before, event = _parted(words)
    verbs = plain_words(event)
    is_told = any(map(is_past_verb, verbs)) if is_of_fate else not load_words("periods", "winning").isdisjoint(verbs)
    return item if is_told and not is_parted(before) and not is_parted(event) else None


def _is_of_effect(scene: Scene, figure: Figure) -> bool:
    """ "310 flights were cancelled as snow fell on Sunday", "9,000 homes lost power after a storm hit on Sunday"."""
    if word_before(scene, figure) in load_words("periods", "aboard"):
        return False
    words = plain_words(scene.between(figure.end_char, figure.end_char + _EFFECT))[1:_MOST_TO_EFFECT]
    return not load_words("periods", "effects").isdisjoint(words)


def is_fate(scene: Scene, figure: Figure) -> bool:
    """Tell whether a figure counts the dead, the hurt or the missing."""
    if figure.measure in {"deaths", "injuries"}:
        return True
    return "missing" in plain_words(scene.between(figure.end_char, figure.end_char + _MISSING))


def _parted(words: str) -> tuple[str, str]:
    """What stands before and behind the word that the event begins with, nothing where none does."""
    for word in _EVENTS:
        before, found, event = words.partition(f" {word} ")
        if found:
            return before, event
    return "", ""


def _is_in_accident(words: str) -> bool:
    """ "Five people were killed and four injured in a shooting at a party on Thursday": the event is a noun."""
    before, found, event = words.partition(" in a")
    noun = plain_words(event)[:_MOST_TO_NOUN]
    return bool(found) and not load_words("periods", "accidents").isdisjoint(noun) and not is_parted(before)
