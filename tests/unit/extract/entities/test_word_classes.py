"""Classes of words that news uses alike: what the tagger is told of a word that its training never saw."""

from __future__ import annotations

import numpy as np
import pytest

from flows.extract.entities.features import Lexicon, offsets_of, word_features
from flows.extract.entities.tagger import WEIGHTS

LEXICON = Lexicon({}, {}, {}, {"toyota": 0x0A0B0C})


@pytest.fixture(scope="module")
def classes() -> dict[str, int]:
    with np.load(WEIGHTS, allow_pickle=False) as data:
        return dict(zip(data["classed_words"].tobytes().decode().split("\n"), data["classes"].tolist(), strict=True))


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
def test_shipped_classes_put_like_with_like(one: str, other: str, stranger: str, classes: dict[str, int]) -> None:
    assert classes[one] >> 16 == classes[other] >> 16 != classes[stranger] >> 16
