"""How commands speak: data on stdout, words on stderr, one set of exit codes."""

from __future__ import annotations

import sys
from enum import IntEnum
from functools import cache
from typing import NoReturn

from rich.console import Console


class ExitCode(IntEnum):
    """What the shell is told."""

    OK = 0
    ERROR = 1
    USAGE = 2
    CONTRACT = 3
    REJECTS = 4


class _Messages(Console):
    """A load goes on where nobody reads its words any more."""

    def on_broken_pipe(self) -> None:
        self.quiet = True


@cache
def messages() -> Console:
    """Return the console on stderr; it leaves colour and bars out where NO_COLOR is set or nobody watches."""
    return _Messages(stderr=True, highlight=False)


@cache
def output() -> Console:
    """Return the console on stdout, for tables; wide where it is no terminal, so that nothing is cut."""
    return Console(highlight=False, width=None if sys.stdout.isatty() else 200)


def fail(message: str, code: ExitCode = ExitCode.ERROR) -> NoReturn:
    """End the command with a message on stderr."""
    messages().print(f"error: {message}", style="red", markup=False, soft_wrap=True)
    raise SystemExit(code)
