"""``python -m tests.bench.throughput``: a corpus end to end with 1 and 2 workers, the engine alone, shares of steps."""

from __future__ import annotations

import argparse
import tempfile
from pathlib import Path

from rich.console import Console
from rich.table import Table

from tests.bench.corpus import make_corpus, read_some
from tests.bench.processes import WIREHOUSE, Measured, measure
from tests.bench.steps import Steps, run_steps


def main() -> int:
    """Print stories/s and MB/s with the ratio to the engine alone, then the processor time of each step."""
    parser = argparse.ArgumentParser(prog="python -m tests.bench.throughput")
    parser.add_argument("--articles", type=int, default=2000, help="stories of the corpus")
    parser.add_argument("--sample", type=int, default=2000, help="stories that the steps are measured on")
    options = parser.parse_args()
    console = Console(width=100)
    with tempfile.TemporaryDirectory() as folder:
        corpus = make_corpus(Path(folder), options.articles)
        runs = {workers: _ingest(corpus, folder, workers) for workers in (1, 2)}
        documents = read_some(corpus, options.sample)
        steps = run_steps(documents, Path(folder))
        share = sum(len(document.text.encode()) for document in documents) / len(documents) / 1e6
    console.print(_rates(runs, steps, options.articles, share))
    console.print(_shares(steps))
    return 0


def _ingest(corpus: Path, folder: str, workers: int) -> Measured:
    return measure([WIREHOUSE, "ingest", str(corpus), "--lake", f"{folder}/{workers}", "--workers", str(workers)])


def _rates(runs: dict[int, Measured], steps: Steps, articles: int, megabytes: float) -> Table:
    heads = ("stories/s", "MB/s", "CPU ms/story", "of the engine's rate", "peak MB")
    table = Table("run", *heads, title=f"{articles:,} stories (aim: 400/s with two workers, better 1,000)", box=None)
    engine = steps.stories / steps.seconds["extract"]
    table.add_row("engine alone, one core", f"{engine:.0f}", f"{engine * megabytes:.2f}", f"{1000 / engine:.1f}", "1.0")
    for workers, run in runs.items():
        rate = articles / run.seconds
        row = (f"{rate:.0f}", f"{rate * megabytes:.2f}", f"{1000 * run.cpu_seconds / articles:.1f}")
        name = f"ingest, {workers} worker{'s' if workers > 1 else ''}"
        table.add_row(name, *row, f"{rate / engine:.1f}", f"{run.peak_megabytes:.0f}")
    return table


def _shares(steps: Steps) -> Table:
    heads = ("CPU ms/story", "share", "rows/s")
    whole = sum(steps.seconds.values())
    table = Table("step", *heads, title=f"{steps.stories:,} stories, {steps.rows:,} rows, by processor time", box=None)
    gate = {"validate + load": steps.seconds["validate"] + steps.seconds["load"]}
    gate["all but extract"] = whole - steps.seconds["extract"]
    for name, seconds in (steps.seconds | gate).items():
        each = f"{1000 * seconds / steps.stories:.2f}"
        table.add_row(name, each, f"{seconds / whole:.1%}", f"{steps.rows / seconds:,.0f}")
    table.add_row("aim for validate + load", "", "< 15%", "1,000,000")
    return table


if __name__ == "__main__":
    raise SystemExit(main())
