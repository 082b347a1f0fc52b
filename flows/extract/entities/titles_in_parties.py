"""Titles that are held in a party: "Conservative leader Ida Moe", and which bodies are parties."""

from __future__ import annotations

from functools import cache

from flows.extract.entities.candidate import Candidate
from flows.extract.lang.load import load_words

_LONGEST_PARTY = 16


def is_partys(string: str, start: int) -> bool:
    """Tell whether a title that begins at a position is held in a party: "Conservative leader"."""
    before = string[max(0, start - _LONGEST_PARTY) : start - 1]
    return before.rpartition(" ")[2] in _sides()


def is_party(one: Candidate) -> bool:
    """Tell whether a body is a party, by the tables or by its name: no governor is a party's."""
    if one.known:
        return one.known.entity_class == "party"
    return not load_words("entities", "words_of_parties").isdisjoint(one.name.lower().split())


@cache
def _sides() -> frozenset[str]:
    """Return what a party's own are called, before their titles: "Conservative leader Ida Moe"."""
    return load_words("surroundings", "partisans_before_names") | load_words("surroundings", "sides_of_bodies")
