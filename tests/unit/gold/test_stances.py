"""The quotations that stances are trained on: known stances, nothing twice, pieces that lie in their stories."""

from __future__ import annotations

import json
import os
from pathlib import Path

import pytest
import yaml

from flows.extract.statements.training.gold import IN_PLACE
from schemas.vocabulary import STANCES

GOLD = Path(__file__).parents[2] / "gold" / "stances"
SHARED = Path(os.environ.get("WIREHOUSE_SHARED", Path(__file__).parents[4] / "shared"))
ROWS = {
    name: [json.loads(line) for line in (GOLD / name).read_text(encoding="utf-8").splitlines()] for name in IN_PLACE
}


def test_written_quotations_have_known_stances_and_stand_once() -> None:
    files = [yaml.safe_load(file.read_text(encoding="utf-8")) for file in sorted(GOLD.glob("quotations*.yml"))]
    quotations = [text for written in files for group in written.values() for text in group]
    assert {stance for written in files for stance in written} <= set(STANCES)
    assert sorted(set(quotations)) == sorted(quotations)


@pytest.mark.parametrize("name", IN_PLACE)
def test_rows_of_news_have_known_stances_and_stand_once(name: str) -> None:
    assert {row["stance"] for row in ROWS[name]} <= set(STANCES)
    assert {row["kind"] for row in ROWS[name]} == {"direct", "mixed"}
    places = [(row["document"], str(row["pieces"])) for row in ROWS[name]]
    assert len(set(places)) == len(places)


@pytest.mark.parametrize("name", IN_PLACE)
def test_rows_of_news_lie_in_their_stories(name: str) -> None:
    if not (SHARED / IN_PLACE[name]).exists():
        pytest.skip("the stories that the quotations stand in are absent")
    lines = (SHARED / IN_PLACE[name]).read_text(encoding="utf-8").splitlines()
    stories = {story["id"]: story["text"] for story in map(json.loads, lines)}
    for row in ROWS[name]:
        assert all(0 <= start < end <= len(stories[row["document"]]) for start, end in row["pieces"])
