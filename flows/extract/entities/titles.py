"""Titles inside and before persons' names: they are no part of the name, they make its role."""

from __future__ import annotations

import re

from flows.extract.entities.candidate import Candidate, Title
from flows.extract.lang.load import load_words

_PIECE = re.compile(r"[^\s,]+")
_WINDOW = 90


def without_titles(lower: str, start: int, end: int) -> int:
    """Return where the name itself begins in a span that may open with titles; ``end`` where nothing else is there."""
    titles, modifiers = load_words("entities", "titles"), load_words("entities", "title_modifiers")
    begin = start
    for piece in _PIECE.finditer(lower, start, end):
        word = piece.group()
        if word in titles or word.removesuffix("s") in titles:
            following = _PIECE.search(lower, piece.end() + (lower[piece.end() : piece.end() + 1] == "."), end)
            begin = following.start() if following else end
        elif word not in modifiers:
            break
    return begin


def is_titled_person(lower: str, start: int, end: int) -> bool:
    """Tell whether a span is a personal title and one or two words more, and not named so ("Prince Albert Island")."""
    words = lower[start:end].split()
    if len(words) not in {2, 3} or words[0].rstrip(".") not in load_words("entities", "personal_titles"):
        return False
    heads = load_words("entities", "organization_heads") | load_words("entities", "place_heads")
    return words[-1] not in heads and without_titles(lower, start, end) < end


def title_before(string: str, lower: str, name_start: int) -> tuple[int, int] | None:
    """Return the span of the title that stands right before a name, None where there is none."""
    if string[name_start - 1 : name_start] != " ":
        return None
    window = max(0, name_start - _WINDOW)
    pieces = list(_PIECE.finditer(lower, window, name_start))
    titles, modifiers = load_words("entities", "titles"), load_words("entities", "title_modifiers")
    start = end = None
    for piece in reversed(pieces):
        if end is not None and lower[piece.end() : start] != " ":
            break
        word = piece.group()
        if word not in titles and (end is None or word not in modifiers or word in {"of", "for"}):
            break
        start, end = piece.start(), end or piece.end()
    if start is None or end is None or lower[end:name_start] not in {" ", ". "}:
        return None
    return start, end


def titles_of(string: str, lower: str, known: list[Candidate], persons: list[Candidate]) -> list[Title]:
    """Return the titles before persons' names, each with the country whose name stands before it."""
    countries = {candidate.end: candidate.country for candidate in known if candidate.kind == "country"}
    found = []
    for person in persons:
        span = title_before(string, lower, person.start)
        if span:
            gap = next((gap for gap in (1, 3) if span[0] - gap in countries), 0)
            country = countries.get(span[0] - gap) if string[span[0] - gap : span[0]] in {" ", "'s ", "’s "} else None
            found.append(Title(*span, string[slice(*span)], person, country))
    return found
