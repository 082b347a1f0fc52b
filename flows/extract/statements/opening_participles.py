"""Participles that open a sentence: "Denying that he had been pushed, Lind left", "Quoted as saying it was, ..."."""

from __future__ import annotations

from flows.extract.statements.appositions import name_behind
from flows.extract.statements.attribution import AFTER, Attribution
from flows.extract.statements.cues import Cue, is_adverb, words
from flows.extract.statements.extras import read_extras
from flows.extract.statements.finite_verbs import has_verb
from flows.extract.statements.noun_phrases import Phrase, before_finite, phrase_after
from flows.extract.statements.units import NAME, QUOTE, WORD, Token

_LATEST = 2
_SHORTEST = 2
_LATEST_QUOTED = 12
_LEADING = frozenset(
    {"after", "before", "while", "despite", "by", "in", "and", "but", "when", "since", "besides", "having"}
)
_TAKEN_IN = frozenset({"hearing", "learning", "understanding", "reading", "considering", "knowing"})
"""What one does with the words of others."""


def opening_participle(tokens: list[Token], index: int, cue: Cue) -> Attribution | None:
    """Return the attribution of a participle before the subject of its sentence, with the comma that closes it."""
    is_form = cue.form == "ing" or (index > 0 and tokens[index - 1].word == "having")
    if not is_form or not (_opens(tokens, index) or _is_quoted(tokens, index)):
        return None
    is_thought = cue.meaning == "believe" and "strict" not in cue.frames
    if is_thought or tokens[index].word in _TAKEN_IN:
        return None
    closed = _main_clause(tokens, index)
    if closed is None:
        return None
    closing, subject = closed
    extras = read_extras(tokens[:closing], index + 1, cue)
    return Attribution(cue, index, index, index, subject, extras, AFTER, is_shared=True, closing=closing)


def _opens(tokens: list[Token], index: int) -> bool:
    return index <= _LATEST and all(
        token.kind == WORD and (token.word in _LEADING or is_adverb(token.word)) for token in tokens[:index]
    )


def _is_quoted(tokens: list[Token], index: int) -> bool:
    """``Quoted in the Post on Tuesday as saying``."""
    is_near = 1 < index <= _LATEST_QUOTED and tokens[index - 1].word == "as"
    return is_near and tokens[0].word in {"quoted", "cited", "reported"}


def _main_clause(tokens: list[Token], index: int) -> tuple[int, Phrase] | None:
    """The comma, or the token behind a quotation that holds it, at which the main clause begins, and its subject."""
    for at in range(index + _SHORTEST, len(tokens) - 2):
        if tokens[at].word in {";", ":"}:
            return None
        is_mark = tokens[at].word == ","
        if not is_mark and tokens[at - 1].kind != QUOTE:
            continue
        start = at + is_mark
        first = tokens[start]
        may_begin = first.kind == NAME or (first.kind == WORD and first.word not in words("breaks", "relatives"))
        if not may_begin or not has_verb(tokens, start, False):
            continue
        subject = phrase_after(tokens, start)
        if subject is not None:
            return at, name_behind(tokens, before_finite(tokens, subject))
    return None
