"""What the weights give to the labels of a text's tokens: by their words, and by codes of pairs and places."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from threading import RLock

import numpy as np
from numpy.typing import NDArray

from flows.extract.entities.features import OFFSETS, Lexicon, word_features
from flows.extract.entities.observations import PAIRS, PARTNERS_AT_MOST, PLACES, Observed, pair_codes, place_families
from flows.extract.entities.placing import Codes
from flows.extract.entities.viterbi import LABELS
from flows.extract.entities.words import Words

Sums = NDArray[np.int16]
"""Sums of whole weights: a token has 60 of at most 127 each."""
_OFFSETS = np.array(OFFSETS)[:, None]
_ROWS = np.arange(len(OFFSETS))[:, None]
_PAIR_BASE = np.arange(len(PAIRS))[:, None] * PARTNERS_AT_MOST**2
_NO_PAIR = len(PAIRS) * PARTNERS_AT_MOST**2
"""Greater than every code, so that a search always ends at one."""
_BUCKETS = 131_071
_PLACE_BASE = np.cumsum([0, *PLACES.values()][:-1])[:, None]


class WordScores:
    """Words with what each gives to the labels of the words around it, computed when first asked for."""

    def __init__(self, lexicon: Lexicon, partners: Mapping[str, int], weights: FeatureWeights) -> None:
        self.words = Words(lexicon, partners)
        self._weights = weights
        self._lock = RLock()
        self._is_scored = np.zeros(0, np.bool_)
        self._scores: Sums = np.zeros((0, len(OFFSETS), len(LABELS)), np.int16)

    def emptied(self) -> WordScores:
        """Return the same with no word met."""
        return WordScores(self.words.lexicon, self.words.partners, self._weights)

    def of(self, observed: Observed, tokens: Codes) -> Sums:
        """Return tokens by labels: the sum of what each token and its neighbours give."""
        numbers = observed.numbers.take(observed.at.take(tokens) + _OFFSETS)
        self._score_new(numbers)
        rows = numbers * len(OFFSETS) + _ROWS
        return _total(self._scores.reshape(-1, len(LABELS)).take(rows, 0))

    def _score_new(self, numbers: Codes) -> None:
        with self._lock:
            capacity = len(self.words.facts)
            if capacity > len(self._scores):
                more = capacity - len(self._scores)
                self._is_scored = np.concatenate([self._is_scored, np.zeros(more, np.bool_)])
                self._scores = np.concatenate([self._scores, np.zeros((more, *self._scores.shape[1:]), np.int16)])
            is_scored = self._is_scored.take(numbers)
            if not is_scored.all():
                new = _each_once(numbers[~is_scored])
                words = [self.words.spelled[number] for number in new.tolist()]
                self._scores[new] = self._weights.of([word_features(word, self.words.lexicon) for word in words])
                self._is_scored[new] = True


class FeatureWeights:
    """The weights of the features of words, all offsets in one row."""

    def __init__(self, row_of: Mapping[str, int], weights: NDArray[np.int8]) -> None:
        self._row_of = row_of
        self._weights = weights

    def of(self, words: Sequence[Sequence[str]]) -> Sums:
        """Return for some words, given by their features, what they give at each offset to each label."""
        edges: list[int] = []
        rows: list[int] = []
        row_of = self._row_of
        for features in words:
            edges.append(len(rows))
            rows += [row_of.get(feature, 0) for feature in features]
        return np.asarray(np.add.reduceat(self._weights.take(rows, 0), edges, axis=0, dtype=np.int16))


def by_rows(features: Sequence[str], weights: NDArray[np.int8]) -> tuple[dict[str, int], NDArray[np.int8]]:
    """Return the row of each feature of words, and rows by offsets by labels: their weights, none in the first row.

    ``features`` are told with their offsets, as training writes them: ``-1:w=said``.
    """
    column = {str(offset): index for index, offset in enumerate(OFFSETS)}
    row_of: dict[str, int] = {}
    rows: list[int] = []
    columns: list[int] = []
    for feature in features:
        offset, _, name = feature.partition(":")
        rows.append(row_of.setdefault(name, len(row_of) + 1))
        columns.append(column[offset])
    found = np.zeros((len(row_of) + 1, len(OFFSETS), len(LABELS)), np.int8)
    found[rows, columns] = weights
    return row_of, found


class FamilyWeights:
    """The weights of codes: those of places by a table of all codes, those of pairs by search."""

    def __init__(self, data: Mapping[str, NDArray[np.generic]]) -> None:
        nothing = np.zeros((1, len(LABELS)), np.int16)
        pairs = [data[f"keys.{name}"] + base for name, base in zip(PAIRS, _PAIR_BASE, strict=True)]
        self._pairs = np.concatenate([*pairs, [_NO_PAIR]])
        self._may_have = np.zeros(_BUCKETS, np.bool_)
        self._may_have[self._pairs % _BUCKETS] = True
        places = [data[f"keys.{name}"] + base for name, base in zip(PLACES, _PLACE_BASE, strict=True)]
        names = (*PAIRS, *PLACES)
        self._weights = np.concatenate([nothing, *(data[f"weights.{name}"].astype(np.int16) for name in names)])
        self._places = np.zeros(sum(PLACES.values()), np.min_scalar_type(-len(self._weights)))
        self._places[np.concatenate(places)] = np.arange(len(self._pairs), len(self._weights))

    def of(self, observed: Observed, tokens: Codes) -> Sums:
        """Return tokens by labels: the sum of what each token's codes give."""
        pairs = self._rows_of_pairs(pair_codes(observed, tokens) + _PAIR_BASE)
        places = self._places.take(place_families(observed, tokens) + _PLACE_BASE)
        return _total(self._weights.take(np.concatenate([pairs, places]), 0))

    def _rows_of_pairs(self, pairs: Codes) -> Codes:
        """Return the rows of the weights of pairs, 0 for those without; only what shares a bucket is searched for."""
        rows = np.zeros(pairs.size, np.int64)
        likely = self._may_have.take(pairs.ravel() % _BUCKETS).nonzero()[0]
        keys = pairs.take(likely)
        found = self._pairs.searchsorted(keys)
        rows[likely] = (found + 1) * (self._pairs.take(found) == keys)
        return rows.reshape(pairs.shape)


def _each_once(numbers: Codes) -> Codes:
    """Return numbers in order, each once; numpy's own function for it imports masked arrays, which takes longer."""
    in_order = np.sort(numbers, axis=None)
    return in_order.compress(np.concatenate([[True], in_order[1:] != in_order[:-1]]))


def _total(weights: Sums) -> Sums:
    """Return the sum along the first axis; in its own type numpy adds eight at a time."""
    return np.asarray(np.add.reduce(weights, 0, np.int16))
