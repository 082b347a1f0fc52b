"""Titles that begin at a position, and the fields behind them: "head of research", "Minister for Health"."""

from __future__ import annotations

import re

from flows.extract.entities.title_words import (
    AGED,
    FIELD_WITH_ARTICLE,
    OF_GOVERNMENTS,
    PREPOSITIONS,
    WORD,
    is_field,
    is_title,
    may_have_field,
)
from flows.extract.lang.lazy_regexp import LazyRegexp
from flows.extract.lang.load import load_words

CLOSES = LazyRegexp(r"[,.;:)\n]|$| (?:of|for|at|in|and|who|with|to|since|under|until|from)\b")
"""What may stand behind a title that is told behind a name."""
_WORDS_AT_MOST = 7
_WORD_OF_FIELD = (
    r"(?!(?:at|for|in|with|of|to|from|on|by|the|a|an|and|one|all|some|many|who|until|since|said|says|told|was|is)\b)"
    r"[A-Za-z-]+"
)
_FIELD_BEHIND = LazyRegexp(
    rf" (?:of|for|on) ((?:[Ss]tate (?:for|in) )?{_WORD_OF_FIELD}(?: {_WORD_OF_FIELD}){{0,2}}"
    rf"(?:(?:, {_WORD_OF_FIELD}){{0,2}},? (?:and|&) {_WORD_OF_FIELD}(?: {_WORD_OF_FIELD})?)?)"
    r"(?=[,;)]|\.(?!\w)| at | for | in | with | of | until | since |$)"
)
_OFFICE_BEHIND = LazyRegexp(rf"{FIELD_WITH_ARTICLE}\b")
_DETERMINERS = frozenset({"the", "a", "an", "its", "his", "her", "their", "my", "our"})
"""Words that begin what a verb has: "Moe, blamed the referee"."""
_FOR_CLIENTS = ("lawyer", "attorney", "solicitor", "barrister", "counsel", "spokesman", "spokeswoman", "spokesperson")
"""Titles of those who are "for" whom they stand for: no field of theirs."""
_TOLD_WHEN = ("until ", "since ", "once ", "also ", "still ", "for years ", "for decades ", "later ")
"""What may stand before the article of a title: "Moe, until March its head of security,"."""
_JOINED_FIELD = LazyRegexp(r"and ([a-z-]+) ")
_AGED = LazyRegexp(AGED)
_NUMBER = LazyRegexp(r"number (?:one|two|three)\b")


def field_behind(string: str, end: int) -> int:
    """Return where a title with its field ends: "head of research", "Minister for Health"; its own end without one."""
    if string.endswith(OF_GOVERNMENTS, 0, end) and (office := _OFFICE_BEHIND.match(string, end)):
        return office.end()
    field = _FIELD_BEHIND.match(string, end)
    if not may_have_field(string, end) or (
        field and string.startswith(" for ", end) and string.endswith(_FOR_CLIENTS, 0, end)
    ):
        return end
    words = WORD.findall(field.group(1)) if field else []
    return field.end() if field and is_field(words) else end


def plural_title_from(lower: str, position: int) -> tuple[int, int] | None:
    """Return the span of the title in the plural that begins at a position: "joint heads", "spokesmen"."""
    modifiers, stops = load_words("entities", "title_modifiers"), load_words("entities", "never_titles")
    start = None
    for _ in range(_WORDS_AT_MOST):
        match = WORD.match(lower, position)
        word = match.group() if match else ""
        if match is None or word in stops:
            return None
        singular = word[:-3] + "man" if word.endswith("men") else word.removesuffix("s")
        if singular != word and is_title(singular):
            return match.start() if start is None else start, match.end()
        is_part = word in modifiers or word in load_words("entities", "titles")
        start = (match.start() if start is None else start) if is_part else None
        if lower[match.end() : match.end() + 1] != " ":
            return None
        position = match.end() + 1
    return None


def _word_at(lower: str, position: int) -> re.Match[str] | None:
    """Return the word at a position, or the one behind an age: "the 44-year-old prosecutor"."""
    match = WORD.match(lower, position)
    if match is None and (aged := _AGED.match(lower, position)):
        return WORD.match(lower, aged.end())
    return match


def _opens_object(lower: str, begun: int, word: str) -> bool:
    """Tell whether a word begins what a verb has, where it is not told from when on somebody has a title."""
    return word in _DETERMINERS and not lower.startswith(_TOLD_WHEN, begun)


def _joins_fields(lower: str, position: int, before: str) -> bool:
    """Tell whether "and" stands at a position, between two fields of a title: "sales and marketing director"."""
    joined = _JOINED_FIELD.match(lower, position)
    modifiers = load_words("entities", "title_modifiers")
    return joined is not None and before in modifiers and joined.group(1) in modifiers


def title_from(lower: str, position: int) -> tuple[int, int] | None:
    """Return the span of the title that begins at a position, or after a word or two that are no part of it."""
    modifiers, stops = load_words("entities", "title_modifiers"), load_words("entities", "never_titles")
    start = end = None
    begun, before = position, ""
    if lower.startswith("number ", position) and (number := _NUMBER.match(lower, position)):
        return number.span()
    for _ in range(_WORDS_AT_MOST):
        match = _word_at(lower, position)
        word = match.group() if match else ""
        is_stop = word in stops and not (start is not None and end is None and _joins_fields(lower, position, before))
        if match is None or is_stop or (position > begun and _opens_object(lower, begun, word)):
            break
        if is_title(word) or (word == "member" and before in load_words("entities", "have_members")):
            start, end = start if start is not None else match.start(), match.end()
        elif (end is None and position > begun and word in PREPOSITIONS) or (word not in modifiers and end is not None):
            break
        elif word in modifiers and start is None:
            start = match.start()
        elif word not in modifiers and not (start is not None and _joins_fields(lower, position, before)):
            start = None
        if lower[match.end() : match.end() + 1] != " ":
            break
        position, before = match.end() + 1, word
    if start is None or end is None or start >= end:
        return None
    return start, _with_second(lower, end)


def _with_second(lower: str, end: int) -> int:
    """Return where two titles of one person end, the first of which ends at a position: its own end without another."""
    second = title_from(lower, end + 5) if lower.startswith(" and ", end) else None
    return second[1] if second and second[0] == end + 5 else end
