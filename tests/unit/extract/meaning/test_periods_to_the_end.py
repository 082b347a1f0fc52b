"""A period given once holds to the end of its paragraph, past sentences that tell no time."""

from __future__ import annotations

from itertools import cycle, product

import pytest

from flows.extract import extract
from flows.sources.document import make_document

GIVEN = [
    "Exports rose 3.1 percent to $3.2 billion {time}, the customs service said on Monday.",
    "Shops sold 41,000 bikes {time}.",
]
TIMES = [("in July", "2023-07"), ("in 2022", "2022"), ("in the second quarter", "2023-04/2023-06")]
BETWEEN = [
    "It was the best showing in years.",
    'Traders were glad. "We are pleased," said Ana Moe, the head of the office.',
    "That compares with a rise of 2 percent the year before.",
    "The minister said on Tuesday that she was pleased.",
]
GOING_ON = [
    ("Imports fell by 2 percent to $1.9 billion.", "$1.9 billion"),
    ("Of the three regions, the north gained 7.2 percent and the hills a mere 0.3 percent.", "0.3 percent"),
    ("Next came the coast, up 4.8 percent.", "4.8 percent"),
    ("In the hills they dipped by 0.9 percent.", "0.9 percent"),
    ("Spending on roads came to $40 million.", "$40 million"),
    ("Analysts polled by Reed had expected a rise of 5 percent.", "5 percent"),
    ("Copper earned $300 million and gold $120 million.", "$120 million"),
]
OTHERWISE = [
    ("Imports will fall by 7 percent.", "7 percent"),
    ("The duty stays at 7 percent.", "7 percent"),
    ("Separately, the bank lost 7 percent of its staff.", "7 percent"),
    ("Copper brings in 7 percent of the total.", "7 percent"),
    ("Dockers had been paid $7 an hour.", "$7"),
]
OTHER_BETWEEN = ["In May the rains came.", "Now the ports are full.", "Traders were glad.\n\nThe week was dry."]
TIME = cycle(TIMES)
CASES = [
    (f"{given.format(time=time)} {between} {words}", exact, period)
    for given, between, (words, exact) in product(GIVEN, BETWEEN, GOING_ON)
    for time, period in [next(TIME)]
]
OTHER_CASES = [
    *(
        (f"{GIVEN[0].format(time='in July')} {between} {words}", exact, None)
        for between, (words, exact) in product(BETWEEN, OTHERWISE)
    ),
    *(
        (
            f"{GIVEN[0].format(time='in July')} {between} Imports fell by 7 percent.",
            "7 percent",
            "2023-05" if "May" in between else None,
        )
        for between in OTHER_BETWEEN
    ),
]


@pytest.mark.parametrize(("text", "exact", "period"), [*CASES, *OTHER_CASES])
def test_later_sentence(text: str, exact: str, period: str | None) -> None:
    figures = extract(make_document(text=text, published_at="2023-08-22")).figures
    assert [figure.period for figure in figures if figure.exact == exact][-1] == period


SO_NOW = [
    "The bank charges 7 percent.",
    "Copper makes up 7 percent of the total.",
    "The tax, raised to 7 percent, hurts growers.",
    "The duty, at 7 percent, is high.",
    "The law sets a limit of 7 percent.",
    "Anything above 7 percent is a loss.",
    "Its rival holds 7 percent of the market.",
    "Under the deal the union gets 7 percent more.",
    "The mark of 7 percent is used by all.",
]


@pytest.mark.parametrize(("given", "words"), [*product(GIVEN, SO_NOW)])
def test_what_is_so_now(given: str, words: str) -> None:
    text = f"{given.format(time='in July')} {words}"
    figures = extract(make_document(text=text, published_at="2023-08-22")).figures
    assert [figure.period for figure in figures if figure.exact == "7 percent"] == [None]
