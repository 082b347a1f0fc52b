"""Other amounts of the same size: what a number says of its sentence does not hang on its digits."""

from __future__ import annotations

from re import Match

from tests.eval.variations.edit import Variation, replaced

_NUMBER = r"\d[\d,]*(?:\.\d+)?"
_OTHER = {"0": "3", "5": "6", "9": "8"}
"""Round numbers become odd ones; the order of two numbers of a story stays, as the last digit moves by a step."""
_VALUES = frozenset({"figures value", "figures value_low", "figures value_high", "figures per"})


def _last_digit(of: Match[str]) -> str:
    return of[0][:-1] + _OTHER.get(of[0][-1], str((int(of[0][-1]) + 1) % 10))


VARIATIONS = (
    Variation("money of other digits", replaced(rf"(?<=[$€£]){_NUMBER}(?<=\d\d)", _last_digit), without=_VALUES),
    Variation(
        "per cent of other digits", replaced(rf"\b{_NUMBER}(?<=\d.\d)(?=%| per ?cent)", _last_digit), without=_VALUES
    ),
)
