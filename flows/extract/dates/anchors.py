"""The present of a story: its day of publication, else what its metadata or its dateline says, else nothing."""

from __future__ import annotations

import re
from datetime import date
from functools import cache
from typing import NamedTuple

from flows.extract.datelines import dateline_at
from flows.extract.dates.calendar import FIRST, LAST, make_day
from flows.extract.dates.vocabulary import table
from flows.extract.lang.alternation import one_of
from flows.extract.lang.lazy_regexp import LazyRegexp
from flows.extract.text import Text

NO_PUBLICATION = "none:the story has no publication date"
_DATELINE_REACH = 400


class Anchor(NamedTuple):
    """The day against which a story is read and where it comes from; the reason where there is none."""

    day: date | None
    how: str


def find_anchor(text: Text) -> Anchor:
    """Return the anchor of a text; the day of the run is never one."""
    for read, how in ((_published_on, "publication"), (_published_at, "metadata"), (_dateline, "dateline")):
        day = read(text)
        if day and FIRST <= day.year <= LAST:
            return Anchor(day, how)
    return Anchor(None, NO_PUBLICATION)


def _published_on(text: Text) -> date | None:
    return text.document.published_on


def _published_at(text: Text) -> date | None:
    moment = text.document.published_at
    return moment.date() if moment else None


def _dateline(text: Text) -> date | None:
    """A full date that is a line of its own near the top, or stands in a dateline."""
    end = text.document.body_start_char + _DATELINE_REACH
    of_line, of_dateline = _patterns()
    match = of_line.search(text.lower, 0, end)
    for start in (start for start, _ in text.paragraphs if start < end):
        line = None if match else dateline_at(text, start)
        match = of_dateline.search(text.lower, start, line.end) if line else match
    if match is None:
        return None
    month = table("months")[match["month"] or match["month_2"]]
    return make_day(int(match["year"] or match["year_2"]), month, int(match["day"] or match["day_2"]))


@cache
def _patterns() -> tuple[LazyRegexp, LazyRegexp]:
    months, weekdays = one_of(table("months")), one_of(table("weekdays"))
    american = rf"(?P<month>{months})\.? (?P<day>\d{{1,2}}),? (?P<year>\d{{4}})"
    european = rf"(?P<day_2>\d{{1,2}}) (?P<month_2>{months})\.?,? (?P<year_2>\d{{4}})"
    day = rf"(?:{american}|{european})"
    lead = rf"(?:(?:{weekdays}),? |[^\n.]{{2,60}}[,(] ?)?"
    return LazyRegexp(rf"^{lead}{day}[ \t]*$", re.M), LazyRegexp(day)
