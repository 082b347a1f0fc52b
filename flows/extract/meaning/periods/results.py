"""Results and the day on which they were told: "posted a first-quarter loss of $3 million on Friday"."""

from __future__ import annotations

from flows.extract.lang.lazy_regexp import LazyRegexp
from flows.extract.lang.load import load_words
from flows.extract.lang.results import tells_behind, told_before
from flows.extract.meaning.periods.clauses import has_verb
from schemas.records import TimeExpression

_NOUN = LazyRegexp(r" ([a-z][\w'’-]*)")
_SEEN_FROM_NOW = ("last ", "this ", "next ", "earlier ", "the ", "late ", "early ")
_TIMES_OF_DAY = LazyRegexp(r"(?:,? (?:late|early|earlier))?(?:,? on)?(?: the morning of| the evening of)? \Z")


def is_attribute(lower: str, time: TimeExpression) -> bool:
    """ "Reported second-quarter revenue of", "published January inflation": of what is told, not when it was."""
    exact = lower[time.start_char : time.end_char]
    if time.period_start == time.period_end or exact.startswith(_SEEN_FROM_NOW):
        return False
    noun = _NOUN.match(lower, time.end_char)
    if noun is None or has_verb(noun[1]):
        return False
    return not any(noun[1] in load_words("periods", key) for key in ("time_prepositions", "articles", "relatives"))


def is_day_of_results(lower: str, time: TimeExpression, begin: int) -> bool:
    """ "Posted a loss of $3 million on Friday", "on Friday posted": when it was told. ``begin`` opens the sentence."""
    if tells_behind(lower, time.end_char):
        return True
    rest = told_before(lower, begin, time.start_char)
    day = _TIMES_OF_DAY.search(rest) if rest else None
    return rest is not None and day is not None and not has_verb(rest[: day.start()])
