"""What the tagger sees of a text: its words as numbers, and the codes of their pairs, shapes and places."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from flows.extract.entities.features import SHAPE_INDEX, SHAPES, Lexicon, shape_of, word_features
from flows.extract.entities.placing import Codes, known_codes, place_codes
from flows.extract.entities.tokens import tagger_tokens
from flows.extract.text import Text

_SHAPES = len(SHAPES)
_PAIR = 1 << 20
_CAPITALS = ("title", "upper", "letter", "mixed", "joined", "dotted")
_IS_CAPITAL = np.array([shape in _CAPITALS for shape in SHAPES])
_IS_WORD = np.array([shape in (*_CAPITALS, "lower") for shape in SHAPES])


class Words:
    """Every word met so far with a number; number 0 is the edge of a sentence.

    ``facts`` has, by number, what pairs and places need: a word's number as a partner, its shape, its small letters.
    """

    def __init__(self, lexicon: Lexicon, partners: Mapping[str, int]) -> None:
        self.lexicon = lexicon
        self.partners = partners
        self.clear()

    def clear(self) -> None:
        """Forget all words but the edge."""
        self.numbers: dict[str, int] = {}
        self.size = 0
        self.facts = np.zeros((4096, 3), np.int64)
        self.number("")

    def number(self, word: str) -> int:
        """Return the number of a word, given on first sight together with that of its small letters."""
        known = self.numbers.get(word)
        if known is not None:
            return known
        lower = word.lower()
        number = self.numbers[word] = self.size
        self.size += 1
        if number == len(self.facts):
            self.facts = np.concatenate([self.facts, np.zeros_like(self.facts)])
        self.facts[number] = self.partners.get(lower, 0), SHAPE_INDEX[shape_of(word)], number
        self.met(word, number)
        if lower != word:
            self.facts[number, 2] = self.number(lower)
        return number

    def met(self, word: str, number: int) -> None:
        """Take note of a new word; the tagger computes its scores here."""

    def features(self, word: str) -> list[list[str]]:
        """Return the features that a word gives to each of the words around it, by offset."""
        return word_features(word, self.lexicon)


class Observed(NamedTuple):
    """A text as the tagger sees it: tokens, numbers of words, numbers of sentences, codes by feature family."""

    words: list[str]
    starts: Codes
    numbers: Codes
    sentence: Codes
    codes: dict[str, Codes]
    near_capital: NDArray[np.bool_]


def observe(text: Text, known: Sequence[tuple[int, int, str]], table: Words) -> Observed:
    """Return what the tagger sees; ``known`` are known names as start, end and kind."""
    words, starts = tagger_tokens(text.string)
    get = table.numbers.get
    found = [get(word, -1) for word in words]
    for index, number in enumerate(found):
        if number < 0:
            found[index] = table.number(words[index])
    numbers = np.array(found, np.int64)
    at = np.array(starts, np.int64)
    sentence = np.searchsorted(np.array(text.sentence_starts, np.int64), at, "right")
    facts = table.facts[numbers]
    near = near_any(_IS_CAPITAL[facts[:, 1]])
    return Observed(words, at, numbers, sentence, _codes(facts, known_codes(at, known), sentence), near)


def near_any(marked: NDArray[np.bool_], before: int = 2, after: int = 3) -> NDArray[np.bool_]:
    """Return which tokens are marked, or at most so many before or after a marked one."""
    near = marked.copy()
    for distance in range(1, before + 1):
        near[:-distance] |= marked[distance:]
    for distance in range(1, after + 1):
        near[distance:] |= marked[:-distance]
    return near


def beside(values: Codes, sentence: Codes, offset: int) -> Codes:
    """Return each token's neighbour's value, 0 (the edge) where the neighbour is of another sentence."""
    moved = np.zeros_like(values)
    if offset and abs(offset) < len(values):
        here, there = (slice(None, -offset), slice(offset, None)) if offset > 0 else (
            slice(-offset, None), slice(None, offset),
        )  # fmt: skip
        moved[here] = np.where(sentence[here] == sentence[there], values[there], 0)
    return moved if offset else values


def _codes(facts: NDArray[np.int64], known: Codes, sentence: Codes) -> dict[str, Codes]:
    partner, shape, lower = facts[:, 0], facts[:, 1], facts[:, 2]
    before, after = beside(partner, sentence, -1), beside(partner, sentence, 1)
    place = place_codes(lower, _IS_CAPITAL[shape], _IS_WORD[shape], sentence)
    left, right = beside(shape, sentence, -1), beside(shape, sentence, 1)
    return {
        "word_before": _pairs(before, partner),
        "word_after": _pairs(after, partner),
        "before_shape": _pairs(before, shape + 1),
        "after_shape": _pairs(after, shape + 1),
        "around": _pairs(before, after),
        "shapes": (left * _SHAPES + shape) * _SHAPES + right,
        "place": place * _SHAPES + shape,
        "known": known * 64 + place,
        "known_before": beside(known, sentence, -1) * _SHAPES + shape,
        "known_after": beside(known, sentence, 1) * _SHAPES + shape,
    }


def _pairs(first: Codes, second: Codes) -> Codes:
    return np.where((first > 0) & (second > 0), first * _PAIR + second, -1)
