"""Near-duplicates on a made corpus: precision, recall, and the cost at growing sizes.

True are the marked copies and all pairs with a Jaccard of at least 0.9 over their four-word sequences.
"""

from __future__ import annotations

import argparse
import json
import tempfile
import time
from collections import defaultdict
from pathlib import Path

import numpy as np
import polars as pl

from flows.sources.document import make_document
from flows.tabulate import tabulate
from schemas.records import Extraction
from schemas.validation import validate_batch
from tests.bench.corpus import make_corpus
from warehouse.lake import Lake
from warehouse.near_duplicates import SAME, Sequences, word_sequences
from warehouse.staging import stage

VERSIONS = {"engine_version": "bench", "reference_version": "bench"}
Pair = tuple[str, str]


def main() -> int:
    """Print one line per size: pairs, precision, recall, seconds of the pass and stories a second."""
    parser = argparse.ArgumentParser(prog="python -m tests.bench.duplicates")
    parser.add_argument("--articles", type=int, nargs="+", default=[2500, 5000, 10000], help="sizes of the corpus")
    options = parser.parse_args()
    for articles in options.articles:
        with tempfile.TemporaryDirectory() as folder:
            print(measure(Path(folder), articles), flush=True)
    return 0


def measure(folder: Path, articles: int) -> str:
    """Return the line of one size."""
    made = make_corpus(folder, articles)
    with Lake.open(folder / "lake") as lake:
        ids, marked = load(lake, made, folder)
        started = time.perf_counter()
        lake.link_duplicates()
        seconds = time.perf_counter() - started
        rows = lake.connection.execute("SELECT document_id, other_document_id FROM duplicate_links").fetchall()
        texts = dict(lake.connection.execute("SELECT document_id, text FROM documents").fetchall())
    found = {(min(pair), max(pair)) for pair in rows}
    true = marked | same_pairs(ids, [word_sequences(texts[document_id]) for document_id in ids])
    right = len(found & true)
    return (
        f"{articles} stories: {len(true)} true pairs ({len(marked)} marked), {len(found)} links, "
        f"precision {right / len(found):.1%}, recall {right / len(true):.1%}, "
        f"marked copies found {len(found & marked) / len(marked):.1%}, {seconds:.1f} s, "
        f"{articles / seconds:.0f} stories/s"
    )


def load(lake: Lake, corpus: Path, folder: Path) -> tuple[list[str], set[Pair]]:
    """Load the stories without any rows; return their document ids and the marked pairs."""
    documents: dict[str, str] = {}
    marked: set[Pair] = set()
    pending = []
    for number, line in enumerate(corpus.open(encoding="utf-8")):
        story = json.loads(line)
        document = make_document(
            text=story["text"], title=story["title"], given_id=story["id"], published_at=story["published_at"]
        )
        documents[story["id"]] = document.document_id
        if story["dup_of"]:
            pair = sorted((documents[story["dup_of"]], document.document_id))
            marked.add((pair[0], pair[1]))
        pending.append(Extraction(document))
        if len(pending) == 2000:
            _load(lake, pending, folder / f"b{number}")
            pending = []
    if pending:
        _load(lake, pending, folder / "last")
    return list(documents.values()), marked


def _load(lake: Lake, pending: list[Extraction], folder: Path) -> None:
    validated, rejects = validate_batch({"documents": tabulate(pending)["documents"]})
    assert rejects.is_empty()
    lake.load(stage(validated, rejects, folder), "bench", VERSIONS, {})


def same_pairs(ids: list[str], stories: list[Sequences]) -> set[Pair]:
    """Return every pair with a Jaccard of at least 0.9, exactly: such a pair shares a rare sequence of each prefix."""
    counts = pl.Series(np.concatenate(stories)).value_counts(name="times")
    order = dict(zip(counts[:, 0].to_list(), counts["times"].to_list(), strict=True))
    seen: defaultdict[int, list[int]] = defaultdict(list)
    found: set[Pair] = set()
    for number, story in enumerate(stories):
        values = sorted(story.tolist(), key=lambda value: (order[value], value))
        prefix = values[: len(values) - int(np.ceil(SAME * len(values))) + 1]
        for other in {other for value in prefix for other in seen[value]}:
            if min(len(story), len(stories[other])) < SAME * max(len(story), len(stories[other])):
                continue
            shared = len(np.intersect1d(story, stories[other], assume_unique=True))
            if shared >= SAME * (len(story) + len(stories[other]) - shared):
                pair = sorted((ids[number], ids[other]))
                found.add((pair[0], pair[1]))
        for value in prefix:
            seen[value].append(number)
    return found


if __name__ == "__main__":
    raise SystemExit(main())
