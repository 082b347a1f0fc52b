"""Chronologies: an entry "July 10:" is of the year of the entry before it."""

from __future__ import annotations

from flows.extract.dates.context import Context

_LONGEST_LEAD = 3
_ENDS = (":", " -", " –", " —")


def is_entry(text: str, start: int, end: int) -> bool:
    """Tell whether a stretch is the head of an entry: "March - The probe lands"."""
    begin = text.rfind("\n", 0, start) + 1
    return begin > 0 and start - begin <= _LONGEST_LEAD and text.startswith(_ENDS, end)


def entry_year(context: Context) -> int | None:
    """Return the year of the date mentioned before, where the expression is the head of an entry of a chronology."""
    text = context.text.lower
    mentioned = max(
        (found for found in (context.day, context.period) if found), key=lambda found: found.end, default=None
    )
    if not is_entry(text, context.start, context.end) or mentioned is None or mentioned.resolution.days is None:
        return None
    return mentioned.resolution.days[1].year
