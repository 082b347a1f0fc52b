"""Rows on their way out: read from one state of the lake in batches, never held whole."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import datetime
from pathlib import Path
from shlex import quote
from typing import Any

import duckdb
import pyarrow as pa

from schemas.tables.types import polars_schema
from warehouse.exports.datasets import Dataset, ExportError
from warehouse.lake import Lake
from warehouse.queries.load import load_query

BATCH_ROWS = 20_000

Watch = Callable[[str, int], None]
"""Told the name of a dataset and how many more of its rows were read."""


class LakeRows:
    """One snapshot of a lake to read from; a user's query can do no more there than in ``wirehouse sql``."""

    def __init__(self, lake: Path, at: str | None = None, watch: Watch | None = None) -> None:
        self._asking = Lake.open_for_queries(lake, at)
        self._lake, self._at = lake, at
        self._watch = watch
        self.snapshot, self.made_at = self._state()
        if at is None:
            # all datasets of an export come from one state, whatever is loaded meanwhile
            self._asking.close()
            self._asking = Lake.open_for_queries(lake, str(self.snapshot))
        self.rows: dict[str, int] = {}

    def check(self, datasets: Iterable[Dataset]) -> None:
        """Raise ExportError for a table without a column of the contract: the lake is, or was, of an older one."""
        there = set(self._asking.execute(load_query("list_columns")).fetchall())
        for dataset in datasets:
            columns = polars_schema(dataset.table) if dataset.table else ()
            lacking = [column for column in columns if (dataset.name, column) not in there]
            if lacking:
                raise ExportError(self._older(dataset.name, lacking))

    def read(self, dataset: Dataset) -> pa.RecordBatchReader:
        """Return a reader of the rows, to be read out before the next; raise ExportError for a wrong query."""
        try:
            reader = self._asking.execute(dataset.query).to_arrow_reader(BATCH_ROWS)
        except duckdb.Error as error:
            asked = "" if dataset.table else f"\nin the query:\n{dataset.query}"
            raise ExportError(f"{dataset.name}: {error}{asked}") from error
        if twice := [name for name, number in Counter(reader.schema.names).items() if number > 1]:
            raise ExportError(
                f"{dataset.name}: several columns have the name '{twice[0]}'; give each its own, "
                f"such as {twice[0]} AS {twice[0]}_1"
            )
        self.rows[dataset.name] = 0
        return pa.RecordBatchReader.from_batches(reader.schema, self._watched(dataset.name, reader))

    def count(self, dataset: Dataset) -> int:
        """Return how many rows a dataset has."""
        row = self._asking.execute(f"SELECT count(*) FROM ({dataset.query})").fetchone()
        return int(row[0]) if row else 0

    def close(self) -> None:
        """Close the connection."""
        self._asking.close()

    def _older(self, table: str, lacking: Sequence[str]) -> str:
        was = f"{self._lake}: {table} has no column {', '.join(lacking)}, for the lake"
        if self._at:
            return f"{was} kept an older contract at '{self._at}'; export a later state, other tables, or a query"
        return f"{was} keeps an older contract; `wirehouse migrate --lake {quote(str(self._lake))}` comes first"

    def _state(self) -> tuple[int, datetime]:
        row: Any = self._asking.execute(load_query("current_snapshot")).fetchone()
        return row[0], row[1]

    def _watched(self, name: str, reader: pa.RecordBatchReader) -> Iterator[pa.RecordBatch]:
        for batch in reader:
            self.rows[name] += batch.num_rows
            if self._watch:
                self._watch(name, batch.num_rows)
            yield batch
