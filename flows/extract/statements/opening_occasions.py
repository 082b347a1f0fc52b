"""The occasion that opens the sentence of a cue: "In a statement issued on Monday, the bank said"."""

from __future__ import annotations

from itertools import pairwise

from flows.extract.statements.attribution import Attribution
from flows.extract.statements.cues import cue_verbs, words
from flows.extract.statements.noun_phrases import POSSESSIVES, is_abbreviated_title
from flows.extract.statements.occasions import LONGEST_OCCASION, occasion_noun
from flows.extract.statements.units import NAME, QUOTE, TIME, WORD, Token

_OPENERS = frozenset({"but", "and", "later", "also", "meanwhile", "earlier", ","})
_MOST_OPENERS = 3
_JOINING = frozenset({"and", "but"})
_LAST_MARKS = frozenset({".", "!", "?", ";", ":"})


def opening_occasion(tokens: list[Token], made: Attribution) -> tuple[int, int] | None:
    """Return the tokens of the occasion that opens a sentence, where the subject of the cue stands behind it."""
    end = _end(tokens, made)
    start = 0
    while start < min(_MOST_OPENERS, end) and tokens[start].word in _OPENERS:
        start += 1
    if made.is_shared or not 1 < end - start <= LONGEST_OCCASION:
        return None
    if tokens[start].word not in words("occasion_prepositions", "places_of_speech"):
        return None
    noun = occasion_noun(tokens, _behind_day(tokens, start + 1))
    if noun is None or noun >= end:
        return None
    is_alone = noun == start + 1 and (noun + 1 == end or tokens[noun + 1].word == ",")
    if not is_alone and (tokens[noun].kind == NAME or (tokens[start].word == "on" and noun == start + 1)):
        return None  # "On Court packing, he said"
    is_sport = tokens[start].word == "in" and tokens[noun].word in words("contests")  # "in the race for mayor"
    return None if is_sport or _is_other(tokens, noun, end) else (start, noun + 1)


def _end(tokens: list[Token], made: Attribution) -> int:
    """Where what stands before the subject ends; no comma may part the occasion from a name."""
    subject = made.subject
    if subject is None:
        return made.lead
    if tokens[subject.head].kind != NAME:
        return subject.first
    return subject.head - 2 * is_abbreviated_title(tokens, subject.head - 2)


def _behind_day(tokens: list[Token], index: int) -> int:
    """``At Monday's debate``."""
    is_of_day = tokens[index].kind == TIME and tokens[index + 1].word in POSSESSIVES
    return index + 2 if is_of_day else index


def _is_other(tokens: list[Token], noun: int, end: int) -> bool:
    """Tell whether something else than what hangs on the occasion stands before the subject of the cue."""
    if noun + 1 < end and not _may_hang(tokens[noun + 1]):
        return True
    joined = [one.word for one, other in pairwise(tokens[noun + 1 : end]) if one.word == "," and other.word in _JOINING]
    return bool(joined) or any(
        token.kind == QUOTE or token.word in _LAST_MARKS or (token.kind == WORD and _is_verb(token.word))
        for token in tokens[noun + 1 : end]
    )


def _may_hang(token: Token) -> bool:
    """Tell what may stand right behind an occasion: "in a letter seen by", not "on court packing", "in a report's"."""
    if token.kind != WORD:
        return token.kind != QUOTE and token.word not in POSSESSIVES
    is_participle = token.word.endswith(("ed", "ing")) or token.word in words("participles", "putting_out")
    return (
        is_participle
        or token.word == "to"
        or token.word in words("prepositions", "determiners", "adverbs", "relatives", "titles")
    )


def _is_verb(word: str) -> bool:
    is_finite = word in words("finite", "relatives") and word not in POSSESSIVES and word not in words("participles")
    return is_finite or (word in cue_verbs() and cue_verbs()[word].form != "ing" and word not in words("occasions"))
