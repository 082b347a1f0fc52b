"""The gate: frames of a batch become ``Validated`` rows and rejects; the stage takes nothing else.

Never pandera's ``drop_invalid_rows``, which lets rows pass silently: failures are split off by their row index, and a
failure without one (a wrong type, a check that raised) rejects the table's whole batch.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import InitVar, dataclass
from types import MappingProxyType
from typing import Any

import pandera.errors
import polars as pl
from pandera.config import ValidationDepth, config_context

from schemas.identity import hash_id
from schemas.passing import keeps_contract
from schemas.stored_records import write_record
from schemas.tables.registry import TABLES, Table
from schemas.tables.types import empty_frame, polars_schema

_GATE = object()
_ROW = "row_in_batch"
_OF_COLUMNS = frozenset({"column_in_dataframe", "column_in_schema"})
_OF_CODES = "has_known_"
"""What the names of checks against a code table begin with; the column follows."""


@dataclass(frozen=True)
class Validated:
    """Frames by table whose every row keeps its contract; made by ``validate_batch`` alone."""

    frames: Mapping[str, pl.DataFrame]
    gate: InitVar[object]

    def __post_init__(self, gate: object) -> None:
        if gate is not _GATE:
            raise TypeError("Validated frames come from validate_batch only")
        object.__setattr__(self, "frames", MappingProxyType(dict(self.frames)))

    def of_documents(self, document_ids: Iterable[str]) -> Validated:
        """Return these rows without those of other documents: whole documents keep the contract by themselves."""
        ids = list(document_ids)
        kept = {
            name: frame.filter(pl.col("document_id").is_in(ids)) if "document_id" in frame.columns else frame
            for name, frame in self.frames.items()
        }
        return Validated(kept, _GATE)


@dataclass(frozen=True, slots=True)
class Failure:
    """A row, or every row where ``row`` is None, and the check that it failed."""

    row: int | None
    check: str
    reason: str
    column: str = ""


def validate_batch(frames: Mapping[str, pl.DataFrame]) -> tuple[Validated, pl.DataFrame]:
    """Return the rows that keep their contract and, as a frame of ``rejects``, those that don't with the reason.

    Rows that hang on a rejected row go with it, a document's with the document.
    """
    kept: dict[str, pl.DataFrame] = {}
    rejects: list[pl.DataFrame] = []
    for table in TABLES.values():
        frame = frames.get(table.name)
        if frame is None or frame.is_empty():
            kept[table.name] = empty_frame(table)
            continue
        kept[table.name], rejected = _split(table, frame, find_failures(table, frame))
        rejects += rejected
    rejects += _drop_wrong_spans(kept)
    rejects += _drop_dangling(kept)
    return Validated(kept, _GATE), pl.concat(rejects) if rejects else empty_frame(TABLES["rejects"])


def find_failures(table: Table, frame: pl.DataFrame, with_key: bool = True) -> list[Failure]:
    """Return every failure of a frame against the table's model and, unless that is checked over more rows, key."""
    if keeps_contract(table, frame, with_key):
        return []
    if dict(frame.schema) != polars_schema(table):
        # checks of values of another type can do worse than fail: polars may panic
        with config_context(validation_depth=ValidationDepth.SCHEMA_ONLY):
            if failures := _model_failures(table, frame):
                return failures
    failures = _model_failures(table, frame)
    if not with_key or any(failure.row is None for failure in failures):
        return failures
    keys = frame.select(pl.struct(table.primary_key).is_first_distinct().alias("first"))
    reason = f"the key ({', '.join(table.primary_key)}) stands twice in {table.name}"
    return failures + [
        Failure(row, "unique_key", reason) for row in keys.with_row_index(_ROW).filter(~pl.col("first"))[_ROW]
    ]


def _model_failures(table: Table, frame: pl.DataFrame) -> list[Failure]:
    try:
        table.schema.validate(frame, lazy=True)
    except pandera.errors.SchemaErrors as errors:
        return [_failure(table, frame, case) for case in errors.failure_cases.to_dicts()]
    return []


def _failure(table: Table, frame: pl.DataFrame, case: dict[str, Any]) -> Failure:
    row, check, column, value = case["index"], str(case["check"]), case["column"] or "", case["failure_case"]
    if check in _OF_COLUMNS:  # pandera names the column as what failed
        column = str(value)
    elif column == table.model.__name__:
        column = check.removeprefix(_OF_CODES) if check.startswith(_OF_CODES) else ""
        value = value if row is None else frame[row, column] if column else None
    return Failure(row, check, _reason(table, column, check, value), column)


def _reason(table: Table, column: str, check: str, value: Any) -> str:
    rules = {rule.name: rule.description for rule in table.schema.checks}
    where = f"{table.name}.{column}" if column else table.name
    about = f": {rules[check]}" if check in rules else ""
    return f"{where} fails {check}{about}" + (f"; it is {str(value)[:200]!r}" if value is not None else "")


def _split(table: Table, frame: pl.DataFrame, failures: Iterable[Failure]) -> tuple[pl.DataFrame, list[pl.DataFrame]]:
    by_row: dict[int, Failure] = {}
    for failure in failures:
        if failure.row is None:
            return empty_frame(table), [reject_rows(table, frame, dict.fromkeys(range(len(frame)), failure))]
        by_row.setdefault(failure.row, failure)
    if not by_row:
        return frame.select(list(polars_schema(table))), []
    bad = sorted(by_row)
    good = frame.with_row_index(_ROW).filter(~pl.col(_ROW).is_in(bad)).drop(_ROW)
    return good, [reject_rows(table, frame, by_row)]


def reject_rows(table: Table, frame: pl.DataFrame, failures: Mapping[int, Failure]) -> pl.DataFrame:
    """Return the rows of ``rejects`` for the failing rows of a frame."""
    made = []
    for row, failure in sorted(failures.items()):
        record = frame.row(row, named=True)
        document_id = record.get("document_id")
        text = write_record(record)
        found = {
            "reject_id": hash_id("rejects", table.name, failure.check, text),
            "table_name": table.name,
            "document_id": document_id if isinstance(document_id, str) else None,
            "record": text,
            "check_name": failure.check,
            "reason": failure.reason,
            "stage": "validate",
        }
        made.append(found)
    schema = polars_schema(TABLES["rejects"])
    rows = [{name: found.get(name) for name in schema} for found in made]
    return pl.DataFrame(rows, schema=schema).unique("reject_id", keep="first", maintain_order=True)


def _drop_wrong_spans(kept: dict[str, pl.DataFrame]) -> list[pl.DataFrame]:
    """Take rows whose ``exact`` is not what their document has there out of ``kept``; return their rejects."""
    texts = dict(kept["documents"].select("document_id", "text").rows())
    rejects: list[pl.DataFrame] = []
    for table in TABLES.values():
        if table.stretches and len(kept[table.name]):
            failures = _wrong_spans(table, kept[table.name], texts)
            kept[table.name], rejected = _split(table, kept[table.name], failures)
            rejects += rejected
    return rejects


def _wrong_spans(table: Table, frame: pl.DataFrame, texts: Mapping[str, str]) -> list[Failure]:
    # slices of Python's strings cost the same wherever they lie; those of UTF-8 columns are counted from the start
    failures = []
    for columns in table.stretches:
        reason = f"{table.name}.{columns[2]} is not what the text has from {columns[0]} to {columns[1]}"
        spans = zip(*(frame[name].to_list() for name in ("document_id", *columns)), strict=True)
        failures += [
            Failure(row, "span_is_its_text", reason, columns[2])
            for row, (document_id, start, end, exact) in enumerate(spans)
            if exact is not None and document_id in texts and texts[document_id][start:end] != exact
        ]
    return failures


def _drop_dangling(kept: dict[str, pl.DataFrame]) -> list[pl.DataFrame]:
    """Take rows that refer to a row that is not there out of ``kept`` until none is left; return their rejects."""
    rejects: list[pl.DataFrame] = []
    is_changed = True
    while is_changed:
        is_changed = False
        for table in TABLES.values():
            failures = _dangling(table, kept)
            if failures:
                kept[table.name], rejected = _split(table, kept[table.name], failures)
                rejects += rejected
                is_changed = True
    return rejects


def _dangling(table: Table, kept: Mapping[str, pl.DataFrame]) -> list[Failure]:
    frame = kept[table.name]
    failures = []
    for reference in table.references if table.of_document and len(frame) else ():
        keys = _keys(reference.target_column)
        left = [reference.column, *keys[1:]]
        asked = frame.select(left).with_row_index(_ROW).filter(pl.col(reference.column).is_not_null())
        missing = asked.join(kept[reference.table].select(keys), left_on=left, right_on=keys, how="anti")
        reason = (
            f"{table.name}.{reference.column} refers to a row of {reference.table} that is not there or was rejected"
        )
        failures += [Failure(row, "hangs_on", reason) for row in missing[_ROW]]
    return failures


def _keys(target_column: str) -> list[str]:
    """A reference holds within the document; the one to the document itself is the document's id."""
    return [target_column] if target_column == "document_id" else [target_column, "document_id"]
