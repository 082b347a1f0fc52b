"""``python -m tests.eval.coreference``: of each rule that links mentions within a story, how many links are right."""

from __future__ import annotations

import argparse
import json
import os
import sys
from collections import Counter
from pathlib import Path
from typing import Any

from rich.console import Console
from rich.table import Table

from flows.extract.entities.find import find_entities
from flows.extract.text import Text
from flows.sources.document import make_document
from schemas.records import Mention

ROOT = Path(__file__).parents[2]
FILE = "statements/gum_news.jsonl"


def coreference_by_rule(gold: Path, examples: list[str] | None = None) -> dict[str, Counter[str]]:
    """Return per rule how many links are right, wrong, or touch a stretch that the gold set does not mark.

    A link is right where both its ends stand for the same entity of the gold set: each for the entity of the shortest
    stretch that holds it. Wrong ones are added to ``examples``.
    """
    counts: dict[str, Counter[str]] = {}
    for line in (gold / FILE).read_text(encoding="utf-8").splitlines():
        item = json.loads(line)
        text = Text(make_document(text=item["text"]))
        mentions = find_entities(text).mentions
        by_id = {mention.mention_id: mention for mention in mentions}
        for mention in mentions:
            if mention.antecedent_id is None:
                continue
            antecedent = by_id[mention.antecedent_id]
            ends = _entity_at(item["entities"], mention), _entity_at(item["entities"], antecedent)
            verdict = "unmarked" if None in ends else "right" if ends[0] == ends[1] else "wrong"
            counts.setdefault(mention.rule, Counter())[verdict] += 1
            if verdict == "wrong" and examples is not None:
                around = text.string[max(0, mention.start_char - 50) : mention.end_char + 30].replace("\n", " ")
                examples.append(f"{mention.rule}: {mention.exact} -> {antecedent.exact} in: {around}")
    return counts


def _entity_at(marked: list[dict[str, Any]], mention: Mention) -> str | None:
    covering = [one for one in marked if one["start"] <= mention.start_char and mention.end_char <= one["end"]]
    shortest = min(covering, key=lambda one: int(one["end"]) - int(one["start"]), default=None)
    return str(shortest["id"]) if shortest else None


def main() -> int:
    """Print the table; with ``--wrong`` also every link that is wrong."""
    parser = argparse.ArgumentParser(
        prog="python -m tests.eval.coreference", epilog="Example: python -m tests.eval.coreference --wrong"
    )
    parser.add_argument("--wrong", action="store_true", help="print the links that are wrong")
    options = parser.parse_args()
    gold = Path(os.environ.get("WIREHOUSE_SHARED", ROOT.parent / "shared")) / "gold"
    if not (gold / FILE).exists():
        sys.stderr.write(f"{gold / FILE} is absent: nothing to score against\n")
        return 0
    examples: list[str] = []
    table = Table("rule", "right", "wrong", "not marked", "precision", title="links within a story", box=None)
    for rule, count in sorted(coreference_by_rule(gold, examples).items()):
        judged = count["right"] + count["wrong"]
        precision = f"{100 * count['right'] / judged:.1f}" if judged else ""
        table.add_row(rule, str(count["right"]), str(count["wrong"]), str(count["unmarked"]), precision)
    console = Console(width=120)
    console.print(table)
    if options.wrong:
        for example in sorted(examples):
            console.print(example, markup=False)
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
