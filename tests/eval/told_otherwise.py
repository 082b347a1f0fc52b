"""How many rows stay as they are where a story is told otherwise, by family of variations."""

from __future__ import annotations

from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from typing import Any

from tests.eval.variations.comparing import Rows, told
from tests.eval.variations.edit import Variation
from tests.eval.variations.families import families
from tests.eval.variations.stories import TUNING, tuning_stories

_EVERY = 32
"""Each so many of the stories is told in every way: some fifteen hundred in all."""
_FAMILIES = Path(__file__).parent / "variations" / "families"


@dataclass(frozen=True, slots=True)
class ToldOtherwise:
    """The tuning stories in all variations; nothing is labelled, the rows of the story as it is are the gold."""

    title: str = "own/told otherwise"

    def file_hash(self) -> str:
        """Return the hash of the stories and of what is done to them: floors hold for these."""
        files = [TUNING, *sorted(_FAMILIES.glob("*.py"))]
        return sha256(b"".join(file.read_bytes() for file in files)).hexdigest()[:16]

    def score(self, gold: Path) -> dict[str, float]:
        """Return the share of rows, in per cent, that no variation of a family changes in any column."""
        del gold  # the shared sets have no part in it
        stories = list(tuning_stories())[::_EVERY]
        before: dict[str, Rows] = {}
        return {name: _kept(variations, stories, before) for name, variations in families().items()}


def _kept(variations: tuple[Variation, ...], stories: list[dict[str, Any]], before: dict[str, Rows]) -> float:
    changed = total = 0
    for variation in variations:
        for _, _, rows, found in told(variation, stories, before):
            changed += len({(one.table, one.span) for one in found})
            total += sum(map(len, rows.values()))
    return 100 * (1 - changed / total) if total else 100.0


TOLD_OTHERWISE = (ToldOtherwise(),)
