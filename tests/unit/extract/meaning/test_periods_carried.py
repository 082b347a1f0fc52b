"""A period given once holds for what the next sentence tells of the same time, whatever opens or tells it."""

from __future__ import annotations

from itertools import cycle, product

import pytest

from flows.extract import extract
from flows.sources.document import make_document

GIVEN = [
    "Exports rose 3.1 percent {time}.",
    "The statistics office said on Monday that exports rose 3.1 percent {time}.",
    "Exports rose to $3.2 billion {time}, up from $2.9 billion a year earlier.",
    "Data released on Friday showed exports rose 3.1 percent {time}.",
]
TIMES = [("in July", "2017-07"), ("in 2016", "2016"), ("in the three months to June", "2017-04/2017-06")]
GOING_ON = [
    ("Imports fell by 2 percent to $1.9 billion.", "$1.9 billion"),
    ("Imports were $1.9 billion, leaving a surplus of $400 million.", "$400 million"),
    ("The surplus was $400 million.", "$400 million"),
    ("Shipments of copper rose 12 percent, while those of gold fell 4 percent.", "4 percent"),
    ("The country shipped 41,000 tonnes of copper.", "41,000 tonnes"),
    ("Car sales reached 41,000.", "41,000"),
    ("The average price was $1.9 a kilo.", "$1.9"),
    ("Analysts had expected a rise of 2 percent.", "2 percent"),
    ("However, imports fell 2 percent, the office said.", "2 percent"),
    ("Exports to China, its biggest customer, rose 2 percent.", "2 percent"),
]
OTHERWISE = [
    ("The ministry now expects growth of 2 percent.", "2 percent", None),
    ("The duty on copper is 2 percent.", "2 percent", None),
    ("Imports will fall 2 percent.", "2 percent", None),
    ("It has tariffs on goods worth $60 billion.", "$60 billion", None),
    ("In 2009 imports were $1.2 billion.", "$1.2 billion", "2009"),
]
TIME = cycle(TIMES)
CASES = [(given.format(time=time), *case, period) for given, case in product(GIVEN, GOING_ON) for time, period in TIMES]
OTHER_CASES = [(given.format(time=next(TIME)[0]), *case) for given, case in product(GIVEN, OTHERWISE)]


@pytest.mark.parametrize(("given", "following", "exact", "period"), [*CASES, *OTHER_CASES])
def test_next_sentence(given: str, following: str, exact: str, period: str | None) -> None:
    figures = extract(make_document(text=f"{given} {following}", published_at="2017-08-22")).figures
    assert [figure.period for figure in figures if figure.exact == exact][-1] == period
