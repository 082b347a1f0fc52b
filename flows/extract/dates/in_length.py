""" "In two months": a day to come, else how long something took."""

from __future__ import annotations

from dataclasses import dataclass

from flows.extract.dates.context import Context
from flows.extract.dates.durations import Length
from flows.extract.dates.lengths_up_to_now import LengthUpToNow
from flows.extract.dates.resolution import Resolution, unresolved
from flows.extract.dates.step import stepped
from flows.extract.dates.verb_tense import Tense
from flows.extract.lang.lazy_regexp import LazyRegexp

_REACH = 40
_WORST = LazyRegexp(
    r"\b(?:never|not|once|nothing|seldom) \Z|\b(?:[a-z]{2,}est|worst|best|first|most|least|record)\b(?: [\w-]+){0,4} \Z"
)
"""Before "in six decades" these look back, whatever is to come: "recover from its worst floods"."""
PERFECT = LazyRegexp(
    r"\b(?:has|have) (?:(?:also|now|already|nearly|almost|more than|been) )*"
    r"[a-z]+(?:ed|en|wn|[lns]t|un|um|ung)\b[^,;:.]*\Z"
)
_PAST_PERFECT = LazyRegexp(PERFECT.pattern.replace("(?:has|have)", "had"))
_TOLD = LazyRegexp(r"\b(?:said|says|added|told|noted|reported|pointed out)\b")
""" "Imports, he added, had climbed by a third in six years": what has been, as it was told."""
_WOULD = LazyRegexp(r"(?:\bwould|\w['’]d|\bsupposed to|\b(?:obliged|required|bound) to)\b[^;:?]{0,80}\Z")
_PERFECT_REACH, TOLD_REACH = 64, 200


@dataclass(frozen=True, slots=True)
class InLength:
    """ "In two months": a day to come in a report of the future, else a length."""

    length: Length
    is_sure: bool = False

    def resolve(self, context: Context) -> Resolution | None:
        """Return the day to come or the length."""
        is_looked_back = _WORST.search(context.text.lower, max(0, context.start - _REACH), context.start) is not None
        if not self.is_sure and (is_looked_back or context.tense is not Tense.FUTURE or self._is_of_then(context)):
            is_up_to_now = not is_looked_back and self._has_been_done(context)
            return (LengthUpToNow(self.length, -1) if is_up_to_now else self.length).resolve(context)
        if context.today is None:
            return unresolved("DATE", context.how)
        return stepped(context.today, self.length, 1, context.how)

    @staticmethod
    def _is_of_then(context: Context) -> bool:
        """ "We were told that it would fall in seven weeks": from when that was said, or however long it may take."""
        begin = max(context.sentence_start, context.start - TOLD_REACH)
        return _WOULD.search(context.text.lower, begin, context.start) is not None

    @staticmethod
    def _has_been_done(context: Context) -> bool:
        """ "Has lost nearly a thousand jobs in three years": up to now."""
        begin = max(context.sentence_start, context.start - _PERFECT_REACH)
        if PERFECT.search(context.text.lower, begin, context.start):
            return True
        told_from = max(context.sentence_start, context.start - TOLD_REACH)
        is_told = _TOLD.search(context.text.lower, told_from, context.start) is not None
        return is_told and _PAST_PERFECT.search(context.text.lower, begin, context.start) is not None
