"""``python -m tests.bench.engine``: the whole engine and its parts, one core, without any lake."""

from __future__ import annotations

import argparse
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from rich.console import Console
from rich.table import Table

from flows.extract import extract
from flows.extract.dates.find import find_time_expressions
from flows.extract.entities.find import find_entities
from flows.extract.figures.find import find_figures
from flows.extract.statements.find import find_statements
from flows.extract.text import Text
from schemas.records import Document
from tests.bench.corpus import make_corpus, read_some

PARTS: dict[str, Callable[[Document], object]] = {
    "whole engine": extract,
    "sentences": lambda document: Text(document).sentences,
    "figures": lambda document: find_figures(Text(document)),
    "dates": lambda document: find_time_expressions(Text(document)),
    "entities": lambda document: find_entities(Text(document)),
    "statements": lambda document: find_statements(Text(document), find_entities(Text(document)), []),
}


def main() -> int:
    """Print MB/s, stories/s and the share of the whole for each part, by processor time."""
    parser = argparse.ArgumentParser(prog="python -m tests.bench.engine")
    parser.add_argument("--articles", type=int, default=400, help="stories to read")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        documents = read_some(make_corpus(Path(folder), options.articles), options.articles)
    megabytes = sum(len(document.text.encode()) for document in documents) / 1e6
    table = Table("engine part, one core", "MB/s", "stories/s", "of the whole", title="the engine", box=None)
    whole = 0.0
    for name, run in PARTS.items():
        run(documents[0])
        started = time.process_time()
        for document in documents:
            run(document)
        seconds = time.process_time() - started
        whole = whole or seconds
        table.add_row(name, f"{megabytes / seconds:.2f}", f"{len(documents) / seconds:.0f}", f"{seconds / whole:.0%}")
    Console(width=100).print(table)
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
