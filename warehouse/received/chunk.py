"""A stretch of the rows of a file, with the columns of its table."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import polars as pl

from schemas.tables.registry import Table

CHUNK_ROWS = 20_000
CHUNK_BYTES = 32 * 2**20
"""Rows are read in chunks of so many, or of so many bytes where they are long, and forgotten once they are checked."""


class UnreadableError(RuntimeError):
    """A file, or the rest of it, can't be read; the message says why."""


@dataclass(frozen=True, slots=True)
class RowFile:
    """A file of rows that say they keep the contract of a table."""

    path: Path
    table: Table
    shown: str
    """How the file is named in what is found."""
    partitions: tuple[tuple[str, str | None], ...] = ()
    """Columns whose value stands in the names of the folders."""
    years: tuple[str | None, ...] = ()
    """The year of publication that a folder is named for, where one is."""


@dataclass(frozen=True, slots=True)
class Chunk:
    """Rows as the contract has them; what is missing or of another type is null there, and told by ``faults``."""

    frame: pl.DataFrame
    numbers: Sequence[int]
    """The place of each row in its file: its number, or its line, from 1."""
    faults: tuple[Fault, ...] = ()
    broken: frozenset[str] = frozenset()
    """Columns that are not there as they should be: that they are null is no fault of a row."""


@dataclass(frozen=True, slots=True)
class Fault:
    """What reading found: a column of the file, or a value of it where ``index`` is a row of the chunk."""

    column: str
    check: str
    reason: str
    index: int | None = None


Chunks = Iterator[Chunk]
