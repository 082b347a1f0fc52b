"""How often a word has a capital elsewhere: what the tagger is told of "Donors" at the start of a sentence."""

from __future__ import annotations

import pytest

from flows.extract.entities.features import CASINGS, Lexicon, casing_of, offsets_of, word_features
from flows.extract.entities.tagger import load_tagger
from flows.extract.entities.training.lexicon import degree_of_casing
from flows.extract.entities.word_table import WordTable

LEXICON = Lexicon(*map(WordTable.of, ({}, {}, {"donors": CASINGS, "seoul": 1}, {})))
ODDS = {
    "always with a capital": (0.0, None, 1),
    "mostly with a capital": (2.0, 0.0, 1),
    "with a capital rather than without": (0.5, 0.0, 2),
    "as often in small letters": (-0.1, 0.0, 3),
    "at the start of sentences": (-2.0, 0.0, 4),
    "seldom with a capital": (-3.0, 0.0, 5),
    "hardly ever with a capital": (-4.0, 0.0, CASINGS),
    "never with a capital": (None, 0.0, CASINGS),
}


@pytest.mark.parametrize("capital, small, degree", ODDS.values(), ids=ODDS)
def test_degree_of_casing(capital: float | None, small: float | None, degree: int) -> None:
    assert degree_of_casing(capital, small) == degree


def test_degrees_fall_with_the_odds() -> None:
    degrees = [degree_of_casing(odds / 10, 0.0) for odds in range(60, -60, -1)]
    assert degrees == sorted(degrees)


@pytest.mark.parametrize(
    "word, code",
    [("Donors", CASINGS + 1), ("Seoul", 2), ("SEOUL", 2), ("Ostrava", 1), ("donors", 0), ("12", 0), ("", 0)],
)
def test_casing_of_a_word(word: str, code: int) -> None:
    assert casing_of(word, word.lower(), LEXICON) == code


def test_only_words_with_a_capital_have_the_feature() -> None:
    assert [one for one in word_features("Seoul", LEXICON) if one.startswith("k=")] == ["k=2"]
    assert [one for one in word_features("seoul", LEXICON) if one.startswith("k=")] == []
    assert offsets_of("k=2") == (-1, 0, 1)


def test_shipped_weights_know_common_words_from_names() -> None:
    casing = load_tagger().lexicon.casing
    assert casing.get("donors") > casing.get("turkey") > casing.get("seoul")
    assert casing.values == list(range(1, CASINGS + 1))
