"""``python -m tests.bench.figures``: figures alone on news text, beside quantulum3, and growth on hostile input."""

from __future__ import annotations

import sys
import time
from collections.abc import Callable
from typing import Any

from rich.console import Console
from rich.table import Table

from flows.extract.figures.find import find_figures
from flows.extract.text import Text
from flows.sources.document import make_document
from tests.bench.growth import growth_table
from tests.bench.news import read_news

HOSTILE = ("7", ",", "million ", "twenty ", "1,000", "half ", "5 to ")
PEER_CHARACTERS = 60_000


def main() -> int:
    """Print the speed of both on the same stories, their ratio, and the growth from half a megabyte to one."""
    console = Console(width=100)
    if stories := [story["text"] for story in read_news()]:
        console.print(_speed(stories))
    console.print(growth_table(_seconds, HOSTILE))
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


def _seconds(story: str) -> float:
    text = Text(make_document(text=story))
    _ = text.sentence_starts
    started = time.process_time()
    find_figures(text)
    return time.process_time() - started


if __name__ == "__main__":
    raise SystemExit(main())
