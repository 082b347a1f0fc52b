"""Lists of phrases looked up word by word, so that a long list costs no more than a short one."""

from __future__ import annotations

from collections.abc import Container, Iterable, Sequence
from functools import cache
from itertools import compress, count, pairwise

from flows.extract.lang.lazy_regexp import LazyRegexp
from flows.extract.lang.load import load_words

_WORD = LazyRegexp(
    r"[a-z]++(?![.\w-])|[a-z]\.(?:[a-z]\.){1,5}"  # most words; "U.S."
    r"|(?:mrs?|ms|dr|gen|gov|sen|rep|lt|col|st|no)\.(?=\s[a-z0-9])"  # "Mr. Lind"
    r"|[a-z]\w*+(?:-\w++)*|['’]?\w++(?:-\w++)*|[,;!?\n]|\.(?=\s|$)"
)


def words_of(text: str) -> list[str]:
    """Return the words of a text and the marks between its clauses; what an apostrophe cuts off is a word too."""
    return _WORD.findall(text)


class _Node:
    """A word of some phrases: ``keys`` of the lists of which one ends here, and the words that may follow."""

    __slots__ = ("following", "keys")

    def __init__(self) -> None:
        self.keys: set[str] = set()
        self.following: dict[str, _Node] = {}


def _add(tree: dict[str, _Node], phrase: str, key: str) -> None:
    listed = words_of(phrase)
    for word in listed[:-1]:
        tree = tree.setdefault(word, _Node()).following
    tree.setdefault(listed[-1], _Node()).keys.add(key)


class PhraseList:
    """Phrases as a tree of their words."""

    def __init__(self, phrases: Iterable[str]) -> None:
        self._tree: dict[str, _Node] = {}
        for phrase in phrases:
            _add(self._tree, phrase, "")

    @property
    def beginnings(self) -> Container[str]:
        """The words that phrases begin with."""
        return self._tree

    def end_at(self, words: Sequence[str], index: int) -> int | None:
        """Return where the longest phrase that begins at a word ends, None where none begins."""
        following, end, length = self._tree, None, len(words)
        while following and index < length:
            node = following.get(words[index])
            if node is None:
                break
            index += 1
            end = index if node.keys else end
            following = node.following
        return end

    def within(self, words: Sequence[str], not_behind: Container[str] = ()) -> bool:
        """Tell whether one of the phrases stands in the words, not right behind certain words."""
        for index in compress(count(), map(self._tree.__contains__, words)):
            if not (index and words[index - 1] in not_behind) and self.end_at(words, index):
                return True
        return False


class _Lists:
    """Several lists of phrases as one tree, entered by their first two words: most words begin some phrase."""

    def __init__(self, keys: tuple[str, ...]) -> None:
        tree: dict[str, _Node] = {}
        for key in keys:
            for phrase in load_words("stances", key):
                _add(tree, phrase, key)
        self.alone = {word: node.keys for word, node in tree.items() if node.keys}
        """The lists of which a word is a phrase by itself."""
        self.by_pair = {
            (word, second): behind for word, node in tree.items() for second, behind in node.following.items()
        }


@cache
def _lists_of(keys: tuple[str, ...]) -> _Lists:
    return _Lists(keys)


def lists_within(words: Sequence[str], keys: tuple[str, ...]) -> set[str]:
    """Return which of several lists have a phrase in the words, reading the words once."""
    lists, length = _lists_of(keys), len(words)
    found: set[str] = set()
    for word in filter(lists.alone.__contains__, words):
        found |= lists.alone[word]
    for first in compress(count(), map(lists.by_pair.__contains__, pairwise(words))):
        node: _Node | None = lists.by_pair[words[first], words[first + 1]]
        index = first + 2
        while node is not None:
            if node.keys:
                found |= node.keys
            node = node.following.get(words[index]) if index < length and node.following else None
            index += 1
    return found


@cache
def stance_phrases(key: str) -> PhraseList:
    """Return one of the lists of the stances."""
    return PhraseList(load_words("stances", key))
