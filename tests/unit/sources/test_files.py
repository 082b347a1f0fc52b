"""Paths of a user: which files they name, in which order, and which are left alone."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path
from shutil import which

import pytest

from flows.sources.files import find_sources, media_type_of
from flows.sources.readers import read_source
from flows.sources.source import ReadOptions, SourceError, SourceFault
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
    assert [source.uri for source in sources] == [(tree / "in" / name).as_uri() for name in found]


@pytest.mark.parametrize(
    ("path", "words"),
    [
        ("in/c.txt", "no such file or folder"),
        ("in/*.pdf", "no file matches this pattern"),
        ("-", "stories come from files"),
        ("", "an empty path"),
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


def test_links_are_followed_and_each_folder_is_read_once(tree: Path) -> None:
    (tree / "far").mkdir()
    (tree / "far" / "linked.txt").write_text("Exports fell 5 percent.", encoding="utf-8")
    (tree / "in" / "again").symlink_to(tree / "in" / "deep")
    (tree / "in" / "deep" / "up").symlink_to(tree / "in")
    (tree / "in" / "elsewhere").symlink_to(tree / "far")
    found = [source.path.name for source in find_sources(["in"], is_lake)]
    assert found == ["a.txt", "b.txt", "lonely.json", "d.jsonl", "linked.txt", "ü.csv"]


def test_what_can_not_be_read_is_a_fault(tree: Path) -> None:
    (tree / "in" / "gone.txt").symlink_to(tree / "nowhere.txt")
    os.mkfifo(tree / "in" / "pipe.txt")
    faults = [
        item
        for source in find_sources(["in"], is_lake)
        for item in read_source(source, ReadOptions())
        if isinstance(item, SourceFault) and item.check_name == "unreadable"
    ]
    assert [fault.reason.partition(": ")[2].partition(";")[0] for fault in faults] == [
        "this link leads to nothing that can be read",
        "is a pipe or device",
    ]


@pytest.mark.skipif(which("setpriv") is None, reason="setpriv, which takes away a superuser's rights, is absent")
def test_folder_without_access_is_a_fault(tree: Path) -> None:
    (tree / "in" / "deep").chmod(0)
    script = (
        "from flows.sources.files import find_sources; from warehouse.location import is_lake;"
        "print([source.path.name for source in find_sources(['in'], is_lake) if 'no-file' in source.media_type])"
    )
    rights = ["setpriv", "--bounding-set", "-all", "--inh-caps", "-all"] if os.geteuid() == 0 else []
    told = subprocess.run([*rights, sys.executable, "-c", script], capture_output=True, text=True, check=False)
    (tree / "in" / "deep").chmod(0o755)
    assert told.stdout == "['deep']\n", told.stderr
