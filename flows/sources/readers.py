"""Readers by media type: a source becomes documents, and faults where it can't."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from flows.sources.decoding import as_told
from flows.sources.delimited import read_csv
from flows.sources.files import MEDIA_TYPES, NO_FILE
from flows.sources.jsonlines import read_json_lines, read_jsonl
from flows.sources.parquet import read_parquet
from flows.sources.remembered import tell_options
from flows.sources.source import Reader, Reading, ReadOptions, SourceFault, SourceFile
from flows.sources.text import read_text

__all__ = ["READERS", "ReadOptions", "Reader", "Reading", "SourceFault", "read_json_lines", "read_source"]

READERS: dict[str, Reader] = {
    "text/plain": read_text,
    "application/x-ndjson": read_jsonl,
    "application/vnd.apache.parquet": read_parquet,
    "text/csv": read_csv,
    "text/tab-separated-values": read_csv,
}


def read_source(source: SourceFile, options: ReadOptions) -> Reading:
    """Yield the documents of a source and the faults between them, streaming; never raises for what the file holds.

    A fault tells the options that its source was read with, so that it can be read so again.
    """
    for item in _read(source, options):
        yield _tell(item, options) if isinstance(item, SourceFault) else item


def _tell(fault: SourceFault, options: ReadOptions) -> SourceFault:
    record = None if fault.record is None else as_told(fault.record)
    return replace(fault, reason=as_told(tell_options(fault.reason, options)), record=record)


def _read(source: SourceFile, options: ReadOptions) -> Reading:
    if source.media_type == NO_FILE:
        yield SourceFault(source.uri, None, "unreadable", f"{source.path}: {_why_no_file(source.path)}")
        return
    reader = READERS.get(source.media_type)
    if reader is None:
        known = ", ".join(MEDIA_TYPES)
        remedy = _REMEDIES.get(source.path.suffix.lower(), "")
        reason = f"{source.path}: unknown type of file; known are {known}{remedy}"
        yield SourceFault(source.uri, None, "media_type", reason)
        return
    try:
        yield from reader(source, options)
    except OSError as error:
        yield SourceFault(
            source.uri, None, "unreadable", f"{source.path}: {error.strerror or error}; check its permissions"
        )


_REMEDIES = {
    ".json": "; write a list of stories one a line: jq -c '.[]' FILE.json > FILE.jsonl",
    ".html": "; save the story's text as .txt",
    ".htm": "; save the story's text as .txt",
    ".xml": "; write its stories one a line, as .jsonl",
    ".xlsx": "; save the sheet as .csv",
}
"""What to do with a file of a kind that people often have, beside the types that are known."""


def _why_no_file(path: Path) -> str:
    """Return what is wrong with what is no file, and what to do."""
    if path.is_dir():
        return "this folder can't be read; give access to it"
    if path.is_symlink():
        return "this link leads to nothing that can be read; mend or delete it"
    return "is a pipe or device; write what it gives to a file and ingest that"
