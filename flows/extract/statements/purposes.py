"""Telling as the purpose of a deed: "called a news conference to say that", "is in Lima to urge that"."""

from __future__ import annotations

from flows.extract.statements.cues import words
from flows.extract.statements.units import MARK, NAME, QUOTE, TIME, WORD, Token
from flows.extract.statements.verb_groups import verb_group

_LONGEST = 16
_BEING = frozenset({"is", "was", "are", "were", "been"})
_THERE = frozenset({"here", "there", "in", "at", "outside", "back"})


def purpose_verb(tokens: list[Token], index: int) -> int | None:
    """``gathered in Oslo to demand that``: the verb of the deed before "to" and a cue of speech, None without one."""
    if index < 3 or tokens[index].word not in words("told_on_purpose"):
        return None
    if tokens[index - 2].word in words("aims", "before_infinitives"):
        return None
    for at in range(index - 2, max(-1, index - _LONGEST), -1):
        if _is_deed(tokens, at, index):
            return at if _is_done(tokens, at) else None
        if _ends_search(tokens, at):
            return None
    return None


def _is_deed(tokens: list[Token], at: int, index: int) -> bool:
    """``met``, ``marched``; ``held`` only with a meeting or a text, ``is`` only with a place."""
    word = tokens[at].word
    if tokens[at].kind is not WORD:
        return False
    if word in words("coming_together"):
        return True
    if word in words("convening"):
        between = (one.word for one in tokens[at + 1 : index - 1])
        return any(one in words("occasions", "things_called", "texts") for one in between)
    is_place = tokens[index - 2].kind in {NAME, TIME} or tokens[index - 2].word in _THERE
    return word in _BEING and tokens[at + 1].word in _THERE and is_place


def _is_done(tokens: list[Token], at: int) -> bool:
    """``has met``, ``is meeting``; not ``will meet``, ``plans to meet``, ``was used``."""
    first, helpers = verb_group(tokens, at)
    is_to_come = bool(helpers & words("modals")) or (first > 0 and tokens[first - 1].word == "to")
    is_going_on = tokens[at].word.endswith("ing")
    is_fit = bool(helpers & _BEING) == is_going_on or tokens[at].word in _BEING
    return not is_to_come and is_fit


def _ends_search(tokens: list[Token], at: int) -> bool:
    """Tell whether another clause or verb stands between; a pair of names ("Peru and Chile") does not."""
    token = tokens[at]
    if token.word == "and":
        return not tokens[at - 1].kind == tokens[at + 1].kind == NAME
    is_other = token.word in words("finite", "modals", "coordinators", "relatives")
    return token.kind in {MARK, QUOTE} or (token.kind is WORD and is_other)
