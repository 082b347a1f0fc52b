"""Given names of women and men, which several parts of the engine read."""

from __future__ import annotations

from functools import cache

from flows.extract.lang.load import load_words


@cache
def given_names() -> frozenset[str]:
    """Return given names in small letters: "teresa", "owen"."""
    return load_words("first_names", "she") | load_words("first_names", "he")
