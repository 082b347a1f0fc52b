"""``make eval``: every gold set scored, printed, and held against the committed floors."""

from __future__ import annotations

import argparse
import json
import os
import sys
from pathlib import Path
from typing import Any

from rich.console import Console
from rich.table import Table

from tests.eval.scoring import file_hash, score
from tests.eval.sets import GOLD_SETS

ROOT = Path(__file__).parents[2]
BASELINE = Path(__file__).with_name("baseline.json")
SLACK = 0.005
"""Floors are written with two decimals."""


def main() -> int:
    """Print the table; return 1 where a number is below its floor."""
    parser = argparse.ArgumentParser(prog="python -m tests.eval", epilog="Example: python -m tests.eval --only figures")
    parser.add_argument("--only", help="the sets whose name holds this word")
    parser.add_argument("--update", action="store_true", help="raise floors to what was reached; none is ever lowered")
    options = parser.parse_args()
    gold = Path(os.environ.get("WIREHOUSE_SHARED", ROOT.parent / "shared")) / "gold"
    if not gold.is_dir():
        sys.stderr.write(f"{gold} is absent: nothing to score against\n")
        return 0
    floors: dict[str, Any] = json.loads(BASELINE.read_text(encoding="utf-8")) if BASELINE.exists() else {}
    table, below = Table("set", "number", "reached", "floor", box=None), []
    for gold_set in GOLD_SETS:
        if options.only and options.only not in gold_set.title:
            continue
        entry = floors.setdefault(gold_set.title, {"file": file_hash(gold, gold_set), "floors": {}})
        if entry["file"] != file_hash(gold, gold_set):
            sys.stderr.write(f"{gold_set.title}: the gold file is not the one that the floors were measured on\n")
            below.append(gold_set.title)
        for name, reached in score(gold, gold_set).items():
            floor = entry["floors"].get(name)
            table.add_row(gold_set.title, name, f"{reached:.2f}", "" if floor is None else f"{floor:.2f}")
            if floor is not None and reached < floor - SLACK:
                below.append(f"{gold_set.title} {name}")
            if options.update:
                entry["floors"][name] = max(floor or 0.0, int(reached * 100) / 100)
    Console(width=100).print(table)
    if options.update:
        BASELINE.write_text(json.dumps(floors, indent=1) + "\n", encoding="utf-8")
    for name in below:
        sys.stderr.write(f"below its floor: {name}\n")
    return 1 if below else 0


if __name__ == "__main__":
    raise SystemExit(main())
