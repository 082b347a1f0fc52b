"""``make bench``: speed and memory, printed with what they are held against; no test looks at a clock."""

from __future__ import annotations

import argparse
import os
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Callable
from pathlib import Path

import psutil
from rich.console import Console
from rich.table import Table

from flows.extract import extract
from flows.extract.dates.find import find_time_expressions
from flows.extract.entities.find import find_entities
from flows.extract.figures.find import find_figures
from flows.extract.statements.find import find_statements
from flows.extract.text import Text
from flows.sources.files import find_sources
from flows.sources.readers import read_source
from flows.sources.source import ReadOptions
from schemas.records import Document

ROOT = Path(__file__).parents[2]
WIREHOUSE = Path(sys.executable).with_name("wirehouse")
HOSTILE = ("7", ",", "million ", '"', "said ", "Kim ")


def main() -> int:
    """Print three tables: the engine and its parts, whole commands, growth on hostile input."""
    parser = argparse.ArgumentParser(
        prog="python -m tests.bench", epilog="Example: python -m tests.bench --articles 5000"
    )
    parser.add_argument("--articles", type=int, default=2000, help="stories of the corpus that is made")
    options = parser.parse_args()
    shared = Path(os.environ.get("WIREHOUSE_SHARED", ROOT.parent / "shared"))
    if not shared.is_dir():
        sys.stderr.write(f"{shared} is absent: there is no corpus to measure on\n")
        return 0
    console = Console(width=100)
    with tempfile.TemporaryDirectory() as folder:
        corpus = _make_corpus(shared, Path(folder), options.articles)
        documents = [item for source in find_sources([str(corpus)]) for item in read_source(source, ReadOptions())]
        console.print(_engine([item for item in documents[:400] if isinstance(item, Document)]))
        console.print(_commands(shared, corpus, Path(folder), options.articles))
    console.print(_growth())
    return 0


def _make_corpus(shared: Path, folder: Path, articles: int) -> Path:
    corpora = shared / "corpora"
    made = folder / "corpus.jsonl"
    command = [sys.executable, corpora / "make_bench_corpus.py", corpora / "wikinews" / "articles.jsonl", made]
    subprocess.run([*command, "--articles", str(articles), "--seed", "7"], check=True, capture_output=True)
    return made


def _engine(documents: list[Document]) -> Table:
    parts: dict[str, Callable[[Document], object]] = {
        "whole engine": extract,
        "sentences": lambda document: Text(document).sentences,
        "figures": lambda document: find_figures(Text(document)),
        "dates": lambda document: find_time_expressions(Text(document)),
        "entities": lambda document: find_entities(Text(document)),
        "statements": lambda document: find_statements(Text(document), find_entities(Text(document)), []),
    }
    megabytes = sum(len(document.text.encode()) for document in documents) / 1e6
    table = Table("engine part, one core", "MB/s", "stories/s", "of the whole", title="the engine", box=None)
    whole = 0.0
    for name, run in parts.items():
        started = time.perf_counter()
        for document in documents:
            run(document)
        seconds = time.perf_counter() - started
        whole = whole or seconds
        table.add_row(name, f"{megabytes / seconds:.2f}", f"{len(documents) / seconds:.0f}", f"{seconds / whole:.0%}")
    return table


def _commands(shared: Path, corpus: Path, folder: Path, articles: int) -> Table:
    table = Table("command, whole process", "seconds", "stories/s", "peak MB", title="commands", box=None)
    seed = [str(shared / "seed" / "korea-fta.txt"), "--published", "2017-08-22", "--lake", str(folder / "one")]
    many = [str(corpus), "--lake", str(folder / "many"), "--workers", "2"]
    for name, arguments, stories in (
        ("ingest one story", seed, 1),
        ("ingest it again", seed, 1),
        (f"ingest {articles} stories, 2 workers", many, articles),
        ("ingest them again, unchanged", many, articles),
    ):
        seconds, peak = _measure([str(WIREHOUSE), "ingest", *arguments])
        table.add_row(name, f"{seconds:.2f}", f"{stories / seconds:.0f}", f"{peak / 1e6:.0f}")
    return table


def _measure(command: list[str]) -> tuple[float, int]:
    """Return the seconds of a command and the highest sum of memory of its processes."""
    started = time.perf_counter()
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    peaks = [0]
    sampler = threading.Thread(target=_sample, args=(process, peaks))
    sampler.start()
    process.wait()
    seconds = time.perf_counter() - started
    sampler.join()
    return seconds, peaks[0]


def _sample(process: subprocess.Popen[bytes], peaks: list[int]) -> None:
    while process.poll() is None:
        try:
            parent = psutil.Process(process.pid)
            family = [parent, *parent.children(recursive=True)]
            peaks[0] = max(peaks[0], sum(member.memory_info().rss for member in family))
        except psutil.Error:
            pass
        time.sleep(0.05)


def _growth() -> Table:
    table = Table("piece", "s at 100 kB", "s at 200 kB", "ratio (2 is linear)", title="hostile input", box=None)
    for piece in HOSTILE:
        seconds = [_seconds_of(piece, size) for size in (100_000, 200_000)]
        table.add_row(repr(piece), *(f"{value:.2f}" for value in seconds), f"{seconds[1] / seconds[0]:.1f}")
    return table


def _seconds_of(piece: str, size: int) -> float:
    from flows.sources.document import make_document

    document = make_document(text=piece * (size // len(piece)))
    started = time.perf_counter()
    extract(document)
    return time.perf_counter() - started


if __name__ == "__main__":
    raise SystemExit(main())
