"""Where content lies: stretches of tokens as pieces of text, and whether they stand in quotation marks."""

from __future__ import annotations

from flows.extract.sentences import Span
from flows.extract.statements.quotations import Quotation
from flows.extract.statements.units import MARK, QUOTE, Token

_TRIMMED = frozenset(" \t\n\u00a0\u2009\u202f.,;:-–—")
_EDITED = ("[.]", "[,]")
"""A mark that the story put for the one of the speaker."""
_LEADING = frozenset({",", ";", ":", "-", "–", "—", ")", ".", "*", "•", "·"})


def piece(string: str, tokens: list[Token], start: int, end: int) -> Span | None:
    """Return tokens ``start`` to ``end`` as a stretch of text without marks at its ends, None where nothing is left."""
    while start < end and tokens[start].kind == MARK and tokens[start].word in _LEADING:
        start += 1
    while (
        end > start
        and tokens[end - 1].kind == MARK
        and tokens[end - 1].word not in {"%", ")", "]", "?", "!", "$", "€", "£"}
    ):
        end -= 1
    if start >= end:
        return None
    first, last = tokens[start], tokens[end - 1]
    low, high = first.start, last.end
    if first.kind is QUOTE or last.kind is QUOTE:
        # marks belong to the content where they stand around a part of it only
        is_quoted = all(token.kind in {QUOTE, MARK} for token in tokens[start:end])
        low = quoted(string, first.item)[0] if isinstance(first.item, Quotation) and is_quoted else low
        high = quoted(string, last.item)[1] if isinstance(last.item, Quotation) and is_quoted else high
    return (low, high) if low < high else None


def quoted(string: str, quotation: Quotation) -> Span:
    """Return what stands between the marks, without the comma or full stop that closes it."""
    start, end = quotation.inner_start, quotation.inner_end
    while end > start and (string[end - 1] in _TRIMMED or string.startswith(_EDITED, end - 3)):
        end -= 1 if string[end - 1] in _TRIMMED else len(_EDITED[0])
    return (start, end) if end > start else (quotation.inner_start, quotation.inner_end)


def kind_of(tokens: list[Token], stretches: list[tuple[int, int]]) -> str:
    """Direct where all stands in marks, mixed where some does, else indirect."""
    kinds = [token.kind for start, end in stretches for token in tokens[start:end]]
    quotes = kinds.count(QUOTE)
    if not quotes:
        return "indirect"
    return "direct" if quotes == len(kinds) - kinds.count(MARK) else "mixed"


def is_complete(string: str, quotation: Quotation) -> bool:
    """Tell a quotation of whole sentences from one of a few words in a sentence of the story."""
    opens_big = (
        string[quotation.inner_start : quotation.inner_start + 1].isupper() or string[quotation.inner_start] in "[…."
    )
    inner = string[quotation.inner_start : quotation.inner_end].rstrip()
    return opens_big and (inner.endswith((".", ",", "!", "?", "…", "-", "—")) or inner.count(" ") >= 4)


def closes_sentence(string: str, quotation: Quotation) -> bool:
    """Tell whether the quotation ends with a mark of its own."""
    return string[quotation.inner_start : quotation.inner_end].rstrip(" ]'’").endswith((".", ",", "!", "?", "…"))
