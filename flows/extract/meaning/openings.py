"""Sentences whose opening says that they go on about what the one before measured."""

from __future__ import annotations

from functools import cache

from flows.extract.lang.load import load_words
from flows.extract.text import Text
from schemas.records import Sentence

_OPENING = 24


def continues(text: Text, sentence: Sentence) -> bool:
    """Tell whether a sentence opens so that it goes on about what the one before it measured."""
    return _opens_with(text, sentence, "continues")


def expects(text: Text, sentence: Sentence) -> bool:
    """Tell whether a sentence opens with those who had forecast what the one before it tells."""
    return _opens_with(text, sentence, "expecters")


def _opens_with(text: Text, sentence: Sentence, key: str) -> bool:
    opening = text.lower[sentence.start_char : sentence.start_char + _OPENING]
    if not opening.startswith(_openings(key)):
        return False
    return any(
        opening.startswith(words)
        and not opening[len(words) : len(words) + 1].isalpha()
        and not (words.startswith("the ") and opening.startswith(" of ", len(words)))  # "The number of officers"
        for words in _openings(key)
    )


@cache
def _openings(key: str) -> tuple[str, ...]:
    return tuple(load_words("measures", key))
