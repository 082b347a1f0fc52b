"""``python -m tests.bench.figures``: figures alone on news text, beside quantulum3, and growth on hostile input."""

from __future__ import annotations

import json
import os
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

from rich.console import Console
from rich.table import Table

from flows.extract.figures.find import find_figures
from flows.extract.text import Text
from flows.sources.document import make_document

ROOT = Path(__file__).parents[2]
HOSTILE = ("7", ",", "million ", "twenty ", "1,000", "half ", "5 to ")
PEER_CHARACTERS = 60_000


def main() -> int:
    """Print the speed of both on the same stories, their ratio, and the growth from half a megabyte to one."""
    shared = Path(os.environ.get("WIREHOUSE_SHARED", ROOT.parent / "shared"))
    path = shared / "corpora" / "wikinews" / "articles.jsonl"
    console = Console(width=100)
    if path.exists():
        stories = [json.loads(line)["text"] for line in path.read_text(encoding="utf-8").splitlines()]
        console.print(_speed(stories))
    else:
        sys.stderr.write(f"{path} is absent: there is no news text to measure on\n")
    console.print(_growth())
    return 0


def _speed(stories: list[str]) -> Table:
    table = Table("extractor", "MB/s", "ours is faster by", title="figures, one core", box=None)
    texts = [Text(make_document(text=story)) for story in stories]
    for text in texts:
        _ = text.sentence_starts
    find_figures(texts[0])
    ours = _rate(lambda: [find_figures(text) for text in texts], stories)
    table.add_row("wirehouse", f"{ours:.2f}", "")
    peer = _peer()
    if peer is None:
        sys.stderr.write("quantulum3 is not installed: pip install wirehouse[peers]\n")
        return table
    some: list[str] = []
    while sum(map(len, some)) < PEER_CHARACTERS and len(some) < len(stories):
        some.append(stories[len(some)])
    theirs = _rate(lambda: [peer(story) for story in some], some)
    table.add_row("quantulum3", f"{theirs:.4f}", f"{ours / theirs:.0f} times")
    return table


def _peer() -> Callable[[str], Any] | None:
    try:
        from quantulum3 import parser
    except ImportError:
        return None
    parser.parse("5 miles")
    return parser.parse  # type: ignore[no-any-return]


def _rate(run: Callable[[], object], stories: list[str]) -> float:
    started = time.process_time()
    run()
    return sum(len(story.encode()) for story in stories) / 1e6 / (time.process_time() - started)


def _growth() -> Table:
    table = Table("piece", "s at 0.5 MB", "s at 1 MB", "ratio (2 is linear)", title="hostile input", box=None)
    for piece in HOSTILE:
        seconds = [_seconds(piece * (size // len(piece))) for size in (500_000, 1_000_000)]
        table.add_row(repr(piece), *(f"{value:.2f}" for value in seconds), f"{seconds[1] / seconds[0]:.1f}")
    return table


def _seconds(story: str) -> float:
    text = Text(make_document(text=story))
    _ = text.sentence_starts
    started = time.process_time()
    find_figures(text)
    return time.process_time() - started


if __name__ == "__main__":
    raise SystemExit(main())
