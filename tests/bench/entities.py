"""``python -m tests.bench.entities``: names and links beside spaCy's blank pipeline with an EntityRuler, one core."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

from rich.console import Console
from rich.table import Table

from flows.extract.entities.find import find_entities
from flows.extract.entities.gazetteer import find_known
from flows.extract.entities.known_spans import spans_of
from flows.extract.entities.tagger import WEIGHTS, load_tagger
from flows.extract.text import Text
from flows.sources.document import make_document
from schemas.records import Document
from schemas.reference.load import load_table
from tests.bench.processes import installed_environment

ROOT = Path(__file__).parents[2]
HOSTILE = (
    "Orlan ",
    "Korea-",
    "Mr. Minister ",
    "Orlan (OS) ",
    "Mexico and ",
    "Kim\n\n",
    "the minister ",
    "Trump administration ",
)
"""Words that are repeated a great many times: what takes more than twice as long at twice the length is not linear."""
START = """
import time
started = time.perf_counter()
from flows.extract.entities.find import find_entities
from flows.extract.entities.tagger import load_tagger
load_tagger()
seconds = time.perf_counter() - started
import psutil
print(seconds, psutil.Process().memory_info().rss / 1e6)
"""


def main() -> int:
    """Print words per second of each stretch, the start in a fresh process, and the size of the weights."""
    shared = Path(os.environ.get("WIREHOUSE_SHARED", ROOT.parent / "shared"))
    corpus = shared / "corpora" / "wikinews" / "articles.jsonl"
    if not corpus.exists():
        sys.stderr.write(f"{corpus} is absent: there is no corpus to measure on\n")
        return 0
    items = [json.loads(line) for line in corpus.read_text(encoding="utf-8").splitlines()]
    documents = [make_document(text=item["text"], title=item.get("title")) for item in items]
    words = sum(len(document.text.split()) for document in documents)
    table = Table("stretch, one core", "words/s", title=f"entities on {words} words", box=None)
    runs: dict[str, Callable[[Document], Any]] = {
        "tagging alone": lambda document: load_tagger().tag(_segmented(document)),
        "known names, then tagging": _with_known,
        "tagging, rules and linking": lambda document: find_entities(_segmented(document)),
    } | _spacy_ruler()
    for name, run in runs.items():
        run(documents[0])
        started = time.process_time()
        for document in documents:
            run(document)
        table.add_row(name, f"{words / (time.process_time() - started):,.0f}")
    console = Console(width=100)
    console.print(table)
    console.print(_hostile())
    environment = installed_environment()
    for _ in range(2):  # the first run compiles what has changed
        start = subprocess.check_output([sys.executable, "-c", START], text=True, cwd=ROOT, env=environment)
    seconds, megabytes = start.split()
    console.print(
        f"import and load {float(seconds):.2f} s, {float(megabytes):.0f} MB; {WEIGHTS.stat().st_size / 1e6:.2f} MB"
    )
    return 0


def _hostile() -> Table:
    table = Table("repeated 8,000 times", "MB/s", "twice as often takes", title="hostile texts", box=None)
    for words in HOSTILE:
        once, twice = _seconds(words * 8000), _seconds(words * 16_000)
        table.add_row(repr(words), f"{len(words) * 16_000 / twice / 1e6:.2f}", f"{twice / once:.1f} times as long")
    return table


def _seconds(string: str) -> float:
    """Return the least of three measurements of finding the entities of a string."""
    document, seconds = make_document(text=string), []
    for _ in range(3):
        started = time.process_time()
        find_entities(_segmented(document))
        seconds.append(time.process_time() - started)
    return min(seconds)


def _segmented(document: Document) -> Text:
    return Text(document)


def _with_known(document: Document) -> object:
    text = Text(document)
    return load_tagger().tag(text, spans_of(find_known(text)))


def _spacy_ruler() -> dict[str, Callable[[Document], Any]]:
    try:
        import spacy
    except ImportError:
        sys.stderr.write("spaCy is not installed: no peer to measure beside\n")
        return {}
    pipeline = spacy.blank("en")
    ruler: Any = pipeline.add_pipe("entity_ruler")
    ruler.add_patterns([{"label": "NAME", "pattern": row["alias"]} for row in load_table("aliases")])
    return {"spaCy blank with an EntityRuler": lambda document: pipeline(document.text)}


if __name__ == "__main__":
    raise SystemExit(main())
