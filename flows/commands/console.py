"""How commands speak: data on stdout, words on stderr, one set of exit codes."""

from __future__ import annotations

import sys
from collections.abc import Collection, Iterable, Sequence
from enum import IntEnum
from functools import cache
from typing import TYPE_CHECKING, Any, Literal, NoReturn

from rich.console import Console

if TYPE_CHECKING:
    from rich.table import Table


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


def listing(
    columns: Sequence[str], rows: Iterable[Sequence[Any]], title: str = "", numbers: Collection[str] = ()
) -> Table:
    """Return rows as a table without lines, the columns ``numbers`` set to the right, None as nothing.

    What is too wide for a terminal goes on below and is never cut, a number stays whole; brackets in the data are no
    markup.
    """
    from rich.table import Table

    table = Table(title=title or None, title_justify="left", title_style="bold", box=None, pad_edge=False)
    for name in columns:
        is_number = name in numbers
        justify: Literal["left", "right"] = "right" if is_number else "left"
        table.add_column(name, overflow="fold", justify=justify, no_wrap=is_number)
    for row in rows:
        table.add_row(*("" if value is None else str(value).replace("[", r"\[") for value in row))
    return table


def counted(number: int, noun: str, nouns: str = "") -> str:
    """Return a number with its noun: "1 story", "1,204 stories"; ``nouns`` is a plural that is more than an s."""
    return f"{number:,} {noun if number == 1 else nouns or f'{noun}s'}"


def fail(message: str, code: ExitCode = ExitCode.ERROR) -> NoReturn:
    """End the command with a message on stderr; a name that is no text stands there escaped."""
    printable = message.encode("utf-8", "backslashreplace").decode()
    messages().print(f"error: {printable}", style="red", markup=False, soft_wrap=True)
    raise SystemExit(code)
