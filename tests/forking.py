"""Processes that begin with all imported that they need: forked, for a fresh interpreter imports for a second."""

from __future__ import annotations

import multiprocessing
import os
import traceback
from collections.abc import Callable
from multiprocessing.connection import Connection
from typing import Any

Say = Callable[[str], None]
PRELOADED = ["flows.warm_extraction", "tests.lake.loader", "tests.e2e.replayer"]
"""What the server of forks imports; the first is what the program's own workers have, which are its forks too."""


class Forked:
    """A process that runs a function, whose first argument takes the words that it has to say."""

    def __init__(self, function: Callable[..., None], *arguments: Any) -> None:
        context = multiprocessing.get_context("forkserver")
        context.set_forkserver_preload(PRELOADED)
        self._heard, end = context.Pipe(duplex=False)
        self._process = context.Process(target=_run, args=(end, dict(os.environ), function, arguments), daemon=True)
        self._process.start()
        end.close()  # so that what it says ends with it

    def poll(self) -> int | None:
        """Return the exit code, None while it runs."""
        return self._process.exitcode

    def wait(self, seconds: float | None = None) -> int | None:
        """Wait for its end, so many seconds at most; return the exit code, None where it still runs."""
        self._process.join(seconds)
        return self._process.exitcode

    def kill(self) -> None:
        """Kill -9 it and wait for its end."""
        self._process.kill()
        self._process.join()

    def hear(self, word: str) -> None:
        """Wait until it says a word, or ends."""
        while self._next() not in {word, None}:
            pass

    def rest(self) -> list[str]:
        """Return what it says from now on to its end; last of all the error that it ended with."""
        return list(iter(self._next, None))

    def _next(self) -> str | None:
        try:
            return str(self._heard.recv())
        except (EOFError, OSError):  # the second where it was killed in the middle of a word
            return None


def _run(
    end: Connection, environment: dict[str, str], function: Callable[..., None], arguments: tuple[Any, ...]
) -> None:
    os.environ.update(environment)  # a fork has that of the server, as it was when that began
    try:
        function(end.send, *arguments)
    except Exception:
        end.send(traceback.format_exc())
        raise
