"""What is told in other words that change no fact: claims turned down, moves that are posted, ages that are about so."""

from __future__ import annotations

from tests.eval.variations.edit import Variation, replaced
from tests.eval.variations.families.swaps import swapped

_CLAIMS = r"(?= (?:claims|reports|allegations|suggestions|accusations|speculation|rumours|rumors) that\b)"
_CUES = frozenset({"statements cue", "statements cue_end_char"})
_TURNED_DOWN = "rejected, dismissed, denied, refuted, disputed"

VARIATIONS = (
    Variation("turned down", swapped(_TURNED_DOWN, behind=_CLAIMS), without=_CUES),
    Variation(
        "a move posted",
        replaced(r"(?<=[a-z]) (?:rose|gained|climbed) (?=\d[\d.]*(?:%| per ?cent))", " posted a rise of "),
    ),
    Variation("about that old", replaced(r"(?<=\b[Hh]e was )about (?=\d\d\b)", "approximately ")),
)
