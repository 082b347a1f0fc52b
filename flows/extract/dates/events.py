"""Events that stand for a date: "since the deal went into effect" keeps its words unless the story says when."""

from __future__ import annotations

import re
from functools import cache

from flows.extract.dates.context import Context
from flows.extract.dates.resolution import MENTION, NO_EVENT, Resolution
from flows.extract.dates.token import Token
from flows.extract.lang.lazy_regexp import LazyRegexp
from flows.extract.lang.load import load_yaml
from flows.extract.text import Text
from schemas.records import TimeExpression

_REACH = 40
_ARTICLE = 4


def find_events(text: Text) -> list[Token]:
    """Return the events that a text dates something from; the value of each is the noun of what took effect."""
    if "since " not in text.lower:
        return []
    return [
        Token("event", match.start(), match.end(), match["noun"].split()[-1], "since_event")
        for match in _patterns()[0].finditer(text.lower)
    ]


def resolve_event(event: Token, dated: dict[str, TimeExpression], context: Context) -> Resolution:
    """Return when an event was where ``dated`` has its noun; else it keeps its words alone."""
    time = dated.get(event.value)
    if time is None or time.period_start is None:
        return Resolution("DATE", None, None, NO_EVENT)
    first, until = time.period_start, context.today
    days = (first, until) if until and until >= first else None
    return Resolution("DATE", time.timex_value, days, MENTION, edtf=f"{time.period}/..")


def dated_effects(text: Text, found: list[TimeExpression]) -> dict[str, TimeExpression]:
    """Return the words of "the deal went into effect on March 15" with the first expression that dates them."""
    dated: dict[str, TimeExpression] = {}
    for time in found:
        begin = text.near_start(time.start_char, _REACH)
        match = _patterns()[1].search(text.lower, begin, time.start_char)
        if match and time.period_start and match.end() >= time.start_char - _ARTICLE:
            for word in text.lower[max(begin - _REACH, 0) : match.start()].split():
                dated.setdefault(word, time)
    return dated


@cache
def _patterns() -> tuple[LazyRegexp, LazyRegexp]:
    data = load_yaml("dates")
    verbs = "|".join(map(re.escape, data["effect_verbs"]))
    since = rf"since (?<!\w.{{6}})(?:the|its|their|this|that|a|an) (?P<noun>[\w' -]{{1,40}}?) (?:{verbs})\b"
    return LazyRegexp(since), LazyRegexp(rf"\b(?:{verbs})\b(?: on| in| from)?\s*(?=\S|\Z)")
