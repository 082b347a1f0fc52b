"""The size of a group counts whom it has, also where the story counts nobody else."""

from __future__ import annotations

import pytest

from tests.unit.extract.marked import marked_figures


@pytest.mark.parametrize(
    ("told", "kind", "counted"),
    [
        ("The total population of Orvania is about [7.5 million].", "count", "people"),
        ("The office put the population of the state at just over [one million].", "count", "people"),
        ("The average crowd was [9,870].", "count", "people"),
        ("The population of wolves is [400].", "count", "wolf"),
        ("The staff of the mill stands at [412].", "count", "staff"),
        ("The population is [3 million].", "number", None),
        ("The population density is [400].", "number", None),
        ("The turnout was [61.2].", "number", None),
        ("The population index was [104.2].", "number", None),
    ],
)
def test_the_size_of_a_group(told: str, kind: str, counted: str | None) -> None:
    assert [(one.kind, one.counted) for one in marked_figures(told)] == [(kind, counted)]
