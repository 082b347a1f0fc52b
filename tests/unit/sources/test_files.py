"""Paths of a user: which files they name, in which order, and which are left alone."""

from __future__ import annotations

from pathlib import Path

import pytest

from flows.sources.files import find_sources, media_type_of
from flows.sources.source import SourceError
from warehouse.location import is_lake

TREE = [
    "b.txt", "a.txt", "a.json", "lonely.json", ".hidden.txt", ".git/c.txt", "deep/er/d.jsonl", "with space/ü.csv",
    "lake/catalog.sqlite", "lake/data/main/documents/e.parquet", "far/location.json", "far/data/f.parquet",
]  # fmt: skip


@pytest.fixture
def tree(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    for name in TREE:
        path = tmp_path / "in" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("Exports rose 5 percent.", encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    return tmp_path


FOUND = [
    (["in"], ["a.txt", "b.txt", "lonely.json", "deep/er/d.jsonl", "with space/ü.csv"]),
    (["in/b.txt", "in/a.txt"], ["b.txt", "a.txt"]),
    (["in/a.txt", "in/../in/a.txt", "in/*.txt"], ["a.txt", "b.txt"]),
    (["in/*.txt"], ["a.txt", "b.txt"]),
    (["in/a.json"], ["a.json"]),
    (["in/d*"], ["deep/er/d.jsonl"]),
    (["in/**/*.csv"], ["with space/ü.csv"]),
    (["in/**/*.parquet", "in/b.txt"], ["b.txt"]),
    (["in/lake/data/main/documents/e.parquet"], ["lake/data/main/documents/e.parquet"]),
]


@pytest.mark.parametrize(("paths", "found"), FOUND, ids=[" ".join(paths) for paths, _ in FOUND])
def test_paths_name_files_in_a_fixed_order(tree: Path, paths: list[str], found: list[str]) -> None:
    sources = list(find_sources(paths, is_lake))
    assert [source.path.resolve() for source in sources] == [tree / "in" / name for name in found]


@pytest.mark.parametrize(
    ("path", "words"),
    [
        ("in/c.txt", "no such file or folder"),
        ("in/*.pdf", "no file matches this pattern"),
        ("in/lake", "is a lake"),
        ("in/far", "is a lake"),
    ],
)
def test_path_of_no_use_is_refused_before_any_file_is_read(tree: Path, path: str, words: str) -> None:
    with pytest.raises(SourceError, match=f"{words}; "):
        find_sources(["in/a.txt", path], is_lake)


@pytest.mark.parametrize(
    ("name", "media_type"),
    [
        ("a.txt", "text/plain"),
        ("A.TXT", "text/plain"),
        ("a.jsonl", "application/x-ndjson"),
        ("a.b.ndjson.gz", "application/x-ndjson"),
        ("a.parquet", "application/vnd.apache.parquet"),
        ("a.csv", "text/csv"),
        ("a.csv.gz", "application/octet-stream"),
        ("a.docx", "application/octet-stream"),
        ("README", "application/octet-stream"),
    ],
)
def test_name_tells_the_media_type(name: str, media_type: str) -> None:
    assert media_type_of(Path(name)) == media_type
