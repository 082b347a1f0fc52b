"""Verbs that seldom tell of speech, and what beside them shows it: "held that", "..., the tribunal held, ..."."""

from __future__ import annotations

from flows.extract.statements.cues import Cue, words
from flows.extract.statements.units import MARK, NAME, QUOTE, WORD, Token

_LONGEST_SUBJECT = 8
_LATEST_INFINITIVE = 7
_SHORTEST_OPENING = 2


def is_shown(tokens: list[Token], index: int, cue: Cue) -> bool:
    """Tell whether "that", a quotation, commas around it or an infinitive show a verb of speech at ``index``."""
    following = tokens[index + 1] if index + 1 < len(tokens) else None
    if tokens[index].word in words("disagreeing"):
        return following is not None and following.word == ":"
    if following is not None and following.word == "that":
        return True
    if "object_infinitive" in cue.frames and _asks(tokens, index):
        return True
    if following is not None and following.word == ":" and tokens[index + 2 : index + 3]:
        return tokens[index + 2].kind == QUOTE
    return _stands_apart(tokens, index, following)


def _asks(tokens: list[Token], index: int) -> bool:
    """``exhorted fans to stay``: a noun right behind the verb, and soon an infinitive."""
    first = tokens[index + 1] if index + 2 < len(tokens) else None
    if first is None or first.kind not in {NAME, WORD} or first.word in words("breaks"):
        return False
    near = tokens[index + 2 : index + _LATEST_INFINITIVE]
    return any(token.word == "to" for token in near)


def _stands_apart(tokens: list[Token], index: int, following: Token | None) -> bool:
    """``"Good," someone muttered``, ``The rule, the tribunal held, is old``: a short subject behind a mark."""
    may_part = following is not None and following.word == "," and tokens[index].word in words("parting_clauses")
    for at in range(index - 1, max(-1, index - _LONGEST_SUBJECT), -1):
        token = tokens[at]
        if token.kind == QUOTE:
            is_whole = not at or tokens[at - 1].kind == MARK  # not 'Dayro "El Chivo" Usme held'
            return is_whole and at + 1 < index
        if token.word in {",", "—", "–"}:
            opens = tokens[at + 1].kind == NAME or tokens[at + 1].word in words("determiners", "pronouns")
            return may_part and opens and at >= _SHORTEST_OPENING - 1 and tokens[at - 1].kind != NAME
        if token.kind == MARK or token.word in words("relatives", "coordinators"):
            return False
    return False
