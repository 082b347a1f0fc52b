"""Averaged perceptrons with python-crfsuite: one per seed (an order of the sentences), then their mean."""

from __future__ import annotations

import random
from collections.abc import Sequence
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import NamedTuple

import pycrfsuite

from flows.extract.entities.features import Lexicon
from flows.extract.entities.observations import Words
from flows.extract.entities.training.gold import Annotated
from flows.extract.entities.training.items import sequences

MIN_COUNT = 2
MIXTURE = {"": 1.0, "gmb": 0.6, "gum": 0.2}
"""How much the weights of each manner of annotating count in the mean, the general ones first."""


class Model(NamedTuple):
    """Weights by (feature, label) and by (label, label)."""

    states: dict[tuple[str, str], float]
    transitions: dict[tuple[str, str], float]


def train(texts: Sequence[Annotated], lexicon: Lexicon, partners: Sequence[str], seeds: int, iterations: int) -> Model:
    """Return the mean of one model per seed; those of the manners that are wanted are added to the general ones."""
    table = Words(lexicon, {word: index + 1 for index, word in enumerate(partners)})
    features: dict[str, list[list[str]]] = {}
    items = []
    for annotated in texts:
        for sentence, labels in sequences(annotated, table, features):
            items.append((pycrfsuite.ItemSequence(sentence), labels))
    total = Model({}, {})
    for seed in range(seeds):
        random.Random(seed).shuffle(items)
        _add(total, _trained(items, iterations), 1 / seeds)
    return total


def _trained(items: Sequence[tuple[object, list[str]]], iterations: int) -> Model:
    trainer = pycrfsuite.Trainer(
        algorithm="ap", params={"feature.minfreq": MIN_COUNT, "max_iterations": iterations, "epsilon": 0.0},
        verbose=False,
    )  # fmt: skip
    for item, labels in items:
        trainer.append(item, labels)
    with TemporaryDirectory() as folder:
        path = str(Path(folder) / "model")
        trainer.train(path)
        tagger = pycrfsuite.Tagger()
        tagger.open(path)
        info = tagger.info()
    return Model(dict(info.state_features), dict(info.transitions))


def _add(total: Model, one: Model, share: float) -> None:
    for (feature, label), weight in one.states.items():
        opening, _, rest = feature.partition("|")
        manner, name = (opening, rest) if opening in MIXTURE else ("", feature)
        key = (name, label)
        total.states[key] = total.states.get(key, 0.0) + share * MIXTURE[manner] * weight
    for pair, weight in one.transitions.items():
        total.transitions[pair] = total.transitions.get(pair, 0.0) + share * weight
