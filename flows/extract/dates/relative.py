"""Calendar units by how they lie to now or to what was told: "last year", "the following day", "so far this year"."""

from __future__ import annotations

from dataclasses import dataclass

from flows.extract.dates.calendar import unit_around
from flows.extract.dates.calendar_units import NO_CALENDAR_UNIT, NamedDay, RelativeUnit, is_plural
from flows.extract.dates.cascade import Found, Rule
from flows.extract.dates.context import Context
from flows.extract.dates.mentioned_units import MentionedUnit, NextUnit
from flows.extract.dates.resolution import Resolution, unresolved
from flows.extract.dates.vocabulary import table
from flows.extract.dates.weekends import ThisWeekend
from flows.extract.lang.lazy_regexp import LazyRegexp

_YEAR_BEHIND = LazyRegexp(
    r",? (?:of |in )?(?:a year|one year|[a-z0-9]+ years (?:ago|earlier|before)|last year"
    r"|the (?:previous|past|prior) (?:year|fiscal)|(?:last|previous) fiscal"
    r"|(?:19|20)\d\d)\b"
)
_THROUGHOUT = ("over the ", "during the ", "throughout the ", "within the ", "for the ")


@dataclass(frozen=True, slots=True)
class SoFar:
    """ "So far this year", "the year to date": from the start of the unit to the present month or day."""

    unit: str

    def resolve(self, context: Context) -> Resolution | None:
        """Return the stretch up to now."""
        if context.today is None:
            return unresolved("DATE", context.how)
        first = unit_around(self.unit, context.today)[1][0]
        value = f"{first.isoformat()[:7]}/{context.today.isoformat()[:7]}" if self.unit == "year" else None
        value = value or f"{first.isoformat()}/{context.today.isoformat()}"
        last = unit_around("month", context.today)[1][1] if self.unit == "year" else context.today
        return Resolution("DATE", value, (first, last), context.how)


def _named_day(found: Found) -> NamedDay | None:
    """ "USA Today" is a newspaper."""
    is_big, before = found.string[found.tokens[0].start].isupper(), found.word_before
    is_name = is_big and before.isalpha() and before[0].isupper() and found.string[found.tokens[0].start - 1] == " "
    is_name = is_name or (is_big and found.word_after.lower() in {"show", "programme", "program"})
    return None if is_name else NamedDay(found.value("named_day"))


def _relative(found: Found) -> RelativeUnit | MentionedUnit | NextUnit | ThisWeekend | None:
    which = [token.kind for token in found.tokens if token.kind in table("shifts")][-1]
    unit = found.value("unit", "second")
    is_definite = found.has("the") or found.word_before.lower() == "the"
    if which == "last" and is_definite and found.word_after == "of":
        return None
    if unit in {2, "second", "minute", "hour", "millennium"} or is_plural(found) or _goes_on(found, which):
        return None
    if which == "next" and found.has("the") and unit in {"day", "week", "month", "year"}:
        return MentionedUnit(unit, 1) if unit == "day" else NextUnit(unit)
    shift = table("shifts")[which]
    if which in {"that", "same", "following", "previous", "preceding", "prior"}:
        return MentionedUnit(unit, shift)
    if not found.has("this") and (_is_length(unit, which, is_definite) or _is_throughout(found, unit, which)):
        return None
    is_at_hand = unit == "weekend" and which == "this"
    return ThisWeekend() if is_at_hand else RelativeUnit("week" if unit == "fortnight" else unit, shift)


def _is_length(unit: str, which: str, is_definite: bool) -> bool:
    """ "The past day", "the coming decade", "the past year": lengths up to or from now."""
    is_long = unit in {"decade", "century", "day"} and which in {"past", "coming"}
    is_long = is_long or (unit == "fortnight" and which in {"past", "last", "next", "coming"})
    return is_long or (which == "past" and is_definite and unit in {"week", "month", "quarter", "year"})


def _is_throughout(found: Found, unit: str, which: str) -> bool:
    """ "Over the last century": the hundred years up to now."""
    if which != "last" or unit not in {"century", "decade"}:
        return False
    first = next(token for token in found.tokens if token.kind == "last")
    leads = (*_THROUGHOUT, "in the ") if unit == "decade" else _THROUGHOUT
    return found.lower.endswith(leads, 0, first.start)


def _goes_on(found: Found, which: str) -> bool:
    """ "That day-care centre", "the same month last year", "Harbour This Week": a part of something longer."""
    end = found.tokens[-1].end
    is_big = all(found.string[token.start].isupper() for token in found.tokens)
    if is_big and len(found.tokens) > 1 and found.word_before[:1].isupper() and found.word_before.isalpha():
        return True
    if found.value("unit") == "day" and (which == "present" or found.lower.startswith(" and age", end)):
        return True  # "in the present day", "in this day and age": the times that we live in
    return found.string[end : end + 1] == "-" or (which == "same" and _YEAR_BEHIND.match(found.lower, end) is not None)


def _just_over(found: Found) -> RelativeUnit | None:
    """ "The year just ended", "the quarter just past"."""
    unit = found.value("unit")
    return None if unit is None or unit in NO_CALENDAR_UNIT or found.has("s") else RelativeUnit(unit, -1)


def _one_over(found: Found) -> RelativeUnit | None:
    """ "The week after next", "the year before last"."""
    unit, is_back = found.value("unit"), found.has("last")
    is_unit = unit is not None and unit not in NO_CALENDAR_UNIT and not found.ends_in_s("unit")
    return RelativeUnit(unit, -2 if is_back else 2) if is_unit and found.is_closing else None


def _so_far_this(found: Found) -> RelativeUnit | None:
    """ "So far this year": the year, though it is not over."""
    unit = found.value("unit")
    return RelativeUnit(unit, 0) if unit in {"year", "month", "week", "quarter"} else None


def _so_far(found: Found) -> SoFar | None:
    unit = found.value("unit")
    return SoFar(unit) if unit in {"year", "month", "week", "quarter"} else None


RULES = (
    Rule("named_day", "named_day", "day", _named_day),
    Rule("relative_unit", "the? this? SHIFT fiscal|calendar|financial? UNIT", "period", _relative),
    Rule("relative_unit", "the UNIT just ended|past", "period", _just_over),
    Rule("relative_unit", "so far this UNIT", "period", _so_far_this, ("so", "far")),
    Rule("so_far", "the? UNIT hyphen? to hyphen? date", "period", _so_far),
    Rule("one_over", "the UNIT before last", "period", _one_over),
    Rule("one_over", "the UNIT after next", "period", _one_over),
)
