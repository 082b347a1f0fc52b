"""YAML of language data as values: what it may hold and what is an error."""

from __future__ import annotations

from typing import Any

import pytest
import yaml

from flows.extract.lang.load import language_files
from flows.extract.lang.parse import parse_yaml

VALUES: dict[str, tuple[str, Any]] = {
    "words": ("a: [no, on, off, yes, true]", {"a": ["no", "on", "off", "yes", "true"]}),
    "numbers": ("a: [1, -2, 0.5, 1e3x, 1-2]", {"a": [1, -2, 0.5, "1e3x", "1-2"]}),
    "quoted": ('a: ["1", \'null\', "it\'s"]', {"a": ["1", "null", "it's"]}),
    "nothing": ("a: null\nb: ~\nc:", {"a": None, "b": None, "c": None}),
    "nested": ("a:\n  - {b: [c, d], e: {f: g}}\n  - []", {"a": [{"b": ["c", "d"], "e": {"f": "g"}}, []]}),
    "list": ("- a\n- b", ["a", "b"]),
    "word": ("a", "a"),
    "empty": ("", None),
}


@pytest.mark.parametrize(("text", "value"), VALUES.values(), ids=VALUES)
def test_value(text: str, value: Any) -> None:
    assert parse_yaml(text) == value


@pytest.mark.parametrize("text", ["a: [1", "a: &x [1]\nb: *x", "a: 1\na: 2", "a: b: c"])
def test_what_is_no_language_data_raises(text: str) -> None:
    with pytest.raises((yaml.YAMLError, ValueError)):
        parse_yaml(text)


@pytest.mark.parametrize(
    "path", [path for path in language_files() if path.suffix == ".yaml"], ids=lambda path: path.stem
)
def test_language_files_read_as_a_general_loader_reads_them(path: Any) -> None:
    text = path.read_text(encoding="utf-8")
    general = yaml.load(text, Loader=yaml.BaseLoader)
    assert _as_words(parse_yaml(text)) == _as_words(general)


def _as_words(value: Any) -> Any:
    """All scalars as text, so that only the structure and the words are compared."""
    if isinstance(value, dict):
        return {str(key): _as_words(inner) for key, inner in value.items()}
    if isinstance(value, list):
        return [_as_words(inner) for inner in value]
    return "" if value is None else str(float(value)) if _is_number(value) else value


def _is_number(value: Any) -> bool:
    try:
        float(value)
    except ValueError:
        return False
    return True
