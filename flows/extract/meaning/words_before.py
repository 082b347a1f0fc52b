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
    """Return the words of the sentence before a figure, no more than are near it."""
    begin = max(sentence.start_char, figure.start_char - _BEFORE)
    return [*_words_of(text.lower[begin : figure.start_char])]


@lru_cache(16)
def _words_of(stretch: str) -> tuple[str, ...]:
    """The words of a stretch, which one rule after another asks for while its figure is bound."""
    return tuple(_WORD.findall(stretch))
