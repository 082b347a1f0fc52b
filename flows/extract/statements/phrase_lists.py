"""Lists of phrases looked up word by word, so that a long list costs no more than a short one."""

from __future__ import annotations

import re
from collections.abc import Container, Iterable, Sequence
from functools import cache

from flows.extract.lang.load import load_words

_WORD = re.compile(r"['’]?\w+(?:-\w+)*|[,;!?\n]|\.(?=\s|$)")


def words_of(text: str) -> list[str]:
    """Return the words of a text and the marks between its clauses; what an apostrophe cuts off is a word too."""
    return _WORD.findall(text)


class PhraseList:
    """Phrases by their first word."""

    def __init__(self, phrases: Iterable[str]) -> None:
        self._by_first: dict[str, list[list[str]]] = {}
        for phrase in sorted(phrases, key=len, reverse=True):
            listed = words_of(phrase)
            self._by_first.setdefault(listed[0], []).append(listed)

    @property
    def beginnings(self) -> Container[str]:
        """The words that phrases begin with."""
        return self._by_first

    def end_at(self, words: Sequence[str], index: int) -> int | None:
        """Return where the longest phrase that begins at a word ends, None where none begins."""
        listed = self._by_first.get(words[index], ()) if index < len(words) else ()
        for phrase in listed:
            if words[index : index + len(phrase)] == phrase:
                return index + len(phrase)
        return None

    def within(self, words: Sequence[str], not_behind: Container[str] = ()) -> bool:
        """Tell whether one of the phrases stands in the words, not right behind certain words."""
        by_first = self._by_first
        for index, word in enumerate(words):
            is_barred = index > 0 and words[index - 1] in not_behind
            if word in by_first and not is_barred and self.end_at(words, index) is not None:
                return True
        return False


@cache
def _keys_by_first(keys: tuple[str, ...]) -> dict[str, list[tuple[list[str], str]]]:
    found: dict[str, list[tuple[list[str], str]]] = {}
    for key in keys:
        for phrase in sorted(load_words("stances", key)):
            listed = words_of(phrase)
            found.setdefault(listed[0], []).append((listed, key))
    return found


def lists_within(words: Sequence[str], keys: tuple[str, ...]) -> set[str]:
    """Return which of several lists have a phrase in the words, reading the words once."""
    by_first = _keys_by_first(keys)
    found: set[str] = set()
    for index, word in enumerate(words):
        for phrase, key in by_first.get(word, ()):
            if len(phrase) == 1 or words[index : index + len(phrase)] == phrase:
                found.add(key)
    return found


@cache
def stance_phrases(key: str) -> PhraseList:
    """Return one of the lists of the stances."""
    return PhraseList(load_words("stances", key))
