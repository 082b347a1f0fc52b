"""Verb groups: a cue with its auxiliaries, modals and negations."""

from __future__ import annotations

from flows.extract.statements.cues import words
from flows.extract.statements.units import WORD, Token

_SILENT = frozenset({"declined", "declines", "declining", "refused", "refuses", "refusing"})


def verb_group(tokens: list[Token], index: int) -> tuple[int, set[str]]:
    """Return where the verb group begins, and its auxiliaries, modals and negations."""
    first, helpers = index, set()
    while first > 0 and tokens[first - 1].kind == WORD:
        word = tokens[first - 1].word
        if word in words("auxiliaries", "modals", "negations"):
            helpers.add(word)
        elif not (word in words("adverbs") or (word.endswith("ly") and len(word) > 4)):
            break
        first -= 1
    while first < index and tokens[first].word in {"'s", "’s"} and not helpers - {"'s", "’s"}:
        first += 1
    return first, helpers


def is_silent(tokens: list[Token], index: int) -> bool:
    """Tell ``declined to say``."""
    return index > 1 and tokens[index - 1].word == "to" and tokens[index - 2].word in _SILENT
