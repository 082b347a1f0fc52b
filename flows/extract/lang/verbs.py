"""Irregular forms of verbs, which several parts of the engine read."""

from __future__ import annotations

from functools import cache

from flows.extract.lang.load import load_words


@cache
def irregular_pasts() -> frozenset[str]:
    """Return the irregular forms of the past: "underwent", "felt"."""
    return load_words("verbs", "irregular_pasts")


@cache
def irregular_participles() -> frozenset[str]:
    """Return the irregular pasts that are participles as well: "felt", not "underwent"."""
    return load_words("verbs", "irregular_participles")
