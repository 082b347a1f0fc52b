"""Language data: YAML files of surface forms, read once and checked as they are read."""

from __future__ import annotations

import csv
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

import yaml

from flows.extract.lang.kept import KEPT, digest, made_of
from flows.extract.lang.parse import parse_yaml

LANGUAGE_ROOT = Path(__file__).parent


class LanguageDataError(ValueError):
    """A file of language data is missing or not of the shape that its reader expects."""


@cache
def load_yaml(name: str, language: str = "en") -> dict[str, Any]:
    """Return the mapping in ``lang/<language>/<name>.yaml``; raise LanguageDataError that names the file otherwise."""
    path = LANGUAGE_ROOT / language / f"{name}.yaml"
    try:
        loaded = _parsed(path.read_text(encoding="utf-8"))
    except FileNotFoundError as error:
        raise LanguageDataError(f"{path}: no such language data; create the file or correct the name") from error
    except (yaml.YAMLError, ValueError) as error:
        raise LanguageDataError(f"{path}: not YAML: {error}") from error
    if not isinstance(loaded, dict):
        raise LanguageDataError(f"{path}: expected a mapping at the top, found {type(loaded).__name__}")
    return loaded


def _parsed(text: str) -> Any:
    return KEPT.made(digest(text, "yaml"), lambda: parse_yaml(text))


@cache
def load_words(name: str, key: str, language: str = "en") -> frozenset[str]:
    """Return the list of strings under one key of a language file as a set."""
    words = load_yaml(name, language).get(key)
    if not isinstance(words, list) or not all(isinstance(word, str) for word in words):
        raise LanguageDataError(f"{LANGUAGE_ROOT / language / name}.yaml: '{key}' must be a list of strings")
    return frozenset(words)


@cache
def load_union(*lists: tuple[str, str]) -> frozenset[str]:
    """Return the strings of several lists, each told by its file and key, as one set, made once."""
    return frozenset[str]().union(*(load_words(name, key) for name, key in lists))


@cache
def load_pairs(name: str, language: str = "en") -> dict[str, str]:
    """Return the two columns of ``lang/<language>/<name>.csv`` as a mapping; raise LanguageDataError otherwise."""
    path = pairs_path(name, language)
    return made_of([path], "pairs", lambda: _read_pairs(path))


def _read_pairs(path: Path) -> dict[str, str]:
    try:
        with path.open(encoding="utf-8", newline="") as lines:
            rows = csv.reader(lines, strict=True)
            next(rows)
            return dict(rows)
    except FileNotFoundError as error:
        raise LanguageDataError(f"{path}: no such language data; create the file or correct the name") from error
    except (ValueError, StopIteration, csv.Error) as error:
        raise LanguageDataError(f"{path}: not a header and rows of two columns: {error}") from error


def pairs_path(name: str, language: str = "en") -> Path:
    """Return the file that ``load_pairs`` reads."""
    return LANGUAGE_ROOT / language / f"{name}.csv"


def language_files() -> Iterator[Path]:
    """Yield every data file of every language, in a fixed order, for the version of the reference data."""
    yield from sorted(path for path in LANGUAGE_ROOT.rglob("*") if path.suffix in {".yaml", ".csv", ".npz"})
