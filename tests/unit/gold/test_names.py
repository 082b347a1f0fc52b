"""Names annotated in news that is read in place: spans apart, in order and whole words of their stories."""

from __future__ import annotations

import json
from itertools import pairwise

import pytest

from flows.extract.entities.training.gold import read_in_place
from schemas.vocabulary import TAGS
from tests.eval.links import stories_file
from tests.eval.names import NAMES

ROWS = [json.loads(line) for line in NAMES.read_text(encoding="utf-8").splitlines()]


def test_each_story_is_in_one_half_with_spans_in_order() -> None:
    assert len({row["document"] for row in ROWS}) == len(ROWS)
    assert {row["half"] for row in ROWS} == {"tuning", "unseen"}
    for row in ROWS:
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
