"""``python -m tests.eval.differences``: all rows of the tuning stories that are not as the gold has them."""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Iterator
from typing import Any

from tests.eval.columns import COLUMNS, Row, Story, matched
from tests.eval.own import OwnSet, extracted

_AROUND = 80
_TABLES = ("figures", "time_expressions", "mentions", "roles", "statements")
_AS_THEY_ARE = {
    "figures": ("exact", "value", "value_low", "value_high", "unit", "currency", "per", "counted"),
    "time_expressions": ("exact", "timex_type", "timex_value", "period"),
    "mentions": ("exact", "tag"),
    "roles": ("exact",),
}
"""Columns that are compared as they stand, beside those that ``make eval`` counts."""


def main() -> int:
    """Print the differences; neither half that only measures is ever shown, so that no rule is written for it."""
    parser = argparse.ArgumentParser(
        prog="python -m tests.eval.differences",
        epilog="Examples: python -m tests.eval.differences period; python -m tests.eval.differences --stories s7",
    )
    parser.add_argument("words", nargs="*", help="print the lines that hold one of these words, as 'figures', 'missed'")
    parser.add_argument("--stories", default="", help="read the stories whose id begins so")
    options = parser.parse_args()
    for line in OwnSet("tuning").path.read_text(encoding="utf-8").splitlines():
        story = json.loads(line)
        if not story["id"].startswith(options.stories):
            continue
        for difference in differences(story, extracted(story)):
            if not options.words or any(word in difference.partition(" [")[0] for word in options.words):
                sys.stdout.write(f"{story['id']} {difference}\n")
    return 0


def differences(story: Story, found: Story) -> Iterator[str]:
    """Yield a line for each row that is missed or found too much and for each column of the others that differs."""
    for table in _TABLES:
        pairs = matched(story[table], found[table])
        for row in story[table]:
            if all(row is not gold for gold, _ in pairs):
                yield f"{table} missed: {_context(story, row)}"
        for row in found[table]:
            if all(row is not matching for _, matching in pairs):
                yield f"{table} too much: {_context(story, row)}"
        for gold, row in pairs:
            for name, expected, reached in _columns(table, gold, row, story, found):
                if expected != reached:
                    yield f"{name}: {reached} for {expected} {_context(story, gold)}"


def _columns(table: str, gold: Row, row: Row, story: Story, found: Story) -> Iterator[tuple[str, Any, Any]]:
    """Yield the name of each column of a table with what the gold has and what was found."""
    for name in _AS_THEY_ARE.get(table, ()):
        yield f"{table} {name}", gold[name], row[name]
    for column in COLUMNS:
        if column.table == table:
            yield column.name, column.of_gold(gold, story), column.of_found(row, found)
    if table == "statements":
        yield "statements content", _content(gold, story), _content(row, story)


def _content(row: Row, story: Story) -> str:
    return " ... ".join(story["text"][piece["start_char"] : piece["end_char"]] for piece in row["pieces"])


def _context(story: Story, row: Row) -> str:
    stretch = (row.get("pieces") or [row])[0]
    start, end, text = stretch["start_char"], stretch["end_char"], story["text"]
    shown = f"[{text[max(0, start - _AROUND) : start]}[{text[start:end]}]{text[end : end + _AROUND]}]"
    return " ".join(shown.split())


if __name__ == "__main__":
    raise SystemExit(main())
