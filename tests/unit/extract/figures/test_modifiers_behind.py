"""Modifiers behind a figure or its noun, of every kind: "400 workers or so", "$3 million at least"."""

from __future__ import annotations

from itertools import cycle, product

import pytest

from flows.extract import extract
from flows.sources.document import make_document

BEHIND = {
    "or more": "at_least", "or so": "about", "or less": "at_most", "at least": "at_least", "at most": "at_most",
    "on average": "average", "at the most": "at_most", "or thereabouts": "about", "give or take": "about",
    "at the very least": "at_least", "or even more": "at_least", "exactly": "exactly", "approximately": "about",
}  # fmt: skip
FIGURES = [
    ("3 percent", "percent"), ("400 workers", "count"), ("$3 million", "money"), ("30 miles", "quantity"),
    ("1.2 million tonnes", "quantity"), ("two-thirds", "fraction"), ("12 days", "duration"), ("seven firms", "count"),
]  # fmt: skip
FRAMES = cycle(["The scheme involved {}.", "The limit is {}.", "There could be {}.", "The deal covers {} and a port."])
CASES = [(next(FRAMES), *figure, behind) for figure, behind in product(FIGURES, BEHIND)]


@pytest.mark.parametrize(("frame", "printed", "kind", "behind"), CASES)
def test_modifier_behind_is_read(frame: str, printed: str, kind: str, behind: str) -> None:
    (figure,) = extract(make_document(text=frame.format(f"{printed} {behind}"), published_at="2017-05-16")).figures
    assert (figure.kind, figure.modifier) == (kind, BEHIND[behind])


@pytest.mark.parametrize(
    ("told", "modifier"),
    [
        ("The firm has sales of $11.2 billion plus 26,000 workers.", None),
        ("The winner gets $400 plus a bicycle.", None),
        ("She earns $400 plus tips.", None),
        ("The fund is worth $400 million plus.", "at_least"),
        ("The firm has 400 plus workers.", "at_least"),
    ],
)
def test_a_plus_that_adds_is_no_modifier(told: str, modifier: str | None) -> None:
    figure = extract(make_document(text=told, published_at="2017-05-16")).figures[0]
    assert figure.modifier == modifier
