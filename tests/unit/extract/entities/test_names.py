"""Names in context, one case per phrasing; how names are joined, titled and typed; properties of the tagger."""

from __future__ import annotations

from itertools import pairwise
from pathlib import Path
from typing import Any

import numpy as np
import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st
from numpy.typing import NDArray

from flows.extract.entities.features import pattern_of, shape_of
from flows.extract.entities.find import find_entities
from flows.extract.entities.kinds import kind_of
from flows.extract.entities.tagger import WEIGHTS, load_tagger
from flows.extract.entities.titles import is_titled_person, title_before, without_titles
from flows.extract.entities.tokens import tagger_tokens
from flows.extract.entities.viterbi import LABELS, allowed, best_labels, sure_margins
from flows.extract.text import Text
from flows.sources.document import make_document

CORPUS: dict[str, Any] = yaml.safe_load((Path(__file__).parents[3] / "corpus/en/names.yml").read_text("utf-8"))
NAMES = [(entry["name"], entry["tag"], phrase) for entry in CORPUS["names"] for phrase in entry["in"]]
PIECES = st.sampled_from(
    [
        "Kim",
        "South",
        "Korea",
        "U.S.",
        "'s",
        "’s",
        "-",
        "and",
        "the",
        "President",
        "Bank",
        "of",
        ".",
        "\n\n",
        "OECD",
        "12",
    ]
)
EVERYWHERE = np.full(len(LABELS), np.inf, np.float32)
TEXTS = st.one_of(st.text(max_size=200), st.lists(PIECES, max_size=40).map(" ".join))


def text_of(string: str) -> Text:
    return Text(make_document(text=string))


def places_of(*lengths: int) -> tuple[NDArray[np.int64], NDArray[np.bool_]]:
    """Return where the tokens of sentences of some lengths stand, with an edge around each, and what is a token."""
    is_token = np.concatenate([np.array([False, *[True] * length, False]) for length in lengths])
    return is_token.nonzero()[0], is_token


@pytest.mark.parametrize(("name", "tag", "phrase"), NAMES, ids=[f"{phrase}: {name}" for name, _, phrase in NAMES])
def test_name_in_context(name: str, tag: str, phrase: str) -> None:
    found = [(mention.exact, mention.tag) for mention in find_entities(text_of(phrase)).mentions]
    assert (name, tag) in found


@pytest.mark.parametrize("phrase", CORPUS["nothing"])
def test_no_name(phrase: str) -> None:
    assert [mention.exact for mention in find_entities(text_of(phrase)).mentions if mention.tag] == []


@pytest.mark.parametrize(
    ("string", "tokens"),
    [
        ("Korea's trade", ["Korea", "'s", "trade"]),
        ("the U.S. and", ["the", "U.S.", "and"]),
        ("Kim Jae-won’s", ["Kim", "Jae-won", "’s"]),
        ("AT&T, O'Neil", ["AT&T", ",", "O'Neil"]),
        ("and/or", ["and", "/", "or"]),
    ],
)
def test_tokens(string: str, tokens: list[str]) -> None:
    assert tagger_tokens(string)[0] == tokens


@pytest.mark.parametrize(
    ("word", "shape", "pattern"),
    [
        ("Seoul", "title", "Xx"),
        ("U.S.", "dotted", "X.X."),
        ("OECD", "upper", "X"),
        ("A", "letter", "X"),
        ("2011", "number", "0"),
        ("Jae-won", "joined", "Xx-x"),
        ("", "edge", ""),
    ],
)
def test_word_features(word: str, shape: str, pattern: str) -> None:
    assert (shape_of(word), pattern_of(word)) == (shape, pattern)


@pytest.mark.parametrize(
    ("name", "tag", "kind"),
    [
        ("Andean Trade Pact", "ORG", "agreement"),
        ("Harbour Safety Act", "MISC", "law"),
        ("Winter Games", "MISC", "event"),
        ("Kurdish", "MISC", "group"),
        ("Model Q9", "MISC", "product"),
        ("Marta Lindqvist", "PER", "person"),
        ("Busan", "LOC", "place"),
        ("Nordbank", "ORG", "organization"),
        ("Harbour Prize", "MISC", "event"),
        ("Selby Declaration", "MISC", "agreement"),
        ("Channel 4", "ORG", "organization"),
        ("Druze", "MISC", "group"),
        ("Sunni Arab", "MISC", "group"),
        ("anti-American", "MISC", "group"),
        ("Eastern Europeans", "MISC", "group"),
        ("Night European", "MISC", "product"),
        ("Rally of Arabs", "MISC", "product"),
        ("Super Typhoon Tarla", "MISC", "event"),
    ],
)
def test_kind(name: str, tag: str, kind: str) -> None:
    assert kind_of(name, tag)[0] == kind


@pytest.mark.parametrize(
    ("string", "name", "title"),
    [
        ("said Trade Minister Kim", "Kim", "Trade Minister"),
        ("the deputy prime minister Lindqvist", "Lindqvist", "deputy prime minister"),
        ("Mr. Okafor", "Okafor", "Mr"),
        ("with Okafor", "Okafor", None),
    ],
)
def test_title_before(string: str, name: str, title: str | None) -> None:
    span = title_before(string, string.lower(), string.index(name))
    assert (string[slice(*span)].rstrip(".") if span else None) == title


def test_title_inside_a_span_is_no_part_of_the_name() -> None:
    string = "Ambassador Lindqvist"
    assert without_titles(string.lower(), 0, len(string)) == string.index("Lindqvist")
    assert without_titles("president", 0, 9) == 9


@pytest.mark.parametrize(
    ("string", "is_person"),
    [("King Orlan", True), ("Queen Mab Island", False), ("Orlan Bank", False), ("President", False)],
)
def test_a_personal_title_makes_a_person(string: str, is_person: bool) -> None:
    assert is_titled_person(string.lower(), 0, len(string)) == is_person


@pytest.mark.parametrize(
    ("spans", "string", "found"),
    [
        ([("Mexico and Canada", "ORG")], "a deal with Mexico and Canada", ["Mexico", "Canada"]),
        ([("Mr. Orlan's", "PER")], "in Mr. Orlan's house", ["Orlan"]),
        ([("Orlan Steel Corp.", "ORG")], "by Orlan Steel Corp. today", ["Orlan Steel Corp."]),
        ([("Orlan Steel", "ORG")], "Orlan Steel rose. Shares of Orlan Steel fell.", ["Orlan Steel", "Orlan Steel"]),
        ([("King Orlan", "ORG")], "said King Orlan then", ["Orlan"]),
        ([("Bank of Japan", "ORG")], "the Bank of Japan met", ["Bank of Japan"]),
    ],
    ids=["list of known names", "possessive and title", "abbreviation", "repeat", "titled person", "longer than known"],
)
def test_joining(spans: list[tuple[str, str]], string: str, found: list[str]) -> None:
    def tagged(text: str) -> list[tuple[int, int, str]]:
        return [(text.index(name), text.index(name) + len(name), tag) for name, tag in spans]

    mentions = find_entities(text_of(string), tagged).mentions
    assert [mention.exact for mention in mentions if mention.tag] == found


def test_best_labels_keep_to_allowed_transitions() -> None:
    scores = np.random.default_rng(7).normal(size=(400, len(LABELS))).astype(np.float32)
    at, is_token = places_of(300, 1, 9, 90)
    found = best_labels(scores, at, is_token, allowed(np.zeros((9, 9), np.float32)), EVERYWHERE)
    labels = [LABELS[index] for index in found]
    for index, label in enumerate(labels):
        if label[0] == "I" and index % 120:
            assert labels[index - 1][1:] == label[1:]


def test_sure_words_between_names_change_nothing() -> None:
    rng = np.random.default_rng(11)
    transitions = allowed(rng.normal(size=(9, 9)).astype(np.float32))
    scores = rng.normal(size=(300, len(LABELS))).astype(np.float32)
    scores[rng.random(300) < 0.6, 0] += 30
    at, is_token = places_of(*[30] * 10)
    everywhere = best_labels(scores, at, is_token, transitions, EVERYWHERE)
    in_pieces = best_labels(scores, at, is_token, transitions, sure_margins(transitions))
    assert in_pieces.tolist() == everywhere.tolist()
    assert everywhere.any()


@settings(max_examples=200, deadline=None)
@given(TEXTS)
def test_spans_are_in_order_and_apart(string: str) -> None:
    text = text_of(string)
    spans = load_tagger().tag(text)
    assert spans == load_tagger().tag(text)
    for span in spans:
        assert 0 <= span.start < span.end <= len(text.string)
    assert all(one.end <= other.start for one, other in pairwise(spans))


def test_weights_are_small() -> None:
    assert WEIGHTS.stat().st_size <= 2_000_000
    assert {"LICENSE", "MODEL_CARD.md"} <= {path.name for path in WEIGHTS.parent.iterdir()}
