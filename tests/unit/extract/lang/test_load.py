"""Language data that is missing or of another shape is named in the error."""

from __future__ import annotations

from pathlib import Path

import pytest

from flows.extract.lang import load
from flows.extract.lang.load import LanguageDataError, load_pairs

TABLES = {
    "three columns": "name,kind\nOrlan,organization,more\n",
    "one column": "name\nOrlan\n",
    "empty": "",
}


@pytest.fixture
def root(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    (tmp_path / "en").mkdir()
    monkeypatch.setattr(load, "LANGUAGE_ROOT", tmp_path)
    load_pairs.cache_clear()
    return tmp_path / "en"


def test_pairs_are_read_behind_their_header(root: Path) -> None:
    (root / "towns.csv").write_text('name,country\nArle,NO\n"Vest, Old",DK\n', encoding="utf-8")
    assert load_pairs("towns") == {"Arle": "NO", "Vest, Old": "DK"}


def test_missing_table_is_named(root: Path) -> None:
    with pytest.raises(LanguageDataError, match=r"towns\.csv: no such language data"):
        load_pairs("towns")


@pytest.mark.parametrize("content", TABLES.values(), ids=TABLES)
def test_table_of_another_shape_is_named(root: Path, content: str) -> None:
    (root / "towns.csv").write_text(content, encoding="utf-8")
    with pytest.raises(LanguageDataError, match=r"towns\.csv: not a header and rows of two columns"):
        load_pairs("towns")
