"""What the tagger sees of a text: its words as numbers, and the codes of their pairs, shapes and places."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from flows.extract.entities.evidence import (
    COMPANY_CODES,
    EVIDENCE_CODES,
    RUN_CODES,
    Runs,
    of_document,
    runs_of,
    told_of,
)  # fmt: skip
from flows.extract.entities.features import CASING_CODES, SHAPES
from flows.extract.entities.placing import KNOWN_CODES, PLACE_CODES, Codes, known_codes, place_codes
from flows.extract.entities.tokens import tagger_tokens
from flows.extract.entities.words import FACTS, Words
from flows.extract.text import Text

_SHAPES = len(SHAPES)
PARTNERS_AT_MOST = 1 << 14
CLUSTERS_AT_MOST = 1 << 10
PAIRS = ("around", "word_after", "word_before")
"""Families of codes that are two words' numbers as partners: of the many that there could be few have weights."""
PLACES = {
    "after_shape": PARTNERS_AT_MOST * _SHAPES,
    "before_shape": PARTNERS_AT_MOST * _SHAPES,
    "company": COMPANY_CODES * _SHAPES,
    "evidence": EVIDENCE_CODES * _SHAPES,
    "known_after": KNOWN_CODES * _SHAPES,
    "known_before": KNOWN_CODES * _SHAPES,
    "place": PLACE_CODES * _SHAPES,
    "shapes": _SHAPES**3,
    "casing": CASING_CODES * PLACE_CODES,
    "known": KNOWN_CODES * PLACE_CODES,
    "run_after": PARTNERS_AT_MOST * 2,
    "run_before": PARTNERS_AT_MOST * 2,
    "run_last": PARTNERS_AT_MOST * 2,
    "run": RUN_CODES,
    "run_after2": PARTNERS_AT_MOST,
    "run_before2": PARTNERS_AT_MOST,
    "sport_after": PARTNERS_AT_MOST,
    "sport_before": PARTNERS_AT_MOST,
    "cluster_after": CLUSTERS_AT_MOST * 2,
    "cluster_before": CLUSTERS_AT_MOST * 2,
    "cluster_last": CLUSTERS_AT_MOST * 2,
    "sport_shapes": _SHAPES**3,
}
"""The other families, and how many codes each has: the first with a shape each, then those with a place, then those of
runs of capitals. ``run_after2`` is the second word behind a run; ``sport`` tells in stories of sport."""
OF_RUNS = tuple(name for name in PLACES if name.startswith(("run_after2", "run_before2", "sport", "cluster")))
"""Of these the ones of which most tokens have none, told by the code 0."""
_AROUND = np.array([[-1], [0], [1]])
_PAIRED_FIRST, _PAIRED_SECOND = [0, 1, 0], [2, 2, 1]
"""Of the partners before, here and after which two each of the ``PAIRS`` has."""
_NEIGHBOURS = FACTS.index("small") + 1
"""How many facts of a word stand before what it tells of its neighbours."""
_CAPITALS = ("title", "upper", "letter", "mixed", "joined", "dotted")
_IS_CAPITAL = np.array([shape in _CAPITALS for shape in SHAPES])
_IS_WORD = np.array([shape in _CAPITALS or shape == "lower" for shape in SHAPES])
_OF_SPORT, _EVERY = 4, 150
"""A story is of sport that has so many words of it, one in so many at least."""
_MARGIN = 2
"""Edges between two sentences: as many as the furthest neighbour that counts."""


class Observed(NamedTuple):
    """One or more texts as the tagger sees them, one after the other; ``ends_of_texts`` count tokens.

    ``numbers`` and what follows it have two edges before, between and after sentences; ``at`` is where each token
    stands in them. ``is_of_sport`` is the same for all tokens of a story.
    """

    words: list[str]
    starts: Codes
    ends: Codes
    sentence: Codes
    ends_of_texts: list[int]
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
    cluster: Codes
    is_of_sport: NDArray[np.bool_]

    @property
    def is_token(self) -> NDArray[np.bool_]:
        """Of each number whether it is of a token and no edge's."""
        return self.shape > 0


def observe(texts: Sequence[tuple[Text, Sequence[tuple[int, int, str]]]], table: Words) -> Observed:
    """Return what the tagger sees of one or more texts, each given with its known names as start, end and kind.

    All are seen as one, which takes numpy hardly longer than one of them, but of each what it tells of its own words.
    """
    tokens = _joined_tokens(texts)
    words, sentence, story, ends = tokens.words, tokens.sentence, tokens.story, tokens.ends_of_texts
    at = np.arange(_MARGIN, len(words) + _MARGIN) + _MARGIN * sentence
    numbers = np.zeros((int(at[-1]) if len(at) else _MARGIN) + _MARGIN + 1, np.int64)
    numbers[at] = np.fromiter(map(table.__getitem__, words), np.int64, len(words))
    facts = np.ascontiguousarray(table.facts.take(numbers, 0).T)
    partner, shape, casing, cluster, sport, small = facts[:_NEIGHBOURS]
    shape_here = shape.take(at)
    is_capital = _IS_CAPITAL.take(shape_here)
    same = _same(small.take(at), story)
    place = place_codes(same, is_capital, _IS_WORD.take(shape_here), sentence)
    evidence, company = of_document(told_of(facts[_NEIGHBOURS:]).take(at - _MARGIN), same, is_capital)
    known_here = np.zeros_like(numbers)
    known_here[at] = tokens.known
    near = np.concatenate([near_any(is_capital[low:high]) for low, high in pairwise([0, *ends])])
    return Observed(
        words, tokens.starts, tokens.ends, sentence, ends, at, near, place, evidence, company,
        runs_of(at, is_capital), numbers, partner, shape, casing, known_here, cluster, _of_sport(sport.take(at), story),
    )  # fmt: skip


class _Tokens(NamedTuple):
    """The tokens of all texts one after the other; ``story`` numbers the text of each, ``sentence`` its sentence."""

    words: list[str]
    starts: Codes
    ends: Codes
    sentence: Codes
    story: Codes
    known: Codes
    ends_of_texts: list[int]


def _joined_tokens(texts: Sequence[tuple[Text, Sequence[tuple[int, int, str]]]]) -> _Tokens:
    words: list[str] = []
    ends_of_texts: list[int] = []
    sentences = 0
    parts: list[tuple[Codes, Codes, Codes, Codes]] = []
    for text, known in texts:
        found, starts, ends = tagger_tokens(text.string)
        words += found
        ends_of_texts.append(len(words))
        own = np.array(text.sentence_starts, np.int64)
        parts.append((starts, ends, own.searchsorted(starts, "right") + sentences, known_codes(starts, known)))
        sentences += len(own) + 1
    starts, ends, sentence, codes = map(np.concatenate, zip(*parts, strict=True))
    story = np.arange(len(parts)).repeat(np.diff(ends_of_texts, prepend=0))
    return _Tokens(words, starts, ends, sentence, story, codes, ends_of_texts)


def _same(small: Codes, story: Codes) -> Codes:
    """Return per token the place of one token, the same one for all of a story that share a number."""
    if not len(small):
        return small
    _, first, same = np.unique(story * (int(small.max()) + 1) + small, return_index=True, return_inverse=True)
    return np.asarray(first.take(same))


def _of_sport(sport: Codes, story: Codes) -> NDArray[np.bool_]:
    """Tell of each token whether its story is of sport."""
    found, size = np.bincount(story, sport), np.bincount(story)
    return ((found >= _OF_SPORT) & (found * _EVERY >= size)).take(story)


def near_any(marked: NDArray[np.bool_], before: int = 2, after: int = 3) -> NDArray[np.bool_]:
    """Return which tokens are marked, or at most so many before or after a marked one."""
    near = marked.copy()
    for distance in range(1, before + 1):
        near[:-distance] |= marked[distance:]
    for distance in range(1, after + 1):
        near[distance:] |= marked[:-distance]
    return near


def pair_codes(observed: Observed, tokens: Codes) -> Codes:
    """Return the codes of the ``PAIRS`` of some tokens, a row each; ``is_pair`` tells which are of two partners."""
    partners = observed.partner.take(observed.at.take(tokens) + _AROUND)
    return np.asarray(partners.take(_PAIRED_FIRST, 0) * PARTNERS_AT_MOST + partners.take(_PAIRED_SECOND, 0))


def is_pair(code: int) -> bool:
    """Tell whether a code of ``PAIRS`` is that of two partners."""
    return code >= PARTNERS_AT_MOST and code % PARTNERS_AT_MOST > 0


def place_families(observed: Observed, tokens: Codes) -> Codes:
    """Return the codes of the ``PLACES`` of some tokens, a row each."""
    partner, shape, known, runs = observed.partner, observed.shape, observed.known, observed.runs
    at, place = observed.at.take(tokens), observed.place.take(tokens)
    left, right, here = at - 1, at + 1, shape.take(at)
    first, last = observed.at.take(runs.first.take(tokens)), observed.at.take(runs.last.take(tokens))
    is_last = at == last
    of_run = partner.take(_rows(last + 1, first - 1, last)) * 2 + _rows(is_last, at == first, is_last)
    of_shape = _rows(
        partner.take(right), partner.take(left), observed.company.take(tokens), observed.evidence.take(tokens),
        known.take(right), known.take(left), place, shape.take(left) * _SHAPES + here,
    )  # fmt: skip
    of_shape *= _SHAPES
    of_shape[:-1] += here
    of_shape[-1] += shape.take(right)
    of_place = _rows(observed.casing.take(at), known.take(at)) * PLACE_CODES + place
    run = runs.place.take(tokens)
    is_run = run > 0
    edges = np.concatenate([of_run * is_run, run[None]])
    of_runs = _of_runs(observed, tokens, first, last) * is_run
    of_sport = of_shape[-1:] * observed.is_of_sport.take(tokens)
    return np.concatenate([of_shape, of_place, edges, of_runs, of_sport])


def _of_runs(observed: Observed, tokens: Codes, first: Codes, last: Codes) -> Codes:
    """Return the codes of the further families of runs; ``first`` and ``last`` are where each token's run is."""
    partner, cluster = observed.partner, observed.cluster
    at = observed.at.take(tokens)
    is_last = at == last
    around = _rows(last + 1, first - 1)
    of_clusters = cluster.take(_rows(last + 1, first - 1, last)) * 2 + _rows(is_last, at == first, is_last)
    return np.concatenate([
        partner.take(_rows(last + 2, first - 2)),
        partner.take(around) * observed.is_of_sport.take(tokens),
        of_clusters,
    ])  # fmt: skip


def _rows(*codes: NDArray[np.generic]) -> Codes:
    return np.asarray(np.concatenate(codes).reshape(len(codes), -1))
