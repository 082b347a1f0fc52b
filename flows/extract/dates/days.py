"""Days of a month: "22 August 2017", "Aug. 22", "the 4th of July", 08/22/2017, "Friday the 26th"."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date

from flows.extract.behind_days import counts_noun
from flows.extract.dates.calendar import make_day
from flows.extract.dates.calendar_units import RelativeUnit
from flows.extract.dates.cascade import Found, Rule
from flows.extract.dates.chronology import entry_year
from flows.extract.dates.clause_year import clause_year
from flows.extract.dates.context import Context, Meaning
from flows.extract.dates.mentioned_units import MentionedUnit
from flows.extract.dates.narrative import narrative_year
from flows.extract.dates.resolution import ABSOLUTE, MENTION, NO_SUCH_DAY, Resolution, of_day, unresolved
from flows.extract.dates.verb_tense import Tense
from flows.extract.dates.vocabulary import YEARS
from flows.extract.dates.week_numbers import WeekOf
from flows.extract.lang.lazy_regexp import LazyRegexp
from flows.extract.lang.load import load_words

AMBIGUOUS = "absolute:{} first, ambiguous"
_NEAR, _PAST, _FAR = 330, 300, 10_000


@dataclass(frozen=True, slots=True)
class CalendarDay:
    """A day of a month; without a year it is chosen by weekday, tense and nearness, without a month by nearness."""

    month: int | None
    day: int
    year: int | None = None
    weekday: int | None = None
    note: str = ABSOLUTE
    way: int = 0
    """1 for the next, -1 for the last such day, where the words say so."""

    def resolve(self, context: Context) -> Resolution | None:
        """Return the day."""
        if self.year is not None and self.month is not None:
            found = make_day(self.year, self.month, self.day)
            printed = f"{self.year:04d}-{self.month:02d}-{self.day:02d}"
            return of_day(found, self.note) if found else unresolved("DATE", NO_SUCH_DAY, printed)
        printed = f"XXXX-{self.month:02d}-{self.day:02d}" if self.month else f"XXXX-XX-{self.day:02d}"
        if context.today is None:
            return unresolved("DATE", context.how, printed)
        if self.month and (told := self._year_told(context, self.month)):
            found = make_day(told, self.month, self.day)
            return of_day(found, MENTION) if found else unresolved("DATE", NO_SUCH_DAY, printed)
        if self.month is None and (day := self._of_month_told(context)):
            return of_day(day, MENTION)
        candidates = self._candidates(context.today)
        if not candidates:
            return unresolved("DATE", NO_SUCH_DAY, printed)
        today, tense = context.today, context.tense
        return of_day(min(candidates, key=lambda found: _distance((found - today).days, tense, self.way)), context.how)

    def _year_told(self, context: Context, month: int) -> int | None:
        """The year that what stands before tells; a weekday beside the day tells it better."""
        told = entry_year(context) or clause_year(context)
        return told or (narrative_year(context, month) if self.weekday is None and self.way == 0 else None)

    def _of_month_told(self, context: Context) -> date | None:
        """ "Rain fell all month, most of it on the 14th": of the month just mentioned, or of that of the day before."""
        beside, told = context.day, context.period
        is_later = beside is not None and (told is None or told.unit != "month" or told.end < beside.end)
        if is_later and beside and beside.is_of_calendar and context.sentence_no - beside.sentence_no <= 1:
            return self._behind(beside.resolution.days[0]) if beside.resolution.days else None
        if (
            told is None
            or told.unit != "month"
            or context.sentence_no - told.sentence_no > 1
            or not told.resolution.days
        ):
            return None
        first = told.resolution.days[0]
        found = make_day(first.year, first.month, self.day)
        return found if found and self.weekday in {None, found.isoweekday()} else None

    def _behind(self, day: date) -> date | None:
        """ "On Jan. 14 and the 20th": the next such day."""
        month = day.year * 12 + day.month - 1 + (self.day <= day.day)
        found = make_day(month // 12, month % 12 + 1, self.day)
        return found if found and self.weekday in {None, found.isoweekday()} else None

    def _candidates(self, today: date) -> list[date]:
        if self.month is None:
            months = [(today.year * 12 + today.month - 1 + step) for step in range(-12, 13)]
            found = [make_day(month // 12, month % 12 + 1, self.day) for month in months]
        else:
            reach = 8 if (self.month, self.day) == (2, 29) else 1
            found = [make_day(today.year + step, self.month, self.day) for step in range(-reach, reach + 1)]
        days = [day for day in found if day]
        matching = [day for day in days if day.isoweekday() == self.weekday]
        return matching or days


def _distance(days: int, tense: Tense, way: int) -> int:
    """A report of the past means the last such day, one of the future the next; else the nearest is meant."""
    wrong = _NEAR if days < 0 and tense is Tense.FUTURE else _PAST if days > 0 and tense is Tense.PAST else 0
    return abs(days) + wrong + (_FAR if days * way < 0 else 0)


def _day_of_month(found: Found) -> CalendarDay | None:
    day = found.value("small", "ordinal", "second")
    is_counted = found.has("small") and (found.has("the") or found.lower.endswith(" one", 0, found.tokens[-1].end))
    # "in late January the two sides signed", "the vote, a January one"
    if is_counted or day > 31 or _is_amount(found) or _is_counting(found):
        return None
    if found.has("month_word") and not found.has("ordinal", "year", "weekday", "weekday_word") and not _is_sure(found):
        return None
    return CalendarDay(found.value("month", "month_word"), day, found.value(*YEARS))


def _is_amount(found: Found) -> bool:
    """In "for $12 December 27" the first number is money."""
    start = found.tokens[0].start
    return found.tokens[0].kind == "small" and found.string[max(0, start - 2) : start].strip()[-1:] in set("$£€")


def _is_counting(found: Found) -> bool:
    """ "In March 15% of them", "by June 30 million people", "in March 15 people": what stands behind is counted."""
    last = found.tokens[-1]
    if last.kind != "small" or found.has("year", "weekday", "weekday_word"):
        return False
    if _SCALED.match(found.lower, last.end):
        return True
    is_month_first = found.tokens[0].kind in {"month", "month_word"}
    return is_month_first and found.word_before.lower() == "in" and counts_noun(found.string, last.end)


_BEHIND_DAY = frozenset({"and", "or", "at", "to", "when", "the", "he", "she", "it", "they", "we", "i", "but"})
"""Behind "on the 18th" these are no noun that is the eighteenth of its kind."""
_NUMBERED = LazyRegexp(r" [A-Z\d]")
"""Behind "May 4 and 5" a capital may begin a name that the number counts."""
_SCALED = LazyRegexp(r"%| (?:percent|per cent|pct|million|billion|trillion|thousand|hundred|lakh|crore)\b")


def _is_sure(found: Found) -> bool:
    """A month without its capital beside a bare number: "may 5 people" is no date, "on may 5" is one."""
    month = next(token for token in found.tokens if token.kind == "month_word")
    if found.lower[month.start : month.end] not in load_words("dates", "verb_months"):
        return True
    return found.word_before.lower() in load_words("dates", "month_before")


def _iso(found: Found) -> CalendarDay | None:
    year, month, day = map(int, found.tokens[0].value.split("-"))
    return CalendarDay(month, day, year) if 1 <= month <= 12 and 1 <= day <= 31 and year >= 1000 else None


def _dotted(found: Found) -> CalendarDay | None:
    """ "22.08.2017": the day stands first wherever dates are written so."""
    day, month, year = map(int, found.tokens[0].value.split("."))
    return CalendarDay(month, day, year) if _is_day(month, day) else None


def _year_month_day(found: Found) -> CalendarDay | None:
    year, month, day = found.value("year"), found.value("month", "month_word"), found.value("small")
    return CalendarDay(month, day, year) if found.is_tight and day <= 31 else None


@dataclass(frozen=True, slots=True)
class DayOfYear:
    """A day of a year that is named from the present: "May 3 last year"."""

    day: CalendarDay
    year: Meaning

    @property
    def month(self) -> int | None:
        """Its month."""
        return self.day.month

    def resolve(self, context: Context) -> Resolution | None:
        """Return the day."""
        year = self.year.resolve(context)
        if year is None or year.days is None:
            return self.day.resolve(context)
        found = replace(self.day, year=year.days[0].year).resolve(context)
        return replace(found, anchor=year.anchor) if found and found.days else found


@dataclass(frozen=True, slots=True)
class DayOf:
    """A numbered day of a month that is named: "the 15th day of next month"."""

    day: int
    month: Meaning

    def resolve(self, context: Context) -> Resolution | None:
        """Return the day."""
        month = self.month.resolve(context)
        if month is None or month.days is None or (month.days[1] - month.days[0]).days > 31:
            return unresolved("DATE", month.anchor if month else context.how, f"XXXX-XX-{self.day:02d}")
        found = make_day(month.days[0].year, month.days[0].month, self.day)
        return of_day(found, month.anchor) if found else unresolved("DATE", NO_SUCH_DAY)


@dataclass(frozen=True, slots=True)
class SlashedDay:
    """A date in figures: tense, then the region of the source decides the order where both are possible, as noted."""

    first: int
    second: int
    year: int | None

    def resolve(self, context: Context) -> Resolution | None:
        """Return the day."""
        can_month_first, can_day_first = _is_day(self.first, self.second), _is_day(self.second, self.first)
        if not can_month_first and not can_day_first:
            return None
        is_day_first = can_day_first
        if can_month_first and can_day_first:
            by_tense = self._by_tense(context)
            is_day_first = context.is_day_first if by_tense is None else by_tense
        month, day = (self.second, self.first) if is_day_first else (self.first, self.second)
        is_open = can_month_first and can_day_first and self.first != self.second
        note = AMBIGUOUS.format("day" if is_day_first else "month") if is_open else ABSOLUTE
        return CalendarDay(month, day, self.year, note=note).resolve(context)

    def _by_tense(self, context: Context) -> bool | None:
        """Whether the day stands first by the tense: of two readings one is of the past and one to come."""
        by_day = make_day(self.year, self.second, self.first) if self.year else None
        by_month = make_day(self.year, self.first, self.second) if self.year else None
        today, tense = context.today, context.tense
        if today is None or by_day is None or by_month is None or (by_day > today) == (by_month > today):
            return None
        return (by_day > today) == (tense is Tense.FUTURE) if tense in {Tense.PAST, Tense.FUTURE} else None


def _is_day(month: int, day: int) -> bool:
    return 1 <= month <= 12 and 1 <= day <= (29 if month == 2 else 30 if month in {4, 6, 9, 11} else 31)


def _slashed(found: Found) -> SlashedDay | CalendarDay | None:
    parts = found.value("slashed").split("/")
    numbers = [int(part) for part in parts]
    if len(parts[0]) == 4 and len(parts) == 3:
        return CalendarDay(numbers[1], numbers[2], numbers[0]) if _is_day(numbers[1], numbers[2]) else None
    if len(parts) == 3 and len(parts[0]) <= 2:
        return SlashedDay(numbers[0], numbers[1], _full_year(numbers[2], len(parts[2])))
    return None


def _full_year(year: int, digits: int) -> int:
    """Two digits below forty are of this century."""
    return year if digits == 4 else year + (2000 if year < 40 else 1900)


def _short_slashed(found: Found) -> SlashedDay | None:
    """Two numbers are a date only beside a word that asks for one; alone they are a fraction."""
    parts = found.value("slashed").split("/")
    if len(parts) != 2 or len(parts[0]) > 2 or found.word_after == "of":
        return None
    return SlashedDay(int(parts[0]), int(parts[1]), None)


def _month_slash(found: Found) -> CalendarDay | None:
    return CalendarDay(found.value("month", "month_word"), found.value("small")) if found.is_tight else None


def _with_weekday(found: Found) -> CalendarDay | SlashedDay | None:
    day = found.value("day")
    if isinstance(day, CalendarDay) and day.weekday is None:
        return CalendarDay(day.month, day.day, day.year, found.value("weekday", "weekday_word"), day.note)
    return day if isinstance(day, SlashedDay) else None


def _weekday_and_number(found: Found) -> CalendarDay | None:
    day = found.value("ordinal", "second", "small")
    is_digits = not found.has("small") and found.lower[found.tokens[-1].start].isdigit()
    if not is_digits and found.word_after.isalpha() and found.word_after not in {"at", "and", "to"}:
        return None
    return CalendarDay(None, day, weekday=found.value("weekday", "weekday_word"))


def _weekday_and_figures(found: Found) -> SlashedDay | None:
    first, second = found.values("small")
    return SlashedDay(first, second, None) if found.tokens[1].end + 1 == found.tokens[3].start else None


def _on_the(found: Found) -> CalendarDay | None:
    """ "On the 18th" is a day unless a noun follows: the 18th hole."""
    after = found.word_after
    if after and after.isalnum() and after not in _BEHIND_DAY:
        return None
    number = found.tokens[-1]
    is_digits = found.lower[number.start].isdigit()
    return CalendarDay(None, number.value) if is_digits and number.value <= 31 else None


def _week_of_day(found: Found) -> WeekOf | None:
    """ "The week of the 18th"."""
    is_day = found.value("unit") == "week" and found.value("ordinal") <= 31
    return WeekOf(CalendarDay(None, found.value("ordinal"))) if is_day else None


def _day_again(found: Found) -> CalendarDay | None:
    """ "On Feb. 17 and 18": a bare number behind a day of a month where no noun follows that it could count."""
    day, number = found.value("day"), found.value("small")
    if not isinstance(day, CalendarDay) or day.month is None or day.year is not None or day.weekday is not None:
        return None
    last = found.tokens[-1].end
    is_open = found.word_after not in {"%", "-", ":"} and not _NUMBERED.match(found.string, last)
    is_end = found.word_before.lower() == "between"  # "between May 8 and 12 some 400 people"
    is_free = is_open and (is_end or not counts_noun(found.string, last))
    return replace(day, day=number) if is_free and day.day < number <= 31 else None


def _day_before(found: Found) -> CalendarDay | None:
    """ "On 4 and 5 March": a bare number before a day that is written so."""
    day, number = found.value("day"), found.value("small")
    if not isinstance(day, CalendarDay) or day.month is None or day.weekday is not None:
        return None
    is_asked_for = found.word_before.lower() in {"on", "from", "between", "of"}
    is_written_so = found.tokens[-1].rule.startswith("day_month") and is_asked_for
    return replace(day, day=number) if is_written_so and 1 <= number < day.day else None


def _coming(found: Found) -> CalendarDay | None:
    day = found.value("day")
    way = 1 if found.has("next", "coming", "upcoming") else -1
    return CalendarDay(day.month, day.day, day.year, way=way) if isinstance(day, CalendarDay) else None


def _coming_slashed(found: Found) -> CalendarDay | None:
    parts = found.value("slashed").split("/")
    if len(parts) != 2 or not _is_day(int(parts[0]), int(parts[1])):
        return None
    return CalendarDay(int(parts[0]), int(parts[1]), way=-1 if found.has("last") else 1)


def _day_of_year(found: Found) -> DayOfYear | None:
    day, year = found.value("day"), found.value("period")
    is_year = isinstance(year, RelativeUnit | MentionedUnit) and year.unit == "year"
    is_year = is_year and (year.shift != 0 or found.has("of"))  # "March 11 this year" are two
    is_open = isinstance(day, CalendarDay) and day.month is not None and day.year is None
    return DayOfYear(day, year) if is_year and is_open else None


def _day_of(found: Found) -> DayOf | None:
    day, month = found.value("ordinal", "second"), found.value("period", "unit_here")
    is_month = isinstance(month, RelativeUnit | MentionedUnit) and month.unit == "month"
    is_day = found.value("unit") in {None, "day"}
    return DayOf(day, month) if is_month and is_day and day <= 31 else None


RULES = (
    Rule("month_day_year", "MONTH the? DAYNUM of? comma? YEAR", "day", _day_of_month),
    Rule("month_day", "MONTH the? DAYNUM", "day", _day_of_month),
    Rule("day_month_year", "the? DAYNUM hyphen? of? MONTH of? comma? YEAR", "day", _day_of_month),
    Rule("day_month", "the? DAYNUM of? MONTH", "day", _day_of_month),
    Rule("iso_date", "iso", "day", _iso),
    Rule("year_month_day", "year hyphen|slash MONTH hyphen|slash small", "day", _year_month_day),
    Rule("dotted_date", "dotted", "day", _dotted),
    Rule("slash_date", "slashed", "day", _slashed),
    Rule("slash_date", "on|by|before|after|until|WEEKDAY|comma slashed", "day", _short_slashed,
         ("on", "by", "before", "after", "until", "comma")),
    Rule("month_day", "MONTH hyphen|slash small", "day", _month_slash),
    Rule("day_of_month", "on|by|until|till the ordinal", "day", _on_the, ("on", "by", "until", "till")),
)  # fmt: skip
WEEKDAY_RULES = (
    Rule("weekday_date", "WEEKDAY comma|hyphen? the? day", "day", _with_weekday),
    Rule("weekday_date", "this|next|last? WEEKDAY hyphen|open? day close?", "day", _with_weekday),
    Rule("weekday_date", "WEEKDAY small hyphen small", "day", _weekday_and_figures),
    Rule("weekday_and_day", "WEEKDAY the? DAYNUM", "day", _weekday_and_number),
    Rule("day_again", "day and|or small", "day", _day_again, ("day", "and", "or")),
    Rule("day_before", "small and|or day", "day", _day_before, (), ("and", "or", "day")),
    Rule("coming_day", "next|last|coming|upcoming day", "day", _coming),
    Rule("coming_day", "next|last|coming|upcoming slashed", "day", _coming_slashed),
)
WEEK_RULES = (Rule("week_of", "the? unit of the ordinal", "period", _week_of_day),)
YEAR_RULES = (
    Rule("day_of_year", "day comma? of? period", "day", _day_of_year),
    Rule("day_of_year", "period on? day", "day", _day_of_year),
)
PERIOD_RULES = (Rule("day_of_period", "the? ORDINAL unit? of? PERIOD", "day", _day_of),)
