"""Words in marks that judge somebody or something: "called it "theft"", "referred to the vote as "the hoax""."""

from __future__ import annotations

from flows.extract.statements.attribution import Attribution
from flows.extract.statements.cues import Cue, words
from flows.extract.statements.noun_phrases import Phrase, phrase_after
from flows.extract.statements.quotations import Quotation
from flows.extract.statements.units import MARK, NAME, QUOTE, Token

_LONGEST_TARGET = 8
_LONGEST_LABELLED = 10


def behind_label(tokens: list[Token], index: int, cue: Cue) -> tuple[int, str] | None:
    """``called it "theft"``, ``dismissed the sum as "small change"``: the words in marks judge."""
    is_pointed = tokens[index].word in {"this", "that", "these", "those"} or _is_itself_as(tokens, index)
    target = Phrase(index, index, index, index + 1) if is_pointed else phrase_after(tokens, index)
    if target is None:
        return None
    at = target.end
    while at < len(tokens) and at - target.end < _LONGEST_LABELLED and tokens[at].kind != QUOTE:
        if tokens[at].kind == MARK or tokens[at].word in words("finite"):
            return None
        at += 1
    if at >= len(tokens) or tokens[at].kind != QUOTE:
        return None
    if "object" not in cue.frames and _is_told_of(tokens, target.end, at):
        return target.end, "label"
    begin = at - (at > target.end and tokens[at - 1].word in {"a", "an", "the"})  # called it a "theft"
    if at - target.end >= _LONGEST_TARGET and tokens[begin - 1].word != "as":
        return None
    is_whole = begin == target.end and (cue.meaning != "deny" or is_pointed)  # "rejected a cover "because it smiled""
    is_self = _is_itself_as(tokens, index)
    joints = {"as"} if is_self else {"as", "of", "for", "to"}
    joints |= {"on"} if tokens[index - 1].word in words("blaming") else set()  # 'blamed it on "neglect"'
    is_beside = is_whole or tokens[begin - 1].word in joints or tokens[begin - 1].kind == NAME
    is_beside = is_beside or ("object" not in cue.frames and _hangs_on(tokens, target.end, begin))
    return (begin, "label") if is_beside else None


def _is_told_of(tokens: list[Token], article: int, marks: int) -> bool:
    """``called the law a gift to landlords "who never paid"``: the label is a noun with a relative clause in marks."""
    item = tokens[marks].item
    opens = isinstance(item, Quotation) and item.opening in words("relatives")
    return opens and marks > article + 1 and tokens[article].word in {"a", "an", "the"}


def _is_referred(tokens: list[Token], index: int, made: Attribution) -> bool:
    """``a vote which she has referred to as "the big hoax"``: a relative before who says it."""
    start = made.subject.start if made.subject else 0
    is_relative = start > 0 and tokens[start - 1].word in {"which", "that", "what", "whom"}
    near = [token.word for token in tokens[index : index + 2]]
    return is_relative and near == ["to", "as"] and index + 2 < len(tokens) and tokens[index + 2].kind == QUOTE


def _hangs_on(tokens: list[Token], start: int, end: int) -> bool:
    """``called the inquiry into the fire "a show"``: all that stands between hangs on what is called so."""
    hung = phrase_after(tokens, start + 1) if tokens[start].word in words("prepositions", "ways") else None
    return hung is not None and hung.end == end


def behind_reference(tokens: list[Token], index: int, made: Attribution) -> tuple[int, str] | None:
    """``referred to the vote as "the big hoax"``: the words in marks; not ``a town, referred to as "the Hole"``."""
    if _is_referred(tokens, index, made):
        return index + 2, "gap_label"
    target = phrase_after(tokens, index + 1) if tokens[index].word == "to" else None
    is_told = made.is_shared or (made.subject is not None and made.subject.end == made.first)
    if target is None or not is_told:
        return None
    for at in range(target.end, min(len(tokens) - 1, target.end + _LONGEST_LABELLED)):
        if tokens[at].word == "as":
            begin = at + 1 + (tokens[at + 1].word in {"a", "an", "the"})
            is_label = begin < len(tokens) and tokens[begin].kind == QUOTE
            return (at + 1, "label") if is_label else None
        if tokens[at].kind in {MARK, QUOTE} or tokens[at].word in words("finite"):
            return None
    return None


def _is_itself_as(tokens: list[Token], index: int) -> bool:
    """``describes itself as a "movement of the centre"``."""
    is_itself = tokens[index].word in {"itself", "himself", "herself", "themselves"}
    return is_itself and index + 1 < len(tokens) and tokens[index + 1].word == "as"
