"""Measures past a modifier of several words, and growth that is only that of the measure beside it."""

from __future__ import annotations

import pytest

from tests.unit.extract.marked import marked_figures

CASES = [
    ("deaths", "The storm killed in the region of [40] people in Peru on Friday."),
    ("deaths", "The storm killed a whisker short of [40] people."),
    ("deaths", "The storm killed not fewer than [40] people."),
    ("sales", "The firm sold slightly less than [2 million] cars last year."),
    ("sales", "The firm sold well in excess of [2 million] cars last year."),
    ("price", "Halden bought the mill at a little over [$3 million]."),
    ("exports", "A [5 percent] growth in exports helped."),
    ("sales", "Sales growth of [5 percent] helped."),
    ("growth", "Economic growth of [5 percent] helped."),
    (None, "The party turned out more than [3,000] strong."),
]


@pytest.mark.parametrize(("measure", "told"), CASES)
def test_measure(measure: str | None, told: str) -> None:
    assert [one.measure for one in marked_figures(told)] == [measure]
