"""Lengths that end now or at what was told: "in the past decade", "the 12 months through March"."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

from flows.extract.dates.calendar import MONTHS_IN, YEARS_IN, add_units
from flows.extract.dates.cascade import Found, Rule
from flows.extract.dates.context import Context, Mentioned
from flows.extract.dates.durations import HOURS, Length
from flows.extract.dates.resolution import MENTION, Resolution
from flows.extract.dates.verb_tense import Tense
from flows.extract.dates.vocabulary import table
from flows.extract.lang.lazy_regexp import LazyRegexp


@dataclass(frozen=True, slots=True)
class LengthUpToNow:
    """ "The past five years", "the next decade": a length that ends or begins at the present."""

    length: Length
    sign: int
    is_told: bool = False
    """Whether it ends where the period just mentioned begins: "the previous three months"."""
    is_definite: bool = False
    """Whether it may be seen from a time in a report of the past: "for the next six years the mine lay still"."""

    def resolve(self, context: Context) -> Resolution | None:
        """Return the length with its days."""
        mentioned = context.near_period() if self.is_told else None
        if self.is_definite and context.tense is Tense.PAST and (told := context.last_mentioned()):
            return self._from(told)
        if mentioned and mentioned.resolution.days:
            last = mentioned.resolution.days[0]
            edge = self.length.step(last, -1)
            days = (edge, last - timedelta(days=1)) if edge and edge < last else None
            return Resolution("DURATION", self.length.value, days, MENTION)
        if context.today is None:
            return Resolution("DURATION", self.length.value, None, context.how)
        length = self.length
        if length.unit == "hour" and length.count and length.count % HOURS == 0:
            length = Length(length.count // HOURS, "day")
        edge = length.step(context.today, self.sign)
        days = (min(edge, context.today), max(edge, context.today)) if edge else None
        return Resolution("DURATION", self.length.value, days, context.how)

    def _from(self, told: Mentioned) -> Resolution:
        last = told.resolution.days[1] if told.resolution.days else date.max
        first = add_units(last, "day", 1)
        edge = self.length.step(first, 1) if first else None
        days = (first, edge - timedelta(days=1)) if first and edge else None
        return Resolution("DURATION", self.length.value, days, MENTION)


_LASTS = LazyRegexp(
    r"\b(?:(?:will|would|could|may|might|should|can|must|shall|did|does|do|to)(?: not| only| at least)?|\w+n['’]t) \Z"
)
"""Before "last 11 weeks" these make it a verb."""


def _up_to_now(found: Found) -> LengthUpToNow | None:
    if (found.has("following") and not found.has("the")) or (found.has("last") and found.word_after == "of"):
        return None
    if found.has("last") and not found.has("the", "this") and _LASTS.search(found.lower, 0, found.tokens[0].start):
        return None
    shift = next(table("shifts")[token.kind] for token in found.tokens if token.kind in table("shifts"))
    length = found.value("duration")
    if length is None:
        unit = found.value("unit")
        units = {"decade", "century", "day"} | ({"week", "month", "quarter", "year"} if found.has("past") else set())
        is_last = found.has("last") and unit not in {"decade", "century"}  # "over the last century"
        is_open = unit in units and not is_last and not found.has("next")
        if not (is_open or unit == "fortnight") or found.ends_in_s():
            return None
        length = Length(1, unit)
    is_told = shift < 0 and found.has("previous", "preceding", "prior")
    is_definite = shift > 0 and found.has("the", "following")
    return LengthUpToNow(length, shift, is_told, is_definite) if shift and isinstance(length, Length) else None


def _part_up_to_now(found: Found) -> LengthUpToNow | None:
    """ "The past year and a half"."""
    shift = next(table("shifts")[token.kind] for token in found.tokens if token.kind in table("shifts"))
    unit = found.value("unit")
    is_length = unit in MONTHS_IN or unit in YEARS_IN
    return LengthUpToNow(Length(1.5, unit), shift) if shift and is_length else None


def _counted_up_to_now(found: Found) -> LengthUpToNow | None:
    """ "The three previous years"."""
    unit, count = found.value("unit"), found.value("small", "spelled")
    if unit is None or count < 2 or not found.ends_in_s():
        return None
    is_told = not found.has("past", "last")
    return LengthUpToNow(Length(count, unit), 1 if found.has("following") else -1, is_told, found.has("following"))


RULES = (
    Rule("past_units", "the? this? SHIFT duration", "duration", _up_to_now),
    Rule("past_units", "the? SHIFT UNIT", "duration", _up_to_now),
    Rule("past_units", "the? last|past|next|coming unit and a half", "duration", _part_up_to_now),
    Rule("past_units", "the small|spelled previous|preceding|prior|following unit", "duration", _counted_up_to_now),
)
