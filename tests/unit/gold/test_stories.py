"""The gold of our own: offsets exact, codes known, values as their kinds have them, references inside the story."""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from schemas.reference.load import load_codes, load_table
from schemas.vocabulary import (
    ACTING_AS,
    CHANGE_ROLES,
    DIRECTIONS,
    ENTITY_KINDS,
    FORMS,
    STANCES,
    STATEMENT_KINDS,
    STATUSES,
    TAGS,
    TIMEX_TYPES,
)  # fmt: skip

FOLDER = Path(__file__).parents[2] / "gold" / "stories"
LAYERS = ("figures", "time_expressions", "mentions", "entities", "roles", "statements")
TAG_OF_KIND = {"person": "PER", "organization": "ORG", "country": "LOC", "place": "LOC"}
KINDS_WITH_UNIT = {"percent", "percentage_points", "basis_points", "quantity", "duration", "age", "index_points"}
MINOR_UNITS = {row["code"] for row in load_table("units") if row["dimension"] == "money"}
UNTAGGED_FORMS = {"role", "pronoun", "description"}
Story = dict[str, Any]
STORIES: list[Story] = [
    json.loads(line)
    for path in sorted(FOLDER.glob("*.jsonl"))
    for line in path.read_text(encoding="utf-8").splitlines()
]
each_story = pytest.mark.parametrize("story", STORIES, ids=[story["id"] for story in STORIES])


def codes(story: Story) -> Iterator[tuple[str | None, Any]]:
    for figure in story.get("figures", []):
        yield figure["kind"], load_codes("figure_kinds")
        yield figure["unit"], load_codes("units")
        yield figure["currency"], load_codes("currencies")
        yield figure["modifier"], load_codes("modifiers")
        yield figure["measure"], load_codes("measures")
        yield figure["direction"], DIRECTIONS
        yield figure["change_role"], CHANGE_ROLES
        yield figure["status"], STATUSES
    for time in story.get("time_expressions", []):
        yield time["timex_type"], TIMEX_TYPES
    for mention in story["mentions"]:
        yield mention["tag"], TAGS
        yield mention["kind"], ENTITY_KINDS
        yield mention.get("form"), FORMS
        yield mention.get("acting_as"), ACTING_AS
    for entity in story.get("entities", []):
        yield entity["kind"], ENTITY_KINDS
    for statement in story.get("statements", []):
        yield statement["kind"], STATEMENT_KINDS
        yield statement["stance"], STANCES


def spans(story: Story) -> Iterator[tuple[int, int, str]]:
    """Every span of a story with the text that the row says it has."""
    for layer in ("figures", "time_expressions", "mentions", "roles"):
        for row in story.get(layer, []):
            yield row["start_char"], row["end_char"], row["exact"]
    for statement in story.get("statements", []):
        for part in ("speaker", "cue"):
            if statement[part] is not None:
                yield statement[f"{part}_start_char"], statement[f"{part}_end_char"], statement[part]


@each_story
def test_offsets_are_exact(story: Story) -> None:
    text = story["text"]
    assert [
        exact for start, end, exact in spans(story) if text[start:end] != exact or exact != exact.strip() or not exact
    ] == []


@each_story
def test_pieces_are_in_order_and_without_marks(story: Story) -> None:
    for statement in story.get("statements", []):
        bounds = [number for piece in statement["pieces"] for number in (piece["start_char"], piece["end_char"])]
        assert bounds and bounds == sorted(set(bounds)) and bounds[-1] <= len(story["text"])
        for piece in statement["pieces"]:
            content = story["text"][piece["start_char"] : piece["end_char"]]
            assert content == content.strip(" ,.;:\n") != ""
            assert statement["kind"] != "direct" or not set(content) & set('"“”')


@each_story
def test_speaker_and_cue_stand_outside_of_what_is_said(story: Story) -> None:
    for statement in story.get("statements", []):
        for part in ("speaker", "cue"):
            start, end = statement[f"{part}_start_char"], statement[f"{part}_end_char"]
            assert (start is None) == (end is None) == (statement[part] is None)
            if start is not None:
                assert all(end <= p["start_char"] or start >= p["end_char"] for p in statement["pieces"])


@each_story
def test_codes_are_known(story: Story) -> None:
    assert [code for code, known in codes(story) if code is not None and code not in known] == []


@each_story
def test_what_rows_refer_to_is_there(story: Story) -> None:
    keys = {entity["key"] for entity in story.get("entities", [])} | {None}
    assert len(keys) == len(story.get("entities", [])) + 1
    assert {mention["entity"] for mention in story["mentions"] if "entity" in mention} <= keys
    assert {role[part] for role in story.get("roles", []) for part in ("person", "organization")} <= keys
    assert {statement["speaker_entity"] for statement in story.get("statements", [])} <= keys
    numbers = [statement["statement_no"] for statement in story.get("statements", [])]
    assert numbers == list(range(len(numbers)))


@each_story
def test_a_speaker_is_a_mention_of_the_entity_that_speaks(story: Story) -> None:
    mentions = {(m["start_char"], m["end_char"]): m.get("entity") for m in story["mentions"]}
    for statement in story.get("statements", []):
        if statement["speaker"] is not None:
            span = statement["speaker_start_char"], statement["speaker_end_char"]
            assert mentions[span] == statement["speaker_entity"]


@each_story
def test_a_figure_knows_the_innermost_statement_around_it(story: Story) -> None:
    for figure in story.get("figures", []):
        around = [
            (piece["end_char"] - piece["start_char"], statement["statement_no"])
            for statement in story["statements"]
            for piece in statement["pieces"]
            if piece["start_char"] <= figure["start_char"] and figure["end_char"] <= piece["end_char"]
        ]
        assert figure["statement_no"] == (min(around)[1] if around else None)


@each_story
def test_values_are_as_their_kinds_have_them(story: Story) -> None:
    for figure in story.get("figures", []):
        low, value, high = figure["value_low"], figure["value"], figure["value_high"]
        assert low is not None and high is not None and low <= high
        assert value is None if figure["is_range"] else value is None or low <= value <= high
        assert (figure["currency"] is not None or figure["unit"] in MINOR_UNITS) == (figure["kind"] == "money")
        assert (figure["counted"] is not None) == (figure["kind"] == "count")
        assert (figure["unit"] is not None) == (figure["kind"] in KINDS_WITH_UNIT or figure["unit"] in MINOR_UNITS)
        assert figure["direction"] is None or figure["change_role"] in {"change", "start", "end"}


@each_story
def test_periods_are_whole(story: Story) -> None:
    for row in [*story.get("figures", []), *story.get("time_expressions", [])]:
        start, end = row["period_start"], row["period_end"]
        assert (row["period"] is None) == (start is None and end is None)
        if start and end:
            assert date.fromisoformat(start) <= date.fromisoformat(end)


@each_story
def test_a_statement_is_of_a_day(story: Story) -> None:
    for row in story.get("statements", []):
        assert row["said_on"] is None or date.fromisoformat(row["said_on"]), row


@each_story
def test_tags_follow_kinds_and_forms(story: Story) -> None:
    for mention in story["mentions"]:
        form = mention.get("form")
        if form == "demonym":
            assert mention["tag"] == "MISC"
        elif form is not None:
            kind_tag = TAG_OF_KIND.get(mention["kind"], "MISC")
            assert mention["tag"] == (None if form in UNTAGGED_FORMS else kind_tag)


@each_story
def test_no_two_rows_of_a_layer_share_a_span(story: Story) -> None:
    for layer in ("figures", "time_expressions", "mentions", "roles"):
        found = [(row["start_char"], row["end_char"]) for row in story.get(layer, [])]
        assert found == sorted(set(found), key=lambda span: (span[0], -span[1]))


@each_story
def test_title_begins_the_text(story: Story) -> None:
    assert story["text"].startswith(f"{story['title']}\n\n")


@pytest.mark.parametrize("half", ["tuning", "unseen", "blind"])
def test_each_half_has_all_layers(half: str) -> None:
    for line in (FOLDER / f"{half}.jsonl").read_text(encoding="utf-8").splitlines():
        story = json.loads(line)
        assert story["half"] == half
        assert set(LAYERS) <= set(story)


def test_ids_are_unique_and_halves_disjoint() -> None:
    ids = [story["id"] for story in STORIES]
    assert len(ids) == len(set(ids))
    assert len({story["text"] for story in STORIES}) == len(STORIES)
    assert {story["half"] for story in STORIES} <= {"tuning", "unseen", "blind"}
