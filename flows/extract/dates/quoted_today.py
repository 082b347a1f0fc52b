"""The "today" of a quotation: the day on which it was said, or of what the story tells around it."""

from __future__ import annotations

from datetime import date, timedelta

from flows.extract.dates.context import Context
from flows.extract.dates.vocabulary import table
from flows.extract.lang.lazy_regexp import LazyRegexp

_LEAD, _TAIL = 16, 240
_OF_NOW = LazyRegexp(r"\b(?:am|are|is|of|for|still|as|here|than) \Z")
"""Before "today" these make it the present of the whole: "the town of today", "who we are today"."""
_SAID_ON = LazyRegexp(
    r"[^\"“”\n]{0,120}[\"”],? (?:[^\"“”.;\n]{0,60}? )?(?:said|told [^\"“”.;\n]{1,40}?)"
    r" (?:late |early )?(?:on )?(yesterday|monday|tuesday|wednesday|thursday|friday|saturday|sunday)\b"
)
_RECENT = timedelta(days=5)
"""How long before its publication a story tells of."""


def day_of_quotation(context: Context) -> date | None:
    """Return the day that "today" in a quotation is; None outside of one and where the story does not tell."""
    today, lower = context.today, context.text.lower
    if today is None or not context.is_quoted():
        return None
    if match := _SAID_ON.match(lower[context.end : context.end + _TAIL]):
        number = table("weekdays").get(match[1])
        return today - timedelta(days=(today.isoweekday() - number) % 7 if number else 1)
    if _OF_NOW.search(lower, max(0, context.start - _LEAD), context.start):
        return None
    days = context.outside.resolution.days if context.outside else None
    return days[0] if days and today - _RECENT <= days[0] < today else None
