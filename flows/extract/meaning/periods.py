"""The period of a figure: the time expression that belongs to it, not merely the nearest."""

from __future__ import annotations

from dataclasses import replace

from flows.extract.text import Text
from schemas.records import Figure, TimeExpression

_RIGHT_REACH = 45
_UNBOUND_KINDS = {"duration", "age"}


def bind_periods(text: Text, figures: list[Figure], times: list[TimeExpression]) -> list[Figure]:
    """Give each figure the period that stands right behind it, else the one that its whole sentence has."""
    by_sentence: dict[str | None, list[TimeExpression]] = {}
    for time in times:
        if time.timex_type == "DATE" and time.period_start:
            by_sentence.setdefault(time.sentence_id, []).append(time)
    starts = sorted(figure.start_char for figure in figures)
    return [_bound(text, figure, by_sentence.get(figure.sentence_id, []), starts) for figure in figures]


def _bound(text: Text, figure: Figure, times: list[TimeExpression], starts: list[int]) -> Figure:
    if figure.kind in _UNBOUND_KINDS or not times:
        return figure
    time = _behind(text, figure, times, starts) or _of_sentence(figure, times)
    if time is None:
        return figure
    return replace(
        figure, time_expression_id=time.time_expression_id, period=time.period, period_start=time.period_start,
        period_end=time.period_end,
    )  # fmt: skip


def _behind(text: Text, figure: Figure, times: list[TimeExpression], starts: list[int]) -> TimeExpression | None:
    """The first expression behind the figure with no other figure and no new clause between."""
    for time in times:
        if time.start_char < figure.end_char:
            continue
        between = text.string[figure.end_char : time.start_char]
        is_parted = any(figure.end_char <= start < time.start_char for start in starts)
        if is_parted or len(between) > _RIGHT_REACH or set(between) & set(";:") or ", " in between[:-1]:
            return None
        return time
    return None


def _of_sentence(figure: Figure, times: list[TimeExpression]) -> TimeExpression | None:
    """The one expression of the sentence, where it is the only one and stands before the figure."""
    return times[0] if len(times) == 1 and times[0].end_char <= figure.start_char else None
