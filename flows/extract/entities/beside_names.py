"""What stands right beside a name: its first word, an apposition and its head."""

from __future__ import annotations

from functools import partial

from flows.extract.entities.title_words import is_occupation
from flows.extract.lang.lazy_regexp import LazyRegexp
from flows.extract.lang.load import load_words

surrounding_words = partial(load_words, "surroundings")
APPOSITION = LazyRegexp(r", (?:the |a |an |its |one of |another |[A-Z][\w.]+['’]s? )")
FIRST_WORD = LazyRegexp(r" ([A-Za-z][\w.-]*)")
LOOK_ON = 60
_WORDS_TO_HEAD = 6


def heads_with(phrase: str, heads: str) -> bool:
    """Tell whether the first noun that could head a phrase is listed: "maker of tents", "country's No. 4 carrier"."""
    words = phrase.split()[: _WORDS_TO_HEAD + 1]
    for word, following in zip(words[:_WORDS_TO_HEAD], [*words[1:], ""], strict=False):
        bare = word.rstrip(".,;:")
        if bare in surrounding_words(heads):
            return bare != word or not _is_trade(following.rstrip(".,;:"))
        if bare in surrounding_words("ends_of_heads") or bare != word.rstrip("."):
            return False
    return False


def _is_trade(word: str) -> bool:
    """Tell whether a word tells what a person is: a fund's "manager"."""
    return word in load_words("entities", "titles") or is_occupation(word)
