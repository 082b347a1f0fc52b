"""Nouns of what is denied: "rejected claims that", "denied suggestions the budget was late"."""

from __future__ import annotations

from flows.extract.statements.cues import cue_nouns, words
from flows.extract.statements.finite_verbs import has_verb
from flows.extract.statements.noun_phrases import JOINING_MARKS, POSSESSIVES, is_abbreviated_title, phrase_after
from flows.extract.statements.relatives import tells_of
from flows.extract.statements.units import MARK, NAME, QUOTE, Token
from flows.extract.statements.unowned_nouns import holds_held_clause

_LONGEST_DENIED = 6


def behind_noun(tokens: list[Token], index: int) -> int | None:
    """``rejected claims that``, ``denied Peruvian charges by the mayor that``: where the clause of the noun begins."""
    for at in range(index, min(len(tokens) - 1, index + _LONGEST_DENIED)):
        token = tokens[at]
        if token.word in POSSESSIVES or is_abbreviated_title(tokens, at - 1):
            continue  # "denied Mr. Okafor's claim that"
        if token.kind in {MARK, QUOTE} and token.word not in JOINING_MARKS:
            return None
        if token.word in cue_nouns() or token.word in words("taken_up"):
            that = at + 1
            if tokens[that].word == "by" and (author := phrase_after(tokens, that + 1)):
                that = author.end
            is_clause = that < len(tokens) and tokens[that].word == "that" and not tells_of(tokens, that)
            return that if is_clause else None
        if token.word == "to" or token.word in words("finite", "prepositions", "relatives", "pronouns", "ways"):
            return None
    return None


def behind_bare_noun(tokens: list[Token], index: int) -> int:
    """``rejected suggestions the budget was late``: where the clause of the noun begins, without "that"."""
    following = tokens[index + 1] if index + 1 < len(tokens) else None
    if following is None or tokens[index].word not in cue_nouns():
        return index
    if holds_held_clause(tokens, index):
        return index + 1  # "denied reports officials have left"
    if following.kind != NAME and following.word not in words("determiners", "pronouns"):
        return index
    return index + 1 if has_verb(tokens, index + 1, True) else index
