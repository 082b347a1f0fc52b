"""Whom a description stands for: "the fisherman" for Ivar Moe, a fisherman, "the Norwegian firm" for Norway's Orlan."""

from __future__ import annotations

from bisect import bisect_right
from functools import cached_property
from itertools import pairwise

from flows.extract.entities.named import UNNAMED, Named
from flows.extract.lang.lazy_regexp import LazyRegexp
from flows.extract.text import Text
from schemas.records import Mention

_TOLD_AS = LazyRegexp(
    r",? (?:\(?\d{1,3}\)?,? )?(?:who (?:is|was) )?(?:an?|the) (?:[\w-]+ ){0,4}|, (?:\d{1,3}, )?(?:[a-z-]+ )?"
)
""" "Ivar Moe, a 58-year-old fisherman", "Ivar Moe, 58, fisherman"."""
_OF_PEOPLE = LazyRegexp(r"(?:['’]s?)? (?:[a-z-]+ ){0,3}")
""" "Norway's Orlan", "the Norwegian shipbuilder Orlan"."""
_TRIES = 6
_FURTHEST = 60


class Descriptions:
    """The persons and bodies of a text, found again by what they were told to be."""

    def __init__(self, text: Text, named: Named) -> None:
        self._text = text
        self._named = named

    @cached_property
    def _listed(self) -> list[Mention]:
        """The names in order; like what follows made when it is first asked for, which few texts do."""
        return sorted((one for one in self._named.mentions if one.form not in UNNAMED), key=lambda one: one.start_char)

    @cached_property
    def _persons(self) -> list[Mention]:
        return [one for one in self._listed if one.kind == "person"]

    @cached_property
    def _ends(self) -> list[int]:
        return [one.end_char for one in self._persons]

    @cached_property
    def _by_start(self) -> dict[int, Mention]:
        return {one.start_char: one for one in self._persons}

    def person(self, noun: str, position: int) -> Mention | None:
        """Return who was told to be something: "fisherman Ivar Moe", "Ivar Moe, a fisherman"."""
        lower, at = self._text.lower, position
        for _ in range(_TRIES):
            at = lower.rfind(noun, 0, max(0, at))
            if at < 0:
                return None
            end = at + len(noun)
            if lower[at - 1 : at].isalpha() or lower[end : end + 1].isalpha():
                continue
            if found := self._beside(at, end):
                return found
        return None

    def _beside(self, start: int, end: int) -> Mention | None:
        ahead = self._by_start.get(end + 1) if self._text.string.startswith(" ", end) else None
        index = bisect_right(self._ends, start) - 1
        if ahead or index < 0 or start - self._ends[index] > _FURTHEST:
            return ahead
        behind = self._persons[index]
        return behind if _TOLD_AS.fullmatch(self._text.string, behind.end_char, start) else None

    def body(self, people: Mention, position: int) -> Mention | None:
        """Return the last body before a position that was told to be of a people: "Norway's Orlan"."""
        found = None
        for one, other in pairwise(self._listed):
            if other.start_char >= position:
                break
            is_of = one.entity_id == people.entity_id and one.end_char <= other.start_char
            if is_of and other.kind == "organization" and other.start_char - one.end_char <= _FURTHEST:
                is_beside = _OF_PEOPLE.fullmatch(self._text.string, one.end_char, other.start_char)
                found = other if is_beside else found
        return found
