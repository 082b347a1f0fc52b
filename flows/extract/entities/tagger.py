"""The tagger of names: a linear-chain CRF with our own weights, run with numpy."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cache
from itertools import accumulate, chain
from pathlib import Path
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from flows.extract.entities.features import OFFSETS, Lexicon
from flows.extract.entities.observations import Observed, Words, beside, observe
from flows.extract.entities.viterbi import LABELS, allowed, best_labels
from flows.extract.text import Text

WEIGHTS = Path(__file__).parent / "weights" / "names-en.npz"
_WORDS_AT_MOST = 150_000


class TypedSpan(NamedTuple):
    """A name as tagged: its span and PER, ORG, LOC or MISC."""

    start: int
    end: int
    tag: str


class _ScoredWords(Words):
    """Words with the scores that each gives to the labels of the words around it, computed on first sight."""

    def __init__(
        self, lexicon: Lexicon, partners: Mapping[str, int], rows: Mapping[str, int], weights: NDArray[np.int8]
    ) -> None:
        self._rows, self._weights = rows, weights
        self._scores = np.zeros((4096, len(OFFSETS), len(LABELS)), np.int32)
        super().__init__(lexicon, partners)

    def met(self, word: str, number: int) -> None:
        if number == len(self._scores):
            self._scores = np.concatenate([self._scores, np.zeros_like(self._scores)])
        groups = self.features(word)
        unknown = len(self._weights) - 1
        rows = [self._rows.get(feature, unknown) for feature in chain.from_iterable(groups)]
        edges = [0, *accumulate(len(group) for group in groups)][:-1]
        np.add.reduceat(self._weights[rows], edges, axis=0, dtype=np.int32, out=self._scores[number])

    def scores(self, observed: Observed) -> NDArray[np.int32]:
        """Return tokens by labels: the sum of what each token and its neighbours give."""
        total: NDArray[np.int32] = self._scores[observed.numbers, OFFSETS.index(0)]
        for index, offset in enumerate(OFFSETS):
            if offset:
                total += self._scores[beside(observed.numbers, observed.sentence, offset), index]
        return total


class Tagger:
    """Weights as loaded, with what was computed of the words met so far."""

    def __init__(self, data: Mapping[str, NDArray[np.generic]]) -> None:
        lexicon = Lexicon(
            dict(zip(_lines(data["cluster_words"]), data["clusters"].tolist(), strict=True)),
            dict(zip(_lines(data["listed_words"]), data["lists"].tolist(), strict=True)),
        )
        partners = {word: index + 1 for index, word in enumerate(_lines(data["partners"]))}
        rows = {feature: index for index, feature in enumerate(_lines(data["features"]))}
        nothing = np.zeros((1, len(LABELS)), np.int8)
        weights = np.concatenate([data["feature_weights"].astype(np.int8), nothing])
        self._words = _ScoredWords(lexicon, partners, rows, weights)
        self._scale = np.float32(data["scale"])
        names = sorted(name.removeprefix("keys.") for name in data if name.startswith("keys."))
        self._families = {
            name: (data[f"keys.{name}"].astype(np.int64), np.concatenate([data[f"weights.{name}"], nothing]))
            for name in names
        }
        self._transitions = allowed(data["transitions"].astype(np.float32))

    def tag(self, text: Text, known: Sequence[tuple[int, int, str]] = ()) -> list[TypedSpan]:
        """Return the names of a text in order; ``known`` are known names as start, end and kind or ``demonym``."""
        if self._words.size > _WORDS_AT_MOST:
            self._words.clear()
        observed = observe(text, known, self._words)
        scores = self._words.scores(observed)
        for name, (keys, weights) in self._families.items():
            codes = observed.codes[name]
            rows = np.searchsorted(keys, codes)
            rows[rows == len(keys)] = 0
            rows = np.where(keys[rows] == codes, rows, len(keys)) if len(keys) else rows
            scores += weights[rows]
        return _spans(observed, self._labels(observed, scores * self._scale))

    def _labels(self, observed: Observed, scores: NDArray[np.float32]) -> NDArray[np.int64]:
        """Return the labels; stretches of small letters far from any capital have no names and are passed over."""
        near = np.flatnonzero(observed.near_capital)
        piece = observed.sentence[near] + np.cumsum(np.diff(near, prepend=near[:1]) > 1)
        labels = np.zeros(len(scores), np.int64)
        labels[near] = best_labels(scores[near], piece, self._transitions)
        return labels


def _spans(observed: Observed, labels: NDArray[np.int64]) -> list[TypedSpan]:
    found: list[TypedSpan] = []
    for index in np.flatnonzero(labels).tolist():
        label, start = LABELS[labels[index]], int(observed.starts[index])
        end = start + len(observed.words[index])
        if label[0] == "I" and found:
            found[-1] = found[-1]._replace(end=end)
        else:
            found.append(TypedSpan(start, end, label[2:]))
    return found


def _lines(packed: NDArray[np.generic]) -> list[str]:
    return packed.tobytes().decode().split("\n")


@cache
def load_tagger() -> Tagger:
    """Return the shipped tagger; raise FileNotFoundError where its weights are not there."""
    with np.load(WEIGHTS, allow_pickle=False) as data:
        return Tagger({name: data[name] for name in data.files})
