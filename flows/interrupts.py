"""Ctrl-C: known in whatever form it comes, unheard by workers, heard by the run when it can end them whole."""

from __future__ import annotations

import signal
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

INTERRUPTED = 130
"""The exit code that shells expect of a command ended by Ctrl-C."""


def is_interrupt(error: BaseException) -> bool:
    """Tell whether an error is Ctrl-C: in a query DuckDB raises a RuntimeError of its own for it."""
    return isinstance(error, KeyboardInterrupt) or (type(error) is RuntimeError and str(error) == "Query interrupted")


@contextmanager
def unheard_by_children() -> Iterator[None]:
    """Block the interrupt in what is started here, and in what that starts: whoever starts it also ends it.

    A mask and no handler: a library that a child imports may set a handler of its own.
    """
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


@contextmanager
def heard_at_the_end() -> Iterator[None]:
    """Raise an interrupt that comes meanwhile at the end, as if it had come then; outside the main thread none comes.

    A process that is interrupted while it waits for the first word of a child does not know it, and can't end it.
    """
    if threading.current_thread() is not threading.main_thread():
        yield
        return
    is_interrupted = False

    def remember(*_: Any) -> None:
        nonlocal is_interrupted
        is_interrupted = True

    before = signal.signal(signal.SIGINT, remember)
    try:
        yield
    finally:
        signal.signal(signal.SIGINT, before)
    if is_interrupted:
        signal.raise_signal(signal.SIGINT)
