"""Weighing a quotation: its first verb, its features, the file of weights, and training on a few sentences."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from flows.extract.lang.load import LanguageDataError
from flows.extract.statements.first_verbs import first_verb, person_of
from flows.extract.statements.phrase_lists import words_of
from flows.extract.statements.stance_content import content_of
from flows.extract.statements.stance_features import Feature, features_of
from flows.extract.statements.stance_weights import StanceWeights, stance_weights
from flows.extract.statements.training.__main__ import write_weights
from flows.extract.statements.training.gold import Annotated
from flows.extract.statements.training.softmax import train
from schemas.vocabulary import STANCES


@pytest.mark.parametrize(
    ("quotation", "verb", "kind", "person"),
    [
        pytest.param("we lost four boats", "lost", "past", "own", id="irregular past"),
        pytest.param("the crew waited", "waited", "past", "noun", id="regular past"),
        pytest.param("a tired man", "", "none", "noun", id="participle behind an article"),
        pytest.param("they will come", "will", "modal", "other", id="modal"),
        pytest.param("it has never been found", "has", "perfect", "thing", id="perfect"),
        pytest.param("the door was locked", "was", "past", "noun", id="past of be"),
        pytest.param("nobody is looking", "is", "progressive", "general", id="progressive"),
        pytest.param("this is a joke", "is", "naming", "thing", id="naming"),
        pytest.param("you are brave", "are", "being", "addressed", id="being"),
        pytest.param("all boats are checked", "are", "passive", "general", id="passive"),
        pytest.param("bread costs money", "costs", "present", "noun", id="third person"),
        pytest.param("open the gates", "", "none", "noun", id="imperative"),
    ],
)
def test_first_verb(quotation: str, verb: str, kind: str, person: str) -> None:
    words = words_of(quotation)
    at, found = first_verb(words)
    assert ("".join(words[at : at + 1]), found, person_of(words, at)) == (verb, kind, person)


def _features(quotation: str, ruled: str) -> list[Feature]:
    return features_of(content_of(quotation.lower(), "direct"), ruled)


@pytest.mark.parametrize(
    ("quotation", "features"),
    [
        pytest.param("This is a disgrace", {("harsh", "one"), ("list", "criticism"), ("verb", "naming")}, id="harsh"),
        pytest.param("We are proud and grateful", {("warm", "many"), ("list", "approval")}, id="warm"),
        pytest.param("I never paid 300", {("negated", "own"), ("digits", "some"), ("first", "i")}, id="negated"),
        pytest.param("It might rain", {("hedges", "one"), ("person_verb", "thing modal")}, id="hedged"),
    ],
)
def test_features(quotation: str, features: set[tuple[str, str]]) -> None:
    assert features <= set(_features(quotation, "assertion"))


@given(st.text())
def test_any_words_have_a_stance(quotation: str) -> None:
    assert stance_weights().best(_features(quotation, "opinion")) in STANCES


def test_weights_of_another_shape_are_named(tmp_path: Path) -> None:
    path = tmp_path / "weights.csv"
    path.write_text("family,value,assertion\n", encoding="utf-8")
    with pytest.raises(LanguageDataError, match="expected the columns"):
        stance_weights(path)
    path.write_text(",".join(["family", "value", *STANCES]) + "\n", encoding="utf-8")
    with pytest.raises(LanguageDataError, match="is missing"):
        stance_weights(path)


def _trained() -> StanceWeights:
    told = {"assertion": "we left at nine", "criticism": "they lied to us", "demand": "stop the war"}
    return train(
        [Annotated(_features(text, stance), stance, stance, 1.0, "") for stance, text in told.items() for _ in range(4)]
    )


def test_training_tells_what_it_was_told_and_is_the_same_again(tmp_path: Path) -> None:
    trained = _trained()
    assert trained.best(_features("they lied to us", "criticism")) == "criticism"
    paths = [tmp_path / "one.csv", tmp_path / "two.csv"]
    for path, weights in zip(paths, (trained, _trained()), strict=True):
        write_weights(path, weights)
    assert paths[0].read_bytes() == paths[1].read_bytes()
    assert stance_weights(paths[0]).best(_features("stop the war", "demand")) == "demand"
