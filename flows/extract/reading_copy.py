"""The text as it is read: special spaces as plain ones, lines of hard-wrapped prose joined; no character moves."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from itertools import pairwise
from typing import Any

from flows.extract.lang.lazy_regexp import LazyRegexp
from schemas.records import Document, Extraction

_SPACES = LazyRegexp(r"[\u00a0\u2007\u2009\u202f](?:(?<!\d.)|(?!\d))")
"""Spaces that do not break and thin ones: "5\u00a0million"; between digits they part thousands."""

_BLANK_LINES = LazyRegexp(r"\n(?:[^\S\n]*\n)+")
_SHORTEST, _LONGEST = 40, 120
"""Characters of the longest line of prose that was wrapped."""

_FEWEST_BREAKS = 3
_MOST_ENDS = 0.4
"""How many of the lines before a break may end a sentence; of lines that are paragraphs nearly all do."""

_ENDS = (".", "!", "?", ":", ";", '."', ".”")
_ITEMS = ("-", "•", "*", "·", "–", "—", "●")


def reading_copy(document: Document) -> Document:
    """Return the document with the text as it is read, of the same length; itself where that is as printed."""
    text = document.text
    read = text if text.isascii() else _SPACES.sub(" ", text)
    if "\n" in text:
        read = _unwrapped(read, document.body_start_char)
    return document if read == text else replace(document, text=read)


def as_printed(extraction: Extraction, document: Document) -> Extraction:
    """Return what was found in a reading copy with the words of each span as the document prints them."""
    text = document.text
    return replace(
        extraction,
        document=document,
        sentences=tuple(_printed(extraction.sentences, text)),
        mentions=tuple(_printed(extraction.mentions, text)),
        roles=tuple(_printed(extraction.roles, text)),
        time_expressions=tuple(_printed(extraction.time_expressions, text)),
        figures=tuple(_printed(extraction.figures, text)),
        statements=tuple(
            one._replace(pieces=tuple(_printed(one.pieces, text))) for one in _printed(extraction.statements, text)
        ),
    )


def _printed(rows: Iterable[Any], text: str) -> Iterable[Any]:
    for row in rows:
        yield row._replace(exact=text[row.start_char : row.end_char]) if hasattr(row, "exact") else row


def _unwrapped(text: str, body_start: int) -> str:
    """Return the text with a space for each break in prose that was wrapped at a width."""
    blocks = _blocks(text, body_start)
    width = max((len(line) for _, lines in blocks for line in lines), default=0)
    if not _SHORTEST <= width <= _LONGEST:
        return text
    wrapped = [(start, lines) for start, lines in blocks if _is_wrapped(lines, width)]
    breaks = [line for _, lines in wrapped for line in lines[:-1]]
    ends = sum(line.rstrip().endswith(_ENDS) for line in breaks)
    if len(breaks) < _FEWEST_BREAKS or 2 * len(wrapped) < len(blocks) or ends > _MOST_ENDS * len(breaks):
        return text
    pieces, at = [], 0
    for start, lines in wrapped:
        joined = " ".join(lines)
        pieces += [text[at:start], joined]
        at = start + len(joined)
    return "".join([*pieces, text[at:]])


def _blocks(text: str, body_start: int) -> list[tuple[int, list[str]]]:
    """Return where stretches between blank lines of the body begin and their lines: several, no item of a list."""
    edges = [body_start]
    for gap in _BLANK_LINES.finditer(text, body_start):
        edges += gap.span()
    edges.append(len(text))
    spans = zip(edges[::2], edges[1::2], strict=True)
    blocks = [(start, text[start:end].rstrip().split("\n")) for start, end in spans]
    return [(start, lines) for start, lines in blocks if len(lines) > 1 and not _is_list(lines)]


def _is_list(lines: list[str]) -> bool:
    return any(line.startswith(_ITEMS) for line in lines)


def _is_wrapped(lines: list[str], width: int) -> bool:
    """Tell whether each line ends where the first word of the next one would not have fitted any more."""
    return all(
        len(line.rstrip()) + len(following.split(maxsplit=1)[0]) >= width
        for line, following in pairwise(lines)
        if following.strip()
    )
