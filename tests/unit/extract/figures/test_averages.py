"""Levels that their clause calls averages, beside others in such a clause."""

from __future__ import annotations

import pytest

from tests.unit.extract.marked import marked_figures

AVERAGES = [
    'They say, "Look." The average tip, it adds, was [$8.70].',
    "The average welder at Skarn, aged 44, makes [61 million won] a year.",
    "The average rate on a two-year fix rose to [6.07%] on Thursday.",
    "A laid-off worker takes, on average, [11 weeks] to find a new post.",
    "They sleep badly, and on average they get by on [5.2 hours].",
    "On average, a nurse walks [9 miles] on each shift.",
    "Duties are low, averaging 3.5 percent in Orvania and [4.1 percent] in Lurdia.",
]
OTHERS = [
    "Profit missed the 655 million crowns expected on average by [nine] analysts.",
    "The Nikkei average of [225] leading shares fell.",
    "A case takes 23 months on average, and the [seven] judges are tired.",
    "They leave $1,140 each on average, compared with [$83] for those who come by ship.",
    "The average price of a ticket is $9, the firm said, and it has [400] screens.",
]
CASES = [("average", told) for told in AVERAGES] + [(None, told) for told in OTHERS]


@pytest.mark.parametrize(("modifier", "told"), CASES)
def test_average(modifier: str | None, told: str) -> None:
    assert [one.modifier for one in marked_figures(told)] == [modifier]
