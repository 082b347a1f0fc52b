"""Who speaks behind a colon where the subject of the sentence is nobody: a giver, one described, a text."""

from __future__ import annotations

from flows.extract.statements.cues import words
from flows.extract.statements.noun_phrases import Phrase, is_person, phrase_after
from flows.extract.statements.subjects import phrase_before
from flows.extract.statements.units import MARK, QUOTE, Token

_LONGEST_GIVING = 12
_LONGEST_RELATIVE = 16


def teller_before(tokens: list[Token], quotation: int) -> Phrase | None:
    """Return who speaks in the quotation at ``quotation``, behind its colon; None where nobody is named."""
    colon = quotation - 1
    return _giver(tokens, colon) or _described(tokens, colon) or _text(tokens, colon)


def _giver(tokens: list[Token], colon: int) -> Phrase | None:
    """``issued a statement from its owner, Mara Lind: "..."``: whom the text comes from."""
    for at in range(colon - 1, max(0, colon - _LONGEST_GIVING), -1):
        if tokens[at].kind == QUOTE or tokens[at].word in words("finite_only"):
            return None
        if tokens[at].word in {"from", "by"} and tokens[at - 1].word in words("occasions", "verdicts"):
            return phrase_before(tokens, colon, at + 1) or phrase_after(tokens, at + 1)
    return None


def _described(tokens: list[Token], colon: int) -> Phrase | None:
    """``Another was Thomas Gray, 24, who cited only his time in the army: "..."``: the person before "who"."""
    for at in range(colon - 2, max(0, colon - _LONGEST_RELATIVE), -1):
        if tokens[at].kind == QUOTE or tokens[at].word in {";", ":"}:
            return None
        if tokens[at].word == "who":
            phrase = phrase_before(tokens, at + 1)
            return phrase if phrase and is_person(tokens[phrase.head]) else None
    return None


def _text(tokens: list[Token], colon: int) -> Phrase | None:
    """``The letter made its case plainly: "..."``: a text that a plain sentence is about."""
    subject = phrase_after(tokens, 0)
    if subject is None or subject.end >= colon or tokens[subject.head].word not in words("texts_that_tell"):
        return None
    between = tokens[subject.end : colon]
    return None if any(one.kind in {MARK, QUOTE} for one in between) else subject
