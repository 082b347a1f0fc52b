"""The day of a time of day that has none beside it: what stands a little behind, what was mentioned, or today."""

from __future__ import annotations

from datetime import date
from functools import cache

from flows.extract.dates.calendar_units import NamedDay
from flows.extract.dates.context import Context, Meaning, Mentioned
from flows.extract.dates.days import CalendarDay
from flows.extract.dates.verb_tense import Tense
from flows.extract.dates.vocabulary import table
from flows.extract.dates.weekday import Weekday
from flows.extract.lang.alternation import one_of
from flows.extract.lang.lazy_regexp import LazyRegexp
from flows.extract.lang.load import load_words

_DAY_BEHIND = LazyRegexp(
    r"(?: local(?: time)?| [a-z]{2,3}t)?(?: ?\([^()\n]{1,24}\)|\))?(?: (?:and|to|until|or) [\d.:]{1,5} ?[ap]\.?m\.?)?"
    r"(?: (?:update|advisory|bulletin|meeting|briefing|match|game|start|kick-off))?"
    r",? (?:on )?(?:(?P<which>next|this|last) )?"
    r"(?P<day>monday|tuesday|wednesday|thursday|friday|saturday|sunday|today|tomorrow|yesterday)\b"
)
_TOLD_ON = LazyRegexp(
    r"\b(?:said|told [^,;.]{1,40}|announced|reported|confirmed) (?:late |early )?(?:on )?"
    r"(monday|tuesday|wednesday|thursday|friday|saturday|sunday)\b"
)
_IN_WORDS = frozenset({"past", "to", "quarter", "half", "o'clock", "o’clock"})
"""Words of times that are told in talk, of no day: "ten past nine"."""
_REACH = 160
_NEAR = 6
"""Sentences from the day of what happened to a time of it."""
_WORD = LazyRegexp(r"[a-z]+|[%$£€]")


def day_behind(context: Context) -> Meaning | None:
    """The day behind brackets or the other end: "7 p.m. (1700 GMT) on Friday", "1am and 5am on Sunday, May 4"."""
    match = _DAY_BEHIND.match(context.text.lower, context.end)
    if match is None:
        return None
    shift = table("named_days").get(match["day"])
    if shift is not None:
        return NamedDay(shift)
    number = table("weekdays")[match["day"]]
    dated = _dated().match(context.text.lower, match.end())
    if dated is None:
        return Weekday(number, match["which"])
    month = table("months")[dated["month"] or dated["month_2"]]
    return CalendarDay(month, int(dated["day"] or dated["day_2"]), weekday=number)


@cache
def _dated() -> LazyRegexp:
    months = one_of(table("months"))
    return LazyRegexp(
        rf",? (?:(?P<month>{months})\.? (?P<day>\d{{1,2}})|(?P<day_2>\d{{1,2}}) (?P<month_2>{months}))\b(?! ?\d)"
    )


def is_of_today(day: Mentioned, today: date, has_zone: bool, context: Context) -> bool:
    """A wire's time with its zone, and what was, though the day mentioned last is to come."""
    if day.sentence_no == context.sentence_no:
        return False
    first = day.resolution.days[0] if day.resolution.days else today
    if first > today:
        return has_zone or context.tense is Tense.PAST
    return has_zone and (context.sentence_no - day.sentence_no > _NEAR or _is_of_market(context))


def _is_of_market(context: Context) -> bool:
    """ "Its shares were at 31 at 1530 GMT": a price of the day, not what happened then."""
    lower, begin, end = context.text.lower, context.sentence_start, context.sentence_end
    stretch = lower[max(begin, context.start - _REACH) : min(end, context.end + _REACH)]
    return not load_words("dates", "market_words").isdisjoint(_WORD.findall(stretch))


def day_of_report(has_zone: bool, context: Context) -> Meaning | None:
    """The day of what was at a time of a day that no sentence named: the one of who tells it, else the present."""
    lower, last = context.text.lower, min(context.sentence_end, context.end + _REACH)
    is_spoken = not _IN_WORDS.isdisjoint(lower[context.start : context.end].split())
    if context.today is None or is_spoken or not (has_zone or context.tense is Tense.PAST):
        return None
    told = _TOLD_ON.search(lower, context.end, last)
    return Weekday(table("weekdays")[told[1]]) if told else NamedDay(0)
