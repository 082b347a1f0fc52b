"""Trades that open a sentence or headline before a noun of firms: "Pharma group denies", "Retail giant to cut jobs"."""

from __future__ import annotations

from flows.extract.entities.tagger import TypedSpan
from flows.extract.lang.lazy_regexp import LazyRegexp
from flows.extract.lang.load import load_words
from flows.extract.text import Text

_NOUN = LazyRegexp(r" ([a-z]+)\b")
_TAGS = frozenset({"ORG", "MISC"})
_ENDS = ("\n", ". ", "? ", "! ", ": ", "“", '"', "‘", "'")


def is_trade_of_unnamed(text: Text, span: TypedSpan) -> bool:
    """Tell whether a span is only the trade of a firm that is not named, with a capital since it opens a sentence."""
    if span.tag not in _TAGS or text.lower[span.start : span.end] not in load_words(
        "surroundings", "trades_of_unnamed"
    ):
        return False
    if text.string[span.start : span.end].isupper() or not (
        span.start == 0 or text.string.endswith(_ENDS, 0, span.start)
    ):
        return False
    noun = _NOUN.match(text.string, span.end)
    return noun is not None and noun.group(1) in load_words("surroundings", "firms_of_trades")
