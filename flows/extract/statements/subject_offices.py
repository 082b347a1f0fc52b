"""Offices that a name is in behind a comma or "of": "the head of the office for roads, Ida Moe"."""

from __future__ import annotations

from flows.extract.statements.clause_borders import is_boundary
from flows.extract.statements.cues import words
from flows.extract.statements.noun_phrases import POSSESSIVES, Phrase, is_person
from flows.extract.statements.noun_runs import run_start
from flows.extract.statements.units import NAME, WORD, Token

_LONGEST_OFFICE = 5
_OF_OFFICES = frozenset({"of", "for"})
_FOR = frozenset({"for", "of", "at", "with", "from"})


def posted_before(tokens: list[Token], phrase: Phrase, floor: int) -> Phrase | None:
    """``the US ambassador to the United Nations Mara Lind``: a title, where it is held, and who holds it."""
    at = phrase.first - 1
    if at <= floor:
        return None
    is_held = is_person(tokens[phrase.head]) and phrase.head > phrase.first and tokens[phrase.head - 1].kind == NAME
    is_of_office = tokens[at].word == "of" and tokens[at - 1].word in words("offices")  # "Head of the Opera Mara Lind"
    if not is_held or not (is_of_office or tokens[at - 1].word in words("sent")):
        return None
    start = run_start(tokens, at - 1, floor)
    return phrase._replace(start=start, first=start) if start <= at - 1 and is_boundary(tokens, start, floor) else None


def office_start(tokens: list[Token], at: int, phrase: Phrase, floor: int) -> int | None:
    """``Minister of State for Trade Mara Lind``: where the office before the name of who holds it begins."""
    if tokens[phrase.head].word == "office":
        return _owner_start(tokens, at, phrase, floor)
    is_plain = all(token.kind == WORD for token in tokens[phrase.first : phrase.head])
    is_whole = phrase.first < phrase.head and (is_plain or tokens[phrase.first].word not in words("determiners"))
    if not is_whole or tokens[at].word not in _OF_OFFICES:
        return None
    if tokens[at - 1].word not in words("offices"):
        outer = at - 2
        while outer > floor and at - outer < _LONGEST_OFFICE and tokens[outer].word not in _OF_OFFICES:
            outer -= 1
        if outer <= floor or tokens[outer].word not in _OF_OFFICES or tokens[outer - 1].word not in words("offices"):
            return None
        at = outer
    elif tokens[at].word != "of":
        return None
    return min(run_start(tokens, at - 1, floor), at - 1)


def _owner_start(tokens: list[Token], of: int, phrase: Phrase, floor: int) -> int | None:
    """``the secretary of state's office``: where the owner of what speaks begins."""
    is_owner = tokens[of].word == "of" and tokens[of - 1].word in words("offices")
    if not is_owner or tokens[phrase.head - 1].word not in POSSESSIVES:
        return None
    return min(run_start(tokens, of - 1, floor), of - 1)


def who_speaks_for(tokens: list[Token], comma: int, floor: int) -> int | None:
    """``A spokesman for the operator, Orlan Power, said``: where who speaks stands before a body and its name."""
    first = run_start(tokens, comma - 1, floor)
    is_for = first - 1 > floor and tokens[first - 1].word in _FOR and tokens[first - 2].kind == WORD
    return first - 2 if is_for and tokens[first - 2].word in words("single_persons", "offices") else None
