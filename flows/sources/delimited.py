"""Values with commas, semicolons or tabs between: one story a row, the columns named in the first."""

from __future__ import annotations

import csv
import re
from collections.abc import Iterable, Iterator

from flows.sources.decoding import find_file_fault, not_utf8
from flows.sources.fields import FIELDS, as_json, by_field, field_of, read_story
from flows.sources.place import Place
from flows.sources.source import MAX_RECORD_BYTES, Reading, ReadOptions, SourceFault, SourceFile
from schemas.records import Document

_DELIMITERS = ",;\t"
_HEADER_CHARS = 1 << 16
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
        delimiter = _delimiter(file.readline(_HEADER_CHARS))
        file.seek(0)
        rows = _rows(file, delimiter)
        line_no, header = next(rows, (None, None))
        if wrong := _header_fault(header):
            where = f"{source.path}:{line_no}" if line_no else source.path
            yield SourceFault(source.uri, line_no, wrong[0], f"{where}: {wrong[1]}")
            return
        names = header if isinstance(header, list) else []
        for line_no, row in rows:
            yield _read_row(names, row, Place(source.uri, str(source.path), line_no), source.media_type, options)


def _delimiter(line: str) -> str:
    """Return what parts the columns of a header, of which one must be the text: Excel writes semicolons in Europe."""
    for delimiter in _DELIMITERS:
        try:
            names = next(csv.reader([line], delimiter=delimiter), [])
        except csv.Error:
            continue
        if "text" in map(field_of, names):
            return delimiter
    return _DELIMITERS[0]


def _rows(file: Iterable[str], delimiter: str) -> Iterator[tuple[int, list[str] | csv.Error]]:
    """Yield each row that is not blank with the line that it begins in; a row that can't be read is its error."""
    # The module's limit of 128 kB a field holds for the whole process; stories may be longer.
    csv.field_size_limit(max(csv.field_size_limit(), MAX_RECORD_BYTES))
    reader = csv.reader(file, strict=True, delimiter=delimiter)
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


def _header_fault(header: list[str] | csv.Error | None) -> tuple[str, str] | None:
    """Return check and reason where a header is none, or leaves open which column is the text or another field."""
    if header is None:
        return "empty", "the file is empty; give a header and rows"
    if not isinstance(header, csv.Error):
        if twice := sorted({name for name in header if field_of(name) and header.count(name) > 1}):
            return "columns", f"the column {twice[0]!r} stands twice; rename one of them"
        if "text" in map(field_of, header):
            return None
    found = f"it can't be read: {header}" if isinstance(header, csv.Error) else f"found {', '.join(header)[:200]!r}"
    remedy = f"name the columns, with commas, semicolons or tabs between, as {', '.join(FIELDS)}; 'text' is needed"
    return "columns", f"no column 'text', {found}; {remedy}"


def _read_row(
    header: list[str], row: list[str] | csv.Error, place: Place, media_type: str, options: ReadOptions
) -> Document | SourceFault:
    if isinstance(row, csv.Error):
        return place.fault("csv", f"the row can't be read ({row}); check its quotation marks")
    if len(row) != len(header):
        place.record = as_json({"fields": row})
        many = len(row) > len(header)
        remedy = "quote fields with a separator in them" if many else "give an empty field where there is nothing"
        return place.fault("columns", f"the row has {len(row)} fields, the header {len(header)}; {remedy}")
    fields = by_field({name: value for name, value in zip(header, row, strict=True) if value})
    place.record = as_json(fields)
    for value in row:
        if found := _UNDECODED.search(value):
            return place.fault("encoding", not_utf8(ord(found.group()) - 0xDC00))
    if sum(map(len, row)) > MAX_RECORD_BYTES:
        place.record = None
        return place.fault("size", f"the row is longer than {MAX_RECORD_BYTES:,} characters; give one story a row")
    return read_story(fields, options, media_type, place.fault, place.origin)
