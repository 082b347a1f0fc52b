"""What the engine reads of the times of a story as it was told, for edits that hang on their values."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from functools import lru_cache
from typing import Any

from flows.extract import extract
from flows.sources.document import make_document
from schemas.records import Extraction, TimeExpression
from tests.eval.variations.calendar_names import MONTHS


@lru_cache(512)
def _read(story_id: str, text: str, published_on: str, source: str) -> Extraction:
    return extract(make_document(text=text, given_id=story_id, published_at=published_on, source=source))


def read(story: Mapping[str, Any]) -> Extraction:
    """Return what the engine finds in a story as it was told."""
    return _read(story["id"], story["text"], story["published_on"], story["source"])


def times(story: Mapping[str, Any]) -> tuple[TimeExpression, ...]:
    """Return the time expressions of a story in order."""
    return tuple(read(story).time_expressions)


def published(story: Mapping[str, Any]) -> date:
    """Return the day on which a story was published."""
    return date.fromisoformat(story["published_on"][: len("2016-05-03")])


def month_and_day(day: date) -> str:
    """Return a day as "March 3"."""
    return f"{MONTHS[day.month - 1]} {day.day}"
