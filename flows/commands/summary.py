"""The closing words of an ingestion: counts per table, what was passed over, what was rejected."""

from __future__ import annotations

from pathlib import Path
from shlex import quote
from typing import TYPE_CHECKING

from flows.commands.console import counted, listing, messages, output

if TYPE_CHECKING:
    from flows.pipeline import Summary


def print_summary(summary: Summary, lake: Path, reextract: bool, clock: str) -> None:
    """Print the counts as a table on stdout and the rest as lines on stderr."""
    loaded = {name: rows for name, rows in summary.rows.items() if rows}
    if loaded:
        counts = [(name, f"{rows:,}") for name, rows in loaded.items()]
        output().print(listing(("table", "rows"), counts, "rows loaded", numbers={"rows"}))
    for line in _lines(summary, lake, reextract, clock):
        messages().print(line, markup=False, soft_wrap=True)


def _revised(number: int) -> str:
    """Say what became of stories with an id that was there: two that share one by mistake are seen by it."""
    stories = counted(number, "is a new revision of a story", "are new revisions of stories")
    return f"{stories} with the same id or uri"


def _lines(summary: Summary, lake: Path, reextract: bool, clock: str) -> list[str]:
    plan = summary.plan
    read = counted(plan.stories, "story", "stories")
    lines = [f"{read} read: {summary.rows['documents']:,} loaded, {plan.unchanged:,} unchanged"]
    if summary.by_others:
        lines[0] += f", {summary.by_others:,} loaded by another run meanwhile"
    if summary.revisions:
        lines[0] += f"; {_revised(summary.revisions)}"
    if not summary.rows:
        lines.append("nothing changed")
    if plan.stale and not reextract:
        stale = counted(plan.stale, "story holds", "stories hold")
        lines.append(f"{stale} rows of an older engine, or lost some; --reextract renews them")
    if plan.undated:
        undated = counted(plan.undated, "story has", "stories have")
        lines.append(f"{undated} no day of publication: --published, or published_at in the source, gives one")
    if plan.other_languages:
        others = counted(plan.other_languages, "story is", "stories are")
        lines.append(f"{others} not in English and read as if in English: take them out of the sources")
    lines += [f"rejected: {reason}" for reason in plan.reasons]
    if summary.rejects:
        lines.append(f"{summary.rejected}: wirehouse rejects list --lake {quote(str(lake))}")
    where = f"{lake} at snapshot {summary.snapshot}"
    return [*lines, f"{where}, {summary.seconds:.1f} s, finished {clock}"]
