"""Modifiers of several words: graded by a word before them, and unseen between a verb of change and its number."""

from __future__ import annotations

import pytest

from tests.unit.extract.marked import marked_figures


@pytest.mark.parametrize(
    ("modifier", "words"),
    [
        (
            "nearly",
            ("a shade under", "a touch below", "fractionally under", "a whisker short of", "marginally less than"),
        ),
        ("more_than", ("a tad over", "marginally above", "comfortably more than", "far in excess of", "well beyond")),
        ("less_than", ("considerably less than", "comfortably under", "far below")),
        ("about", ("close on", "just about", "in the vicinity of")),
        ("at_least", ("not fewer than", "at a minimum")),
    ],
)
def test_modifier(modifier: str, words: tuple[str, ...]) -> None:
    for said in words:
        told = f"Exports were worth {said} [$5 billion] in May."
        assert [one.modifier for one in marked_figures(told)] == [modifier], said


CASES = [
    ("up", "end", "Exports rose to just short of [$5 billion] in May."),
    ("up", "end", "Exports rose to a fraction under [$5 billion] in May."),
    ("up", "change", "Profit rose more or less [5 percent] in May."),
    ("down", "change", "Profit fell by anything up to [5 percent]."),
    ("down", "change", "The mill cut over [400] jobs in May."),
    ("down", "start", "Profit was $4 million, down from in the region of [$5 million] a year earlier."),
    ("up", "end", "Profit was [$5 million], up from close on $4 million a year earlier."),
    ("up", "end", "Crude rose to as high as [$80.20] a barrel."),
    (None, "level", "The grant is for anything up to [400] pupils."),
]


@pytest.mark.parametrize(("direction", "role", "told"), CASES)
def test_change(direction: str | None, role: str, told: str) -> None:
    assert [(one.direction, one.change_role) for one in marked_figures(told)] == [(direction, role)]
