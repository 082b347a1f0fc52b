"""A process that loads staged batches into a lake: python -m tests.lake.loader LAKE RUN FOLDER..."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from pathlib import Path

import warehouse.loading  # noqa: F401  imported late elsewhere; a fork has it already
from tests.forking import Say
from tests.lake.rows import VERSIONS
from warehouse.lake import Lake
from warehouse.staging import StagedBatch


def load_batches(say: Say, path: Path, run: str, folders: Sequence[Path]) -> None:
    """Load the batches and say how far it has come."""
    say("ready")
    with Lake.open(path) as lake:
        say("open")
        for folder in folders:
            lake.load(StagedBatch.read(folder), run, VERSIONS, {})
            say(str(folder))


def main() -> None:
    path, run, *folders = sys.argv[1:]
    load_batches(lambda word: print(word, flush=True), Path(path), run, list(map(Path, folders)))


if __name__ == "__main__":
    main()
