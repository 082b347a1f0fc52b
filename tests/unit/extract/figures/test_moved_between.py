"""Start and end of a change, however each is rounded: "rose from about 40 million to more than 60 million"."""

from __future__ import annotations

from itertools import cycle, product

import pytest

from flows.extract import extract
from flows.sources.document import make_document

MOVES = [
    ("Sales rose from {low} to {high}.", "up"),
    ("Exports fell from {high} in 2015 to {low} in 2016.", "down"),
    ("The total climbed to {high} from {low} a year earlier.", "up"),
    ("The figure had dropped to {low}, from {high}.", "down"),
    ("The number has grown from {low} to {high} since May.", "up"),
    ("Output was {high}, up from {low} in 2015.", "up"),
    ("Output shrank to {low} compared with {high} in 2015.", "down"),
    ("Sales went from {low} to {high}.", "up"),
    ("Turnover was {low} against {high} a year ago.", "down"),
    ("It increased from {low} last year to {high} this year.", "up"),
    ("Profits jumped, from {low} to {high}.", "up"),
    ("A rise from {low} to {high} is planned.", "up"),
]
ROUNDED = [
    "", "about ", "nearly ", "almost ", "just under ", "just over ", "more than ", "less than ", "around ", "roughly ",
    "some ", "an estimated ", "well over ", "close to ", "at least ", "barely ", "approximately ",
    "slightly more than ", "only ", "a record ", "an average of ", "as much as ", "upwards of ",
]  # fmt: skip
AMOUNTS = [
    ("$40 million", "$60 million"),
    ("3.1 percent", "5.2 percent"),
    ("400 people", "650 people"),
    ("1.2 million tonnes", "1.9 million tonnes"),
    ("€2.4bn", "€3.1bn"),
    ("4,100", "5,300"),
    ("300 euros", "420 euros"),
]
AMOUNT = cycle(AMOUNTS)
CASES = [(*move, rounded, *next(AMOUNT)) for move, rounded in product(MOVES, ROUNDED)]


@pytest.mark.parametrize(("move", "direction", "rounded", "low", "high"), CASES)
def test_both_ends_are_told(move: str, direction: str, rounded: str, low: str, high: str) -> None:
    text = move.format(low=rounded + low, high="about " + high)
    figures = extract(make_document(text=text, published_at="2017-01-01")).figures
    assert {(figure.change_role, figure.direction) for figure in figures} == {("start", direction), ("end", direction)}
    assert len(figures) == 2
