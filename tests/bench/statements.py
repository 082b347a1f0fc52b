"""``python -m tests.bench.statements``: statements alone on news text, and growth on hostile input."""

from __future__ import annotations

import time
from typing import NamedTuple

from rich.console import Console
from rich.table import Table

from flows.extract.dates.find import find_time_expressions
from flows.extract.entities.find import find_entities
from flows.extract.entities.named import Named
from flows.extract.statements.find import find_statements
from flows.extract.text import Text
from flows.sources.document import make_document
from schemas.records import TimeExpression
from tests.bench.growth import growth_table
from tests.bench.news import read_news

AIM = 3.0
HOSTILE = ('" a ', "“We ", "'a ", "said ", "Seoul said ", "that ", "“a.\n\n", "according to ", ", who said, ")
ROUNDS = 3


class Prepared(NamedTuple):
    """A story with what statements are made from, so that only statements are timed."""

    text: Text
    named: Named
    times: list[TimeExpression]


def main() -> int:
    """Print the speed on the stories beside the aim, and the growth from half a megabyte to one."""
    console = Console(width=100)
    if stories := [story["text"] for story in read_news()]:
        console.print(_speed(stories))
    console.print(growth_table(_seconds, HOSTILE))
    return 0


def _speed(stories: list[str]) -> Table:
    prepared = [_prepare(story) for story in stories]
    megabytes = sum(len(story.encode()) for story in stories) / 1e6
    rates = []
    for _ in range(ROUNDS):
        started = time.process_time()
        found = sum(len(find_statements(*one)) for one in prepared)
        rates.append(megabytes / (time.process_time() - started))
    table = Table("stories", "MB", "statements", "MB/s", "aim", title="statements, one core", box=None)
    table.add_row(str(len(stories)), f"{megabytes:.2f}", str(found), f"{max(rates):.2f}", f"{AIM:.2f}")
    return table


def _prepare(story: str) -> Prepared:
    text = Text(make_document(text=story))
    _ = text.sentences, text.lower
    return Prepared(text, find_entities(text), find_time_expressions(text))


def _seconds(story: str) -> float:
    prepared = _prepare(story)
    started = time.process_time()
    find_statements(*prepared)
    return time.process_time() - started


if __name__ == "__main__":
    raise SystemExit(main())
