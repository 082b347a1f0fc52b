"""Turns a stretch of words whose time is known into the record of a time expression."""

from __future__ import annotations

from flows.extract.dates.resolution import Resolution
from flows.extract.text import Text
from schemas.identity import RecordIds
from schemas.records import TimeExpression


def make_record(text: Text, span: tuple[int, int], found: Resolution, rule: str, ids: RecordIds) -> TimeExpression:
    """Return the record of the expression at a span, in the sentence that it begins in."""
    start, end = span
    return TimeExpression(
        time_expression_id=ids.next(start, end),
        document_id=text.document.document_id,
        start_char=start,
        end_char=end,
        exact=text.string[start:end],
        timex_type=found.timex_type,
        timex_value=found.value,
        period=found.period,
        period_start=found.days[0] if found.days else None,
        period_end=found.days[1] if found.days else None,
        anchor=found.anchor,
        sentence_id=text.sentence_id_at(start),
        rule=rule,
    )
