"""The best sequence of labels for every sentence of a document at once."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

LABELS = ("O", "B-PER", "I-PER", "B-ORG", "I-ORG", "B-LOC", "I-LOC", "B-MISC", "I-MISC")
LONGEST = 120
"""Longer sentences are cut, so that a text without periods is decoded in steps of bounded number."""
_NEVER = -1e6

Scores = NDArray[np.float32]


def allowed(transitions: Scores) -> Scores:
    """Return the transitions with those that no labelling has (I after anything but its own kind) ruled out."""
    made = transitions.copy()
    for column, label in enumerate(LABELS):
        if label.startswith("I-"):
            for row, before in enumerate(LABELS):
                if before[1:] != label[1:]:
                    made[row, column] = _NEVER
    return made


def best_labels(scores: Scores, sentence: NDArray[np.int64], transitions: Scores) -> NDArray[np.int64]:
    """Return the label of each token; ``scores`` is tokens by labels, ``sentence`` numbers each token's sentence."""
    size = len(scores)
    if not size:
        return np.zeros(0, np.int64)
    starts = _pieces(sentence)
    lengths = np.diff(np.append(starts, size))
    order = np.argsort(-lengths, kind="stable")
    starts, lengths = starts[order], lengths[order]
    steps = int(lengths[0])
    active = np.searchsorted(-lengths, -np.arange(steps), "left")
    back = np.zeros((steps, len(starts), len(LABELS)), np.int8)
    best = scores[starts].copy()
    best[:, [index for index, label in enumerate(LABELS) if label[0] == "I"]] = _NEVER
    for step in range(1, steps):
        count = active[step]
        paths = best[:count, None, :] + transitions.T
        back[step, :count] = paths.argmax(2)
        best[:count] = paths.max(2) + scores[starts[:count] + step]
    return _trace(back, best, starts, lengths, size)


def _pieces(sentence: NDArray[np.int64]) -> NDArray[np.int64]:
    position = np.arange(len(sentence))
    begins = np.append(True, sentence[1:] != sentence[:-1])
    since = position - np.maximum.accumulate(np.where(begins, position, 0))
    return np.flatnonzero(since % LONGEST == 0)


def _trace(
    back: NDArray[np.int8], best: Scores, starts: NDArray[np.int64], lengths: NDArray[np.int64], size: int
) -> NDArray[np.int64]:
    labels = np.zeros(size, np.int64)
    now = best.argmax(1)
    rows = np.arange(len(starts))
    for step in range(len(back) - 1, -1, -1):
        count = int(np.searchsorted(-lengths, -step, "left"))
        labels[starts[:count] + step] = now[:count]
        now[:count] = back[step, rows[:count], now[:count]]
    return labels
