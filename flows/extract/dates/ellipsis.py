"""Units that are left out: "growth of 1.8 percent this year and 1.5 percent next"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from flows.extract.dates.calendar import add_units, unit_of, whole_months
from flows.extract.dates.resolution import MENTION, Resolution
from flows.extract.dates.token import Token
from flows.extract.text import Text
from schemas.records import TimeExpression

_NEXT = re.compile(r"(?<=[\d%]|[tnse]) next(?=[.,;)]| and\b)")
_NUMBER = re.compile(r"\d[\d.,]*(?:%| ?(?:percent|per cent|percentage points?|million|billion|trillion|[a-z]+s))?\Z")
_REACH = 32
_LONGER = frozenset({"month", "quarter", "year"})


def find_next_ones(text: Text, found: list[TimeExpression]) -> Iterator[tuple[Token, Resolution]]:
    """Yield each "next" behind a number with the unit after the one that its sentence named last."""
    if " next" not in text.lower:
        return
    for match in _NEXT.finditer(text.lower):
        start = match.start() + 1
        sentence_id = text.sentence_id_at(start)
        if _NUMBER.search(text.lower, max(0, start - _REACH), start - 1) is None:
            continue
        before = [time for time in found if time.sentence_id == sentence_id and time.end_char <= start]
        following = _following(before[-1]) if before else None
        if following:
            yield Token("period", start, match.end(), None, "next_one"), following


def _following(time: TimeExpression) -> Resolution | None:
    unit = unit_of(time.timex_value or "")
    if unit not in _LONGER or time.period_start is None or time.period_end is None:
        return None
    model = (time.period_start, time.period_end)
    first, last = add_units(model[0], unit, 1), add_units(model[1], unit, 1)
    if first is None or last is None:
        return None
    days = whole_months(model, (first, last))
    value = {"year": f"{int((time.timex_value or '')[:4]) + 1:04d}", "month": f"{first:%Y-%m}"}.get(unit)
    value = value or f"{first.year:04d}-Q{(first.month - 1) // 3 + 1}"
    return Resolution("DATE", value, days, MENTION)
