"""The recipe: plan, read, extract, tabulate, validate, stage, load. Plain functions that any orchestrator can wrap."""

from __future__ import annotations

import time
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from uuid import uuid4

from flows.opening import open_lake
from flows.planning import PlanCounts, Request, plan_batches
from flows.settings import Settings
from flows.versions import ENGINE_VERSION, reference_version
from flows.workspace import run_folder
from warehouse.lake import Lake

RunBatches = Callable[[Iterable[Path]], Iterator[Path]]
"""Takes the folders of planned batches, yields those of staged ones in the same order."""


@dataclass(slots=True)
class Summary:
    """What a run did: counts for its closing words."""

    plan: PlanCounts = field(default_factory=PlanCounts)
    rows: Counter[str] = field(default_factory=Counter)
    loads: int = 0
    by_others: int = 0
    """Stories that another run had loaded by the time they were to be."""
    revisions: int = 0
    """Stories among those loaded that the lake had with another content."""
    snapshot: int | None = None
    seconds: float = 0.0

    @property
    def rejected(self) -> str:
        """How many are rejected in words: those of a run that met none anew are "as before"."""
        return f"{self.rejects:,} rejected" + ("" if self.rows["rejects"] else " as before")

    def stories(self, reextract: bool) -> str:
        """What became of the stories that were read, for the log of a flow run: the counts add up."""
        counts = {
            "stories read": self.plan.stories,
            "loaded": self.rows["documents"],
            "unchanged": self.plan.unchanged,
        }
        if self.by_others:
            counts["loaded by another run"] = self.by_others
        if self.plan.stale and not reextract:
            counts["left as an older engine made them, or with lost rows, until reextract"] = self.plan.stale
        return ", ".join(f"{name}: {number:,}" for name, number in counts.items())

    @property
    def rejects(self) -> int:
        """Rows and sources that could not be loaded: those new in ``rejects``, else those that stood there before."""
        return self.rows["rejects"] or self.plan.faults


@dataclass(frozen=True, slots=True)
class Watch:
    """Who wants to be told of progress; each gets the number of stories that a step has just finished."""

    on_read: Callable[[int], None] | None = None
    on_load: Callable[[int], None] | None = None


def load_batch(lake: Lake, folder: Path, run_id: str, summary: Summary) -> int:
    """Load a staged batch in one transaction, add it to the summary and return the stories that it held."""
    from warehouse.staging import StagedBatch

    started = time.perf_counter()
    staged = StagedBatch.read(folder)
    versions = {"engine_version": ENGINE_VERSION, "reference_version": reference_version()}
    result = lake.load(staged, run_id, versions, {"staged_seconds": time.perf_counter() - started})
    summary.rows.update(result.rows)
    summary.by_others += staged.rows.get("documents", 0) - result.rows.get("documents", 0)
    summary.revisions += result.revisions
    summary.loads += 1
    summary.snapshot = result.snapshot
    return result.rows.get("documents", 0)


def ingest(request: Request, settings: Settings, run_batches: RunBatches, watch: Watch | None = None) -> Summary:
    """Run the whole recipe over what is asked for, into the lake of the settings if need be, and return what was done.

    Raises SourceError where a path names nothing, or a lake, and LakeError where the lake can't be written.
    """
    request.check()  # before a lake is made for nothing
    started = time.perf_counter()
    summary, watch, run_id = Summary(), watch or Watch(), new_run_id()
    with open_lake(settings) as lake, run_folder(settings.lake) as folder:
        planned = plan_batches(request, lake, folder, summary.plan, watch.on_read)
        for staged in run_batches(planned):
            loaded = load_batch(lake, staged, run_id, summary)
            if watch.on_load:
                watch.on_load(loaded)
        link_copies(lake, summary)
        summary.snapshot = lake.snapshot_id()
    summary.seconds = time.perf_counter() - started
    return summary


def link_copies(lake: Lake, summary: Summary) -> None:
    """Link what the lake has not yet compared with all nearly equal stories; a killed run's too."""
    stories = summary.rows["documents"] or lake.unlinked()
    if stories and (links := lake.link_duplicates(stories)):
        summary.rows["duplicate_links"] += links


def new_run_id() -> str:
    """Return a name for a run that no other run has."""
    return uuid4().hex[:16]
