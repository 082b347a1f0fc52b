"""``python -m tests.bench.rerun``: a corpus that is in the lake already, ingested again, beside parsing it alone."""

from __future__ import annotations

import argparse
import sys
import tempfile
from pathlib import Path

from rich.console import Console
from rich.table import Table

from flows.tabulate import tabulate
from flows.versions import ENGINE_VERSION, reference_version
from schemas.records import Document, Extraction
from schemas.validation import validate_batch
from tests.bench.corpus import make_corpus, read_documents
from tests.bench.processes import WIREHOUSE, fastest
from warehouse.lake import Lake
from warehouse.staging import stage

VERSIONS = {"engine_version": ENGINE_VERSION, "reference_version": reference_version()}
BATCH = 2000
PARSE = "import json, sys; n = sum(len(json.loads(line)['text']) for line in open(sys.argv[1], 'rb'))"


def main() -> int:
    """Print stories a second by the clock and by processor time, and the ratio to reading the lines as JSON."""
    parser = argparse.ArgumentParser(prog="python -m tests.bench.rerun")
    parser.add_argument("--articles", type=int, default=50_000, help="stories of the corpus")
    parser.add_argument("--runs", type=int, default=3, help="runs of each; the least disturbed one counts")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        corpus = make_corpus(Path(folder), options.articles)
        with Lake.open(Path(folder) / "lake") as lake:
            load_documents(lake, corpus, Path(folder))
        alone = fastest([sys.executable, "-c", PARSE, str(corpus)], options.runs)
        again = fastest([WIREHOUSE, "ingest", str(corpus), "--lake", f"{folder}/lake"], options.runs)
    table = Table("unchanged corpus", "seconds", "stories/s", "stories/CPU s", "CPU / baseline", box=None)
    table.title = f"{options.articles:,} stories that are in the lake already (aim: 20,000 stories/s)"
    for name, run in (("its lines read as JSON", alone), ("wirehouse ingest", again)):
        rates = (options.articles / run.seconds, options.articles / run.cpu_seconds)
        ratio = f"{run.cpu_seconds / alone.cpu_seconds:.1f}"
        table.add_row(name, f"{run.seconds:.2f}", *(f"{rate:,.0f}" for rate in rates), ratio)
    Console(width=100).print(table)
    return 0


def load_documents(lake: Lake, corpus: Path, folder: Path) -> None:
    """Load the stories as this engine's, without any rows: planning asks for nothing else."""
    pending: list[Document] = []
    for number, document in enumerate(read_documents(corpus)):
        pending.append(document)
        if len(pending) == BATCH:
            _load(lake, pending, folder / f"batch-{number}")
            pending = []
    if pending:
        _load(lake, pending, folder / "batch-last")
    lake.link_duplicates()


def _load(lake: Lake, documents: list[Document], folder: Path) -> None:
    frames = tabulate([Extraction(document) for document in documents])
    validated, rejects = validate_batch({"documents": frames["documents"]})
    lake.load(stage(validated, rejects, folder), "bench", VERSIONS, {})


if __name__ == "__main__":
    raise SystemExit(main())
