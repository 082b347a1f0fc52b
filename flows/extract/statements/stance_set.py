"""What a body sets for others is a deed of its own: "each clerk will get two weeks of pay", "the toll will rise to"."""

from __future__ import annotations

from functools import cache
from itertools import pairwise

from flows.extract.lang.load import load_words

_GETTING = frozenset({"get", "receive"})
_MOVING = frozenset({"go", "rise", "fall", "increase", "drop", "stay", "remain", "climb"})
_FAR = frozenset({"to", "by", "at", "up", "down", "from", "where", "unchanged"})
_NEAR, _SUBJECT = 5, 12


def is_set_by_body(words: list[str], modal: int, verb: int) -> bool:
    """Tell whether people are to be given so much, or a charge is to move, by where ``modal`` and ``verb`` stand."""
    if verb >= len(words):
        return False
    subject, behind = words[max(0, modal - _SUBJECT) : modal], words[verb + 1 : verb + 1 + _NEAR]
    if words[verb] in _GETTING:
        is_sum = any(any(letter.isdigit() for letter in word) for word in behind)
        is_sum = is_sum or not load_words("stances", "amounts").isdisjoint(behind)
        return is_sum and not load_words("stances", "given_to").isdisjoint(subject)
    is_moved = words[verb] in _MOVING and not _FAR.isdisjoint(behind[:2]) and "death" not in subject
    return is_moved and _has_charge(subject)


def _has_charge(words: list[str]) -> bool:
    pairs = {f"{first} {second}" for first, second in pairwise(words)}
    return not _charges().isdisjoint(words) or not _charges().isdisjoint(pairs)


@cache
def _charges() -> frozenset[str]:
    return load_words("measures", "set_charges")
