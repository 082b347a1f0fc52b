"""The recipe of ingestion step by step in one process, each step's processor time added up over the batches."""

from __future__ import annotations

import time
from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import TypeVar

from flows.batches import read_batch, write_batch
from flows.extract import extract
from flows.extraction import without_collector
from flows.plugins.names import load_name_tagger
from flows.settings import Settings
from flows.tabulate import tabulate
from flows.versions import ENGINE_VERSION, reference_version
from schemas.records import Document, Extraction
from schemas.validation import validate_batch
from warehouse.lake import Lake
from warehouse.staging import StagedBatch, stage

T = TypeVar("T")


@dataclass(slots=True)
class Steps:
    """Processor seconds by step, and what went through."""

    stories: int = 0
    rows: int = 0
    seconds: defaultdict[str, float] = field(default_factory=lambda: defaultdict(float))

    def run(self, name: str, work: Callable[[], T]) -> T:
        """Do the work and add what it took to the step."""
        started = time.process_time()
        result = work()
        self.seconds[name] += time.process_time() - started
        return result


def run_steps(documents: Sequence[Document], folder: Path) -> Steps:
    """Take documents through planning's batches, the engine, the gate and the lake; return what each step took."""
    steps, size = Steps(), Settings().batch_stories
    extract(documents[0], load_name_tagger("own"))  # tables and weights are read once
    with Lake.open(folder / "steps") as lake:
        for number in range(0, len(documents), size):
            staged = _stage(steps, documents[number : number + size], folder / f"batch-{number}")
            _load(steps, lake, staged)
        steps.run("link", lake.link_duplicates)
    return steps


def _stage(steps: Steps, documents: Sequence[Document], folder: Path) -> Path:
    steps.run("hand over", lambda: write_batch(folder, documents, []))
    read, _ = steps.run("hand over", lambda: read_batch(folder))
    with without_collector():
        frames = steps.run("tabulate", lambda: tabulate(_extracted(steps, read)))
    validated, rejects = steps.run("validate", lambda: validate_batch(frames))
    staged = steps.run("stage", lambda: stage(validated, rejects, folder.with_suffix(".staged")))
    steps.stories += len(documents)
    steps.rows += sum(staged.rows.values())
    return staged.folder


def _extracted(steps: Steps, documents: Sequence[Document]) -> Iterator[Extraction]:
    """Extract as the table maker asks for it, each on its own account."""
    tagger = load_name_tagger("own")
    for document in documents:
        started = time.process_time()
        extraction = extract(document, tagger)
        seconds = time.process_time() - started
        steps.seconds["extract"] += seconds
        steps.seconds["tabulate"] -= seconds
        yield extraction


def _load(steps: Steps, lake: Lake, folder: Path) -> None:
    versions = {"engine_version": ENGINE_VERSION, "reference_version": reference_version()}
    steps.run("load", lambda: lake.load(StagedBatch.read(folder), "bench", versions, {}))
