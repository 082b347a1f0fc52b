"""What an expression is resolved against: the story's anchor, the periods mentioned before, the tense around it."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from typing import Protocol

from flows.extract.dates.anchors import Anchor
from flows.extract.dates.calendar import FIRST, LAST, add_units, unit_around, unit_of
from flows.extract.dates.day_order import is_day_first
from flows.extract.dates.delivery import is_delivery
from flows.extract.dates.reports import is_of_report
from flows.extract.dates.resolution import ABSOLUTE, MENTION, Resolution
from flows.extract.dates.tense import tense_around
from flows.extract.dates.verb_tense import Tense
from flows.extract.lang.comparing import COMPARED
from flows.extract.lang.lazy_regexp import LazyRegexp
from flows.extract.text import Text

_CALENDAR_RULES = {
    "month_day",
    "day_month",
    "month_day_year",
    "day_month_year",
    "iso_date",
    "slash_date",
    "dotted_date",
}
_FROM_FIGURE = LazyRegexp(
    rf"\b(?:from|{COMPARED}) (?:[a-z]+ ){{0,3}}(?:[a-z]{{1,4}}\.?)?[^\w\s]{{0,2}}\d[^\s;]*"
    r"(?: [^\d\s,;]+){0,3} (?:in|on|at) \Z"
)
""" "To 1.2 billion in April from 1.9 billion in March and 2.4 billion a year earlier": a year before April."""
_PLANNED_FOR = LazyRegexp(
    r"\b(?:forecasts?|outlook|guidance|targets?|goals?|projections?|estimates?|expectations?|plans?|budgets?|dividends?)"
    r" (?:of [^,;.]{1,24} )?(?:for|in) (?:all of |the (?:whole of )?)?\Z"
)
_SINCE = LazyRegexp(
    r" since \Z|\b(?:[a-z]{2,}est|worst|best|first|most|least|record)\b[^,;.]{0,40}"
    r" since (?:[^\W\d_]+(?:['’-][a-z]+)? ){1,6}\Z"
)
""" "Has grown since 2003", "the wettest month since records began in 1871": how far back, not when."""
_FAR_BACK = 100
_MARKS = LazyRegexp('["“”]')
_REACH = 48
_LEAD = 12
_TO = frozenset({"to", "through", "until", "till", "-", "–"})
_THREE_MONTHS = range(88, 92)
"""Days from the first to the last of them, whichever three they are."""
REACH = 3
"""Sentences over which a mentioned period is still the one that "a year earlier" means."""
FAR_REACH = 15
"""The same for the day that "the same day" means, where none is nearer."""


@dataclass(slots=True)
class Mentioned:
    """A resolved expression that a later one may be relative to."""

    resolution: Resolution
    unit: str | None
    sentence_no: int
    start: int
    end: int
    is_of_calendar: bool = False
    """Whether it is a day of a month, not a weekday or one seen from the present."""


_UNTIL = "units_until"
_UNITS_UNTIL = {"P1Y": "year", "P1W": "week"}
""" "The year to June", "the week to Sunday": a length by its words, a unit to what follows, as "a week earlier"."""


@dataclass(slots=True)
class Context:
    """The state of one story while its expressions are read in order."""

    text: Text
    anchor: Anchor
    start: int = 0
    end: int = 0
    sentence_no: int = 0
    sentence_start: int = 0
    sentence_end: int = 0
    day: Mentioned | None = None
    day_over: Mentioned | None = None
    """The last one that is not to come."""
    event: Mentioned | None = None
    """The last one of what happened, not of who told or counted it."""
    outside: Mentioned | None = None
    """The last one outside of quotations."""
    weekdays: dict[int, Mentioned] = field(default_factory=dict)
    """The last day of each number in its week."""
    marks: tuple[int, bool] = (0, False)
    """How far quotation marks were looked for in the paragraph, and whether one is open there."""
    since: Mentioned | None = None
    """The last one since which something is told to be."""
    period: Mentioned | None = None
    period_told: Mentioned | None = None
    """The last one that is not only what something is planned or forecast for."""
    quarter: Mentioned | None = None
    """The quarter that was named first: the one that a report of results is about."""
    fiscal_year: Mentioned | None = None
    """The year named last that does not begin in January."""
    fiscal_month: int = -1
    """The month of :mod:`fiscal_starts`, 0 where no country tells, -1 before it is looked for."""
    told_month: int = -1
    """The same where the story says when a fiscal year begins or ends."""
    part_month: int = -1
    """The same where the story says when one of its quarters or halves ended."""

    order: bool | None = None
    """Whether the day stands first in dates in figures, None before it is looked for."""

    @property
    def today(self) -> date | None:
        """The day that stands for the present of the story, None where nothing gives it."""
        return self.anchor.day

    @property
    def how(self) -> str:
        """What the present of the story comes from, or why there is none."""
        return self.anchor.how

    @property
    def is_day_first(self) -> bool:
        """Whether 08/09 is the eighth of September where the story comes from."""
        if self.order is None:
            self.order = is_day_first(self.text)
        return self.order

    @property
    def tense(self) -> Tense:
        """The tense of the clause around the expression."""
        return tense_around(self.text.string, self.sentence_start, self.start, self.end, self.sentence_end)

    def remember(self, resolution: Resolution, rule: str) -> None:
        """Note a resolved expression, which a rule made, for those that follow."""
        if resolution.days is None or resolution.timex_type == "SET":
            return
        first, last = resolution.days
        if not FIRST <= first.year <= last.year <= LAST:
            return
        unit = unit_of(resolution.value or "") or (_UNITS_UNTIL.get(resolution.value or "") if rule == _UNTIL else None)
        if self.text.lower.endswith("since ", self.sentence_start, self.start):
            self.since = Mentioned(resolution, unit, self.sentence_no, self.start, self.end)
        if unit == "month" and is_delivery(self.text.string, self.start, self.end):
            return  # "feed wheat for November delivery"
        if self._is_compared_with() or self._is_looked_back_at(resolution, rule) or self._is_of_saying():
            return
        is_of_calendar = rule in _CALENDAR_RULES or resolution.anchor == ABSOLUTE or rule == "month"
        mentioned = Mentioned(resolution, unit, self.sentence_no, self.start, self.end, is_of_calendar)
        if joined := self._joined(first, last, unit):
            mentioned.resolution, mentioned.unit = joined, None
        if first == last:
            self.day = mentioned
            self.day_over = mentioned if self.today and first <= self.today else self.day_over
            self.weekdays[first.isoweekday()] = mentioned
            self._remember_event(mentioned)
        else:
            self.period = mentioned
            self.period_told = self.period_told if self._is_foreseen(first, last) else mentioned
        if unit == "year" and first.month != 1:
            self.fiscal_year = mentioned
        if self.quarter is None:
            self.quarter = mentioned if unit == "quarter" else self._of_three_months(mentioned)

    def _is_foreseen(self, first: date, last: date) -> bool:
        """ "Cut its forecast for the full year", "a target for 2017", "will slow next year", "double by 2030"."""
        if self.today is None or last <= self.today:
            return False
        begin = max(self.sentence_start, self.start - _REACH)
        if first > self.today and self.text.lower.endswith((" by ", " until "), begin, self.start):
            return True
        return _PLANNED_FOR.search(self.text.lower, begin, self.start) is not None or self.tense is Tense.FUTURE

    def _remember_event(self, mentioned: Mentioned) -> None:
        """Note the day of an event; one of a report only where no event is near."""
        if not self.is_quoted():
            self.outside = mentioned
        is_near = self.event is not None and self.sentence_no - self.event.sentence_no < FAR_REACH
        if not (is_near and is_of_report(self.text.lower, self.sentence_start, self.start)):
            self.event = mentioned

    def is_quoted(self) -> bool:
        """Whether the expression stands in a quotation of its paragraph; no mark is looked at twice."""
        begin, _ = self.text.paragraphs[self.text.sentences[self.sentence_no].paragraph_no]
        at, is_open = self.marks if self.marks[0] >= begin else (begin, False)
        for match in _MARKS.finditer(self.text.string, at, self.start):
            is_open = match.group() == "“" or (match.group() == '"' and not is_open)
        self.marks = max(at, self.start), is_open
        return is_open

    def day_of_event(self) -> Mentioned | None:
        """The day of what happened last, else the one that was mentioned last."""
        found, beside = self.event, self.day
        if beside and self.text.lower.startswith(" (", beside.end) and self.start <= beside.end + len(" ({"):
            return beside  # "as of Saturday 8 p.m. (1200 UTC)"
        return found if found and self.sentence_no - found.sentence_no < FAR_REACH else beside

    def _of_three_months(self, mentioned: Mentioned) -> Mentioned | None:
        """ "The three months to January": a quarter, by the one that they end in."""
        days = mentioned.resolution.days
        if days is None or (days[1] - days[0]).days not in _THREE_MONTHS:
            return None
        if add_units(days[0], "month", 3) != days[1] + timedelta(days=1):
            return None
        value, _ = unit_around("quarter", days[1])
        return replace(
            mentioned, resolution=Resolution("DATE", value, days, mentioned.resolution.anchor), unit="quarter"
        )

    def _joined(self, first: date, last: date, unit: str | None) -> Resolution | None:
        """The stretch from the period just mentioned to this one: "from April to June", "between April and June"."""
        before = self.period
        if before is None or before.sentence_no != self.sentence_no or before.unit != unit or first == last:
            return None
        begin = before.resolution.days[0] if before.resolution.days else first
        link = self.text.lower[before.end : self.start].strip()
        is_between = link == "and" and self.text.lower.endswith("between ", 0, before.start)
        is_range = (link in _TO or is_between) and begin < first
        return Resolution("DATE", None, (begin, last), before.resolution.anchor) if is_range else None

    def _is_looked_back_at(self, resolution: Resolution, rule: str) -> bool:
        """Whether it is the like time of another year, named within a sentence that is of its own time."""
        is_inside = self.start - self.sentence_start > _LEAD
        return is_inside and resolution.anchor == MENTION and rule in {"earlier", "before", "same_period"}

    def _is_compared_with(self) -> bool:
        """Whether the expression only says what its sentence compares with: "up 8 percent from August"."""
        is_told = self.period is not None and self.period.sentence_no == self.sentence_no
        if _FROM_FIGURE.search(self.text.lower, max(self.sentence_start, self.start - _REACH), self.start):
            return True
        if _SINCE.search(self.text.lower, max(self.sentence_start, self.start - _FAR_BACK), self.start):
            return not self.text.lower.startswith(", when ", self.end)
        return is_told and self.text.lower.endswith((" from ", " than in ", " than "), 0, self.start)

    def _is_of_saying(self) -> bool:
        """Whether it only tells when something was put out: "down from a range given in March"."""
        return self.text.lower.endswith((" given in ", " published in ", " issued in ", " forecast in "), 0, self.start)

    def near_period(self) -> Mentioned | None:
        """The period coarser than a day that was mentioned last, within reach."""
        found = self.period
        return found if found and self.sentence_no - found.sentence_no < REACH else None

    def period_to_compare(self) -> Mentioned | None:
        """The period that a report of what was compares with: the last, past those of plans in other sentences."""
        near, told = self.near_period(), self.period_told
        if near is None or near is told or near.sentence_no == self.sentence_no or self.tense is not Tense.PAST:
            return near
        if told is not None and self.sentence_no - told.sentence_no < REACH:
            return told
        return None if self._is_to_come(near) else near

    def _is_to_come(self, mentioned: Mentioned) -> bool:
        days = mentioned.resolution.days
        return self.today is not None and days is not None and days[0] > self.today

    def last_mentioned(self) -> Mentioned | None:
        """The day or period that was mentioned last, within reach."""
        return max(filter(None, (self.near_period(), self.near_day())), key=lambda found: found.end, default=None)

    def near_day(self, reach: int = REACH) -> Mentioned | None:
        """The day that was mentioned last, within reach."""
        found = self.day
        return found if found and self.sentence_no - found.sentence_no < reach else None


class Meaning(Protocol):
    """What a stretch of words means, before it is known when."""

    def resolve(self, context: Context) -> Resolution | None:
        """Return the value and the days in a context, None where the words mean no time there."""
        ...
