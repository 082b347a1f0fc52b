"""Counts are told with their nouns."""

from __future__ import annotations

import pytest

from flows.commands.console import counted

COUNTED = [
    (0, "row", "", "0 rows"),
    (1, "row", "", "1 row"),
    (1204, "row", "", "1,204 rows"),
    (1, "story", "stories", "1 story"),
    (2, "story", "stories", "2 stories"),
    (1, "check fails", "checks fail", "1 check fails"),
]


@pytest.mark.parametrize(("number", "noun", "nouns", "told"), COUNTED, ids=[case[-1] for case in COUNTED])
def test_counts_agree_with_their_nouns(number: int, noun: str, nouns: str, told: str) -> None:
    assert counted(number, noun, nouns) == told
