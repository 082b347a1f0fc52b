"""Where a clause can begin: behind a mark, a conjunction or another verb of speech."""

from __future__ import annotations

from flows.extract.statements.cues import cue_verbs, words
from flows.extract.statements.noun_phrases import JOINING_MARKS
from flows.extract.statements.noun_runs import titled_start
from flows.extract.statements.units import MARK, NAME, QUOTE, TIME, WORD, Token

_NO_BOUNDARIES = JOINING_MARKS | {"/", "%", "$"}


def is_boundary(tokens: list[Token], index: int, floor: int = 0) -> bool:
    """Tell whether a clause can begin at a token."""
    if index <= floor:
        return True
    if tokens[index - 1].word == "." and (start := titled_start(tokens, index, floor)) < index:
        return is_boundary(tokens, start, floor)  # "Rear Adm. Lind"
    before = tokens[index - 1]
    if before.kind == MARK and before.word not in _NO_BOUNDARIES:
        return True
    if before.kind in {QUOTE, TIME} or before.word in words("coordinators"):
        return True
    is_cue = before.kind == WORD and before.word in cue_verbs()
    return is_cue and not _is_reduced(tokens, index) and not _is_work(tokens, index - 1, floor)


def _is_work(tokens: list[Token], index: int, floor: int) -> bool:
    """``a United Nations report released``, ``a lengthy report released``: a noun written like a verb of speech."""
    if index <= floor or tokens[index].word not in words("works_that_show"):
        return False
    outer, farther = tokens[index - 1], tokens[index - 2].word if index - 1 > floor else ""
    return outer.kind == NAME or not {outer.word, farther}.isdisjoint(words("determiners"))


def _is_reduced(tokens: list[Token], index: int) -> bool:
    """``a clerk accused of theft``: a participle with its preposition goes on with its noun."""
    verb, following = tokens[index - 1].word, tokens[index].word
    is_described = verb.endswith("ed") and following in words("prepositions") and index > 1
    return is_described or (following == "to" and is_speaking(verb))


def is_speaking(word: str) -> bool:
    """``Lind speaking to the council called it ...``."""
    return word.endswith("ing") and word in cue_verbs()
