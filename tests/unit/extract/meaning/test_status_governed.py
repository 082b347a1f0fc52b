"""A word of asking, deciding or foretelling governs the whole list behind it, up to a clause or a deed of its own."""

from __future__ import annotations

import pytest

from tests.unit.extract.marked import marked_figures

CASES = {
    "target": [
        "The airline has asked its pilots to give up two rest days, a bonus of [£3,000] and a tenth of their leave.",
        "Regulators ordered the bank to refund customers, close a branch and hire [120] auditors.",
        "The ministers agreed to send a team, to hold elections and to set up a fund of [$12 million].",
        "The committee recommended a fine of $4,000, a ban of [six weeks] and the loss of [eight] points.",
        "The coach wants a longer contract, a house and a bonus of [€50,000].",
        "The studio offered her a part in the sequel and [$2.5 million].",
        "Ministers settled on a levy of 2 per cent on sugar and [5 per cent] on spirits.",
        "Investment of [£20m] is planned over two years.",
        "The talks must be finished within [ten days].",
        "The tunnel was to cost [£2 billion].",
        "Voters will be asked to back a levy of [0.5%] on hotel stays.",
        "The board approved a dividend of 12 pence, payable in June, and a buyback of up to [£80 million].",
    ],
    "forecast": [
        "She could be jailed at once and faces up to [eight years] in prison.",
        "An exit poll gave the Liberals 31 seats and the Greens [nine].",
        "The consensus forecast was for growth of 2.1% and inflation of [3.4%].",
        "The airline is on course for a profit of [€90m] this year.",
    ],
    "reported": [
        "The board approved a plan to rescue the mill, which lost [$4 million] last year.",
        "Councillors voted to shut the baths, where [3,000] people swam last summer.",
        "He asked the court to free him and said he had served [nine years].",
        "The committee recommended him for a medal, and [400] people signed a letter.",
        "They demanded a recount because [300] ballots were lost.",
        "Ministers agreed to tax everyone earning more than [€200,000].",
        "Doctors are demanding a rise of 9 per cent and said [80 per cent] of them had voted to strike.",
        "The party proposes to ban cars from the city's [nine] bridges.",
        "The ministers agreed to send a team, [two days] after rebels shot down a plane.",
        "The agency has asked for $7 million, of which [$2 million] has arrived.",
        "The council wants to house 900 families, [40] of whom sleep in cars.",
        "The group has shelved projects worth [€3 billion].",
        "The yard could already launch [40] ships a year.",
        "A poll gave the mayor an approval rating of [61%].",
        "The village asked for a doctor and got [two] nurses.",
        "The motion passed by 31 votes to nine, with [five] abstentions.",
        "The two sides agreed that the war had cost [9,000] lives.",
    ],
}


@pytest.mark.parametrize(("status", "told"), [(status, told) for status, listed in CASES.items() for told in listed])
def test_status(status: str, told: str) -> None:
    assert {one.status for one in marked_figures(told)} == {status}
