"""Lists of words that the code names stand in the language's data: a missing one would only be met with a rare text."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from flows.extract.lang.load import LanguageDataError
from flows.extract.statements.cues import words

STATEMENTS = Path(__file__).parents[4] / "flows" / "extract" / "statements"
_NAMED = re.compile(r"\bwords\(\s*((?:\"\w+\",?\s*)+)\)")


def named_lists() -> Iterator[tuple[str, str]]:
    """Yield each module with each list that it asks for."""
    for module in sorted(STATEMENTS.glob("*.py")):
        for named in _NAMED.finditer(module.read_text(encoding="utf-8")):
            for key in re.findall(r"\w+", named.group(1)):
                yield module.stem, key


@pytest.mark.parametrize(("module", "key"), sorted(set(named_lists())))
def test_list_stands_in_data(module: str, key: str) -> None:
    assert words(key), f"{module} asks for {key}"


def test_absent_list_is_an_error() -> None:
    with pytest.raises(LanguageDataError):
        words("no_such_list")
