"""``python -m tests.eval.differences period``: rows of the tuning stories whose column is not as the gold has it."""

from __future__ import annotations

import argparse
import json
import sys
from typing import Any

from tests.eval.columns import COLUMNS, matched
from tests.eval.own import OwnSet, extracted

_AROUND = 80


def main() -> int:
    """Print the differences; the unseen half is never shown, so that no rule is written for it."""
    parser = argparse.ArgumentParser(
        prog="python -m tests.eval.differences", epilog="Example: python -m tests.eval.differences period measure"
    )
    parser.add_argument("columns", nargs="+", help="words of the columns' names, as `make eval` prints them")
    options = parser.parse_args()
    for line in OwnSet("tuning").path.read_text(encoding="utf-8").splitlines():
        story = json.loads(line)
        found = extracted(story)
        for column in COLUMNS:
            if not any(word in column.name for word in options.columns):
                continue
            for gold, row in matched(story[column.table], found[column.table]):
                expected, reached = column.of_gold(gold, story), column.of_found(row, found)
                if expected != reached:
                    sys.stdout.write(
                        f"{story['id']} {column.name}: {reached} for {expected}: {_context(story, gold)}\n"
                    )
    return 0


def _context(story: dict[str, Any], row: dict[str, Any]) -> str:
    stretch = (row.get("pieces") or [row])[0]
    start, end, text = stretch["start_char"], stretch["end_char"], story["text"]
    shown = f"{text[max(0, start - _AROUND) : start]}[{text[start:end]}]{text[end : end + _AROUND]}"
    return " ".join(shown.split())


if __name__ == "__main__":
    raise SystemExit(main())
