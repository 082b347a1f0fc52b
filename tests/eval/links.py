"""``python -m tests.eval.links``: links to countries and organizations against the sample that was checked by hand."""

from __future__ import annotations

import argparse
import json
import os
import sys
from collections import Counter
from pathlib import Path
from typing import Any

from flows.extract.entities.find import find_entities
from flows.extract.text import Text
from flows.sources.document import make_document

ROOT = Path(__file__).parents[2]
SAMPLE = ROOT / "tests" / "gold" / "links" / "wikinews.jsonl"
STORIES = "corpora/wikinews/articles.jsonl"
LINKED = ("country:", "org:")


def stories_file() -> Path:
    """Return the file of the stories that the sample was drawn from; it may be absent."""
    return Path(os.environ.get("WIREHOUSE_SHARED", ROOT.parent / "shared")) / STORIES


def score_links() -> tuple[Counter[tuple[str, str]], list[str]]:
    """Return counts by kind of entity and verdict, and a line for each that is not right.

    Verdicts: right; missed, where nothing is linked and something should be; wrong, where another entity is linked or
    nothing should be. A place that is linked as a place counts as not linked to a country.
    """
    stories = {item["id"]: item for item in map(json.loads, stories_file().read_text("utf-8").splitlines())}
    counts: Counter[tuple[str, str]] = Counter()
    others: list[str] = []
    links: dict[str, dict[int, str]] = {}
    for line in SAMPLE.read_text(encoding="utf-8").splitlines():
        row = json.loads(line)
        story = stories[row["document"]]
        if row["document"] not in links:
            mentions = find_entities(Text(make_document(text=story["text"], title=story["title"]))).mentions
            links[row["document"]] = {m.start_char: m.entity_id for m in mentions if m.entity_id.startswith(LINKED)}
        found, wanted = links[row["document"]].get(row["start_char"]), row.get("since", row["entity_id"])
        verdict = "right" if found == wanted else "missed" if found is None else "wrong"
        counts[_kind(row | {"entity_id": wanted}), verdict] += 1
        if verdict != "right":
            others.append(f"{verdict}: {row['document']} {row['start_char']}: {found}, should be {wanted}")
    return counts, others


def blind_counts() -> dict[int, Counter[tuple[str, str]]]:
    """Return the counts by drawing of what the engine of that day linked, before any rule was made for it."""
    counts: dict[int, Counter[tuple[str, str]]] = {}
    for row in map(json.loads, SAMPLE.read_text(encoding="utf-8").splitlines()):
        counts.setdefault(row["drawing"], Counter())[_kind(row), row["verdict"]] += 1
    return counts


def _kind(row: dict[str, Any]) -> str:
    return str(row["entity_id"] or row["found"] or "nothing:").split(":")[0]


def _line(kind: str, counts: Counter[tuple[str, str]]) -> str:
    total = sum(count for (one, _), count in counts.items() if one == kind)
    shares = [f"{verdict} {100 * counts[kind, verdict] / total:.1f}%" for verdict in ("right", "missed", "wrong")]
    return f"{kind} ({total}): {', '.join(shares)}"


def main() -> int:
    """Print right, missed and wrong links per kind of entity."""
    argparse.ArgumentParser(
        prog="python -m tests.eval.links", epilog="Example: python -m tests.eval.links"
    ).parse_args()
    if not stories_file().exists():
        sys.stderr.write(f"{stories_file()} is absent: nothing to score against\n")
        return 0
    for drawing, counts in sorted(blind_counts().items()):
        for kind in ("country", "org"):
            sys.stdout.write(f"drawing {drawing} when drawn, {_line(kind, counts)}\n")
    counts, others = score_links()
    for kind in sorted({kind for kind, _ in counts}):
        sys.stdout.write(f"now, {_line(kind, counts)}\n")
    sys.stdout.write("\n".join(others) + "\n")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
