"""Planning: which stories are new or changed, cut into batches; what is in the lake already is passed over."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import islice
from math import ceil
from pathlib import Path
from typing import Protocol

from flows.batches import write_batch
from flows.revisions import Choice, Known
from flows.sources.fields import is_read
from flows.sources.files import check_paths, find_sources
from flows.sources.readers import read_source
from flows.sources.source import Reading, ReadOptions, SourceFault
from flows.versions import ENGINE_VERSION, reference_version
from schemas.records import Document
from warehouse.location import is_lake

LOOKUP_STORIES = 2500
"""Stories that the lake is asked for at once: the question costs much the same for few and for many."""
REASONS = 5
"""Faults whose reasons a run tells; the others are in ``rejects``."""


class Catalog(Protocol):
    """What planning asks of the lake."""

    def known(self, story_ids: Sequence[str]) -> Known:
        """Return what the lake holds of these stories."""


@dataclass(slots=True)
class PlanCounts:
    """What became of the stories read so far."""

    stories: int = 0
    unchanged: int = 0
    stale: int = 0
    planned: int = 0
    undated: int = 0
    """Stories among the planned that have no day of publication, against which relative dates are resolved."""
    other_languages: int = 0
    """Stories among the planned that are not in the language that the engine reads."""
    faults: int = 0
    reasons: list[str] = field(default_factory=list)
    """What is wrong with the first of the faults."""


@dataclass(frozen=True, slots=True)
class Request:
    """What a run is asked to ingest."""

    paths: tuple[str, ...]
    options: ReadOptions = field(default_factory=ReadOptions)
    reextract: bool = False
    batch_stories: int = 400

    def check(self) -> None:
        """Raise SourceError where a path names nothing, or a lake."""
        check_paths(self.paths, is_lake)


def plan_batches(
    request: Request, catalog: Catalog, folder: Path, counts: PlanCounts, on_read: Callable[[int], None] | None = None
) -> Iterator[Path]:
    """Yield the folders of the batches in order, each written when it is asked for; ``counts`` is kept as it goes.

    Raises SourceError at once where a path names nothing.
    """
    readings = _read_all(request)
    choice = Choice((ENGINE_VERSION, reference_version()), request.reextract)
    pending: list[Document] = []
    faults: list[SourceFault] = []
    number = 0
    while chunk := list(islice(readings, max(request.batch_stories, LOOKUP_STORIES))):
        documents = [item for item in chunk if isinstance(item, Document)]
        faults += [item for item in chunk if isinstance(item, SourceFault)]
        counts.stories += len(documents)
        known = catalog.known([document.story_id for document in documents]) if documents else {}
        asked = [*pending, *choice.wanted(documents, known)]
        pending = _each_once(asked)
        choice.unchanged += len(asked) - len(pending)
        counts.unchanged, counts.stale = choice.unchanged, choice.stale
        if on_read:
            on_read(len(chunk))
        while len(pending) >= 2 * request.batch_stories or len(faults) >= request.batch_stories:
            yield _write(folder / _name(number), pending[: request.batch_stories], faults, request.options, counts)
            pending, faults, number = pending[request.batch_stories :], [], number + 1
    pending += choice.rest()
    for rest in _cut_evenly(pending, request.batch_stories) or ([[]] if faults else []):
        yield _write(folder / _name(number), rest, faults, request.options, counts)
        faults, number = [], number + 1


def _each_once(documents: list[Document]) -> list[Document]:
    """Return the documents without those that come again: a version that a story went back to is the last."""
    return [*reversed({document.document_id: document for document in reversed(documents)}.values())]


def _cut_evenly(pending: list[Document], batch_stories: int) -> list[list[Document]]:
    """Cut the last batches, which no more follow, in halves of one size: no worker waits long for another."""
    most = ceil(batch_stories / 2)
    size = ceil(len(pending) / max(1, ceil(len(pending) / most))) or 1
    return [pending[first : first + size] for first in range(0, len(pending), size)]


def _read_all(request: Request) -> Reading:
    for source in find_sources(request.paths, is_lake):
        yield from read_source(source, request.options)


def _name(number: int) -> str:
    return f"batch-{number:06d}"


def _write(
    folder: Path, documents: list[Document], faults: list[SourceFault], options: ReadOptions, counts: PlanCounts
) -> Path:
    counts.planned += len(documents)
    counts.undated += sum(document.published_on is None for document in documents)
    counts.other_languages += sum(not is_read(document.language) for document in documents)
    counts.faults += len(faults)
    counts.reasons += [fault.reason for fault in faults[: REASONS - len(counts.reasons)]]
    return write_batch(folder, documents, faults, options)
