"""A linear model of stances: multinomial regression with a penalty on large weights."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from flows.extract.statements.stance_weights import ALWAYS, StanceWeights
from flows.extract.statements.training.gold import Annotated
from schemas.vocabulary import STANCES

_PENALTY = 3.0
_FEWEST = 3
"""Quotations that a feature must be seen in."""
_SCALE = 100
_STEPS = 200
_RATE = 0.05
_DECAYS = (0.9, 0.99)

_Matrix = NDArray[np.float64]


def train(annotated: Sequence[Annotated]) -> StanceWeights:
    """Return the weights that tell the stances of the quotations best; the same quotations give the same weights."""
    counts = Counter(feature for one in annotated for feature in one.features)
    kept = sorted(feature for feature, count in counts.items() if count >= _FEWEST)
    rows = {feature: number for number, feature in enumerate([ALWAYS, *kept])}
    given = np.zeros((len(annotated), len(rows)))
    wanted = np.zeros((len(annotated), len(STANCES)))
    for number, one in enumerate(annotated):
        given[number, [rows[ALWAYS], *(rows[feature] for feature in one.features if feature in rows)]] = 1
        wanted[number, list(STANCES).index(one.stance)] = 1
    heft = np.array([[one.weight] for one in annotated])
    weights = np.rint(_SCALE * _fitted(given, wanted, heft)).astype(int).tolist()
    return StanceWeights({feature: tuple(weights[number]) for feature, number in rows.items()})


def _fitted(given: _Matrix, wanted: _Matrix, heft: _Matrix) -> _Matrix:
    """Adam with a falling rate; how common the stances are has no penalty."""
    weights = np.zeros((given.shape[1], wanted.shape[1]))
    penalty = np.full((given.shape[1], 1), _PENALTY)
    penalty[0] = 0
    mean, square = np.zeros_like(weights), np.zeros_like(weights)
    for step in range(1, _STEPS + 1):
        gradient = given.T @ ((_shares(given @ weights) - wanted) * heft) + penalty * weights
        mean = _DECAYS[0] * mean + (1 - _DECAYS[0]) * gradient
        square = _DECAYS[1] * square + (1 - _DECAYS[1]) * gradient**2
        rate = _RATE * min(1.0, 2 * (1 - step / _STEPS) + 0.02)
        rate *= (1 - _DECAYS[1] ** step) ** 0.5 / (1 - _DECAYS[0] ** step)
        weights -= rate * mean / (np.sqrt(square) + 1e-8)
    return weights


def _shares(scores: _Matrix) -> _Matrix:
    raised = np.exp(scores - scores.max(axis=1, keepdims=True))
    shares: _Matrix = raised / raised.sum(axis=1, keepdims=True)
    return shares
