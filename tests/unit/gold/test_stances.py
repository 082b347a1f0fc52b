"""The quotations that stances are trained on: known stances, nothing twice, pieces that lie in their stories."""

from __future__ import annotations

import json
import os
from pathlib import Path

import pytest
import yaml

from schemas.vocabulary import STANCES

GOLD = Path(__file__).parents[2] / "gold" / "stances"
SHARED = Path(os.environ.get("WIREHOUSE_SHARED", Path(__file__).parents[4] / "shared"))
ARTICLES = SHARED / "corpora" / "wikinews" / "articles.jsonl"
ROWS = [json.loads(line) for line in (GOLD / "wikinews.jsonl").read_text(encoding="utf-8").splitlines()]


def test_written_quotations_have_known_stances_and_stand_once() -> None:
    files = [yaml.safe_load(file.read_text(encoding="utf-8")) for file in sorted(GOLD.glob("quotations*.yml"))]
    quotations = [text for written in files for group in written.values() for text in group]
    assert {stance for written in files for stance in written} <= set(STANCES)
    assert sorted(set(quotations)) == sorted(quotations)


def test_rows_of_news_have_known_stances() -> None:
    assert {row["stance"] for row in ROWS} <= set(STANCES)
    assert {row["kind"] for row in ROWS} == {"direct", "mixed"}


@pytest.mark.skipif(not ARTICLES.exists(), reason="the stories that the quotations stand in are absent")
def test_rows_of_news_lie_in_their_stories() -> None:
    lines = ARTICLES.read_text(encoding="utf-8").splitlines()
    stories = {story["id"]: story["text"] for story in map(json.loads, lines)}
    for row in ROWS:
        assert all(0 <= start < end <= len(stories[row["document"]]) for start, end in row["pieces"])
