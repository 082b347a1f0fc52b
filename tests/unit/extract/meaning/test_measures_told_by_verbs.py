"""What a plain verb, "is" or a heading tells to be a price, spending, revenue, production, sales, jobs or pay."""

from __future__ import annotations

import pytest

from tests.unit.extract.marked import marked_figures

CASES = {
    "price": [
        "Lunch at the diner is [$4.95].",
        "A coffee is [three euros] and a beer five.",
        "The cheapest seat was [€25].",
        "Cars now pay [$3] to cross the bridge.",
        "The dress set her back [£900].",
        "She was asking [$1,800] for the goat.",
        "They spoke outside his [£400,000] home.",
        "The [$2 million] scanner was bought in 2007.",
        "My insurance has [doubled] since the floods.",
        "What you will pay:\n\n* Single ride: [$2]\n* Day pass: $5",
        "Feeder rates were as follows:\n\nDry, small: [$410]\nDry, large: $690",
    ],
    "spending": [
        "The European Union still pays [90 million francs] towards the festival.",
        "The No camp got through [410,000 francs] in the campaign.",
        "The studio blew [$140 million] on the film.",
        "The bridge was 15 months late and [28 percent] over budget.",
        "A further [$2.6 million] will go to the bridge.",
        "The council found [£1.8 million] in savings.",
        "The closures would save [£410,000] a year.",
    ],
    "revenue": [
        "The couple made [£412,000] from sick dogs.",
        "The comedy took [£6.2 million] over the weekend.",
        "The airline pulled in [$3.1 billion] from fares.",
        "The stall takes [$200] on a good day.",
    ],
    "production": [
        "The plant makes [9,000] windscreens a week.",
        "The line is meant to make [2,000] chips a month.",
        "The abattoir kills [880] hogs an hour.",
        "The smelter smelts [40,000 tonnes] of zinc a year.",
    ],
    "sales": [
        "Scots bought [14.8 million] cinema tickets.",
        "Bookings rose [41 percent] to a record.",
        "The strike cost members [€22 million] in lost sales.",
    ],
    "jobs": [
        "The closure puts [415] people out of work.",
        "They cut the number of inspectors from 61 to [38].",
        "Recruitment of [190] engineers begins in May.",
        "The hospital is short of [40] nurses.",
        "The number of people with a job rose by [140,000].",
    ],
    "aid": ["The city has asked Peru for [$850,000]."],
    None: [
        "The gap is [$3].",
        "A swindler took [£6.4 million] from pensioners.",
        "The move saves some [850 kronor] a month.",
        "Rice doubled to [3 tonnes].",
        "He made [40] phone calls a day at the plant.",
        "The plant is in a town that kills [400] hours of boredom.",
        "She said it was [$7].",
        "The truck was carrying [40 tonnes] of gravel.",
        "[Five] nurses told the inquiry so.",
    ],
}


@pytest.mark.parametrize(("measure", "told"), [(measure, told) for measure, listed in CASES.items() for told in listed])
def test_measure(measure: str | None, told: str) -> None:
    assert [one.measure for one in marked_figures(told)] == [measure]


def test_a_rise_for_the_next_time_is_of_the_same_pay() -> None:
    (second,) = marked_figures("The union wants 3.2% this year and [2.4%] next.")
    assert second.measure == "wage"
