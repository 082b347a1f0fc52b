"""Words that amounts begin with: a number, a sign of money, what rounds a number."""

from __future__ import annotations

from flows.extract.statements.cues import words

CURRENCIES = frozenset({"$", "€", "£"})
ROUNDING = frozenset({"about", "around", "over", "under", "up", "between"})
"""Before a number: "about 20 people were hurt"."""


def is_number(word: str) -> bool:
    """Tell whether a word begins with a digit or is a number: "20", "4.5m", "six"."""
    return word[:1].isdigit() or word in words("number_words")


def counts(word: str) -> bool:
    """``about 20 people were hurt``, ``over a hundred came``: what rounds a number opens a clause, too."""
    first = word.partition("-")[0]  # "two-thirds"
    return is_number(first) or first in {"a", "half", "to", "one"}
