"""The tense of the clause around a time expression: it decides whether "Tuesday" was or will be."""

from __future__ import annotations

import re
from enum import Enum
from functools import cache

from flows.extract.lang.load import load_words

_WORD = re.compile(r"['’]ll\b|(?<![\w-])[a-z]+|\b[A-Z][a-z]*|\d+")
_CLAUSE = re.compile(r"[;:]|\bbut\b|\bwhile\b")
_ASIDE = re.compile(r", (?:[a-z]+ed|known|led|born|made|held|seen|built) [^,;]{1,60}, ")
"""What is told of a name in passing has no tense of the clause: "will face Novotna, ranked 58th, on Saturday"."""
_LOOKING_BACK = re.compile(
    r"\bsince (?:the )?(?:late |early |mid-)?\Z|\b(?:up|down) from (?:\S+ ){1,6}(?:on|in) \Z"
    r"|\b(?:[a-z]+ed|[Aa]s) as of (?:(?:late |early )?(?:on )?|[\d.:apm ]+(?:on )?)\Z"
)
_LOOKING_AHEAD = re.compile(
    r"\b(?:[Aa]head of|(?:[Gg]oing|[Hh]eading|heads?|go) into|in time for|on the eve of|build-up to)"
    r"(?: the| a| their| its| his| her)? \Z"
)
_SUBORDINATE = re.compile(r"\b(?:said|says|added|adding|saying|told|announced|warned)(?: [\w'’]+)? that (?:the )?\Z")
"""The clause that tells of the day begins with it: "said that Friday's vote would be postponed"."""
_CLOSE = re.compile(r"['’]s (?:close|closing|finish|settlement|session|lows?|highs?|price|trading)\b")
"""What a day owns when it is over: "a premium to Friday's close"."""
_DELIVERY = re.compile(r" (?:delivery|futures)\b")
"""What is traded is delivered in the month to come."""
_BACK, _AHEAD = 140, 90
_DETERMINERS = frozenset(["a", "an", "the", "another", "any", "no", "rate", "tax", "price", "job", "pay", "further"])


class Tense(Enum):
    """Whether a report is of the past or of what is to come; none where no verb tells."""

    PAST = "past"
    FUTURE = "future"
    NONE = "none"


def tense_around(string: str, sentence_start: int, start: int, end: int, sentence_end: int) -> Tense:
    """Return the tense of the nearest verb before an expression in its sentence, else of the first behind it."""
    before = string[max(sentence_start, start - _BACK) : start]
    if _LOOKING_BACK.search(before) or _CLOSE.match(string, end):
        return Tense.PAST
    if _LOOKING_AHEAD.search(before) or _DELIVERY.match(string, end):
        return Tense.FUTURE
    words = _words(_ASIDE.sub(", ", _CLAUSE.split(before)[-1]))
    behind = _words(string[end : min(sentence_end, end + _AHEAD)])
    if _SUBORDINATE.search(before):
        return _first_tense(behind, range(len(behind)))
    tense = _first_tense(words, range(len(words) - 1, -1, -1))
    if tense is Tense.NONE and _is_scheduled(words):
        return Tense.FUTURE
    if tense is not Tense.NONE or ("," in before and string.startswith(",", end)):
        return tense
    return _first_tense(behind, range(len(behind)))


def _first_tense(words: list[str], order: range) -> Tense:
    for index in order:
        tense = _tense_at(words, index)
        if tense is not Tense.NONE:
            return tense
    return Tense.NONE


def _is_scheduled(words: list[str]) -> bool:
    """ "Talks resume on Monday", "the deadline is Friday": a verb of the present with a day is of what is to come."""
    is_last = words[-1:] in (["is"], ["are"]) or words[-2:-1] in (["is"], ["are"])
    return is_last or not load_words("dates", "scheduling_verbs").isdisjoint(words)


def _words(stretch: str) -> list[str]:
    return [word.replace("’", "'") for word in _WORD.findall(stretch)]


@cache
def _future() -> frozenset[str]:
    return load_words("dates", "future_words")


@cache
def _past() -> frozenset[str]:
    return load_words("dates", "past_words")


@cache
def _no_verbs() -> frozenset[str]:
    return load_words("dates", "negated_ed")


def _is_noun(words: list[str], index: int) -> bool:
    """ "The cut", "a rate cut", "a big hit": no verb stands right behind an article or its adjective."""
    if words[index] not in load_words("dates", "past_nouns"):
        return False
    return words[index - 1] in _DETERMINERS or words[max(0, index - 2)] in {"a", "an"}


def _tense_at(words: list[str], index: int) -> Tense:
    word, following = words[index], words[index + 1 : index + 2]
    if index and word in _past() and (words[index - 1] == "to" or _is_noun(words, index)):
        return Tense.NONE
    if word in _future() and "had" in words[max(0, index - 2) : index]:
        return Tense.PAST
    if word == "could" and following == ["not"]:
        return Tense.PAST
    is_set = word == "set" and index > 0 and words[index - 1] in {"is", "are", "be", "was", "were", "s"}
    is_to_be = word in {"is", "are", "was", "were"} and following in (["to"], ["set"], ["due"])
    if word in _future() or is_set or is_to_be:
        return Tense.FUTURE
    is_past = word in _past() or (word.endswith("ed") and word.islower() and len(word) > 4 and word not in _no_verbs())
    if not is_past:
        return Tense.NONE
    lead = words[max(0, index - 4) : index]
    return Tense.FUTURE if _future().intersection(lead) or lead[-2:] == ["to", "be"] else Tense.PAST
