"""The text as it is read: without what is printed for the eye alone, lines of hard-wrapped prose joined."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from itertools import pairwise
from typing import Any, NamedTuple

from flows.extract.lang.lazy_regexp import LazyRegexp
from flows.extract.places_in_print import PlacesInPrint
from flows.extract.print_marks import print_marks
from flows.extract.table_columns import is_of_cells
from flows.extract.truecasing import truecased
from schemas.records import Document, Extraction, Statement

_BLANK_LINES = LazyRegexp(r"\n(?:[^\S\n]*\n)+")
_SHORTEST, _LONGEST = 40, 120
"""Characters of the longest line of prose that was wrapped."""

_FEWEST_BREAKS = 3
_MOST_ENDS = 0.4
"""How many of the lines before a break may end a sentence; of lines that are paragraphs nearly all do."""

_ENDS = (".", "!", "?", ":", ";", '."', ".”")
_ITEMS = ("-", "•", "*", "·", "–", "—", "●")


class ReadingCopy(NamedTuple):
    """A document with the text as it is read, and its places in the print where they have moved."""

    document: Document
    places: PlacesInPrint | None


def reading_copy(document: Document) -> ReadingCopy:
    """Return the document with the text as it is read; the document itself where that is as printed."""
    text, body_start, places = document.text, document.body_start_char, None
    if marks := print_marks(text):
        places = PlacesInPrint(text, marks)
        text, body_start = places.read, places.reading_place(body_start)
    read = truecased(_unwrapped(text, body_start) if "\n" in text else text)
    if read == document.text:
        return ReadingCopy(document, None)
    return ReadingCopy(replace(document, text=read, body_start_char=body_start), places)


def as_printed(extraction: Extraction, document: Document, places: PlacesInPrint | None) -> Extraction:
    """Return what was found in a reading copy with each span where the document prints it, and its words there."""
    text = document.text
    tables = {
        name: tuple(_printed(getattr(extraction, name), text, places))
        for name in ("sentences", "mentions", "roles", "time_expressions", "figures", "statements")
    }
    return replace(extraction, document=document, **tables)


_SPANS = ("", "speaker_", "cue_")
"""What the columns of spans begin with: of a row itself, and of who speaks and by which words in a statement."""


def _printed(rows: Iterable[Any], text: str, places: PlacesInPrint | None) -> Iterable[Any]:
    for row in rows:
        moved = _moved(row, places) if places else row
        moved = moved._replace(exact=text[moved.start_char : moved.end_char])
        yield _printed_statement(moved, text, places) if isinstance(moved, Statement) else moved


def _printed_statement(row: Statement, text: str, places: PlacesInPrint | None) -> Statement:
    """Return a statement, whose own span is moved, with its pieces, speaker and cue in the words of the print."""
    return row._replace(
        speaker=row.speaker and text[row.speaker_start_char : row.speaker_end_char],
        cue=row.cue and text[row.cue_start_char : row.cue_end_char],
        pieces=tuple(_printed(row.pieces, text, places)),
    )


def _moved(row: Any, places: PlacesInPrint) -> Any:
    columns = {}
    for name in _SPANS:
        start = getattr(row, f"{name}start_char", None)
        if start is not None:
            span = places.span(start, getattr(row, f"{name}end_char"))
            columns[f"{name}start_char"], columns[f"{name}end_char"] = span
    return row._replace(**columns)


def _unwrapped(text: str, body_start: int) -> str:
    """Return the text with a space for each break in prose that was wrapped at a width."""
    blocks = _blocks(text, body_start)
    width = max((len(line) for _, lines in blocks for line in lines), default=0)
    if width < _SHORTEST:
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
    """Return where stretches between blank lines of the body begin and their lines: several, no list, none too long."""
    edges = [body_start]
    for gap in _BLANK_LINES.finditer(text, body_start):
        edges += gap.span()
    edges.append(len(text))
    spans = zip(edges[::2], edges[1::2], strict=True)
    blocks = [(start, text[start:end].rstrip().split("\n")) for start, end in spans]
    return [(start, lines) for start, lines in blocks if _may_be_wrapped(lines)]


def _may_be_wrapped(lines: list[str]) -> bool:
    """Tell whether lines may be of one wrapped paragraph; a heading over a paragraph of one long line is none."""
    return len(lines) > 1 and max(map(len, lines)) <= _LONGEST and not _is_list(lines)


def _is_list(lines: list[str]) -> bool:
    return any(line.startswith(_ITEMS) for line in lines) or all(map(is_of_cells, lines))


def _is_wrapped(lines: list[str], width: int) -> bool:
    """Tell whether each line ends where the first word of the next one would not have fitted any more."""
    return all(
        len(line.rstrip()) + len(following.split(maxsplit=1)[0]) >= width
        for line, following in pairwise(lines)
        if following.strip()
    )
