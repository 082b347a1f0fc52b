"""Records to frames: one per table for a batch of documents, with the types of the table's model."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import chain, islice
from operator import attrgetter
from typing import Any

import polars as pl

from flows.sources.remembered import tell_options
from flows.sources.source import ReadOptions, SourceFault
from flows.versions import ENGINE_VERSION, reference_version
from schemas.identity import hash_id
from schemas.records import Document, Extraction
from schemas.tables.registry import TABLES
from schemas.tables.types import polars_schema

_FROM_EXTRACTION = (
    "sentences", "entities", "mentions", "roles", "time_expressions", "figures", "comparisons", "statements",
)  # fmt: skip
_SLICE_STORIES = 32


def tabulate(extractions: Iterable[Extraction]) -> dict[str, pl.DataFrame]:
    """Return the frames of a batch by table; columns that only the load can know are null.

    Records become columns a slice at a time, as the extractions come: a column takes a tenth of the records' memory.
    """
    remaining = iter(extractions)
    slices = [_tabulate_slice([])]
    while some := list(islice(remaining, _SLICE_STORIES)):
        slices.append(_tabulate_slice(some))
    return {table: pl.concat([frames[table] for frames in slices], rechunk=False) for table in slices[0]}


def _tabulate_slice(extractions: Sequence[Extraction]) -> dict[str, pl.DataFrame]:
    frames = {"documents": _documents(extractions)}
    for table in _FROM_EXTRACTION:
        frames[table] = _frame(table, chain.from_iterable(map(attrgetter(table), extractions)))
    pieces = (piece for found in extractions for statement in found.statements for piece in statement.pieces)
    frames["statement_pieces"] = _frame("statement_pieces", pieces)
    return frames


def tabulate_faults(faults: Sequence[SourceFault]) -> pl.DataFrame:
    """Return the rows of ``rejects`` for what the readers could not make documents of."""
    schema = polars_schema(TABLES["rejects"])
    rows = [
        {
            "reject_id": hash_id("rejects", fault.source_uri, fault.line_no, fault.check_name, fault.record),
            "table_name": "documents",
            "record": fault.record,
            "check_name": fault.check_name,
            "reason": fault.reason,
            "stage": "read",
            "source_uri": fault.source_uri,
            "line_no": fault.line_no,
        }
        for fault in faults
    ]
    return pl.DataFrame([{name: row.get(name) for name in schema} for row in rows], schema=schema)


def locate_rejects(
    rejects: pl.DataFrame, documents: Sequence[Document], options: ReadOptions | None = None
) -> pl.DataFrame:
    """Return the rejects of a batch with source and line of their documents, and the options these were read with."""
    if rejects.is_empty():
        return rejects
    places = {document.document_id: (document.source_uri, document.line_no) for document in documents}
    found = [places.get(document_id, (None, None)) for document_id in rejects["document_id"]]
    return rejects.with_columns(
        pl.Series("reason", [tell_options(reason, options or ReadOptions()) for reason in rejects["reason"]]),
        pl.Series("source_uri", [place[0] for place in found], dtype=pl.String),
        pl.Series("line_no", [place[1] for place in found], dtype=pl.Int64),
    )


def _documents(extractions: Sequence[Extraction]) -> pl.DataFrame:
    schema = polars_schema(TABLES["documents"])
    stamps = {"engine_version": ENGINE_VERSION, "reference_version": reference_version()}
    rows = [
        tuple(stamps[name] if name in stamps else getattr(found.document, name, None) for name in schema)
        for found in extractions
    ]
    return pl.DataFrame(rows, schema=schema, orient="row")


def _frame(table: str, records: Iterable[tuple[Any, ...]]) -> pl.DataFrame:
    schema = polars_schema(TABLES[table])
    # records are tuples whose first items are the table's columns; by zip, they become those fastest
    columns = list(zip(*records, strict=True))[: len(schema)] or [()] * len(schema)
    series = (pl.Series(name, values, dtype) for (name, dtype), values in zip(schema.items(), columns, strict=True))
    return pl.DataFrame(list(series))
