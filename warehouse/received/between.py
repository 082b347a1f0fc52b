"""What holds between the rows of all files: keys, references, spans; asked of a database beside the files on disk."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

import duckdb
import polars as pl

from schemas.tables.registry import Table
from schemas.tables.types import polars_schema, sql_type
from warehouse.memory import bound_memory
from warehouse.received.chunk import RowFile
from warehouse.rules.between import missing, rows_of_doubled_keys, wrong_spans, wrong_years
from warehouse.rules.load import load_rules
from warehouse.violation import SHOWN, Tally

MEMORY = "512MB"
_PLACE = "a.file_no, a.row_no,"
_OF_RULES = frozenset({"story_id", "revision", "is_current", "load_id", "text", "published_on"})
"""Columns that the rules of whole lakes, and the spans and folders of others, ask for."""
_OF_PARTS = frozenset({"one current revision per story", "revision once per story"})
"""Rules of whole lakes that parts of their tables keep too."""


class RowsOfAll:
    """The columns that keys, references, spans and rules need, of all rows; a context manager."""

    def __init__(self, folder: Path, tables: Sequence[Table]) -> None:
        self.connection = duckdb.connect(str(folder / "rows.duckdb"))
        bound_memory(self.connection, MEMORY, folder / "spilled")
        self.connection.execute("SET preserve_insertion_order = false")
        self._tables = {table.name: table for table in tables}
        for table in tables:
            columns = "".join(f', "{name}" {sql_type(dtype)}' for name, dtype in _needed(table).items())
            self.connection.execute(f"CREATE TABLE {table.name} (file_no INTEGER, row_no BIGINT{columns})")
        self.connection.execute("CREATE TABLE file_years (file_no INTEGER, published_year VARCHAR)")

    def __enter__(self) -> RowsOfAll:
        return self

    def __exit__(self, *_: object) -> None:
        self.connection.close()

    def add(self, table: Table, file_no: int, numbers: Sequence[int], frame: pl.DataFrame) -> None:
        """Note rows of a file."""
        rows = frame.select(
            pl.lit(file_no, dtype=pl.Int32).alias("file_no"),
            pl.Series("row_no", numbers, dtype=pl.Int64),
            *_needed(table),
        )
        self.connection.register("chunk", rows.to_arrow())
        self.connection.execute(f"INSERT INTO {table.name} SELECT * FROM chunk")
        self.connection.unregister("chunk")

    def check(
        self, files: Sequence[RowFile], tally: Tally, broken: Mapping[str, frozenset[str]], with_rules: bool
    ) -> None:
        """Add what breaks a key, a reference or a span, and ``with_rules`` what whole lakes keep.

        ``broken`` has the columns by table that are not there: what needs them is not asked.
        """
        years = [(file_no, year) for file_no, file in enumerate(files) for year in file.years]
        if years:
            self.connection.executemany("INSERT INTO file_years VALUES (?, ?)", years)
        for table in self._tables.values():
            not_there = broken.get(table.name, frozenset()) | (broken.get("documents", frozenset()) & {"published_on"})
            for check, query, needed in self._queries(table):
                if needed & not_there:
                    continue
                column = check.removesuffix(" exists") if check.endswith(" exists") else ""
                for file_no, count, rows, example in self.connection.execute(_by_file(query)).fetchall():
                    tally.add((files[file_no].shown, table.name, column, check), str(example), rows, count)
            for check, query in load_rules(table.name):
                if with_rules or (check in _OF_PARTS and not not_there):
                    self._check_rule(table, check, query, tally)

    def unresolved(self) -> list[str]:
        """Return the tables that rows refer to and that are not there: those references could not be checked."""
        asked = {r.table for table in self._tables.values() for r in table.references}
        return sorted(asked - self._tables.keys())

    def _queries(self, table: Table) -> Iterator[tuple[str, str, frozenset[str]]]:
        """Yield checks with their queries and the columns of the table that they need."""
        yield "unique_key", rows_of_doubled_keys(table, _PLACE), frozenset(table.primary_key)
        for reference in table.references:
            if reference.table in self._tables:
                needed = frozenset({reference.column, "document_id"})
                yield f"{reference.column} exists", missing(table, reference, _PLACE), needed
        if table.stretches and "documents" in self._tables:
            yield "span is its text", wrong_spans(table, _PLACE), frozenset({*_of_stretches(table), "document_id"})
        if "document_id" in _needed(table) and "documents" in self._tables:
            yield "folder is of its year", wrong_years(table, _PLACE), frozenset({"document_id", "published_on"})

    def _check_rule(self, table: Table, check: str, query: str, tally: Tally) -> None:
        try:
            row = self.connection.execute(f"SELECT count(*), min(example) FROM ({query})").fetchone()
        except duckdb.CatalogException:
            return  # it is about a table that is not there
        if row and row[0]:
            tally.add(("", table.name, "", check), str(row[1]), (), row[0])


def _of_stretches(table: Table) -> set[str]:
    return {column for stretch in table.stretches for column in stretch}


def _needed(table: Table) -> dict[str, pl.DataType]:
    names = {*table.primary_key, *(reference.column for reference in table.references), "document_id"}
    names |= _of_stretches(table)
    names |= _OF_RULES if table.name in {"documents", "rejects", "loads"} else set()
    return {name: dtype for name, dtype in polars_schema(table).items() if name in names}


def _by_file(query: str) -> str:
    return (
        f"SELECT file_no, count(*), min(row_no, {SHOWN}), arg_min(example, row_no) FROM ({query}) "
        "GROUP BY file_no ORDER BY file_no"
    )
