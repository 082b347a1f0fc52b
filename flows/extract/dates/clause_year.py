"""The year that a clause goes on about: "since 1967, when 62 people died on February 7"."""

from __future__ import annotations

from flows.extract.dates.calendar import FIRST, LAST
from flows.extract.dates.context import Context
from flows.extract.lang.lazy_regexp import LazyRegexp

_GOES_ON = LazyRegexp(
    r"(?:,? when |[^,;.]{0,40} had | (?:began|started|broke out|erupted|struck|ended|lasted) "
    r"|,[^;.]{0,80} of (?:them|it|these|those|that|which|whom)\b)"
)
""" "Floods killed 178 people in 2023, most of them between June and September": a part of what was then."""
_WHOLE = LazyRegexp(r"(?:of|among) the \S+ [^,;.]{1,60}\Z")
""" "Of the 4,100 fires in 2016, 900 broke out in August"."""


def clause_year(context: Context) -> int | None:
    """Return the year named before in the sentence, where what follows it is told of that year."""
    mentioned = context.period
    if mentioned is None or mentioned.unit != "year" or mentioned.sentence_no != context.sentence_no:
        return None
    days = mentioned.resolution.days
    lower = context.text.lower
    is_told = _GOES_ON.match(lower, mentioned.end, context.start) is not None
    if not is_told and lower.startswith(",", mentioned.end):
        is_told = _WHOLE.match(lower[context.sentence_start : mentioned.start]) is not None
    return days[0].year if is_told and days and FIRST < days[0].year < LAST else None


def year_of_range(context: Context, month: int) -> int | None:
    """The year of the second month of a range, by that of the first: "between June and September"."""
    first = context.period
    if first is None or first.unit != "month" or first.sentence_no != context.sentence_no:
        return None
    lower, days = context.text.lower, first.resolution.days
    link = lower[first.end : context.start].strip()
    is_range = (link == "and" and lower.endswith("between ", 0, first.start)) or (
        link in {"to", "until", "till", "through"} and lower.endswith("from ", 0, first.start)
    )
    return days[0].year + (month < days[0].month) if is_range and days and days[0].year < LAST else None
