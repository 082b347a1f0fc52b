"""What stands to the right of a figure."""

from __future__ import annotations

from collections.abc import Set

from flows.extract.lang.lazy_regexp import LazyRegexp

WORD_BEHIND = LazyRegexp(r" ([a-z]+(?:['’]s)?)")
"""The word right behind, with a possessive ending."""
_PHRASE_END = LazyRegexp(r"[.,;:?!)\n\"”]|\s*$")


def goes_on_with(lower: str, end: int, listed: Set[str]) -> bool:
    """Tell whether one of these words stands right behind a position, or the phrase ends there."""
    match = WORD_BEHIND.match(lower, end)
    return match.group(1) in listed if match else _PHRASE_END.match(lower, end) is not None
