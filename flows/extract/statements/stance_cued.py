"""Cues that tell the stance of some words only: insisting that it was not so denies."""

from __future__ import annotations

from collections.abc import Callable
from itertools import takewhile

from flows.extract.lang.load import load_words
from flows.extract.statements.first_verbs import BEING, NAMING, PASSIVE, PAST, PERFECT, PROGRESSIVE, first_verb
from flows.extract.statements.stance_content import Content

_TOLD = frozenset({PAST, PERFECT, PASSIVE, PROGRESSIVE, BEING, NAMING})
_NEGATIONS = frozenset({"not", "n't", "'t", "never"})


def stance_by_cue(cue: str, content: Callable[[], Content]) -> str | None:
    """Return the stance that cue and words have together, None where they have none; the content is asked for late."""
    if cue not in load_words("stances", "insisting"):
        return None
    said = content()
    return "denial" if not said.is_direct and _is_denied(said.clause) else None


def _is_denied(words: list[str]) -> bool:
    """``nobody was bluffing``, ``the ward had not run out of staff``; not ``it will not``, ``a cold, not the flu``."""
    words = [*takewhile(lambda word: word != "but", words)]
    if not words or not load_words("stances", "ahead").isdisjoint(words):
        return False
    if words[0] in load_words("stances", "nobodies"):
        return first_verb(words)[1] in _TOLD
    return any(word in _NEGATIONS and _is_negated(words, index) for index, word in enumerate(words))


def _is_negated(words: list[str], index: int) -> bool:
    """``had not``, ``isn't``, ``it never paid``."""
    if words[index] == "never":
        return first_verb(words)[0] in {index - 1, index + 1}
    return words[index - 1] in load_words("stances", "negatable")
