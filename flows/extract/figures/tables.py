"""Numbers in the rows of a table: what the heading says that they are in, and which of a row is of before."""

from __future__ import annotations

from bisect import bisect_left

from flows.extract.figures.alike import direction_between
from flows.extract.figures.columns import count_cell, heading_of_cell, headings_of_counts, set_column_roles
from flows.extract.figures.forms import words
from flows.extract.figures.headed_changes import direction_of_heading, set_headed
from flows.extract.figures.headed_counts import counted_by_heading, set_count
from flows.extract.figures.headings import Heading, read_heading, read_label
from flows.extract.figures.reading import Reading
from flows.extract.figures.rows_in_money import fill_sum
from flows.extract.figures.story import Story
from flows.extract.lang.lazy_regexp import LazyRegexp
from flows.extract.table_rows import Row, Table
from flows.extract.text import Text

_BRACKETS = LazyRegexp(
    r"\b(?:in|within) (?:brackets|parenthes[ei]s)\b|\((?:change|previous|last)\b[^()]*\)"
    r"|\((?:(?:the )?same [a-z]+ (?:of|in|last|a) [^()\n]{2,30}"
    r"|(?:in |for )?(?:[a-z]{3,9} )?(?:19|20)[0-9]{2}(?: figures?)?"
    r"|(?:a |one )?(?:year|month|week|quarter) (?:ago|earlier|before))\)"
)
_CHANGES = LazyRegexp(r"\bchanges?\b|\brise\b|\bmove\b")
_BARE = LazyRegexp(r"[0-9.,]+")
_MOVED = LazyRegexp(r"\b(?:up|down|off|rise|fall|gain|loss|changed?|cut|drop|growth|increase|decrease):? \Z")
_FAR, _PAIR = 12, 2
_DOLLAR = "USD"
_SIGNS = frozenset("+-−")


def fill_tables(text: Text, readings: list[Reading]) -> list[Reading]:
    """Give the bare numbers of rows the unit, the rate and the scale of their heading; return the readings.

    A scale in a heading is no figure of its own.
    """
    starts = [reading.start for reading in readings]
    units: list[tuple[int, int]] = []
    story = Story(text)
    for table in text.tables.all:
        if table.is_column:
            units += _fill_column(story, text, readings, starts, table)
            continue
        for row in table.rows:
            if label := read_label(text.string, text.lower, row.start, _end_of_label(text.string, row)):
                _fill_row(story, readings, starts, row, label)
        heading = read_heading(text.string, text.lower, table.start, table.end)
        if heading is None:
            _fill_unheaded(text, readings, starts, table)
            continue
        for row in table.rows:
            _fill_row(story, readings, starts, row, heading)
        units.append((heading.start, heading.end))
    return _without_units(text.string, readings, units)


def _fill_column(
    story: Story, text: Text, readings: list[Reading], starts: list[int], table: Table
) -> list[tuple[int, int]]:
    """Fill the cells of a column; return where their units are told."""
    found: set[tuple[int, int]] = set()
    counted_by = headings_of_counts(text, table)
    for row in table.rows:
        label = row.label or (row.start, row.start)
        heading = heading_of_cell(text, table, label)
        if heading:
            _fill_row(story, readings, starts, row, heading)
            found.add((heading.start, heading.end))
        for reading in _of_row(readings, starts, row):
            count_cell(text, reading, (label,) if counted_by is None else counted_by)
    return list(found)


def _end_of_label(string: str, row: Row) -> int:
    return row.start + len(string[row.start : row.value].rstrip(" :.–—-"))


def _fill_row(story: Story, readings: list[Reading], starts: list[int], row: Row, heading: Heading) -> None:
    currency = _currency_of(heading, story)
    for reading in _of_row(readings, starts, row):
        _fill(story.string, reading, heading, currency)


def _currency_of(heading: Heading, story: Story) -> str | None:
    """Return the currency that a heading tells, an ambiguous one as the story means it."""
    if not heading.is_ambiguous or heading.currency is None:
        return heading.currency
    return story.dollar if heading.currency == _DOLLAR else story.currency(heading.currency)


def _fill_unheaded(text: Text, readings: list[Reading], starts: list[int], table: Table) -> None:
    """Give the bare numbers of rows what the heading counts or, of sums, the currency of a row above."""
    span = slice(table.start, table.end)
    counted = counted_by_heading(text.lower[span], text.string[span])
    above = readings[bisect_left(starts, table.start) : bisect_left(starts, table.end)]
    last = next((one for one in above if one.kind == "money"), None)
    for row in table.rows:
        for index, reading in enumerate(_of_row(readings, starts, row)):
            fill_sum(text.lower, row.start, reading, last)
            if counted and index == 0 and row.value <= reading.start:
                set_count(reading, counted)
            if reading.kind == "money":
                last = reading


def set_table_roles(text: Text, readings: list[Reading]) -> None:
    """Make a pair of numbers in a row a change: "2.40 (2.10)" under what brackets hold, "5,400 (-320)"."""
    starts = [reading.start for reading in readings]
    columns = [table for table in text.tables.all if table.is_column]
    for grid in {table.grid: None for table in columns}:
        set_column_roles(text, [table for table in columns if table.grid == grid], readings, starts)
    for table in text.tables.all:
        if table.is_column:
            continue
        printed = text.lower[table.start : table.end]
        is_of_change = _CHANGES.search(printed) is not None
        is_told = _BRACKETS.search(printed) is not None
        headed = direction_of_heading(printed)
        average = next((word for word in printed.split() if word in words("averages")), None)
        for row in table.rows:
            pair = [one for one in _of_row(readings, starts, row) if one.has_value]
            if pair and pair[0].start - row.value <= 1:
                _level(text.lower, pair[0], is_alone=len(pair) < _PAIR)
            if len(pair) == _PAIR and text.string[pair[0].end : pair[1].start].endswith((" (", ", ")):
                _set_roles(text.string, pair[0], pair[1], is_told and not is_of_change)
            for one in pair if average else ():
                one.modifier, one.modifier_text = one.modifier or "average", one.modifier_text or average
            if headed:
                set_headed(headed, _of_row(readings, starts, row))


def _of_row(readings: list[Reading], starts: list[int], row: Row) -> list[Reading]:
    return readings[bisect_left(starts, row.value) : bisect_left(starts, row.end)]


def _fill(string: str, reading: Reading, heading: Heading, currency: str | None) -> None:
    is_bare = _BARE.fullmatch(string, reading.start, reading.end) is not None
    if reading.kind == heading.kind == "money" and is_bare and not reading.rule.endswith("_table"):
        reading.kind = "number"  # "Puerto Bolivar: 97.25" is in no bolivars
    if reading.kind == "money" and heading.kind in {None, "money"} and reading.per is None:
        reading.per = heading.per
    if reading.kind != "number" or reading.number is None or heading.kind is None:
        return
    reading.kind, reading.currency, reading.unit = heading.kind, currency, heading.unit
    reading.per, reading.rule = heading.per, f"{heading.kind}_table"
    if not reading.number.scale:
        reading.number = reading.number._replace(scale=heading.scale)


def _without_units(string: str, readings: list[Reading], units: list[tuple[int, int]]) -> list[Reading]:
    """Return the readings less the scales of headings, which are no figures: the million of "(million sq m)"."""
    return [
        reading
        for reading in readings
        if (string[reading.start].isdigit() and not string.startswith("000", reading.start))
        or not any(start <= reading.start < end for start, end in units)
    ]


def _level(lower: str, first: Reading, *, is_alone: bool) -> None:
    """Take back a change that a name in the label told: "The Long Dive 21.7"."""
    is_moved = _MOVED.search(lower, max(0, first.start - _FAR), first.start) is not None
    if is_alone and first.change_role in {"change", "end"} and not is_moved and lower[first.start] not in _SIGNS:
        first.change_role, first.direction = "level", None


def _set_roles(string: str, now: Reading, other: Reading, is_start: bool) -> None:
    """Set the roles of two numbers of a row, where the second is signed or of before."""
    if now.change_role not in {None, "level"} or now.kind in {"duration", "age", "rank", "ratio", "vote"}:
        return
    sign = string[other.start] if string[other.start] in _SIGNS else string[other.start - 1]
    if sign in _SIGNS:
        now.change_role, other.change_role = "end", "change"
        now.direction = other.direction = "up" if sign == "+" else "down"
    elif is_start and now.kind == other.kind:
        if direction := direction_between(other, now):
            now.direction = other.direction = direction
        now.change_role, other.change_role = ("end", "start") if direction else ("level", "level")
