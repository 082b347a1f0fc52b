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
also before "of" and it, a title also before a full stop and it."""
COMPANY = ("who", "which", "age", "its", "body_noun", "thing_noun", "place_noun")
"""The next bits, of what tells what a word is: "who", "which", an age or "its" behind it, a noun before it."""
_BIT = {name: 1 << place for place, name in enumerate((*BESIDE, *COMPANY))}
_LISTS = {
    "title": ("entities", "titles"),
    "place_preposition": ("tagger", "place_prepositions"),
    "telling": ("tagger", "verbs_with_medium"),
    "speech_verb": ("entities", "speech_verbs"),
    "reporting_verb": ("tagger", "reporting_verbs"),
    "holding": ("tagger", "holdings"),
    "staff": ("tagger", "staff"),
    "body_noun": ("surroundings", "titles_of_bodies"),
    "thing_noun": ("surroundings", "things"),
    "place_noun": ("surroundings", "kinds_of_places"),
}
"""The file and key of the words that tell each, where a list does."""
_WORDS = {"who": ("who", "whom"), "which": ("which", "whose"), "its": ("its",)}
EVIDENCE_CODES = 1 << len(BESIDE)
COMPANY_CODES = 1 << len(COMPANY)
RUN_CODES = 64
_LONGEST = 7


def _bits(*names: str) -> int:
    return sum(_BIT[name] for name in names)


_BEFORE = _bits("title", "given_name", "place_preposition", "telling", "body_noun", "thing_noun")
_AFTER = _bits("organization_head", "speech_verb", "reporting_verb", "holding", "staff", "who", "which")
_TWO_BEFORE = dict.fromkeys(("of", "in", "at", "for"), _bits("holding", "staff", "place_noun")) | {".": _bits("title")}
"""What counts two words before a word, by the word between; behind any other word nothing does."""
_TWO_AFTER = {",": _bits("who", "which", "age", "its")}
"""What counts two words after a word, by the word between."""
_AFTER_ANY = _bits("its")


class Told(NamedTuple):
    """What a word tells of others, as bits: of its neighbours, of those behind these, and what it lets through."""

    of_next: int
    of_last: int
    of_further: int
    through_to_next: int
    through_to_last: int


def told_by(lower: str, is_given_name: bool) -> Told:
    """Return what a word in small letters tells of the words that it stands beside."""
    bits = _bits_of_words().get(lower, 0)
    if is_given_name:
        bits |= _BIT["given_name"]
    if lower.rstrip(".") in load_words("tagger", "firm_heads"):
        bits |= _BIT["organization_head"]
    if lower.isdigit():
        bits |= _BIT["age"]
    return Told(bits & _BEFORE, bits & _AFTER, bits, _TWO_BEFORE.get(lower, 0), _TWO_AFTER.get(lower, _AFTER_ANY))


@cache
def _bits_of_words() -> dict[str, int]:
    """Return the bits of every word that is on a list, but of given names and heads of firms."""
    found: dict[str, int] = {}
    words = {name: load_words(file, key) for name, (file, key) in _LISTS.items()}
    for name, listed in [*words.items(), *_WORDS.items()]:
        for word in listed:
            found[word] = found.get(word, 0) | _BIT[name]
    return found


def told_of(words: Codes) -> Codes:
    """Return what its neighbours tell of each word but the first two and last two; ``words`` has the rows of ``Told``.

    The words are in order, with two edges between sentences.
    """
    of_next, of_last, of_further, through_to_next, through_to_last = words
    told = of_next[1:-3] | of_last[3:-1]
    told |= of_further[:-4] & through_to_next[1:-3]
    told |= of_further[4:] & through_to_last[3:-1]
    return np.asarray(told)


def of_document(here: Codes, same: Codes, is_capital: NDArray[np.bool_]) -> tuple[Codes, Codes]:
    """Return what any token of the same word is told, for words with a capital: codes of evidence and of company.

    ``same`` has a number below the tokens' count, the same for words that differ in case alone.
    """
    seen = ((here > 0) & is_capital).nonzero()[0]
    flags = np.zeros(len(same), np.int64)
    np.bitwise_or.at(flags, same.take(seen), here.take(seen))
    told = flags.take(same) * is_capital
    return told & EVIDENCE_CODES - 1, told >> len(BESIDE)


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
