"""Paragraphs and sentences of a text as spans."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from flows.extract.lang.load import load_words

Span = tuple[int, int]

_BLANK_LINE = re.compile(r"\n[ \t\u00a0]*(?:\n[ \t\u00a0]*)+")
_END = re.compile(r"[.!?…]+[\"”’'»)\]]*(?=\s)")
_NEXT_WORD = re.compile(r"[\"“‘'«(\[—–\-]*([^\W_]+)")
_WORD_BEFORE = re.compile(r"[\w.’'&-]{0,24}\Z")
_TERMINAL = (".", "!", "?", "…", '"', "”", "’", "'", ":", ";", ")")
_WRAP_AT_MOST = 110
_WRAP_AT_LEAST = 45
_WRAP_SLACK = 22


def find_paragraphs(text: str) -> list[Span]:
    """Return the stretches between blank lines, without white space at their ends."""
    spans = []
    start = 0
    for gap in _BLANK_LINE.finditer(text):
        spans.append((start, gap.start()))
        start = gap.end()
    spans.append((start, len(text)))
    return [span for span in (trim(text, *span) for span in spans) if span[0] < span[1]]


def find_sentences(text: str, paragraph: Span) -> list[Span]:
    """Return the sentences of a paragraph in order; together they cover all of it but white space."""
    spans = []
    for line in _lines(text, paragraph):
        start = line[0]
        for end in _sentence_ends(text, line):
            spans.append((start, end))
            start = end
        spans.append((start, line[1]))
    return [span for span in (trim(text, *span) for span in spans) if span[0] < span[1]]


def trim(text: str, start: int, end: int) -> Span:
    """Return the span without white space at its ends."""
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return start, end


def _lines(text: str, paragraph: Span) -> Iterator[Span]:
    """Yield the lines that stand for themselves; lines that were only wrapped for width are one."""
    start, end = paragraph
    breaks = [match.start() for match in re.finditer("\n", text[start:end])]
    if not breaks:
        yield paragraph
        return
    edges = [start, *(start + offset + 1 for offset in breaks), end]
    width = max(b - a for a, b in pairwise(edges))
    begin = start
    for left, middle, right in zip(edges, edges[1:], edges[2:], strict=False):
        if not _is_wrapped(text[left:middle].strip(), text[middle:right].strip(), width):
            yield begin, middle
            begin = middle
    yield begin, end


def _is_wrapped(line: str, following: str, width: int) -> bool:
    if not line or not following or line.endswith(_TERMINAL):
        return bool(line and following and _WRAP_AT_LEAST < width < _WRAP_AT_MOST and len(line) > width - _WRAP_SLACK)
    if following[0].islower():
        return True
    return _WRAP_AT_LEAST < width < _WRAP_AT_MOST and len(line) > width - _WRAP_SLACK


def _sentence_ends(text: str, line: Span) -> Iterator[int]:
    start, end = line
    for mark in _END.finditer(text, start, end):
        following = _NEXT_WORD.match(text, _skip_space(text, mark.end(), end), end)
        if following is None or _ends_sentence(text, start, mark, following.group(1)):
            yield mark.end()


def _skip_space(text: str, position: int, end: int) -> int:
    while position < end and text[position].isspace():
        position += 1
    return position


def _ends_sentence(text: str, start: int, mark: re.Match[str], following: str) -> bool:
    if following[0].islower():
        return False
    if mark.group()[0] != "." or mark.group().startswith(".."):
        return True
    if len(mark.group()) > 1:
        return not _is_abbreviation(text, start, mark.start(), following) or mark.group()[-1] in '"”'
    return not _is_abbreviation(text, start, mark.start(), following)


def _is_abbreviation(text: str, start: int, dot: int, following: str) -> bool:
    """Tell whether the period at ``dot`` belongs to the word before it and the sentence goes on."""
    found = _WORD_BEFORE.search(text[max(start, dot - 24) : dot])
    word = (found.group() if found else "").rpartition("-")[2].lstrip("'’.&").lower()
    if not word:
        return False
    if word in load_words("abbreviations", "before_name"):
        return word != "no" or following[0].isdigit()
    begins = following.lower() in load_words("abbreviations", "sentence_starters")
    if word in load_words("abbreviations", "either"):
        return not begins
    is_initial = len(word) == 1 and word.isalpha() and text[dot - 1].isupper()
    is_dotted = "." in word and all(len(part) <= 2 for part in word.split("."))
    return (is_initial or is_dotted) and not begins
