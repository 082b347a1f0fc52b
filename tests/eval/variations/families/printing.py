"""What a house's style sheet decides: signs, scales, dates and spaces."""

from __future__ import annotations

from re import Match

from tests.eval.variations.calendar_names import MONTHS
from tests.eval.variations.edit import Variation, replaced

_SCALES = {"million": "m", "billion": "bn", "trillion": "tn"}


def _in_full(of: Match[str]) -> str:
    return next(month for month in MONTHS if month.startswith(of[1]))


def _day_first(of: Match[str]) -> str:
    return " ".join(part for part in (of[2], of[1], of[3]) if part)


VARIATIONS = (
    Variation(
        "scales by letters",
        replaced(r"(?<=[$€£]\d)([\d.,]*)(?<=\d) (million|billion|trillion)\b(?!-)", lambda of: of[1] + _SCALES[of[2]]),
    ),
    Variation("months in full", replaced(r"\b(Jan|Feb|Aug|Sept|Oct|Nov|Dec)\.(?= \d)", _in_full)),
    Variation(
        "day before month",
        replaced(rf"\b({'|'.join(MONTHS)}) (\d\d?)(?:, (\d{{4}}))?(?! to| and|[\w,–-])", _day_first),
    ),
    Variation("thin spaces in thousands", replaced(r"(?<=\d),(?=\d{3}(?!\d))", "\u202f")),
)
