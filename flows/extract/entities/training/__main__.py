"""``make train``: train the tagger of names and write its weights."""

from __future__ import annotations

import argparse
import os
import sys
import time
from pathlib import Path

from flows.extract.entities.tagger import WEIGHTS
from flows.extract.entities.training.export import write_weights
from flows.extract.entities.training.gold import read_training
from flows.extract.entities.training.items import count_words
from flows.extract.entities.training.lexicon import make_lexicon
from flows.extract.entities.training.train import train

ROOT = Path(__file__).parents[4]
PARTNERS = 12_000
"""Words, the most frequent ones, that pairs and runs of words are told by."""


def main() -> int:
    """Train, prune and write; the same data gives the same file."""
    parser = argparse.ArgumentParser(prog="python -m flows.extract.entities.training")
    parser.add_argument("--iterations", type=int, default=80)
    parser.add_argument("--out", type=Path, default=WEIGHTS)
    options = parser.parse_args()
    shared = Path(os.environ.get("WIREHOUSE_SHARED", ROOT.parent / "shared"))
    started = time.perf_counter()
    texts = list(read_training(shared, ROOT / "tests" / "gold"))
    counts = count_words(texts)
    lexicon = make_lexicon(word for word, count in counts.items() if count > 1)
    lowered: dict[str, int] = {}
    for word, count in counts.items():
        lowered[word.lower()] = lowered.get(word.lower(), 0) + count
    partners = sorted(lowered, key=lambda word: (-lowered[word], word))[:PARTNERS]
    model = train(texts, lexicon, partners, options.iterations)
    size = write_weights(options.out, model, lexicon, partners)
    sys.stdout.write(f"{options.out}: {size / 1e6:.2f} MB after {time.perf_counter() - started:.0f} s\n")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
