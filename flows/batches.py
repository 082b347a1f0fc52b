"""A batch as planned: a folder with the documents to extract and the faults met on the way, handed on by path."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import asdict, fields
from datetime import date
from pathlib import Path
from typing import Any

from flows.sources.source import ReadOptions, SourceFault
from schemas.records import Document

_DOCUMENTS = "documents.parquet"
_FAULTS = "faults.json"
_OPTIONS = "options.json"
_INTEGERS = {"body_start_char", "line_no"}
_NAMES = [field.name for field in fields(Document)]


def write_batch(
    folder: Path, documents: Sequence[Document], faults: Sequence[SourceFault], options: ReadOptions | None = None
) -> Path:
    """Write a batch, and the options that it was read with, to its folder, which must not exist; return the folder."""
    # polars and not pyarrow, which the processes that extract need for nothing else: each saves 47 MB
    import polars as pl

    from warehouse.frames import write_frame

    folder.mkdir()
    columns = {name: [getattr(document, name) for document in documents] for name in _NAMES}
    write_frame(pl.DataFrame(columns, schema=_schema()), folder / _DOCUMENTS, compression="lz4")
    (folder / _FAULTS).write_text(json.dumps([asdict(fault) for fault in faults]), encoding="utf-8")
    options = options or ReadOptions()
    told = {"published": options.published and options.published.isoformat(), "source": options.source}
    (folder / _OPTIONS).write_text(json.dumps(told), encoding="utf-8")
    return folder


def read_batch(folder: Path) -> tuple[list[Document], list[SourceFault]]:
    """Return the documents and faults of a planned batch."""
    import polars as pl

    documents = [Document(*row) for row in pl.read_parquet(folder / _DOCUMENTS).select(_NAMES).iter_rows()]
    faults = json.loads((folder / _FAULTS).read_text(encoding="utf-8"))
    return documents, [SourceFault(**fault) for fault in faults]


def read_batch_options(folder: Path) -> ReadOptions:
    """Return the options that a planned batch was read with."""
    told = json.loads((folder / _OPTIONS).read_text(encoding="utf-8"))
    return ReadOptions(date.fromisoformat(told["published"]) if told["published"] else None, told["source"])


def _schema() -> dict[str, Any]:
    import polars as pl

    types = {"published_on": pl.Date(), "published_at": pl.Datetime("us", "UTC")}
    return {name: types.get(name, pl.Int64() if name in _INTEGERS else pl.String()) for name in _NAMES}
