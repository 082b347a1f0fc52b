"""What the end of a word tells of its form, without a lexicon."""

from __future__ import annotations


def ends_in_s(word: str) -> bool:
    """Tell whether a word may be a plural or the third person of a verb: "miners", "says"; no "class", no "this"."""
    return word.endswith("s") and not word.endswith(("ss", "us", "is", "'s"))
