"""``python -m tests.bench.startup``: commands that a person waits for, beside Python and DuckDB alone."""

from __future__ import annotations

import argparse
import sys
import tempfile
from pathlib import Path

from rich.console import Console
from rich.table import Table

from tests.bench.processes import WIREHOUSE, fastest
from warehouse.lake import Lake

DUCKDB = "import duckdb; duckdb.connect().execute('SELECT 42').fetchall()"


def main() -> int:
    """Print seconds, processor time, the aim and the ratio to the baseline of each command."""
    parser = argparse.ArgumentParser(prog="python -m tests.bench.startup")
    parser.add_argument("--runs", type=int, default=5, help="runs of each command; the least disturbed one counts")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        lake = Path(folder) / "lake"
        Lake.open(lake).close()
        commands = (
            ("python alone", [sys.executable, "-c", "pass"], "", "python alone"),
            ("wirehouse --help", [WIREHOUSE, "--help"], "< 0.3", "python alone"),
            ("DuckDB alone", [sys.executable, "-c", DUCKDB], "", "DuckDB alone"),
            ("wirehouse sql", [WIREHOUSE, "sql", "SELECT 42", "--lake", str(lake)], "< 0.8", "DuckDB alone"),
            ("wirehouse tables figures", [WIREHOUSE, "tables", "figures"], "", "python alone"),
        )
        table = Table("command", "seconds", "CPU s", "aim", "CPU / baseline", title="start-up", box=None)
        seen: dict[str, float] = {}
        for name, command, aim, baseline in commands:
            measured = fastest(command, options.runs)
            seen[name] = measured.cpu_seconds
            ratio = f"{measured.cpu_seconds / max(seen[baseline], 0.01):.1f}"
            table.add_row(name, f"{measured.seconds:.2f}", f"{measured.cpu_seconds:.2f}", aim, ratio)
    Console(width=100).print(table)
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
