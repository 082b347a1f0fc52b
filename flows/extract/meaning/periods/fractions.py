"""Fractions that are of a time: what a part of something did or had done to it, or how large it was at a time told."""

from __future__ import annotations

from flows.extract.lang.load import load_words
from flows.extract.meaning.periods.clauses import is_past_verb, plain_words
from flows.extract.meaning.periods.done import is_object, will_be_done, word_before
from flows.extract.meaning.periods.openers import is_right_behind_time
from flows.extract.meaning.periods.roles import Candidate, Part
from flows.extract.meaning.periods.scene import Scene
from schemas.records import Figure

_CLAUSE, _MOST_TO_VERB = 80, 8
_WERE = frozenset({"was", "were"})
_OWN = frozenset({"", "in", "by", "on", "during", "of it in", "of them in", "of that in"})
"""Between a fraction and its own time: "a quarter in 2015", "half by 2023", "half of it in the first quarter"."""
_CLOSING = (",", ".", ";", " and ")
_BEFORE_MEASURE = frozenset({"to", "is", "was", "are", "were", "be", "been", "than", "by", "at", "equal", "equals"})
_BEFORE_ASIDE = (",", ", about", ", nearly", ", almost", ", some", ", more than", ", less than", ", or", ", roughly")
_MOST_OF = 3
"""Words of what a fraction is of before "three years ago"."""


def is_fraction_of_then(scene: Scene, figure: Figure) -> bool:
    """Tell whether a fraction or multiple is of a time: mostly they are of none."""
    if will_be_done(scene, figure):
        return True
    if figure.kind != "fraction":
        return False
    if _will_be_then(scene, figure):
        return True
    is_told = _has_acted(scene, figure) or _is_dealt_with(scene, figure) or _has_own_time(scene, figure)
    return is_told or owner_of_whole(scene, figure) is not None


def _will_be_then(scene: Scene, figure: Figure) -> bool:
    """ "From 2013, she promises, a quarter of the seats will be free", "by 2020, a third will be gone"."""
    if figure.change_role == "change" or not is_right_behind_time(scene, figure):
        return False
    return "will" in plain_words(scene.between(figure.end_char, figure.end_char + _CLAUSE))[:_MOST_TO_VERB]


def owner_of_whole(scene: Scene, figure: Figure) -> Candidate | None:
    """ "A tenth of last year's maize has vanished", no "came to a tenth of last year's revenue": when the whole was."""
    item = next(scene.behind(figure), None)
    if figure.kind != "fraction" or figure.change_role == "end" or not isinstance(item, Candidate):
        return None
    if not scene.is_possessive(item) or scene.between(figure.end_char, item.start_char) != "of":
        return None
    is_measure = scene.word_before(figure.start_char) in _BEFORE_MEASURE
    is_measure = is_measure or scene.lead(figure.start_char).endswith(_BEFORE_ASIDE)
    return None if is_measure else item


def _has_acted(scene: Scene, figure: Figure) -> bool:
    """ "A third of its members had cut staff since October", "in May, a third of them left", "half came by sea"."""
    is_first = word_before(scene, figure) in load_words("periods", "before_subject")
    if not (is_first or is_right_behind_time(scene, figure)):
        return False
    words = plain_words(scene.between(figure.end_char, figure.end_char + _CLAUSE))[:_MOST_TO_VERB]
    if words[:1] != ["of"]:
        return any(is_past_verb(word) or word == "were" for word in words[:1])
    return words[1:2] != ["what"] and any(is_past_verb(word) or word in _WERE for word in words)


def _is_dealt_with(scene: Scene, figure: Figure) -> bool:
    """ "Frost killed a fifth of the vines in April", "with China taking nearly half"."""
    is_closing = scene.text.lower.startswith((" of ", *_CLOSING), figure.end_char)
    return is_closing and is_object(scene, figure)


def _has_own_time(scene: Scene, figure: Figure) -> bool:
    """ "Up from a quarter in 2015", "will be half by 2023", "two-fifths of lending three years ago"."""
    item = next(scene.behind(figure), None)
    if not isinstance(item, Candidate) or item.part is not Part.PERIOD or item.time.timex_type == "DURATION":
        return False
    words = scene.between(figure.end_char, item.start_char)
    is_of = words.startswith("of ") and len(words.split()) <= _MOST_OF + 1 and item.time.exact.endswith(" ago")
    return words in _OWN or is_of
