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


@pytest.mark.parametrize(
    ("frame", "measure", "countries"), [(*frame, two) for frame, two in product(FRAMES, COUNTRIES)]
)
def test_both_parties_are_found(frame: str, measure: str, countries: tuple[str, ...]) -> None:
    x, reporter, x_of, y, counterpart, y_of = countries
    text = frame.format(x=x, x_of=x_of, y=y, y_of=y_of)
    (figure,) = extract(make_document(text=text[0].upper() + text[1:], published_at="2017-05-16")).figures
    assert (figure.measure, figure.reporter, figure.counterpart) == (measure, reporter, counterpart)
