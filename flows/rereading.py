"""What was rejected, read again: from its source where that is still there, else from the record that was kept."""

from __future__ import annotations

import json
import os
import sys
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from urllib.parse import unquote_to_bytes, urlsplit

from flows.sources.fields import read_story
from flows.sources.files import find_sources, media_type_of
from flows.sources.readers import read_source
from flows.sources.remembered import told_options
from flows.sources.source import ReadOptions, SourceFault
from schemas.records import Document
from warehouse.location import is_lake
from warehouse.rejects import Reject

READ = "read"
"""The stage of rejects that gave no document; those of other stages are rows."""
OF_THE_REST = frozenset({"gzip", "csv", "columns"})
"""Checks whose faults, where no record of a line was kept, speak of all that stands behind it in the source too."""
GONE = "its source is not there any more, and no record of it was kept"
NO_LINE = "its source has nothing in that line any more, and no record of it was kept"


@dataclass(slots=True)
class Reread:
    """Documents to extract, rows to validate again as they were kept, and what stays rejected with the reason."""

    documents: dict[str, Document] = field(default_factory=dict)
    of_reject: dict[str, set[str]] = field(default_factory=lambda: defaultdict(set))
    """The documents that came of a reject which had given none."""
    there: set[str] = field(default_factory=set)
    """Those of them that the lake has already."""
    whole: set[str] = field(default_factory=set)
    """The rejects of a break that is mended and has nothing behind it."""
    faults: list[SourceFault] = field(default_factory=list)
    """Lines that can't be read, of sources that could not be read at all."""
    rows: list[Reject] = field(default_factory=list)
    left: dict[str, str] = field(default_factory=dict)

    def add(self, reject: Reject, documents: Iterable[Document]) -> None:
        """Note the documents that came of a reject."""
        for document in documents:
            self.documents[document.document_id] = document
            self.of_reject[reject.reject_id].add(document.document_id)

    def leave(self, there: set[str]) -> None:
        """Take out the documents that the lake has, but for those whose own rows were rejected."""
        self.there = there
        for document_id in there - {reject.document_id for reject in self.rows}:
            del self.documents[document_id]


def reread(rejects: Sequence[Reject], options: ReadOptions) -> Reread:
    """Read the sources of the rejects again, each once, with the options of its ingestion unless others are given."""
    found = Reread()
    by_source: dict[tuple[str | None, ReadOptions], list[Reject]] = defaultdict(list)
    for reject in rejects:
        told = told_options(reject.reason)
        used = ReadOptions(options.published or told.published, options.source or told.source)
        by_source[reject.source_uri, used].append(reject)
    for (uri, used), group in by_source.items():
        path = _path(uri)
        if path is None:
            for reject in group:
                _from_record(reject, used, found)
        else:
            _from_source(path, group, used, found)
    return found


def _path(uri: str | None) -> Path | None:
    parts = urlsplit(uri or "")
    path = Path(os.fsdecode(unquote_to_bytes(parts.path)))  # a name need not be UTF-8
    return path if parts.scheme == "file" and path.is_file() else None


def _from_source(path: Path, rejects: Sequence[Reject], options: ReadOptions, found: Reread) -> None:
    lines = {reject.line_no for reject in rejects}
    first = min((line for line in map(_first_of_rest, rejects) if line is not None), default=sys.maxsize)
    items = [
        item
        for source in find_sources([str(path)], is_lake)
        for item in read_source(source, options)
        if item.line_no is None or item.line_no in lines or item.line_no >= first
    ]
    for reject in rejects:
        there = [item for item in items if _is_of(item, reject)]
        if reject.stage == READ:
            _reread_line(reject, there, options, found)
        else:
            _reread_row(reject, there, found)


def _first_of_rest(reject: Reject) -> int | None:
    """Return the first line of what a reject speaks of where that is the whole source or its rest, else None."""
    if reject.line_no is None:
        return 0
    return (
        reject.line_no if reject.stage == READ and reject.record is None and reject.check_name in OF_THE_REST else None
    )


def _is_of(item: Document | SourceFault, reject: Reject) -> bool:
    first = _first_of_rest(reject)
    return item.line_no in {None, reject.line_no} or (first is not None and (item.line_no or 0) >= first)


def _reread_line(reject: Reject, there: Sequence[Document | SourceFault], options: ReadOptions, found: Reread) -> None:
    documents = [item for item in there if isinstance(item, Document)]
    faults = [item for item in there if isinstance(item, SourceFault)]
    same = [fault for fault in faults if (fault.line_no, fault.check_name) == (reject.line_no, reject.check_name)]
    if documents and not same:
        found.add(reject, documents)
        found.faults += faults
    elif faults:
        found.left[reject.reject_id] = (same or faults)[0].reason
    elif _first_of_rest(reject):
        found.whole.add(reject.reject_id)
    else:
        _from_record(reject, options, found, NO_LINE)


def _reread_row(reject: Reject, there: Sequence[Document | SourceFault], found: Reread) -> None:
    """A row comes back by the extraction of its document, where the source still holds that very text."""
    same = [item for item in there if isinstance(item, Document) and item.document_id == reject.document_id]
    if same:
        found.documents[same[0].document_id] = same[0]
    found.rows.append(reject)


def _from_record(reject: Reject, options: ReadOptions, found: Reread, why_none: str = GONE) -> None:
    if reject.stage != READ:
        found.rows.append(reject)
    elif reject.record is None:
        found.left[reject.reject_id] = why_none
    else:
        item = _story(reject, options)
        if isinstance(item, Document):
            found.add(reject, [item])
        else:
            found.left[reject.reject_id] = item.reason


def _story(reject: Reject, options: ReadOptions) -> Document | SourceFault:
    uri = reject.source_uri or "-"

    def fault(check_name: str, reason: str) -> SourceFault:
        return SourceFault(uri, reject.line_no, check_name, f"the record that was kept: {reason}")

    try:
        fields = json.loads(reject.record or "")
    except (ValueError, RecursionError) as error:
        return fault("json", f"not JSON: {error}")
    return read_story(fields, options, media_type_of(Path(urlsplit(uri).path)), fault, (uri, reject.line_no))
