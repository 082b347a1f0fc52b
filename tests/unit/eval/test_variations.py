"""Edits of a text: what becomes of it, and of the stretches that lie around, inside and across what is replaced."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.eval.variations.edit import Edit, Edited, Variation
from tests.eval.variations.families import all_variations

TEXT = "Exports rose to $5 million."


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("Exports", "Exports"),
        ("$5 million", "$5m"),
        ("million", "m"),
        ("5 m", "5m"),
        ("million.", "m."),
        ("rose", "rose"),
    ],
)
def test_a_stretch_moves_to_what_it_has_become(words: str, expected: str) -> None:
    at = TEXT.index("$5") + 2
    edited = Edited(TEXT, [Edit(at, at + len(" million"), "m")])
    assert edited.text == "Exports rose to $5m."
    start, end = edited.moved(TEXT.index(words), TEXT.index(words) + len(words))
    assert edited.text[start:end] == expected


def test_an_insertion_belongs_to_neither_side() -> None:
    edited = Edited("to rise", [Edit(3, 3, "sharply ")])
    assert edited.moved(0, 3) == (0, 3)
    assert edited.moved(3, 7) == (11, 15)


def test_edits_that_overlap_are_refused() -> None:
    with pytest.raises(ValueError, match="overlap at 1"):
        Edited("abc", [Edit(0, 2, ""), Edit(1, 3, "")])


@given(
    st.text(max_size=40), st.lists(st.tuples(st.integers(0, 40), st.integers(0, 40), st.text(max_size=4)), max_size=5)
)
def test_what_no_edit_touches_reads_the_same(text: str, drawn: list[tuple[int, int, str]]) -> None:
    edits: list[Edit] = []
    for start, end, new in sorted((min(one[0], one[1]), max(one[0], one[1]), one[2]) for one in drawn):
        if end <= len(text) and (not edits or start > edits[-1].end):
            edits.append(Edit(start, end, new))
    edited = Edited(text, edits)
    borders = [0, *(border for edit in edits for border in edit[:2]), len(text)]
    for start, end in zip(borders[::2], borders[1::2], strict=True):
        if start < end:
            moved = edited.moved(start, end)
            assert edited.text[slice(*moved)] == text[start:end]


@pytest.mark.parametrize("variation", all_variations(), ids=lambda one: one.name)
def test_edits_stand_in_order(variation: Variation) -> None:
    text = "SEOUL, Aug. 5 — Exports rose 3% to $5 million on January 3, 2019, from 1,200 tonnes, she said Monday."
    assert Edited(text, variation.edits(text)).text
