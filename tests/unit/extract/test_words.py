"""The words of a text are runs of small letters, wherever they stand."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from flows.extract.words import Words

_RUN = re.compile(r"[a-z]+")


@pytest.mark.parametrize(
    ("lower", "found"),
    [
        ("", []),
        ("the", [(0, "the")]),
        ("of the 12 men, the", [(3, "the"), (15, "the")]),
        ("“the café’s”—the", [(1, "the"), (13, "the")]),
        ("other, the\n\nthe1", [(7, "the"), (12, "the")]),
        ("𝟙 the \ud800the", [(2, "the"), (7, "the")]),
    ],
)
def test_words_of_a_set_stand_where_they_begin(lower: str, found: list[tuple[int, str]]) -> None:
    assert Words(lower).among({"the"}) == found


@given(st.text(st.sampled_from("ab é’-1 \n\x00\U0001f600")))
def test_every_run_of_letters_is_a_word(lower: str) -> None:
    runs = [(match.start(), match[0]) for match in _RUN.finditer(lower)]
    assert Words(lower).among({word for _, word in runs}) == runs
    assert Words(lower).distinct - {""} == {word for _, word in runs}
