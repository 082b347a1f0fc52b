"""Where batches run: in this process, in a pool of processes, or as task runs of a Prefect flow."""

from __future__ import annotations

import multiprocessing
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from contextlib import contextmanager
from itertools import chain, islice
from pathlib import Path
from typing import Any, Protocol

from flows.pipeline import RunBatches, extract_batch


class Pending(Protocol):
    """A batch under way."""

    def result(self) -> Path:
        """Wait for the staged folder; raise what the batch raised."""


def choose_runner(runner: str, workers: int) -> RunBatches:
    """Return the runner of a direct run; ``auto`` starts processes only when there is more than one batch."""
    if runner == "in_process" or workers == 1:
        return run_in_process
    if runner == "process_pool":
        return lambda folders: run_in_pool(folders, workers)
    return lambda folders: _run_as_needed(folders, workers)


def run_in_process(folders: Iterable[Path]) -> Iterator[Path]:
    """Extract the batches one after the other in this process."""
    return map(extract_batch, folders)


def run_in_pool(folders: Iterable[Path], workers: int) -> Iterator[Path]:
    """Extract the batches in worker processes; no more are under way than keep the workers busy."""
    with batch_processes(workers) as submit:
        yield from in_order(folders, submit, workers + 1)


@contextmanager
def batch_processes(workers: int) -> Iterator[Callable[[Path], Pending]]:
    """Start worker processes, give the function that hands them a batch, and end them."""
    # forkserver: fork hangs once polars has run in the parent, spawn imports everything again for each worker
    context: Any = multiprocessing.get_context("forkserver")
    context.set_forkserver_preload(["flows.pipeline"])
    with ProcessPoolExecutor(workers, mp_context=context) as pool:

        def submit(folder: Path) -> Future[Path]:
            return pool.submit(extract_batch, folder)

        try:
            yield submit
        except BaseException:
            pool.shutdown(wait=False, cancel_futures=True)
            raise


def in_order(folders: Iterable[Path], submit: Callable[[Path], Pending], most: int) -> Iterator[Path]:
    """Yield the staged folders in the order of the planned ones with at most ``most`` batches under way."""
    waiting: deque[Pending] = deque()
    for folder in folders:
        waiting.append(submit(folder))
        if len(waiting) >= most:
            yield waiting.popleft().result()
    while waiting:
        yield waiting.popleft().result()


def _run_as_needed(folders: Iterable[Path], workers: int) -> Iterator[Path]:
    iterator = iter(folders)
    first = list(islice(iterator, 2))
    if len(first) < 2:
        return run_in_process(first)
    return run_in_pool(chain(first, iterator), workers)
