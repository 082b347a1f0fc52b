"""Clauses whose verb is left out: "reported as many as 32 injured", "reported two soldiers killed in the raid"."""

from __future__ import annotations

from flows.extract.statements.amounts import is_number
from flows.extract.statements.cues import words
from flows.extract.statements.units import MARK, QUOTE, WORD, Token

_LONGEST = 16
_ROUNDING = frozenset({"at", "as", "up", "more", "about", "around", "over", "nearly", "almost", "only", "some", "no"})
_ROUNDED = frozenset({"least", "most", "many", "few", "to", "than", "a"})


def is_toll(tokens: list[Token], index: int) -> bool:
    """Tell whether a number of people and what befell them stand at ``index``, nothing more behind them."""
    following = tokens[index + 1].word if index + 1 < len(tokens) else ""
    is_rounded = tokens[index].word in _ROUNDING and (is_number(following) or following in _ROUNDED)
    if not (is_number(tokens[index].word) or is_rounded):
        return False
    has_number = False
    for at in range(index, min(len(tokens), index + _LONGEST)):
        token = tokens[at]
        has_number = has_number or is_number(token.word)
        if has_number and token.word in words("befallen") and _is_over(tokens, at + 1):
            return True
        if token.kind == QUOTE or token.word in words("finite", "relatives") or token.word in {".", ";", ":"}:
            return False
    return False


def _is_over(tokens: list[Token], end: int) -> bool:
    """``killed``, ``killed in the raid``, ``killed and``; not ``dead bodies``."""
    following = tokens[end] if end < len(tokens) else None
    if following is None or following.kind != WORD:
        return following is None or following.kind == MARK
    return following.word in words("prepositions", "coordinators", "occasion_prepositions")
