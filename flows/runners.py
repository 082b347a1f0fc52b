"""Where batches run: in this process, in a pool of processes, or as task runs of a Prefect flow."""

from __future__ import annotations

import multiprocessing
import multiprocessing.forkserver
import multiprocessing.resource_tracker
import os
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from contextlib import contextmanager
from itertools import chain, islice
from pathlib import Path
from threading import Lock
from typing import Any, Protocol

from flows.importing import take_one_thread
from flows.interrupts import end_with_parent, heard_at_the_end, unheard_by_children
from flows.pipeline import RunBatches

WORKER_DEATHS = 3
"""Times that a batch whose workers were killed is handed out again; then it is taken to be what kills them."""


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
    for folder in folders:
        yield extract_late(folder)


def run_in_pool(folders: Iterable[Path], workers: int) -> Iterator[Path]:
    """Extract the batches in worker processes; no more are under way than keep the workers busy."""
    with batch_processes(workers) as submit:
        yield from in_order(folders, submit, workers + 1)


@contextmanager
def batch_processes(workers: int) -> Iterator[Callable[[Path], Pending]]:
    """Start worker processes, give the function that hands them a batch, and end them."""
    pool = _Workers(workers)
    try:
        yield pool.submit
    except BaseException:
        pool.stop()
        raise
    pool.end()


class _Workers:
    """A pool that is made anew when one of its processes is killed; the batches under way are then done again."""

    def __init__(self, workers: int) -> None:
        self._workers = workers
        self._lock = Lock()
        self._is_stopped = False
        self._pool = self._start()

    def submit(self, folder: Path) -> Pending:
        return _Batch(self, folder)

    def start(self, folder: Path) -> tuple[ProcessPoolExecutor, Future[Path]]:
        with self._lock, heard_at_the_end():
            try:
                return self._pool, self._pool.submit(extract_late, folder)
            except BrokenProcessPool:
                if self._is_stopped:
                    raise
                self._pool = self._start()
                return self._pool, self._pool.submit(extract_late, folder)

    def replace(self, broken: ProcessPoolExecutor) -> None:
        with self._lock:
            if self._pool is broken and not self._is_stopped:
                self._pool = self._start()

    def end(self) -> None:
        """Let the workers finish what they were given."""
        self._pool.shutdown()

    def stop(self) -> None:
        """Kill the workers: a batch takes seconds, and nobody waits for it any more."""
        with self._lock:
            self._is_stopped = True
        for process in multiprocessing.active_children():
            process.kill()  # first, or one that has just begun complains that the pool's locks are gone
        self._pool.shutdown(wait=False, cancel_futures=True)

    def _start(self) -> ProcessPoolExecutor:
        _give_back_at_once()
        take_one_thread()
        # forkserver: fork hangs once polars has run in the parent, spawn imports everything again for each worker
        context: Any = multiprocessing.get_context("forkserver")
        context.set_forkserver_preload(["flows.warm_extraction"])
        multiprocessing.resource_tracker.ensure_running()  # it takes away the mask of who starts it
        with unheard_by_children():
            multiprocessing.forkserver.ensure_running()
        return ProcessPoolExecutor(self._workers, mp_context=context, initializer=end_with_parent)


def _give_back_at_once() -> None:
    """Let workers give back memory that a batch no longer needs: polars' a tenth of a worker, the C library's 4 %.

    Their allocators read the environment when the process begins; what is set there stays as it is.
    """
    os.environ.setdefault("_RJEM_MALLOC_CONF", "dirty_decay_ms:50,muzzy_decay_ms:0")
    os.environ.setdefault("MALLOC_TRIM_THRESHOLD_", "131072")
    os.environ.setdefault("MALLOC_MMAP_THRESHOLD_", "131072")


class _Batch:
    """A batch with the workers, handed to them again when they were killed: staging is whole or not at all."""

    def __init__(self, workers: _Workers, folder: Path) -> None:
        self._workers, self._folder = workers, folder
        self._pool, self._future = workers.start(folder)

    def result(self) -> Path:
        for _ in range(WORKER_DEATHS):
            try:
                return self._future.result()
            except BrokenProcessPool:
                self._workers.replace(self._pool)
                self._pool, self._future = self._workers.start(self._folder)
        return self._future.result()


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


def extract_late(folder: Path) -> Path:
    """Extract a batch; the engine is imported where there is one, not for a run that finds nothing new."""
    from flows.extraction import extract_batch

    return extract_batch(folder)
