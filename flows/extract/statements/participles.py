"""Participles of cues: "..., saying that", "issued a statement saying that", "with one poster writing"."""

from __future__ import annotations

from flows.extract.statements.attribution import AROUND, BEFORE, Attribution
from flows.extract.statements.clause_subjects import (
    main_subject,
    own_subject,
    quoted_subject,
    shown_by,
    telling_subject,
)
from flows.extract.statements.cues import words
from flows.extract.statements.finite_verbs import has_verb
from flows.extract.statements.noun_phrases import Phrase, is_person
from flows.extract.statements.openings import behind_opening
from flows.extract.statements.sides import ends_at, lead_of
from flows.extract.statements.units import QUOTE, Token

_LONGEST_QUOTING = 10
_FOR = frozenset({"for", "of", "over"})


def participle(tokens: list[Token], made: Attribution, previous: Attribution | None) -> Attribution | None:
    """``..., saying that ...`` shares the subject of its clause; ``with one poster writing`` has its own."""
    first = made.first
    if tokens[first].word == "considering" and tokens[first + 1 : first + 2] and tokens[first + 1].word != "that":
        return None  # "it will do little, considering he has left"
    is_second = previous is not None and previous.cue.form == "ing"
    own = quoted_subject(tokens, first) or own_subject(tokens, first, is_second)
    is_beside = first > 0 and (
        tokens[first - 1].word in {",", "and", "—", "–", "-", "by", "after", "before", "while", "despite"}
        or tokens[first - 1].kind == QUOTE
    )
    if own is None and "label" in made.cue.frames and tokens[first - 1].word in _FOR:
        own, is_beside = _blamed(tokens, first - 1), True
    if own is None and not is_beside:
        if not first or not (_tells(tokens, made.extras.end) or _asks_in_text(tokens, made)):
            return None
        own = shown_by(tokens, first) if "unquoted" in made.cue.frames else None
        own = own or telling_subject(tokens, first)
        if own is None:
            return None
    made.is_shared = True
    is_apart = previous is not None and any(token.word == ";" for token in tokens[previous.index : first])
    shared = previous.subject if previous and not is_apart else None
    shared = (_acting_since(tokens, shared, first) if shared else None) or shared
    made.subject = own or shared or main_subject(tokens, first)
    made.lead = lead_of(tokens, own.start if own else first)
    if own and tokens[first - 1].word == "as":
        _quote(tokens, made, own)
    return made


def _quote(tokens: list[Token], made: Attribution, own: Phrase) -> None:
    """``"...," the Post quoted him as saying``, ``"...," Lind was quoted as saying, "..."``: what lies before."""
    end = made.extras.end
    before = tokens[max(0, own.start - 2) : own.start]
    is_quoted = own.end < made.first and tokens[made.first - 2].word in {"quoted", "cited"}
    is_told = is_quoted and bool(before) and before[-1].word == ","  # "It was late, Lind is quoted as saying, and ..."
    if ends_at(tokens, end) or _is_handed_on(tokens, made):
        made.side = BEFORE
    elif tokens[end].word == "," and (is_told or QUOTE in {one.kind for one in before}):
        made.side = AROUND
    else:
        return
    made.lead = lead_of(tokens, own.start) if is_quoted else _quoting_lead(tokens, made.first)


def _is_handed_on(tokens: list[Token], made: Attribution) -> bool:
    """``..., Lind was quoted as saying by state television``: behind "by" only who quotes."""
    by = made.extras.end
    rest = [token.word for token in tokens[by + 1 : by + _LONGEST_QUOTING]]
    return (
        tokens[by].word == "by" and len(rest) < _LONGEST_QUOTING - 1 and not any(one in {",", "that"} for one in rest)
    )


def _acting_since(tokens: list[Token], shared: Phrase, first: int) -> Phrase | None:
    """``Whereas Okafor felt it was late, Lind favoured it, arguing``: who acts behind the opening clause."""
    is_opening = shared.start == 1 and tokens[0].word in words("subordinators") | {"whereas", "as"}
    return behind_opening(tokens, 0, first) if is_opening else None


def _blamed(tokens: list[Token], preposition: int) -> Phrase | None:
    """``criticised Lind for calling it "cheap"``, ``fined him for ...``: whose deed it is, None for the subject."""
    before = tokens[preposition - 1] if preposition else None
    is_object = before is not None and (is_person(before) or before.word in {"him", "her", "them"})
    return Phrase(preposition - 1, preposition - 1, preposition - 1, preposition) if is_object else None


def _quoting_lead(tokens: list[Token], first: int) -> int:
    """Where ``the Post quoted him as saying`` begins: at the mark or quotation before it."""
    stops = (at for at in range(first - 1, 0, -1) if tokens[at].word == "," or tokens[at - 1].kind == QUOTE)
    return next(stops, first)


def _tells(tokens: list[Token], index: int) -> bool:
    """``demanding that ...``: behind a participle without a comma only "that", a mark or a quotation shows it."""
    if index < len(tokens) and tokens[index].kind == QUOTE:
        is_told = tokens[index - 1].word in words("telling_participles")
        return is_told and tokens[index - 2].word not in words("inscribed")
    if index + 1 >= len(tokens):
        return False
    if tokens[index].word == "," and tokens[index + 1].kind == QUOTE:
        return True
    if tokens[index].word not in {"that", ":"}:
        return _tells_bare(tokens, index)
    following = tokens[index + 1].word
    is_relative = following in words("finite") or following.endswith("ed")
    return tokens[index].word == ":" or not is_relative


def _asks_in_text(tokens: list[Token], made: Attribution) -> bool:
    """``an open letter urging the rector to step down``: what stands in a text that asks or blames."""
    asks = made.cue.frames & {"object_infinitive", "object"}
    behind = tokens[made.index + 1].word if made.index + 1 < len(tokens) else ""
    is_call = "for" in made.cue.frames and behind != "on"  # "a text calling for an end to hatred"
    return bool(asks) and not is_call and tokens[made.first - 1].word in words("texts")


def _tells_bare(tokens: list[Token], index: int) -> bool:
    """``sent a text saying he was safe``, ``issued a statement announcing the deal was dead``."""
    if tokens[index - 1].word == "saying" and tokens[index].word in words("pronouns"):
        return True
    is_text = tokens[index - 2].word in words("occasions") and tokens[index].word in words("determiners")
    return is_text and has_verb(tokens, index, True)
