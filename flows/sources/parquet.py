"""Parquet: one story a row, read in batches of rows."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from flows.sources.fields import as_json, by_field, field_of, read_story
from flows.sources.folders import fields_of_folders
from flows.sources.source import MAX_RECORD_BYTES, Reading, ReadOptions, SourceFault, SourceFile
from schemas.records import Document

_BATCH_ROWS = 256


def read_parquet(source: SourceFile, options: ReadOptions) -> Reading:
    """Yield the stories of a Parquet file row by row; ``line_no`` of a fault is the row's number, from 1."""
    import pyarrow as pa
    import pyarrow.parquet as pq

    try:
        with pq.ParquetFile(source.path) as file:
            names = file.schema_arrow.names
            columns = [name for name in names if field_of(name)]
            if wrong := _file_fault(names, file.metadata.num_rows):
                yield SourceFault(source.uri, None, wrong[0], f"{source.path}: {wrong[1]}")
                return
            of_folders = fields_of_folders(source.path)
            for row_no, row in enumerate(_rows(file, columns), start=1):
                yield _read_row(of_folders | by_field(row), row_no, source, options)
    except (pa.ArrowException, OSError) as error:
        reason = f"{source.path}: not readable as Parquet ({error}); write the file again"
        yield SourceFault(source.uri, None, "parquet" if source.size else "empty", reason)


def _file_fault(names: list[str], rows: int) -> tuple[str, str] | None:
    if twice := sorted({name for name in names if field_of(name) and names.count(name) > 1}):
        return "columns", f"the column {twice[0]!r} stands twice; rename one of them"
    if "text" not in map(field_of, names):
        return "columns", f"no column 'text', found {', '.join(names)[:200]!r}; name the column with the stories so"
    return None if rows else ("empty", "there is no row in it")


def _rows(file: Any, columns: list[str]) -> Iterator[dict[str, Any]]:
    for batch in file.iter_batches(batch_size=_BATCH_ROWS, columns=columns):
        yield from _in_microseconds(batch).to_pylist()


def _in_microseconds(batch: Any) -> Any:
    """Python's datetime holds no nanoseconds."""
    import pyarrow as pa

    for index, field in enumerate(batch.schema):
        if pa.types.is_timestamp(field.type) and field.type.unit == "ns":
            column = batch.column(index).cast(pa.timestamp("us", field.type.tz), safe=False)
            batch = batch.set_column(index, field.name, column)
    return batch


def _read_row(row: dict[str, Any], row_no: int, source: SourceFile, options: ReadOptions) -> Document | SourceFault:
    def fault(check_name: str, reason: str) -> SourceFault:
        return SourceFault(source.uri, row_no, check_name, f"{source.path}: row {row_no}: {reason}", as_json(row))

    if isinstance(text := row["text"], str) and len(text) > MAX_RECORD_BYTES:
        row = row | {"text": text[:200]}
        return fault(
            "size", f"a text of {len(text):,} characters is more than a story; the limit is {MAX_RECORD_BYTES:,}"
        )
    return read_story(row, options, source.media_type, fault, (source.uri, row_no))
