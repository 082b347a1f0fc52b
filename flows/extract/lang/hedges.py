"""Words that may stand between a preposition or a verb and its number: "to nearly", "at least", "by just over"."""

from __future__ import annotations

from flows.extract.lang.alternation import one_of
from flows.extract.lang.load import load_words

HEDGES = f"(?:(?:{one_of(load_words('figures', 'hedges'))}) ){{0,2}}"
"""A pattern of up to two of them, each with the space behind it."""
