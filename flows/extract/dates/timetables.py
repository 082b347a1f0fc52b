"""What a timetable tells: verbs of the present that with a day are of what is to come."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from itertools import pairwise

from flows.extract.dates.vocabulary import table
from flows.extract.lang.lazy_regexp import LazyRegexp
from flows.extract.lang.load import load_words

_BEFORE_DAYS = frozenset(
    ["on", "at", "in", "by", "from", "for", "until", "till", "through", "early", "late", "again", "here", "there"]
)
"""What stands between a verb and its day."""
_ORIGINS = frozenset(["from", "since"])
"""Behind "is" these tell when it began: "the figures are from Thursday"."""
_MOST_BETWEEN = 2
_ARE = frozenset(["is", "are"])
_PHRASE_REACH = 4
_HEAD_REACH = 5
_BEHIND_HEADS = frozenset(["for", "of", "to", "in", "on", "between", "over", "with"])
_NO_SUBJECTS = frozenset(["not", "t", "did", "never", "to", "could", "let", "made", "make", "saw", "see", "helped"])
"""Behind these a verb is an infinitive, of any tense."""
NOT_SUBJECTS = frozenset(
    ["a", "an", "the", "another", "any", "no", "rate", "tax", "price", "job", "pay", "further", "housing", "two"]
) | frozenset(["to", "of", "from", "in", "for", "on", "with", "by", "and", "at", "or", "after", "before", "three"])
"""Before a noun, not before the verb of its form."""
_MANY = frozenset(["they", "we", "you", "people", "police", "men", "women", "children", "both", "who", "that"])
_ONE = frozenset(["series", "news", "this", "its", "his", "was", "is", "has", "as", "years", "weeks", "days"])
_OF_FIXTURES = frozenset(["play", "plays", "face", "faces", "host", "hosts", "visit", "visits"])
"""Behind "and" these are verbs: "are third and play away on Sunday"."""
_AFTER_BE = LazyRegexp(r"[a-z]+ly|also|both|all|now|already|again|not|then")
_GOES_ON = LazyRegexp(r",? (?:after|as|when|because|having|with|following|before|if|where|who|which|hoping|with) ")


def is_scheduled(words: Sequence[str]) -> bool:
    """ "Talks resume on Monday", "the deadline is Friday": a verb of the present with a day is of what is to come."""
    is_last = words[-1:] in (["is"], ["are"]) or words[-2:-1] in (["is"], ["are"])
    if is_last and words[-1] not in _ORIGINS:
        return True
    verbs = load_words("dates", "scheduling_verbs")
    return any(word in verbs and not (at and _makes_noun(words[at - 1].lower())) for at, word in enumerate(words))


def _makes_noun(before: str) -> bool:
    """ "Housing starts", "by five votes to two the board"."""
    return before == "housing" or before in load_words("statements", "number_words")


def is_planned(words: Sequence[str]) -> bool:
    """ "The bank reviews policy on Friday": a verb of the present behind its subject, not the noun of its form."""
    verbs = load_words("dates", "planning_verbs")
    return any(
        verb in verbs and (word not in NOT_SUBJECTS or (word == "and" and verb in _OF_FIXTURES))
        for word, verb in pairwise(words)
    )


def is_of_timetable(verb: str) -> bool:
    """ "Meets", "faces", "reports": verbs of one in the present that with a time are of what is to come."""
    kinds = ("timetable_verbs", "scheduling_verbs", "planning_verbs")
    is_of_one = verb.endswith("s") and any(verb in load_words("dates", kind) for kind in kinds)
    return is_of_one or verb == "reports"


def is_due(words: Sequence[str]) -> bool:
    """ "Entries close on Friday", "the trial gets under way on Monday": the verb stands right before the day."""
    last = len(words)
    while last > 1 and len(words) - last < _MOST_BETWEEN and words[last - 1] in _BEFORE_DAYS:
        last -= 1
    if last < 2:
        return False
    phrase = _phrases().get(words[last - 1])
    if phrase is not None:
        places = range(max(1, last - _PHRASE_REACH), last)
        return any(words[at] in phrase and words[at - 1] not in _NO_SUBJECTS for at in places)
    verb, subject = words[last - 1], words[last - 2]
    if verb in load_words("dates", "timetable_passives"):
        return subject in _ARE or (subject == "being" and words[max(0, last - 3)] in _ARE)
    if verb in load_words("dates", "timetable_plurals"):
        return subject in _MANY or _is_plural(subject) or _has_plural_head(words, last - 1)
    is_verb = verb in load_words("dates", "timetable_verbs")
    return is_verb and not subject.isdigit() and subject.lower() not in NOT_SUBJECTS and subject not in _NO_SUBJECTS


def _is_plural(word: str) -> bool:
    return word.endswith("s") and not word.endswith("ss") and word not in _ONE


def _has_plural_head(words: Sequence[str], verb: int) -> bool:
    """ "Nominations for the award close on Friday"."""
    places = range(max(0, verb - _HEAD_REACH), verb - 1)
    return any(words[at + 1] in _BEHIND_HEADS and _is_plural(words[at]) for at in places)


def is_under_way_then(words: Sequence[str], index: int) -> bool:
    """ "Pilots are walking out on Friday": what somebody is doing on a day to come."""
    at = index + 1
    while at < len(words) and at - index <= _MOST_BETWEEN and _AFTER_BE.fullmatch(words[at]):
        at += 1
    return at < len(words) and words[at] in load_words("dates", "timetable_participles")


def is_told_behind(ahead: str) -> bool:
    """Tell whether a clause of its own, whose tense is not that of the day, begins behind it."""
    return _GOES_ON.match(ahead) is not None


@cache
def _phrases() -> dict[str, frozenset[str]]:
    return {last: frozenset(verbs) for last, verbs in table("timetable_phrases").items()}
