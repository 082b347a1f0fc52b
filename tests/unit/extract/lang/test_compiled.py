"""A pattern from kept code is the one that ``re.compile`` makes, whatever the file holds."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from flows.extract.lang.compiled import compiled
from flows.extract.lang.kept import Kept, digest

pytestmark = pytest.mark.usefixtures("byte_code_is_written")
PATTERNS = {
    "groups": (r"(a)(?P<word>b+)(?:c)(?P<last>d)?", 0),
    "flags": ("a.b$", re.DOTALL | re.IGNORECASE | re.MULTILINE),
    "flags inside": ("(?x) a b  # remark", 0),
    "what stands around": (r"(?<=x)\bno(?!w)(?P<q>['\"]).*?(?P=q)", 0),
    "beyond ASCII": ("[^\\x00-\\x7f]+|€[ж-я]\U0001f600", re.IGNORECASE),
    "possessive": (r"\w++-\d*+", 0),
}


@pytest.mark.parametrize("name", PATTERNS)
def test_a_pattern_is_the_same_as_made_and_as_kept(name: str, tmp_path: Path) -> None:
    pattern, flags = PATTERNS[name]
    usual, path = re.compile(pattern, flags), tmp_path / "kept.bin"
    made = Kept(path)
    assert compiled(pattern, flags, made) == usual
    made.keep()
    again = compiled(pattern, flags, Kept(path))
    assert (again, again.groupindex, again.groups) == (usual, usual.groupindex, usual.groups)


def test_kept_code_is_used(tmp_path: Path) -> None:
    kept = Kept(tmp_path / "kept.bin")
    compiled("ab", 0, kept)
    other = kept.get(digest("ab", "regexp 0"))
    kept.put(digest("cd", "regexp 0"), other)
    assert compiled("cd", 0, kept).match("ab")


def test_flags_part_what_is_kept(tmp_path: Path) -> None:
    kept = Kept(tmp_path / "kept.bin")
    assert not compiled("ab", 0, kept).match("AB")
    assert compiled("ab", re.IGNORECASE, kept).match("AB")


@pytest.mark.parametrize("pattern", ["(a", "a{2,1}", "(?P<a>x)(?P<a>y)", "*"])
def test_a_wrong_pattern_raises_as_ever(pattern: str, tmp_path: Path) -> None:
    with pytest.raises(re.error) as usual:
        re.compile(pattern)
    with pytest.raises(re.error) as raised:
        compiled(pattern, 0, Kept(tmp_path / "kept.bin"))
    assert str(raised.value) == str(usual.value)


@pytest.mark.parametrize("broken", [7, "code", [], (1, 2), (0, b"\xff" * 4, 0, {}, ()), (0, b"abc", 0, {}, ())])
def test_what_is_no_code_is_not_used(broken: object, tmp_path: Path) -> None:
    kept = Kept(tmp_path / "kept.bin")
    kept.put(digest("ab", "regexp 0"), broken)
    assert compiled("ab", 0, kept) == re.compile("ab")


@given(st.text(max_size=30).map(re.escape), st.sampled_from([0, re.IGNORECASE, re.DOTALL]))
def test_any_text_is_found_by_itself(pattern: str, flags: int) -> None:
    assert compiled(pattern, flags, Kept(Path("none"))) == re.compile(pattern, flags)
