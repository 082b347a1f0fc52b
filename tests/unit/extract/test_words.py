"""The words of a text are runs of small letters, wherever they stand."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from flows.extract.text import Text
from flows.extract.words import Endings, Words, ends_with_words
from flows.sources.document import make_document

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


_PHRASES = ("a ", "ab ", " b ", "a b ", "b a a ")


@given(st.text(st.sampled_from("ab (")))
def test_endings_are_those_that_a_text_ends_with(string: str) -> None:
    endings = Endings(_PHRASES)
    for end in range(len(string) + 1):
        found = endings.before(string, end)
        assert (found is not None) == string.endswith(_PHRASES, 0, end)
        assert found is None or string.endswith(found, 0, end)


@pytest.mark.parametrize(("string", "is_ending"), [("the port of ", True), ("fled ", True), ("shuffled ", False)])
def test_endings_as_words_are_no_ends_of_longer_ones(string: str, is_ending: bool) -> None:
    assert ends_with_words(string, len(string), Endings(("port of ", "fled "))) is is_ending


def test_capitals_of_a_set_stand_in_order() -> None:
    text = Text(make_document(text="Orlan met Moe, and Moe of Orlan met nobody; Lund left."))
    assert text.capitals_among({"Moe", "Orlan"}) == [(0, "Orlan"), (10, "Moe"), (19, "Moe"), (26, "Orlan")]
    assert text.capitals_among({"Poe"}) == []
