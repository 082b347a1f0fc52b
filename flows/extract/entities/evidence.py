"""Features of a name's company: what its word stands beside anywhere in the document, and the run it stands in.

"Orlan shares" in one sentence tells of "Orlan" in all others that it is a firm, "Mr. Lindqvist" that he is a person.
"""

from __future__ import annotations

from functools import cache
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from flows.extract.entities.placing import Codes
from flows.extract.lang.load import load_words

BESIDE = (
    "title", "given_name", "place_preposition", "telling", "organization_head", "speech_verb", "reporting_verb",
    "holding", "staff",
)  # fmt: skip
"""The bits of what a word may stand beside: the first four stand before it, the next five after it, and the last two
also before "of" and it."""
_LISTS = {
    "title": ("entities", "titles"),
    "place_preposition": ("tagger", "place_prepositions"),
    "telling": ("tagger", "verbs_with_medium"),
    "speech_verb": ("entities", "speech_verbs"),
    "reporting_verb": ("tagger", "reporting_verbs"),
    "holding": ("tagger", "holdings"),
    "staff": ("tagger", "staff"),
}
"""The file and key of the words that tell each, where a list does."""
_BEFORE, _AFTER, _BEFORE_OF = 0b000001111, 0b111110000, 0b110000000
_TITLE = 0b1
_OF = frozenset({"of", "in", "at", "for"})
OF = 1 << len(BESIDE)
_STOP = OF << 1
EVIDENCE_CODES = 1 << len(BESIDE)
RUN_CODES = 64
_LONGEST = 7


def beside_bits(lower: str, is_given_name: bool) -> int:
    """Return what a word tells of the words that it stands beside, as bits; ``OF`` for "of" and its like."""
    bits = _bits_of_words().get(lower, 0)
    if is_given_name:
        bits |= 1 << BESIDE.index("given_name")
    if lower.rstrip(".") in load_words("tagger", "firm_heads"):
        bits |= 1 << BESIDE.index("organization_head")
    return bits


@cache
def _bits_of_words() -> dict[str, int]:
    """Return the bits of every word that is on a list, but of given names and heads of firms."""
    found = dict.fromkeys(_OF, OF) | {".": _STOP}
    for name, (file, key) in _LISTS.items():
        for word in load_words(file, key):
            found[word] = found.get(word, 0) | 1 << BESIDE.index(name)
    return found


def evidence_codes(bits: Codes, at: Codes, same: Codes, is_capital: NDArray[np.bool_]) -> Codes:
    """Return per token what its word stands beside in the document, 0 for words without a capital.

    ``bits`` has a number per token and edge, ``at`` is where the tokens stand in it; ``same`` has a number below their
    count, the same for words that differ in case alone.
    """
    before = bits.take(at - 1)
    here = before & _BEFORE | bits.take(at + 1) & _AFTER
    two_before = bits.take(at - 2)
    here |= np.where(before & OF, two_before & _BEFORE_OF, np.where(before & _STOP, two_before & _TITLE, 0))
    seen = ((here > 0) & is_capital).nonzero()[0]
    flags = np.zeros(len(at), np.int64)
    np.bitwise_or.at(flags, same.take(seen), here.take(seen))
    return np.asarray(flags.take(same) * is_capital)


class Runs(NamedTuple):
    """Of each token of a run of capitals its place in the run, and the places of the run's first and last token."""

    place: Codes
    first: Codes
    last: Codes


def runs_of(at: Codes, is_capital: NDArray[np.bool_]) -> Runs:
    """Return the runs; other tokens are their own first and last with the place 0."""
    size = len(at)
    begins = np.ones(size + 1, np.bool_)
    begins[1:size] = ~(is_capital[1:] & is_capital[:-1] & (at[1:] - at[:-1] == 1))
    edges = begins.nonzero()[0]
    lengths = edges[1:] - edges[:-1]
    first, length = edges[:-1].repeat(lengths), lengths.repeat(lengths)
    place = np.minimum(length, _LONGEST) * (_LONGEST + 1) + np.minimum(np.arange(size) - first, _LONGEST)
    return Runs(place * is_capital, first, first + length - 1)
