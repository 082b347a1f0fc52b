"""The one question to a whole frame: it and pandera agree, and what it does not know is left to pandera."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pandera.polars as pa
import polars as pl
import pytest

from schemas.passing import keeps_contract
from schemas.tables.checks import good
from schemas.tables.registry import TABLES
from tests.lake.rows import frames, story
from tests.unit.schemas.faults import FAULTS, label

OF_STORIES = [fault for fault in FAULTS if fault[0] in story()]


@pytest.mark.parametrize("name", sorted(story()))
def test_good_frame_passes(name: str) -> None:
    assert keeps_contract(TABLES[name], frames(story("a"), story("b"))[name])


@pytest.mark.parametrize(("table", "changes", "check"), OF_STORIES, ids=map(label, OF_STORIES))
def test_planted_fault_does_not_pass(table: str, changes: dict[str, Any], check: str) -> None:
    rows = story("bad")
    rows[table][0] |= changes
    assert not keeps_contract(TABLES[table], frames(story("good"), rows)[table])


@pytest.mark.parametrize("table", sorted(story()))
def test_key_that_stands_twice_passes_only_where_it_is_not_asked(table: str) -> None:
    rows = story("a")
    rows[table].append(dict(rows[table][0]))
    frame = frames(rows)[table]
    assert not keeps_contract(TABLES[table], frame)
    assert keeps_contract(TABLES[table], frame, with_key=False)


class Base(pa.DataFrameModel):
    role_id: str


class ColumnTwice(Base):
    role_id: str = pa.Field(unique=True)


class FrameTwice(Base):
    class Config:
        unique = ("role_id",)


class UnknownCheck(Base):
    role_id: str = pa.Field(str_startswith="a")


class NullsCount(Base):
    role_id: str = pa.Field(isin=["a", "b"], ignore_na=False)


class Raising(Base):
    @pa.dataframe_check
    @classmethod
    def is_answered(cls, data: pa.PolarsData) -> pl.LazyFrame:
        raise ValueError("no answer")


class Failing(Base):
    @pa.dataframe_check
    @classmethod
    def is_first(cls, data: pa.PolarsData) -> pl.LazyFrame:
        return good(data, pl.col("role_id") == "a")


@pytest.mark.parametrize("model", [ColumnTwice, FrameTwice, UnknownCheck, NullsCount, Raising, Failing])
def test_what_is_not_known_or_fails_is_left_to_pandera(model: type[pa.DataFrameModel]) -> None:
    frame = pl.DataFrame({"role_id": ["a", "b"]})
    table = replace(TABLES["roles"], model=model)
    assert keeps_contract(replace(table, model=Base), frame)
    assert not keeps_contract(table, frame)


@pytest.mark.parametrize("change", ["order", "type", "missing", "extra"])
def test_other_columns_do_not_pass(change: str) -> None:
    frame = frames(story("a"))["sentences"]
    changed = {
        "order": frame.select(reversed(frame.columns)),
        "type": frame.with_columns(pl.col("sentence_no").cast(pl.Int32)),
        "missing": frame.drop("exact"),
        "extra": frame.with_columns(extra=pl.lit(1)),
    }
    assert not keeps_contract(TABLES["sentences"], changed[change])
