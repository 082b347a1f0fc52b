"""Lists of words in the language data: no word stands twice in one."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest

from flows.extract.lang.load import LANGUAGE_ROOT, load_yaml

FILES = sorted(LANGUAGE_ROOT.glob("*/*.yaml"))


@pytest.mark.parametrize("path", FILES, ids=[path.stem for path in FILES])
def test_no_word_stands_twice_in_a_list(path: Path) -> None:
    data = load_yaml(path.stem, path.parent.name)
    lists = {key: value for key, value in data.items() if isinstance(value, list)} if isinstance(data, dict) else {}
    words = {key: [word for word in value if isinstance(word, str)] for key, value in lists.items()}
    twice = {key: [word for word, count in Counter(listed).items() if count > 1] for key, listed in words.items()}
    assert {key: found for key, found in twice.items() if found} == {}
