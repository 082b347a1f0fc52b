"""The engine is imported while the lake is opened and the stories are looked up, if any can be new."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from importlib import import_module
from pathlib import Path
from threading import Event, Thread

_NEEDED = ("numpy", "polars", "pandera.polars", "schemas.validation", "flows.extraction", "warehouse.loading")
_LARGE_BYTES = 2_000_000
"""A file of more is a corpus: other processes extract it, and reading it takes longer than the imports."""


def take_one_thread() -> None:
    """Let numpy and polars, where they are imported from now on, take one thread in this process and its children.

    A batch is too small for more, which only wait, at a cost, and in a worker they would hold memory of their own.
    """
    os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
    os.environ.setdefault("POLARS_MAX_THREADS", "1")


@contextmanager
def engine_ahead(paths: Iterable[str]) -> Iterator[None]:
    """Import what extraction and loading need in a thread: the database leaves it the interpreter meanwhile.

    Whoever imports the same in the meantime waits for it. At the end no more is begun: what was not needed until then
    is needed no more.
    """
    stopped = Event()

    def run() -> None:
        for name in _NEEDED:
            if not stopped.is_set():
                import_module(name)

    thread = Thread(target=run, name="import engine", daemon=True)
    if not any(_is_large(Path(path)) for path in paths):
        thread.start()
    try:
        yield
    finally:
        stopped.set()
        if thread.ident is not None:
            thread.join()


def _is_large(path: Path) -> bool:
    return path.is_file() and path.stat().st_size > _LARGE_BYTES
