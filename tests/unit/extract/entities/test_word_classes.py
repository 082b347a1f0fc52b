"""Classes of words that news uses alike: what the tagger is told of a word that its training never saw."""

from __future__ import annotations

import pytest

from flows.extract.entities.features import CLASS_BITS, Lexicon, offsets_of, word_features
from flows.extract.entities.tagger import load_tagger
from flows.extract.entities.word_table import WordTable

LEXICON = Lexicon(*map(WordTable.of, ({}, {}, {}, {"toyota": 0x0A0B0C})))


@pytest.mark.parametrize("word", ["Toyota", "TOYOTA", "toyota"])
def test_a_word_has_its_class_and_the_wider_ones(word: str) -> None:
    found = [one for one in word_features(word, LEXICON) if one.startswith("g")]
    assert found == [f"g={0x0A0B0C}", f"g8={0x0A0B}", f"g6={0x0A}"]


def test_an_unknown_word_is_told_as_such() -> None:
    assert [one for one in word_features("Qwxyz", LEXICON) if one.startswith("g")] == ["g=0"]


def test_classes_tell_of_the_words_beside_too() -> None:
    assert offsets_of("g6=10") == (-1, 0, 1)


@pytest.mark.parametrize(
    "one, other, stranger",
    [("toyota", "honda", "merkel"), ("berlin", "basel", "nissan"), ("sarkozy", "merkel", "nissan")],
)
def test_shipped_classes_put_like_with_like(one: str, other: str, stranger: str) -> None:
    widest = [load_tagger().lexicon.classes.get(word) >> CLASS_BITS["g6"] for word in (one, other, stranger)]
    assert widest[0] == widest[1] != widest[2]
