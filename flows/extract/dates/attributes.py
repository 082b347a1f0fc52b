"""Participles that are no verb of their clause: "a G8 summit of industrialized nations", "as expected"."""

from __future__ import annotations

from collections.abc import Sequence

from flows.extract.lang.load import load_words

_WISHED = frozenset({"expected", "forecast", "planned", "predicted", "anticipated", "promised"})
_ADVERBS = frozenset({"highly", "eagerly", "keenly", "widely", "much"})
_HAD_BEEN = frozenset({"was", "were", "been", "had", "has", "have", "is", "are"})
OWNERS = frozenset({"the", "a", "an", "this", "that", "its", "their", "his", "her", "our", "my"})
"""Before them these make a noun of what may be a verb."""
_BEFORE_ATTRIBUTES = frozenset({"of", "newly", "so-called"})
"""Before a participle with its noun: "leaders of industrialized nations", "the newly elected chamber"."""


def is_wished(words: list[str], index: int) -> bool:
    """ "Exports, as expected, rose": what was said of something before is not what will be."""
    if words[index] not in _WISHED:
        return False
    first = index - 1
    while first > max(0, index - 4) and (words[first] in _HAD_BEEN or words[first].endswith("ly")):
        first -= 1
    return _is_likened(words[max(0, first - 1) : first + 1]) or _is_likened(words[max(0, index - 2) : index])


def _is_likened(lead: list[str]) -> bool:
    """Tell "a steeper than expected fall" and "the highly anticipated rematch" from "are widely expected"."""
    return lead[-1:] in (["than"], ["as"], ["As"]) or (lead[-1:] != [] and lead[-1] in _ADVERBS and lead[0] in OWNERS)


def is_attribute(words: Sequence[str], index: int) -> bool:
    """Tell whether a word in -ed stands before the noun that it describes, not behind one that did something."""
    if not words[index].endswith("ed") or words[index - 1] not in _BEFORE_ATTRIBUTES:
        return False
    noun = words[index + 1 : index + 2]
    return noun != [] and noun[0].isalpha() and noun[0] not in _no_nouns()


def _no_nouns() -> frozenset[str]:
    return load_words("dates", "goes_on") | load_words("dates", "clause_end")
