"""What is made for a story is gone with it: batches are extracted with Python's collector of cycles off."""

from __future__ import annotations

import gc
from pathlib import Path

import pytest

from flows.extract import extract
from flows.sources.document import make_document

EXAMPLES = sorted((Path(__file__).parents[3] / "flows" / "examples").glob("*.txt"))


@pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: path.stem)
def test_a_story_leaves_no_cycle(path: Path) -> None:
    document = make_document(text=path.read_text(encoding="utf-8"), published_at="2024-05-16")
    extract(document)  # what is read once for all stories is there then
    gc.collect()
    gc.disable()
    try:
        assert extract(document).figures
        assert gc.collect() == 0
    finally:
        gc.enable()
