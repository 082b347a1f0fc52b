"""Readers by media type: a source becomes documents, and faults where it can't."""

from __future__ import annotations

from flows.sources.delimited import read_csv
from flows.sources.files import MEDIA_TYPES
from flows.sources.jsonlines import read_json_lines, read_jsonl
from flows.sources.parquet import read_parquet
from flows.sources.source import Reader, Reading, ReadOptions, SourceFault, SourceFile
from flows.sources.text import read_text

__all__ = ["READERS", "ReadOptions", "Reader", "Reading", "SourceFault", "read_json_lines", "read_source"]

READERS: dict[str, Reader] = {
    "text/plain": read_text,
    "application/x-ndjson": read_jsonl,
    "application/vnd.apache.parquet": read_parquet,
    "text/csv": read_csv,
}


def read_source(source: SourceFile, options: ReadOptions) -> Reading:
    """Yield the documents of a source and the faults between them, streaming; never raises for what the file holds."""
    reader = READERS.get(source.media_type)
    if reader is None:
        known = ", ".join(MEDIA_TYPES)
        yield SourceFault(source.uri, None, "media_type", f"{source.path}: unknown type of file; known are {known}")
        return
    try:
        yield from reader(source, options)
    except OSError as error:
        yield SourceFault(
            source.uri, None, "unreadable", f"{source.path}: {error.strerror or error}; check its permissions"
        )
