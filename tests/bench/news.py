"""The news stories that parts of the engine are measured on, where they are there."""

from __future__ import annotations

import json
import os
import sys
from pathlib import Path

ROOT = Path(__file__).parents[2]


def read_news() -> list[dict[str, str]]:
    """Return the stories with their text and day of publication; none, and a word about it, where they are absent."""
    path = Path(os.environ.get("WIREHOUSE_SHARED", ROOT.parent / "shared")) / "corpora" / "wikinews" / "articles.jsonl"
    if not path.exists():
        sys.stderr.write(f"{path} is absent: there is no news text to measure on\n")
        return []
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]
