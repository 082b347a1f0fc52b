"""The gate with planted faults of every kind: what is bad is rejected with its reason, what hangs on it goes too."""

from __future__ import annotations

import json
import math
from collections.abc import Callable
from dataclasses import FrozenInstanceError, replace
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pandera.polars as pa
import polars as pl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from schemas.tables.registry import TABLES
from schemas.tables.types import polars_schema
from schemas.validation import Validated, validate_batch
from tests.lake.rows import TEXT, frames, story
from tests.unit.schemas.faults import FAULTS, label
from warehouse.staging import stage

OF_STORIES = [fault for fault in FAULTS if fault[0] in story()]


def planted(table: str, changes: dict[str, Any]) -> dict[str, pl.DataFrame]:
    rows = story("bad")
    rows[table][0] |= changes
    return frames(story("good"), rows)


def test_good_rows_pass_untouched() -> None:
    batch = frames(story("a"), story("b"))
    validated, rejects = validate_batch(batch)
    assert rejects.is_empty()
    assert all(validated.frames[name].equals(frame) for name, frame in batch.items())


@pytest.mark.parametrize(("table", "changes", "check"), OF_STORIES, ids=map(label, OF_STORIES))
def test_planted_fault_is_rejected_with_its_check(table: str, changes: dict[str, Any], check: str) -> None:
    batch = planted(table, changes)
    validated, rejects = validate_batch(batch)
    found = [row for row in rejects.to_dicts() if row["table_name"] == table and row["check_name"].startswith(check)]
    assert len(found) == 1
    assert found[0]["stage"] == "validate"
    assert found[0]["reason"]
    assert json.loads(found[0]["record"]).keys() == polars_schema(TABLES[table]).keys()
    good = frames(story("good"))
    assert all(
        good[name].equals(frame.filter(pl.col("document_id") == good[name]["document_id"][0]))
        for name, frame in validated.frames.items()
        if name in good
    )


def test_bad_document_takes_all_its_rows() -> None:
    validated, rejects = validate_batch(planted("documents", {"text": ""}))
    assert {name: len(frame) for name, frame in validated.frames.items() if len(frame)} == {
        name: len(frame) for name, frame in frames(story("good")).items()
    }
    assert sorted(rejects["check_name"].unique())[0] == "hangs_on"
    assert set(rejects["table_name"]) == set(story())


def test_rows_that_hang_on_a_rejected_row_say_so() -> None:
    rows = story("bad")
    rows["statements"][0]["stance"] = "grumble"
    _, rejects = validate_batch(frames(rows))
    hanging = rejects.filter(pl.col("check_name") == "hangs_on")
    assert sorted(hanging["table_name"]) == ["comparisons", "figures", "statement_pieces"]
    assert all("reject" in reason for reason in hanging["reason"])


@pytest.mark.parametrize("table", sorted(story()))
def test_second_row_with_the_same_key_is_rejected(table: str) -> None:
    rows = story("a")
    rows[table].append(dict(rows[table][0]))
    validated, rejects = validate_batch(frames(rows))
    assert rejects.select("table_name", "check_name").rows() == [(table, "unique_key")]
    assert len(validated.frames[table]) == len(rows[table]) - 1


@pytest.mark.parametrize("table", sorted(story()))
def test_wrong_type_rejects_the_batch_of_the_table(table: str) -> None:
    batch = frames(story("a"), story("b"))
    column = next(name for name, dtype in polars_schema(TABLES[table]).items() if dtype == pl.String)
    batch[table] = batch[table].with_columns(pl.col(column).cast(pl.Binary))
    validated, rejects = validate_batch(batch)
    assert validated.frames[table].is_empty()
    assert len(rejects.filter(pl.col("table_name") == table)) == len(batch[table])


@pytest.mark.parametrize("change", ["missing", "extra"])
def test_other_columns_reject_the_batch_of_the_table(change: str) -> None:
    batch = frames(story("a"))
    sentences = batch["sentences"]
    batch["sentences"] = sentences.drop("exact") if change == "missing" else sentences.with_columns(extra=pl.lit(1))
    validated, rejects = validate_batch(batch)
    assert validated.frames["sentences"].is_empty()
    assert validated.frames["documents"].height == 1
    assert "sentences" in set(rejects["table_name"])


def test_span_that_is_not_its_text_is_rejected() -> None:
    rows = story("a")
    rows["roles"][0] |= {"exact": "X" * len(rows["roles"][0]["exact"])}
    _, rejects = validate_batch(frames(rows))
    assert rejects.select("table_name", "check_name").rows() == [("roles", "span_is_its_text")]


def test_speaker_that_is_not_its_text_is_rejected() -> None:
    rows = story("a")
    rows["statements"][0] |= {"speaker": "Eve Example"}
    _, rejects = validate_batch(frames(rows))
    assert ("statements", "span_is_its_text") in rejects.select("table_name", "check_name").rows()


def test_check_that_raises_rejects_the_batch_of_the_table(monkeypatch: pytest.MonkeyPatch) -> None:
    class Broken(TABLES["roles"].model):  # type: ignore[misc]
        @pa.dataframe_check(description="there is an answer")
        @classmethod
        def is_answered(cls, data: pa.PolarsData) -> pl.LazyFrame:
            raise ValueError("no answer")

    monkeypatch.setitem(TABLES, "roles", replace(TABLES["roles"], model=Broken))
    validated, rejects = validate_batch(frames(story("a"), story("b")))
    assert validated.frames["roles"].is_empty()
    assert rejects.select("table_name", "check_name").rows() == [("roles", "is_answered")] * 2
    assert all("no answer" in reason for reason in rejects["reason"])


def changed_in_place(validated: Validated) -> None:
    validated.frames["figures"] = frames(story())["figures"]  # type: ignore[index]


FORGERIES: list[tuple[str, Callable[[Validated], object]]] = [
    ("made", lambda _: Validated(frames(story()), object())),
    ("replaced", lambda good: replace(good, frames=frames(story()))),
    ("replaced-with-gate", lambda good: replace(good, frames=frames(story()), gate=good)),
    ("assigned", lambda good: setattr(good, "frames", frames(story()))),
    ("changed-in-place", changed_in_place),
]


@pytest.mark.parametrize("forge", [f[1] for f in FORGERIES], ids=[f[0] for f in FORGERIES])
def test_validated_cannot_be_made_by_hand(forge: Callable[[Validated], object]) -> None:
    good, _ = validate_batch(frames(story()))
    with pytest.raises((TypeError, ValueError, FrozenInstanceError)):
        forge(good)


def test_only_validated_rows_are_staged(tmp_path: Path) -> None:
    _, rejects = validate_batch(frames(story()))
    with pytest.raises(TypeError, match="Validated"):
        stage(SimpleNamespace(frames=frames(story())), rejects, tmp_path / "batch")  # type: ignore[arg-type]
    assert not (tmp_path / "batch").exists()


def test_same_faults_have_the_same_reject_ids() -> None:
    first = validate_batch(planted("figures", {"value": math.nan}))[1]
    second = validate_batch(planted("figures", {"value": math.nan}))[1]
    assert first["reject_id"].to_list() == second["reject_id"].to_list()
    assert first["reject_id"].is_unique().all()


@settings(max_examples=40, deadline=None)
@given(value=st.one_of(st.none(), st.floats()), low=st.one_of(st.none(), st.floats()), start=st.integers(-5, 200))
def test_nothing_bad_passes_and_nothing_is_lost(value: float | None, low: float | None, start: int) -> None:
    rows = story("a")
    rows["figures"][0] |= {"value": value, "value_low": low, "value_high": None, "start_char": start}
    batch = frames(rows)
    validated, rejects = validate_batch(batch)
    figures = validated.frames["figures"]
    assert len(figures) + len(rejects.filter(pl.col("table_name") == "figures")) == 2
    for row in figures.to_dicts():
        assert TEXT[row["start_char"] : row["end_char"]] == row["exact"]
        assert all(math.isfinite(row[name]) for name in ("value", "value_low") if row[name] is not None)
