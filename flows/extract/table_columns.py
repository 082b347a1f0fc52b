"""Tables whose columns are parted by bars, tabs or several blanks, under a row of heads: their cells, by column."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from flows.extract.lang.lazy_regexp import LazyRegexp

Span = tuple[int, int]

_BAR, _TAB, _BLANKS = LazyRegexp(r"[ \t]*\|[ \t]*"), LazyRegexp(r" *\t[ \t]*"), LazyRegexp(r" {2,}")
_RULE = LazyRegexp(r"[-=+:| \t—–_]{3,}\Z")
""" "|---|---:|" between the heads and the rows."""
_VALUE = LazyRegexp(r"[^\d\n]{0,16}\d|(?:-|–|—|\.{1,3}|n/?a|nil|none|unch(?:anged)?|same|steady|flat)\Z")
"""What a cell of a row holds: a number near its beginning or that there is none."""
_AMOUNT = LazyRegexp(r"[+−–-]?[^\w\n]{0,3}\d[\d.,]*%?\Z")
_YEAR = LazyRegexp(r"(?:19|20)\d\d(?:[-/–]\d{2,4})?\Z")
_OF_STANDINGS = frozenset(["played", "pld", "lost", "drawn", "draws", "pts", "gd", "gf", "ga", "p", "w", "d", "l"])
"""Heads over what teams have won and lost, which is in no unit."""
_PROSE_ENDS = (".", "!", "?", '"', "”", ":")
_MOST_COLUMNS, _LONGEST_LINE, _LONGEST_CELL, _FEWEST_OF_BLANKS = 12, 240, 60, 3


class Column(NamedTuple):
    """A column of numbers: its head, and the labels of its rows with their cells."""

    head: Span
    cells: tuple[tuple[Span, Span], ...]


class Grid(NamedTuple):
    """A table with columns: where it begins and ends and what stands in it."""

    start: int
    end: int
    columns: tuple[Column, ...]


def has_columns(string: str) -> bool:
    """Tell whether any line of a text may be parted into cells."""
    return "|" in string or "\t" in string or "  " in string


def is_of_cells(line: str) -> bool:
    """Tell whether a line is parted into cells, which no line of wrapped prose is."""
    return " | " in line or "\t" in line.strip() or _BLANKS.search(line.strip()) is not None


def find_grids(string: str, lines: list[Span]) -> Iterator[Grid]:
    """Yield the tables with columns in order: each a row of heads and rows of as many cells right below it."""
    if not has_columns(string):
        return
    rows: list[list[Span]] = []
    for start, end in lines:
        if rows and _RULE.match(string, start, end):
            continue
        is_short = end - start <= _LONGEST_LINE and not string.endswith(_PROSE_ENDS, start, end)
        cells = _cells(string, start, end) if is_short else []
        if rows and not _goes_on(string, rows, cells):
            yield from _grid(string, rows)
            rows = []
        if len(cells) > 1:
            rows.append(cells)
    yield from _grid(string, rows)


def _goes_on(string: str, rows: list[list[Span]], cells: list[Span]) -> bool:
    """Tell whether a line is the next row under the heads: as many cells, the label without one of its own or not."""
    is_wide = len(cells) - len(rows[0]) in ({0, 1} if len(rows) == 1 else {len(rows[1]) - len(rows[0])})
    return is_wide and len(cells) > 1 and all(_VALUE.match(string, *cell) or cell[0] == cell[1] for cell in cells[1:])


def _cells(string: str, start: int, end: int) -> list[Span]:
    """The cells of a line; of bars at its edges none is made."""
    if string.find("|", start, end) >= 0:
        parting = _BAR
    elif string.find("\t", start, end) >= 0:
        parting = _TAB
    elif string.find("  ", start, end) >= 0:
        parting = _BLANKS
    else:
        return []
    found, at = list[Span](), start
    for gap in parting.finditer(string, start, end):
        if gap.start() > at or (found and gap.end() < end):
            found.append((at, gap.start()))
        at = gap.end()
    if at < end:
        found.append((at, end))
    return found if len(found) <= _MOST_COLUMNS and all(b - a <= _LONGEST_CELL for a, b in found) else []


def _grid(string: str, rows: list[list[Span]]) -> Iterator[Grid]:
    """Yield the table of rows of cells, the first of which holds the heads, where it is one."""
    if len(rows) < 2:
        return
    heads, below = rows[0], rows[1:]
    is_by_blanks = string.find("|", heads[0][0], below[0][-1][1]) < 0 and "\t" not in string[heads[0][0] : heads[-1][1]]
    if is_by_blanks and len(rows) < _FEWEST_OF_BLANKS:
        return
    heads = heads[len(heads) - len(below[0]) + 1 :] if len(heads) < len(below[0]) else heads[1:]
    if any(_AMOUNT.match(string, *head) and not _YEAR.match(string, *head) for head in heads):
        return
    if sum(string[a:b].lower() in _OF_STANDINGS for a, b in heads) > 1:
        return
    columns = (
        Column(head, tuple((row[0], row[at]) for row in below if row[at][0] < row[at][1]))
        for at, head in enumerate(heads, start=1)
    )
    yield Grid(rows[0][0][0], below[-1][-1][1], tuple(columns))
