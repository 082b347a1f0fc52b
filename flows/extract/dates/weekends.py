"""The weekend at hand: "over the weekend", "this weekend"."""

from __future__ import annotations

from dataclasses import dataclass

from flows.extract.dates.calendar_units import PLACEHOLDERS, around, is_plural
from flows.extract.dates.cascade import Found, Rule
from flows.extract.dates.context import Context
from flows.extract.dates.resolution import Resolution, unresolved
from flows.extract.dates.verb_tense import Tense
from flows.extract.lang.load import load_words

_SATURDAY = 6
_FRESH = 3


@dataclass(frozen=True, slots=True)
class ThisWeekend:
    """ "This weekend": early in the week the one that is over, in a report of the past."""

    def resolve(self, context: Context) -> Resolution | None:
        """Return the weekend."""
        if context.today is None:
            return unresolved("DATE", context.how)
        is_over = context.today.isoweekday() <= _FRESH and context.tense is Tense.PAST
        return around(context.today, "weekend", -is_over, context.how)


@dataclass(frozen=True, slots=True)
class WeekendAtHand:
    """ "Over the weekend": the last one in a report of the past, the next in one of the future."""

    def resolve(self, context: Context) -> Resolution | None:
        """Return the weekend."""
        if context.today is None:
            return unresolved("DATE", context.how, PLACEHOLDERS["weekend"])
        is_begun = context.today.isoweekday() >= _SATURDAY
        tense = context.tense
        is_told = context.text.lower.endswith(("during ", "over "), 0, context.start)
        is_past = (tense is Tense.PAST or (tense is Tense.NONE and is_told)) and not is_begun
        return around(context.today, "weekend", -1 if is_past else 0, context.how)


def _weekend(found: Found) -> WeekendAtHand | None:
    return WeekendAtHand() if found.value("unit") == "weekend" and not is_plural(found) else None


def _bare_weekend(found: Found) -> WeekendAtHand | None:
    """ "The weekend" as a subject or object, unless a noun follows that it is an attribute of."""
    after = found.word_after.lower()
    if found.word_before.lower() == "throughout":
        return None
    is_free = (
        not after.isalnum() or after in load_words("dates", "clause_end") or after in load_words("dates", "past_words")
    )
    return _weekend(found) if is_free or after.endswith("ed") or after in {"will", "is", "has"} else None


_BEFORE_WEEKEND = ("over", "at", "on", "during", "by", "from", "since", "after", "until")
RULES = (
    Rule("weekend", f"{'|'.join(_BEFORE_WEEKEND)} the long? unit", "period", _weekend, _BEFORE_WEEKEND),
    Rule("weekend", "the unit", "period", _bare_weekend),
)
