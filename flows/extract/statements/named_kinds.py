"""Bodies named before the word for what they are: "the official Ostra news agency", "Kuwait's Al-Rama television"."""

from __future__ import annotations

from flows.extract.statements.cues import words
from flows.extract.statements.noun_phrases import Phrase
from flows.extract.statements.units import NAME, WORD, Token
from schemas.records import Mention

_MOST_BETWEEN = 3


def named_before_kind(tokens: list[Token], phrase: Phrase) -> Token | None:
    """Return the name of the body that a phrase ends with the kind of; not that of a body that it only belongs to."""
    kind = tokens[phrase.head].word
    if tokens[phrase.head].kind != WORD or kind not in words("kinds_of_named_bodies", "kinds_of_groups"):
        return None
    name = phrase.head - 1
    while name > phrase.first and phrase.head - name <= _MOST_BETWEEN and tokens[name].word in words("before_kinds"):
        name -= 1
    if name < phrase.first or tokens[name].kind != NAME:
        return None
    is_told = kind in words("kinds_of_named_bodies") or name < phrase.head - 1
    if kind == "agency" and tokens[phrase.head - 1].word != "news":
        return None  # "the U.N. nuclear agency"
    item = tokens[name].item
    return tokens[name] if is_told and isinstance(item, Mention) and item.kind == "organization" else None
