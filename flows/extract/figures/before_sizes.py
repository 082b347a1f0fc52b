"""What stands right before the size of a change: "a rise of over", "fell just over", "pulled back nearly"."""

from __future__ import annotations

from flows.extract.figures.forms import words
from flows.extract.figures.linked import LINKS, SHARES
from flows.extract.figures.modifiers import modifier_words

_BE = frozenset(["was", "were", "is", "are", "down", "be"])


def without_over(before: list[str], kind: str, moving: frozenset[str]) -> list[str]:
    """Return words without "over" that says more than: "a rise of over", "fell just over", "down a little over"."""
    end = len(before) - 1
    while end > 1 and before[end - 1] in _OVER_BY:
        end -= 1
    is_hedge = end < len(before) - 1 or before[end - 1] in LINKS
    is_moved = kind in _SIZED_OVER and before[end - 1] in moving
    return before[:end] if end and (is_hedge or is_moved) else before


_OVER_BY = frozenset(["just", "well", "slightly", "little", "a", "bit", "fractionally"])
_SIZED_OVER = SHARES | {"money"}


def idiom_particle(before: list[str]) -> str | None:
    """Return the particle of an idiom of change before a figure and its modifier: "pulled back nearly", "put on"."""
    for end in range(len(before), max(1, len(before) - _LONGEST_MODIFIER), -1):
        if f"{before[end - 2]} {before[end - 1]}" in words("idioms_of_change"):
            return before[end - 1]
        if before[end - 1] not in modifier_words():
            break
    return None


_LONGEST_MODIFIER = 5


def is_off(before: list[str]) -> bool:
    """Tell whether words end with "was off" or ", off just", which say a fall."""
    end = len(before)
    while end and before[end - 1] in {"just", "about", "nearly", "almost", "only", "some"}:
        end -= 1
    end -= end > 1 and before[end - 1] == "by"
    return (
        end > 1
        and before[end - 1] == "off"
        and (before[end - 2] in _BE or before[end - 2][-1] == "," or end < len(before))
    )
