"""Features of a word's place in its document, as small codes: headline, first word, seen elsewhere, known name."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

Codes = NDArray[np.int64]

KNOWN = (
    "", "person", "organization", "group", "country", "place", "demonym", "agreement", "law", "event", "product",
    "famous_organization", "famous_product", "famous_event", "famous_group",
    "famous_place",
)  # fmt: skip
KNOWN_INDEX = {kind: index for index, kind in enumerate(KNOWN)}
KNOWN_CODES = 2 * len(KNOWN)
PLACE_CODES = 64


def known_codes(starts: Codes, spans: Sequence[tuple[int, int, str]]) -> Codes:
    """Return per token which kind of known name begins there (even) or goes on there (odd), 0 for none."""
    codes = np.zeros(len(starts), np.int64)
    if spans:
        edges = starts.searchsorted([edge for start, end, _ in spans for edge in (start, end)]).tolist()
        for first, last, (_, _, kind) in zip(edges[::2], edges[1::2], spans, strict=True):
            code = 2 * KNOWN_INDEX.get(kind, 0)
            codes[first : first + 1] = code
            if last > first + 1:
                codes[first + 1 : last] = code + 1
    return codes


def place_codes(same: Codes, is_capital: NDArray[np.bool_], is_word: NDArray[np.bool_], sentence: Codes) -> Codes:
    """Return per token its place: capital, first of its sentence, in a headline, seen in mid-sentence, seen small.

    ``same`` has a number below the count of tokens, the same for words that differ in case alone; ``sentence``
    numbers each token's sentence.
    """
    size = len(same)
    if not size:
        return np.zeros(0, np.int64)
    first = np.empty(size, np.bool_)
    first[0] = True
    first[1:] = sentence[1:] != sentence[:-1]
    words = np.bincount(sentence[is_word], minlength=int(sentence[-1]) + 1)
    capitals = np.bincount(sentence[is_capital], minlength=len(words))
    headline = ((capitals >= 0.6 * words) & (words > 3)).take(sentence)
    plain = is_capital & ~first & ~headline
    middle = np.bincount(same[plain], minlength=size).take(same) - plain
    small = np.bincount(same[is_word & ~is_capital & ~headline], minlength=size).take(same)
    is_small = small > 0
    bits = np.concatenate([is_capital, first, headline, middle > 0, is_small, is_small & (middle > small)])
    return np.asarray(np.packbits(bits.reshape(-1, size), 0, "little")[0], np.int64)
