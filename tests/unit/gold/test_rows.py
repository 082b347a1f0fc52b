"""Rows of news that is read in place: each story in one half, spans inside their stories, codes of the tables."""

from __future__ import annotations

import json

import pytest

from schemas.reference.load import load_codes
from schemas.vocabulary import CHANGE_ROLES, DIRECTIONS, STANCES, STATEMENT_KINDS, STATUSES, TIMEX_TYPES
from tests.eval.links import stories_file
from tests.eval.names import NAMES
from tests.eval.real_news import ROWS, read_real

STORIES = [json.loads(line) for line in ROWS.read_text(encoding="utf-8").splitlines()]
HALVES = {row["document"]: row["half"] for row in map(json.loads, NAMES.read_text(encoding="utf-8").splitlines())}


def test_each_story_stands_once_in_the_half_of_its_names() -> None:
    assert len({story["document"] for story in STORIES}) == len(STORIES)
    assert all(HALVES[story["document"]] == story["half"] for story in STORIES)


def test_columns_have_the_codes_of_the_tables() -> None:
    figures = [figure for story in STORIES for figure in story["figures"]]
    for column, codes in (("kind", "figure_kinds"), ("currency", "currencies"), ("measure", "measures")):
        assert {figure[column] for figure in figures} - {None} <= load_codes(codes), column
    for column, allowed in (("direction", DIRECTIONS), ("change_role", CHANGE_ROLES), ("status", STATUSES)):
        assert {figure[column] for figure in figures} - {None} <= set(allowed), column
    assert {time["timex_type"] for story in STORIES for time in story["time_expressions"]} <= set(TIMEX_TYPES)
    statements = [said for story in STORIES for said in story["statements"]]
    assert {said["kind"] for said in statements} <= set(STATEMENT_KINDS)
    assert {said["stance"] for said in statements} <= set(STANCES)


@pytest.mark.skipif(not stories_file().exists(), reason="the annotated stories are absent")
@pytest.mark.parametrize("half", ["tuning", "unseen"])
def test_spans_are_whole_words_of_their_stories(half: str) -> None:
    for story in read_real(stories_file().parents[2], half):
        spans = [*story["figures"], *story["time_expressions"]]
        spans += [piece for said in story["statements"] for piece in said["pieces"]]
        for span in spans:
            printed = story["text"][span["start_char"] : span["end_char"]]
            assert printed == printed.strip() != "", (story["id"], printed)
        days = [(row["period_start"], row["period_end"]) for row in (*story["figures"], *story["time_expressions"])]
        assert all(first <= last for first, last in days if first and last)
