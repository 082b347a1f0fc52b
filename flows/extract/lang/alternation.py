"""Many words as one pattern that tells them apart letter by letter, so that most texts fail at their first."""

from __future__ import annotations

import re
from collections.abc import Iterable


def one_of(words: Iterable[str]) -> str:
    """Return a pattern for the longest of the words that the text goes on with."""
    return _branches(sorted(words))


def _branches(sorted_words: list[str]) -> str:
    heads: dict[str, list[str]] = {}
    for word in sorted_words:
        heads.setdefault(word[:1], []).append(word[1:])
    branches = []
    for head, tails in heads.items():
        if not head:
            continue
        longer = [tail for tail in tails if tail]
        branch = re.escape(head) + (f"(?:{_branches(longer)})" if longer else "")
        if longer and "" in tails:
            branch += "?"
        branches.append(branch)
    return "|".join(branches)
