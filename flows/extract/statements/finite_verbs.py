"""Finite verbs without a parser: whether a clause begins at a token."""

from __future__ import annotations

from flows.extract.statements.cues import cue_verbs, words
from flows.extract.statements.units import MARK, NAME, QUOTE, TIME, WORD, Token

_RELATIVE = frozenset({"that", "which", "who", "whom", "whose", "where"})
_STRICT_ENDS = _RELATIVE | {
    ",",
    ";",
    "whether",
    "what",
    "how",
    "why",
    "when",
    "as",
    "because",
    "after",
    "before",
    "while",
    "if",
    "but",
}
_LONGEST_SUBJECT = 24


def has_verb(tokens: list[Token], start: int, is_strict: bool) -> bool:
    """Tell whether a finite verb stands near the beginning, behind a subject and before any relative clause."""
    relative_ends = start
    for index in range(start, min(len(tokens), start + _LONGEST_SUBJECT)):
        token = tokens[index]
        if is_strict and index > start and token.word in _STRICT_ENDS:
            return False
        if token.word in _RELATIVE and index > start:
            relative_ends = index + 2
        if token.kind == QUOTE and not is_strict and start < index < len(tokens) - 1:
            return True  # the verb may stand in the marks: crime "has fallen" since May
        if token.kind in {NAME, TIME, MARK, QUOTE}:
            continue
        if index > start and index >= relative_ends and token.word in words("finite"):
            return True
        if index > start and not is_strict and _looks_finite(tokens, index):
            return True
    return False


def _looks_finite(tokens: list[Token], index: int) -> bool:
    word, before = tokens[index].word, tokens[index - 1]
    if before.kind == WORD and (before.word[0].isdigit() or before.word in words("number_words")):
        return False
    if word.endswith("ed") and len(word) > 3:
        return before.word not in words("determiners")
    cue = cue_verbs().get(word)
    if cue and cue.form in {"base", "third"} and (before.kind == NAME or before.word.endswith("s")):
        return True
    is_third = word.endswith("s") and not word.endswith(("ss", "us", "is")) and len(word) > 3
    return is_third and (
        before.kind == NAME
        or before.word in {"it", "he", "she"}
        or (
            before.kind == WORD
            and not before.word.endswith("s")
            and before.word not in words("determiners")
            and before.word not in words("breaks")
        )
    )


def opens_clause(tokens: list[Token], end: int) -> bool:
    """Tell whether the tokens before ``end`` are a main clause: a verb, and no "when" or "if" at its beginning."""
    is_subordinate = tokens[0].word in words("coordinators") - {"but", "and"} or tokens[0].word in words("prepositions")
    return not is_subordinate and has_verb(tokens[:end], 0, False)
