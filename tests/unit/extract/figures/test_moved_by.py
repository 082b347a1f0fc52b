"""Sizes of changes however they are rounded and whatever they are of: "fell just over 3 percent", "up a third at"."""

from __future__ import annotations

from itertools import cycle, product

import pytest

from flows.extract import extract
from flows.sources.document import make_document

MOVES = [
    ("Exports rose by {size}.", "up"),
    ("Exports rose {size} last year.", "up"),
    ("Shares in the group fell {size}.", "down"),
    ("The index was down {size} at midday.", "down"),
    ("Prices were up {size} from a year earlier.", "up"),
    ("Sales dropped by {size} in April.", "down"),
    ("The price of oil slipped {size} on Monday.", "down"),
    ("There was a rise of {size}.", "up"),
    ("The increase of {size} surprised analysts.", "up"),
    ("A drop of {size} was reported in Norway.", "down"),
    ("Output has shrunk by {size} since 2015.", "down"),
    ("The firm will cut its budget by {size}.", "down"),
    ("Demand is expected to grow by {size} next year.", "up"),
    ("Traffic, officials said, was up by {size}.", "up"),
    ("After a fall of {size} in March, output recovered.", "down"),
]
ROUNDED = {
    "": None, "about ": "about", "nearly ": "nearly", "more than ": "more_than", "at least ": "at_least",
    "just under ": "nearly", "up to ": "at_most", "less than ": "less_than", "only ": None, "as much as ": "at_most",
    "just over ": "more_than", "well over ": "more_than", "a little over ": "more_than", "exactly ": "exactly",
    "close to ": "nearly", "over ": "more_than",
}  # fmt: skip
SIZES = cycle(["3 percent", "$2", "3.5%", "€40 million", "a third", "25 basis points", "12 cents"])
CASES = [(*move, rounded, next(SIZES)) for move, rounded in product(MOVES, ROUNDED)]


@pytest.mark.parametrize(("move", "direction", "rounded", "size"), CASES)
def test_size_is_told(move: str, direction: str, rounded: str, size: str) -> None:
    (figure,) = extract(make_document(text=move.format(size=rounded + size), published_at="2017-05-16")).figures
    assert (figure.direction, figure.change_role, figure.modifier) == (direction, "change", ROUNDED[rounded])
