"""Labels: what words judge that something is called."""

from __future__ import annotations

from functools import cache
from itertools import takewhile

from flows.extract.lang.load import load_words
from flows.extract.statements.stance_content import Content

_FEWEST_WORDS = 3


def label_stance(said: Content) -> str:
    """Return how words judge what is called so: a picture mocks, unless it is warm; a quality alone is an opinion."""
    if "criticism" in said.lists or not _harsh().isdisjoint(said.words):
        return "criticism"
    ends = load_words("stances", "clause_ends")
    if "approval" in said.lists or not _warm().isdisjoint(takewhile(lambda word: word not in ends, said.words)):
        return "approval"
    first = said.words[0] if len(said.words) >= _FEWEST_WORDS else ""
    return "criticism" if first in {"a", "an"} or first.endswith("ing") else "opinion"


@cache
def _harsh() -> frozenset[str]:
    return load_words("stances", "harsh") | load_words("stances", "harsh_labels")


@cache
def _warm() -> frozenset[str]:
    return load_words("stances", "warm") | load_words("stances", "warm_labels")
