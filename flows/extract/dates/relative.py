"""Calendar units seen from now or from the period just mentioned: "last year", "that month", "the next day"."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

from flows.extract.dates.calendar import Days, add_units, shift_part, unit_around, whole_months
from flows.extract.dates.cascade import Found, Rule
from flows.extract.dates.context import FAR_REACH, Context, Mentioned
from flows.extract.dates.just_ended import ended_before_report, just_ended, reported_quarter
from flows.extract.dates.quoted_today import day_of_quotation
from flows.extract.dates.resolution import MENTION, NO_MENTION, TOO_FAR, Resolution, of_day, unresolved
from flows.extract.dates.seen_from_then import is_to_come_then
from flows.extract.dates.verb_tense import Tense
from flows.extract.dates.vocabulary import table
from flows.extract.lang.lazy_regexp import LazyRegexp
from flows.extract.lang.load import load_words

PLACEHOLDERS = {
    "day": "XXXX-XX-XX", "week": "XXXX-WXX", "weekend": "XXXX-WXX-WE",
    "month": "XXXX-XX", "quarter": "XXXX-QX", "year": "XXXX",
}  # fmt: skip
_YEAR_BEHIND = LazyRegexp(
    r",? (?:of |in )?(?:a year|one year|[a-z0-9]+ years (?:ago|earlier|before)|last year"
    r"|the (?:previous|past|prior) (?:year|fiscal)|(?:last|previous) fiscal"
    r"|(?:19|20)\d\d)\b"
)
_SATURDAY = 6
_FRESH = 3
_YEAR_LONG = 363, 368
_REPORTED_UNTIL = 4
_THROUGHOUT = ("over the ", "during the ", "throughout the ", "within the ", "for the ")
_NO_CALENDAR_UNIT = {"hour", "minute", "decade", "century", "fortnight"}


@dataclass(frozen=True, slots=True)
class NamedDay:
    """Today, yesterday, tomorrow."""

    shift: int

    def resolve(self, context: Context) -> Resolution | None:
        """Return the day."""
        if context.today is None:
            return unresolved("DATE", context.how)
        if day := day_of_quotation(context):
            return of_day(day + timedelta(days=self.shift), MENTION)
        return of_day(context.today + timedelta(days=self.shift), context.how)


@dataclass(frozen=True, slots=True)
class RelativeUnit:
    """A calendar unit so many steps from the one of the present."""

    unit: str
    shift: int

    def resolve(self, context: Context) -> Resolution | None:
        """Return the unit's value and days."""
        if context.today is None:
            return unresolved("DATE", context.how)
        return around(context.today, self.unit, self.shift, context.how)


@dataclass(frozen=True, slots=True)
class ThisWeekend:
    """ "This weekend": early in the week the one that is over, in a report of the past."""

    def resolve(self, context: Context) -> Resolution | None:
        """Return the weekend."""
        if context.today is None:
            return unresolved("DATE", context.how)
        is_over = context.today.isoweekday() <= _FRESH and context.tense is Tense.PAST
        return around(context.today, "weekend", -is_over, context.how)


@dataclass(frozen=True, slots=True)
class MentionedUnit:
    """ "That year", "the same month", "the following day": seen from the period that was mentioned last."""

    unit: str
    shift: int

    def resolve(self, context: Context) -> Resolution | None:
        """Return the unit's value and days; with nothing mentioned, what an unknown one looks like."""
        mentioned = mentioned_for(context, self.unit)
        if self.unit == "day" and not self.shift and mentioned and mentioned is context.day:
            mentioned = context.day_of_event()  # "later that day"
        is_vague = self.shift < 0 and self.unit in {"month", "quarter"} and mentioned and mentioned.unit == "year"
        if is_vague or mentioned is None or mentioned.resolution.days is None:
            if self.shift and context.today:
                return around(context.today, self.unit, self.shift, context.how)
            return unresolved("DATE", NO_MENTION, PLACEHOLDERS.get(self.unit))
        days = mentioned.resolution.days
        is_fiscal = days[0].month != 1 and (days[1] - days[0]).days in range(*_YEAR_LONG)
        if self.unit == "year" and (is_fiscal or self._heads_brackets(context)):
            return self._of_fiscal_year(days)
        if self.unit == "quarter" and mentioned.unit == "quarter" and days != unit_around("quarter", days[0])[1]:
            return self._fiscal_quarter(mentioned.resolution.value or "", days)
        # of a longer stretch "that month" is the one it ended with
        return around(days[1 if self.shift >= 0 else 0], self.unit, self.shift, MENTION)

    def _heads_brackets(self, context: Context) -> bool:
        """ "Profit was 31 million in the quarter (previous year: 28 million)": the like stretch of the year before."""
        lower = context.text.lower
        return self.shift < 0 and lower.startswith(":", context.end) and lower.endswith("(", 0, context.start)

    def _fiscal_quarter(self, value: str, days: Days) -> Resolution:
        """The quarter before or after one of a fiscal year."""
        first, last = add_units(days[0], "quarter", self.shift), add_units(days[1], "quarter", self.shift)
        if first is None or last is None:
            return unresolved("DATE", TOO_FAR)
        return Resolution("DATE", shift_part(value, "quarter", self.shift), whole_months(days, (first, last)), MENTION)

    def _of_fiscal_year(self, days: Days) -> Resolution:
        """The year before or after one that does not begin in January."""
        first, last = add_units(days[0], "year", self.shift), add_units(days[1], "year", self.shift)
        if first is None or last is None:
            return unresolved("DATE", TOO_FAR)
        return Resolution("DATE", f"{first.year:04d}", whole_months(days, (first, last)), MENTION)


@dataclass(frozen=True, slots=True)
class NextUnit:
    """ "The next year": after the one just mentioned in a report of the past, else after the present."""

    unit: str

    def resolve(self, context: Context) -> Resolution | None:
        """Return the unit's value and days."""
        is_told = context.tense is Tense.PAST and mentioned_for(context, self.unit) is not None
        return (MentionedUnit if is_told else RelativeUnit)(self.unit, 1).resolve(context)


@dataclass(frozen=True, slots=True)
class UnitTold:
    """ "Later in the day", "earlier in the year": the one just mentioned in a report of the past, else of now."""

    unit: str

    def resolve(self, context: Context) -> Resolution | None:
        """Return the unit's value and days."""
        is_then = context.tense is not Tense.FUTURE or (self.unit == "day" and is_to_come_then(context))
        is_told = is_then and mentioned_for(context, self.unit) is not None
        return (MentionedUnit if is_told else RelativeUnit)(self.unit, 0).resolve(context)


def mentioned_for(context: Context, unit: str) -> Mentioned | None:
    """The mention that a step in a unit starts from: days for days, else the last period, else the last day."""
    day, period = context.near_day(), context.near_period()
    if unit == "week" and period and period.unit == "week" and (day is None or period.end > day.end):
        return period
    if unit in {"day", "week", "weekend", "fortnight"}:
        if unit in {"day", "weekend"} and period and _is_weekend(period) and (day is None or period.end > day.end):
            return period
        return day or (context.near_day(FAR_REACH) if unit == "day" else None)
    if day and period and day.is_of_calendar and day.sentence_no > period.sentence_no:
        return day
    return period or day


def _is_weekend(mentioned: Mentioned) -> bool:
    return (mentioned.resolution.value or "").endswith("-WE")


def around(day: date, unit: str, shift: int, how: str) -> Resolution:
    """Return the calendar unit so many units from the one that a day lies in."""
    moved = add_units(day, unit, shift) if shift else day
    if moved is None:
        return unresolved("DATE", TOO_FAR)
    value, days = unit_around(unit, moved)
    return Resolution("DATE", value, days, how)


@dataclass(frozen=True, slots=True)
class SoFar:
    """ "So far this year", "the year to date": from the start of the unit to the present month or day."""

    unit: str

    def resolve(self, context: Context) -> Resolution | None:
        """Return the stretch up to now."""
        if context.today is None:
            return unresolved("DATE", context.how)
        first = unit_around(self.unit, context.today)[1][0]
        value = f"{first.isoformat()[:7]}/{context.today.isoformat()[:7]}" if self.unit == "year" else None
        value = value or f"{first.isoformat()}/{context.today.isoformat()}"
        last = unit_around("month", context.today)[1][1] if self.unit == "year" else context.today
        return Resolution("DATE", value, (first, last), context.how)


def _named_day(found: Found) -> NamedDay | None:
    """ "USA Today" is a newspaper."""
    is_big, before = found.string[found.tokens[0].start].isupper(), found.word_before
    is_name = is_big and before.isalpha() and before[0].isupper() and found.string[found.tokens[0].start - 1] == " "
    is_name = is_name or (is_big and found.word_after.lower() in {"show", "programme", "program"})
    return None if is_name else NamedDay(found.value("named_day"))


def _relative(found: Found) -> RelativeUnit | MentionedUnit | NextUnit | ThisWeekend | None:
    which = [token.kind for token in found.tokens if token.kind in table("shifts")][-1]
    unit = found.value("unit", "second")
    is_definite = found.has("the") or found.word_before.lower() == "the"
    if which == "last" and is_definite and found.word_after == "of":
        return None
    if unit in {2, "second", "minute", "hour", "millennium"} or is_plural(found) or _goes_on(found, which):
        return None
    if which == "next" and found.has("the") and unit in {"day", "week", "month", "year"}:
        return MentionedUnit(unit, 1) if unit == "day" else NextUnit(unit)
    shift = table("shifts")[which]
    if which in {"that", "same", "following", "previous", "preceding", "prior"}:
        return MentionedUnit(unit, shift)
    if not found.has("this") and (_is_length(unit, which, is_definite) or _is_throughout(found, unit, which)):
        return None
    is_at_hand = unit == "weekend" and which == "this"
    return ThisWeekend() if is_at_hand else RelativeUnit("week" if unit == "fortnight" else unit, shift)


def _is_length(unit: str, which: str, is_definite: bool) -> bool:
    """ "The past day", "the coming decade", "the past year": lengths up to or from now."""
    is_long = unit in {"decade", "century", "day"} and which in {"past", "coming"}
    is_long = is_long or (unit == "fortnight" and which in {"past", "last", "next", "coming"})
    return is_long or (which == "past" and is_definite and unit in {"week", "month", "quarter", "year"})


def _is_throughout(found: Found, unit: str, which: str) -> bool:
    """ "Over the last century": the hundred years up to now."""
    if which != "last" or unit not in {"century", "decade"}:
        return False
    first = next(token for token in found.tokens if token.kind == "last")
    leads = (*_THROUGHOUT, "in the ") if unit == "decade" else _THROUGHOUT
    return found.lower.endswith(leads, 0, first.start)


def _goes_on(found: Found, which: str) -> bool:
    """ "That day-care centre", "the same month last year", "Harbour This Week": a part of something longer."""
    end = found.tokens[-1].end
    is_big = all(found.string[token.start].isupper() for token in found.tokens)
    if is_big and len(found.tokens) > 1 and found.word_before[:1].isupper() and found.word_before.isalpha():
        return True
    if found.value("unit") == "day" and (which == "present" or found.lower.startswith(" and age", end)):
        return True  # "in the present day", "in this day and age": the times that we live in
    return found.string[end : end + 1] == "-" or (which == "same" and _YEAR_BEHIND.match(found.lower, end) is not None)


def is_plural(found: Found) -> bool:
    """ "The weeks", not "the week's"."""
    end = found.tokens[-1].end
    return found.lower[end - 1] == "s" and found.string[end : end + 1] not in {"'", "’"} and not _lost_apostrophe(found)


def _lost_apostrophe(found: Found) -> bool:
    """ "This years festival"."""
    return found.has("this") and found.lower[found.tokens[-1].start : found.tokens[-1].end] == "years"


@dataclass(frozen=True, slots=True)
class WeekendAtHand:
    """ "Over the weekend": the last one in a report of the past, the next in one of the future."""

    def resolve(self, context: Context) -> Resolution | None:
        """Return the weekend."""
        if context.today is None:
            return unresolved("DATE", context.how, PLACEHOLDERS["weekend"])
        is_begun = context.today.isoweekday() >= _SATURDAY
        tense = context.tense
        is_told = context.text.lower.endswith(("during ", "over "), 0, context.start)
        is_past = (tense is Tense.PAST or (tense is Tense.NONE and is_told)) and not is_begun
        return around(context.today, "weekend", -1 if is_past else 0, context.how)


def _just_over(found: Found) -> RelativeUnit | None:
    """ "The year just ended", "the quarter just past"."""
    unit = found.value("unit")
    return None if unit is None or unit in _NO_CALENDAR_UNIT or found.has("s") else RelativeUnit(unit, -1)


def _weekend(found: Found) -> WeekendAtHand | None:
    return WeekendAtHand() if found.value("unit") == "weekend" and not is_plural(found) else None


def _bare_weekend(found: Found) -> WeekendAtHand | None:
    """ "The weekend" as a subject or object, unless a noun follows that it is an attribute of."""
    after = found.word_after.lower()
    if found.word_before.lower() == "throughout":
        return None
    is_free = (
        not after.isalnum() or after in load_words("dates", "clause_end") or after in load_words("dates", "past_words")
    )
    return _weekend(found) if is_free or after.endswith("ed") or after in {"will", "is", "has"} else None


_FROM_REACH = 40


@dataclass(frozen=True, slots=True)
class UnitAtHand:
    """ "For the year": the one that its sentence named before, where it tells of what was, else that of the report."""

    unit: str

    def resolve(self, context: Context) -> Resolution | None:
        """Return the unit's value and days."""
        named = context.period
        told = self._of_firm(context) or (reported_quarter(context) if self.unit == "quarter" else None)
        if told is not None:
            return Resolution("DATE", told.resolution.value, told.resolution.days, MENTION)
        if named is not None and self._is_meant(named, context):
            return Resolution("DATE", named.resolution.value, named.resolution.days, MENTION)
        told_of = just_ended(context, self.unit) or ended_before_report(context, self.unit)
        return told_of or RelativeUnit(self.unit, 0).resolve(context)

    def _of_firm(self, context: Context) -> Mentioned | None:
        """ "Profit for the year to June rose. Sales for the year were": the year that a firm reports on."""
        told = context.fiscal_year if self.unit == "year" and context.tense is not Tense.FUTURE else None
        return told if told and context.sentence_no - told.sentence_no < _FRESH else None

    def _is_meant(self, named: Mentioned, context: Context) -> bool:
        """Tell whether a period is of this unit and no start: "from 3 million in 2018 to 4 million for the year"."""
        is_near = named.unit == self.unit and named.sentence_no == context.sentence_no and named.is_of_calendar
        if not is_near or context.tense is not Tense.PAST:
            return False
        return " from " not in context.text.lower[max(0, named.start - _FROM_REACH) : named.start]


def _unit_at_hand(found: Found) -> RelativeUnit | UnitAtHand | None:
    """ "For the year", "in the month": the one of the report."""
    unit = found.value("unit")
    if found.has("for") and found.word_after in {"of", "starting", "beginning", "commencing", "ending", "ended"}:
        return None
    if unit is None or unit in _NO_CALENDAR_UNIT or is_plural(found):
        return None
    return UnitAtHand(unit) if found.has("for") else RelativeUnit(unit, 0)


@dataclass(frozen=True, slots=True)
class UnitAgain:
    """ "In the quarter": the one that was named before, nothing where none was."""

    unit: str

    def resolve(self, context: Context) -> Resolution | None:
        """Return the unit's value and days."""
        mentioned = context.near_period()
        if self.unit == "quarter" and (
            mentioned is None or mentioned.unit != self.unit or _is_before(mentioned, context)
        ):
            mentioned = context.quarter
        if mentioned is None or mentioned.unit != self.unit or mentioned.sentence_no == context.sentence_no:
            return just_ended(context, self.unit)
        found = mentioned.resolution
        return Resolution("DATE", found.value, found.days, MENTION)


def _is_before(mentioned: Mentioned, context: Context) -> bool:
    """Tell whether a quarter is one that the quarter of the report is compared with."""
    days = mentioned.resolution.days
    reported = context.quarter.resolution.days if context.quarter else None
    return days is not None and reported is not None and days[0] < reported[0]


def _unit_again(found: Found) -> UnitAgain | None:
    unit, after = found.value("unit"), found.word_after
    if found.word_before.lower() in {"later", "earlier", "early", "late"}:
        return None
    behind = load_words("dates", "clause_end") | load_words("dates", "past_words") | _BEHIND_AGAIN
    is_free = not after.isalpha() or after in behind or after.endswith("ed")
    return UnitAgain(unit) if unit in {"month", "quarter", "year"} and is_free and not is_plural(found) else None


_BEHIND_AGAIN = frozenset({"against", "versus", "compared", "up", "down", "while", "after", "than", "because"})


def _throughout(found: Found) -> UnitAtHand | None:
    """ "Over the quarter the shares lost 4 percent": what a sentence opens with is the one at hand."""
    is_opening = found.string[found.tokens[0].start].isupper()
    unit = found.value("unit")
    is_of_other = found.word_after in {"of", "to", "ended", "ending", "before", "after"}
    return UnitAtHand(unit) if is_opening and unit in _AT_HAND and not is_of_other and not is_plural(found) else None


_AT_HAND = frozenset({"week", "month", "quarter", "year"})


def _unit_closed(found: Found) -> RelativeUnit | UnitAtHand | None:
    """ "Ended the year 7 percent higher": at the end of its clause or before how it was."""
    after = found.word_after.lower()
    closing = load_words("dates", "clause_end") | {"higher", "lower", "up", "down", "flat", "where"}
    is_closing = after not in {"of", "to"} and (not after.isalpha() or after in closing)
    return _unit_at_hand(found) if is_closing else None


@dataclass(frozen=True, slots=True)
class FullYear:
    """ "For the full year": the one at hand, in the first months of a year the one that is reported on."""

    def resolve(self, context: Context) -> Resolution | None:
        """Return the year."""
        if context.fiscal_year:
            told = context.fiscal_year.resolution
            return Resolution("DATE", told.value, told.days, MENTION)
        if context.today is None:
            return unresolved("DATE", context.how)
        is_over = context.tense is Tense.PAST and context.today.month <= _REPORTED_UNTIL
        return around(context.today, "year", -1 if is_over else 0, context.how)


def _full_year(found: Found) -> FullYear | None:
    return FullYear() if found.value("unit") == "year" and not is_plural(found) else None


def _one_over(found: Found) -> RelativeUnit | None:
    """ "The week after next", "the year before last"."""
    unit, is_back = found.value("unit"), found.has("last")
    is_unit = unit is not None and unit not in _NO_CALENDAR_UNIT and not found.ends_in_s("unit")
    return RelativeUnit(unit, -2 if is_back else 2) if is_unit and found.is_closing else None


def _so_far_this(found: Found) -> RelativeUnit | None:
    """ "So far this year": the year, though it is not over."""
    unit = found.value("unit")
    return RelativeUnit(unit, 0) if unit in {"year", "month", "week", "quarter"} else None


def _so_far(found: Found) -> SoFar | None:
    unit = found.value("unit")
    return SoFar(unit) if unit in {"year", "month", "week", "quarter"} else None


RULES = (
    Rule("named_day", "named_day", "day", _named_day),
    Rule("relative_unit", "the? this? SHIFT fiscal|calendar|financial? UNIT", "period", _relative),
    Rule("relative_unit", "the UNIT just ended|past", "period", _just_over),
    Rule("relative_unit", "so far this UNIT", "period", _so_far_this, ("so", "far")),
    Rule("so_far", "the? UNIT hyphen? to hyphen? date", "period", _so_far),
    Rule("one_over", "the UNIT before last", "period", _one_over),
    Rule("one_over", "the UNIT after next", "period", _one_over),
)
_BEFORE_WEEKEND = ("over", "at", "on", "during", "by", "from", "since", "after", "until")
UNIT_RULES = (
    Rule("weekend", f"{'|'.join(_BEFORE_WEEKEND)} the long? unit", "period", _weekend, _BEFORE_WEEKEND),
    Rule("weekend", "the unit", "period", _bare_weekend),
    Rule("full_year", "for|in the full unit", "period", _full_year, ("for", "in")),
    Rule("unit_again", "in|during|over the UNIT", "period", _unit_again, ("in", "during", "over")),
    Rule("unit_at_hand", "over the UNIT", "period", _throughout, ("over",)),
    Rule("unit_at_hand", "ended the UNIT", "period", _unit_closed, ("ended",)),
    Rule("unit_at_hand", "for the UNIT", "period", _unit_at_hand, ("for",)),
    Rule("unit_at_hand", "the UNIT", "unit_here", _unit_at_hand),
)
