"""Near-duplicates: what is a copy, links that depend on no order, groups that count a wire story once."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from tests.lake.contents import assert_sound
from tests.lake.rows import VERSIONS, staged, story
from warehouse.duplicates import link_duplicates
from warehouse.lake import Lake
from warehouse.near_duplicates import band_hashes, overlap, word_sequences

pytest.importorskip("rensa", reason="rensa is not installed in this environment")

WIRE = (
    "Exports rise\n\nAbout $2 million was earned in 2023, “we grew twice as fast”, said Ada Example of Examplia. "
    + (" ".join(f"The harbour at place {number} shipped {number * 7} crates of olives north." for number in range(30)))
)
LATER = WIRE + " This story was updated with a second paragraph about the weather at sea."
OTHER = WIRE.replace("crates", "barrels").replace("olives", "oil").replace("harbour", "port")


@pytest.mark.parametrize(
    ("one", "other", "same_days", "is_copy"),
    [
        (WIRE, WIRE, False, True),
        (WIRE, LATER, False, True),
        (WIRE, WIRE.upper(), False, True),
        (WIRE, WIRE[: len(WIRE) * 7 // 10], True, True),
        (WIRE, WIRE[: len(WIRE) * 7 // 10], False, False),
        (WIRE, WIRE[: len(WIRE) // 3], True, False),
        (WIRE, OTHER, True, False),
        ("Rates rise", "Rates rise", False, True),
        ("Rates rise", "Rates fall", True, False),
        ("", "", True, True),
    ],
    ids=["same", "added-to", "case", "excerpt", "excerpt-of-other-days", "small-part", "other", "short", "short-other",
         "empty"],
)  # fmt: skip
def test_copy(one: str, other: str, same_days: bool, is_copy: bool) -> None:
    assert overlap(word_sequences(one), word_sequences(other)).is_copy(same_days) is is_copy


def test_fingerprints_are_the_same_on_every_machine_and_in_every_batch() -> None:
    alone = band_hashes([word_sequences("one two three four five six")])
    together = band_hashes([word_sequences(WIRE), word_sequences("one two three four five six")])
    assert np.array_equal(alone[0], together[1])
    assert alone[0][:2].tolist() == [-4370505293936872288, 1300740119299230818]


def links(lake: Lake) -> list[Any]:
    query = "SELECT document_id, other_document_id, round(similarity, 6) FROM duplicate_links ORDER BY ALL"
    return lake.connection.execute(query).fetchall()


@pytest.mark.parametrize("order", [(0, 1, 2, 3), (3, 1, 0, 2)], ids=["as-published", "shuffled"])
@pytest.mark.parametrize("together", [True, False], ids=["at-once", "one-by-one"])
def test_links_depend_on_no_order(tmp_path: Path, order: tuple[int, ...], together: bool) -> None:
    texts = [WIRE, LATER, OTHER, OTHER]
    with Lake.open(tmp_path / "lake") as lake:
        for number in order:
            lake.load(staged(tmp_path / f"b{number}", story(f"s{number}", texts[number])), "run", VERSIONS, {})
            if not together:
                link_duplicates(lake)
        link_duplicates(lake)
        assert link_duplicates(lake) == 0
        found = links(lake)
        assert len(found) == 2
        assert [similarity for _, _, similarity in found] == sorted(
            [round(overlap(word_sequences(WIRE), word_sequences(LATER)).jaccard, 6), 1.0],
            key=[similarity for _, _, similarity in found].index,
        )
        groups = lake.connection.execute(
            "SELECT stories, count(*) FROM duplicate_groups WHERE is_first GROUP BY stories"
        ).fetchall()
        assert groups == [(2, 2)]
    assert_sound(tmp_path / "lake")


def test_chain_of_copies_is_one_group(tmp_path: Path) -> None:
    texts = [WIRE, LATER, LATER + " And a third paragraph about the harbour's new cranes was added at noon."]
    with Lake.open(tmp_path / "lake") as lake:
        lake.load(staged(tmp_path / "b", *(story(f"s{n}", text) for n, text in enumerate(texts))), "r", VERSIONS, {})
        link_duplicates(lake, chunk=1)
        rows = lake.connection.execute("SELECT stories, is_first FROM duplicate_groups").fetchall()
    assert sorted(rows) == [(3, False), (3, False), (3, True)]


def test_revisions_of_one_story_are_no_duplicates(tmp_path: Path) -> None:
    with Lake.open(tmp_path / "lake") as lake:
        for number, text in enumerate((WIRE, LATER)):
            lake.load(staged(tmp_path / f"b{number}", story("a", text)), "run", VERSIONS, {})
        assert link_duplicates(lake) == 0
        assert lake.connection.execute("SELECT stories, is_first FROM duplicate_groups").fetchall() == [(1, True)]


@pytest.mark.parametrize(
    ("day", "stories"), [(date(2024, 5, 15), 2), (date(2024, 6, 15), 1)], ids=["soon", "a-month-later"]
)
def test_copy_of_what_was_corrected_soon_is_a_copy_still(tmp_path: Path, day: date, stories: int) -> None:
    corrected = story("a", WIRE.replace("crates", "boxes"), day)
    with Lake.open(tmp_path / "lake") as lake:
        for number, rows in enumerate((story("a", WIRE), story("b", WIRE[: len(WIRE) * 7 // 10]), corrected)):
            lake.load(staged(tmp_path / f"b{number}", rows), "run", VERSIONS, {})
        assert link_duplicates(lake) == 1
        found = lake.connection.execute("SELECT stories, count(*) FROM duplicate_groups GROUP BY stories").fetchall()
        named = lake.connection.execute(
            "SELECT count(DISTINCT group_id), count_if(is_first) FROM duplicate_groups"
        ).fetchall()
    assert found == [(stories, 2)]
    assert named == [(3 - stories, 3 - stories)]
