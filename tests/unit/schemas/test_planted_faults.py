"""Every check that the contract has finds a fault planted for it, in its row and no other; none goes untested."""

from __future__ import annotations

from typing import Any

import polars as pl
import pytest

from schemas.tables.registry import TABLES
from schemas.tables.types import polars_schema
from schemas.validation import find_failures, validate_batch
from tests.lake.rows import frames, story
from tests.unit.schemas.faults import FAULTS, good_row, label

NAMES = sorted(TABLES)
NEEDED = [(name, c) for name in NAMES for c, column in TABLES[name].schema.columns.items() if not column.nullable]
COLUMNS = [(name, column) for name in NAMES for column in polars_schema(TABLES[name])]
OF_DOCUMENTS = [(table.name, r) for table in TABLES.values() if table.name in story() for r in table.references]


def frame_of(table: str, *changes: dict[str, Any]) -> pl.DataFrame:
    schema = polars_schema(TABLES[table])
    rows = [{name: (good_row(table) | change).get(name) for name in schema} for change in changes]
    return pl.DataFrame(rows, schema=schema)


@pytest.mark.parametrize("table", NAMES)
def test_good_row_passes(table: str) -> None:
    assert find_failures(TABLES[table], frame_of(table, {})) == []


@pytest.mark.parametrize(("table", "changes", "check"), FAULTS, ids=map(label, FAULTS))
def test_fault_is_found_in_its_row(table: str, changes: dict[str, Any], check: str) -> None:
    failures = find_failures(TABLES[table], frame_of(table, {}, changes, {}), with_key=False)
    assert {failure.row for failure in failures} == {1}
    assert check in {failure.check.partition("(")[0] for failure in failures}
    assert all(table in failure.reason for failure in failures)


@pytest.mark.parametrize(("table", "column"), NEEDED, ids=[f"{t}-{c}" for t, c in NEEDED])
def test_null_is_found_where_it_is_forbidden(table: str, column: str) -> None:
    failures = find_failures(TABLES[table], frame_of(table, {}, {column: None}), with_key=False)
    assert (1, "not_nullable", column) in {(failure.row, failure.check, failure.column) for failure in failures}
    assert {failure.row for failure in failures} == {1}


@pytest.mark.parametrize(("table", "column"), COLUMNS, ids=[f"{t}-{c}" for t, c in COLUMNS])
def test_wrong_type_is_of_the_whole_frame(table: str, column: str) -> None:
    frame = frame_of(table, {}, {})
    spoilt = frame.with_columns(pl.lit(b"x", pl.Binary).alias(column))
    failures = find_failures(TABLES[table], spoilt)
    assert [(f.row, f.check.partition("(")[0], f.column) for f in failures] == [(None, "dtype", column)]


@pytest.mark.parametrize(("table", "column"), COLUMNS, ids=[f"{t}-{c}" for t, c in COLUMNS])
def test_missing_column_is_of_the_whole_frame(table: str, column: str) -> None:
    failures = find_failures(TABLES[table], frame_of(table, {}, {}).drop(column))
    assert [(f.row, f.check, f.column) for f in failures] == [(None, "column_in_dataframe", column)]


@pytest.mark.parametrize("table", NAMES)
def test_extra_column_is_of_the_whole_frame(table: str) -> None:
    failures = find_failures(TABLES[table], frame_of(table, {}).with_columns(extra=1))
    assert [(f.row, f.check, f.column) for f in failures] == [(None, "column_in_schema", "extra")]


@pytest.mark.parametrize("table", NAMES)
def test_second_row_of_a_key_is_found(table: str) -> None:
    failures = find_failures(TABLES[table], frame_of(table, {}, {}))
    assert [(failure.row, failure.check) for failure in failures] == [(1, "unique_key")]


@pytest.mark.parametrize(("table", "reference"), OF_DOCUMENTS, ids=[f"{t}-{r.column}" for t, r in OF_DOCUMENTS])
def test_reference_that_is_not_there_rejects_the_row(table: str, reference: Any) -> None:
    rows = story("bad")
    rows[table][0][reference.column] = "nowhere"
    _, rejects = validate_batch(frames(story("good"), rows))
    found = rejects.filter((pl.col("table_name") == table) & (pl.col("check_name") == "hangs_on"))
    assert len(found) == 1
    assert f"{table}.{reference.column}" in found["reason"][0]


@pytest.mark.parametrize("table", NAMES)
def test_every_check_has_a_planted_fault(table: str) -> None:
    planted = {check for name, _, check in FAULTS if name == table}
    by_column = {(column, check) for name, changes, check in FAULTS if name == table for column in changes}
    schema = TABLES[table].schema
    assert {rule.name for rule in schema.checks} <= planted
    wanted = {(name, str(check.name)) for name, column in schema.columns.items() for check in column.checks}
    assert wanted <= by_column
