"""Comma-separated values: one story a row, the columns named in the first."""

from __future__ import annotations

import csv
import re
from collections.abc import Iterator

from flows.sources.decoding import find_file_fault, not_utf8
from flows.sources.fields import FIELDS, as_json, read_story
from flows.sources.place import Place
from flows.sources.source import MAX_RECORD_BYTES, Reading, ReadOptions, SourceFault, SourceFile
from schemas.records import Document

MEDIA_TYPE = "text/csv"
_UNDECODED = re.compile("[\udc80-\udcff]")
"""What ``surrogateescape`` makes of bytes that are not UTF-8; UTF-8 itself holds no surrogates."""


def read_csv(source: SourceFile, options: ReadOptions) -> Reading:
    """Yield the stories of a CSV file row by row; ``line_no`` of a fault is the line that the row begins in."""
    with source.path.open("rb") as file:
        wrong = find_file_fault(file.read(8192))
    if wrong:
        yield SourceFault(source.uri, None, wrong[0], f"{source.path}: {wrong[1]}")
        return
    with source.path.open(encoding="utf-8-sig", errors="surrogateescape", newline="") as file:
        rows = _rows(file)
        header = next(rows, None)
        if header is None or isinstance(header[1], csv.Error) or "text" not in header[1]:
            yield _header_fault(source, header)
            return
        names = header[1]
        for line_no, row in rows:
            yield _read_row(names, row, Place(source.uri, str(source.path), line_no), options)


def _rows(file: Iterator[str]) -> Iterator[tuple[int, list[str] | csv.Error]]:
    """Yield each row that is not blank with the line that it begins in; a row that can't be read is its error."""
    # The module's limit of 128 kB a field holds for the whole process; stories may be longer.
    csv.field_size_limit(max(csv.field_size_limit(), MAX_RECORD_BYTES))
    reader = csv.reader(file, strict=True)
    while True:
        line_no = reader.line_num + 1
        try:
            row: list[str] | csv.Error | None = next(reader, None)
        except csv.Error as error:
            row = error
        if row is None:
            return
        if row:
            yield line_no, row


def _header_fault(source: SourceFile, header: tuple[int, list[str] | csv.Error] | None) -> SourceFault:
    if header is None:
        return SourceFault(source.uri, None, "empty", f"{source.path}: the file is empty; give a header and rows")
    found = header[1]
    names = f"it can't be read: {found}" if isinstance(found, csv.Error) else f"found {', '.join(found)[:200]!r}"
    remedy = f"name the columns, with commas between, as {', '.join(FIELDS)}; 'text' is needed"
    return SourceFault(
        source.uri, header[0], "columns", f"{source.path}:{header[0]}: no column 'text', {names}; {remedy}"
    )


def _read_row(
    names: list[str] | csv.Error, row: list[str] | csv.Error, place: Place, options: ReadOptions
) -> Document | SourceFault:
    if isinstance(row, csv.Error) or isinstance(names, csv.Error):
        return place.fault("csv", f"the row can't be read ({row}); check its quotation marks")
    if len(row) != len(names):
        place.record = as_json({"fields": row})
        remedy = "quote fields with commas" if len(row) > len(names) else "give an empty field where there is nothing"
        return place.fault("columns", f"the row has {len(row)} fields, the header {len(names)}; {remedy}")
    fields = {name: value for name, value in zip(names, row, strict=True) if value and name in FIELDS}
    place.record = as_json(fields)
    for value in row:
        if found := _UNDECODED.search(value):
            return place.fault("encoding", not_utf8(ord(found.group()) - 0xDC00))
    if sum(map(len, row)) > MAX_RECORD_BYTES:
        place.record = None
        return place.fault("size", f"the row is longer than {MAX_RECORD_BYTES:,} characters; give one story a row")
    return read_story(fields, options, MEDIA_TYPE, place.fault, place.origin)
