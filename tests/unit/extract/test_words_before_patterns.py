"""The words that are asked for before a pattern is tried stand in whatever the pattern matches."""

from __future__ import annotations

import pytest

from flows.extract.figures import compared, jobs
from flows.extract.lang.lazy_regexp import LazyRegexp
from flows.extract.meaning import governed, rules, status
from flows.extract.words import Words
from tests.unit.extract.texts_of_patterns import matched_texts

GATED = {
    "jobs created": (jobs._LOSING, jobs._CREATED),
    "jobs laid off": (jobs._LOSING, jobs._LAID_OFF),
    "jobs lost": (jobs._LOSING, jobs._LOST),
    "jobs cost": (jobs._LOSING, jobs._COST),
    "jobs put lost": (jobs._LOSING, jobs._PUT_LOST),
    "jobs to go": (jobs._LOST_BEHIND, jobs._TO_GO),
    "jobs no more": (jobs._LOST_BEHIND, jobs._NO_MORE),
    "compared than": (compared._COMPARING, compared._THAN),
    "compared than did": (compared._COMPARING, compared._THAN_DID),
    "compared object": (compared._COMPARING, compared._OBJECT),
    "foretold": (governed._FORETELLING, governed._FORETOLD),
    "expected": (status._EXPECTING, status._EXPECTED),
    "by estimate": (status._ESTIMATING, status._BY_ESTIMATE),
    "estimate was": (status._ESTIMATING, status._ESTIMATE_WAS),
    "sought": (rules._SEEKING, rules._SOUGHT),
    "asked": (rules._ASKERS, rules._ASKED),
    "limited": (rules._CAPS, rules._LIMITED),
    "planned": (rules._PLANNING, rules._PLANNED),
    "held out": (rules._OFFERING, rules._HELD_OUT),
    "announced": (rules._ANNOUNCING_WORDS, rules._ANNOUNCED),
    "announcing": (rules._ANNOUNCING_WORDS, rules._ANNOUNCING),
}


@pytest.mark.parametrize(("words", "pattern"), GATED.values(), ids=GATED)
def test_whatever_a_pattern_matches_has_one_of_the_words(words: frozenset[str], pattern: LazyRegexp) -> None:
    texts = matched_texts(pattern)
    assert texts
    assert sorted(text for text in texts if words.isdisjoint(Words(text.lower()).distinct)) == []
