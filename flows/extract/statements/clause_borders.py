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
    before, outer = tokens[index - 1], tokens[index - 2]
    is_work = before.word in words("works_that_show") and index - 1 > floor  # "a United Nations report released"
    farther = tokens[index - 3].word if index - 2 > floor else ""  # "a lengthy report released"
    is_noun = is_work and (outer.kind == NAME or not {outer.word, farther}.isdisjoint(words("determiners")))
    return (
        before.kind in {QUOTE, TIME}
        or before.word in words("coordinators")
        or (before.kind == WORD and before.word in cue_verbs() and not _is_reduced(tokens, index) and not is_noun)
        or (before.kind == MARK and before.word not in _NO_BOUNDARIES)
    )


def _is_reduced(tokens: list[Token], index: int) -> bool:
    """``a clerk accused of theft``: a participle with its preposition goes on with its noun."""
    verb, following = tokens[index - 1].word, tokens[index].word
    is_described = verb.endswith("ed") and following in words("prepositions") and index > 1
    return is_described or (following == "to" and is_speaking(verb))


def is_speaking(word: str) -> bool:
    """``Lind speaking to the council called it ...``."""
    return word.endswith("ing") and word in cue_verbs()
