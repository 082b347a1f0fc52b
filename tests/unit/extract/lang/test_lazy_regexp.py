"""Patterns are compiled when they are first used, do then what compiled ones do, and all of them compile."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path
from re import _parser  # type: ignore[attr-defined]
from typing import Any

import pytest

from flows.extract.lang.compiled import compiled
from flows.extract.lang.kept import Kept
from flows.extract.lang.lazy_regexp import LazyRegexp
from flows.extract.patterns import all_patterns

PATTERN, TEXT = r"(\d)(\d?)", "a12 b3 45"
CALLS: dict[str, tuple[Any, ...]] = {
    "match": (TEXT, 1),
    "search": (TEXT, 3),
    "fullmatch": (TEXT, 1, 3),
    "findall": (TEXT,),
    "finditer": (TEXT, 2, 8),
    "split": (TEXT, 1),
    "sub": ("<\\1>", TEXT, 2),
}
COMPILED_AT_IMPORT = """
import _sre
calls = []
compiling = _sre.compile
def counting(*arguments):
    calls.append(arguments)
    return compiling(*arguments)
_sre.compile = counting
print(len(calls))
"""
SINGLE = {"IN", "LITERAL", "NOT_LITERAL", "ANY", "CATEGORY"}
FEW = 60
"""What other libraries compile as they are imported, and some of ours."""


@pytest.mark.parametrize("name", CALLS)
def test_a_pattern_does_what_a_compiled_one_does_the_first_time_and_later(name: str) -> None:
    lazy, usual = LazyRegexp(PATTERN), re.compile(PATTERN)
    expected = _plain(getattr(usual, name)(*CALLS[name]))
    assert [_plain(getattr(lazy, name)(*CALLS[name])) for _ in range(2)] == [expected, expected]


def test_flags_count() -> None:
    assert LazyRegexp("a.b", re.DOTALL | re.IGNORECASE).match("A\nB")


def test_after_the_first_use_the_methods_are_the_compiled_pattern_s_own() -> None:
    lazy = LazyRegexp("a+")
    assert lazy.match("aa")
    assert lazy.search.__self__ is lazy.match.__self__  # type: ignore[attr-defined]
    assert isinstance(lazy.search.__self__, re.Pattern)  # type: ignore[attr-defined]


def test_a_method_taken_before_the_first_use_compiles_once() -> None:
    lazy = LazyRegexp("a+")
    found = list(map(lazy.match, ("a", "aa", "aaa")))
    assert len({id(match.re) for match in found if match}) == 1


def test_importing_the_engine_compiles_few_patterns() -> None:
    run = subprocess.run([sys.executable, "-c", COMPILED_AT_IMPORT], capture_output=True, text=True, check=True)
    assert int(run.stdout) < FEW


@pytest.mark.usefixtures("byte_code_is_written")
def test_every_pattern_of_the_engine_compiles_and_is_the_same_from_kept_code(tmp_path: Path) -> None:
    patterns = all_patterns()
    assert len(patterns) > 1000
    making, reading = Kept(tmp_path / "kept.bin"), Kept(tmp_path / "kept.bin")
    made = [compiled(pattern.pattern, pattern.flags, making) for pattern in patterns]
    making.keep()
    assert [compiled(pattern.pattern, pattern.flags, reading) for pattern in patterns] == made
    some = slice(None, None, 9)  # patterns are equal when their code is
    assert [re.compile(pattern.pattern, pattern.flags) for pattern in patterns[some]] == made[some]


def test_no_group_is_repeated_possessively() -> None:
    """Python 3.11.2, which Debian 12 has, never ends some such patterns; a single character's repeat is fine."""
    assert [one.pattern for one in all_patterns() if _takes_groups_whole(_parser.parse(one.pattern))] == []


@pytest.mark.parametrize(
    ("pattern", "expected"),
    [(r"(?:ab)*+", True), (r"x(y(?>ab|a))", True), (r"(?:a|bc)?+", True), (r"\w++(?:ab)*", False), ("[a-z]?+", False)],
)
def test_possessive_groups_are_seen(pattern: str, expected: bool) -> None:
    assert _takes_groups_whole(_parser.parse(pattern)) is expected


def _takes_groups_whole(parsed: Any) -> bool:
    """Tell whether a parsed pattern, or a part of it, never gives back what a group of several characters took."""
    if isinstance(parsed, list | tuple):
        return any(map(_takes_groups_whole, parsed))
    if not isinstance(parsed, _parser.SubPattern):
        return False
    return any(_is_whole_group(str(name), value) or _takes_groups_whole(value) for name, value in parsed)


def _is_whole_group(name: str, value: Any) -> bool:
    body = value[-1] if name == "POSSESSIVE_REPEAT" else value
    is_single = name == "POSSESSIVE_REPEAT" and len(body) == 1 and str(body[0][0]) in SINGLE
    return name in {"POSSESSIVE_REPEAT", "ATOMIC_GROUP"} and not is_single


def _plain(value: Any) -> Any:
    """Matches as their spans."""
    if isinstance(value, re.Match):
        return value.regs
    return value if isinstance(value, list | str) else [match.regs for match in value]
