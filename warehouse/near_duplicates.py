"""Stories as sets of four-word sequences: MinHash bands that find likely copies, exact shares that decide."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from zlib import crc32

import numpy as np
import numpy.typing as npt

BANDS = 20
ROWS = 6
"""Bands of a MinHash and the hashes in each: a pair that shares 90% of its sequences meets with 99.9%, 70% with 92%."""
SAME = 0.9
"""Jaccard from which two stories are copies whenever they were published."""
HELD = 0.982
LEAST = 0.5
"""Share of the shorter story that the longer one holds, and least Jaccard: for stories of the same days."""
SEED = 7

Sequences = npt.NDArray[np.uint64]
_WORD = re.compile(r"\w+")
_LENGTH = 4
_KEPT_WORDS = 300_000
_MIX = np.uint64(0x9E3779B97F4A7C15)
_SHIFT = np.uint64(29)


@dataclass(frozen=True, slots=True)
class Overlap:
    """What two stories share of their four-word sequences: of both together, and of the shorter one."""

    jaccard: float
    held: float

    def is_copy(self, is_same_days: bool) -> bool:
        """Tell whether the stories are copies; an excerpt or addition counts within the same days only."""
        return self.jaccard >= SAME or (is_same_days and self.held >= HELD and self.jaccard >= LEAST)


class _Codes(dict[str, int]):
    """The code of each word, kept for the next story up to a number of words that bounds the memory."""

    def __missing__(self, word: str) -> int:
        code = crc32(word.encode("utf-8", "surrogatepass"))
        if len(self) < _KEPT_WORDS:
            self[word] = code
        return code


_CODES = _Codes()


def word_sequences(text: str) -> Sequences:
    """Return the sorted hashes of the text's four-word sequences, case left out; a shorter text is one sequence."""
    words = _WORD.findall(text.lower())
    words += [""] * (_LENGTH - len(words))
    codes = np.fromiter(map(_CODES.__getitem__, words), np.uint64, len(words))
    hashes = np.zeros(len(words) - _LENGTH + 1, np.uint64)
    for place in range(_LENGTH):
        hashes = (hashes ^ (hashes >> _SHIFT)) * _MIX + codes[place : place + len(hashes)]
    hashes = np.sort((hashes ^ (hashes >> _SHIFT)) * _MIX)
    is_first = np.ones(len(hashes), bool)
    np.not_equal(hashes[1:], hashes[:-1], out=is_first[1:])
    distinct: Sequences = hashes[is_first]  # np.unique does the same and imports masked arrays
    return distinct


def band_hashes(stories: Sequence[Sequences]) -> npt.NDArray[np.int64]:
    """Return one row per story with a hash for each of its bands."""
    from rensa import RMinHash

    ends = np.cumsum([0, *map(len, stories)]).astype(np.uint64)
    digests = RMinHash.digest_matrix_from_flat_token_hashes(np.concatenate(stories), ends, BANDS * ROWS, SEED)
    rows = np.array(digests.to_rows(), np.uint64).reshape(len(stories), BANDS, ROWS)
    hashes = np.zeros((len(stories), BANDS), np.uint64)
    for place in range(ROWS):
        hashes = (hashes ^ (hashes >> _SHIFT)) * _MIX + rows[:, :, place]
    return hashes.view(np.int64)


def overlap(one: Sequences, other: Sequences) -> Overlap:
    """Return what two stories share."""
    shared = len(np.intersect1d(one, other, assume_unique=True))
    return Overlap(shared / (len(one) + len(other) - shared), shared / min(len(one), len(other)))
