"""``python -m tests.eval.variations``: how many rows change when a story is told otherwise."""

from __future__ import annotations

import argparse
import sys
from collections import Counter

from tests.eval.variations.comparing import Difference, Rows, Story, told
from tests.eval.variations.edit import Edited, Variation
from tests.eval.variations.families import all_variations
from tests.eval.variations.stories import stories

_AROUND = 90


def main() -> int:
    """Print a line for each variation and, where asked, each row that changed; no story of a measuring half is read."""
    parser = argparse.ArgumentParser(
        prog="python -m tests.eval.variations",
        epilog="Examples: python -m tests.eval.variations --every 4; … scales spaces --show period figures",
    )
    parser.add_argument("names", nargs="*", help="the variations whose name holds one of these words")
    parser.add_argument("--every", type=int, default=1, help="read each Nth story")
    parser.add_argument("--stories", default="", help="read the stories whose id begins so")
    parser.add_argument("--show", nargs="*", help="print changed rows (of the columns or tables named)")
    options = parser.parse_args()
    chosen = [one for one in all_variations() if not options.names or any(name in one.name for name in options.names)]
    read = [story for story in stories() if story["id"].startswith(options.stories)][:: options.every]
    before: dict[str, Rows] = {}
    for variation in chosen:
        _measure(variation, read, before, options.show)
    return 0


def _measure(variation: Variation, read: list[Story], before: dict[str, Rows], show: list[str] | None) -> None:
    changed: Counter[str] = Counter()
    edits = 0
    for story, edited, _, found in told(variation, read, before):
        edits += len(edited.edits)
        for one in found:
            name = f"{one.table} {one.column}"
            changed[name] += 1
            if show is not None and (not show or any(word in name for word in show)):
                sys.stdout.write(_line(story, edited, one))
    counted = ", ".join(f"{name} {count}" for name, count in changed.most_common())
    sys.stdout.write(f"{variation.name}: {edits} edits, {changed.total()} changed: {counted}\n")
    sys.stdout.flush()


def _line(story: Story, edited: Edited, one: Difference) -> str:
    (start, end), text = one.span, edited.text
    shown = f"{text[max(0, start - _AROUND) : start]}[{text[start:end]}]{text[end : end + _AROUND]}"
    return f"{story['id']} {one.table} {one.column}: {one.before} → {one.after} | {' '.join(shown.split())}\n"


if __name__ == "__main__":
    raise SystemExit(main())
