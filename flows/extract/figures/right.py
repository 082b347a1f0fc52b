"""What stands to the right of a figure."""

from __future__ import annotations

import re
from collections.abc import Set

WORD_BEHIND = re.compile(r" ([a-z]+(?:['’]s)?)")
"""The word right behind, with a possessive ending."""
_PHRASE_END = re.compile(r"[.,;:?!)\n\"”]|\s*$")


def goes_on_with(lower: str, end: int, listed: Set[str]) -> bool:
    """Tell whether one of these words stands right behind a position, or the phrase ends there."""
    match = WORD_BEHIND.match(lower, end)
    return match.group(1) in listed if match else _PHRASE_END.match(lower, end) is not None
