"""A CRF trained with python-crfsuite: the likelihood of the labels, with few weights (L-BFGS with an L1 penalty)."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import NamedTuple

import pycrfsuite

from flows.extract.entities.features import Lexicon
from flows.extract.entities.training.gold import Annotated
from flows.extract.entities.training.items import rare_features, sequences
from flows.extract.entities.words import Words

MINIMUM = 2
"""A feature seen once tells nothing; nor does one of a word, where all that has it is one text."""


class Draw(NamedTuple):
    """One of the trainings whose weights are averaged: they err in different places.

    ``c1`` and ``c2`` weigh the sums of the weights' sizes and of their squares, ``is_once`` takes every text once, our
    own like the others; ``share`` is its part of the mean.
    """

    share: float
    c1: float
    c2: float
    is_once: bool = False


DRAWS = (Draw(0.4, 0.2, 0.01), Draw(0.6, 0.1, 0.05, is_once=True))
MIXTURE = {"gmb": 0.1, "gum": 0.2}
"""How much of the weights of each manner of annotating is added to the general ones, which count in full."""

RECALL = 0.25
"""Taken from the weight of no name at every word: a name missed costs more than one too many."""


class Model(NamedTuple):
    """Weights by (feature, label) and by (label, label)."""

    states: dict[tuple[str, str], float]
    transitions: dict[tuple[str, str], float]


def train(texts: Sequence[Annotated], lexicon: Lexicon, partners: Sequence[str], iterations: int) -> Model:
    """Return the mean of all draws; the weights of the manners that are wanted are added to the general ones."""
    states: dict[tuple[str, str], float] = {}
    transitions: dict[tuple[str, str], float] = {}
    table = Words(lexicon, {word: at for at, word in enumerate(partners, 1)})
    for draw in DRAWS:
        drawn = list({id(text): text for text in texts}.values()) if draw.is_once else texts
        found, moves = _drawn(drawn, table, draw, iterations)
        for total, weights in ((states, found), (transitions, moves)):
            for key, weight in weights.items():
                total[key] = total.get(key, 0.0) + draw.share * weight
    return Model(_mixed(states), transitions)


def _drawn(
    texts: Sequence[Annotated], table: Words, draw: Draw, iterations: int
) -> tuple[dict[tuple[str, str], float], dict[tuple[str, str], float]]:
    """Return the weights of features and of transitions of one training."""
    settings = {"feature.minfreq": MINIMUM, "c1": draw.c1, "c2": draw.c2, "max_iterations": iterations}
    trainer = pycrfsuite.Trainer(algorithm="lbfgs", params=settings, verbose=False)
    rare = rare_features(texts, table.lexicon, MINIMUM)
    features: dict[str, list[list[str]]] = {}
    for annotated in texts:
        for sentence, labels in sequences(annotated, table, features, rare):
            trainer.append(pycrfsuite.ItemSequence(sentence), labels)
    with TemporaryDirectory() as folder:
        path = str(Path(folder) / "model")
        trainer.train(path)
        tagger = pycrfsuite.Tagger()
        tagger.open(path)
        info = tagger.info()
    return dict(info.state_features), dict(info.transitions)


def _mixed(states: dict[tuple[str, str], float]) -> dict[tuple[str, str], float]:
    total: dict[tuple[str, str], float] = {}
    for (feature, label), weight in states.items():
        manner, _, rest = feature.partition("|")
        name, share = (rest, MIXTURE[manner]) if manner in MIXTURE else (feature, 1.0)
        total[name, label] = total.get((name, label), 0.0) + share * weight
    total["0:bias", "O"] = total.get(("0:bias", "O"), 0.0) - RECALL
    return total
