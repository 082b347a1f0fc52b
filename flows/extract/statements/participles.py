"""Participles of cues: "..., saying that", "issued a statement saying that", "with one poster writing"."""

from __future__ import annotations

from flows.extract.statements.attribution import Attribution
from flows.extract.statements.clause_subjects import main_subject, own_subject, quoted_subject, telling_subject
from flows.extract.statements.cues import words
from flows.extract.statements.sides import lead_of
from flows.extract.statements.units import Token


def participle(tokens: list[Token], made: Attribution, previous: Attribution | None) -> Attribution | None:
    """``..., saying that ...`` shares the subject of its clause; ``with one poster writing`` has its own."""
    first = made.first
    own = quoted_subject(tokens, first) or own_subject(tokens, first)
    is_beside = first > 0 and tokens[first - 1].word in {",", "and", "—", "–", "-", "by"}
    if own is None and not is_beside:
        if not first or not _tells(tokens, made.extras.end):
            return None
        own = telling_subject(tokens, first)
        if own is None:
            return None
    made.is_shared = True
    made.subject = own or (previous.subject if previous else None) or main_subject(tokens, first)
    made.lead = lead_of(tokens, own.start if own else first)
    return made


def _tells(tokens: list[Token], index: int) -> bool:
    """``demanding that ...``: behind a participle without a comma only "that" or a colon shows what is said."""
    if index + 1 >= len(tokens) or tokens[index].word not in {"that", ":"}:
        return False
    following = tokens[index + 1].word
    is_relative = following in words("finite") or following.endswith("ed")
    return tokens[index].word == ":" or not is_relative
