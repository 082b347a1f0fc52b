"""Occasions: "in a statement posted on its website", "at a briefing"."""

from __future__ import annotations

from flows.extract.statements.cues import words
from flows.extract.statements.noun_phrases import POSSESSIVES, is_place, phrase_after
from flows.extract.statements.units import MARK, NAME, QUOTE, TIME, WORD, Token
from schemas.records import TimeExpression

LONGEST_OCCASION = 22


def occasion_noun(tokens: list[Token], start: int) -> int | None:
    """Return the token of the occasion in a phrase, where it has one."""
    found: int | None = None
    for index in range(start, min(len(tokens), start + 6)):
        token = tokens[index]
        if token.kind in {MARK, QUOTE} or (token.word in words("breaks") and token.kind == WORD):
            break
        if token.word in words("occasions") or (index == start and is_medium(token)):
            found = index
        elif found is not None:
            break
    return found


def is_medium(token: Token) -> bool:
    """``on Twitter``: a name that is no place and nobody."""
    return token.kind == NAME and token.word == "" and getattr(token.item, "kind", "") in {"product", "organization"}


def occasion_end(tokens: list[Token], start: int) -> int:
    """What hangs on the occasion ("posted on its website") reaches to "that", a comma, a quotation or the end."""
    if start < len(tokens) and tokens[start].word in words("articles", "pronouns"):
        return start
    for index in range(start, min(len(tokens), start + LONGEST_OCCASION)):
        token = tokens[index]
        if token.kind == QUOTE and tokens[index - 1].word in POSSESSIVES:
            continue  # 'on CNN's "State of the Day"'
        if token.kind == QUOTE or token.word in {",", "that", ":", ".", ";"}:
            return index
        if token.word in words("finite") and token.word not in {"'s", "’s"}:
            break
    else:
        if start + LONGEST_OCCASION >= len(tokens):
            return len(tokens)
    return _short_tail(tokens, start)


def _short_tail(tokens: list[Token], start: int) -> int:
    """Where a clause follows at once, only a name or a day hangs on the occasion."""
    index = start
    while index + 1 < len(tokens) and tokens[index].word in {"with", "to", "on", "for", "of", "in", "at", "by"}:
        if tokens[index + 1].kind not in {NAME, TIME} and tokens[index + 1].word not in words("addressees"):
            break
        index += 2
    return index


def time_inside(tokens: list[Token], start: int, end: int) -> TimeExpression | None:
    """``in a statement on Tuesday``: the day right behind the occasion is the day of saying."""
    for token in tokens[start : min(end, start + 6)]:
        if isinstance(token.item, TimeExpression):
            return token.item
    return None


def place_end(tokens: list[Token], start: int) -> int:
    """``at the airport``, ``in the city of Lima``: where a place behind a preposition ends, ``start`` without one."""
    preposition = tokens[start].word
    if preposition not in {"at", "in", "outside", "near", "inside"}:
        return start
    where = phrase_after(tokens, start + 1)
    if where is None:
        return start
    is_near = preposition in {"at", "outside", "near"}
    if not (is_place(tokens[where.head]) or tokens[where.head].word in words("kinds_of_places") or is_near):
        return start
    is_named = [one.kind for one in tokens[where.end : where.end + 2]] == [WORD, NAME]
    return where.end + 2 if is_named and tokens[where.end].word == "of" else where.end
