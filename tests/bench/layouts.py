"""How figures lie in their files: partitions and orders that a lake could keep, loaded, maintained and asked.

By it the lake keeps neither, and rows lie as they were loaded. On a million figures, against that: partitions by year,
kind or reporter take 1.2 to 2 times as long to load, as many files more in every load, 1.4 to 1.6 times the space, and
make a look-up of a story 3 to 4 times as slow; so does an order by kind and period. What they speed up are questions
about one kind or year (0.3 to 0.6 of the time for the best of them), which take a tenth of a second as it is. An order
by document costs half as much again to load and gains nothing: the Bloom filters of ``document_id`` are there anyway.
"""

from __future__ import annotations

import argparse
import tempfile
import time
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path

from rich.console import Console
from rich.table import Table

from tests.bench.queries import QUERIES, measure
from tests.bench.rows import fill
from warehouse.lake import Lake
from warehouse.maintenance import maintain

LAYOUTS = {
    "as loaded": "",
    "by year of the period": "SET PARTITIONED BY (year(period_start))",
    "by kind": "SET PARTITIONED BY (kind)",
    "by reporter": "SET PARTITIONED BY (reporter)",
    "sorted by document": "SET SORTED BY (document_id)",
    "sorted by kind, period": "SET SORTED BY (kind, period_start)",
}


@dataclass(slots=True)
class Kept:
    """What a layout costs and what its queries take, in milliseconds by name."""

    load_seconds: float
    maintain_seconds: float
    files: int
    megabytes: float
    queries: dict[str, float]


def main() -> int:
    """Print for each layout what loading and maintaining it takes, its files and its size, and each query's ratio."""
    parser = argparse.ArgumentParser(prog="python -m tests.bench.layouts")
    parser.add_argument("--rows", type=int, default=2_000_000, help="figures to make")
    parser.add_argument("--load-rows", type=int, default=50_000, help="figures in one load")
    options = parser.parse_args()
    kept = {name: keep(layout, options.rows, options.load_rows) for name, layout in LAYOUTS.items()}
    console = Console(width=160)
    costs = Table("layout", "load s", "maintain s", "files", "MB", title=f"{options.rows:,} figures", box=None)
    for name, found in kept.items():
        seconds = (f"{found.load_seconds:.1f}", f"{found.maintain_seconds:.1f}")
        costs.add_row(name, *seconds, str(found.files), f"{found.megabytes:.0f}")
    console.print(costs)
    plain = kept["as loaded"].queries
    ratios = Table("query", "as loaded, ms", *(name for name in LAYOUTS if LAYOUTS[name]), title="ratios", box=None)
    for query in QUERIES:
        others = (found.queries[query] / plain[query] for name, found in kept.items() if LAYOUTS[name])
        ratios.add_row(query, f"{plain[query]:.1f}", *(f"{ratio:.2f}" for ratio in others))
    console.print(ratios)
    return 0


def keep(layout: str, rows: int, load_rows: int) -> Kept:
    """Make the figures in a lake of that layout, maintain it, and ask the queries."""
    with tempfile.TemporaryDirectory() as folder, Lake.open(Path(folder) / "lake") as lake:
        if layout:
            lake.connection.execute(f"ALTER TABLE lake.figures {layout}")
        started = time.process_time()
        fill(lake.connection, "lake.figures", rows, load_rows)
        loaded = time.process_time() - started
        started = time.process_time()
        maintain(lake, keep=timedelta(0), grace=timedelta(0))
        maintained = time.process_time() - started
        files = [path.stat().st_size for path in (Path(folder) / "lake" / "data").rglob("*.parquet")]
        return Kept(loaded, maintained, len(files), sum(files) / 1e6, measure(lake.connection, "figures", rows))


if __name__ == "__main__":
    raise SystemExit(main())
