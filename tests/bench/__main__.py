"""``make bench``: speed and memory, printed with what they are held against; no test looks at a clock.

Each module of this folder with a ``main`` is a benchmark and runs in a process of its own.
"""

from __future__ import annotations

import argparse
import subprocess
import sys
import time
from pathlib import Path

FULL = {
    "throughput": ["--articles", "50000"],
    "memory": ["--articles", "1000", "50000"],
    "rerun": ["--articles", "50000"],
    "duplicates": ["--articles", "12500", "25000", "50000"],
    "queries": ["--rows", "10000000"],
    "layouts": ["--rows", "5000000"],
}
"""Options that make a benchmark as large as its aim is stated for."""


def main() -> int:
    """Run the benchmarks asked for, all where none is named; return 1 where one failed."""
    known = benchmarks()
    parser = argparse.ArgumentParser(
        prog="python -m tests.bench", epilog="Example: python -m tests.bench throughput memory --full"
    )
    parser.add_argument("names", nargs="*", choices=[*known, []], metavar="NAME", help=", ".join(known))
    parser.add_argument("--full", action="store_true", help="sizes of the stated aims: 50,000 stories, 10 M figures")
    options = parser.parse_args()
    failed = []
    for name in options.names or known:
        started = time.perf_counter()
        arguments = FULL.get(name, []) if options.full else []
        print(f"== {name} {' '.join(arguments)}", flush=True)
        if subprocess.run([sys.executable, "-m", f"tests.bench.{name}", *arguments], check=False).returncode:
            failed.append(name)
        print(f"   ({time.perf_counter() - started:.0f} s)\n", flush=True)
    if failed:
        print(f"failed: {', '.join(failed)}")
    return bool(failed)


def benchmarks() -> list[str]:
    """Return the names of all benchmarks."""
    modules = sorted(path for path in Path(__file__).parent.glob("*.py") if not path.stem.startswith("_"))
    return [path.stem for path in modules if "\ndef main(" in path.read_text(encoding="utf-8")]


if __name__ == "__main__":
    raise SystemExit(main())
