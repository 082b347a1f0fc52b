"""JSON lines: one story a line, plain or gzipped, or from a stream such as standard input."""

from __future__ import annotations

import gzip
import json
import zlib
from collections.abc import Iterator
from typing import IO

from flows.sources.decoding import decode, find_file_fault
from flows.sources.fields import read_story
from flows.sources.place import Place
from flows.sources.source import MAX_RECORD_BYTES, Reading, ReadOptions, SourceFault, SourceFile
from schemas.json_words import why_no_json
from schemas.records import Document

MEDIA_TYPE = "application/x-ndjson"
_BOM = b"\xef\xbb\xbf"
_BUFFER_BYTES = 1 << 18


def read_jsonl(source: SourceFile, options: ReadOptions) -> Reading:
    """Yield the stories of a file line by line; a wrong line is a fault and reading goes on."""
    with source.path.open("rb") as file:
        is_gzip = file.read(2) == b"\x1f\x8b"
    if not is_gzip and source.path.suffix == ".gz":
        what = "is empty" if not source.size else "is not gzip"
        reason = f"{source.path}: the file {what}; compress it again, or name it .jsonl if it is plain"
        yield SourceFault(source.uri, None, "gzip" if source.size else "empty", reason)
        return
    with gzip.open(source.path) if is_gzip else source.path.open("rb", _BUFFER_BYTES) as stream:
        yield from read_json_lines(stream, options, source.uri, str(source.path))  # type: ignore[arg-type]


def read_json_lines(
    stream: IO[bytes] | IO[str], options: ReadOptions | None = None, source_uri: str = "-", name: str = "standard input"
) -> Reading:
    """Yield the stories of a stream of JSON lines in their order, ``name`` being what faults call it."""
    options = options or ReadOptions()
    has_any = False
    for line_no, line in _lines(stream):
        has_any = True
        if line_no == 1 and isinstance(line, bytes) and (wrong := find_file_fault(line)):
            yield SourceFault(source_uri, None, wrong[0], f"{name}: {wrong[1]}")
            return
        yield _read_line(line, options, Place(source_uri, name, line_no))
    if not has_any:
        yield SourceFault(source_uri, None, "empty", f"{name}: there is no story in it; give one JSON object a line")


def _read_line(line: bytes | Exception | None, options: ReadOptions, place: Place) -> Document | SourceFault:
    if isinstance(line, Exception):
        return place.fault(
            "gzip", f"the compressed data ends or breaks here ({line}); fetch or compress the file again"
        )
    if line is None:
        return place.fault("size", f"the line is longer than {MAX_RECORD_BYTES:,} bytes; give one story a line")
    text = decode(line)
    if not isinstance(text, str):
        place.record = line.decode("utf-8", "backslashreplace")
        return place.fault("encoding", text[1])
    place.record = text
    try:
        fields = json.loads(text)
    except (ValueError, RecursionError) as error:
        return place.fault("json", f"not JSON: {why_no_json(error)}; give one object {{...}} a line")
    return read_story(fields, options, MEDIA_TYPE, place.fault, place.origin)


def _lines(stream: IO[bytes] | IO[str]) -> Iterator[tuple[int, bytes | Exception | None]]:
    """Yield number and bytes of each line that is not blank; None for one too long, the error where the data breaks."""
    line_no = 0
    while True:
        line_no += 1
        try:
            line = _next_line(stream)
        except (EOFError, gzip.BadGzipFile, zlib.error) as error:
            yield line_no, error
            return
        if line == b"":
            return
        if line is None:
            yield line_no, None
            continue
        if line_no == 1:
            line = line.removeprefix(_BOM)
        if not line.isspace() and line:
            yield line_no, line.rstrip(b"\r\n")


def _next_line(stream: IO[bytes] | IO[str]) -> bytes | None:
    """Return the next line, empty at the end, None where it is too long: its rest is skipped, never held."""
    line = _read(stream)
    if len(line) <= MAX_RECORD_BYTES or line.endswith(b"\n"):
        return line
    while line and not line.endswith(b"\n"):
        line = _read(stream)
    return None


def _read(stream: IO[bytes] | IO[str]) -> bytes:
    line = stream.readline(MAX_RECORD_BYTES + 1)
    return line.encode("utf-8", "surrogatepass") if isinstance(line, str) else line
