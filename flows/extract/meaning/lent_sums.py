"""What is lent is the debt of who gets it: "lent Peru $3 million", "had lent 70 billion yen to Moscow"."""

from __future__ import annotations

from flows.extract.lang.hedges import HEDGES
from flows.extract.lang.lazy_regexp import LazyRegexp
from flows.extract.meaning.measure import Measure
from flows.extract.text import Text
from schemas.records import Figure

_REACH = 70
_LENT = LazyRegexp(
    r"\b(lent|lends?) (?:(?:the |its |it |them |him |her )?(?:[a-z.'’-]+ ){0,3}?)"
    rf"{HEDGES}(?:another |a further |an extra )?\Z"
)


def lent_sum(text: Text, figure: Figure) -> Measure | None:
    """Return the debt that "lent" or "lend" before an amount tells."""
    if text.words.distinct.isdisjoint(LENDING):
        return None
    lent = _LENT.search(text.lower, max(0, figure.start_char - _REACH), figure.start_char)
    return Measure("debt", lent.start(1), lent.end(1), False, is_verb=True) if lent else None


LENDING = frozenset(["lent", "lend", "lends"])
"""Verbs whose subject is the lender and not the debtor."""
