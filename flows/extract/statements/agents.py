"""Who did something in the passive, behind "by": "was ousted by a unionist who says"."""

from __future__ import annotations

from flows.extract.statements.cues import words
from flows.extract.statements.noun_phrases import Phrase, is_head
from flows.extract.statements.noun_runs import run_start
from flows.extract.statements.units import MARK, QUOTE, WORD, Token

_LONGEST_PASSIVE = 12


def agent_before(tokens: list[Token], end: int, floor: int) -> Phrase | None:
    """``was ousted by a unionist who says``: who did it, right before the relative."""
    if not is_head(tokens[end - 1]) or tokens[end - 1].kind != WORD:
        return None
    first = run_start(tokens, end - 1, floor)
    is_agent = first > floor + 1 and tokens[first - 1].word == "by" and tokens[first].word in {"a", "an"}
    deed = tokens[first - 2].word if is_agent else ""
    is_deed = deed.endswith("ed") or deed in words("participles") or (is_agent and _is_in_passive(tokens, first, floor))
    return Phrase(first, first, end - 1, end) if is_deed else None


def _is_in_passive(tokens: list[Token], agent: int, floor: int) -> bool:
    """``was replaced as head of the bank by``: a verb in the passive stands before who did it."""
    for at in range(agent - 3, max(floor, agent - _LONGEST_PASSIVE), -1):
        word = tokens[at].word
        if tokens[at].kind in {MARK, QUOTE} or word in words("relatives"):
            return False
        if word.endswith("ed") or word in words("participles"):
            return tokens[at - 1].word in words("auxiliaries")
    return False
