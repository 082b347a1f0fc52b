"""Levels of two times beside each other, whatever compares them, and sizes behind any noun of change."""

from __future__ import annotations

import pytest

from tests.unit.extract.marked import marked_figures

CASES = [
    ("up", "end", "Revenue was [$5 million] in May, relative to $4 million a year earlier."),
    ("up", "start", "Revenue was $5 million in May, which compares with [$4 million] a year earlier."),
    ("down", "start", "The jobless rate stood at 4.8 percent in May, as opposed to [5.1 percent] in April."),
    ("down", "end", "The jobless rate stood at [4.8 percent] in May, in comparison with 5.1 percent in April."),
    ("up", "end", "Revenue was [$5 million], as against $4 million in the corresponding period last year."),
    ("up", "end", "Revenue was [$5 million], against $4 million in the year-ago period."),
    ("up", "end", "Exports were up 5% compared to the same month last year to [$3 billion]."),
    ("down", "end", "Exports were down 5% on last year to [$3 billion]."),
    ("up", "change", "Exports posted an advance of [5 percent] in May."),
    ("up", "end", "Exports were [$4 million] in May, a leap of 5 percent on a year earlier."),
    ("down", "change", "Exports suffered a drop-off of [5 percent] in May."),
    (None, "level", "A $100 advance carried an annualized cost of [328 percent]."),
    (None, "level", "Revenue was [$5 million] in May, compared with the forecast of $4 million."),
]


@pytest.mark.parametrize(("direction", "role", "told"), CASES)
def test_change(direction: str | None, role: str, told: str) -> None:
    assert [(one.direction, one.change_role) for one in marked_figures(told)] == [(direction, role)]
