"""The year that a clause goes on about: "since 1967, when 62 people died on February 7"."""

from __future__ import annotations

from flows.extract.dates.calendar import FIRST, LAST
from flows.extract.dates.context import Context
from flows.extract.lang.lazy_regexp import LazyRegexp

_GOES_ON = LazyRegexp(r"(?:,? when |[^,;.]{0,40} had | (?:began|started|broke out|erupted|struck|ended|lasted) )")


def clause_year(context: Context) -> int | None:
    """Return the year named before in the sentence, where what follows it is told of that year."""
    mentioned = context.period
    if mentioned is None or mentioned.unit != "year" or mentioned.sentence_no != context.sentence_no:
        return None
    days = mentioned.resolution.days
    is_told = _GOES_ON.match(context.text.lower, mentioned.end, context.start) is not None
    return days[0].year if is_told and days and FIRST < days[0].year < LAST else None
