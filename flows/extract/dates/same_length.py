"""A stretch told again by how long it lasts: "in the same twelve months"."""

from __future__ import annotations

from dataclasses import dataclass

from flows.extract.dates.cascade import Found, Rule
from flows.extract.dates.context import FAR_REACH, Context
from flows.extract.dates.durations import Length
from flows.extract.dates.resolution import MENTION, Resolution

_LEAP = 3
"""Days by which stretches of the same months differ."""


@dataclass(frozen=True, slots=True)
class SameLength:
    """The stretch mentioned before that lasts as long, else a length."""

    length: Length

    def resolve(self, context: Context) -> Resolution | None:
        """Return the stretch or the length."""
        near = context.period if self._is_in_reach(context) else None
        days = near.resolution.days if near else None
        end = self.length.step(days[0], 1) if days and self.length.count else None
        if near and days and end and abs((end - days[1]).days) <= _LEAP:
            return Resolution("DURATION", self.length.value, days, MENTION)
        return self.length.resolve(context)

    @staticmethod
    def _is_in_reach(context: Context) -> bool:
        return context.period is not None and context.sentence_no - context.period.sentence_no < FAR_REACH


def _same_length(found: Found) -> SameLength | None:
    length = found.value("duration")
    return SameLength(length) if isinstance(length, Length) else None


RULES = (Rule("same_length", "the same duration", "period", _same_length),)
