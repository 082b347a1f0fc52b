"""What a rule makes of the words that it matched: a TIMEX3 value, its days, and what it was resolved against."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from flows.extract.dates.calendar import Days

ABSOLUTE, PUBLICATION, MENTION = "absolute", "publication", "mention"
NO_PUBLICATION = "none:the story has no publication date"
NO_EVENT = "none:the words name no date"


@dataclass(frozen=True, slots=True)
class Resolution:
    """The reading of a time expression; ``value`` is None where it stays unresolved, ``anchor`` says why."""

    timex_type: str
    value: str | None
    days: Days | None = None
    anchor: str = ABSOLUTE
    is_approximate: bool = False

    @property
    def period(self) -> str | None:
        """The period in EDTF, None where there are no days."""
        if self.days is None or self.value is None:
            return None
        first, last = self.days
        plain = self.value if len(self.value) in {4, 7, 10} and self.value.replace("-", "").isdigit() else None
        if plain is None:
            plain = first.isoformat() if first == last else f"{first.isoformat()}/{last.isoformat()}"
        return plain + ("~" if self.is_approximate else "")


def of_day(day: date, anchor: str) -> Resolution:
    """Return the resolution to one day."""
    return Resolution("DATE", day.isoformat(), (day, day), anchor)


def unresolved(timex_type: str, reason: str = NO_PUBLICATION) -> Resolution:
    """Return an expression that keeps its words only."""
    return Resolution(timex_type, None, None, reason)
