"""What is asked for, ordered, promised or expected, beside what is so in the same sentence."""

from __future__ import annotations

import pytest

from tests.unit.extract.marked import marked_figures
from tests.unit.extract.meaning.set_ahead import SET_AHEAD

CASES = {
    "target": [
        "The ferry crews of Ostrand asked for [3.2 million] litres of fuel and got half of it.",
        "The clinic in Varnes is asking for [£3 million] from the lottery.",
        "The food bank is appealing for [$60 million].",
        "The rescue service needs [$9 million] for its boats.",
        "The relief group says it needs [25,000] stoves.",
        "The growers are suing the mill for a total of [6.5 million rand].",
        "The widow sued the shipyard for [$2 million].",
        "Fishermen claim [$8 million] in damages.",
        "The Oberley orchestra is now to get an extra [4 million euros].",
        "The canal is to be dug over [five years].",
        "The school is to be given [60] computers.",
        "The pilots have threatened to stop work at [14] airfields.",
        "Doctors advise patients to leave [three hours] between the two pills.",
        "She called on the minister to extend the truce by [four months].",
        "He would like to see a trial with at least [900] volunteers.",
        "The grant would be spent within [90 days], the governor promised.",
        "The bridge would be open within [two years], Ana Relvas, the mayor, pledged.",
        "The party, she said, wanted to build homes and to sign treaties with [four] more states.",
        "Sorvia will stop selling timber for [30 days].",
        "The union has asked for a rise of [6.5%] and a bonus of 900 pesos a head.",
        "The union has asked for a rise of 6.5% and a bonus of [900 pesos] a head.",
        "Staff had recommended [16.2 per cent].",
        "Only 60 of the [150] shelters that engineers asked for have been built.",
        "Of the [$251 million] that 38 agencies asked for, a third has come in.",
        "The agency got $39 million of the [$68 million] that it asked of donors.",
        "Margins were 4%, against the [7%] that Tallbank would like to see.",
        "The court ordered the mill to clear the ditch within [20 days].",
        "The ministry would answer within [10 weeks], she said.",
        "The firm will lay off [280] people.",
        "Varnes should [halve] the charges by 2025, she argues.",
    ],
    "forecast": [
        "The fund is expected to approve a loan of [$95 million] on Friday.",
        "The rules take effect in May and will be reviewed after [eight months].",
        "Growth was short of the [4.1-percent] median in a Courier poll of 11 economists.",
        "Profit missed the [655 million crowns] expected on average by nine analysts.",
        "The charity would have to [halve] its rations.",
        "They put the odds of a flood within [two years] at one in three.",
    ],
    "reported": [
        "Any port with [700] cranes would have done the same.",
        "Profit missed the 655 million crowns expected on average by [nine] analysts.",
        "Of 14 economists polled by Tallbank, [nine] had expected a rise.",
        "Sailors reckoned that [a tenth] of the cargo had rotted.",
        "The boat was found within [20 hours].",
        "A tenant should pay no more than [600 euros] under a law that took effect in 2003.",
        "The league reminded them of the rule that debts must not exceed [40 per cent] of income.",
        "They have offered money to the villagers, of whom [35] have accepted.",
        "The council agreed to freeze the accounts of [17] traders.",
        "Garages will replace both brakes, a job that takes [50 minutes].",
        "She urged the court to seek the highest fine, now [$70 million].",
        "The assembly called for a ban in a [19-6] vote.",
        "The fee, which could rise to €900,000, eclipses the [€350,000] that Rovers paid in June.",
        "Nobody needs a [$2,000] bicycle to reach the shops.",
        "The institute, which advises [12] banks, wants lower rates.",
    ],
    "estimated": [
        "Poachers are thought to take [40 tonnes] of eels a year.",
        "The gang is thought to have [150] members.",
        "The agency estimates there were [219 million] cases in 2010.",
        "Officials estimate that losses were [$40 million].",
    ],
}


@pytest.mark.parametrize(
    ("status", "told"),
    [(status, told) for cases in (CASES, SET_AHEAD) for status, all_told in cases.items() for told in all_told],
)
def test_status(status: str, told: str) -> None:
    assert [figure.status for figure in marked_figures(told)] == [status]
