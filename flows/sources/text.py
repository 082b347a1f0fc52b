"""Plain text: one story a file; ``NAME.json`` beside ``NAME.txt`` gives what the text does not say."""

from __future__ import annotations

import json
from typing import Any

from flows.sources.decoding import decode, find_file_fault
from flows.sources.document import split_title
from flows.sources.fields import by_field, check_names, read_story
from flows.sources.source import MAX_RECORD_BYTES, Reading, ReadOptions, SourceError, SourceFault, SourceFile
from schemas.json_words import why_no_json


def read_text(source: SourceFile, options: ReadOptions) -> Reading:
    """Yield the one story of a text file, or why there is none.

    The file's last line end is no part of the text; its first line is its title where none is given and a blank line
    follows.
    """

    def fault(check_name: str, reason: str, line_no: int | None = None) -> SourceFault:
        return SourceFault(
            source.uri, line_no, check_name, f"{source.path}{f':{line_no}' if line_no else ''}: {reason}"
        )

    if source.size > MAX_RECORD_BYTES:
        yield fault("size", f"{source.size:,} bytes are more than a story; the limit is {MAX_RECORD_BYTES:,}: split it")
        return
    data = source.path.read_bytes()
    if not data.strip(b"\xef\xbb\xbf \t\r\n"):
        yield fault("empty", "the file is empty; remove it or put the story's text in")
        return
    if wrong := find_file_fault(data):
        yield fault(*wrong)
        return
    text = decode(data)
    if not isinstance(text, str):
        yield fault("encoding", text[1], text[0])
        return
    try:
        fields = _read_sidecar(source)
    except SourceError as error:
        yield fault(error.check_name, str(error))
        return
    yield read_story(
        {"title": split_title(text)} | fields | {"text": text.rstrip("\r\n")},
        options,
        source.media_type,
        fault,
        (source.uri, None),
    )


def _read_sidecar(source: SourceFile) -> dict[str, Any]:
    path = source.path.with_suffix(".json")
    if not path.exists():
        return {}
    try:
        loaded = json.loads(path.read_text(encoding="utf-8-sig"))
    except (ValueError, RecursionError) as error:
        raise SourceError(f"its sidecar {path.name} is not JSON: {why_no_json(error)}", "sidecar") from error
    if not isinstance(loaded, dict):
        raise SourceError(
            f"its sidecar {path.name} must hold one object {{...}} with id, uri, published_at, source", "sidecar"
        )
    try:
        check_names(loaded)
    except SourceError as error:
        raise SourceError(f"its sidecar {path.name}: {error}", "sidecar") from error
    return {name: value for name, value in by_field(loaded).items() if value is not None}
