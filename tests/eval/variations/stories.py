"""The stories that may be told otherwise: tuning, and the Wikinews stories of no measuring half."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from flows.sources.document import make_document

_TESTS = Path(__file__).parents[2]
_GOLD = _TESTS / "gold"
TUNING = _GOLD / "stories" / "tuning.jsonl"
_WIKINEWS = _TESTS.parents[1] / "shared" / "corpora" / "wikinews" / "articles.jsonl"


def tuning_stories() -> Iterator[dict[str, Any]]:
    """Yield the stories of tuning with their gold."""
    yield from _lines(TUNING)


def stories() -> Iterator[dict[str, Any]]:
    """Yield id, text (as the engine sees it), published_on and source of each; tuning alone without the corpora."""
    yield from tuning_stories()
    if not _WIKINEWS.exists():
        return
    measuring = {
        row["document"]
        for layer in ("rows", "names")
        for row in _lines(_GOLD / layer / "wikinews.jsonl")
        if row["half"] == "unseen"
    }
    for article in _lines(_WIKINEWS):
        if article["id"] not in measuring:
            text = make_document(text=article["text"], title=article["title"]).text
            yield {"id": article["id"], "text": text, "published_on": article["published_at"], "source": "Wikinews"}


def _lines(path: Path) -> Iterator[dict[str, Any]]:
    with path.open(encoding="utf-8") as lines:
        yield from map(json.loads, lines)
