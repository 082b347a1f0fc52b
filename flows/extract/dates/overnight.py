"""What happened or will happen overnight: the night before the day of the story, or the one to come."""

from __future__ import annotations

from dataclasses import dataclass

from flows.extract.dates.cascade import Found, Rule
from flows.extract.dates.context import Context
from flows.extract.dates.resolution import Resolution
from flows.extract.dates.time_of_day import PartOfToday
from flows.extract.dates.verb_tense import Tense
from flows.extract.lang.load import load_words


@dataclass(frozen=True, slots=True)
class Overnight:
    """The night around the present; tense tells which."""

    def resolve(self, context: Context) -> Resolution | None:
        """Return the night by the day that it begins on."""
        return PartOfToday("NI", 0 if context.tense is Tense.FUTURE else -1).resolve(context)


def _overnight(found: Found) -> Overnight | None:
    """An adverb at the end of its clause; "an overnight train" and "the overnight rate" say no time."""
    after = found.word_after
    is_closing = not after.isalnum() or after.lower() in load_words("dates", "clause_end")
    return Overnight() if is_closing and found.word_before.lower() not in {"the", "an", "its"} else None


RULES = (Rule("overnight", "overnight", "moment", _overnight),)
