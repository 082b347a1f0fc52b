"""A batch as planned: a folder with the documents to extract and the faults met on the way, handed on by path."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import asdict, fields
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq

from flows.sources.source import SourceFault
from schemas.records import Document

_DOCUMENTS = "documents.parquet"
_FAULTS = "faults.json"
_TYPES = {"published_on": pa.date32(), "published_at": pa.timestamp("us", "UTC")}
_INTEGERS = {"body_start_char", "line_no"}
_NAMES = [field.name for field in fields(Document)]
_SCHEMA = pa.schema([(name, _TYPES.get(name, pa.int64() if name in _INTEGERS else pa.string())) for name in _NAMES])


def write_batch(folder: Path, documents: Sequence[Document], faults: Sequence[SourceFault]) -> Path:
    """Write a batch to its folder, which must not exist yet, and return the folder."""
    folder.mkdir()
    rows = {name: [getattr(document, name) for document in documents] for name in _NAMES}
    pq.write_table(pa.table(rows, schema=_SCHEMA), folder / _DOCUMENTS)
    (folder / _FAULTS).write_text(json.dumps([asdict(fault) for fault in faults]), encoding="utf-8")
    return folder


def read_batch(folder: Path) -> tuple[list[Document], list[SourceFault]]:
    """Return the documents and faults of a planned batch."""
    documents = [Document(**row) for row in pq.ParquetFile(folder / _DOCUMENTS).read().to_pylist()]
    faults = json.loads((folder / _FAULTS).read_text(encoding="utf-8"))
    return documents, [SourceFault(**fault) for fault in faults]
