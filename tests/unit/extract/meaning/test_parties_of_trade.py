"""Who trades with whom, however a sentence is built: "exports from Peru to Chile", "Peru's trade with Chile"."""

from __future__ import annotations

from itertools import product

import pytest

from flows.extract import extract
from flows.sources.document import make_document

COUNTRIES = [
    ("Norway", "NO", "Norwegian", "Germany", "DE", "German"),
    ("Chile", "CL", "Chilean", "the United Kingdom", "GB", "British"),
    ("the United States", "US", "American", "Brazil", "BR", "Brazilian"),
    ("Kenya", "KE", "Kenyan", "India", "IN", "Indian"),
]
FRAMES = [
    ("{x}'s exports to {y} rose to $4.1 billion last year.", "exports"),
    ("{x}'s imports from {y} fell to $4.1 billion in 2016.", "imports"),
    ("Exports from {x} to {y} reached $4.1 billion.", "exports"),
    ("Imports into {x} from {y} reached $4.1 billion.", "imports"),
    ("{x_of} exports to {y} totalled $4.1 billion in May.", "exports"),
    ("{x_of} imports of {y_of} goods came to $4.1 billion.", "imports"),
    ("{x} exported $4.1 billion of goods to {y} in 2015.", "exports"),
    ("{x} sold $4.1 billion of wheat to {y} last year.", "exports"),
    ("{x} bought $4.1 billion of goods from {y} last year.", "imports"),
    ("{x}'s trade deficit with {y} widened to $4.1 billion.", "trade_balance"),
    ("{x} had a trade surplus of $4.1 billion with {y}.", "trade_balance"),
    ("{x}'s trade with {y} grew to $4.1 billion.", "trade"),
    ("Trade between {x} and {y} reached $4.1 billion in 2016.", "trade"),
    ("Last year {x} exported goods worth $4.1 billion to {y}.", "exports"),
    ("In 2016 {x}'s exports to {y} were $4.1 billion.", "exports"),
]
BLOCS = [
    ("the European Union", "org:eu", "", "Peru", "PE", ""),
    ("the U.S.", "US", "", "the EU", "org:eu", ""),
    ("ASEAN", "org:asean", "", "the U.S.", "US", ""),
]
ANY_ORDER = [
    ("Exports of steel from {x} to {y} reached $4.1 billion.", "exports"),
    ("Exports of cars and machinery to {y} from {x} reached $4.1 billion.", "exports"),
    ("Shipments to {y} by {x} fell to $4.1 billion.", "exports"),
    ("Imports of steel from {y} into {x} reached $4.1 billion.", "imports"),
    ("Imports from {y} to {x} reached $4.1 billion.", "imports"),
    ("{x} said its exports to {y} fell to $4.1 billion.", "exports"),
    ("Goods worth $4.1 billion were exported from {x} to {y} last year.", "exports"),
    ("Goods worth $4.1 billion were imported into {x} from {y} last year.", "imports"),
    ("With {y}, {x} had a trade deficit of $4.1 billion.", "trade_balance"),
    ("In its trade with {y}, {x} posted a deficit of $4.1 billion.", "trade_balance"),
    ("The trade deficit of {x} with {y} widened to $4.1 billion.", "trade_balance"),
]


@pytest.mark.parametrize(
    ("frame", "measure", "countries"),
    [(*frame, two) for frame, two in (*product(FRAMES, COUNTRIES), *product(ANY_ORDER, COUNTRIES + BLOCS))],
)
def test_both_parties_are_found(frame: str, measure: str, countries: tuple[str, ...]) -> None:
    x, reporter, x_of, y, counterpart, y_of = countries
    text = frame.format(x=x, x_of=x_of, y=y, y_of=y_of)
    (figure,) = extract(make_document(text=text[0].upper() + text[1:], published_at="2017-05-16")).figures
    assert (figure.measure, figure.reporter, figure.counterpart) == (measure, reporter, counterpart)


@pytest.mark.parametrize(
    ("text", "parties"),
    [
        ("Norway's exports of steel, unlike those from Peru, rose to $4.1 billion.", ("NO", None)),
        ("Norway's shipments of cars, by contrast, rose to $4.1 billion.", ("NO", None)),
        ("Norway sold the Chile mill for $4.1 billion.", (None, None)),
        ("The deficit of Norway, like that of Peru with Chile, widened to $4.1 billion.", ("NO", None)),
    ],
)
def test_no_party_is_made_up(text: str, parties: tuple[str | None, str | None]) -> None:
    (figure,) = extract(make_document(text=text, published_at="2017-05-16")).figures
    assert (figure.reporter, figure.counterpart) == parties
