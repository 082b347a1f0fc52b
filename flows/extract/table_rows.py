"""Small tables in a story: a heading and rows of a label and a number, one a line or run on behind a colon.

A table with columns is read as one for each of them.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from typing import NamedTuple

from flows.extract.lang.bullets import BULLETS
from flows.extract.lang.lazy_regexp import LazyRegexp
from flows.extract.lang.months import MONTH
from flows.extract.sentences import last_opening
from flows.extract.table_columns import Column, Grid, find_grids

_BULLET = rf"(?:[{BULLETS}] ?)?"
_AMOUNT = r"(?:[A-Z]{0,3}[$¢£€¥฿₠-₿] ?|R[Ms]?\.? ?)?[+−–-]?[0-9]{1,12}(?:[.,][0-9]{1,12}){0,4}(?![0-9:]|[.,][0-9])"
_CHANGE = r"(?:[a-z ]{0,12}(?:R[Ms]?)?[-+−–$£€¥]{0,3}[0-9][^()\n]{0,20}|unch(?:anged|\.)?|same|steady|n/?a|-)"
_BRACKET = r"\([^()\n;:]{1,40}\)"
_UNIT = rf"%|[ -]?(?!(?:am|pm|a\.m|p\.m|(?i:{MONTH}))\b)(?:[a-z°]|[A-Z]{{1,3}}\b)[^()\n;!?0-9,]{{0,24}}"
_RANGE = rf"(?: (?:to|[–-]) {_AMOUNT})?"
_REMARK = r"(?:; [^\n]{1,80})?"
_TAIL = rf"{_RANGE}(?:{_UNIT})?(?: {_BRACKET}|, {_CHANGE}|, plus [a-z ]{{2,20}})?{_REMARK}"
_ROW = LazyRegexp(
    rf"{_BULLET}((?:[0-9]{{1,3}}-)?[^\W\d_][^\n:;!?()]{{1,58}}?)(:| ?\.{{2,9}}| [–—-])? ({_AMOUNT})({_TAIL}) ?\Z"
)
""" "Richards Bay: 108.50 (down 4.75)", "Brent crude, Nov: $12.85 a barrel", "Vietnam 11.6; analysts saw 11"."""
_ITEM = LazyRegexp(rf"(?:and )?([^\W\d_][^\n:;!?()0-9,]{{1,40}}?):? ({_AMOUNT})(?: \([^()\n]{{1,24}}\))?")
""" "Thailand: 5,900" of a list that runs on."""
_JOINT = LazyRegexp(r"; | and |, (?:and )?")
_END_OF_LIST = LazyRegexp(r"\.?(?=\n|\Z)|\. ")
_BULLET_WITHIN = len("• ")
_LONGEST_LINE, _LONGEST_HEADING, _MOST_ROWS, _MOST_ITEMS, _LEAST = 110, 160, 60, 24, 2
_DATED = LazyRegexp(rf"(?i:{MONTH})\.?(?: [0-9]{{1,2}})?\Z")
_DAY, _YEAR = LazyRegexp(r"[12]?[0-9]\Z|3[01]\Z"), LazyRegexp(r"(?:19|20)[0-9]{2}\Z")
_PROSE = frozenset(["was", "were", "is", "are", "had", "has", "have", "said", "will", "then", "who", "that", "with"])
"""Words that a label has only where the line is a part of a sentence."""
_LEADING = frozenset(["to", "at", "by", "of", "for", "in", "on", "from", "after", "minus", "about", "over", "nearly"])
"""Words that no label without a colon ends with."""


class Row(NamedTuple):
    """A row: where it begins, where the number behind its label does, and where it ends."""

    start: int
    value: int
    end: int
    is_line: bool = True
    """Whether it is a line of its own, not one of a list that runs on."""

    label: tuple[int, int] | None = None
    """Where its label stands, if it is the cell of a column."""

    @property
    def opening(self) -> int:
        """Where its label begins."""
        return self.label[0] if self.label else self.start

    def begins_with(self, start: int) -> bool:
        """Tell whether what begins at a place behind the row's own start opens it, perhaps behind its bullet."""
        return start - self.opening <= _BULLET_WITHIN


class Table(NamedTuple):
    """The span of a heading and the rows under it; of a column its head, and the heading above them all."""

    start: int
    end: int
    rows: tuple[Row, ...]
    above: tuple[int, int] | None = None
    grid: int | None = None
    """Where the table begins that it is a column of."""

    def __hash__(self) -> int:
        """Tell tables apart by where they stand: each figure in a row looks its table up, and rows are many."""
        return hash((self.start, self.end))

    @property
    def is_column(self) -> bool:
        """Whether it is one of the columns of a table."""
        return self.grid is not None

    @property
    def headings(self) -> tuple[tuple[int, int], ...]:
        """Where what holds for the rows is told, nearest first."""
        return ((self.start, self.end), self.above) if self.above else ((self.start, self.end),)


class Tables:
    """The tables of a text, looked up by a place in one of their rows."""

    def __init__(self, string: str) -> None:
        self.all = find_tables(string)
        rows = [(row, table) for table in self.all for row in table.rows]
        self._rows = sorted(rows, key=lambda one: one[0].start)
        self._starts = [row.start for row, _ in self._rows]

    def row_at(self, position: int) -> tuple[Row, Table] | None:
        """Return the row that a place stands in, with its table."""
        index = bisect_right(self._starts, position) - 1
        return self._rows[index] if index >= 0 and position < self._rows[index][0].end else None


def find_tables(string: str) -> list[Table]:
    """Return the tables of a text in order."""
    lines = _lines(string)
    grids = list(find_grids(string, lines))
    found, rows, heading = [each for grid in grids for each in _columns(string, grid, lines)], list[Row](), (0, 0)
    for start, end in [*lines, (len(string), len(string))]:
        if any(grid.start <= start < grid.end for grid in grids):
            rows, heading = [], (0, 0)
            continue
        row = _row(string, start, end)
        if row:
            rows.append(row)
            continue
        least = 1 if string.endswith(":", *heading) else _LEAST
        if len(rows) >= least and _is_heading(string, *heading):
            found.append(Table(*heading, tuple(rows[:_MOST_ROWS])))
        is_aside = string.startswith("(", start) and string.endswith(")", start, end)
        is_second = is_aside and not rows and _is_heading(string, *heading)  # "FARES IN MAY\n(old fares in brackets)"
        rows, heading = [], (heading[0] if is_second else _opening_of_heading(string, start, end), end)
        if listed := _listed(string, start, end):
            found.append(listed)
    return found


def _columns(string: str, grid: Grid, lines: list[tuple[int, int]]) -> list[Table]:
    """The columns of a table, with the line above it where that is its heading."""
    above = next((line for line in reversed(lines) if line[1] <= grid.start), None)
    if above and not _is_heading(string, *above):
        above = None
    return [Table(*column.head, _rows_of(column), above, grid.start) for column in grid.columns]


def _rows_of(column: Column) -> tuple[Row, ...]:
    return tuple(Row(start, start, end, label=label) for label, (start, end) in column.cells)


def _lines(string: str) -> list[tuple[int, int]]:
    """The lines that are not empty."""
    lines, start = [], 0
    for line in string.split("\n"):
        if line:
            lines.append((start, start + len(line)))
        start += len(line) + 1
    return lines


def _row(string: str, start: int, end: int) -> Row | None:
    if not start or end - start > _LONGEST_LINE or string[end - 1] in '.!?"”':
        return None
    match = _ROW.match(string, start, end)
    if match is None or not _PROSE.isdisjoint(match[1].split()):
        return None
    return Row(start, match.start(3), end) if match[2] or _is_row_of_name(match) else None


def _is_row_of_name(match: re.Match[str]) -> bool:
    """Tell whether a number without a colon before it is that of a name, no date, score or second number."""
    label, amount = match[1], match[3]
    if not label[0].isupper() or _YEAR.match(amount) or label.rpartition(" ")[2] in _LEADING:
        return False
    dated = _DATED.search(label)
    if dated is not None:
        return dated[0][-1].isdigit() or not _DAY.match(amount)  # "Nov 19 93", no "Fares from Sept 1"
    return not any(letter.isdigit() for letter in label)


def _opening_of_heading(string: str, start: int, end: int) -> int:
    """Where the last sentence of a line begins that ends in a colon, else the line: what leads up to it is prose."""
    if end - start <= _LONGEST_HEADING or string[end - 1] != ":":
        return start
    return last_opening(string, start, end)


def _is_heading(string: str, start: int, end: int) -> bool:
    return 0 < end - start <= _LONGEST_HEADING and string[end - 1] not in '.!?"”'


def _listed(string: str, start: int, end: int) -> Table | None:
    """A list behind a colon: "Grain prices, in dollars a tonne: wheat 295, barley 268, maize 312"."""
    colon = string.find(": ", start, end)
    if colon < 0:
        return None
    rows, at = list[Row](), colon + len(": ")
    for _ in range(_MOST_ITEMS):
        item = _ITEM.match(string, at, end)
        if item is None:
            return None
        rows.append(Row(item.start(1), item.start(2), item.end(), is_line=False))
        joint = _JOINT.match(string, item.end(), end)
        if joint is None:
            break
        at = joint.end()
    if len(rows) <= _LEAST or not _END_OF_LIST.match(string, rows[-1].end):
        return None
    opening = last_opening(string, start, colon)
    return Table(opening, colon, tuple(rows)) if colon - opening <= _LONGEST_HEADING else None
