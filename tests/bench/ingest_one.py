"""``python -m tests.bench.ingest_one``: one story ingested by a whole process, beside the import of its libraries."""

from __future__ import annotations

import argparse
import sys
import tempfile
from pathlib import Path

from rich.console import Console
from rich.table import Table

from tests.bench.corpus import shared_folder
from tests.bench.processes import WIREHOUSE, Measured, measure

IMPORTS = "import duckdb, polars, pyarrow.parquet, pandera.polars, numpy, yaml, typer"


def main() -> int:
    """Print seconds, processor time and memory of a first, a second and an unchanged story."""
    parser = argparse.ArgumentParser(prog="python -m tests.bench.ingest_one")
    parser.add_argument("--runs", type=int, default=5, help="runs of each; the least disturbed one counts")
    options = parser.parse_args()
    shared = shared_folder()
    seed = str(shared / "seed" / "korea-fta.txt")
    other = str(next(iter(sorted((shared / "corpora" / "wikinews" / "txt").glob("*.txt")))))
    runs: dict[str, list[Measured]] = {name: [] for name in ("libraries alone", "into no lake", "another", "unchanged")}
    for _ in range(options.runs):
        with tempfile.TemporaryDirectory() as folder:
            lake = ["--lake", str(Path(folder) / "lake")]
            runs["libraries alone"].append(measure([sys.executable, "-c", IMPORTS]))
            runs["into no lake"].append(measure([WIREHOUSE, "ingest", seed, "--published", "2017-08-22", *lake]))
            runs["another"].append(measure([WIREHOUSE, "ingest", other, *lake]))
            runs["unchanged"].append(measure([WIREHOUSE, "ingest", seed, "--published", "2017-08-22", *lake]))
    best = {name: min(found, key=lambda run: run.cpu_seconds) for name, found in runs.items()}
    base = best["libraries alone"].cpu_seconds
    table = Table(
        "ingest one story", "seconds", "CPU s", "CPU / libraries", "peak MB", title="one story (aim: < 1.2 s)", box=None
    )
    for name, run in best.items():
        ratio = f"{run.cpu_seconds / base:.1f}"
        table.add_row(name, f"{run.seconds:.2f}", f"{run.cpu_seconds:.2f}", ratio, f"{run.peak_megabytes:.0f}")
    Console(width=100).print(table)
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
