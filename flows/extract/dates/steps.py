"""Steps from a day: "five years ago", "a year earlier", "two weeks from now", "three months after Easter"."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, timedelta

from flows.extract.dates.calendar import (
    DAYS_IN,
    MONTHS_IN,
    YEARS_IN,
    add_units,
    like_week,
    shift_part,
    unit_around,
    unit_of,
    whole_months,
    year_days,
)
from flows.extract.dates.cascade import Found, Rule
from flows.extract.dates.compared_with import is_compared, tells_level_then
from flows.extract.dates.context import Context, Meaning, Mentioned
from flows.extract.dates.durations import BELOW_DAY, HOURS, Length
from flows.extract.dates.holidays import NEAREST, Holiday
from flows.extract.dates.lengths_up_to_now import LengthUpToNow
from flows.extract.dates.relative import NamedDay, RelativeUnit, around, mentioned_for
from flows.extract.dates.resolution import MENTION, NO_MENTION, TOO_FAR, Resolution, of_day, unresolved
from flows.extract.dates.tense import Tense
from flows.extract.dates.vocabulary import groups
from flows.extract.lang.alternation import one_of
from flows.extract.lang.lazy_regexp import LazyRegexp
from flows.extract.lang.load import load_words, load_yaml

_TIME = LazyRegexp(r"['’]?s?['’]? time\b")
_WITHIN = LazyRegexp(
    r" (?:this|than|in (?:the|this|a) (?:day|week|month|year|season|game|match|half|race|tournament|decade|century))\b"
)
"""Behind "two weeks earlier" these make it "earlier this year"."""

_LASTING = LazyRegexp(
    r"\b(?:lasting|(?<!set )(?<!due )(?<!scheduled )(?<!planned )(?<!slated )(?<!booked )(?<!fixed )for)"
    r" (?:about |around |at least |up to |another )?\Z"
)
_RATE = LazyRegexp(rf"(?:\d|\b(?:{one_of(load_yaml('dates')['cardinals'])}))(?: (?!on |in )[a-z-]+){{0,3}} \Z")
_YEAR_LONG = 363, 368
_YEAR_DIGITS = 4
_SEASON = LazyRegexp(r"\d{4}-(?:SP|SU|FA|WI)")
_YEAR = Length(1, "year")
_WORST = LazyRegexp(
    r"\b(?:never|not|once|nothing|seldom) \Z|\b(?:[a-z]{2,}est|worst|best|first|most|least|record)\b(?: [\w-]+){0,4} \Z"
)
"""Before "in six decades" these look back, whatever is to come: "recover from its worst floods"."""
_REACH = 40
_PERFECT = LazyRegexp(
    r"\b(?:has|have) (?:(?:also|now|already|nearly|almost|more than|been) )*"
    r"[a-z]+(?:ed|en|wn|[lns]t|un|um|ung)\b[^,;:.]*\Z"
)
_PAST_PERFECT = LazyRegexp(_PERFECT.pattern.replace("(?:has|have)", "had"))
_TOLD = LazyRegexp(r"\b(?:said|says|added|told|noted|reported|pointed out)\b")
""" "Imports, he added, had climbed by a third in six years": what has been, as it was told."""
_WOULD = LazyRegexp(r"(?:\bwould|\w['’]d|\bsupposed to|\b(?:obliged|required|bound) to)\b[^;:?]{0,80}\Z")
_PERFECT_REACH, _TOLD_REACH = 64, 200
_NOW = LazyRegexp(r"\b(?:now|today|currently|has|have|costs?|fetch(?:es)?|sells?|goes for|trades?|traded|quoted)\b")
_FAR = 6
"""Sentences over which what was counted last is still compared with."""
_LAST_COUNTED = timedelta(days=62)
"""How long after a month its statistics are told."""
_SIZE = {"day": 1, "week": 7, "fortnight": 14, "month": 30, "quarter": 91, "half": 182, "year": 365, "decade": 3650}


@dataclass(frozen=True, slots=True)
class Step:
    """A length from the present: as exact as its unit, so five years ago is a year."""

    length: Length
    sign: int
    is_about: bool = False

    def resolve(self, context: Context) -> Resolution | None:
        """Return the unit that lies there."""
        if context.today is None:
            return unresolved("DATE", context.how)
        return _stepped(context.today, self.length, self.sign, context.how, self.is_about)


@dataclass(frozen=True, slots=True)
class StepFromMention:
    """A length from the period mentioned last: a year earlier than April is an April."""

    length: Length
    sign: int

    def resolve(self, context: Context) -> Resolution | None:
        """Return the period that lies there."""
        if self.length.unit in BELOW_DAY:
            return self._within_day(context)
        mentioned = mentioned_for(context, self.length.unit)
        if self.sign < 0 and mentioned is not None and mentioned is context.period:
            mentioned = context.period_to_compare()
        if mentioned is not None and self._is_no_base(mentioned, context) and self._is_like_now(context):
            return YearAgo().resolve(context)
        if mentioned is None or mentioned.resolution.days is None:
            is_told = self.sign > 0 and context.sentence_no > 0 and context.tense is Tense.PAST
            return unresolved("DATE", NO_MENTION) if is_told else self._from_today(context)
        if self._is_of_level_on_day(mentioned, context) and (day := self.length.step(mentioned.resolution.days[0], -1)):
            return of_day(day, MENTION)
        return self._from(mentioned.resolution.days, mentioned)

    def _is_of_level_on_day(self, mentioned: Mentioned, context: Context) -> bool:
        """ "Stood at 1.6 million tonnes on 14 March, down from 2.3 million a month earlier": on the like day."""
        is_beside = mentioned.is_of_calendar and mentioned.sentence_no == context.sentence_no
        is_month_back = self.sign < 0 and self.length.unit == "month" and mentioned.unit == "day"
        return is_beside and is_month_back and is_compared(context.text.lower, context.start)

    def from_period(self, mentioned: Mentioned) -> Resolution:
        """Return what lies there from a period that was mentioned."""
        days = mentioned.resolution.days
        return self._from(days, mentioned) if days else unresolved("DATE", NO_MENTION)

    def _from_today(self, context: Context) -> Resolution | None:
        return (YearAgo() if self._is_like_now(context) else Step(self.length, self.sign)).resolve(context)

    def _is_like_now(self, context: Context) -> bool:
        """ "Rice costs 49 pesos, against 40 a year earlier": the month, where a price of now is compared."""
        if self.length != _YEAR or self.sign > 0 or (context.tense is Tense.PAST and not self._has_come(context)):
            return False
        return is_compared(context.text.lower, context.start)

    @staticmethod
    def _has_come(context: Context) -> bool:
        """ "Prices have slumped to 150 from 350 a year earlier": how they are now."""
        begin = max(context.sentence_start, context.start - _TOLD_REACH)
        return _PERFECT.search(context.text.lower, begin, context.start) is not None

    @staticmethod
    def _is_no_base(mentioned: Mentioned, context: Context) -> bool:
        """Tell whether what another sentence named is a day, a year or ahead: no base of a price of now."""
        days, today = mentioned.resolution.days, context.today
        if mentioned.sentence_no == context.sentence_no:
            return False
        is_to_come = days is not None and today is not None and days[0] > today
        return is_to_come or mentioned.unit in {"day", "year"}

    def _from(self, days: tuple[date, date], mentioned: Mentioned) -> Resolution:
        quarter = unit_around("quarter", days[0])
        unit = "quarter" if mentioned.unit is None and days == quarter[1] else mentioned.unit  # "three months to June"
        is_stretch = unit is None or (unit == "year" and days != year_days(days[0].year))
        if is_stretch and days[0] != days[1] and self.length.unit == "year":
            return self._like_stretch(mentioned.resolution.value or "", days)
        if unit is None or _SIZE.get(unit, 0) > _SIZE.get(self.length.unit, 0) or unit == "day":
            return _stepped(days[1 if self.sign > 0 else 0], self.length, self.sign, MENTION)
        if unit == "week" and self.length == _YEAR and (week := like_week(days, self.sign)):
            return Resolution("DATE", *week, MENTION)
        moved = self.length.step(days[0], self.sign)
        if moved is None:
            return unresolved("DATE", TOO_FAR)
        if unit in {"quarter", "half"} and self.length.unit == "year" and days != unit_around(unit, days[0])[1]:
            return self._of_fiscal_year(mentioned.resolution.value or "", days, unit)
        value, covered = unit_around(unit, moved)
        if unit == "week" and days[0] != unit_around(unit, days[0])[1][0]:
            week_end = moved + (days[1] - days[0])  # "in the week to 5 January", which begins on a Saturday
            value, covered = unit_around(unit, week_end)[0], (moved, week_end)
        return Resolution("DATE", value, covered, MENTION)

    def _within_day(self, context: Context) -> Resolution:
        """ "Six minutes later", "48 hours earlier": a length, on the day that it leads to where one was mentioned."""
        mentioned = context.day_of_event() if context.near_day() else None
        days = mentioned.resolution.days if mentioned else None
        whole = int(self.length.count or 0) // HOURS if self.length.unit == "hour" else 0
        moved = add_units(days[0], "day", self.sign * whole) if days else None
        if moved is None:
            return Resolution("DURATION", self.length.value)
        return Resolution("DURATION", self.length.value, (moved, moved), MENTION)

    def _like_stretch(self, value: str, days: tuple[date, date]) -> Resolution:
        """The like stretch of another year; "last fall, up from 512 two years earlier" is a season."""
        if _SEASON.fullmatch(value) is None:
            return self._range(days, f"{days[1].year:04d}" if value == "P1Y" else value)  # "the year to June"
        years = self.sign * int(self.length.count or 0)
        first, last = add_units(days[0], "year", years), add_units(days[1], "year", years)
        if first is None or last is None:
            return unresolved("DATE", TOO_FAR)
        moved = f"{int(value[:_YEAR_DIGITS]) + years:04d}{value[_YEAR_DIGITS:]}"
        return Resolution("DATE", moved, whole_months(days, (first, last)), MENTION)

    def _of_fiscal_year(self, value: str, days: tuple[date, date], unit: str) -> Resolution:
        """The like part of a fiscal year before or after."""
        years = self.sign * int(self.length.count or 0)
        first, last = add_units(days[0], "year", years), add_units(days[1], "year", years)
        if first is None or last is None:
            return unresolved("DATE", TOO_FAR)
        moved = shift_part(value, unit, years * 12 // MONTHS_IN[unit])
        return Resolution("DATE", moved, whole_months(days, (first, last)), MENTION)

    def _range(self, days: tuple[date, date], name: str) -> Resolution:
        """The same stretch of another year: its value is the year, called as the one mentioned, its days its own."""
        first, last = self.length.step(days[0], self.sign), self.length.step(days[1], self.sign)
        if first is None or last is None:
            return unresolved("DATE", TOO_FAR)
        first, last = whole_months(days, (first, last))
        if self.length.count == 1 and (first.year, first.month) == (last.year, last.month):
            return Resolution("DATE", f"{first:%Y-%m}", (first, last), MENTION)
        is_year = first.year == last.year or (last - first).days in range(*_YEAR_LONG)
        named = int(name) - days[0].year + first.year if len(name) == _YEAR_DIGITS and name.isdigit() else first.year
        value = f"{named:04d}" if is_year else f"{first.year:04d}/{last.year:04d}"
        return Resolution("DATE", value, (first, last), MENTION)


@dataclass(frozen=True, slots=True)
class StepFrom:
    """A length before or after a named day or period: as exact as that."""

    length: Length
    sign: int
    base: Meaning

    def resolve(self, context: Context) -> Resolution | None:
        """Return the day or period that lies there."""
        base = self.base.resolve(context)
        if base is None or base.days is None:
            return unresolved("DATE", base.anchor if base else context.how)
        moved = self.length.step(base.days[0 if self.sign < 0 else 1], self.sign)
        if moved is None:
            return unresolved("DATE", TOO_FAR)
        unit = unit_of(base.value or "")
        if unit is None or unit == "day":
            return of_day(moved, base.anchor)
        value, days = unit_around(unit, moved)
        return Resolution("DATE", value, days, base.anchor)


@dataclass(frozen=True, slots=True)
class InLength:
    """ "In two months": a day to come in a report of the future, else a length."""

    length: Length
    is_sure: bool = False

    def resolve(self, context: Context) -> Resolution | None:
        """Return the day to come or the length."""
        is_looked_back = _WORST.search(context.text.lower, max(0, context.start - _REACH), context.start) is not None
        if not self.is_sure and (is_looked_back or context.tense is not Tense.FUTURE or self._is_of_then(context)):
            is_up_to_now = not is_looked_back and self._has_been_done(context)
            return (LengthUpToNow(self.length, -1) if is_up_to_now else self.length).resolve(context)
        if context.today is None:
            return unresolved("DATE", context.how)
        return _stepped(context.today, self.length, 1, context.how)

    @staticmethod
    def _is_of_then(context: Context) -> bool:
        """ "We were told that it would fall in seven weeks": from when that was said, or however long it may take."""
        begin = max(context.sentence_start, context.start - _TOLD_REACH)
        return _WOULD.search(context.text.lower, begin, context.start) is not None

    @staticmethod
    def _has_been_done(context: Context) -> bool:
        """ "Has lost nearly a thousand jobs in three years": up to now."""
        begin = max(context.sentence_start, context.start - _PERFECT_REACH)
        if _PERFECT.search(context.text.lower, begin, context.start):
            return True
        told_from = max(context.sentence_start, context.start - _TOLD_REACH)
        is_told = _TOLD.search(context.text.lower, told_from, context.start) is not None
        return is_told and _PAST_PERFECT.search(context.text.lower, begin, context.start) is not None


def _stepped(day: date, length: Length, sign: int, how: str, is_about: bool = False) -> Resolution:
    if length.unit in {"second", "minute", "hour"}:
        return Resolution("DURATION", length.value, (day, day), how)
    if length.count is None:
        return unresolved("DATE", how, "PAST_REF" if sign < 0 else "FUTURE_REF")
    moved = length.step(day, sign)
    if moved is None:
        return unresolved("DATE", TOO_FAR)
    unit = "day" if length.unit in {"week", "fortnight"} else length.smallest
    if length.count != int(length.count) and unit in MONTHS_IN | YEARS_IN:
        unit = "month"
    unit = "year" if unit in YEARS_IN else unit
    value, days = unit_around(unit if unit in MONTHS_IN or unit in DAYS_IN else "day", moved)
    return Resolution("DATE", value, days, how, is_about)


def _step(sign: int, found: Found) -> Step | None:
    length = found.value("duration")
    return Step(length, sign, found.has(*groups()["AROUND"])) if isinstance(length, Length) else None


def _ago(found: Found) -> Step | YearAgo | None:
    length = found.value("duration")
    return YearAgo() if length == _YEAR and _is_compared(found) else _step(-1, found)


def _is_compared(found: Found) -> bool:
    """ "From 2.25 percent a year ago", "a year ago it was 2.25 percent"."""
    start, end = found.tokens[0].start, found.tokens[-1].end
    is_heading = found.lower.startswith((" in brackets", " in parentheses"), end)
    return is_heading or is_compared(found.lower, start) or tells_level_then(found.lower, end)


@dataclass(frozen=True, slots=True)
class YearAgo:
    """ "Costs 60 percent more than a year ago": the month, unless the sentence compares what is longer."""

    def resolve(self, context: Context) -> Resolution | None:
        """Return the month or year."""
        told = context.period
        if context.today is None or (told is not None and told.sentence_no == context.sentence_no):
            is_length = told is not None and told.resolution.timex_type == "DURATION"
            is_stretch = told is not None and (is_length or told.unit is None)
            if told is not None and is_stretch and (weeks := _month_of_weeks(told)):
                return weeks
            is_part = told is not None and (told.unit in {"month", "quarter", "half"} or is_length)
            return (StepFromMention if is_part else Step)(_YEAR, -1).resolve(context)
        near = context.period_to_compare()
        if near is not None and near.unit in {"quarter", "half"}:
            return StepFromMention(_YEAR, -1).resolve(context)
        if (told := self._last_counted(context)) is not None:
            return StepFromMention(_YEAR, -1).from_period(told)
        base = self._day_told(context) or context.today
        value, days = unit_around("month", add_units(base, "year", -1) or base)
        return Resolution("DATE", value, days, context.how)

    @staticmethod
    def _last_counted(context: Context) -> Mentioned | None:
        """ "Fell to 5.6 percent in July. Among the young it was 14.2 percent, down from 16 percent a year ago"."""
        told = context.period_told
        days, today = told.resolution.days if told else None, context.today
        if told is None or days is None or today is None or context.sentence_no - told.sentence_no >= _FAR:
            return None
        is_last = told.unit in {"month", "quarter", "half"} and timedelta(0) < today - days[1] <= _LAST_COUNTED
        begin = max(context.sentence_start, context.start - _TOLD_REACH)
        is_then = context.tense is Tense.PAST and _NOW.search(context.text.lower, begin, context.start) is None
        return told if is_last and is_then else None

    @staticmethod
    def _day_told(context: Context) -> date | None:
        """ "98,179 up to 29 June, 85 per cent more than a year ago": a day of the calendar in the same sentence."""
        told = context.day_over
        if told is None or told.sentence_no != context.sentence_no or not told.is_of_calendar:
            return None
        return told.resolution.days[0] if told.resolution.days else None


def _month_of_weeks(told: Mentioned) -> Resolution | None:
    """ "Prices in the week to 15 December (a year ago in brackets)": the month, a year before one or a few weeks."""
    days = told.resolution.days
    if days is None or not 0 < (days[1] - days[0]).days < _SIZE["month"]:
        return None
    value, covered = unit_around("month", add_units(days[1], "year", -1) or days[1])
    return Resolution("DATE", value, covered, MENTION)


_ENDS = ("", ".", "!", "?", "”", '"')


def _is_told_back(found: Found) -> bool:
    """ "A few days back, she fell ill"; "won two years back at the club" and "set it back a week" say no time."""
    is_led = found.word_before.lower() not in {"the", "by", "for", "is", "are", "was", "were", "be", "now", "every"}
    after = found.word_after
    is_first = found.word_before[-1:] in _ENDS and after in load_words("dates", "goes_on")
    length = found.value("duration")
    is_long = (length.smallest if isinstance(length, Length) else found.value("unit")) not in BELOW_DAY
    return is_led and is_long and (not after.isalnum() or is_first)


def _one_ago(found: Found) -> Step | YearAgo:
    unit = found.value("unit")
    return YearAgo() if unit == "year" and _is_compared(found) else Step(Length(1, unit), -1)


def _mentioned(found: Found) -> StepFromMention | None:
    length = found.value("duration")
    if length is None:
        unit = found.value("unit")
        length = Length(1, unit) if unit in DAYS_IN or unit in MONTHS_IN or unit in YEARS_IN else None
    is_back = found.has("earlier", "before", "previously", "prior")
    if found.has("later") and found.tokens[0].kind == "a" and found.word_before == "not":
        return None  # "before the end of July, and not a day later"
    if found.has("later", "earlier") and _WITHIN.match(found.lower, found.tokens[-1].end):
        return None
    if not isinstance(length, Length) or length.count is None or (is_back and length.smallest in BELOW_DAY):
        return None
    if length == _TWELVE_MONTHS and is_back:
        length = Length(1, "year")  # of a quarter the same quarter, as "a year earlier"
    return StepFromMention(length, -1 if is_back else 1)


_TWELVE_MONTHS = Length(12, "month")


def _like_earlier(found: Found) -> StepFromMention | None:
    """ "The year-earlier period", "the prior-year quarter": the like period one year before."""
    return StepFromMention(Length(1, "year"), -1) if found.values("unit")[0] == "year" else None


def _closing(found: Found) -> StepFromMention | None:
    """ "The year before", "two days after": only where no event follows that they would be relative to."""
    after, before = found.word_after, found.word_before
    is_rate = found.tokens[0].kind == "a" and found.has("after") and before[-1:].isdigit()
    # "180 dollars for that and $20 a year after that"
    is_prior = after == "to" and found.has("prior")  # "two days prior to the vote"
    is_followed = is_prior or (after and after.isalnum() and after not in load_words("dates", "behind_steps"))
    is_followed = is_followed and not tells_level_then(found.lower, found.tokens[-1].end)
    return None if is_rate or is_followed else _mentioned(found)


def _beside(found: Found) -> StepFrom | None:
    length, base = found.value("duration"), found.value("day", "period")
    if found.has("since") and not found.has("in"):
        return None  # "down by three quarters since 1961"
    if found.has("from") and _lasts(found):
        return None
    if length is None:
        length = Length(1, found.value("unit"))
        if found.has("on") and (length.unit != "week" or not found.has("day")):
            return None  # "20 dollars an hour on April 1"
        if found.has("from") and (length.unit == "quarter" or _is_rate(found)):
            return None  # "up a quarter from a year ago", "40 flights a day from 1 July"
    sign = -1 if found.has("before") else 1
    if isinstance(base, Holiday) and base.which is None:
        base = replace(base, which=NEAREST)
    return StepFrom(length, sign, base) if isinstance(length, Length) and length.unit else None


def _is_rate(found: Found) -> bool:
    """ "Will take 40 patients a day from 1 July", "$9 a week from May"; "will meet a week from Friday" is a day."""
    start = found.tokens[0].start
    return _RATE.search(found.lower, max(0, start - _REACH), start) is not None


def _lasts(found: Found) -> bool:
    """ "Will stop exports for 45 days from Friday"; "is set for two weeks from Friday" is a day."""
    start = found.tokens[0].start
    return _LASTING.search(found.lower, max(0, start - _REACH), start) is not None


def _day_beside(found: Found) -> StepFrom | None:
    """ "The day before yesterday"."""
    base = found.value("day")
    return StepFrom(Length(1, "day"), -1 if found.has("before") else 1, base) if found.value("unit") == "day" else None


def _in_length(found: Found) -> InLength | None:
    length = found.value("duration")
    is_sure = _TIME.match(found.lower, found.tokens[-1].end) is not None
    return InLength(length, is_sure) if isinstance(length, Length) else None


@dataclass(frozen=True, slots=True)
class UnitBeside:
    """ "The week before Christmas", "the weekend after Easter"."""

    unit: str
    sign: int
    day: Meaning

    def resolve(self, context: Context) -> Resolution | None:
        """Return the unit next to the one that the day lies in; a weekend nearer to it is that one."""
        found = self.day.resolve(context)
        if found is None or found.days is None:
            return unresolved("DATE", found.anchor if found else context.how)
        moved = add_units(found.days[0], "week", self.sign)
        if self.unit == "weekend" and moved and found.days[0].isoweekday() not in {6, 7}:
            moved = found.days[0] if self.sign > 0 else moved
        return around(moved, self.unit, 0, found.anchor) if moved else unresolved("DATE", TOO_FAR)


def _unit_beside(found: Found) -> UnitBeside | None:
    unit, day = found.value("unit"), found.value("day")
    is_dated = isinstance(day, Holiday) or getattr(day, "month", None) is not None
    return UnitBeside(unit, -1 if found.has("before") else 1, day) if unit in {"week", "weekend"} and is_dated else None


def _like_step(found: Found) -> StepFrom | None:
    """ "A week ago today", "two years ago this month": the like day or unit at that distance."""
    step, here = found.values("day", "period")
    length = step.length if isinstance(step, Step) else _YEAR if isinstance(step, YearAgo) else None
    is_here = isinstance(here, NamedDay) or (isinstance(here, RelativeUnit) and here.shift == 0)
    return StepFrom(length, -1, here) if length and length.count and is_here else None


def _step_from_today(found: Found) -> StepFrom | None:
    """ "The shop will open a week today"; "it has been shut for a week today" is a length."""
    length, day = found.value("duration") or Length(1, found.value("unit")), found.value("day")
    is_named = isinstance(day, NamedDay) and day.shift >= 0 and isinstance(length, Length)
    start = found.tokens[0].start
    is_to_come = _TO_COME.search(found.lower, max(0, start - _REACH), start) is not None
    return StepFrom(length, 1, day) if is_named and is_to_come and length.unit in _LONG else None


_LONG = {"week", "fortnight", "month", "year"}
_TO_COME = LazyRegexp(
    r"\b(?:(?:will|shall|due|scheduled|until|till|by|before)\b[^,;.]*"
    r"|(?<!\bit )(?:is|are|(?:open|start|begin|resume|end|clos|return|leave|vote|meet|play)e?s?) )\Z"
)
DAY_RULES = (Rule("day_beside", "the unit before|after day", "day", _day_beside),)
RULES = (
    Rule("ago", "AROUND? duration ago", "day", _ago),
    Rule("ago", "a UNIT ago", "day", _one_ago),
    Rule("ago", "duration back", "day", lambda found: _ago(found) if _is_told_back(found) else None),
    Rule("ago", "a UNIT back", "day", lambda found: _one_ago(found) if _is_told_back(found) else None),
    Rule("from_now", "AROUND? in? duration from now", "day", lambda found: _step(1, found)),
    Rule("from_now", "a UNIT from now", "day", lambda found: Step(Length(1, found.value("unit")), 1)),
    Rule("earlier", "duration earlier|later|previously|afterwards", "period", _mentioned),
    Rule("earlier", "a UNIT earlier|later|previously|afterwards", "period", _mentioned),
    Rule("earlier", "the? unit hyphen earlier|ago UNIT|period_word", "period", _like_earlier),
    Rule("earlier", "the? prior|previous hyphen unit UNIT|period_word", "period", _like_earlier),
    Rule("before", "duration before|after|prior", "period", _closing),
    Rule("before", "the|a UNIT before|after|prior", "period", _closing),
    Rule("steps_from", "more|less? than? in? duration before|after|from|since|following day", "day", _beside),
    Rule("steps_from", "a UNIT before|after|from|on day", "day", _beside),
    Rule("steps_from", "in? duration before|after|since period", "period", _beside),
    Rule("steps_from", "a|the UNIT before|after period", "period", _beside),
    Rule("unit_beside", "the unit before|after day", "period", _unit_beside),
    Rule("like_step", "day comma? day|period", "day", _like_step),
    Rule("step_from_today", "duration day", "day", _step_from_today),
    Rule("step_from_today", "a UNIT day", "day", _step_from_today),
    Rule("in_units", "in AROUND? duration", "duration", _in_length, ("in", *groups()["AROUND"])),
)
