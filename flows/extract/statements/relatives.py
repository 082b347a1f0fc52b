"""Relative clauses behind "that": "the boat that sank", "a report that calls for reform"."""

from __future__ import annotations

from flows.extract.statements.cues import cue_verbs, words
from flows.extract.statements.units import TIME, WORD, Token


def is_relative(tokens: list[Token], that: int) -> bool:
    """``the boat that sank``: a verb right behind "that"."""
    at = that + 1
    is_time = at + 1 < len(tokens) and tokens[at + 1].kind == TIME  # "that since May has been"
    at += 2 * (is_time and tokens[at].word in words("prepositions", "month_prepositions"))
    if at >= len(tokens) or tokens[at].kind != WORD:
        return False
    return tokens[at].word in words("finite", "plain_pasts") or tokens[at].word.endswith("ed")


def tells_of(tokens: list[Token], that: int) -> bool:
    """``a report that calls for reform``, ``that sank``: a verb, be it one of speech, right behind "that"."""
    verb = cue_verbs().get(tokens[that + 1].word) if that + 1 < len(tokens) else None
    return is_relative(tokens, that) or (verb is not None and verb.form in {"third", "past"})
