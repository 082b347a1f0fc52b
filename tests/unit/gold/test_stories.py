"""The gold of our own: offsets exact, codes known, references inside the story, ids unique."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from schemas.reference.load import load_codes
from schemas.vocabulary import ENTITY_KINDS, FORMS, STANCES, STATEMENT_KINDS, STATUSES, TAGS, TIMEX_TYPES

FOLDER = Path(__file__).parents[2] / "gold" / "stories"
STORIES: list[dict[str, Any]] = [
    json.loads(line)
    for path in sorted(FOLDER.glob("*.jsonl"))
    for line in path.read_text(encoding="utf-8").splitlines()
]
each_story = pytest.mark.parametrize("story", STORIES, ids=[story["id"] for story in STORIES])


def codes(story: dict[str, Any]) -> Iterator[tuple[str | None, Any]]:
    for figure in story.get("figures", []):
        yield figure["kind"], load_codes("figure_kinds")
        yield figure["unit"], load_codes("units")
        yield figure["currency"], load_codes("currencies")
        yield figure["modifier"], load_codes("modifiers")
        yield figure["measure"], load_codes("measures")
        yield figure["status"], STATUSES
    for time in story.get("time_expressions", []):
        yield time["timex_type"], TIMEX_TYPES
    for mention in story["mentions"]:
        yield mention["tag"], TAGS
        yield mention["kind"], ENTITY_KINDS
        yield mention.get("form"), FORMS
    for statement in story.get("statements", []):
        yield statement["kind"], STATEMENT_KINDS
        yield statement["stance"], STANCES


@each_story
def test_offsets_are_exact(story: dict[str, Any]) -> None:
    for layer in ("figures", "time_expressions", "mentions", "roles"):
        for row in story.get(layer, []):
            assert story["text"][row["start_char"] : row["end_char"]] == row["exact"] != ""


@each_story
def test_codes_are_known(story: dict[str, Any]) -> None:
    assert [code for code, known in codes(story) if code is not None and code not in known] == []


@each_story
def test_what_rows_refer_to_is_there(story: dict[str, Any]) -> None:
    keys = {entity["key"] for entity in story.get("entities", [])}
    assert {mention["entity"] for mention in story["mentions"] if "entity" in mention} <= keys
    assert {role["person"] for role in story.get("roles", [])} <= keys | {None}
    numbers = range(len(story.get("statements", [])))
    assert all(f["statement_no"] is None or f["statement_no"] in numbers for f in story.get("figures", []))


@each_story
def test_title_begins_the_text(story: dict[str, Any]) -> None:
    assert story["text"].startswith(f"{story['title']}\n\n")


def test_ids_are_unique_and_halves_disjoint() -> None:
    ids = [story["id"] for story in STORIES]
    assert len(ids) == len(set(ids))
    assert len({story["text"] for story in STORIES}) == len(STORIES)
    assert {story["half"] for story in STORIES} <= {"tuning", "unseen"}
