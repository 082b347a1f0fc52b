"""What is at the other end of stdout: a reader that goes away has what it wanted, a full disk is an error.

A command whose reader goes, as in ``wirehouse tables | head -1``, has done what was asked of it.
"""

from __future__ import annotations

import os
import stat
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import NoReturn

from flows.commands.console import ExitCode, fail


@contextmanager
def reader_may_go() -> Iterator[None]:
    """End the process quietly where what reads stdout has gone: with 0 unless the command itself ended with another.

    Where stdout is closed or its disk is full, end it with the reason.
    """
    if sys.stdout is None:
        # the next file that is opened would take its number, and be written to by what prints
        fail("standard output is closed; send it to a file with > FILE, or away with > /dev/null")
    is_discarded = _is_discarded()
    code: str | int | None = None
    try:
        yield
    except BrokenPipeError:
        code = ExitCode.OK
    except OSError as error:
        if error.filename or _writes():
            raise
        _fail_of_output(error)
    except SystemExit as end:
        # for a reader that has gone rich discards stdout, typer wraps it, and both end with 1
        has_gone = type(sys.stdout).__name__ == "PacifyFlushWrapper" or _is_discarded() != is_discarded
        code = ExitCode.OK if has_gone else end.code
    _flush()
    raise SystemExit(code)


def _flush() -> None:
    """Write what is left; where nobody reads it, discard it, or Python would complain of it at its end."""
    try:
        if sys.__stdout__ is not None:
            sys.__stdout__.flush()
    except BrokenPipeError:
        _discard()
    except OSError as error:
        _fail_of_output(error)


def _writes() -> bool:
    """Tell by a line end whether stdout takes anything: an error of writing does not say where it was written to."""
    try:
        sys.stdout.write("\n")
        sys.stdout.flush()
    except OSError:
        return False
    return True


def _fail_of_output(error: OSError) -> NoReturn:
    _discard()
    fail(f"standard output: {error.strerror}; free space, or send it to another place")


def _discard() -> None:
    os.dup2(os.open(os.devnull, os.O_WRONLY), 1)


def _is_discarded() -> bool:
    """Tell whether stdout is the null device."""
    try:
        found, null = os.fstat(1), Path(os.devnull).stat()
    except OSError:
        return True
    return stat.S_ISCHR(found.st_mode) and found.st_rdev == null.st_rdev
