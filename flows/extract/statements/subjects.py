"""Subjects without a parser: who stands right before a verb of speech."""

from __future__ import annotations

from flows.extract.statements.agents import agent_before
from flows.extract.statements.cues import words
from flows.extract.statements.noun_phrases import (
    Phrase,
    is_head,
    is_person,
)
from flows.extract.statements.noun_runs import opening_bracket
from flows.extract.statements.plain_subjects import plain_before
from flows.extract.statements.subject_asides import before_aside
from flows.extract.statements.subject_extents import (
    SHARES,
)
from flows.extract.statements.units import MARK, QUOTE, WORD, Token

_ROUNDING = frozenset({"some", "about", "around", "only", "just", "nearly", "almost", "another", "roughly"})
_LONGEST_GROUP = 9
"""Tokens of "those who had been out of work"."""
_ASIDE_MARKS = frozenset({",", "—", "–", "-"})


def phrase_before(tokens: list[Token], end: int, floor: int = 0) -> Phrase | None:
    """Return the subject that ends at ``end``: a name, a role, a pronoun, before an aside in commas too."""
    index = end - 1
    if index >= floor and tokens[index].word == ")":
        index = opening_bracket(tokens, index, floor) - 1
    if index < floor:
        return None
    token = tokens[index]
    if token.word in SHARES and index > floor and _counts(tokens[index - 1]):
        return _share_before(tokens, index, floor)
    if token.word in _ASIDE_MARKS:
        return before_aside(tokens, index, floor)
    if token.kind in {MARK, QUOTE}:
        return None
    is_relative = token.word == "that" and tokens[index - 1].word in words("occasions", "role_nouns")
    if token.word in {"who", "which"} or is_relative:
        behind = index - 1 if index > floor and tokens[index - 1].word == "," else index
        return _relative_head(tokens, behind, floor) if behind > floor else None
    return (
        _standing_there(tokens, index, floor)
        or plain_before(tokens, index, floor)
        or _share_of_those(tokens, index, floor)
    )


def _standing_there(tokens: list[Token], index: int, floor: int) -> Phrase | None:
    """``officials there concede``, ``everyone here says``: an adverb of place behind who speaks."""
    if tokens[index].word not in words("standing_there") or index <= floor or not is_head(tokens[index - 1]):
        return None
    where = plain_before(tokens, index - 1, floor)
    return where._replace(end=index + 1) if where else None


def _counts(token: Token) -> bool:
    return token.word[:1].isdigit() or token.word == "per"


def _share_before(tokens: list[Token], index: int, floor: int) -> Phrase:
    """``Some 52 per cent said``, ``About 52% said``: a share of people."""
    first = index - 1 - (tokens[index - 1].word == "per")
    if first - 1 >= floor and tokens[first - 1].word in _ROUNDING:
        first -= 1
    return Phrase(first, first, index, index + 1)


def _share_of_those(tokens: list[Token], index: int, floor: int) -> Phrase | None:
    """``A quarter of those under 40 said``, ``Some 40 percent of those asked said``: a share of a group of people."""
    near = range(index, max(floor + 1, index - _LONGEST_GROUP), -1)
    those = next((at for at in near if tokens[at].word == "those" or tokens[at].kind in {MARK, QUOTE}), 0)
    if those < floor + 2 or tokens[those].word != "those" or tokens[those - 1].word != "of":
        return None
    share = tokens[those - 2]
    if share.word in SHARES:
        return _share_before(tokens, those - 2, floor)._replace(end=index + 1)
    if share.kind is not WORD or not is_head(share):
        return None
    start = those - 2 - (those - 3 >= floor and tokens[those - 3].word in words("determiners"))
    return Phrase(start, start, those - 2, index + 1)


def _relative_head(tokens: list[Token], end: int, floor: int) -> Phrase | None:
    """``Okafor, the head of the bank, who denied``: the person before the apposition, else what stands before "who"."""
    if end - 2 > floor and tokens[end - 1].word.isdigit() and tokens[end - 2].word == ",":
        end -= 2  # "Mara Lind, 24, who"
    if agent := agent_before(tokens, end, floor):
        return agent
    phrase = phrase_before(tokens, end, floor)
    if phrase is None or is_person(tokens[phrase.head]):
        return phrase
    phrase = _behind_verb(tokens, phrase)
    if phrase.start <= floor + 1 or tokens[phrase.start - 1].word != ",":
        return phrase
    named = plain_before(tokens, phrase.start - 2, floor)
    return named if named and is_person(tokens[named.head]) else phrase


def _behind_verb(tokens: list[Token], phrase: Phrase) -> Phrase:
    """``Marchers waved signs which``, ``holding signs which``: the object of a verb in front of it."""
    for at in range(phrase.head - 1, phrase.first - 1, -1):
        word = tokens[at].word
        is_held = word in words("holding_up") or (word.endswith("ed") and at > phrase.first)
        if is_held and (at == phrase.first or tokens[at - 1].word not in words("determiners")):
            return Phrase(at + 1, at + 1, phrase.head, phrase.end)
    return phrase
