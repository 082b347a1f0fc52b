"""``make train-stances``: train the stance of quotations, say how it does on quotations left out, write its weights."""

from __future__ import annotations

import argparse
import csv
import os
import sys
from collections.abc import Sequence
from pathlib import Path
from zlib import crc32

from flows.extract.statements.stance import RULED
from flows.extract.statements.stance_weights import WEIGHTS, StanceWeights
from flows.extract.statements.training.gold import Annotated, read_annotated
from flows.extract.statements.training.softmax import train
from schemas.vocabulary import STANCES

ROOT = Path(__file__).parents[4]
_PARTS = 8


def main() -> int:
    """Train, try and write; the same data gives the same file."""
    parser = argparse.ArgumentParser(prog="python -m flows.extract.statements.training")
    parser.add_argument("--out", type=Path, default=WEIGHTS)
    options = parser.parse_args()
    shared = Path(os.environ.get("WIREHOUSE_SHARED", ROOT.parent / "shared"))
    annotated = list(read_annotated(ROOT / "tests" / "gold", shared))
    ruled, weighed = tried(annotated)
    write_weights(options.out, train(annotated))
    sys.stdout.write(
        f"{len(annotated)} quotations; right where left out: rules {ruled:.1%}, weights {weighed:.1%}; {options.out}\n"
    )
    return 0


def tried(annotated: Sequence[Annotated]) -> tuple[float, float]:
    """Return how many stances rules and weights tell right, each trained without the groups that it is tried on."""
    right = 0
    for part in range(_PARTS):
        left_out = [one for one in annotated if crc32(one.group.encode()) % _PARTS == part]
        weights = train([one for one in annotated if crc32(one.group.encode()) % _PARTS != part])
        right += sum(
            (one.ruled if one.ruled in RULED else weights.best(one.features)) == one.stance for one in left_out
        )
    return sum(one.ruled == one.stance for one in annotated) / len(annotated), right / len(annotated)


def write_weights(path: Path, trained: StanceWeights) -> None:
    """Write the weights as a table, without the features that tell nothing."""
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(["family", "value", *STANCES])
        writer.writerows([*feature, *weights] for feature, weights in trained.rows.items() if any(weights))


if __name__ == "__main__":
    raise SystemExit(main())
