"""The tagger of names: a linear-chain CRF with our own weights, run with numpy."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cache
from itertools import pairwise
from pathlib import Path
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

from flows.extract.entities.features import Lexicon
from flows.extract.entities.observations import Observed, observe
from flows.extract.entities.scoring import FamilyWeights, FeatureWeights, WordScores, by_rows
from flows.extract.entities.viterbi import LABELS, allowed, best_labels, sure_margins
from flows.extract.entities.word_table import WordTable
from flows.extract.lang.kept import made_of
from flows.extract.text import Text

WEIGHTS = Path(__file__).parent / "weights" / "names-en.npz"
_WORDS_AT_MOST = 60_000
"""Below a power of two, at which the arrays of words met double: 11 MB less than with the next one."""
_Packed = tuple[str, tuple[int, ...], bytes]
"""An array: its type, shape and bytes."""
_TAGS = tuple(label[2:] for label in LABELS)


class TypedSpan(NamedTuple):
    """A name as tagged: its span and PER, ORG, LOC or MISC."""

    start: int
    end: int
    tag: str


class Tagger:
    """Weights as loaded, with what was computed of the words met so far."""

    def __init__(self, row_of: Mapping[str, int], data: Mapping[str, NDArray[Any]]) -> None:
        lexicon = Lexicon(*(_table(data, name) for name in Lexicon._fields))
        partners = {word: index + 1 for index, word in enumerate(_lines(data["partners"]))}
        self._words = WordScores(lexicon, partners, FeatureWeights(row_of, data["rows"]))
        self._families = FamilyWeights(data)
        self._scale = np.float32(data["scale"])
        self._transitions = allowed(data["transitions"].astype(np.float32))
        self._margins = sure_margins(self._transitions)

    @property
    def lexicon(self) -> Lexicon:
        """What is known of words outside the training text."""
        return self._words.words.lexicon

    def forget(self) -> None:
        """Forget the words met so far, which takes nothing from the tags and gives back their memory."""
        self._words = self._words.emptied()

    def tag(self, text: Text, known: Sequence[tuple[int, int, str]] = ()) -> list[TypedSpan]:
        """Return the names of a text in order; ``known`` are known names as start, end and kind or ``demonym``."""
        return self.tag_all([(text, known)])[0]

    def tag_all(self, texts: Sequence[tuple[Text, Sequence[tuple[int, int, str]]]]) -> list[list[TypedSpan]]:
        """Return the names of one or more texts, each given with its known names; together they take less time.

        Stretches of small letters far from any capital have no names and are passed over.
        """
        if len(self._words.words) > _WORDS_AT_MOST:
            self.forget()
        scoring = self._words
        observed = observe(texts, scoring.words)
        tokens = observed.near_capital.nonzero()[0]
        scores = (scoring.of(observed, tokens) + self._families.of(observed, tokens)) * self._scale
        labels = best_labels(scores, observed.at.take(tokens), observed.is_token, self._transitions, self._margins)
        return _spans(observed, tokens, labels)


def _spans(observed: Observed, tokens: NDArray[np.int64], labels: NDArray[np.int64]) -> list[list[TypedSpan]]:
    """Return the names of each text."""
    named = labels.nonzero()[0]
    begins = (labels.take(named) & 1).nonzero()[0]
    if not len(named):
        return [[] for _ in observed.ends_of_texts]
    first, last = named.take(begins), named.take(np.concatenate([begins[1:], [len(named)]]) - 1)
    starts = observed.starts.take(tokens.take(first)).tolist()
    ends = observed.ends.take(tokens.take(last)).tolist()
    tags = map(_TAGS.__getitem__, labels.take(first).tolist())
    spans = list(map(TypedSpan, starts, ends, tags))
    edges = [0, *tokens.take(first).searchsorted(observed.ends_of_texts).tolist()]
    return [spans[low:high] for low, high in pairwise(edges)]


def _table(data: Mapping[str, NDArray[np.generic]], name: str) -> WordTable:
    edges, values = data[f"{name}.edges"].tolist(), data[f"{name}.values"].tolist()
    return WordTable(data[f"{name}.words"].tobytes(), edges, values)


def _lines(packed: NDArray[np.generic]) -> list[str]:
    return packed.tobytes().decode().split("\n")


@cache
def load_tagger() -> Tagger:
    """Return the shipped tagger; raise FileNotFoundError where its weights are not there."""
    row_of, packed = made_of([WEIGHTS], "tagger", _read_weights, by=[by_rows])
    arrays = {name: np.frombuffer(raw, kind).reshape(shape) for name, (kind, shape, raw) in packed.items()}
    return Tagger(row_of, arrays)


def _read_weights() -> tuple[dict[str, int], dict[str, _Packed]]:
    """Return the rows of the features of words and all arrays of the file, unpacked: that takes most of the time."""
    with np.load(WEIGHTS, allow_pickle=False) as data:
        arrays = {name: data[name] for name in data.files}
    features, weights = _lines(arrays.pop("features")), arrays.pop("feature_weights")
    row_of, arrays["rows"] = by_rows(features, weights.astype(np.int8))
    return row_of, {name: (array.dtype.str, array.shape, array.tobytes()) for name, array in arrays.items()}
