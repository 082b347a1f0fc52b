"""``python -m tests.bench.hostile``: the engine on one piece repeated, at two sizes: its cost grows linearly."""

from __future__ import annotations

import argparse
import time

from rich.console import Console
from rich.table import Table

from flows.extract import extract
from flows.sources.document import make_document

PIECES = (
    "7",
    ",",
    "!",
    "million ",
    '"',
    "said ",
    "Kim ",
    "Kim Aa# of Bank# Ltd. ",
    "its chairwoman, Ida Moe, said; ",
    "profit of 14 cents a share and ",
    "tariffs on $2 billion of goods, ",
    "killed 62 people, 30 of them, ",
    "Peru's exports to Chile, which rose 3 percent, and ",
    "donors gave Peru $3 million and ",
    "Lima said 5 people ",
    "12 ",
    "Orlan Fund rose. Executive secretary Ida Aa# said no. ",
)
"""What is repeated; a # becomes another number each time."""


def main() -> int:
    """Print seconds at two sizes and their ratio for each piece."""
    parser = argparse.ArgumentParser(prog="python -m tests.bench.hostile")
    parser.add_argument("--size", type=int, default=100_000, help="characters of the smaller text")
    size = parser.parse_args().size
    heads = (f"CPU s at {size:,}", f"at {2 * size:,} characters", "ratio (2 is linear)")
    table = Table("piece", *heads, title="hostile input", box=None)
    for piece in PIECES:
        seconds = [_seconds_of(piece, times * size) for times in (1, 2)]
        table.add_row(repr(piece), *(f"{value:.2f}" for value in seconds), f"{seconds[1] / seconds[0]:.1f}")
    Console(width=100).print(table)
    return 0


def _seconds_of(piece: str, size: int) -> float:
    times = size // len(piece)
    document = make_document(text="".join(piece.replace("#", str(number)) for number in range(times)))
    started = time.process_time()
    extract(document)
    return time.process_time() - started


if __name__ == "__main__":
    raise SystemExit(main())
