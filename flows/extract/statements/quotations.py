"""Quotation marks paired: the stretches of a text that stand in them, paragraph by paragraph."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from flows.extract.sentences import Span

_MARK = re.compile('["“”]')
_MOST_SCARE_WORDS = 3


class Quotation(NamedTuple):
    """A quotation with its marks, its content without them; ``is_open`` where the paragraph ends before it."""

    start: int
    end: int
    inner_start: int
    inner_end: int
    is_open: bool


def find_quotations(text: str, paragraphs: list[Span]) -> list[Quotation]:
    """Return the quotations in order; an opened one ends with its paragraph."""
    return [quotation for span in paragraphs for quotation in _in_paragraph(text, span)]


def _in_paragraph(text: str, span: Span) -> Iterator[Quotation]:
    start, end = span
    opened: int | None = None
    for match in _MARK.finditer(text, start, end):
        at = match.start()
        is_opening = match.group() == "“" or (match.group() == '"' and opened is None)
        if is_opening and opened is None and _can_open(text, at, match.group()):
            opened = at
        elif opened is not None and match.group() != "“":
            if at > opened + 1:
                yield Quotation(opened, at + 1, opened + 1, at, False)
            opened = None
    if opened is not None and end > opened + 1:
        yield Quotation(opened, end, opened + 1, end, True)


def _can_open(text: str, at: int, mark: str) -> bool:
    """A straight mark right behind a digit is inches; one before white space opens nothing."""
    following = text[at + 1 : at + 2]
    return bool(following) and not following.isspace() and not (mark == '"' and at > 0 and text[at - 1].isdigit())


def is_speech(text: str, quotation: Quotation) -> bool:
    """Tell speech from scare quotes and titles of works: it ends like a sentence or a clause, or is long."""
    content = text[quotation.inner_start : quotation.inner_end]
    if len(content.split()) > _MOST_SCARE_WORDS:
        return True
    return content.rstrip().endswith((",", ".", "!", "?"))
