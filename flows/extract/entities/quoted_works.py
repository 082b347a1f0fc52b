"""Titles of works in marks, by the noun before them: 'her novel "The Silver Road"'."""

from __future__ import annotations

import re
from bisect import bisect_left

from flows.extract.entities.tagger import TypedSpan
from flows.extract.lang.load import load_words
from flows.extract.text import Text

_WORK = re.compile(
    r"([a-z]+)(?: of)?,? (?:\"([A-Z0-9][^\"“”\n]{1,60})\"|“([A-Z0-9][^\"“”\n]{1,60})”|‘([A-Z0-9][^‘’\n]{1,60})’)"
)
_WORD = re.compile(r"[^\s]+")
_MARKS = (' "', " “", " ‘")


def with_works(text: Text, spans: list[TypedSpan]) -> list[TypedSpan]:
    """Return the spans in order, those inside the title of a work replaced by it."""
    if not any(mark in text.string for mark in _MARKS):
        return spans
    works = [work for match in _WORK.finditer(text.string) if (work := _work(text.string, match))]
    if not works:
        return spans
    ends = [work.end for work in works]
    kept = [span for span in spans if not _is_inside(span, works, ends)]
    return sorted([*works, *kept])


def _work(string: str, match: re.Match[str]) -> TypedSpan | None:
    """Return the title in the marks, where a work's noun stands before and its words have capitals."""
    if match.group(1) not in load_words("surroundings", "works"):
        return None
    start, end = match.span(match.lastindex or 0)
    while end > start and string[end - 1] in ",.":
        end -= 1
    words = _WORD.findall(string, start, end)
    small = load_words("surroundings", "small_words_of_titles")
    is_title = all(not word[0].islower() or word in small for word in words)
    return TypedSpan(start, end, "MISC") if is_title else None


def _is_inside(span: TypedSpan, works: list[TypedSpan], ends: list[int]) -> bool:
    at = bisect_left(ends, span.start + 1)
    return at < len(works) and works[at].start < span.end
