"""Several speakers in one subject: "Lind, Okafor and Venn", "health and security officials"."""

from __future__ import annotations

from flows.extract.statements.cues import words
from flows.extract.statements.noun_phrases import POSSESSIVES, Phrase, phrase_after
from flows.extract.statements.units import NAME, WORD, Token

_LONGEST_MEMBER = 6


def list_start(tokens: list[Token], last: int, floor: int) -> int:
    """``Lima, Quito`` before "and": where a list of names begins that ends at a token."""
    first = last
    while True:
        comma = first - 1 - (first > floor and tokens[first - 1].word in words("articles"))
        if comma - 1 < floor or tokens[comma].word != "," or not tokens[first].kind == tokens[comma - 1].kind == NAME:
            return first
        first = comma - 1


def several_start(tokens: list[Token], last: int, floor: int) -> int:
    """``Lima, other states and Peru``, ``the players, their agents and the league``: where a list of many begins.

    It must be the beginning of the clause, so that no apposition is taken for it.
    """
    comma = last
    while comma > floor and last - comma < _LONGEST_MEMBER and _is_of_member(tokens[comma]):
        comma -= 1
    if comma <= floor or tokens[comma].word != "," or not _is_plural(tokens[last]):
        return last
    member = phrase_after(tokens, floor)
    is_member = member is not None and member.end == comma
    return floor if is_member and tokens[floor].word not in words("pronouns") else last


def _is_of_member(token: Token) -> bool:
    return token.kind in {NAME, WORD} and token.word not in words("breaks", "finite")


def is_one_subject(tokens: list[Token], left: Phrase, right: Phrase) -> bool:
    """``health and security officials``, ``Peru's Finance and Trade Minister``: the last noun has what is joined."""
    head = tokens[right.head]
    if head.kind != WORD or right.first >= right.head or tokens[right.first].word in words("determiners"):
        return False
    if is_people(tokens, left.head, right):
        return True  # "European and U.S. officials"
    if head.word not in words("role_nouns", "single_persons"):
        return False
    if not _is_plural(head):
        return tokens[left.first].word in words("determiners") or tokens[left.first + 1].word in POSSESSIVES
    return left.first == left.head and not _is_plural(tokens[left.head])


def are_two(tokens: list[Token], left: Phrase, right: Phrase) -> bool:
    """``Lind and Okafor``, ``lawmakers and officials``: both speak."""
    first, head = tokens[left.first].word, tokens[left.head]
    if head.kind == NAME or first == "both" or head.word in words("role_nouns"):
        return True
    is_owned = any(token.word in POSSESSIVES for token in tokens[left.first : left.head])
    is_voiced = head.word in words("single_persons") and (is_owned or first in words("determiners"))
    return is_voiced or (_is_plural(head) and _is_plural(tokens[right.head]))


def _is_plural(token: Token) -> bool:
    return token.kind == WORD and token.word.endswith("s") and not token.word.endswith("ss")


def is_people(tokens: list[Token], index: int, phrase: Phrase) -> bool:
    """``European``; before another one also ``U.S.``."""
    form, other = (getattr(tokens[at].item, "form", "") for at in (index, phrase.first))
    return form == "demonym" or (form == "acronym" and other == "demonym")
