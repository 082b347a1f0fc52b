"""Where content ends because another attribution begins beside it, or the sentence is over."""

from __future__ import annotations

from flows.extract.statements.attribution import AFTER, Attribution
from flows.extract.statements.cues import words
from flows.extract.statements.reading import Reading
from flows.extract.statements.units import MARK, NAME, QUOTE, Token

_CONJUNCTIONS = frozenset({"and", "but", "while", "though", "although", "whereas", "yet"})
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
        if is_beside and (other.is_shared or other.side != AFTER or _is_beside(tokens, other)):
            return min(other.lead, _sentence_end(tokens, begin))
    return _sentence_end(tokens, begin)


def _is_beside(tokens: list[Token], other: Attribution) -> bool:
    """Another speaker's attribution behind a conjunction stands beside, one right behind "that" stands inside."""
    lead = tokens[other.lead]
    if lead.word in _CONJUNCTIONS:
        return other.subject is not None
    return lead.word in {",", ";", "—", "–"} and tokens[other.lead + 1].word in _BEHIND_MARK


def _sentence_end(tokens: list[Token], begin: int) -> int:
    for index in range(begin, len(tokens)):
        token = tokens[index]
        if (
            token.word in {".", "!", "?"}
            and index + 1 < len(tokens)
            and tokens[index + 1].kind != MARK
            and index > begin
        ):
            following = tokens[index + 1]
            if following.start > token.end and _is_big(following):
                return index
        if token.word == ";":
            return index
    return len(tokens)


def _is_big(token: Token) -> bool:
    return token.kind in {QUOTE, NAME}
