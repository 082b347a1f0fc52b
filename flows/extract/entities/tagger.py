"""The tagger of names: a linear-chain CRF with our own weights, run with numpy."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cache
from pathlib import Path
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from flows.extract.entities.features import OFFSETS, Lexicon
from flows.extract.entities.observations import (
    PAIRS,
    PARTNERS_AT_MOST,
    PLACES,
    Observed,
    Words,
    observe,
    pair_codes,
    place_families,
)  # fmt: skip
from flows.extract.entities.viterbi import LABELS, allowed, best_labels, sure_margins
from flows.extract.text import Text

WEIGHTS = Path(__file__).parent / "weights" / "names-en.npz"
_WORDS_AT_MOST = 150_000
_OFFSETS = np.array(OFFSETS)[:, None]
_PAIR_BASE = np.arange(len(PAIRS))[:, None] * PARTNERS_AT_MOST**2
_NO_PAIR = len(PAIRS) * PARTNERS_AT_MOST**2
"""Greater than every code, so that a search always ends at one."""
_PLACE_BASE = np.cumsum([0, *PLACES.values()][:-1])[:, None]


class TypedSpan(NamedTuple):
    """A name as tagged: its span and PER, ORG, LOC or MISC."""

    start: int
    end: int
    tag: str


class _ScoredWords(Words):
    """Words with the scores that each gives to the labels of the words around it, computed on first sight."""

    def __init__(
        self,
        lexicon: Lexicon,
        partners: Mapping[str, int],
        rows: Sequence[Mapping[str, int]],
        weights: NDArray[np.int8],
    ) -> None:
        self._rows, self._weights = rows, weights
        self._scores = np.zeros((4096 * len(OFFSETS), len(LABELS)), np.int16)
        super().__init__(lexicon, partners)

    def emptied(self) -> _ScoredWords:
        """Return the same with no word met."""
        return _ScoredWords(self.lexicon, self.partners, self._rows, self._weights)

    def met(self, word: str, number: int) -> None:
        at = number * len(OFFSETS)
        if at == len(self._scores):
            self._scores = np.concatenate([self._scores, np.zeros_like(self._scores)])
        rows: list[int] = []
        edges = []
        for group, row_of in zip(self.features(word), self._rows, strict=True):
            edges.append(len(rows))
            rows += [row_of.get(feature, 0) for feature in group]
        weights = self._weights.take(rows, 0)
        np.add.reduceat(weights, edges, axis=0, dtype=np.int16, out=self._scores[at : at + len(OFFSETS)])

    def scores(self, observed: Observed, tokens: NDArray[np.int64]) -> NDArray[np.int64]:
        """Return tokens by labels: the sum of what each token and its neighbours give."""
        numbers = observed.numbers[observed.at[tokens] + _OFFSETS]
        rows = numbers * len(OFFSETS) + np.arange(len(OFFSETS))[:, None]
        return np.asarray(self._scores.take(rows, 0).sum(0))


class _Families:
    """The weights of codes: those of places by a table of all codes, those of pairs by search."""

    def __init__(self, data: Mapping[str, NDArray[np.generic]]) -> None:
        nothing = np.zeros((1, len(LABELS)), np.int8)
        pairs = [data[f"keys.{name}"] + base for name, base in zip(PAIRS, _PAIR_BASE, strict=True)]
        self._pairs = np.concatenate([*pairs, [_NO_PAIR]])
        places = [data[f"keys.{name}"] + base for name, base in zip(PLACES, _PLACE_BASE, strict=True)]
        names = (*PAIRS, *PLACES)
        self._weights = np.concatenate([nothing, *(data[f"weights.{name}"].astype(np.int8) for name in names)])
        self._places = np.zeros(sum(PLACES.values()), np.int32)
        self._places[np.concatenate(places)] = np.arange(len(self._pairs), len(self._weights))

    def scores(self, observed: Observed, tokens: NDArray[np.int64]) -> NDArray[np.int64]:
        """Return tokens by labels: the sum of what each token's codes give."""
        pairs = np.stack(list(pair_codes(observed, tokens).values())) + _PAIR_BASE
        rows = np.searchsorted(self._pairs, pairs)
        rows = np.where(self._pairs[rows] == pairs, rows + 1, 0)
        places = np.stack(list(place_families(observed, tokens).values())) + _PLACE_BASE
        return np.asarray(self._weights.take(np.concatenate([rows, self._places[places]]), 0).sum(0))


class Tagger:
    """Weights as loaded, with what was computed of the words met so far."""

    def __init__(self, data: Mapping[str, NDArray[np.generic]]) -> None:
        lexicon = Lexicon(
            dict(zip(_lines(data["cluster_words"]), data["clusters"].tolist(), strict=True)),
            dict(zip(_lines(data["listed_words"]), data["lists"].tolist(), strict=True)),
        )
        partners = {word: index + 1 for index, word in enumerate(_lines(data["partners"]))}
        rows: dict[str, dict[str, int]] = {str(offset): {} for offset in OFFSETS}
        for index, feature in enumerate(_lines(data["features"]), 1):
            offset, _, name = feature.partition(":")
            rows[offset][name] = index
        nothing = np.zeros((1, len(LABELS)), np.int8)
        weights = np.concatenate([nothing, data["feature_weights"].astype(np.int8)])
        self._words = _ScoredWords(lexicon, partners, list(rows.values()), weights)
        self._families = _Families(data)
        self._scale = np.float32(data["scale"])
        self._transitions = allowed(data["transitions"].astype(np.float32))
        self._margins = sure_margins(self._transitions)

    def forget(self) -> None:
        """Forget the words met so far, which takes nothing from the tags and gives back their memory."""
        self._words = self._words.emptied()

    def tag(self, text: Text, known: Sequence[tuple[int, int, str]] = ()) -> list[TypedSpan]:
        """Return the names of a text in order; ``known`` are known names as start, end and kind or ``demonym``.

        Stretches of small letters far from any capital have no names and are passed over.
        """
        if len(self._words) > _WORDS_AT_MOST:
            self.forget()
        words = self._words
        observed = observe(text, known, words)
        tokens = np.flatnonzero(observed.near_capital)
        scores = (words.scores(observed, tokens) + self._families.scores(observed, tokens)) * self._scale
        labels = best_labels(scores, tokens, observed.sentence, self._transitions, self._margins)
        return _spans(observed, tokens, labels)


def _spans(observed: Observed, tokens: NDArray[np.int64], labels: NDArray[np.int64]) -> list[TypedSpan]:
    named = np.flatnonzero(labels)
    if not len(named):
        return []
    begins = np.flatnonzero(labels[named] & 1)
    first, last = named[begins], named[np.append(begins[1:], len(named)) - 1]
    starts, ends = observed.starts[tokens[first]].tolist(), observed.ends[tokens[last]].tolist()
    tags = [LABELS[label][2:] for label in labels[first].tolist()]
    return list(map(TypedSpan, starts, ends, tags))


def _lines(packed: NDArray[np.generic]) -> list[str]:
    return packed.tobytes().decode().split("\n")


@cache
def load_tagger() -> Tagger:
    """Return the shipped tagger; raise FileNotFoundError where its weights are not there."""
    with np.load(WEIGHTS, allow_pickle=False) as data:
        return Tagger({name: data[name] for name in data.files})
