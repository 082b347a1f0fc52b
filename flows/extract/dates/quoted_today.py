"""The "today" of a quotation: the day on which it was said, or on which the match that it is about was played."""

from __future__ import annotations

import re
from datetime import date, timedelta

from flows.extract.dates.context import Context
from flows.extract.dates.vocabulary import table

_LEAD, _TAIL = 240, 240
_MATCH = re.compile(
    r"['’]s (?:game|match|race|final|semi-?final|fight|bout|win|victory|loss|defeat|result|performance|round|stage)\b"
)
_SAID_ON = re.compile(
    r"[^\"“”\n]{0,120}[\"”],? (?:[^\"“”.;\n]{0,60}? )?(?:said|told [^\"“”.;\n]{1,40}?)"
    r" (?:late |early )?(?:on )?(yesterday|monday|tuesday|wednesday|thursday|friday|saturday|sunday)\b"
)
_RECENT = timedelta(days=3)


def day_of_quotation(context: Context) -> date | None:
    """Return the day that "today" in a quotation is; None outside of one and where the story does not tell."""
    today, lower = context.today, context.text.lower
    if today is None or not _is_quoted(lower[max(context.sentence_start, context.start - _LEAD) : context.start]):
        return None
    if match := _SAID_ON.match(lower[context.end : context.end + _TAIL]):
        number = table("weekdays").get(match[1])
        return today - timedelta(days=(today.isoweekday() - number) % 7 if number else 1)
    days = context.day.resolution.days if context.day else None
    is_played = days is not None and _MATCH.match(lower, context.end) is not None
    return days[0] if is_played and days and today - _RECENT <= days[0] < today else None


def _is_quoted(lead: str) -> bool:
    return lead.count('"') % 2 == 1 or lead.rfind("“") > lead.rfind("”")
