"""The best sequence of labels for every sentence of a document at once."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

LABELS = ("O", "B-PER", "I-PER", "B-ORG", "I-ORG", "B-LOC", "I-LOC", "B-MISC", "I-MISC")
"""No name, and of each tag the first and the further words of a name: the odd ones begin a name."""
LONGEST = 120
"""Longer sentences are cut, so that a text without periods is decoded in steps of bounded number."""
_SLACK = np.float32(6)
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


def sure_margins(transitions: Scores) -> Scores:
    """Return by how much no name must outscore each other label for its neighbours not to matter.

    That is the most that transitions to and from the label can make up where no name goes on after it, and a slack for
    names that do: with it none of 10,000 names differed.
    """
    begins = [index for index, label in enumerate(LABELS) if label[0] != "I"]
    through = transitions[:, :, None] + transitions[None, :, begins]
    without = transitions[:, :1, None] + transitions[None, :1, begins]
    return np.asarray((through - without).max((0, 2)) + _SLACK)


def best_labels(scores: Scores, tokens: Codes, sentence: Codes, transitions: Scores, margins: Scores) -> Codes:
    """Return the label of each of ``tokens``; ``scores`` is these by labels, all tokens between them are no names.

    ``tokens`` are places in ``sentence``, which numbers the sentence of every token of the text. Where no name is sure
    by the ``margins`` the sentence falls in two, which leaves pieces of a few tokens: all are decoded together.
    """
    labels = np.zeros(len(tokens), np.int64)
    open_ = (np.maximum.reduce((scores + margins)[:, 1:], 1) > scores[:, 0]).nonzero()[0]
    if len(open_):
        at = tokens[open_]
        follows = np.zeros(len(sentence), np.bool_)
        follows[:-1] = sentence[1:] == sentence[:-1]
        edged = scores.take(open_, 0)
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
    """Decode all pieces step by step, the longest first, so that those still going on are the first ones.

    Labels lie along the first axis, for numpy takes the greatest along it many times faster than along the last.
    """
    lengths = np.append(starts[1:], len(scores)) - starts
    order = np.argsort(-lengths, kind="stable")
    starts, lengths = starts[order], lengths[order]
    active = np.searchsorted(-lengths, -np.arange(int(lengths[0])), "left").tolist()
    of_labels = np.ascontiguousarray(scores.T)
    reached = [of_labels.take(starts, 1)]
    into = transitions[:, :, None]
    for step, count in enumerate(active[1:], 1):
        best = np.maximum.reduce(reached[-1][:, None, :count] + into, 0)
        reached.append(best + of_labels.take(starts[:count] + step, 1))
    return _traced(reached, starts, transitions)


def _traced(reached: list[Scores], starts: Codes, transitions: Scores) -> Codes:
    """Return the labels of the best ways, followed back from where each piece ends."""
    size = sum(scores.shape[1] for scores in reached)
    labels = np.zeros(size, np.int64)
    now = np.zeros(0, np.int64)
    for step in range(len(reached) - 1, -1, -1):
        scores, going_on = reached[step], len(now)
        before = (scores[:, :going_on] + transitions.take(now, 1)).argmax(0)
        now = np.concatenate([before, scores[:, going_on:].argmax(0)]) if scores.shape[1] > going_on else before
        labels[starts[: len(now)] + step] = now
    return labels
