"""Names annotated in news that is read in place: spans apart, in order and whole words of their stories."""

from __future__ import annotations

import json
from itertools import pairwise
from typing import Any

import pytest

from flows.extract.entities.training.gold import read_in_place, read_voa
from schemas.vocabulary import TAGS
from tests.eval.links import stories_file
from tests.eval.names import NAMES

VOA = NAMES.with_name("voa.jsonl")
ROWS, VOA_ROWS = ([json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()] for path in (NAMES, VOA))


def test_each_story_is_in_one_half() -> None:
    assert {row["half"] for row in ROWS} == {"tuning", "unseen"}


@pytest.mark.parametrize("rows", [ROWS, VOA_ROWS], ids=["wikinews", "voa"])
def test_each_story_stands_once_with_spans_in_order(rows: list[dict[str, Any]]) -> None:
    assert len({row["document"] for row in rows}) == len(rows)
    for row in rows:
        assert all(start < end and tag in TAGS for start, end, tag in row["names"])
        assert all(first[1] <= second[0] for first, second in pairwise(row["names"]))


@pytest.mark.skipif(not stories_file().exists(), reason="the annotated stories are absent")
@pytest.mark.parametrize("half", ["tuning", "unseen"])
def test_names_are_whole_words(half: str) -> None:
    for story, names in read_in_place(stories_file().parents[2], NAMES.parents[1], half):
        text = f"{story['title']}\n\n{story['text']}"
        for start, end, _ in names:
            name = text[start:end]
            assert name == name.strip(' \n,;:"“”') != "", (story["id"], name)


@pytest.mark.skipif(not stories_file().exists(), reason="the annotated texts are absent")
def test_names_of_the_meaning_bank_stand_in_one_sentence() -> None:
    for text, names in read_voa(stories_file().parents[2], NAMES.parents[1]):
        assert all(text[start:end].strip() == text[start:end] != "" for start, end, _ in names)
        assert not any("\n" in text[start:end] for start, end, _ in names)
