"""The best sequence of labels for every sentence of a document at once."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

LABELS = ("O", "B-PER", "I-PER", "B-ORG", "I-ORG", "B-LOC", "I-LOC", "B-MISC", "I-MISC")
"""No name, and of each tag the first and the further words of a name: the odd ones begin a name."""
LONGEST = 120
"""Longer sentences are cut, so that a text without periods is decoded in steps of bounded number."""
_NEVER = np.float32(-1e6)

Scores = NDArray[np.float32]
Codes = NDArray[np.int64]


def allowed(transitions: Scores) -> Scores:
    """Return the transitions with those that no labelling has (I after anything but its own kind) ruled out."""
    made = transitions.copy()
    for column, label in enumerate(LABELS):
        if label.startswith("I-"):
            for row, before in enumerate(LABELS):
                if before[1:] != label[1:]:
                    made[row, column] = _NEVER
    return made


def sure_margin(transitions: Scores) -> float:
    """Return by how much no name must outscore all names for its neighbours not to matter.

    Twice the most that transitions to and from it can make up; names that go on after it might make up more, but on
    none of 500 texts was that so.
    """
    begins = [index for index, label in enumerate(LABELS) if label[0] != "I"]
    through = transitions[:, 1:, None] + transitions[None, 1:, begins]
    without = transitions[:, :1, None] + transitions[None, :1, begins]
    return 2 * float((through - without).max())


def best_labels(scores: Scores, tokens: Codes, sentence: Codes, transitions: Scores, margin: float) -> Codes:
    """Return the label of each of ``tokens``; ``scores`` is these by labels, all tokens between them are no names.

    ``tokens`` are places in ``sentence``, which numbers the sentence of every token of the text. Where no name is sure
    by the ``margin`` the sentence falls in two, which leaves pieces of a few tokens: all are decoded together.
    """
    labels = np.zeros(len(tokens), np.int64)
    open_ = np.flatnonzero(scores[:, 0] - scores[:, 1:].max(1, initial=_NEVER) < margin)
    if len(open_):
        at = tokens[open_]
        follows = np.zeros(len(sentence), np.bool_)
        follows[:-1] = sentence[1:] == sentence[:-1]
        edged = scores[open_]
        starts = _pieces(at, sentence)
        ends = np.append(starts[1:], len(at)) - 1
        edged[starts] += np.where((follows[at[starts] - 1])[:, None], transitions[0], _FIRST)
        edged[ends] += follows[at[ends]][:, None] * transitions[:, 0]
        labels[open_] = _decoded(edged, starts, transitions)
    return labels


_FIRST = np.array([_NEVER if label[0] == "I" else 0 for label in LABELS], np.float32)


def _pieces(at: Codes, sentence: Codes) -> Codes:
    """Return where the runs of tokens that follow one another in a sentence begin."""
    number = np.arange(len(at))
    begins = np.empty(len(at), np.bool_)
    begins[0] = True
    begins[1:] = (at[1:] - at[:-1] > 1) | (sentence[at[1:]] != sentence[at[:-1]])
    since = number - np.maximum.accumulate(np.where(begins, number, 0))
    return np.flatnonzero(since % LONGEST == 0)


def _decoded(scores: Scores, starts: Codes, transitions: Scores) -> Codes:
    """Decode all pieces step by step, the longest first, so that those still going on are the first ones."""
    lengths = np.append(starts[1:], len(scores)) - starts
    order = np.argsort(-lengths, kind="stable")
    starts, lengths = starts[order], lengths[order]
    steps = int(lengths[0])
    active = np.searchsorted(-lengths, -np.arange(steps), "left").tolist()
    into = np.ascontiguousarray(transitions.T)
    back = []
    best = scores[starts]
    for step in range(1, steps):
        count = active[step]
        paths = best[:count, None, :] + into
        chosen = paths.argmax(2)
        back.append(chosen)
        best[:count] = paths.max(2) + scores[starts[:count] + step]
    return _traced(back, best.argmax(1), starts, active, len(scores))


def _traced(back: list[Codes], now: Codes, starts: Codes, active: list[int], size: int) -> Codes:
    labels = np.zeros(size, np.int64)
    rows = np.arange(len(starts))
    for step in range(len(back), 0, -1):
        count = active[step]
        labels[starts[:count] + step] = now[:count]
        now[:count] = back[step - 1][rows[:count], now[:count]]
    labels[starts] = now
    return labels
