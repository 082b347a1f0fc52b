"""``python -m tests.bench.memory``: peak memory of an ingestion, summed over its processes, at growing sizes."""

from __future__ import annotations

import argparse
import tempfile
from pathlib import Path

from rich.console import Console
from rich.table import Table

from tests.bench.corpus import make_corpus
from tests.bench.processes import WIREHOUSE, measure


def main() -> int:
    """Print the peak for each number of stories and its ratio to the first."""
    parser = argparse.ArgumentParser(prog="python -m tests.bench.memory")
    parser.add_argument("--articles", type=int, nargs="+", default=[1000, 4000], help="sizes of the corpus")
    parser.add_argument("--workers", type=int, default=2, help="processes that extract")
    options = parser.parse_args()
    columns = ("stories", "peak MB, shared pages once", "shared pages for each", "ratio", "stories/s")
    table = Table(*columns, title="memory of all processes (aim: < 1,000 MB at any size)", box=None)
    first = 0.0
    for articles in options.articles:
        with tempfile.TemporaryDirectory() as folder:
            corpus = make_corpus(Path(folder), articles)
            command = [WIREHOUSE, "ingest", str(corpus), "--lake", f"{folder}/lake", "--workers", str(options.workers)]
            run = measure(command, is_proportional=True)
        peak = run.peak_proportional_megabytes
        first = first or peak
        rate = articles / run.seconds
        table.add_row(f"{articles:,}", f"{peak:.0f}", f"{run.peak_megabytes:.0f}", f"{peak / first:.2f}", f"{rate:.0f}")
    Console(width=100).print(table)
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
