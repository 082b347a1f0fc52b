"""What the tagger sees of a text: its words as numbers, and the codes of their pairs, shapes and places."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from flows.extract.entities.evidence import (
    COMPANY_CODES,
    EVIDENCE_CODES,
    RUN_CODES,
    Runs,
    company_codes,
    company_of,
    evidence_codes,
    runs_of,
)  # fmt: skip
from flows.extract.entities.features import CASING_CODES, SHAPES
from flows.extract.entities.placing import KNOWN_CODES, PLACE_CODES, Codes, known_codes, place_codes
from flows.extract.entities.tokens import tagger_tokens
from flows.extract.entities.words import Words
from flows.extract.text import Text

_SHAPES = len(SHAPES)
PARTNERS_AT_MOST = 1 << 14
PAIRS = ("around", "word_after", "word_before")
"""Families of codes that are two words' numbers as partners: of the many that there could be few have weights."""
PLACES = {
    "after_shape": PARTNERS_AT_MOST * _SHAPES,
    "before_shape": PARTNERS_AT_MOST * _SHAPES,
    "casing": CASING_CODES * PLACE_CODES,
    "company": COMPANY_CODES * _SHAPES,
    "evidence": EVIDENCE_CODES * _SHAPES,
    "known": KNOWN_CODES * PLACE_CODES,
    "known_after": KNOWN_CODES * _SHAPES,
    "known_before": KNOWN_CODES * _SHAPES,
    "place": PLACE_CODES * _SHAPES,
    "run": RUN_CODES,
    "run_after": PARTNERS_AT_MOST * 2,
    "run_before": PARTNERS_AT_MOST * 2,
    "run_last": PARTNERS_AT_MOST * 2,
    "shapes": _SHAPES**3,
}
"""The other families, and how many codes each has."""
_CAPITALS = ("title", "upper", "letter", "mixed", "joined", "dotted")
_IS_CAPITAL = np.array([shape in _CAPITALS for shape in SHAPES])
_IS_WORD = np.array([shape in _CAPITALS or shape == "lower" for shape in SHAPES])
_MARGIN = 2
"""Edges between two sentences: as many as the furthest neighbour that counts."""


class Observed(NamedTuple):
    """A text as the tagger sees it.

    ``numbers`` and what follows it have two edges before, between and after sentences; ``at`` is where each token
    stands in them.
    """

    words: list[str]
    starts: Codes
    ends: Codes
    sentence: Codes
    at: Codes
    near_capital: NDArray[np.bool_]
    place: Codes
    evidence: Codes
    company: Codes
    runs: Runs
    numbers: Codes
    partner: Codes
    shape: Codes
    casing: Codes
    known: Codes


def observe(text: Text, known: Sequence[tuple[int, int, str]], table: Words) -> Observed:
    """Return what the tagger sees; ``known`` are known names as start, end and kind."""
    words, starts, ends = tagger_tokens(text.string)
    found = np.fromiter(map(table.__getitem__, words), np.int64, len(words))
    sentence = np.array(text.sentence_starts, np.int64).searchsorted(starts, "right")
    at = np.arange(_MARGIN, len(words) + _MARGIN) + _MARGIN * sentence
    numbers = np.zeros((int(at[-1]) if len(at) else 0) + _MARGIN + 1, np.int64)
    numbers[at] = found
    partner, shape, small, beside, casing = table.facts.take(numbers, 1)
    shape_here = shape.take(at)
    is_capital = _IS_CAPITAL.take(shape_here)
    same = _same(small.take(at))
    place = place_codes(same, is_capital, _IS_WORD.take(shape_here), sentence)
    near = company_of(beside, at)
    evidence, company = evidence_codes(near, same, is_capital), company_codes(near, same, is_capital)
    known_here = np.zeros_like(numbers)
    known_here[at] = known_codes(starts, known)
    return Observed(
        words, starts, ends, sentence, at, near_any(is_capital), place, evidence, company, runs_of(at, is_capital),
        numbers, partner, shape, casing, known_here,
    )  # fmt: skip


def _same(small: Codes) -> Codes:
    """Return per token the place of one token, the same one for all that share a number."""
    size = len(small)
    at = np.empty(int(small.max(initial=0)) + 1, np.int64)
    at[small] = np.arange(size)
    return at.take(small)


def near_any(marked: NDArray[np.bool_], before: int = 2, after: int = 3) -> NDArray[np.bool_]:
    """Return which tokens are marked, or at most so many before or after a marked one."""
    near = marked.copy()
    for distance in range(1, before + 1):
        near[:-distance] |= marked[distance:]
    for distance in range(1, after + 1):
        near[distance:] |= marked[:-distance]
    return near


def pair_codes(observed: Observed, tokens: Codes) -> dict[str, Codes]:
    """Return the codes of the ``PAIRS`` of some tokens; below ``PARTNERS_AT_MOST`` where there is no pair."""
    at = observed.at.take(tokens)
    before, here, after = (observed.partner.take(at + offset) for offset in (-1, 0, 1))
    return {
        "around": (before * PARTNERS_AT_MOST + after) * (after > 0),
        "word_after": (here * PARTNERS_AT_MOST + after) * (after > 0),
        "word_before": (before * PARTNERS_AT_MOST + here) * (here > 0),
    }


def place_families(observed: Observed, tokens: Codes) -> dict[str, Codes]:
    """Return the codes of the ``PLACES`` of some tokens."""
    at, place = observed.at.take(tokens), observed.place.take(tokens)
    left, shape, right = (observed.shape.take(at + offset) for offset in (-1, 0, 1))
    runs, partner = observed.runs, observed.partner
    first, last = observed.at.take(runs.first.take(tokens)), observed.at.take(runs.last.take(tokens))
    in_run = runs.place.take(tokens) > 0
    return {
        "after_shape": partner.take(at + 1) * _SHAPES + shape,
        "before_shape": partner.take(at - 1) * _SHAPES + shape,
        "casing": observed.casing.take(at) * PLACE_CODES + place,
        "company": observed.company.take(tokens) * _SHAPES + shape,
        "evidence": observed.evidence.take(tokens) * _SHAPES + shape,
        "known": observed.known.take(at) * PLACE_CODES + place,
        "known_after": observed.known.take(at + 1) * _SHAPES + shape,
        "known_before": observed.known.take(at - 1) * _SHAPES + shape,
        "place": place * _SHAPES + shape,
        "run": runs.place.take(tokens),
        "run_after": (partner.take(last + 1) * 2 + (at == last)) * in_run,
        "run_before": (partner.take(first - 1) * 2 + (at == first)) * in_run,
        "run_last": (partner.take(last) * 2 + (at == last)) * in_run,
        "shapes": (left * _SHAPES + shape) * _SHAPES + right,
    }
