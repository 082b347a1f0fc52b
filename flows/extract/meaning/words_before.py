"""The words right before a figure."""

from __future__ import annotations

from functools import lru_cache

from flows.extract.lang.lazy_regexp import LazyRegexp
from flows.extract.text import Text
from schemas.records import Figure, Sentence

_WORD = LazyRegexp(r"[a-z]+")
_BEFORE = 90
"""Characters before a figure in which a verb of buying or the odds of something are looked for."""


def words_before(text: Text, figure: Figure, sentence: Sentence) -> list[str]:
    """Return the words of the sentence before a figure and its modifier, no more than are near it."""
    end = start_with_modifier(text, figure)
    return [*_words_of(text.lower[max(sentence.start_char, end - _BEFORE) : end])]


def start_with_modifier(text: Text, figure: Figure) -> int:
    """Return where a figure begins with a modifier of several words, which says nothing of what it measures."""
    modifier = figure.modifier_text
    if modifier is None or " " not in modifier:
        return figure.start_char
    start = figure.start_char - len(modifier) - 1
    return start if start >= 0 and text.lower.startswith(f"{modifier} ", start) else figure.start_char


@lru_cache(16)
def _words_of(stretch: str) -> tuple[str, ...]:
    """The words of a stretch, which one rule after another asks for while its figure is bound."""
    return tuple(_WORD.findall(stretch))
