"""Views: who says a figure, what a revision of a story changed, figures of two stories that can't both be right."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from tests.e2e.test_pipeline import load
from warehouse.lake import Lake

FIRST = (
    "Kenya's trade deficit narrowed to $8.1 billion in 2023, the statistics bureau said on Tuesday. "
    "Exports to Uganda rose 4.5 percent. The port of Mombasa has 12 cranes and 300 pilots."
)
CORRECTED = (
    "Kenya's trade deficit narrowed to $9.1 billion in 2023, the statistics bureau said on Tuesday. "
    "Exports to Uganda rose 4.5 percent. The port of Mombasa has 12 cranes, and 40 lorries wait."
)


def ask(lake: Path, query: str, *stories: dict[str, Any]) -> list[Any]:
    """The answer of a lake after each of the stories was ingested by itself."""
    for number, story in enumerate(stories):
        path = lake.parent / f"{number}.jsonl"
        path.write_text(json.dumps({"date": "2024-05-14", **story}), encoding="utf-8")
        load(lake, [str(path)])
    connection = Lake.open_for_queries(lake)
    try:
        return connection.execute(query).fetchall()
    finally:
        connection.close()


def test_what_a_correction_changed_is_told_and_the_rest_is_not(tmp_path: Path) -> None:
    query = "SELECT change, replaced_exact, exact, replaced_value, value FROM revision_changes ORDER BY ALL"
    stories = [{"id": "deficit", "text": text} for text in (FIRST, CORRECTED)]
    assert ask(tmp_path / "lake", query, *stories) == [
        ("added", None, "40", None, 40.0),
        ("changed", "$8.1 billion", "$9.1 billion", 8.1e9, 9.1e9),
        ("left_out", "300", None, 300.0, None),
    ]


def test_a_revision_without_another_figure_changes_none(tmp_path: Path) -> None:
    stories = [{"id": "deficit", "text": text} for text in (FIRST, FIRST.replace("narrowed", "fell"))]
    assert ask(tmp_path / "lake", "SELECT * FROM revision_changes", *stories) == []


def test_a_story_that_was_taken_back_to_its_first_text_tells_what_was_changed_meanwhile(tmp_path: Path) -> None:
    stories = [{"id": "deficit", "text": text} for text in (FIRST, CORRECTED, FIRST)]
    query = "SELECT revision, change FROM revision_changes WHERE measure IS NOT NULL"
    assert ask(tmp_path / "lake", query, *stories) == [(2, "changed")]


def test_two_stories_that_cannot_both_be_right_conflict(tmp_path: Path) -> None:
    query = "SELECT measure, reporter, period, exact, other_exact, round(times, 3) FROM conflicts"
    stories = [{"id": "a", "text": FIRST}, {"id": "b", "text": CORRECTED, "date": "2024-05-20"}]
    assert ask(tmp_path / "lake", query, *stories) == [
        ("trade_balance", "KE", "2023", "$8.1 billion", "$9.1 billion", 1.123)
    ]


def test_names_that_no_table_knows_conflict_by_name_and_each_kind_of_a_measure_with_itself_alone(
    tmp_path: Path,
) -> None:
    text = "Orlan Mills made a net profit of $4 million in 2023. Its operating profit was $7 million in 2023."
    query = "SELECT reporter_name, scope, exact, other_exact FROM conflicts"
    stories = [{"id": "a", "text": text}, {"id": "b", "text": text.replace("$4", "$6"), "date": "2024-05-20"}]
    assert ask(tmp_path / "lake", query, *stories) == [("Orlan Mills", "net", "$4 million", "$6 million")]


def test_what_rounding_and_words_leave_open_is_no_conflict(tmp_path: Path) -> None:
    amounts = ["$8.1 billion", "$8.12 billion", "about $8.3 billion", "more than $8 billion"]
    stories = [{"id": str(n), "text": FIRST.replace("$8.1 billion", amount)} for n, amount in enumerate(amounts)]
    of_another_year = {"id": "z", "text": CORRECTED.replace("2023", "2021")}
    assert ask(tmp_path / "lake", "SELECT exact, other_exact FROM conflicts", *stories, of_another_year) == []


def test_who_says_a_figure_is_told_where_nobody_is_named_too(tmp_path: Path) -> None:
    query = "SELECT given_id, exact, speaker, speaker_name, stance FROM figure_facts WHERE kind = 'money'"
    story = {"id": "flood-1", "text": "The state disaster agency denied that flood damage came to $40 million."}
    assert ask(tmp_path / "lake", query, story) == [
        ("flood-1", "$40 million", "The state disaster agency", None, "denial")
    ]
