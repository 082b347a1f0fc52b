"""The corpus that benchmarks read: made from the stories beside the project, the same for the same size."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterator
from itertools import islice
from pathlib import Path

from flows.sources.files import find_sources
from flows.sources.readers import read_source
from flows.sources.source import ReadOptions
from schemas.records import Document
from warehouse.location import is_lake

ROOT = Path(__file__).parents[2]


def shared_folder() -> Path:
    """Return the folder of stories beside the project; end the benchmark, saying so, where it is absent."""
    folder = Path(os.environ.get("WIREHOUSE_SHARED", ROOT.parent / "shared"))
    if not (folder / "corpora").is_dir():
        sys.stderr.write(f"{folder} is absent: there is no corpus to measure on\n")
        raise SystemExit(0)
    return folder


def make_corpus(folder: Path, articles: int) -> Path:
    """Write a corpus of that many stories to a folder and return its file."""
    corpora = shared_folder() / "corpora"
    made = folder / f"corpus-{articles}.jsonl"
    command: list[str | Path] = [sys.executable, corpora / "make_bench_corpus.py"]
    command += [corpora / "wikinews" / "articles.jsonl", made]
    subprocess.run([*command, "--articles", str(articles), "--seed", "7"], check=True, capture_output=True)
    return made


def read_documents(corpus: Path) -> Iterator[Document]:
    """Yield the documents of a corpus."""
    for source in find_sources([str(corpus)], is_lake):
        for item in read_source(source, ReadOptions()):
            if isinstance(item, Document):
                yield item


def read_some(corpus: Path, number: int) -> list[Document]:
    """Return the first documents of a corpus."""
    return list(islice(read_documents(corpus), number))
