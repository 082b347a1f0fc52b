"""When a table is of: the times that its heading names, and those of what it holds in brackets."""

from __future__ import annotations

from datetime import date, timedelta

from flows.extract.dates.calendar import add_units, edtf_of
from flows.extract.lang.comparing import COMPARED
from flows.extract.lang.lazy_regexp import LazyRegexp
from flows.extract.lang.load import load_yaml
from flows.extract.lang.months import MONTH
from flows.extract.meaning.periods.joined import joined
from flows.extract.meaning.periods.roles import Candidate, Part, part_of
from flows.extract.table_rows import Row, Table
from flows.extract.text import Text, is_in_brackets
from schemas.records import Figure, TimeExpression

_BRACKETED = LazyRegexp(r"(?:['’]s?)?(?: [a-z]+){0,4} in (?:brackets|parenthes[ei]s)\b")
_YEAR_EARLIER = LazyRegexp(
    r"\b(?:year[- ](?:earlier|ago|before)|(?:previous|prior|last|preceding)[- ]year(?:['’]s)?"
    r"|same period (?:of )?last year)"
    r"\b[^()\n]{0,30}? in (?:brackets|parenthes[ei]s)\b"
    r"|\bin (?:brackets|parenthes[ei]s)[,:]? [^()\n]{0,30}?\b(?:year|period) (?:earlier|ago|before)\b"
)
""" "July-September (year-earlier figures in brackets)"."""
_DELIVERED = LazyRegexp(r", \Z")
_LENGTH_TO = LazyRegexp(r"\b(week|year) (?:up )?(?:to|ended|ending) (?:on |end-)?\Z")
_MONTH_TO = LazyRegexp(rf"\b({MONTH})\.? ?[-–/] ?\Z")
_TO = frozenset(["-", "–", " - ", " – ", "/", " to ", " through "])
_DAY, _SIX_DAYS = timedelta(days=1), timedelta(days=6)
_LEAD = 24
_LONGER = LazyRegexp(r"\bchanges? (?:on|over|from|since) (?:the|a) (?:week|month|year)\b")
_COLON = (":", " ")
_FAR = 2
_UP_FROM = LazyRegexp(rf"[,;] (?:(?:up|down) (?:[^\s;]+ )?(?:from|on)|{COMPARED}) [^;]{{0,32}}\Z")
_NEEDED = frozenset({"count", "quantity", "duration"})


def dates_itself(text: Text, row: Row, times: dict[str | None, list[TimeExpression]]) -> bool:
    """Tell whether a row names a time of its own: "June 136"; behind a comma in a label it is that of a contract."""
    return any(
        not _is_beside(text, row, one)
        and (
            _DELIVERED.search(text.string, max(row.start, one.start_char - _FAR), one.start_char) is None
            or not text.string.startswith(_COLON, one.end_char)
            or one.start_char > row.value
        )
        for one, _ in _between(text, row.start, row.end, times)
    )


def compares_inside(text: Text, row: Row, times: dict[str | None, list[TimeExpression]]) -> bool:
    """Tell whether a row names the time of what its number is compared with."""
    return any(_is_beside(text, row, one) for one, _ in _between(text, row.start, row.end, times))


def _is_beside(text: Text, row: Row, time: TimeExpression) -> bool:
    """ "China: 25,565, up from 2,005 in 2022": of what the row's number is compared with."""
    return _UP_FROM.search(text.lower, row.value, time.start_char) is not None


def is_longer_change(text: Text, table: Table, told: list[Candidate]) -> bool:
    """Tell whether the changes in a table are over more than it is of: "at the close, with the change on the week"."""
    if told and not told[-1].is_day:
        return False  # "week to 5 September (change on the week in brackets)"
    return _LONGER.search(text.lower, table.start, table.end) is not None


def is_charged(figure: Figure) -> bool:
    """ "FARES FROM SEPTEMBER 1": what a row of it asks, not what a list of "what you need from Monday" has."""
    return figure.kind not in _NEEDED or figure.currency is not None or figure.per is not None


def times_of_heading(
    text: Text, table: Table, times: dict[str | None, list[TimeExpression]]
) -> tuple[list[Candidate], list[Candidate]]:
    """Return the expressions of a heading that its rows are of, and those of the numbers in brackets."""
    spans = (_between(text, *span, times) for span in table.headings)
    named = [Candidate(time, part_of(text, time, start)) for time, start in next(filter(None, spans), [])]
    told, bracketed = list[Candidate](), list[Candidate]()
    for one in joined(text, _ranged(text, named)):
        if _BRACKETED.match(text.lower, one.end_char, table.end) or (
            told and is_in_brackets(text.string, one.start_char, one.end_char)  # "second quarter 2017 (Q2 2016)"
        ):
            bracketed.append(one)
        elif one.part in {Part.PERIOD, Part.SINCE, Part.ONWARD}:
            told.append(one)
    if told and not bracketed and _YEAR_EARLIER.search(text.lower, table.start, table.end):
        bracketed = [one for one in [_of_year_before(told[-1])] if one]
    return told, bracketed


def is_bracketed(text: Text, start: int) -> bool:
    """Tell whether what a row has at a place stands in its brackets: "1.07 billion (1.22 billion)"."""
    return text.string.startswith("(", start - 1)


def _of_year_before(told: Candidate) -> Candidate | None:
    """ "Year-earlier figures in brackets": the same months or days of the year before."""
    first, last = told.time.period_start, (told.until or told.time).period_end
    begin, end = (first and add_units(first, "year", -1)), (last and add_units(last + _DAY, "year", -1))
    if not begin or not end:
        return None
    days = begin, end - _DAY
    return Candidate(told.time._replace(period=edtf_of(days), period_start=days[0], period_end=days[1]), Part.PERIOD)


def _ranged(text: Text, named: list[Candidate]) -> list[Candidate]:
    """The expressions with ranges of months as one, and weeks up to a day: "Jan-June", "week to 14 March"."""
    made: list[Candidate] = []
    for one in named:
        before = made[-1] if made else None
        if before and text.lower[before.end_char : one.start_char] in _TO and _is_later(before, one):
            made[-1] = Candidate(before.time, Part.PERIOD, one.time)
        else:
            made.append(_with_begin(text, one))
    return made


def _is_later(one: Candidate, other: Candidate) -> bool:
    first, last = one.time.period_start, other.time.period_end
    return one.until is None and first is not None and last is not None and first < last


def _with_begin(text: Text, one: Candidate) -> Candidate:
    """An expression with the short month or the week that goes up to it, which are none themselves."""
    first, last = one.time.period_start, one.time.period_end
    lead = max(0, one.start_char - _LEAD)
    if first is None or last is None:
        return one
    if length := _LENGTH_TO.search(text.lower, lead, one.start_char):
        begin = last - _SIX_DAYS if length[1] == "week" else add_units(last + _DAY, "year", -1)
        if begin and begin < first:
            return Candidate(one.time._replace(period=edtf_of((begin, last)), period_start=begin), Part.PERIOD)
    month = _MONTH_TO.search(text.lower, lead, one.start_char)
    if month is None or (first.year, first.month) != (last.year, last.month):
        return one
    number = load_yaml("dates")["months"][month[1]]
    begin = date(first.year - (number > first.month), number, 1)
    return Candidate(one.time._replace(period=f"{begin:%Y-%m}", period_start=begin), Part.PERIOD, one.time)


def _between(
    text: Text, start: int, end: int, times: dict[str | None, list[TimeExpression]]
) -> list[tuple[TimeExpression, int]]:
    """The expressions between two places, with where their sentences begin."""
    return [
        (one, each.start_char)
        for each in text.sentences_in(start, end)
        for one in times.get(each.sentence_id, [])
        if start <= one.start_char < end
    ]
