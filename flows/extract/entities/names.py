"""Names that no table has: sequences of words with a capital, their kind told by their words and neighbours."""

from __future__ import annotations

import re
from collections.abc import Iterator

from flows.extract.entities.candidate import Candidate, Title
from flows.extract.lang.load import load_words

_WORD = r"[^\W\d_a-z](?:[\w’'&-]*[\w&])?\.?"
_SEQUENCE = re.compile(
    rf"(?<![\w.@#/])(?:{_WORD})(?: (?:(?:of the|of|for|de|la|al|bin|van|von|der|del|di|da|du|el|ibn|and) )?{_WORD})*"
)
_PIECE = re.compile(r"\S+")
_LOWER_TITLE = re.compile(r"((?:[a-z]+ ){0,3})([a-z]+) \Z")
_HEADS = (
    ("law", "law_heads"),
    ("agreement", "agreement_heads"),
    ("event", "event_heads"),
    ("organization", "organization_heads"),
    ("place", "place_heads"),
)


def find_names(
    string: str, lower: str, taken: list[Candidate], starts: frozenset[int]
) -> tuple[list[Candidate], list[Title]]:
    """Return the names beside those taken, and the titles that stand before persons' names."""
    found: list[Candidate] = []
    titles: list[Title] = []
    for free in _free_sequences(string, taken):
        start, end = _trimmed(string, lower, *free, starts)
        if end - start < 2:
            continue
        title_end = _title_end(lower, start, end)
        person_start = title_end if title_end is not None else start
        if person_start >= end:
            continue
        before = None if title_end is not None else _lower_title(lower, start)
        is_titled = title_end is not None or before is not None
        candidate = _typed(string, lower, person_start, end, is_titled)
        if candidate is None:
            continue
        found.append(candidate)
        if candidate.kind == "person" and is_titled:
            title_start, stop = (start, person_start) if title_end is not None else (before or start, start)
            country = _country_before(taken, string, title_start)
            titles.append(Title(title_start, stop - 1, string[title_start:stop].rstrip(), candidate, country))
    return found, titles


def _free_sequences(string: str, taken: list[Candidate]) -> Iterator[tuple[int, int]]:
    """Yield the stretches of capitalised words between what is taken, cut at its edges."""
    index = 0
    for match in _SEQUENCE.finditer(string):
        start, end = match.span()
        while index < len(taken) and taken[index].end <= start:
            index += 1
        at = index
        while at < len(taken) and taken[at].start < end:
            if taken[at].start > start:
                yield start, taken[at].start
            start = max(start, taken[at].end)
            at += 1
        if start < end:
            yield start, end


def _trimmed(string: str, lower: str, start: int, end: int, starts: frozenset[int]) -> tuple[int, int]:
    """Drop marks and words at the edges that are no part of a name."""
    pieces = [(start + found.start(), start + found.end()) for found in _PIECE.finditer(string[start:end])]
    while pieces and not _opens_name(string, lower, *pieces[0], starts):
        pieces.pop(0)
    while pieces and (
        lower[slice(*pieces[-1])].strip("’'s") in load_words("entities", "linking")
        or not string[pieces[-1][0]].isupper()
    ):
        pieces.pop()
    if not pieces:
        return start, start
    first, last = pieces[0][0], pieces[-1][1]
    for ending in ("'s", "’s", "'", "’"):
        if string.endswith(ending, first, last):
            last -= len(ending)
            break
    if string[last - 1] == "." and last - pieces[-1][0] > 3:
        last -= 1
    return first, last


def _opens_name(string: str, lower: str, start: int, end: int, starts: frozenset[int]) -> bool:
    word = lower[start:end].strip(".,’'")
    if not string[start].isupper() or word in load_words("entities", "linking"):
        return False
    if word in load_words("entities", "titles"):
        return True
    if word in load_words("entities", "never_names"):
        return False
    is_common = start in starts and (f" {word} " in lower or f" {word}," in lower or f" {word}." in lower)
    return not is_common or string.count(string[start:end]) > 1


def _title_end(lower: str, start: int, end: int) -> int | None:
    """Return where the name begins after a title in capitals ("Trade Minister Kim")."""
    pieces = [(start + found.start(), start + found.end()) for found in _PIECE.finditer(lower[start:end])]
    titles, modifiers = load_words("entities", "titles"), load_words("entities", "title_modifiers")
    for index in range(len(pieces) - 1, -1, -1):
        if lower[slice(*pieces[index])] in titles:
            opening = [lower[slice(*piece)] for piece in pieces[:index]]
            if all(word in modifiers or word in titles for word in opening):
                return pieces[index + 1][0] if index + 1 < len(pieces) else end
    return None


def _lower_title(lower: str, start: int) -> int | None:
    """Return where a title in small letters before a name begins ("trade representative Robert")."""
    match = _LOWER_TITLE.search(lower[max(0, start - 60) : start])
    if match is None or match.group(2) not in load_words("entities", "titles"):
        return None
    words = match.group(1).split()
    begin = start - len(match.group(2)) - 1
    while words and words[-1] in load_words("entities", "title_modifiers") - {"of", "for"}:
        begin -= len(words.pop()) + 1
    return begin


def _country_before(taken: list[Candidate], string: str, position: int) -> str | None:
    for candidate in taken:
        if candidate.kind == "country" and string[candidate.end : position] in {" ", "'s ", "’s "}:
            return candidate.country
    return None


def _typed(string: str, lower: str, start: int, end: int, is_titled: bool) -> Candidate | None:
    name = string[start:end]
    words = [word.strip(".,") for word in name.split()]
    if is_titled and len(words) <= 4:
        return Candidate(start, end, "person", name, "name", "name_titled")
    last = words[-1].lower()
    for kind, key in _HEADS:
        if last in load_words("entities", key) or (
            kind in {"organization", "agreement"} and words[0].lower() in load_words("entities", key) and len(words) > 1
        ):
            return Candidate(start, end, kind, name, "name", f"name_{kind}_head") if len(words) > 1 else None
    if len(words) == 1:
        return _single(lower, start, end, name)
    is_located = _word_before(lower, start) in load_words("entities", "place_prepositions")
    if "of" in words or "for" in words or "and" in words:
        return Candidate(start, end, "organization", name, "name", "name_phrase")
    if is_located:
        return Candidate(start, end, "place", name, "name", "name_located")
    return (
        Candidate(start, end, "person", name, "name", "name_words")
        if len(words) <= 3
        else Candidate(start, end, "organization", name, "name", "name_long")
    )


def _single(lower: str, start: int, end: int, name: str) -> Candidate | None:
    if name.isupper() and 2 <= len(name) <= 6:
        return Candidate(start, end, "organization", name, "acronym", "name_acronym")
    if _word_before(lower, start) in load_words("entities", "place_prepositions"):
        return Candidate(start, end, "place", name, "name", "name_located")
    following = lower[end : end + 14].split()
    if following and following[0] in load_words("entities", "speech_verbs"):
        return Candidate(start, end, "person", name, "name", "name_speaks")
    return None


def _word_before(lower: str, start: int) -> str:
    words = lower[max(0, start - 20) : start].split()
    return words[-1].strip('"“(') if words else ""
