"""What the engine finds in our stories keeps the contract: a rule that makes rows which no lake takes is seen here."""

from __future__ import annotations

import json
from pathlib import Path

from flows.extract import extract_all
from flows.sources.document import make_document
from flows.tabulate import tabulate
from schemas.validation import validate_batch

STORIES = Path(__file__).parents[2] / "gold" / "stories" / "tuning.jsonl"
OPEN = "Fares rise in Tarn.\n\nFrom 1 July a ride will cost £3.20, 40p more than now."


def test_no_row_of_our_stories_is_rejected() -> None:
    stories = [json.loads(line) for line in STORIES.read_text(encoding="utf-8").splitlines()]
    documents = [
        make_document(text=one["text"], given_id=one["id"], published_at=one["published_on"], source=one["source"])
        for one in stories
    ]
    documents.append(make_document(text=OPEN, given_id="open", published_at="2024-05-16"))
    validated, rejects = validate_batch(tabulate(extract_all(documents)))
    assert rejects.select("table_name", "check_name", "record").rows() == []
    figures = validated.frames["figures"]
    assert figures.filter(figures["period"].str.ends_with("/..") & figures["period_end"].is_null()).height
