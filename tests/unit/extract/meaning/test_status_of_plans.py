"""What is set, due or determined to be done, and what is bound or poised to be so, whatever word says it."""

from __future__ import annotations

import pytest

from tests.unit.extract.marked import marked_figures

CASES = {
    "forecast": [
        "The dam is set to cost [$5 million].",
        "The dam is bound to cost close to [$5 million].",
        "Prices are poised to rise by [5 percent].",
        "Losses are due to reach [$3 million] next year.",
        "Rents look certain to rise to [$900].",
        "The crop is reckoned to exceed [4 million tonnes].",
    ],
    "target": [
        "The bank is preparing to cut [400] jobs.",
        "The mill is determined to hire [60] women.",
        "The city has undertaken to spend [$4 million] on trams.",
        "The charities are hoping to raise [$2 million].",
        "The firm has opted to close [three] of its yards.",
        "The council voted 9-4 for the plan. The bin charge jumps to [$320] from $280.",
        "The government has announced a reform. The tax on diesel falls to [12 cents] a litre.",
        "The commission approved the change. Water bills go up [9 per cent] and the connection fee falls to $60.",
        "Councillors voted for the plan last night. A burial goes up by [£40] and a swim by 20p.",
        "The firm is going to hire [60] men.",
    ],
    "reported": [
        "The government announced a reform. Unemployment falls to [6 percent].",
        "The council voted for the plan. The toll rises to [£5] after dark.",
        "The fee goes up to [$9] at weekends.",
        "The oven was set to [220 degrees].",
        "He lost the first set to eliminate [60] points of his lead.",
        "The match was stopped due to rain that left [40] people soaked.",
        "The mayor says the means to a fair rent cost [$5 million].",
        "The storm killed at least [five] people.",
    ],
}


@pytest.mark.parametrize(("status", "told"), [(status, told) for status, listed in CASES.items() for told in listed])
def test_status(status: str, told: str) -> None:
    assert [one.status for one in marked_figures(told)] == [status]
