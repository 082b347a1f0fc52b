"""Numbers in the columns of a table: what head, label or heading tell of them; which are changes, which of before."""

from __future__ import annotations

from bisect import bisect_left
from typing import NamedTuple

from flows.extract.figures.alike import direction_between
from flows.extract.figures.headed_counts import counted_by_heading, set_count
from flows.extract.figures.heading_rates import told_rate
from flows.extract.figures.headings import Heading, read_heading
from flows.extract.figures.reading import Reading
from flows.extract.figures.shared_units import carry
from flows.extract.lang.lazy_regexp import LazyRegexp
from flows.extract.lang.months import MONTH
from flows.extract.table_rows import Table
from flows.extract.text import Text

_OF_CHANGE = LazyRegexp(
    r"\b(?:change|chg|move|growth|rise|fall|gain|loss|difference|diff|swing|up|down)\b|\+ ?/ ?[-−–]|y/y|y-o-y|m/m"
)
_OF_BEFORE = LazyRegexp(
    r"\b(?:ago|previous|prev|prior|earlier|before|old|last (?:week|month|year|quarter|season|time)|week-ago|year-ago)\b"
)
_OF_TIMES = LazyRegexp(rf"\b(?:{MONTH}|(?:19|20)\d\d|q[1-4]|number|total|count|(?:this|last) (?:week|month|year))\b")
"""Heads that name no thing: what their cells count is told above."""
_YEAR = LazyRegexp(r"\b(?:19|20)\d\d\b")
_SIGNS = {"+": "up", "-": "down", "−": "down", "–": "down"}
_TOLD = LazyRegexp(r"\b(?:(up|rise|rose|gain|gained|higher)|down|off|fall|fell|lost|loss|lower|drop|cut)\b")


def heading_of_cell(text: Text, table: Table, label: tuple[int, int]) -> Heading | None:
    """Return what the head of a column, the label of a row or the heading above them says that a cell is in."""
    string, lower = text.string, text.lower
    found = read_heading(string, lower, table.start, table.end)
    if found is None or found.kind is None:
        found = _of_label(text, label) or found
    if found or table.above is None or counted_by_heading(lower[table.start : table.end]):
        return found
    return read_heading(string, lower, *table.above)


def _of_label(text: Text, label: tuple[int, int]) -> Heading | None:
    """Return the unit of "Revenue ($ million)", no name of a currency that is itself priced."""
    found = read_heading(text.string, text.lower, *label)
    return found if found and found.kind and found.start > label[0] else None


def headings_of_counts(text: Text, table: Table) -> tuple[tuple[int, int], ...] | None:
    """Return where it is told what all bare numbers of a column count; None where each label tells it.

    Where labels tell units of their own, those without tell what they count: "Employees" below "Revenue ($ million)".
    """
    if any(row.label and _of_label(text, row.label) for row in table.rows):
        return None
    is_of_heading = _OF_TIMES.search(text.lower, table.start, table.end) is not None
    return table.headings[: 1 + is_of_heading]


def count_cell(text: Text, reading: Reading, headings: tuple[tuple[int, int], ...]) -> None:
    """Make a bare number the count that a label, its head or the heading above tells: "Passengers per day"."""
    lower = text.lower
    for start, end in headings:
        if counted := counted_by_heading(lower[start:end]):
            set_count(reading, counted)
            rate = told_rate(text.string[start:end], lower[start:end])
            if rate and reading.kind == "count":
                reading.per = rate.per
            return


def set_column_roles(text: Text, columns: list[Table], readings: list[Reading], starts: list[int]) -> None:
    """Set the parts in a change of the numbers in the rows of a table, given as its columns."""
    rows: dict[tuple[int, int], list[tuple[Table, Reading]]] = {}
    for table in columns:
        for row in table.rows:
            inside = readings[bisect_left(starts, row.value) : bisect_left(starts, row.end)]
            if row.label and len(inside) == 1:
                rows.setdefault(row.label, []).append((table, inside[0]))
    heads = _told_by_heads(text.lower, columns)
    for cells in rows.values():
        _set_row(text.lower, cells, heads)


class _Heads(NamedTuple):
    """What the heads of a table say: which columns are of changes, which of before, which two are compared."""

    changes: frozenset[Table]
    before: frozenset[Table]
    order: dict[Table, str]


def _told_by_heads(lower: str, columns: list[Table]) -> _Heads:
    """Read the heads of a table, once for all its rows."""
    heads = {table: lower[table.start : table.end] for table in columns}
    changes = frozenset(table for table, head in heads.items() if _OF_CHANGE.search(head))
    before = frozenset(table for table, head in heads.items() if _OF_BEFORE.search(head))
    return _Heads(changes, before, _order(heads, changes, before))


def _order(heads: dict[Table, str], changes: frozenset[Table], before: frozenset[Table]) -> dict[Table, str]:
    """Return which of two columns are of now and of before: 2024 and 2023, the price and that of a week ago."""
    years = {table: match.group() for table, head in heads.items() if (match := _YEAR.search(head))}
    if len(years) == 2 and len(set(years.values())) == 2:
        first, last = sorted(years, key=lambda table: years[table])
        return {first: "start", last: "end"}
    levels = heads.keys() - changes
    then, now = levels & before, levels - before
    return dict.fromkeys(then, "start") | dict.fromkeys(now, "end") if len(then) == len(now) == 1 else {}


def _set_row(lower: str, cells: list[tuple[Table, Reading]], heads: _Heads) -> None:
    levels: list[Reading] = []
    for table, reading in cells:
        reading.change_role, reading.direction = _plain_role(reading), None
        if reading.rule.startswith("elided_"):
            _empty(reading)  # it goes on from no other cell
        if table in heads.changes and reading.change_role:
            if direction := _told_direction(lower, reading):
                reading.change_role, reading.direction = "change", direction
                if changed := _changed(reading, levels):
                    changed.change_role, changed.direction = "end", direction
            if lower[reading.start - 1] in _SIGNS:
                reading.modifier = reading.modifier_text = None
            continue
        if reading.kind == "number" and levels and table in heads.before:
            carry(reading, levels[-1])
        levels.append(reading)
    ends = {heads.order[table]: reading for table, reading in cells if table in heads.order}
    if len(ends) == 2 and ends["end"].kind == ends["start"].kind and ends["start"].change_role:
        direction = direction_between(ends["start"], ends["end"])
        if direction:
            ends["start"].change_role, ends["end"].change_role = "start", "end"
            ends["start"].direction = ends["end"].direction = direction


def _changed(change: Reading, levels: list[Reading]) -> Reading | None:
    """Return what a change in a row is of: the number nearest before it, no share where it is told in per cent."""
    still = [one for one in reversed(levels) if one.change_role == "level"]
    sums = [one for one in still if one.kind != "percent"] if change.kind == "percent" else []
    return next(iter(sums or still), None)


def _empty(reading: Reading) -> None:
    reading.kind, reading.rule = "number", "number_bare"
    reading.unit = reading.currency = reading.per = reading.counted = None


def _plain_role(reading: Reading) -> str | None:
    return None if reading.kind in {"duration", "age", "rank", "ratio", "vote"} else "level"


def _told_direction(lower: str, reading: Reading) -> str | None:
    """Return where a cell of changes says that its number went; without a sign or a word it went up, but for nought."""
    if reading.number is None or not reading.number.mantissa:
        return None
    sign = _SIGNS.get(lower[reading.start]) or _SIGNS.get(lower[reading.start - 1])
    near = _TOLD.search(lower, max(0, reading.start - 10), reading.start)
    return sign or (("up" if near[1] else "down") if near else "up")
