"""The engine is imported ahead for stories that may be new, and never for a corpus that holds nothing new."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

from flows.importing import engine_ahead

AHEAD = """
import sys, threading
from flows.importing import engine_ahead
with engine_ahead(sys.argv[1:]):
    begun = threading.active_count() > 1
    if begun:
        import flows.extraction
print(begun, "flows.extract" in sys.modules, threading.active_count())
"""
AGAIN = """
import sys
from flows.cli import main
try:
    main(["ingest", *sys.argv[1:]])
except SystemExit as end:
    print(end.code or 0, "flows.extract" in sys.modules, "pandera" in sys.modules)
"""


def run(code: str, *arguments: str) -> str:
    command = [sys.executable, "-c", code, *arguments]
    return subprocess.run(command, check=True, capture_output=True, text=True).stdout.splitlines()[-1]


@pytest.mark.parametrize(
    ("size", "answer"), [(100, "True True 1"), (2_000_001, "False False 1")], ids=["story", "corpus"]
)
def test_only_a_corpus_is_not_waited_for(size: int, answer: str, tmp_path: Path) -> None:
    path = tmp_path / "stories.jsonl"
    path.write_bytes(b" " * size)
    assert run(AHEAD, str(path)) == answer


def test_folder_and_pattern_may_hold_stories(tmp_path: Path) -> None:
    assert run(AHEAD, str(tmp_path), str(tmp_path / "*.txt")) == "True True 1"


def test_what_goes_wrong_meanwhile_is_raised(tmp_path: Path) -> None:
    with pytest.raises(ValueError, match="meanwhile"), engine_ahead([str(tmp_path)]):
        raise ValueError("meanwhile")


def test_corpus_that_is_there_already_needs_no_engine(tmp_path: Path) -> None:
    story = {"id": "a", "text": "Exports rose by 5 percent in May.", "date": "2024-06-01"}
    lines = [json.dumps(story), json.dumps(story | {"note": "x" * 2_000_000})]
    path, lake = tmp_path / "stories.jsonl", str(tmp_path / "lake")
    path.write_text("\n".join(lines), encoding="utf-8")
    assert run(AGAIN, str(path), "--lake", lake) == "0 True True"
    assert run(AGAIN, str(path), "--lake", lake) == "0 False False"
