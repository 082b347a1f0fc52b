"""Rows of a Parquet file: its columns are held against the contract once, then its rows come in chunks."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping

import polars as pl
import pyarrow as pa
import pyarrow.parquet as pq

from schemas.tables.types import polars_schema, sql_type
from warehouse.received.chunk import CHUNK_BYTES, CHUNK_ROWS, Chunk, Chunks, Fault, RowFile, UnreadableError


def read_chunks(file: RowFile) -> Chunks:
    """Yield the rows of a file; raise UnreadableError where it is no Parquet file, or a part of it is lost."""
    try:
        with pq.ParquetFile(file.path) as opened:
            faults = tuple(_faults(file, opened.schema_arrow))
            broken = frozenset(fault.column for fault in faults)
            columns = [name for name in opened.schema_arrow.names if name not in broken]
            done = 0
            if faults or not opened.metadata.num_rows:
                yield Chunk(_framed(file, pl.DataFrame()), (), faults, broken)
            for batch in opened.iter_batches(_rows_of_a_chunk(opened.metadata), columns=columns):
                frame = _framed(file, pl.DataFrame(pl.from_arrow(batch)), batch.num_rows)
                yield Chunk(frame, range(done + 1, done + batch.num_rows + 1), broken=broken)
                done += batch.num_rows
    except (pa.ArrowException, pl.exceptions.PolarsError, OSError) as error:
        raise UnreadableError(f"no Parquet file, or a damaged one: {error}") from error


def _rows_of_a_chunk(metadata: pq.FileMetaData) -> int:
    size = sum(metadata.row_group(number).total_byte_size for number in range(metadata.num_row_groups))
    fitting = int(CHUNK_BYTES * metadata.num_rows // max(size, 1))
    return max(1, min(CHUNK_ROWS, fitting))


def _faults(file: RowFile, schema: pa.Schema) -> list[Fault]:
    """Hold the columns of a file against those of its table; the partitions stand in its folders."""
    wanted, partitions = polars_schema(file.table), dict(file.partitions)
    there = {field.name: field.type for field in schema}
    found = []
    for name, dtype in wanted.items():
        if name not in there and name not in partitions:
            found.append(Fault(name, "column_in_dataframe", f"{file.table.name}.{name} is not there"))
        elif name in there and not _is_held(there[name], dtype):
            reason = f"{file.table.name}.{name} has the type {there[name]}, not {sql_type(dtype)}"
            found.append(Fault(name, f"dtype('{dtype}')", reason))
    found += [
        Fault(name, "column_once", f"{file.table.name}.{name} is there {times} times")
        for name, times in Counter(schema.names).items()
        if times > 1
    ]
    extra = [name for name in there if name not in wanted and name not in partitions]
    found += [
        Fault(name, "column_in_schema", f"{file.table.name} has no column {name} in the contract") for name in extra
    ]
    return found


def _is_held(kind: pa.DataType, dtype: pl.DataType) -> bool:
    """Tell whether a column of an Arrow type holds what one of the contract's does, in whatever encoding."""
    if pa.types.is_dictionary(kind):
        kind = kind.value_type
    if pa.types.is_null(kind):
        return True
    if isinstance(dtype, pl.Datetime):
        return bool(pa.types.is_timestamp(kind) and kind.tz is not None)
    return bool(pl.DataFrame(pl.from_arrow(pa.table({"column": pa.array([], kind)})))["column"].dtype == dtype)


def _framed(file: RowFile, frame: pl.DataFrame, height: int = 0) -> pl.DataFrame:
    """Return all columns of the table in their order and types; null where the file has them not."""
    of_folders = dict(file.partitions)
    columns = []
    for name, dtype in polars_schema(file.table).items():
        if name in frame.columns:
            columns.append(frame[name].cast(dtype))
        else:
            columns.append(
                pl.Series(name, [_of_folder(of_folders, name, dtype)], dtype=dtype).new_from_index(0, height)
            )
    return pl.DataFrame(columns)


def _of_folder(partitions: Mapping[str, str | None], name: str, dtype: pl.DataType) -> object:
    printed = partitions.get(name)
    return pl.Series([printed], dtype=pl.String).cast(dtype, strict=False)[0] if printed is not None else None
