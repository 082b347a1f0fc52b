"""The words that are asked for before the pattern of what is to come let through all that it matches."""

from __future__ import annotations

from flows.extract.dates.looking_ahead import LOOKING_AHEAD, may_look_ahead
from tests.unit.extract.texts_of_patterns import matched_texts


def test_whatever_the_pattern_matches_is_let_through() -> None:
    texts = matched_texts(LOOKING_AHEAD)
    assert len(texts) > 300
    assert sorted(text for text in texts if not may_look_ahead(text)) == []


def test_plain_words_are_not_let_through() -> None:
    assert not may_look_ahead("the river rose by 3 metres on ")
