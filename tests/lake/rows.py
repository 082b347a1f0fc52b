"""Frames with one good row or more in every table that a batch fills, for tests of the gate and of the lake."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

import polars as pl

from schemas.identity import RecordIds, content_hash, hash_id
from schemas.tables.registry import TABLES
from schemas.tables.types import polars_schema
from schemas.validation import validate_batch
from warehouse.staging import StagedBatch, stage

Rows = dict[str, list[dict[str, Any]]]
VERSIONS = {"engine_version": "1", "reference_version": "r1"}
DAY = date(2024, 5, 14)
TEXT = "Exports rise\n\nAbout $2 million was earned in 2023, “we grew twice as fast”, said Ada Example of Examplia.\n"


def story(name: str = "s1", text: str = TEXT, day: date | None = DAY, **stamps: str) -> Rows:
    """One story with a row in each table; ``text`` must hold the stretches that the rows point to."""
    story_id = hash_id("story", name)
    document_id = hash_id(story_id, text)
    span = _spans(document_id, text)
    sentence = {**span("sentences", "sentence_id", text.split("\n\n")[1].strip()), "paragraph_no": 1, "sentence_no": 1}
    in_sentence = {"sentence_id": sentence["sentence_id"], "rule": "test"}
    person = {"document_id": document_id, "entity_id": hash_id(document_id, "person"), "kind": "person",
              "name": "Ada Example", "name_key": "ada example", "is_known": False, "rule": "test"}  # fmt: skip
    time = {**span("time_expressions", "time_expression_id", "2023"), **in_sentence, "timex_type": "DATE",
            "timex_value": "2023", "period": "2023", "period_start": date(2023, 1, 1),
            "period_end": date(2023, 12, 31), "anchor": "absolute"}  # fmt: skip
    said = {**span("statements", "statement_id", "we grew twice as fast"), **in_sentence, "kind": "direct",
            "stance": "assertion", "speaker": "Ada Example", "speaker_start_char": text.index("Ada Example"),
            "speaker_end_char": text.index("Ada Example") + 11, "speaker_entity_id": person["entity_id"]}  # fmt: skip
    money, multiple = _figures(span, in_sentence, time, said)
    return {
        "documents": [_document(name, story_id, document_id, text, day, stamps)],
        "sentences": [sentence],
        "entities": [person],
        "mentions": [{**span("mentions", "mention_id", "Ada Example"), **in_sentence, "kind": "person", "form": "name",
                      "tag": "PER", "entity_id": person["entity_id"], "is_certain": True}],
        "roles": [{**span("roles", "role_id", "Ada Example of Examplia"), **in_sentence, "title": "head",
                   "person_entity_id": person["entity_id"]}],
        "time_expressions": [time],
        "statements": [said],
        "statement_pieces": [{**span("statement_pieces", "statement_piece_id", "we grew twice as fast"),
                              "statement_id": said["statement_id"], "piece_no": 0}],
        "figures": [money, multiple],
        "comparisons": [{**span("comparisons", "comparison_id", "grew twice"), "kind": "change", "rule": "test",
                         "stated_figure_id": multiple["figure_id"]}],
    }  # fmt: skip


def _spans(document_id: str, text: str) -> Any:
    def span(table: str, key: str, exact: str) -> dict[str, Any]:
        start = text.index(exact)
        end = start + len(exact)
        identity = RecordIds(document_id, table).next(start, end)
        return {key: identity, "document_id": document_id, "start_char": start, "end_char": end, "exact": exact}

    return span


def _document(
    name: str, story_id: str, document_id: str, text: str, day: date | None, stamps: Mapping[str, str]
) -> dict[str, Any]:
    title = text.partition("\n")[0]
    sha = content_hash(text, title, day, None, "en")
    return {
        "document_id": document_id, "story_id": story_id, "uri": f"https://example.org/{name}", "title": title,
        "published_on": day, "language": "en", "text": text, "body_start_char": len(title) + 2,
        "content_sha256": sha, "words": len(text.split()), "media_type": "text/plain",
        **VERSIONS, **stamps,
    }  # fmt: skip


def _figures(
    span: Any, in_sentence: dict[str, Any], time: dict[str, Any], said: dict[str, Any]
) -> list[dict[str, Any]]:
    plain = {"is_range": False, "is_currency_ambiguous": False, "status": "reported", **in_sentence}
    money = {**span("figures", "figure_id", "$2 million"), **plain, "kind": "money", "mantissa": Decimal(2), "scale": 6,
             "value": 2e6, "value_low": 1.5e6, "value_high": 2.5e6, "currency": "USD", "modifier": "about",
             "time_expression_id": time["time_expression_id"]}  # fmt: skip
    multiple = {**span("figures", "figure_id", "twice"), **plain, "kind": "multiple", "mantissa": Decimal(2),
                "scale": 0, "value": 2.0, "statement_id": said["statement_id"],
                "speaker_entity_id": said["speaker_entity_id"]}  # fmt: skip
    return [money, multiple]


def frames(*stories: Rows) -> dict[str, pl.DataFrame]:
    """The frames of a batch of stories."""
    return {
        table: pl.DataFrame(
            [{name: row.get(name) for name in polars_schema(TABLES[table])} for rows in stories for row in rows[table]],
            schema=polars_schema(TABLES[table]),
        )
        for table in story()
    }


def staged(folder: Path, *stories: Rows) -> StagedBatch:
    """The stories as a staged batch; every row must be good."""
    validated, rejects = validate_batch(frames(*stories))
    assert rejects.is_empty(), rejects.select("table_name", "check_name", "reason").rows()
    return stage(validated, rejects, folder)
