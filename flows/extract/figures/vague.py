"""Vague magnitudes: "tens of thousands", "hundreds of people" have ends and no value."""

from __future__ import annotations

import re
from collections.abc import Iterator

from flows.extract.figures.context import find_counted
from flows.extract.figures.forms import forms
from flows.extract.figures.reading import Reading

_VAGUE = re.compile(
    r"\b(tens|hundreds|thousands|millions|billions|trillions|dozens)\b(?: of (thousands|millions|billions))?"
)


def find_vague(text: str, lower: str) -> Iterator[Reading]:
    """Yield vague magnitudes: from the first plural of the word ("hundreds": 200) to below the next power."""
    for match in _VAGUE.finditer(lower):
        first, second = match.groups()
        unit = 12.0 if first == "dozens" else 10.0 ** int(forms("vague")[first])
        if second:
            unit *= 10.0 ** int(forms("vague")[second])
        of = " of" if lower.startswith(" of ", match.end()) else ""
        counted = find_counted(text, lower, match.end() + len(of))
        if not second and not of:
            continue
        high = 100.0 if first == "dozens" else unit * (10 if first in {"tens", "hundreds"} else 1000)
        yield Reading(
            "count" if counted else "number", match.start(), match.end(), None, "vague_magnitude", counted=counted,
            low_value=2 * unit, high_value=high,
        )  # fmt: skip
