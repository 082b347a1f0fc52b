"""A figure is of the noun before an insertion, whatever the insertion measures; two figures of two nouns in order."""

from __future__ import annotations

from itertools import cycle, product

import pytest

from flows.extract import extract
from flows.sources.document import make_document

HEADS = [
    ("Household spending", "spending"),
    ("Exports of copper", "exports"),
    ("Inflation", "inflation"),
    ("Average pay", "wage"),
    ("Orlan's revenue", "revenue"),
    ("The jobless rate", "unemployment_rate"),
]
INSERTIONS = [
    "which accounts for half of output",
    "which had trailed prices for a year",
    "whose link to growth is disputed",
    "a gauge watched by those who set interest rates",
    "driven by demand for imports",
    "helped by lower prices",
    "hit by a fall in output",
]
MOVES = cycle(
    ["rose 5.1 percent", "fell by 3 percent", "climbed to 7.8 percent", "had slowed to 3 percent", "was up 6%"]
)
CASES = [(f"{head}, {inserted}, {next(MOVES)}.", code) for (head, code), inserted in product(HEADS, INSERTIONS)]
IN_ORDER = [
    ("Exports and imports grew 7.5 percent and 11.2 percent, respectively.", ["exports", "imports"]),
    ("Imports and exports fell by 3 percent and 4 percent respectively.", ["imports", "exports"]),
    ("Revenue and net profit rose 12% and 8% respectively.", ["revenue", "profit"]),
    ("Wages and prices went up by about 4 percent and nearly 6 percent, respectively.", ["wage", "price"]),
    ("Exports and imports grew 7.5 percent, after 11.2 percent in May.", ["imports", "imports"]),
]


@pytest.mark.parametrize(("text", "code"), CASES)
def test_measure_before_insertion(text: str, code: str) -> None:
    assert extract(make_document(text=text)).figures[-1].measure == code


@pytest.mark.parametrize(("text", "codes"), IN_ORDER)
def test_measures_in_order(text: str, codes: list[str]) -> None:
    assert [figure.measure for figure in extract(make_document(text=text)).figures] == codes
