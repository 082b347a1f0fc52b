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
FURTHER = ("who", "which", "comma", "its", "number", "body_noun", "thing_noun", "place_noun")
"""The next bits: what a name's company two words away, and the noun before it, are told by."""
_BIT = {name: _STOP << 1 + place for place, name in enumerate(FURTHER)}
_NOUNS = {"body_noun": "titles_of_bodies", "thing_noun": "things", "place_noun": "kinds_of_places"}
COMPANY_CODES = 1 << 7
RUN_CODES = 64
_LONGEST = 7


def beside_bits(lower: str, is_given_name: bool) -> int:
    """Return what a word tells of the words that it stands beside, as bits; ``OF`` for "of" and its like."""
    bits = _bits_of_words().get(lower, 0)
    if is_given_name:
        bits |= 1 << BESIDE.index("given_name")
    if lower.rstrip(".") in load_words("tagger", "firm_heads"):
        bits |= 1 << BESIDE.index("organization_head")
    return bits | _BIT["number"] if lower.isdigit() else bits


@cache
def _bits_of_words() -> dict[str, int]:
    """Return the bits of every word that is on a list, but of given names and heads of firms."""
    found = dict.fromkeys(_OF, OF) | {".": _STOP}
    for name, (file, key) in _LISTS.items():
        for word in load_words(file, key):
            found[word] = found.get(word, 0) | 1 << BESIDE.index(name)
    further = {"who": ["who", "whom"], "which": ["which", "whose"], "comma": [","], "its": ["its"]}
    for name, key in _NOUNS.items():
        further[name] = sorted(load_words("surroundings", key))
    for name, words in further.items():
        for word in words:
            found[word] = found.get(word, 0) | _BIT[name]
    return found


class Company(NamedTuple):
    """What the words before and behind each token tell, as bits."""

    two_before: Codes
    before: Codes
    after: Codes
    two_after: Codes


def company_of(bits: Codes, at: Codes) -> Company:
    """Return the company of tokens; ``bits`` has a number per token and edge, ``at`` is where tokens stand in it."""
    return Company(bits.take(at - 2), bits.take(at - 1), bits.take(at + 1), bits.take(at + 2))


def evidence_codes(near: Company, same: Codes, is_capital: NDArray[np.bool_]) -> Codes:
    """Return per token what its word stands beside in the document, 0 for words without a capital.

    ``same`` has a number below the tokens' count, the same for words that differ in case alone.
    """
    here = near.before & _BEFORE | near.after & _AFTER
    here |= np.where(
        near.before & OF, near.two_before & _BEFORE_OF, np.where(near.before & _STOP, near.two_before & _TITLE, 0)
    )
    return _of_document(here, same, is_capital)


def company_codes(near: Company, same: Codes, is_capital: NDArray[np.bool_]) -> Codes:
    """Return per token what tells what it is: "who", "which", an age or "its" behind, a noun for bodies before.

    All of them count for a word wherever it stands in the document, as with ``evidence_codes``.
    """
    has_comma = near.after & _BIT["comma"] > 0
    behind = near.after | near.two_after * has_comma
    here = (behind & _BIT["who"] > 0) * 1 + (behind & _BIT["which"] > 0) * 2
    here += (has_comma & (near.two_after & _BIT["number"] > 0)) * 4 + (near.two_after & _BIT["its"] > 0) * 8
    here += (near.before & _BIT["body_noun"] > 0) * 16 + (near.before & _BIT["thing_noun"] > 0) * 32
    here += ((near.before & OF > 0) & (near.two_before & _BIT["place_noun"] > 0)) * 64
    return _of_document(here, same, is_capital)


def _of_document(here: Codes, same: Codes, is_capital: NDArray[np.bool_]) -> Codes:
    """Return the bits that any token of the same word has, for words with a capital."""
    seen = ((here > 0) & is_capital).nonzero()[0]
    flags = np.zeros(len(same), np.int64)
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
