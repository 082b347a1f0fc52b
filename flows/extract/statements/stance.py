"""Stance: what the speaker does with the words, by the meaning of the cue and, where that is neutral, by the words."""

from __future__ import annotations

import re
from functools import cache

from flows.extract.lang.load import load_words, load_yaml
from flows.extract.statements.cues import meanings
from flows.extract.statements.found import Found

_NEUTRAL = frozenset({"say", "claim"})
_ORDER = ("question", "demand", "commitment", "denial", "criticism", "approval", "opinion")


@cache
def _patterns() -> dict[str, re.Pattern[str]]:
    listed = load_yaml("stances")
    found = {}
    for stance in listed:
        phrases = sorted(load_words("stances", stance), key=len, reverse=True)
        found[stance] = re.compile(r"(?<![\w-])(?:" + "|".join(map(re.escape, phrases)) + r")(?![\w-])")
    return found


def stance_of(lower: str, found: Found) -> str:
    """Return the stance of a statement; ``lower`` is the text in small letters."""
    if found.meaning not in _NEUTRAL:
        return meanings()[found.meaning]
    start, end = found.pieces[0]
    content = lower[start : found.pieces[-1][1]]
    if content.rstrip(" \"”’'").endswith("?"):
        return "question"
    opening = lower[start:end]
    for stance in _ORDER:
        pattern = _patterns().get(stance)
        if pattern and pattern.search(opening):
            return stance
    return meanings()[found.meaning]
