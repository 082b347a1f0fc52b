"""Snippets that measure the rules: what is labelled stands in them, none stands twice, both halves are there."""

from __future__ import annotations

import json
from collections.abc import Iterator
from itertools import pairwise
from typing import Any

import pytest

from schemas.vocabulary import STANCES, TAGS
from tests.eval.snippets import SNIPPETS

KINDS = ("figures", "times", "statements", "names")
ROWS: dict[str, list[dict[str, Any]]] = {
    kind: [json.loads(line) for line in (SNIPPETS / f"{kind}.jsonl").read_text(encoding="utf-8").splitlines()]
    for kind in KINDS
}


def _labelled(row: dict[str, Any]) -> Iterator[list[dict[str, Any]]]:
    yield from (row[table] for table in ("figures", "time_expressions", "mentions") if table in row)
    yield from (statement["pieces"] for statement in row.get("statements", []))


def _says(text: str, span: dict[str, Any]) -> bool:
    return "exact" not in span or text[span["start_char"] : span["end_char"]] == span["exact"]


@pytest.mark.parametrize("kind", KINDS)
def test_each_snippet_stands_once_in_one_half(kind: str) -> None:
    assert len({row["text"] for row in ROWS[kind]}) == len(ROWS[kind])
    assert {row["half"] for row in ROWS[kind]} == {"tuning", "unseen"}


@pytest.mark.parametrize("kind", KINDS)
def test_labels_stand_in_order_and_say_what_is_there(kind: str) -> None:
    for row in ROWS[kind]:
        for spans in _labelled(row):
            assert all(0 <= span["start_char"] < span["end_char"] <= len(row["text"]) for span in spans)
            assert all(_says(row["text"], span) for span in spans)
            assert all(one["end_char"] <= other["start_char"] for one, other in pairwise(spans)), row["text"]


def test_labels_are_of_the_vocabulary() -> None:
    assert {figure["direction"] for row in ROWS["figures"] for figure in row["figures"]} == {"up", "down", None}
    assert {one["tag"] for row in ROWS["names"] for one in row["mentions"]} <= set(TAGS)
    assert {one["stance"] for row in ROWS["statements"] for one in row["statements"]} <= set(STANCES)
