"""A process that loads staged batches into a lake: python -m tests.lake.loader LAKE RUN FOLDER..."""

from __future__ import annotations

import sys
from pathlib import Path

from tests.lake.rows import VERSIONS
from warehouse.lake import Lake
from warehouse.staging import StagedBatch


def main() -> None:
    path, run, *folders = sys.argv[1:]
    print("ready", flush=True)
    with Lake.open(Path(path)) as lake:
        print("open", flush=True)
        for folder in folders:
            lake.load(StagedBatch.read(Path(folder)), run, VERSIONS, {})
            print(folder, flush=True)


if __name__ == "__main__":
    main()
