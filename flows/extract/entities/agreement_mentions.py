"""Noun phrases in place of an agreement: "the pact", where exactly one agreement stands before."""

from __future__ import annotations

from bisect import bisect_right
from functools import cache

from flows.extract.entities.candidate import Candidate
from flows.extract.lang.lazy_regexp import LazyRegexp
from flows.extract.lang.load import load_words


def find_agreement_mentions(lower: str, taken: list[Candidate]) -> list[Candidate]:
    """Return "the pact", "the deal" and their like where exactly one agreement stands before them."""
    agreements = sorted(one for one in taken if one.kind == "agreement" and not one.is_nested)
    if not agreements:
        return []
    names = {_key(one) for one in agreements}
    second = next((one.start for one in agreements if _key(one) != _key(agreements[0])), len(lower))
    only, end = agreements[0], second if len(names) > 1 else len(lower)
    covered = sorted((one.start, one.end) for one in taken)
    starts = [start for start, _ in covered]
    found = []
    for match in _phrases().finditer(lower, only.end, end):
        at = bisect_right(starts, match.end() - 1) - 1
        if at < 0 or covered[at][1] <= match.start():
            found.append(
                only._replace(start=match.start(), end=match.end(), form="description", rule="the_agreement",
                              link="the_agreement", is_certain=False, is_nested=False)
            )  # fmt: skip
    return found


def _key(one: Candidate) -> str:
    return one.known.entity_id if one.known else one.name.lower()


@cache
def _phrases() -> LazyRegexp:
    phrases = "|".join(sorted(load_words("entities", "agreement_descriptions"), key=len, reverse=True))
    return LazyRegexp(rf"\b(?:{phrases})\b(?! (?:with|between|of|on|for|to)\b)")
