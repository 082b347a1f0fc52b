"""Datelines: the place, day and wire that a story or a paragraph begins with: "BUSAN, July 20 (Pacific Desk) -"."""

from __future__ import annotations

from typing import NamedTuple

from flows.extract.lang.lazy_regexp import LazyRegexp
from flows.extract.text import Text

_NAME = r"[A-Z][^\W\d_]*(?:[.'’-]+[^\W\d_]+)*\.?"
_PATTERN = LazyRegexp(
    rf"(?P<place>{_NAME}(?:[ /]{_NAME}| (?:de|del|da|di|la|al|el|of|upon)(?= )){{0,4}})"
    r"(?P<rest>(?:, [^\n()\[\]/—–;:,]{2,24}){0,4})"
    r"(?P<wire> ?[(/\[][^()\n]{2,40}?[)/\]]){0,2}"
    r"(?: ?(?:—|–|--) ?| - |(?P<colon>: ))"
)
_DAY = LazyRegexp(r"\b\d{1,2}\b")


class Dateline(NamedTuple):
    """A dateline by where it ends, behind its dash, and its place."""

    end: int
    place: str


def dateline_at(text: Text, start: int) -> Dateline | None:
    """Return the dateline that begins at a place in a text.

    A place in small letters has a day or wire beside it, unless the story begins with it, perhaps behind its headline.
    """
    match = _PATTERN.match(text.string, start)
    if match is None:
        return None
    place = match["place"]
    is_told = match["wire"] is not None or _DAY.search(match["rest"]) is not None
    opens_story = match["colon"] is None and start in {first for first, _ in text.paragraphs[:2]}
    is_place = len(place) > 1 and (place.isupper() or is_told or opens_story)
    return Dateline(match.end(), place) if is_place else None
