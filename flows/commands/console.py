"""How commands speak: data on stdout, words on stderr, one set of exit codes."""

from __future__ import annotations

import os
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


class _Output(Console):
    """The command is done where the reader of its output has gone, as in ``wirehouse tables | head -1``."""

    def on_broken_pipe(self) -> None:
        self.quiet = True
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        raise SystemExit(ExitCode.OK)


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
    return _Output(highlight=False, width=None if sys.stdout.isatty() else 200)


def fail(message: str, code: ExitCode = ExitCode.ERROR) -> NoReturn:
    """End the command with a message on stderr."""
    messages().print(f"error: {message}", style="red", markup=False, soft_wrap=True)
    raise SystemExit(code)
