"""Rows of a file of JSON lines, one object in each; a column that no line has is missing."""

from __future__ import annotations

import gzip
import json
import zlib
from collections.abc import Iterator, Mapping
from dataclasses import replace
from pathlib import Path
from typing import IO, Any, cast

import polars as pl

from schemas.json_values import column_of
from schemas.json_words import why_no_json
from schemas.tables.types import polars_schema, sql_type
from warehouse.received.chunk import CHUNK_BYTES, CHUNK_ROWS, Chunk, Chunks, Fault, RowFile, UnreadableError

LINE_BYTES = 64 * 2**20
"""A line is read into memory whole; a longer one ends the reading."""
NO_JSON = "json"

Line = tuple[int, bytes]


def read_chunks(file: RowFile) -> Chunks:
    """Yield the rows of a file; raise UnreadableError where it, or the rest of it, can't be read."""
    seen: dict[str, int] = {}  # each column with the first line that has it
    has_row = False
    try:
        with _open(file.path) as opened:
            for lines, is_last in _gathered(_lines(opened)):
                chunk = _chunk(file, lines, seen)
                has_row |= sum(fault.check == NO_JSON for fault in chunk.faults) < len(lines)
                yield _with_columns(file, chunk, seen) if is_last and has_row else chunk
    except (OSError, EOFError, zlib.error) as error:
        raise UnreadableError(f"can't be read: {error}") from error


def _with_columns(file: RowFile, chunk: Chunk, seen: Mapping[str, int]) -> Chunk:
    """Return the last chunk with the faults of columns, which are known when all lines are read."""
    wanted = polars_schema(file.table)
    name = file.table.name
    missing = frozenset(wanted.keys() - seen.keys())
    faults = [Fault(column, "column_in_dataframe", f"{name}.{column} is in no line") for column in missing]
    faults += [
        Fault(
            column,
            "column_in_schema",
            f"{name} has no column {column[:100]} in the contract; row {seen[column]} is the first with it",
        )
        for column in seen.keys() - wanted.keys()
    ]
    told = (*chunk.faults, *sorted(faults, key=lambda fault: fault.column))
    return replace(chunk, faults=told, broken=missing)


def _open(path: Path) -> IO[bytes]:
    return cast(IO[bytes], gzip.open(path)) if path.suffix == ".gz" else path.open("rb")


def _lines(opened: IO[bytes]) -> Iterator[Line]:
    number = 0
    while line := opened.readline(LINE_BYTES):
        number += 1
        if len(line) == LINE_BYTES and not line.endswith(b"\n"):
            raise UnreadableError(f"line {number} is longer than {LINE_BYTES:,} bytes")
        if line.strip():
            yield number, line


def _gathered(lines: Iterator[Line]) -> Iterator[tuple[list[Line], bool]]:
    """Yield stretches of lines, each with whether it is the last, which may be empty."""
    found: list[Line] = []
    size = 0
    for line in lines:
        found.append(line)
        size += len(line[1])
        if len(found) == CHUNK_ROWS or size >= CHUNK_BYTES:
            yield found, False
            found, size = [], 0
    yield found, True


def _chunk(file: RowFile, lines: list[Line], seen: dict[str, int]) -> Chunk:
    rows: list[dict[str, Any]] = []
    numbers: list[int] = []
    faults: list[Fault] = []
    for number, line in lines:
        row = _parsed(line)
        if isinstance(row, dict):
            seen.update(dict.fromkeys(row.keys() - seen.keys(), number))
        else:
            # it stands as a row without values, so that its line can be told
            faults.append(Fault("", NO_JSON, f"{row}: {line[:60].decode(errors='replace')!r}", len(rows)))
            row = {}
        rows.append(row)
        numbers.append(number)
    columns = []
    for name, dtype in polars_schema(file.table).items():
        column, wrong = column_of(name, [row.get(name) for row in rows], dtype)
        columns.append(column)
        reason = f"{file.table.name}.{name} is no {sql_type(dtype)}: "
        faults += [Fault(name, "type", reason + value, index) for index, value in wrong.items()]
    return Chunk(pl.DataFrame(columns), numbers, tuple(faults))


def _parsed(line: bytes) -> dict[str, Any] | str:
    try:
        found = json.loads(line)
    except (ValueError, RecursionError) as error:
        return f"no JSON: {why_no_json(error)}"
    return found if isinstance(found, dict) else "no object"
