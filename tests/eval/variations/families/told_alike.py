"""What is told otherwise: claims turned down and moves that are posted."""

from __future__ import annotations

from tests.eval.variations.edit import Variation, replaced
from tests.eval.variations.swaps import swapped

_CLAIMS = r"(?= (?:claims|reports|allegations|suggestions|accusations|speculation|rumours|rumors) that\b)"
_CUES = frozenset({"statements cue", "statements cue_end_char"})
_TURNED_DOWN = "rejected, dismissed, denied, refuted, disputed"

VARIATIONS = (
    Variation("turned down", swapped(_TURNED_DOWN, behind=_CLAIMS), without=_CUES),
    Variation(
        "a move posted",
        replaced(r"(?<=[a-z]) (?:rose|gained|climbed) (?=\d[\d.]*(?:%| per ?cent))", " posted a rise of "),
    ),
)
