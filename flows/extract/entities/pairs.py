"""Agreements named after their two parties ("Korea-U.S. FTA", "Japan–Australia Free Trade Agreement")."""

from __future__ import annotations

from bisect import bisect_left
from itertools import pairwise

from flows.extract.entities.candidate import Candidate
from flows.extract.entities.reference import agreements_by_parties
from flows.extract.entities.tagger import TypedSpan
from flows.extract.lang.lazy_regexp import LazyRegexp
from flows.extract.lang.load import load_words

_WORD = LazyRegexp(r" ([A-Z][A-Za-z]*)")
_WORDS_AT_MOST = 5
_BODIES = frozenset({"org:eu", "org:asean"})
"""Bodies that make agreements as a country does."""


def with_pair_agreements(string: str, known: list[Candidate], spans: list[TypedSpan]) -> list[TypedSpan]:
    """Return the spans in order, those inside a pair's agreement replaced by the whole of it."""
    found = []
    for first, second in pairwise(known):
        is_pair = _is_party(first) and _is_party(second) and string[first.end : second.start] in {"-", "–"}
        end = _agreement_end(string, second.end) if is_pair else None
        if end:
            found.append(TypedSpan(first.start, end, "MISC"))
    if not found:
        return spans
    inside = {at for span in found for at in range(span.start, span.end)}
    return sorted([*found, *(span for span in spans if span.start not in inside and span.end - 1 not in inside)])


def _is_party(candidate: Candidate) -> bool:
    return candidate.kind == "country" or (candidate.known is not None and candidate.known.entity_id in _BODIES)


def with_known_pairs(candidates: list[Candidate], known: list[Candidate]) -> list[Candidate]:
    """Link agreements whose name holds two parties to the one trade agreement that these two have."""
    starts = [candidate.start for candidate in known]
    return [
        _linked(candidate, known, starts) if candidate.kind == "agreement" else candidate for candidate in candidates
    ]


def _linked(candidate: Candidate, known: list[Candidate], starts: list[int]) -> Candidate:
    inside = known[bisect_left(starts, candidate.start) : bisect_left(starts, candidate.end)]
    parties = frozenset(one.known.entity_id for one in inside if one.known and _is_party(one))
    agreement = agreements_by_parties().get(parties)
    if agreement is None:
        return candidate
    return candidate._replace(known=agreement, name=agreement.name, form="alias", rule="agreement_of_parties")


def _agreement_end(string: str, position: int) -> int | None:
    """Return where the capitalised words after a pair end, when the last of them says agreement."""
    end = None
    for _ in range(_WORDS_AT_MOST):
        match = _WORD.match(string, position)
        if match is None:
            break
        position = match.end()
        if match.group(1).lower() in load_words("entities", "agreement_heads"):
            end = position
    return end
