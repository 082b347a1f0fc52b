"""What the gate rests on: how this release of pandera behaves. An upgrade that changes any of it is noticed here."""

from __future__ import annotations

import subprocess
import sys
from typing import Any

import pandera.errors
import pandera.polars as pa
import polars as pl
import pytest
from pandera.config import ValidationDepth, config_context

Case = tuple[str, str, int | None]


class Numbers(pa.DataFrameModel):
    """A model with a check of each sort."""

    number: int = pa.Field(ge=0)
    share: float = pa.Field(nullable=True, gt=0)
    code: str = pa.Field(nullable=True, isin=["a", "b"])

    @pa.dataframe_check
    @classmethod
    def is_small(cls, data: pa.PolarsData) -> pl.LazyFrame:
        return data.lazyframe.select(pl.col("number") < 100)

    class Config:
        strict = True


class Dropping(Numbers):
    class Config:
        strict = True
        drop_invalid_rows = True


class Raising(Numbers):
    @pa.dataframe_check
    @classmethod
    def raises(cls, data: pa.PolarsData) -> pl.LazyFrame:
        raise ValueError("no answer")

    class Config:
        strict = True


class RaisingAndDropping(Raising):
    class Config:
        strict = True
        drop_invalid_rows = True


class OfTheWhole(Numbers):
    @pa.dataframe_check
    @classmethod
    def is_enough(cls, data: pa.PolarsData) -> pl.LazyFrame:
        return data.lazyframe.select(pl.col("number").sum() > 1000)

    class Config:
        strict = True


class Unique(Numbers):
    class Config:
        strict = True
        unique = ["number"]  # noqa: RUF012 - pandera's own way to say it


class UniqueAndDropping(Unique):
    class Config:
        strict = True
        unique = ["number"]  # noqa: RUF012
        drop_invalid_rows = True


GOOD = pl.DataFrame({"number": [1, 2], "share": [0.5, None], "code": ["a", None]})
NEGATIVE = GOOD.with_columns(number=pl.Series([1, -2]))
LARGE = GOOD.with_columns(number=pl.Series([1, 200]))
NULL = GOOD.with_columns(number=pl.Series([1, None], dtype=pl.Int64))
TEXT = GOOD.with_columns(number=pl.Series(["1", "2"]))
FLOAT = GOOD.with_columns(number=pl.Series([1.0, 2.0]))
MISSING = GOOD.drop("code")
EXTRA = GOOD.with_columns(more=1)
TWICE = pl.concat([GOOD, GOOD])


def failures(model: type[pa.DataFrameModel], frame: Any) -> list[Case]:
    try:
        model.to_schema().validate(frame, lazy=True)
    except pandera.errors.SchemaErrors as errors:
        return [
            (case["column"], case["check"].split("(")[0], case["index"]) for case in errors.failure_cases.to_dicts()
        ]
    return []


BY_ROW: list[tuple[str, type[pa.DataFrameModel], pl.DataFrame, list[Case]]] = [
    ("check-of-a-column", Numbers, NEGATIVE, [("number", "greater_than_or_equal_to", 1)]),
    ("rule-across-columns", Numbers, LARGE, [("Numbers", "is_small", 1)]),
    ("null", Numbers, NULL, [("number", "not_nullable", 1)]),
    ("doubled-key", Unique, TWICE, [("Unique", "multiple_fields_uniqueness", row) for row in range(4)]),
]


@pytest.mark.parametrize(("model", "frame", "cases"), [c[1:] for c in BY_ROW], ids=[c[0] for c in BY_ROW])
def test_eager_frames_give_the_row_of_each_failure(
    model: type[pa.DataFrameModel], frame: pl.DataFrame, cases: list[Case]
) -> None:
    assert failures(model, frame) == cases


WITHOUT_ROW: list[tuple[str, type[pa.DataFrameModel], pl.DataFrame]] = [
    ("wrong-type", Numbers, TEXT),
    ("whole-floats", Numbers, FLOAT),
    ("missing-column", Numbers, MISSING),
    ("extra-column", Numbers, EXTRA),
    ("check-that-raises", Raising, GOOD),
]


@pytest.mark.parametrize(("model", "frame"), [c[1:] for c in WITHOUT_ROW], ids=[c[0] for c in WITHOUT_ROW])
def test_some_failures_have_no_row(model: type[pa.DataFrameModel], frame: pl.DataFrame) -> None:
    found = failures(model, frame)
    assert found
    assert {row for _, _, row in found} == {None}


def test_check_of_the_whole_blames_the_first_row_alone() -> None:
    # so all checks of ours are of single rows
    assert failures(OfTheWhole, GOOD) == [("OfTheWhole", "is_enough", 0)]


@pytest.mark.parametrize("frame", [NEGATIVE, LARGE], ids=["column", "rule"])
def test_lazy_frame_is_called_valid_unless_the_depth_is_set(frame: pl.DataFrame) -> None:
    assert failures(Numbers, frame.lazy()) == []
    with config_context(validation_depth=ValidationDepth.SCHEMA_AND_DATA):
        assert failures(Numbers, frame.lazy()) != []


@pytest.mark.parametrize("value", [float("nan"), float("inf")])
def test_no_number_passes_a_check_of_greater(value: float) -> None:
    assert failures(Numbers, GOOD.with_columns(share=pl.Series([0.5, value]))) == []


def test_nulls_pass_checks() -> None:
    assert failures(Numbers, GOOD.with_columns(share=pl.lit(None, pl.Float64), code=pl.lit(None, pl.String))) == []


PASSED_SILENTLY = [
    ("wrong-type", Dropping, TEXT),
    ("missing-column", Dropping, MISSING),
    ("extra-column", Dropping, EXTRA),
    ("check-that-raises", RaisingAndDropping, GOOD),
    ("doubled-key", UniqueAndDropping, TWICE),
]


@pytest.mark.parametrize(("model", "frame"), [c[1:] for c in PASSED_SILENTLY], ids=[c[0] for c in PASSED_SILENTLY])
def test_dropping_invalid_rows_lets_faults_pass_silently(model: type[pa.DataFrameModel], frame: pl.DataFrame) -> None:
    assert len(model.to_schema().validate(frame, lazy=True)) == len(frame)


def test_types_of_columns_are_those_of_polars() -> None:
    assert Numbers.to_schema().columns["number"].dtype.type == pl.Int64


def test_there_are_no_strategies_for_polars() -> None:
    with pytest.raises(NotImplementedError):
        Numbers.strategy(size=1)


def test_pandas_stays_out_of_the_environment() -> None:
    # with it the import takes four times as long
    code = "import sys, pandera.polars; print('pandas' in sys.modules)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "False"
