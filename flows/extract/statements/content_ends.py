"""Where content ends before its sentence does, and where a second "that" begins its second piece."""

from __future__ import annotations

from flows.extract.statements.cues import cue_nouns, cue_verbs, words
from flows.extract.statements.units import MARK, QUOTE, WORD, Token

_MARKED = frozenset({"label", "quotation"})
_VERBAL = frozenset({"infinitive", "object_infinitive", "gerund", "object"})


def content_end(tokens: list[Token], begin: int, end: int, rule: str) -> int:
    """Cut ``, a charge that she denied`` off a clause, and ``but was found guilty`` off an infinitive."""
    for index in range(begin + 1, end - 1):
        if tokens[index].word == "," and _names_content(tokens, index, end):
            return index
        if rule in _MARKED and _is_over(tokens, index, end):
            return index
        if rule == "label" and tokens[index - 1].kind == QUOTE and _leaves_label(tokens, index):
            return index
        is_quoted = rule in {"that_clause", "bare_clause"} and tokens[index - 1].kind == QUOTE
        if is_quoted and tokens[index].word == "and" and tokens[index + 1].word in cue_verbs():
            return index  # 'said it was "asleep" and demanded a debate'
        if rule in _VERBAL and tokens[index].word in {"and", "but"} and _goes_on_finite(tokens, index + 1):
            return index - (tokens[index - 1].word == ",")
    return end


def _is_over(tokens: list[Token], index: int, end: int) -> bool:
    """``said "we won" after the match``: when and where it was said, behind the last quotation."""
    is_behind = tokens[index - 1].kind == QUOTE and tokens[index].word in words("sets_scene")
    return is_behind and not any(token.kind == QUOTE for token in tokens[index:end])


def _names_content(tokens: list[Token], comma: int, end: int) -> bool:
    """``a claim Quantra rejects``: the story speaks of the content again."""
    return (
        comma + 3 < end
        and tokens[comma + 1].word in {"a", "an"}
        and tokens[comma + 2].word in cue_nouns()
        and tokens[comma + 3].kind != MARK
        and tokens[comma + 3].word not in words("prepositions")
    )


def relative_end(tokens: list[Token], begin: int, end: int) -> int:
    """``who has threatened to quit, urged both``: what a relative clause says ends where its sentence goes on."""
    for index in range(begin + 1, end - 1):
        following = tokens[index + 1]
        if tokens[index].word == "," and (following.word in words("finite") or _goes_on_finite(tokens, index + 1)):
            return index
    return end


def _leaves_label(tokens: list[Token], index: int) -> bool:
    """``called it "brave" but declined to ...``: the speaker does something else."""
    if tokens[index].word not in {"and", "but"}:
        return False
    return tokens[index + 1].word in cue_verbs() or _goes_on_finite(tokens, index + 1)


def _goes_on_finite(tokens: list[Token], index: int) -> bool:
    token = tokens[index]
    return token.kind == WORD and (
        token.word in words("past_helpers") or (token.word.endswith("ed") and len(token.word) > 4)
    )


def split_at_that(tokens: list[Token], begin: int, end: int, rule: str) -> list[tuple[int, int]]:
    """``said that prices rose and that wages fell`` is one statement in two pieces."""
    if rule in {"that_clause", "bare_clause"}:
        for index in range(begin + 2, end - 2):
            if tokens[index].word == "that" and tokens[index - 1].word in {"and", "but"}:
                return [(begin, index - 1), *split_at_that(tokens, index + 1, end, rule)]
    return [(begin, end)]
