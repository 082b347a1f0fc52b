"""A CRF trained with python-crfsuite: the likelihood of the labels, with few weights (L-BFGS with an L1 penalty)."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import NamedTuple

import pycrfsuite

from flows.extract.entities.features import Lexicon
from flows.extract.entities.training.gold import Annotated
from flows.extract.entities.training.items import sequences
from flows.extract.entities.words import Words

SETTINGS = {"feature.minfreq": 2, "c1": 0.2, "c2": 0.01}
"""A feature seen once tells nothing; c1 and c2 weigh the sums of the weights' sizes and of their squares."""
MIXTURE = {"gmb": 0.15, "gum": 0.2}
"""How much of the weights of each manner of annotating is added to the general ones, which count in full."""

RECALL = 0.6
"""Taken from the weight of no name at every word: a name missed costs more than one too many."""


class Model(NamedTuple):
    """Weights by (feature, label) and by (label, label)."""

    states: dict[tuple[str, str], float]
    transitions: dict[tuple[str, str], float]


def train(texts: Sequence[Annotated], lexicon: Lexicon, partners: Sequence[str], iterations: int) -> Model:
    """Return the model of the texts; the weights of the manners that are wanted are added to the general ones."""
    trainer = pycrfsuite.Trainer(
        algorithm="lbfgs", params={**SETTINGS, "max_iterations": iterations}, verbose=False
    )  # fmt: skip
    table = Words(lexicon, {word: index + 1 for index, word in enumerate(partners)})
    features: dict[str, list[list[str]]] = {}
    for annotated in texts:
        for sentence, labels in sequences(annotated, table, features):
            trainer.append(pycrfsuite.ItemSequence(sentence), labels)
    with TemporaryDirectory() as folder:
        path = str(Path(folder) / "model")
        trainer.train(path)
        tagger = pycrfsuite.Tagger()
        tagger.open(path)
        info = tagger.info()
    return Model(_mixed(info.state_features), dict(info.transitions))


def _mixed(states: dict[tuple[str, str], float]) -> dict[tuple[str, str], float]:
    total: dict[tuple[str, str], float] = {}
    for (feature, label), weight in states.items():
        manner, _, rest = feature.partition("|")
        name, share = (rest, MIXTURE[manner]) if manner in MIXTURE else (feature, 1.0)
        total[name, label] = total.get((name, label), 0.0) + share * weight
    total["0:bias", "O"] = total.get(("0:bias", "O"), 0.0) - RECALL
    return total
