"""Deeds that follow the first in a list of what somebody will do: "plans to open a shop, hire 15 people and double"."""

from __future__ import annotations

from functools import cache

from flows.extract.lang.alternation import one_of
from flows.extract.lang.lazy_regexp import LazyRegexp
from flows.extract.lang.load import load_words, load_yaml
from flows.extract.text import Text
from schemas.records import Figure

_NEAR, _FAR = 70, 240
_WORDS_BACK = 6
_NO_VERB = "(?:the|an?|its|their|his|her|our|this|that|those|these|some|about|nearly|over|more|less|between|one|two)"
"""Behind "to" these begin no deed: "to Norway and to the two"."""

_WORD = LazyRegexp(r"[a-z]+|[,;]")
_OTHERS = frozenset(["which", "who", "whose", "after", "because", "had", "was", "were", "while", "when", ";"])
"""Words between the first deed and the next at which the list has ended."""

_THAT_DID = LazyRegexp(r" that (?:[a-z]+ed|had|has|was|were|cost|hit|left|took|lost) ")
"""What happened, told in a list of what is to be done: "to end fighting that killed 40"."""


def status_in_list(text: Text, figure: Figure, begin: int) -> str | None:
    """Return the status of a figure whose verb goes on a list of deeds that a plan opens, from ``begin`` on."""
    next_deed = _next_deed().search(text.lower, max(begin, figure.start_char - _NEAR), figure.start_char)
    if next_deed is None or not _OTHERS.isdisjoint(_WORD.findall(next_deed.group())):
        return None
    if " that " in next_deed.group() and _THAT_DID.search(next_deed.group()):
        return None
    first = max(begin, next_deed.start() - _FAR)
    return _opened(_WORD.findall(text.lower, first, next_deed.start()))


@cache
def deeds_of_lists() -> frozenset[str]:
    """Return the deeds that a list of what is planned, asked for or decided goes on with: "and cut"."""
    return frozenset().union(*(load_words("measures", key) for key in ("deeds", "decided_deeds", "listed_deeds")))


@cache
def _next_deed() -> LazyRegexp:
    deeds = one_of(deeds_of_lists())
    return LazyRegexp(rf"(?:,|\b(?:and|or)) (?:then |also )?(?:{deeds}|to (?:also )?(?!{_NO_VERB}\b)[a-z]+) [^.;\n]*\Z")


def _opened(words: list[str]) -> str | None:
    """Return the status that the first deed of a list has, None where no plan opens it."""
    for index in range(len(words) - 2, 0, -1):
        if words[index] in _OTHERS:
            return None
        if words[index] in {"will", "would"} and words[index + 1] in deeds_of_lists():
            return "target"
        if words[index] == "to" and words[index + 1] in deeds_of_lists():
            return _wanted(words[max(0, index - _WORDS_BACK) : index])
    return None


def _wanted(before: list[str]) -> str | None:
    """Return what the words before "to" and a deed make of it: "voted 5 to 2 to", "plans to", "promised to"."""
    if any(not load_words("measures", key).isdisjoint(before) for key in ("target", "asked")):
        return "target"
    intents = load_yaml("measures")["intents"]
    return next((status for status, found in intents.items() if before[-1:] and before[-1] in found), None)
