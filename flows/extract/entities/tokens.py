"""The tokens that names are tagged in: possessive endings and slashes stand apart, inner hyphens do not."""

from __future__ import annotations

import re

_TOKEN = re.compile(r"[^\W_](?:\.[^\W_])+\.?|[^\W_]+(?:(?:[.\-&]|['’](?!s\b))[^\W_]+)*|['’]s\b|[^\w\s]|_")


def tagger_tokens(string: str) -> tuple[list[str], list[int]]:
    """Return the tokens of a text and where each begins; a token's end is its start and its length."""
    words: list[str] = []
    starts: list[int] = []
    for match in _TOKEN.finditer(string):
        words.append(match.group())
        starts.append(match.start())
    return words, starts
