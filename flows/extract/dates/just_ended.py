"""The quarter or year that ended with a month told before: "12 percent more in March. For the quarter, sales rose"."""

from __future__ import annotations

from datetime import timedelta

from flows.extract.dates.calendar import add_units, unit_around
from flows.extract.dates.context import Context, Mentioned
from flows.extract.dates.resolution import MENTION, Resolution
from flows.extract.dates.verb_tense import Tense
from flows.extract.lang.results import told_before

_LONGER = frozenset({"quarter", "year"})
_REACH = 8
"""Sentences over which a report goes on about its month before it comes to the quarter."""
_FRESH = timedelta(days=92)
"""How long behind its last month a quarter or year is still reported on."""
_REPORTED_UNTIL = 4
"""The month up to which results are those of the year before."""


def just_ended(context: Context, unit: str) -> Resolution | None:
    """Return the unit whose last month, or whose last quarter, is what the story told of last; none of the future."""
    if unit not in _LONGER or context.tense is Tense.FUTURE or context.today is None:
        return None
    told = context.period
    is_near = told is not None and context.sentence_no - told.sentence_no < _REACH
    days = told.resolution.days if told and is_near and told.unit in {"month", "quarter"} else None
    if days is None:
        return None
    value, whole = unit_around(unit, days[0])
    is_over = timedelta(0) < context.today - whole[1] <= _FRESH
    return Resolution("DATE", value, whole, MENTION) if is_over and whole[1] == days[1] else None


def ended_before_report(context: Context, unit: str) -> Resolution | None:
    """ "Reported a loss of $3 million for the quarter": the last one that was over, where nothing else tells which."""
    is_year_fresh = context.today is not None and context.today.month <= _REPORTED_UNTIL
    if context.today is None or not (unit == "quarter" or (unit == "year" and is_year_fresh)):
        return None
    if (
        context.tense is not Tense.PAST
        or told_before(context.text.lower, context.sentence_start, context.start) is None
    ):
        return None
    before = add_units(context.today, unit, -1)
    value, days = unit_around(unit, before) if before else (None, None)
    return Resolution("DATE", value, days, context.how) if days else None


def reported_quarter(context: Context) -> Mentioned | None:
    """ "Profit rose in the second quarter. It gave these prices for the quarter": the one that is reported on."""
    told = context.quarter if context.tense is not Tense.FUTURE else None
    days = told.resolution.days if told else None
    return told if days and context.today and days[1] < context.today else None
