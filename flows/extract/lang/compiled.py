"""Compiled regular expressions, kept between runs: compiling them would take most of the time of a first story."""

from __future__ import annotations

import re
from array import array
from importlib import import_module
from typing import Any

from flows.extract.lang.kept import KEPT, Kept, digest


def compiled(pattern: str, flags: int, kept: Kept = KEPT) -> re.Pattern[str]:
    """Return what ``re.compile`` returns, from its kept code where there is one; a wrong pattern raises as there.

    The steps are those of ``re._compiler.compile`` (CPython 3.11 to 3.13); a Python that has other ones compiles.
    """
    key = digest(pattern, f"regexp {int(flags)}"[:16])
    try:
        return _pattern_of(pattern, *kept.made(key, lambda: _code_of(pattern, int(flags))))
    except (AttributeError, ImportError, TypeError, ValueError, OverflowError, RuntimeError):
        return re.compile(pattern, flags)


def _code_of(pattern: str, flags: int) -> tuple[int, bytes, int, dict[str, int], tuple[str | None, ...]]:
    parser: Any = import_module("re._parser")
    compiler: Any = import_module("re._compiler")
    parsed = parser.parse(pattern, flags)
    code = compiler._code(parsed, flags)
    names = dict(parsed.state.groupdict)
    by_number: list[str | None] = [None] * parsed.state.groups
    for name, number in names.items():
        by_number[number] = name
    words = array("I", map(int, code)).tobytes()
    return int(flags | parsed.state.flags), words, parsed.state.groups - 1, names, tuple(by_number)


def _pattern_of(
    pattern: str, flags: int, words: bytes, groups: int, names: dict[str, int], by_number: tuple[str | None, ...]
) -> re.Pattern[str]:
    code = array("I")
    code.frombytes(words)
    made: re.Pattern[str] = import_module("_sre").compile(pattern, flags, code.tolist(), groups, names, by_number)
    return made
