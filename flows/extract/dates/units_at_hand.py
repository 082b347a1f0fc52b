"""The unit at hand or named before, without more words: "for the year", "in the quarter"."""

from __future__ import annotations

from dataclasses import dataclass

from flows.extract.dates.calendar_units import NO_CALENDAR_UNIT, RelativeUnit, around, is_plural
from flows.extract.dates.cascade import Found, Rule
from flows.extract.dates.context import Context, Mentioned
from flows.extract.dates.just_ended import ended_before_report, just_ended, reported_quarter
from flows.extract.dates.resolution import MENTION, Resolution, unresolved
from flows.extract.dates.verb_tense import Tense
from flows.extract.lang.load import load_words

_FRESH = 3
_REPORTED_UNTIL = 4
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
    if unit is None or unit in NO_CALENDAR_UNIT or is_plural(found):
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


RULES = (
    Rule("full_year", "for|in the full unit", "period", _full_year, ("for", "in")),
    Rule("unit_again", "in|during|over the UNIT", "period", _unit_again, ("in", "during", "over")),
    Rule("unit_at_hand", "over the UNIT", "period", _throughout, ("over",)),
    Rule("unit_at_hand", "ended the UNIT", "period", _unit_closed, ("ended",)),
    Rule("unit_at_hand", "for the UNIT", "period", _unit_at_hand, ("for",)),
    Rule("unit_at_hand", "the UNIT", "unit_here", _unit_at_hand),
)
