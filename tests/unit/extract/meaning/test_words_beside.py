"""Cues that stand beside a clause, in what is said in passing, say nothing of its figures."""

from __future__ import annotations

import pytest

from tests.unit.extract.marked import marked_figures

CASES = {
    "reported": [
        "As expected, timber exports rose [5 percent].",
        "As had been widely expected, the bank of Varnes raised its rate to [4 percent].",
        "The bank raised its rate, as everybody had expected, to [4 percent].",
        "Exports fell less than forecast to [$5 million].",
        "Sooner than planned, the mill opened [40] shops.",
        "Despite the plans, [40] shops closed.",
        "Although the council had promised a bridge, [40] boats still crossed each day.",
        "The minister, asked about her plans, said [40] shops had closed.",
        "The mill (which had plans of its own) sold [40] boats.",
        "The mill – whose plans are well known – sold [40] boats.",
        "As the minister had said it would, the mill hired [400] workers.",
    ],
    "forecast": [
        "As expected, timber exports will rise [5 percent].",
        "As demand grew, the bank said that growth would reach [4 percent].",
        "If demand fails, [40] shops could close.",
        "Although prices fell, growth is expected to reach [4 percent].",
    ],
    "target": [
        "As part of the plan, the mill will hire [400] workers.",
        "The mill, hit by the strike, plans to hire [400] workers.",
        "As promised, the mill will hire [400] workers.",
    ],
}


@pytest.mark.parametrize(("status", "told"), [(status, told) for status, cases in CASES.items() for told in cases])
def test_a_cue_beside_the_clause_is_none_of_its_own(status: str, told: str) -> None:
    assert [one.status for one in marked_figures(told)] == [status]
