"""An extraction as the JSON object that ``wirehouse extract`` prints."""

from __future__ import annotations

import json
from datetime import date, datetime
from decimal import Decimal
from typing import Any

from schemas.records import Extraction

SECTIONS = ("sentences", "figures", "time_expressions", "mentions", "entities", "roles", "statements", "comparisons")


def extraction_json(extraction: Extraction) -> dict[str, Any]:
    """Return the object for one story: ids, title and one list per record type, with the columns of the tables."""
    document = extraction.document
    found: dict[str, Any] = {
        "id": document.given_id or document.story_id,
        "document_id": document.document_id,
        "title": document.title,
    }
    for section in SECTIONS:
        found[section] = [_row(record) for record in getattr(extraction, section)]
    return found


def extraction_line(extraction: Extraction) -> str:
    """Return the object as one line of JSON, characters as they are."""
    return json.dumps(extraction_json(extraction), ensure_ascii=False, allow_nan=False)


def _row(record: Any) -> dict[str, Any]:
    columns: dict[str, Any] = record._asdict()
    return {name: _plain(value) for name, value in columns.items() if name != "document_id"}


def _plain(value: Any) -> Any:
    if isinstance(value, datetime | date):
        return value.isoformat()
    if isinstance(value, Decimal):
        return format(value, "f")
    if isinstance(value, tuple):
        return [_row(item) for item in value]
    return value
