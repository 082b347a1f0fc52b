"""Numbers of very many words in little memory: one text that is searched takes a tenth of what a dictionary does."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from zlib import crc32

_WORDS_TOGETHER = 16
"""Words of a bucket, of which a lookup reads half: more take longer, fewer have more edges to keep."""
_DIGITS = 4


class WordTable:
    r"""A read-only mapping of words without white space to numbers; ``get`` is all that is asked of it.

    ``text`` holds the words bucket by bucket, each as ``\nword\tNNNN`` with the place of its number among ``values``
    in hexadecimal; ``edges`` are where the buckets begin and where the last one ends. A word is in the bucket of its
    checksum.
    """

    def __init__(self, text: bytes, edges: Sequence[int], values: Sequence[int]) -> None:
        self.text = text
        self.edges = edges
        self.values = values
        self._buckets = len(edges) - 1

    @classmethod
    def of(cls, numbers: Mapping[str, int]) -> WordTable:
        """Return the table of some words; the same words give the same bytes."""
        buckets: list[list[bytes]] = [[] for _ in range(len(numbers) // _WORDS_TOGETHER + 1)]
        values = sorted(set(numbers.values()))
        places = {value: b"%04x" % at for at, value in enumerate(values)}
        for word in sorted(numbers):
            spelled = _spelled(word)
            buckets[crc32(spelled) % len(buckets)].append(b"\n%s\t%s" % (spelled, places[numbers[word]]))
        texts = [b"".join(bucket) for bucket in buckets]
        edges = [0]
        for text in texts:
            edges.append(edges[-1] + len(text))
        return cls(b"".join(texts), edges, values)

    def get(self, word: str, default: int = 0) -> int:
        """Return the number of a word."""
        spelled = _spelled(word)
        bucket = crc32(spelled) % self._buckets
        sought = b"\n%s\t" % spelled
        found = self.text.find(sought, self.edges[bucket], self.edges[bucket + 1])
        if found < 0:
            return default
        start = found + len(sought)
        return self.values[int(self.text[start : start + _DIGITS], 16)]


def _spelled(word: str) -> bytes:
    return word.encode("utf-8", "surrogatepass")
