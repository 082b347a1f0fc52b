"""Rows of somebody else's files against the contract: columns, rows, and what holds between rows of all files."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

from schemas.tables.registry import TABLES
from schemas.validation import Failure, find_failures
from warehouse.received import jsonlines, parquet
from warehouse.received.between import RowsOfAll
from warehouse.received.chunk import Chunk, Chunks, RowFile, UnreadableError
from warehouse.received.find import Received
from warehouse.violation import Tally, Violation


@dataclass(frozen=True, slots=True)
class Report:
    """What is wrong, how much was looked at, and what could not be."""

    violations: list[Violation]
    rows: dict[str, int]
    notes: list[str]


def check_received(received: Received) -> Report:
    """Check all files, each read once in chunks; memory does not grow with them, a copy of the keys lies on disk."""
    tally = Tally()
    files = received.files
    tables = [table for table in TABLES.values() if any(file.table.name == table.name for file in files)]
    rows = {table.name: 0 for table in tables}
    broken: dict[str, frozenset[str]] = {}
    for fault in received.faults:
        tally.add((fault.file, fault.table, "", fault.check), fault.reason)
    with TemporaryDirectory(prefix="wirehouse-") as folder, RowsOfAll(Path(folder), tables) as all_rows:
        for file_no, file in enumerate(files):
            found = 0
            try:
                for chunk in _chunks(file):
                    name = file.table.name
                    broken[name] = broken.get(name, frozenset()) | chunk.broken
                    _check_chunk(file, chunk, tally)
                    all_rows.add(file.table, file_no, chunk.numbers, chunk.frame)
                    found += len(chunk.numbers)
            except UnreadableError as error:
                tally.add((file.shown, file.table.name, "", "readable"), str(error))
            rows[file.table.name] += found
        all_rows.check(files, tally, broken, with_rules=received.is_whole)
        notes = [*received.notes, *_waiting(broken), *_not_there(all_rows.unresolved())]
    _check_counts(received, rows, tally)
    return Report(tally.violations(), rows, notes)


def _chunks(file: RowFile) -> Chunks:
    return parquet.read_chunks(file) if file.path.suffix == ".parquet" else jsonlines.read_chunks(file)


def _check_chunk(file: RowFile, chunk: Chunk, tally: Tally) -> None:
    name = file.table.name
    told: set[tuple[int, str]] = set()
    for fault in chunk.faults:
        row = () if fault.index is None else (chunk.numbers[fault.index],)
        tally.add((file.shown, name, fault.column, fault.check), fault.reason, row)
        if fault.index is not None:
            told.add((fault.index, fault.column))
    if not chunk.numbers:
        return
    for failure in find_failures(file.table, chunk.frame, with_key=False):
        if not _is_told(failure, chunk, told):
            row = () if failure.row is None else (chunk.numbers[failure.row],)
            tally.add((file.shown, name, failure.column, failure.check), failure.reason, row)


def _is_told(failure: Failure, chunk: Chunk, told: set[tuple[int, str]]) -> bool:
    """Tell whether it fails only because of what reading has told of already: of its value, column or line.

    Rules over several columns wait until all of them are there.
    """
    if failure.row is None:
        return False
    if (failure.row, "") in told or (chunk.broken and not failure.column):
        return True
    return failure.check == "not_nullable" and (failure.column in chunk.broken or (failure.row, failure.column) in told)


def _check_counts(received: Received, rows: dict[str, int], tally: Tally) -> None:
    for name, promised in received.promised.items():
        if name in rows and rows[name] != promised:
            reason = f"datapackage.json says {promised:,} rows of {name}, its files have {rows[name]:,}"
            tally.add((received.shown, name, "", "rows_as_listed"), reason)


def _waiting(broken: Mapping[str, frozenset[str]]) -> list[str]:
    return [f"not checked until the columns of {name} are there: rules across them" for name in broken if broken[name]]


def _not_there(tables: Sequence[str]) -> list[str]:
    if not tables:
        return []
    listed = ", ".join(tables)
    return [f"not checked: references to {listed}, which are not among the files"]
