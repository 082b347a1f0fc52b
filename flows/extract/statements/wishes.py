"""Clauses of what is asked for, without "that": "requested the bird be protected", "urged residents stay in"."""

from __future__ import annotations

from flows.extract.statements.attribution import Attribution
from flows.extract.statements.cues import cue_verbs, words
from flows.extract.statements.noun_phrases import is_person
from flows.extract.statements.units import MARK, NAME, QUOTE, WORD, Token

_LONGEST_SUBJECT = 10
_LONGEST_TITLE = 4
_TELLING = frozenset({"say", "claim", "argue", "judge"})
_OWNED_UP = frozenset({"admit", "acknowledge", "concede", "confirm", "explain", "clarify", "reveal", "disclose"})
"""Of the verbs of saying those that one is asked to do."""


def is_wish(tokens: list[Token], index: int, made: Attribution) -> bool:
    """Tell whether who is to do something begins at a token, and the bare form of the verb follows."""
    if made.cue.frames.isdisjoint({"that"}) or not (_may_begin(tokens[index]) or _is_titled(tokens, index)):
        return False
    for at in range(index + 1, min(len(tokens) - 1, index + _LONGEST_SUBJECT)):
        token, before = tokens[at], tokens[at - 1]
        if token.kind in {MARK, QUOTE}:
            return False
        is_noun = before.kind == NAME or (before.kind == WORD and before.word not in words("determiners", "breaks"))
        if token.kind == WORD and is_noun and _is_bare(tokens, at):
            return True
        if token.word == "to" or token.word in words("finite_only", "modals", "relatives"):
            return False
    return False


def _may_begin(token: Token) -> bool:
    is_word = token.kind == WORD and (token.word.endswith("s") or token.word in words("subject_pronouns"))
    return token.kind == NAME or token.word in words("determiners") or is_word


def _is_titled(tokens: list[Token], index: int) -> bool:
    """``demanded Prime Minister Ola Conti apologize``: a title of one or two words before a name."""
    near = tokens[index : index + _LONGEST_TITLE]
    name = next((at for at, token in enumerate(near) if is_person(token)), 0)
    return name > 0 and all(token.word in words("titles", "offices") | {"prime", "foreign"} for token in near[:name])


def _is_bare(tokens: list[Token], at: int) -> bool:
    """``be``, ``resign``, ``not approach``, ``avoid`` behind a plural."""
    word, following, before = tokens[at].word, tokens[at + 1], tokens[at - 1]
    if word == "not":
        is_form = following.word.endswith(("s", "ed", "ly", "ing")) or following.word in words(
            "determiners", "prepositions"
        )
        return following.kind == WORD and following.word != "to" and not is_form
    is_plural = before.kind == WORD and before.word.endswith("s") and not before.word.endswith("ss")
    has_object = following.word in words("articles")  # "the company pay a fine"
    is_one_asked = is_person(before) and _is_deed(word)
    return is_one_asked or word in words("only_deeds") or ((is_plural or has_object) and word in words("asked_deeds"))


def _is_deed(word: str) -> bool:
    """Tell whether a cue is the bare form of what one may be asked to do; of several who speak "say" is the present."""
    cue = cue_verbs().get(word)
    return cue is not None and cue.form == "base" and (cue.meaning not in _TELLING or word in _OWNED_UP)
