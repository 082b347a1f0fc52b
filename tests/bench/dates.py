"""``python -m tests.bench.dates``: time expressions alone on news text, and growth on hostile input."""

from __future__ import annotations

import argparse
import time

from rich.console import Console
from rich.table import Table

from flows.extract.dates.find import find_time_expressions
from flows.extract.text import Text
from flows.sources.document import make_document
from tests.bench.growth import growth_table
from tests.bench.news import read_news

HOSTILE = (
    "7", "7 ", "may ", "last ", "year ", "the year before ", "a year earlier ", "Monday to ", "twenty ", "22/",
    "every ", "1999-", "half past ", "since the deal ", "in the year of ", "fiscal year ends in ", "(",
    "2011, 2012 and ",
)  # fmt: skip
ROUNDS = 3


def main() -> int:
    """Print the speed on news stories, the best of some rounds, and the growth from half a megabyte to one."""
    argparse.ArgumentParser(
        prog="python -m tests.bench.dates", epilog="Example: python -m tests.bench.dates"
    ).parse_args()
    console = Console(width=100)
    if stories := read_news():
        console.print(_speed(stories))
    console.print(growth_table(_seconds, HOSTILE))
    return 0


def _speed(stories: list[dict[str, str]]) -> Table:
    table = Table("stories", "MB", "MB/s of processor time", "expressions", title="dates, one core", box=None)
    texts = [Text(make_document(text=story["text"], published_at=story.get("published_at"))) for story in stories]
    for text in texts:
        _ = text.sentence_starts
    size = sum(len(story["text"].encode()) for story in stories) / 1e6
    found, seconds = 0, []
    for _ in range(ROUNDS):
        started = time.process_time()
        found = sum(len(find_time_expressions(text)) for text in texts)
        seconds.append(time.process_time() - started)
    table.add_row(f"{len(stories)}", f"{size:.2f}", f"{size / min(seconds):.2f}", f"{found}")
    return table


def _seconds(story: str) -> float:
    text = Text(make_document(text=story, published_at="2017-08-22"))
    _ = text.sentence_starts
    started = time.process_time()
    find_time_expressions(text)
    return time.process_time() - started


if __name__ == "__main__":
    raise SystemExit(main())
