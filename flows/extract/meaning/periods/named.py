"""The days that a figure is of, with the expression that names them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

from schemas.records import Figure, TimeExpression


@dataclass(frozen=True, slots=True)
class Period:
    """Days with the expression that gives them."""

    period: str | None
    first: date | None
    last: date | None
    time_expression_id: str | None = None

    @classmethod
    def of(cls, time: TimeExpression) -> Period:
        """Return the days of an expression."""
        return cls(time.period, time.period_start, time.period_end, time.time_expression_id)


NO_PERIOD = Period(None, None, None)


def is_within(time: TimeExpression, longest: timedelta) -> bool:
    """Tell whether an expression lasts no longer than so long from its first day on."""
    first, last = time.period_start, time.period_end
    return first is not None and last is not None and last - first <= longest


def dated(figure: Figure, period: Period) -> Figure:
    """Return the figure with its period."""
    return figure._replace(
        time_expression_id=period.time_expression_id, period=period.period, period_start=period.first,
        period_end=period.last,
    )  # fmt: skip
