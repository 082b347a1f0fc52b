"""Values for a query, ``-p NAME VALUE``: how they are taken from the command line, and what they are."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from contextlib import suppress
from datetime import date
from decimal import Decimal

from flows.commands.console import ExitCode, fail

Value = str | int | Decimal | bool | date
_NUMBER = re.compile(r"-?(?:0|[1-9]\d{0,17})(\.\d{1,18})?", re.ASCII)
"""A code that begins with a zero is none, nor is what DuckDB's decimals have no room for."""
_DAY = re.compile(r"\d{4}-\d{2}-\d{2}", re.ASCII)


def join_parameters(arguments: Sequence[str]) -> list[str]:
    """Return the arguments with ``-p NAME VALUE`` as ``-p NAME=VALUE``: typer repeats no option of two values."""
    joined: list[str] = []
    rest = list(arguments)
    while rest:
        word = rest.pop(0)
        joined.append(word)
        if word in {"-p", "--param"} and rest:
            name = rest.pop(0)
            joined.append(name if "=" in name or not rest else f"{name}={rest.pop(0)}")
    return joined


def read_parameters(printed: Sequence[str]) -> dict[str, str]:
    """Return the values by name; end the command where one is missing, or a name is wrong or given twice."""
    found: dict[str, str] = {}
    for word in printed:
        name, mark, value = word.partition("=")
        if name.startswith("$"):
            fail(f"-p {name}: write the name without $: -p {name.lstrip('$')} VALUE", ExitCode.USAGE)
        if not mark:
            fail(f"-p {name}: the value is missing; write -p {name} VALUE", ExitCode.USAGE)
        # DuckDB minds no case in them
        if name.lower() in map(str.lower, found):
            fail(f"-p {name}: is given twice; give each name one value", ExitCode.USAGE)
        found[name] = value
    return found


def readings(printed: Mapping[str, str]) -> list[dict[str, Value]]:
    """Return what the values may be, the likeliest first.

    A text becomes what it is compared with, so that `2024` finds years in columns of text and of numbers; of a decimal
    DuckDB would leave off the digits behind its point beside whole numbers.
    """
    decimals = {name: _typed(value) if "." in value else value for name, value in printed.items()}
    tried = [decimals, {name: _typed(value) for name, value in printed.items()}, dict[str, Value](printed)]
    return [reading for number, reading in enumerate(tried) if reading not in tried[:number]]


def _typed(printed: str) -> Value:
    """Return the number, day, true or false that a value looks like, else the text that it is."""
    if number := _NUMBER.fullmatch(printed):
        return Decimal(printed) if number[1] else int(printed)
    if _DAY.fullmatch(printed):
        with suppress(ValueError):
            return date.fromisoformat(printed)
    return {"true": True, "false": False}.get(printed.lower(), printed)
