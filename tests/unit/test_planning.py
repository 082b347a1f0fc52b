"""Planning: which stories become batches, and how large those are."""

from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import Path

import pytest

from flows.batches import read_batch
from flows.planning import PlanCounts, Request, plan_batches
from flows.revisions import Known
from flows.sources.document import make_document
from flows.versions import ENGINE_VERSION, reference_version
from warehouse.held import Held


class Holding:
    """A catalog that holds these stories."""

    def __init__(self, known: Known | None = None) -> None:
        self._known = known or {}

    def known(self, story_ids: Sequence[str]) -> Known:
        return {story_id: self._known[story_id] for story_id in story_ids if story_id in self._known}


def write(folder: Path, lines: Sequence[str]) -> str:
    path = folder / "stories.jsonl"
    path.write_text("\n".join(lines), encoding="utf-8")
    return str(path)


def line(number: int) -> str:
    return json.dumps({"id": f"s{number}", "text": f"Exports rose {number} percent."})


def plan(folder: Path, lines: Sequence[str], holding: Holding, **asked: object) -> tuple[list[Path], PlanCounts]:
    counts = PlanCounts()
    request = Request((write(folder, lines),), **asked)  # type: ignore[arg-type]
    return list(plan_batches(request, holding, folder, counts)), counts


@pytest.mark.parametrize(
    ("stories", "batch", "sizes"),
    [
        (1, 1, [1]),
        (1, 4, [1]),
        (2, 4, [2]),
        (3, 4, [2, 1]),
        (4, 4, [2, 2]),
        (7, 4, [2, 2, 2, 1]),
        (8, 4, [4, 2, 2]),
        (11, 4, [4, 2, 2, 2, 1]),
        (3, 1, [1, 1, 1]),
    ],
)
def test_last_batches_are_half_as_large_and_even(tmp_path: Path, stories: int, batch: int, sizes: list[int]) -> None:
    folders, counts = plan(tmp_path, [line(number) for number in range(stories)], Holding(), batch_stories=batch)
    read = [read_batch(folder)[0] for folder in folders]
    assert [len(documents) for documents in read] == sizes
    assert [document.given_id for documents in read for document in documents] == [f"s{n}" for n in range(stories)]
    assert counts.planned == counts.stories == stories


def test_faults_alone_are_a_batch(tmp_path: Path) -> None:
    folders, counts = plan(tmp_path, ["{", "[]"], Holding(), batch_stories=4)
    faults = [fault.check_name for folder in folders for fault in read_batch(folder)[1]]
    assert faults == ["json", "json"]
    assert (counts.faults, counts.planned) == (2, 0)


def test_fault_goes_with_one_batch_only(tmp_path: Path) -> None:
    folders, counts = plan(tmp_path, [line(1), "{", line(2), line(3)], Holding(), batch_stories=2)
    assert [len(read_batch(folder)[1]) for folder in folders] == [1, 0, 0]
    assert counts.faults == 1


@pytest.mark.parametrize(
    ("versions", "reextract", "planned", "stale", "unchanged"),
    [
        ((ENGINE_VERSION, reference_version()), False, 1, 0, 1),
        ((ENGINE_VERSION, reference_version()), True, 1, 0, 1),
        (("older", reference_version()), False, 1, 1, 0),
        (("older", reference_version()), True, 2, 1, 0),
        ((ENGINE_VERSION, "older"), True, 2, 1, 0),
    ],
    ids=["same-engine", "same-engine-renewed", "older-engine", "older-engine-renewed", "older-reference-renewed"],
)
def test_what_the_lake_holds_is_passed_over(
    tmp_path: Path, versions: tuple[str, str], reextract: bool, planned: int, stale: int, unchanged: int
) -> None:
    held = make_document(text="Exports rose 1 percent.", given_id="s1")
    holding = Holding({held.story_id: Held(held.document_id, *versions)})
    _, counts = plan(tmp_path, [line(1), line(2)], holding, reextract=reextract)
    assert (counts.planned, counts.stale, counts.unchanged) == (planned, stale, unchanged)


def test_story_that_stands_twice_is_planned_once(tmp_path: Path) -> None:
    folders, counts = plan(tmp_path, [line(1), line(1)], Holding())
    assert [len(read_batch(folder)[0]) for folder in folders] == [1]
    assert counts.unchanged == 1


def version(word: str) -> str:
    return json.dumps({"id": "s", "text": f"Exports {word}."})


@pytest.mark.parametrize(
    ("held", "given", "planned", "unchanged"),
    [
        (("fell", ["rose"]), ["rose", "fell"], [], 2),
        (("fell", ["rose"]), ["fell", "rose"], ["rose"], 1),
        (("fell", ["rose"]), ["rose"], ["rose"], 0),
        (("fell", ["rose"]), ["rose", "grew"], ["grew"], 1),
        (("fell", []), ["rose", "fell"], ["rose", "fell"], 0),
        (None, ["rose", "fell", "rose"], ["fell", "rose"], 1),
        (("fell", ["rose", "grew"]), ["rose", "grew", "fell"], [], 3),
    ],
    ids=["older-first", "older-last", "back", "older-then-new", "new-before-held", "three-new", "all-versions"],
)
def test_last_version_of_the_input_is_the_last_to_load(
    tmp_path: Path, held: tuple[str, list[str]] | None, given: list[str], planned: list[str], unchanged: int
) -> None:
    def document_id(word: str) -> str:
        return make_document(text=f"Exports {word}.", given_id="s").document_id

    known = {}
    if held:
        story_id = make_document(text="Exports fell.", given_id="s").story_id
        older = frozenset(map(document_id, held[1]))
        known[story_id] = Held(document_id(held[0]), ENGINE_VERSION, reference_version(), older)
    folders, counts = plan(tmp_path, [version(word) for word in given], Holding(known))
    read = [document.document_id for folder in folders for document in read_batch(folder)[0]]
    assert read == [document_id(word) for word in planned]
    assert counts.unchanged == unchanged


def test_planned_stories_without_day_and_of_other_languages_are_counted(tmp_path: Path) -> None:
    said = [{"date": "2024-05-14"}, {"language": "en-GB"}, {"language": "de", "date": "2024-05-14"}, {}]
    lines = [json.dumps({"text": f"Exports rose {number} percent."} | one) for number, one in enumerate(said)]
    _, counts = plan(tmp_path, lines, Holding())
    assert (counts.undated, counts.other_languages) == (2, 1)
