"""Quotation marks paired: the stretches of a text that stand in them, chained over paragraphs where reopened."""

from __future__ import annotations

from bisect import bisect_left
from typing import NamedTuple

from flows.extract.lang.lazy_regexp import LazyRegexp
from flows.extract.sentences import Span
from flows.extract.statements.single_quotes import OPENING, find_single_quoted

_MARK = LazyRegexp('["“”„«»]')
_OPENING = frozenset("“„«")
_LONGEST_OPENING = 16


class Quotation(NamedTuple):
    """A quotation with its marks, its content without them.

    ``is_open`` where the paragraph ends before it; ``continues`` where the paragraph before left it open.
    """

    start: int
    end: int
    inner_start: int
    inner_end: int
    is_open: bool = False
    continues: bool = False
    opening: str = ""
    """The first word, in small letters."""
    opens_small: bool = False
    """Whether that is how it is written, so that the words go on with those before the marks."""


def find_quotations(text: str, paragraphs: list[Span]) -> list[Quotation]:
    """Return the outermost quotations in order; an opened one ends with its paragraph."""
    marks, openings = _places(_MARK, text), _places(OPENING, text)
    if not marks and not openings:
        return []
    found: list[Quotation] = []
    is_open = False
    first = first_single = 0
    for span in paragraphs:  # no mark stands between two of them
        begun, first = first, bisect_left(marks, span[1], first)
        inside = _in_paragraph(text, span, marks[begun:first], is_open) if begun < first else []
        is_open = bool(inside) and inside[-1].is_open
        begun, first_single = first_single, bisect_left(openings, span[1], first_single)
        if own := openings[begun:first_single]:
            taken = [one[:2] for one in inside]
            singles = [
                _quotation(text, a - 1, b, b + 1, False) for a, b in find_single_quoted(text, span[1], own, taken)
            ]
            inside = _outermost(sorted([*inside, *singles])) if singles else inside
        found += inside
    return found


def _outermost(quotations: list[Quotation]) -> list[Quotation]:
    """Return the quotations, in order, that none of the others holds: 'the "late" train'."""
    found: list[Quotation] = []
    for one in quotations:
        if not found or one.start >= found[-1].end:
            found.append(one)
    return found


def _places(mark: LazyRegexp, text: str) -> list[int]:
    return [match.start() for match in mark.finditer(text)]


def _in_paragraph(text: str, span: Span, marks: list[int], is_continued: bool) -> list[Quotation]:
    start, end = span
    found: list[Quotation] = []
    opened: int | None = None
    continues = False
    if marks and is_continued:
        continues = True
        if marks[0] != start and _looks_closing(text, marks[0], end):
            found.append(Quotation(start, marks[0] + 1, start, marks[0], False, True))
            marks, continues = marks[1:], False
    for number, at in enumerate(marks):
        if opened is None:
            if _opens(text, at, len(marks) - number):
                opened = at
        elif text[at] not in _OPENING or _looks_closing(text, at, end):
            if at > opened + 1:
                found.append(_quotation(text, opened, at, at + 1, continues and opened == start))
            opened = None
    if opened is not None and end > opened + 1:
        found.append(_quotation(text, opened, end, end, continues and opened == start)._replace(is_open=True))
    return found


def _quotation(text: str, opened: int, inner_end: int, end: int, continues: bool) -> Quotation:
    inner_start = opened + 1
    while inner_start < inner_end and text[inner_start].isspace():
        inner_start += 1
    inner_start = inner_start if inner_start < inner_end else opened + 1
    opening = text[inner_start : min(inner_end, inner_start + _LONGEST_OPENING)].partition(" ")[0]
    is_small = opening[:1].islower()
    return Quotation(opened, end, inner_start, inner_end, False, continues, opening.lower(), is_small)


def _opens(text: str, at: int, marks_left: int) -> bool:
    """A straight mark right behind a digit is inches; one before white space opens only where another can close."""
    mark, following = text[at], text[at + 1 : at + 2]
    if mark in _OPENING:
        return True
    if mark != '"' or not following:
        return False
    before = text[at - 1 : at]
    if before.isdigit():
        return False
    return not following.isspace() or (marks_left % 2 == 0 and (before in {",", ":"} or before.isspace()))


def _looks_closing(text: str, at: int, end: int) -> bool:
    before, after = text[at - 1 : at], text[at + 1 : at + 2]
    return not before.isspace() and (at + 1 >= end or after.isspace() or after in ".,;:!?)")
