"""Ctrl-C and SIGTERM: known in whatever form they come, heard by the run alone, and when it can end its workers."""

from __future__ import annotations

import os
import signal
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from multiprocessing import parent_process
from typing import Any

INTERRUPTED = 130
"""The exit code that shells expect of a command ended by Ctrl-C."""
TERMINATED = 143
"""The exit code that they expect of one ended by SIGTERM."""
INTERRUPTED_WORDS = "interrupted: what was loaded stays, and the same command loads the rest"
_AGAIN_SECONDS = 2.0
"""Within so long a second SIGTERM is the first one's: ``timeout`` sends it to the process, then to its group."""

_terminated_at: float | None = None


def is_interrupt(error: BaseException) -> bool:
    """Tell whether an error is Ctrl-C or SIGTERM: in a query DuckDB raises a RuntimeError of its own for them."""
    return isinstance(error, KeyboardInterrupt) or (type(error) is RuntimeError and str(error) == "Query interrupted")


def is_terminated() -> bool:
    """Tell whether it was SIGTERM that interrupted."""
    return _terminated_at is not None


def exit_code() -> int:
    """Return the exit code of a command that was interrupted."""
    return TERMINATED if is_terminated() else INTERRUPTED


@contextmanager
def terminable() -> Iterator[None]:
    """Take SIGTERM, as docker, systemd and ``timeout`` send it, for an interrupt; by default nothing would be ended.

    Where somebody has said already what it does, that holds.
    """
    is_main = threading.current_thread() is threading.main_thread()
    if not is_main or signal.getsignal(signal.SIGTERM) is not signal.SIG_DFL:
        yield
        return
    signal.signal(signal.SIGTERM, _interrupt)
    try:
        yield
    finally:
        if not is_terminated():  # else the group's SIGTERM would cut short how the process ends
            signal.signal(signal.SIGTERM, signal.SIG_DFL)


def _interrupt(*_: Any) -> None:
    global _terminated_at
    before, _terminated_at = _terminated_at, time.monotonic()
    if before is None or _terminated_at - before > _AGAIN_SECONDS:
        raise KeyboardInterrupt


@contextmanager
def unheard_by_children() -> Iterator[None]:
    """Block both signals in what is started here, and in what that starts: whoever starts it also ends it.

    A mask and no handler: a library that a child imports may set a handler of its own.
    """
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT, signal.SIGTERM})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


def end_with_parent() -> None:
    """In a worker: end when the process that it works for is gone, however that ended, and on SIGTERM.

    Workers keep one another's pipes open and would wait for work for ever, and with them the process that they were
    forked from. A pool whose worker was killed ends the others by SIGTERM.
    """
    signal.pthread_sigmask(signal.SIG_UNBLOCK, {signal.SIGTERM})
    threading.Thread(target=_end_after_parent, name="watch parent", daemon=True).start()


def _end_after_parent() -> None:
    if parent := parent_process():
        parent.join()  # the other end of a pipe of the parent's closes with it
        os._exit(TERMINATED)


@contextmanager
def heard_at_the_end() -> Iterator[None]:
    """Raise an interrupt that comes meanwhile at the end, as if it had come then; outside the main thread none comes.

    A process that is interrupted while it waits for the first word of a child does not know it, and can't end it.
    """
    if threading.current_thread() is not threading.main_thread():
        yield
        return
    heard: list[int] = []

    def remember(number: int, _: Any) -> None:
        heard.append(number)

    before = {number: signal.signal(number, remember) for number in (signal.SIGINT, signal.SIGTERM)}
    try:
        yield
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)
    if heard:
        signal.raise_signal(heard[0])
