"""What a rule makes of the words that it matched: a TIMEX3 value, its days, and what it was resolved against."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from flows.extract.dates.calendar import Days, edtf_of

ABSOLUTE, MENTION = "absolute", "mention"
NO_EVENT = "none:the words name no date"
NO_MENTION = "none:no period was mentioned before"
NO_DAY = "none:no day is named"
NO_SUCH_DAY = "none:the calendar has no such day"
TOO_FAR = "none:further away than the calendar reaches"


@dataclass(frozen=True, slots=True)
class Resolution:
    """The reading of a time expression; ``value`` is None where it stays unresolved, ``anchor`` says why.

    ``edtf`` is given where the days alone do not say the period: a season, a decade, an approximate year.
    """

    timex_type: str
    value: str | None
    days: Days | None = None
    anchor: str = ABSOLUTE
    is_approximate: bool = False
    edtf: str | None = None

    @property
    def period(self) -> str | None:
        """The period in EDTF, None where nothing says one."""
        if self.edtf is not None or self.days is None:
            return self.edtf
        return edtf_of(self.days) + ("~" if self.is_approximate and "/" not in edtf_of(self.days) else "")


def of_day(day: date, anchor: str) -> Resolution:
    """Return the resolution to one day."""
    return Resolution("DATE", day.isoformat(), (day, day), anchor)


def unresolved(timex_type: str, reason: str, value: str | None = None) -> Resolution:
    """Return an expression that keeps its words only, with what its value has without a year or a day."""
    return Resolution(timex_type, value, None, reason)
