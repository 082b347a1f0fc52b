"""The sample of links that was checked by hand: its rows, and how many of them the engine links rightly."""

from __future__ import annotations

import json
from collections import Counter

import pytest

from flows.extract.entities.reference import known_entities
from tests.eval.links import SAMPLE, score_links, stories_file

ROWS = [json.loads(line) for line in SAMPLE.read_text(encoding="utf-8").splitlines()]
RIGHT_AT_LEAST = 0.95
WRONG_AT_MOST = 0.005


def test_rows_are_links_to_known_entities_of_three_drawings() -> None:
    assert Counter(row["drawing"] for row in ROWS) == {1: 500, 2: 150, 3: 200}
    assert len({(row["document"], row["start_char"]) for row in ROWS}) == len(ROWS)
    for row in ROWS:
        assert row["start_char"] < row["end_char"]
        assert row["entity_id"] is None or row["entity_id"] in known_entities()
        assert row.get("since") is None or row["since"] in known_entities()
        assert (row["verdict"] == "right") == (row["found"] == row["entity_id"])


@pytest.mark.skipif(not stories_file().exists(), reason="the stories that the sample was drawn from are absent")
def test_links_are_right() -> None:
    counts, others = score_links()
    verdicts = {verdict: sum(n for (_, one), n in counts.items() if one == verdict) for verdict in ("right", "wrong")}
    assert verdicts["right"] >= RIGHT_AT_LEAST * len(ROWS), others
    assert verdicts["wrong"] <= WRONG_AT_MOST * len(ROWS), others
