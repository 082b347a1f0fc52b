"""What leads to a level of another time or thing: "against", "compared with", "relative to"."""

from __future__ import annotations

from flows.extract.lang.alternation import one_of
from flows.extract.lang.load import load_words

COMPARED = f"(?:{one_of(load_words('figures', 'compared'))})"
"""A pattern of these, without the comma before and the blank behind."""

RISE = f"(?:{one_of(load_words('figures', 'rises'))})"
FALL = f"(?:{one_of(load_words('figures', 'falls'))})"
"""Patterns of nouns of change in the singular."""
