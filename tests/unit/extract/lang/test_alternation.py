import re

import pytest

from flows.extract.lang.alternation import one_of

MONTHS = ["march", "may", "mayor", "june", "july", "a.m."]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("mayor of", "mayor"),
        ("mayo", "may"),
        ("marches", "march"),
        ("mar", None),
        ("july", "july"),
        ("ju", None),
        ("a.m.", "a.m."),
        ("axm.", None),
    ],
)
def test_the_longest_word_is_found(text, found):
    match = re.match(one_of(MONTHS), text)
    assert (match and match.group()) == found


def test_what_words_have_in_common_stands_once():
    assert one_of(["about", "above", "abouts", "at"]) == "a(?:bo(?:ut(?:s)?|ve)|t)"


def test_empty_words_count_for_nothing():
    assert one_of(["", "more"]) == "more"
    assert one_of([]) == ""
