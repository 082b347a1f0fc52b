"""Quarters, halves and seasons: "the second quarter", "Q2 2017", "the first half of the year", "last winter"."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from datetime import date, timedelta

from flows.extract.dates.calendar import FIRST, LAST, add_months, month_days, months_days, unit_around
from flows.extract.dates.cascade import Found, Rule
from flows.extract.dates.context import Context, Meaning
from flows.extract.dates.fiscal_starts import fiscal_days, fiscal_start, told_start_month
from flows.extract.dates.months import Month, MonthOf
from flows.extract.dates.owners import owner_before
from flows.extract.dates.part_of_year import resolve_part
from flows.extract.dates.parts import Part
from flows.extract.dates.relative import RelativeUnit
from flows.extract.dates.resolution import MENTION, Resolution, unresolved
from flows.extract.dates.tense import Tense
from flows.extract.dates.vocabulary import YEARS, table
from flows.extract.dates.years import Year, YearSpan
from flows.extract.lang.lazy_regexp import LazyRegexp
from flows.extract.lang.load import load_words

_AROUND = 120
_BEFORE_HALF = {"in", "for", "during", "of", "by", "the"}
_REACH = 48
_REPORTS = LazyRegexp(
    r"\b(?:reports?|publish|publishes|releases?|announce|post|unveil|present|its|their)(?: its| their| the)? \Z"
)
"""What will be published is of a quarter that is over: "will report second-quarter results"."""
_READINGS = LazyRegexp(
    r"\b(?:publish|release|report|announce|post|issue|unveil)(?:e?s)? (?:[^\s,;.]+ ){0,4}"
    r"(?:estimates?|readings?|data|figures|numbers|statistics|results|accounts|report|minutes|revision) "
    r"(?:[^\s,;.]+ ){0,3}(?:of|on|for|from|in) (?:the )?\Z"
)
"""The same of what stands a little before: "will publish a second reading of third-quarter output"."""
_READINGS_REACH = 80
_SPRING = 3
_LONGEST_YEAR = 366
_LAST_QUARTER = 4
_SIZES = {"Q": 3, "H": 6}
_UNITS = {"Q": "quarter", "H": "half"}
_SEASON_CODES = {"SP": 21, "SU": 22, "FA": 23, "WI": 24}
_USUAL_START = {"SP": 3, "SU": 6, "FA": 9, "WI": 12}


@dataclass(frozen=True, slots=True)
class Fraction:
    """A quarter or half of a year; without one it is the last that has begun, or the next in a report of the future."""

    letter: str
    number: int
    year: Meaning | None = None
    is_fiscal: bool = False
    is_of_months: bool = False
    """Whether it is named by its months, so that it is one of the calendar year."""

    def resolve(self, context: Context) -> Resolution | None:
        """Return the quarter or half."""
        start = self._start(context)
        if start and context.today:
            return self._of_fiscal_year(context, context.today, start)
        owner = self.year or _owner(context)
        if owner is not None:
            return self._of_named_year(owner.resolve(context), context)
        if context.today is None:
            return unresolved("DATE", context.how, f"XXXX-{self.letter}{self.number}")
        year_no = context.today.year
        size = _SIZES[self.letter]
        current = (context.today.month - 1) // size + 1
        is_future = context.tense is Tense.FUTURE
        if is_future and self._is_reported_on(context, current):
            year_no, is_future = year_no - (self.number > current), self.number >= current
        if self.number > current and not is_future:
            year_no -= 1
        elif self.number < current and is_future:
            year_no += 1
        return self._of_year(year_no, context.how)

    def _is_reported_on(self, context: Context, current: int) -> bool:
        lower, end = context.text.lower, context.start
        if _REPORTS.search(lower, max(0, end - _REACH), end):
            return True
        return self.number < current and _READINGS.search(lower, max(0, end - _READINGS_REACH), end) is not None

    def _start(self, context: Context) -> int | None:
        """The month in which its year begins where that is known not to be January."""
        if self.is_fiscal:
            return fiscal_start(context)
        return told_start_month(context) if self.year is None and not self.is_of_months else None

    def _of_named_year(self, year: Resolution | None, context: Context) -> Resolution:
        """The quarter or half of a year that is named, by its first day: a fiscal year begins in any month."""
        code = f"{self.letter}{self.number}"
        if year is None or year.days is None:
            return unresolved("DATE", year.anchor if year else context.how, f"XXXX-{code}")
        first, last = year.days
        if first.year == last.year:
            return self._of_year(first.year, year.anchor)
        if (last - first).days > _LONGEST_YEAR:
            return unresolved("DATE", year.anchor, f"{year.value}-{code}")
        name = int(year.value) if year.value and year.value.isdigit() else first.year
        return self._stretch(first, name, year.anchor)

    def _of_fiscal_year(self, context: Context, today: date, start: int) -> Resolution:
        """The quarter or half of the fiscal year that is named, else the last that is over or the next to come."""
        size, year = _SIZES[self.letter], self.year.resolve(context) if self.year else None
        if year and year.days and FIRST < year.days[1].year < LAST:
            return self._stretch(fiscal_days(year.days[1].year, start)[0], year.days[1].year, year.anchor)
        firsts = [fiscal_days(today.year + step, start)[0] for step in (-1, 0, 1, 2)]
        offset = size * (self.number - 1)
        if context.tense is Tense.FUTURE:
            first = next(day for day in firsts if add_months(day, offset + size) > today)
        else:
            first = [day for day in firsts if add_months(day, offset + size) <= today][-1]
        return self._stretch(first, first.year, context.how)

    def _stretch(self, year_first: date, number: int, how: str) -> Resolution:
        """The months within a year that begins on a day: a calendar quarter or half where they are one."""
        size = _SIZES[self.letter]
        first = add_months(year_first, size * (self.number - 1))
        last = add_months(first, size) - timedelta(days=1)
        value, days = unit_around(_UNITS[self.letter], first)
        own = f"{number:04d}-{self.letter}{self.number}"
        return Resolution("DATE", value if days == (first, last) else own, (first, last), how)

    def _of_year(self, year: int, how: str) -> Resolution:
        size = _SIZES[self.letter]
        days = months_days(year, size * (self.number - 1) + 1, size)
        return Resolution("DATE", f"{year:04d}-{self.letter}{self.number}", days, how)


def _owner(context: Context) -> Meaning | None:
    """The year that the quarter or half is of: "last year's fourth quarter", "2015's first half"."""
    return owner_before(context.text.lower, context.start)


@dataclass(frozen=True, slots=True)
class Season:
    """A season, by the three months that meteorologists of the northern hemisphere count to it."""

    season: str
    year: int | None = None
    which: str | None = None

    def resolve(self, context: Context) -> Resolution | None:
        """Return the season."""
        return resolve_part(self, context)

    @property
    def code(self) -> str:
        """Its letters in TIMEX3."""
        return self.season

    def likely_year(self, context: Context) -> int:
        """Return the year by "last" or "next", else by the tense."""
        assert context.today is not None
        year, start = context.today.year, _USUAL_START[self.season]
        if self.which in {"last", "past", "previous"}:
            year -= context.today.month < start + 3
            year -= self.season == "WI" and context.today.month < _SPRING
        elif self.which == "this":
            is_over = context.today.month < _SPRING or (
                context.today.month < _SPRING + 3 and context.tense is not Tense.FUTURE
            )
            year -= self.season == "WI" and is_over
        elif self.which == "bare":
            year -= context.tense is not Tense.FUTURE and context.today.month < start
            year += context.tense is Tense.FUTURE and context.today.month >= start + 3
        elif self.which in {"next", "coming", "upcoming"}:
            year += context.today.month >= start
        return year

    def of_year(self, year: int, how: str) -> Resolution:
        """Return the season that begins in a year."""
        start = _USUAL_START[self.season]
        first, last = month_days(year, start)[0], month_days(year + (start == 12), (start + 1) % 12 + 1)[1]
        period = f"{year:04d}-{_SEASON_CODES[self.season]}"
        return Resolution("DATE", f"{year:04d}-{self.season}", (first, last), how, edtf=period)


def _quarter(found: Found) -> Fraction | Part | None:
    number = _LAST_QUARTER if found.has("final", "closing") else found.value("ordinal", "second", "small") or 1
    is_quarter = found.tokens[-1].kind == "q" or found.has("q") or "quarter" in found.values("unit")
    if not 1 <= number <= 4 or not is_quarter:
        return None
    period = found.value("period", "unit_here")
    if isinstance(period, YearSpan):
        return Part(period, "late" if number > _LAST_QUARTER // 2 else "early")
    return None if period is None and _is_of_match(found) else Fraction("Q", number, period, found.has("fiscal"))


def _holiday_quarter(found: Found) -> Fraction | None:
    """ "Sold 74.8 million phones in the holiday quarter": the last of the year, as shops name it."""
    return Fraction("Q", _LAST_QUARTER) if found.value("unit") == "quarter" else None


def _is_of_match(found: Found) -> bool:
    """ "Scored 15 points in the fourth quarter"."""
    start, end = found.tokens[0].start, found.tokens[-1].end
    around = set(re.findall(r"[a-z]+|[%£$€]", found.lower[max(0, start - _AROUND) : end + _AROUND]))
    return not load_words("dates", "quarter_words").isdisjoint(around) and not around & load_words(
        "dates", "business_words"
    )


def _tight_quarter(found: Found) -> Fraction | None:
    first, second = found.tokens[0], found.tokens[1]
    letter = "H" if found.has("h") else "Q"
    number = found.value("small")
    is_small = found.string[first.end - 1] == "h" or found.string[second.end - 1] == "h"
    if letter == "H" and len(found.tokens) == 2 and not _is_half_of_year(found):
        return None
    if first.end != second.start or number > (4 if letter == "Q" else 2) or is_small:
        return None
    year, short = found.value("period", "unit_here"), found.value("short_year")
    year = Year(short) if short else year
    return Fraction(letter, number, year, isinstance(year, Year) and year.is_fiscal)


def _is_half_of_year(found: Found) -> bool:
    """ "In H1", "Lund H1 profit falls": no road, visa or vitamin."""
    return found.word_before.lower() in _BEFORE_HALF or found.word_after in load_words("dates", "business_words")


def _tight_year(found: Found) -> Fraction | None:
    """ "1H26", "3Q25"."""
    part, year = _tight_quarter(found), found.values("small")[1]
    is_written = found.is_tight and found.tokens[-1].end - found.tokens[-1].start == 2
    return replace(part, year=Year(2000 + year)) if part and is_written else None


def _of_months(found: Found) -> Fraction | None:
    """ "The April-June quarter"."""
    first, last = found.values("month", "month_word")
    is_quarter = found.value("unit") == "quarter" and last - first == 2 and first % 3 == 1
    return Fraction("Q", last // 3, _year_told(found), is_of_months=True) if is_quarter else None


def _year_told(found: Found) -> Year | None:
    year = found.value(*YEARS)
    return Year(year) if year else None


def _of_year(found: Found) -> Fraction | None:
    """ "The September quarter of last year"."""
    part, year = found.values("period")
    is_open = isinstance(part, Fraction) and part.is_of_months and part.year is None
    is_year = isinstance(year, RelativeUnit) and year.unit == "year"
    return replace(part, year=year) if is_open and is_year else None


def _of_period(found: Found) -> Fraction | None:
    """ "The July-September period", "the January-June period"."""
    first, last = found.values("month", "month_word")
    letter = {2: "Q", 5: "H"}.get(last - first)
    is_part = letter is not None and (first - 1) % (last - first + 1) == 0
    if letter is None or not is_part:
        return None
    return Fraction(letter, last // _SIZES[letter], _year_told(found), is_of_months=True)


def _of_last_month(found: Found) -> Fraction | None:
    """ "September-quarter profit", "the quarter to March": named by the month that it ends with."""
    month = found.value("month", "month_word")
    is_quarter = found.value("unit") == "quarter" and month % 3 == 0
    is_free = (
        found.has(*YEARS)
        or found.word_after not in {"of", "in"}
        or _BEHIND_QUARTER.match(found.lower, found.tokens[-1].end)
    )
    return Fraction("Q", month // 3, _year_told(found), is_of_months=True) if is_quarter and is_free else None


_BEHIND_QUARTER = LazyRegexp(r" (?:of|in) (?:last|this|next|the (?:same|previous|prior)) year\b")
"""A month's quarter of these is no "quarter of voters"."""


def _half(found: Found) -> Fraction | Part | None:
    number = 2 if found.has("closing", "final") else found.value("ordinal", "second") or 1
    year = found.value("period", "unit_here") or owner_before(found.lower, found.tokens[0].start)
    if number <= 2 and isinstance(year, Month | MonthOf | YearSpan):
        return Part(year, "late" if number == 2 else "early")
    if number > 2 or (year is None and not found.has("fiscal", "unit") and not _is_of_business(found)):
        return None
    return Fraction("H", number, year, found.has("fiscal"))


def _half_of_noun(found: Found) -> Fraction | None:
    """ "First-half profit", "the second-half loss"."""
    number = found.value("ordinal", "second")
    is_noun = found.word_after[:1].islower() and _is_among_business(found)
    return Fraction("H", number) if number <= 2 and is_noun else None


def _is_of_business(found: Found) -> bool:
    """ "Profit fell in the first half" is of the year; in a report of a match the half is of the match."""
    if found.word_before.lower() not in {"in", "for", "of", "during", "by", "until"} or found.word_after == "of":
        return False
    return _is_among_business(found)


_SUMS = frozenset({"%", "$", "€", "£", "million", "billion", "percent"})
"""Around the first half these make it one of a year as well, where nothing is of a match."""
_GOAL_OF = LazyRegexp(
    r"\b(?:percent|per cent|pct|%|growth|inflation|sales|spending|profit|revenue) goals?\b|\bgoals? (?:of|for) [$£€]?\d"
)
""" "The 6 percent goal for 2023": nothing of a match."""


def _is_among_business(found: Found) -> bool:
    start, end = found.tokens[0].start, found.tokens[-1].end
    around = set(re.findall(r"[a-z]+|[%£$€]", found.lower[max(0, start - _AROUND) : end + _AROUND]))
    of_business, of_match = around & load_words("dates", "business_words"), around & load_words("dates", "match_words")
    if of_match == {"goal"} and _GOAL_OF.search(found.lower, max(0, start - _AROUND), end + _AROUND):
        return True
    return not (of_match or (not of_business and _SUMS.isdisjoint(around)))


def _season(found: Found) -> Season | None:
    return Season(found.value("season"), found.value(*YEARS))


def _season_behind(found: Found) -> Season | None:
    """ "The 2016 summer", "the summer months of 2016"; "the 2016 Winter Games" are a name."""
    is_months = not found.has("unit") or found.value("unit") == "month"
    season = next(token for token in found.tokens if token.kind == "season")
    is_name = found.string[season.start].isupper() and found.word_after[:1].isupper()
    is_free = found.has("unit") or found.is_closing
    return Season(found.value("season"), found.value(*YEARS)) if is_months and is_free and not is_name else None


def _season_of_two(found: Found) -> Season | None:
    """ "The winter of 2021-22"."""
    first, last = int(found.value("years_span")[:4]), found.value("years_span")[5:]
    return Season(found.value("season"), first) if int(last) % 100 == (first + 1) % 100 else None


def _bare_season(found: Found) -> Season | None:
    """ "Less than in spring": at the end of its clause, where it is no part of a name or a noun's attribute."""
    is_whole = found.has("whole", "entire")
    return Season(found.value("season"), which="bare") if is_whole or found.is_closing else None


def _part_of_season(found: Found) -> Part | None:
    """ "The end of the summer"."""
    season = _bare_season(found)
    part = next(token.kind for token in found.tokens if token.kind in table("parts"))
    return Part(season, table("parts")[part]) if season else None


def _season_as_subject(found: Found) -> Season | None:
    """ "Autumn was the driest since 1982"; with an article or adjective it may be that of any year."""
    before, after = found.word_before.lower(), found.word_after
    is_free = not before or not before[-1].isalpha() or before in {"that", "and", "but", "while", "says", "said"}
    is_subject = after in _TOLD or (before == "that" and after in _FINITE)
    is_subject = is_subject and found.lower[found.tokens[0].end - 1] != "s"
    return Season(found.value("season"), which="bare") if is_free and is_subject else None


@dataclass(frozen=True, slots=True)
class SeasonMentioned:
    """ "That autumn", "the following spring": of the year, or after the time, that was mentioned last."""

    season: str
    is_next: bool = False
    shift: int = 0

    def resolve(self, context: Context) -> Resolution | None:
        """Return the season."""
        mentioned = context.last_mentioned()
        if mentioned is None or mentioned.resolution.days is None:
            return Season(self.season, which="bare").resolve(context)
        last = mentioned.resolution.days[1]
        if self.shift:
            last = mentioned.resolution.days[0]
        year = last.year + self.shift + (self.is_next and _USUAL_START[self.season] <= last.month)
        return Season(self.season).of_year(year, MENTION)


def _that_season(found: Found) -> SeasonMentioned | None:
    """ "He left that winter", but "he hopes that winter will be mild": no pronoun behind a verb, before another."""
    before = found.word_before
    is_clause = before.isalpha() and before.islower() and before not in _NO_VERBS and found.word_after in _FINITE
    return None if is_clause else SeasonMentioned(found.value("season"))


def _relative_season(found: Found) -> Season | None:
    """ "Next Winter Games" is no season."""
    last = found.tokens[-1]
    if found.word_after[:1].isupper() and found.string[last.start].isupper():
        return None
    which = next(token.kind for token in found.tokens if token.kind in table("shifts"))
    return Season(found.value("season"), which=which)


RULES = (
    Rule("quarter", "the? fiscal? ORDINAL hyphen? fiscal? UNIT ( of|in? comma? PERIOD )?", "period", _quarter),
    Rule("quarter", "the final|closing|opening|initial UNIT ( of|in? comma? PERIOD )?", "period", _quarter),
    Rule("quarter", "the? festive|holiday UNIT", "period", _holiday_quarter),
    Rule("quarter", "q|h small ( of? comma? PERIOD )?", "period", _tight_quarter),
    Rule("quarter", "small q|h ( of? comma? PERIOD )?", "period", _tight_quarter),
    Rule("quarter", "small q|h small", "period", _tight_year),
    Rule("quarter", "q|h small short_year", "period", _tight_quarter),
    Rule("half", "the? fiscal? ORDINAL half of? fiscal? PERIOD?", "period", _half),
    Rule("half", "the opening|closing|final half of PERIOD", "period", _half),
    Rule("half", "ORDINAL hyphen half", "period", _half_of_noun),
    Rule("quarter_of_months", "period comma? of|in? period", "period", _of_year),
)
_MONTHS = "the? MONTH hyphen? to? hyphen? MONTH"
MONTHS_RULES = (
    Rule("quarter_of_months", f"{_MONTHS} UNIT ( of|in? YEAR )?", "period", _of_months),
    Rule("quarter_of_months", f"{_MONTHS} period_word ( of|in? YEAR )?", "period", _of_period),
    Rule("quarter_of_month", "the? MONTH hyphen? UNIT ( of|in? YEAR )?", "period", _of_last_month),
)  # fmt: skip
_TOLD = frozenset({"was", "had", "brought", "saw"})
_FINITE = _TOLD | {"is", "has", "will", "would", "may", "might", "could", "can", "came", "comes", "brings", "means"}
_NO_VERBS = frozenset(
    {"and", "but", "by", "in", "of", "for", "since", "until", "from", "during", "after", "before", "or"}
)
"""Before "that winter" these leave it the winter told of."""
_BEFORE_SEASON = ("in", "since", "during", "until", "by", "before", "through", "throughout", "over", "for")
SEASON_RULES = (
    Rule("bare_season", f"{'|'.join(_BEFORE_SEASON)} the? season", "period", _bare_season, _BEFORE_SEASON),
    Rule("season", "the? early|late|mid? hyphen? season of? YEAR", "period", _season),
    Rule("season", "the? YEAR season", "period", _season_behind),
    Rule("season", "the? season unit of YEAR", "period", _season_behind),
    Rule("season", "the? season of? years_span", "period", _season_of_two),
    Rule("that_season", "the following season", "period", lambda found: SeasonMentioned(found.value("season"), True)),
    Rule(
        "season_before", "the season before", "period", lambda found: SeasonMentioned(found.value("season"), shift=-1)
    ),
    Rule("that_season", "that season", "period", _that_season),
    Rule("bare_season", "the whole|entire season", "period", _bare_season),
    Rule("bare_season", "the? beginning|start|end|close|middle of the? season", "period", _part_of_season),
    Rule("bare_season", "season", "period", _season_as_subject),
    Rule("relative_season", "this? last|this|next|past|previous|coming|upcoming season", "period", _relative_season),
)
