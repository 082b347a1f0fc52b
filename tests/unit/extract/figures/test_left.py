"""The word right before a number, where it is one of letters alone."""

from __future__ import annotations

import pytest

from flows.extract.figures.left import plain_word_before


@pytest.mark.parametrize(
    ("before", "word"),
    [
        ("sold for about ", "about"),
        ("kr ", ""),
        (" kr ", "kr"),
        ("sold for $", ""),
        ("sold (about ", ""),
        ("sold\nabout ", ""),
        ("pre-war ", ""),
        (" 元 ", ""),
        (" ", ""),
        ("", ""),
        ("a " + "b" * 30 + " ", ""),
    ],
)
def test_word_of_letters_between_spaces(before: str, word: str) -> None:
    assert plain_word_before(f"{before}12 ", len(before)) == word
