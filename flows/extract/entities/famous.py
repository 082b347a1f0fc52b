"""Famous names that the reference tables do not have: where they stand is a hint to the tagger, no decision."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from functools import cache

from flows.extract.lang.load import load_words
from flows.extract.text import Text

KINDS = ("organization", "product", "event", "group")
_WORD = re.compile(r"[^\W_a-z][^\W_]*")
_Span = tuple[int, int, str]


def with_famous(text: Text, known: Sequence[_Span]) -> list[_Span]:
    """Return the known spans, as start, end and kind, with the famous names between them, in order."""
    string, table, done = text.string, _by_first_word(), 0
    found: list[_Span] = []
    starts = [span[0] for span in known]
    for start, word in text.capitals:
        if word not in table or start < done or string[start - 1 : start] == ".":
            continue
        for name, kind in table[word]:
            end = start + len(name)
            if string.startswith(name, start) and not string[end : end + 1].isalnum():
                at = bisect_right(starts, end - 1) - 1
                if at < 0 or known[at][1] <= start:
                    found.append((start, end, f"famous_{kind}"))
                done = end
                break
    return sorted([*known, *found]) if found else list(known)


@cache
def _by_first_word() -> dict[str, tuple[tuple[str, str], ...]]:
    """Return the names with their kinds by the first word, the longest first."""
    found: dict[str, list[tuple[str, str]]] = {}
    for kind in KINDS:
        for name in load_words("famous_names", kind):
            match = _WORD.match(name)
            if match:
                found.setdefault(match.group(), []).append((name, kind))
    return {word: tuple(sorted(names, key=lambda one: (-len(one[0]), one))) for word, names in found.items()}
