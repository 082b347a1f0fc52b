"""Where content ends because another attribution begins beside it, or the sentence is over."""

from __future__ import annotations

from bisect import bisect_right

from flows.extract.statements.attribution import AFTER, Attribution
from flows.extract.statements.cues import words
from flows.extract.statements.noun_phrases import is_person_or_body
from flows.extract.statements.reading import Reading
from flows.extract.statements.units import MARK, QUOTE, Token, Unit

_CONJUNCTIONS = frozenset({"and", "but", "while", "though", "although", "whereas", "yet"})
_LONGEST_SUBJECT = 3
"""Tokens of a first subject that another one is joined to: "the families and"."""
_TURNING = frozenset({"though", "although", "while", "whereas"})
_BEHIND_MARK = _CONJUNCTIONS | {"as", "with"}


def end_beside(reading: Reading, number: int, begin: int) -> int:
    """Content goes on to the end of the sentence, or to where the next attribution begins beside it."""
    tokens = reading.unit.tokens
    for other in reading.attributions[number + 1 :]:
        if other.lead <= begin:
            continue
        before = tokens[other.lead]
        is_quoted = tokens[other.lead - 1].kind == QUOTE  # the comma stands in the marks
        is_beside = is_quoted or before.kind == MARK or before.word in words("coordinators") or other.side != AFTER
        if _is_second_subject(tokens, other, begin):
            continue
        if is_beside and (other.is_shared or other.side != AFTER or _is_beside(tokens, other)):
            end = min(other.lead, _sentence_end(reading.unit, begin))
            return next((at for at in range(begin + 1, end) if tokens[at].word == ":"), end)
    return _end_at_deed(reading, begin)


def _end_at_deed(reading: Reading, begin: int) -> int:
    """``noted that it was late, though Okafor has reported a link``: somebody else's deed of speech is no content."""
    tokens, end = reading.unit.tokens, _sentence_end(reading.unit, begin)
    for other in reading.barren[bisect_right(reading.barren, begin + 1, key=_lead) :]:
        if other.lead >= end:
            break
        is_named = other.subject is not None and is_person_or_body(tokens[other.subject.head])
        if is_named and _opens_deed(tokens, other):
            return other.lead
    return end


def _lead(made: Attribution) -> int:
    return made.lead


def _opens_deed(tokens: list[Token], other: Attribution) -> bool:
    """``, though Okafor has reported``, ``, with Okafor describing``."""
    if tokens[other.lead].word != ",":
        return False
    opening = tokens[other.lead + 1].word
    is_past_perfect = other.index > 0 and tokens[other.index - 1].word == "had"
    return opening == "with" if other.cue.form == "ing" else opening in _TURNING and not is_past_perfect


def _is_second_subject(tokens: list[Token], other: Attribution, begin: int) -> bool:
    """``said families and politicians agreed``: what stands between the two verbs is the beginning of a subject."""
    is_first = tokens[other.lead].word == "and" and other.lead - begin <= _LONGEST_SUBJECT and other.subject is not None
    between = tokens[begin + 1 : other.lead]
    is_first = is_first and tokens[begin].word != "to"  # "refused to go and many say"
    return is_first and not any(token.kind in {MARK, QUOTE} or token.word in words("finite") for token in between)


def _is_beside(tokens: list[Token], other: Attribution) -> bool:
    """Another speaker's attribution behind a conjunction stands beside, one right behind "that" stands inside."""
    lead = tokens[other.lead]
    if lead.word in _CONJUNCTIONS:
        return other.subject is not None
    return lead.word in {",", ";", "—", "–"} and tokens[other.lead + 1].word in _BEHIND_MARK


def _goes_on_with_that(tokens: list[Token], mark: int) -> bool:
    """``reported that many died of it; that few knew; and that none was paid``."""
    behind = [token.word for token in tokens[mark + 1 : mark + 3]]
    return behind[:1] == ["that"] or behind == ["and", "that"]


def _sentence_end(unit: Unit, begin: int) -> int:
    """The end of the sentence: of a unit of several a mark in the middle, which is no abbreviation's."""
    depth = 0
    for index in range(begin, len(unit.tokens)):
        token = unit.tokens[index]
        depth += (token.word == "(") - (token.word == ")")
        if depth > 0:
            continue  # "is close (1.2 km; 0.7 miles) and growing"
        is_over = token.word == ";" and not _goes_on_with_that(unit.tokens, index)
        if is_over or (index > begin and token.kind == MARK and token.end in unit.ends):
            return index
    return len(unit.tokens)
