"""Annotated texts as the items and labels of a CRF, with the very features that the tagger computes."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from itertools import pairwise

import numpy as np

from flows.extract.entities.features import EDGE, OFFSETS, Lexicon, offsets_of, word_features
from flows.extract.entities.known_spans import known_spans
from flows.extract.entities.observations import (
    OF_RUNS,
    PAIRS,
    PLACES,
    Observed,
    is_pair,
    observe,
    pair_codes,
    place_families,
)  # fmt: skip
from flows.extract.entities.tokens import tagger_tokens
from flows.extract.entities.training.gold import Annotated
from flows.extract.entities.words import Words

POLICY = (
    "0:l=",
    "0:s=",
    "0:p=",
    "0:c",
    "0:g",
    "0:in",
    "0:k",
    "0:bias",
    "-1:l=",
    "1:l=",
    "-1:p=",
    "1:p=",
    "known",
    "place",
    "casing",
    "shapes",
    "evidence",
    "company",
    "run:",
)
"""The features in which ways of annotating differ; of the others each set would only learn its own words by heart."""

Sequence = tuple[list[list[str]], list[str]]


def count_words(texts: Iterable[Annotated]) -> Counter[str]:
    """Return how often each word stands in the texts."""
    counts: Counter[str] = Counter()
    for annotated in texts:
        counts.update(tagger_tokens(annotated.text.string)[0])
    return counts


def rare_features(texts: Iterable[Annotated], lexicon: Lexicon, documents: int) -> frozenset[str]:
    """Return the features of words that stand in fewer texts: names of one story would be learnt by heart."""
    seen: dict[str, set[str]] = {}
    for string in {annotated.text.string for annotated in texts}:
        for word in set(tagger_tokens(string)[0]):
            for feature in word_features(word, lexicon):
                known = seen.setdefault(feature, set())
                if len(known) < documents:
                    known.add(string)
    return frozenset(feature for feature, strings in seen.items() if len(strings) < documents)


def sequences(
    annotated: Annotated, table: Words, features: dict[str, list[list[str]]], rare: frozenset[str] = frozenset()
) -> Iterator[Sequence]:
    """Yield the sentences of a text without ``rare`` features; with a manner of its own those of policy stand twice."""
    text = annotated.text
    observed = observe([(text, known_spans(text))], table)
    labels = labels_of(observed, annotated.names)
    coded = _coded(observed)
    edges = [0, *(np.flatnonzero(np.diff(observed.sentence)) + 1).tolist(), len(observed.words)]
    for begin, end in pairwise(edges):
        items = []
        for index in range(begin, end):
            item = [f"{name}:{codes[index]}" for name, codes in coded.items() if codes[index] is not None]
            for number, offset in enumerate(OFFSETS):
                at = index + offset
                word = observed.words[at] if begin <= at < end else EDGE
                if word not in features:
                    features[word] = _by_offset([one for one in word_features(word, table.lexicon) if one not in rare])
                item += features[word][number]
            manner = annotated.manner
            own = [f"{manner}|{feature}" for feature in item if feature.startswith(POLICY)] if manner else []
            items.append(item + own)
        if items:
            yield items, labels[begin:end]


def _by_offset(features: list[str]) -> list[list[str]]:
    return [[f"{offset}:{one}" for one in features if offset in offsets_of(one)] for offset in OFFSETS]


def _coded(observed: Observed) -> dict[str, list[int | None]]:
    """Return the codes of all tokens by family, None where there is no pair."""
    tokens = np.arange(len(observed.words))
    pairs = dict(zip(PAIRS, pair_codes(observed, tokens).tolist(), strict=True))
    places = dict(zip(PLACES, place_families(observed, tokens).tolist(), strict=True))
    places |= {name: [code or None for code in places[name]] for name in OF_RUNS}
    return {name: [code if is_pair(code) else None for code in codes] for name, codes in pairs.items()} | places


def labels_of(observed: Observed, names: Iterable[tuple[int, int, str]]) -> list[str]:
    """Return the label of each token; a token that a name covers in part belongs to it."""
    labels = ["O"] * len(observed.words)
    starts, ends = observed.starts, observed.ends
    for start, end, tag in sorted(names):
        first = int(np.searchsorted(ends, start, "right"))
        last = int(np.searchsorted(starts, end, "left"))
        for index in range(first, last):
            labels[index] = f"{'B' if index == first else 'I'}-{tag}"
    return labels
