"""``make eval``: every gold set scored, printed, and held against the committed floors."""

from __future__ import annotations

import argparse
import json
import os
import sys
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from typing import Any

from rich.console import Console
from rich.table import Table

from tests.eval.names import NAMES_SETS
from tests.eval.own import OWN_SETS
from tests.eval.real_news import REAL_SETS
from tests.eval.scoring import file_hash, score
from tests.eval.sets import GOLD_SETS
from tests.eval.snippets import SNIPPET_SETS
from tests.eval.told_otherwise import TOLD_OTHERWISE

ROOT = Path(__file__).parents[2]
BASELINE = Path(__file__).with_name("baseline.json")
SLACK = 0.005
"""Floors are written with two decimals."""


def main() -> int:
    """Print the table; return 1 where a number is below its floor."""
    parser = argparse.ArgumentParser(prog="python -m tests.eval", epilog="Example: python -m tests.eval --only figures")
    parser.add_argument("--only", help="the sets whose name holds this word")
    parser.add_argument(
        "--update",
        action="store_true",
        help="raise floors to what was reached; none is lowered while its gold file stays",
    )
    options = parser.parse_args()
    gold = Path(os.environ.get("WIREHOUSE_SHARED", ROOT.parent / "shared")) / "gold"
    if not gold.is_dir():
        sys.stderr.write(f"{gold} is absent: nothing to score against\n")
        return 0
    floors: dict[str, Any] = json.loads(BASELINE.read_text(encoding="utf-8")) if BASELINE.exists() else {}
    table, below = Table("set", "number", "reached", "floor", box=None), []
    for title, mark, numbers in _sets(gold):
        if options.only and options.only not in title:
            continue
        entry = floors.get(title, {"file": mark, "floors": {}})
        if entry["file"] != mark and options.update:
            entry = {"file": mark, "floors": {}}
        elif entry["file"] != mark:
            sys.stderr.write(f"{title}: the gold file is not the one that the floors were measured on\n")
            below.append(title)
        below += [f"{title} {name}" for name in _held(title, numbers(), entry["floors"], table, options.update)]
        floors[title] = entry
    Console(width=100).print(table)
    if options.update:
        BASELINE.write_text(json.dumps(floors, indent=1) + "\n", encoding="utf-8")
    for name in below:
        sys.stderr.write(f"below its floor: {name}\n")
    return 1 if below else 0


def _held(title: str, numbers: dict[str, float], floors: dict[str, float], table: Table, update: bool) -> list[str]:
    """Put a set's numbers into the table and return the names of those below their floors."""
    below = []
    for name, reached in numbers.items():
        floor = floors.get(name)
        table.add_row(title, name, f"{reached:.2f}", "" if floor is None else f"{floor:.2f}")
        if floor is not None and reached < floor - SLACK:
            below.append(name)
        if update:
            floors[name] = max(floor or 0.0, int(reached * 100) / 100)
    return below


def _sets(gold: Path) -> Iterator[tuple[str, str, Callable[[], dict[str, float]]]]:
    """Every set: its title, the hash of its file, and what scores it."""
    for shared in GOLD_SETS:
        yield shared.title, file_hash(gold, shared), partial(score, gold, shared)
    for own in (*OWN_SETS, *REAL_SETS, *NAMES_SETS, *SNIPPET_SETS, *TOLD_OTHERWISE):
        yield own.title, own.file_hash(), partial(own.score, gold)


if __name__ == "__main__":
    raise SystemExit(main())
