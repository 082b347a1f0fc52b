"""Paragraphs and sentences of a text as spans."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from flows.extract.lang.bullets import BULLETS
from flows.extract.lang.lazy_regexp import LazyRegexp
from flows.extract.lang.load import load_words
from flows.extract.table_columns import is_of_cells

Span = tuple[int, int]

_BLANK_LINE = LazyRegexp(r"\n[ \t\u00a0]*(?:\n[ \t\u00a0]*)+")
_END = LazyRegexp(r"[.!?…](?<![.!?…]{2})[.!?…]*+[\"”’'»)\]]*+(?=\s+([\"“‘'«(\[—–\-]*([^\W_]*)))")
"""Where a sentence may end: its marks, what follows them, the first word of that."""

_MARK_BEFORE_CAPITAL = LazyRegexp(r"[.!?][\"”’']? (?=[A-Z])")
_LINE_BREAK = LazyRegexp("\n")
_WORD_BEFORE = LazyRegexp(r"[\w.’'&-]{0,24}\Z")
_TERMINAL = (".", "!", "?", "…", '"', "”", "’", "'", ":", ";", ")")
_WRAP_AT_MOST = 110
_WRAP_AT_LEAST = 45
_WRAP_SLACK = 22
_FEWEST_LINES, _MOST_LINES, _LONGER_LINES = 2, 0.6, 0.2
"""Breaks of a text whose lines are its paragraphs, how many of the lines end a sentence and how many hold several: a
text with a sentence a line has no paragraphs."""

_INNER_END = LazyRegexp(r"[a-z][.!?][\"”’')]? [A-Z“\"]")
_PROSE_ENDS = (".", "!", "?", '."', ".”", '?"', "?”", '!"', "!”", ".)", ".'", ".’")


def find_paragraphs(text: str) -> list[Span]:
    """Return the stretches between blank lines, without white space at their ends; without any, the lines of prose."""
    spans = []
    start = 0
    for gap in _BLANK_LINE.finditer(text):
        spans.append((start, gap.start()))
        start = gap.end()
    spans.append((start, len(text)))
    found = [span for span in (trim(text, *span) for span in spans) if span[0] < span[1]]
    return _lines_of_prose(text, found[0]) if len(found) == 1 else found


def _lines_of_prose(text: str, span: Span) -> list[Span]:
    """Return the lines of a text without blank lines, where most end a sentence; else the whole."""
    if text.count("\n", *span) < _FEWEST_LINES:
        return [span]
    lines = [line for line in (trim(text, *line) for line in _lines(text, span)) if line[0] < line[1]]
    if sum(text.endswith(_PROSE_ENDS, *line) for line in lines) < _MOST_LINES * len(lines):
        return [span]
    longer = sum(_INNER_END.search(text, *line) is not None for line in lines)
    return lines if longer >= _LONGER_LINES * len(lines) else [span]


def find_sentences(text: str, paragraph: Span) -> list[Span]:
    """Return the sentences of a paragraph in order; together they cover all of it but white space."""
    spans = []
    for line in _lines(text, paragraph) if text.find("\n", *paragraph) >= 0 else (paragraph,):
        start, end = trim(text, *line)
        for mark in _END.finditer(text, start, end):
            if _ends_sentence(text, start, mark):
                spans.append((start, mark.end()))
                start = mark.start(1)
        if start < end:
            spans.append((start, end))
    return spans


def last_opening(text: str, start: int, end: int) -> int:
    """Return where what follows the last mark of an end in a line begins, else where the line does."""
    return max((mark.end() for mark in _MARK_BEFORE_CAPITAL.finditer(text, start, end)), default=start)


def trim(text: str, start: int, end: int) -> Span:
    """Return the span without white space at its ends."""
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return start, end


_ITEMS = frozenset(BULLETS)


def _lines(text: str, paragraph: Span) -> Iterator[Span]:
    """Yield the lines that stand for themselves; lines that were only wrapped for width are one."""
    start, end = paragraph
    edges = [start, *(match.end() for match in _LINE_BREAK.finditer(text, start, end)), end]
    width = max(b - a for a, b in pairwise(edges))
    begin, mark = start, text[start : start + 2] if text[start : start + 1] in _ITEMS else ""
    for left, middle, right in zip(edges, edges[1:], edges[2:], strict=False):
        is_next = mark.endswith(" ") and text.startswith(mark, middle)  # items of a list, each behind its mark
        if is_next or not _is_wrapped(text[left:middle].strip(), text[middle:right].strip(), width):
            yield begin, middle
            begin = middle
    yield begin, end


def _is_wrapped(line: str, following: str, width: int) -> bool:
    if is_of_cells(line):
        return False
    if not line or not following or line.endswith(_TERMINAL):
        return bool(line and following and _WRAP_AT_LEAST < width < _WRAP_AT_MOST and len(line) > width - _WRAP_SLACK)
    if following[0].islower():
        return True
    return _WRAP_AT_LEAST < width < _WRAP_AT_MOST and len(line) > width - _WRAP_SLACK


def _ends_sentence(text: str, start: int, mark: re.Match[str]) -> bool:
    printed, following = mark.group(0, 2)
    if not following or following[0].islower():
        return not following
    if printed[0] != "." or printed.startswith(".."):
        return True
    return printed[-1] in '"”' or not _is_abbreviation(text, start, mark.start(), following)


def _is_abbreviation(text: str, start: int, dot: int, following: str) -> bool:
    """Tell whether the period at ``dot`` belongs to the word before it and the sentence goes on."""
    word = _word_before(text[max(start, dot - 24) : dot])
    if not word:
        return False
    if word in load_words("abbreviations", "before_name"):
        return word != "no" or following[0].isdigit()
    is_initial = len(word) == 1 and word.isalpha() and text[dot - 1].isupper() and not _is_site(text, dot)
    is_dotted = "." in word and all(len(part) <= 2 and not part.isdigit() for part in word.split("."))
    may_go_on = is_initial or is_dotted or word in load_words("abbreviations", "either")
    return may_go_on and following.lower() not in load_words("abbreviations", "sentence_starters")


def _is_site(text: str, dot: int) -> bool:
    """``wrote on X. The mayor``: the site of that name is no initial."""
    return text.endswith((" on X", " to X", " via X"), max(0, dot - 6), dot)


def _word_before(left: str) -> str:
    """Return the word in lower case that a stretch of text ends with, of a compound its last part."""
    last = left.rpartition(" ")[2]
    if last.isalpha():
        return last.lower()
    last = "" if left[-1:].isspace() else (left.split() or [""])[-1]
    found = _WORD_BEFORE.search(last)
    return (found.group() if found else "").rpartition("-")[2].lstrip("'’.&").lower()
