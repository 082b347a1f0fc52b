"""Expressions of one sentence that are the ends of a range or members of a list, and share a year."""

from __future__ import annotations

from dataclasses import replace

from flows.extract.dates.ranges import share_years
from flows.extract.dates.token import Token
from flows.extract.lang.load import load_words


def linked(tokens: list[Token], lower: str) -> list[Token]:
    """Return the tokens, those of a range or list with the year that its last member has."""
    if len(tokens) < 2:
        return tokens
    made: list[Token] = []
    group: list[Token] = []
    for token in tokens:
        if group and lower[group[-1].end : token.start].strip() not in load_words("dates", "range_links"):
            made += _shared(group)
            group = []
        group.append(token)
    return made + _shared(group)


def _shared(group: list[Token]) -> list[Token]:
    if len(group) < 2:
        return group
    meanings = share_years([token.value for token in group])
    return [replace(token, value=meaning) for token, meaning in zip(group, meanings, strict=True)]
