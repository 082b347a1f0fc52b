"""The data of cues: enough of them, each with a meaning that has a stance; wrong data is named."""

from __future__ import annotations

from collections import Counter

import pytest

from flows.extract.lang.load import load_yaml
from flows.extract.statements.cues import FRAMES, cue_nouns, cue_verbs, meanings
from schemas.vocabulary import STANCES

FEWEST = 150


def test_verbs_and_nouns_are_enough() -> None:
    verbs = {verb.split()[0] for group in load_yaml("statements")["verbs"] for verb in group["verbs"]}
    assert len(verbs) >= FEWEST
    assert len(verbs) + len(cue_nouns()) >= 2 * FEWEST


def test_each_stance_has_cues() -> None:
    of_cues = {meanings()[cue.meaning] for cue in cue_verbs().values()}
    assert of_cues == set(STANCES)


def test_each_meaning_is_used() -> None:
    assert set(meanings()) == {cue.meaning for cue in cue_verbs().values()}


def test_no_verb_stands_in_two_groups() -> None:
    listed = Counter(verb for group in load_yaml("statements")["verbs"] for verb in group["verbs"])
    assert [verb for verb, times in listed.items() if times > 1] == []


@pytest.mark.parametrize(
    ("word", "meaning", "form"),
    [
        pytest.param("said", "say", "past", id="say"),
        pytest.param("claims", "claim", "third", id="claim"),
        pytest.param("denying", "deny", "ing", id="deny"),
        pytest.param("promise", "promise", "base", id="promise"),
        pytest.param("warned", "warn", "past", id="warn"),
        pytest.param("asked", "ask", "past", id="ask"),
        pytest.param("agreed", "agree", "past", id="agree"),
        pytest.param("criticised", "criticise", "past", id="criticise"),
        pytest.param("written", "say", "participle", id="participle"),
    ],
)
def test_form_has_its_meaning(word: str, meaning: str, form: str) -> None:
    cue = cue_verbs()[word]
    assert (cue.meaning, cue.form) == (meaning, form)
    assert cue.frames <= FRAMES
