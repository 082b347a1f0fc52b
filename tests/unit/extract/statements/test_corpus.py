"""Statements of the corpora: one test per phrasing; where nothing is said, nothing is found."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import yaml

from flows.extract import extract
from flows.sources.document import make_document
from schemas.records import Extraction, Statement

FOLDER = Path(__file__).parents[3] / "corpus" / "en"
CORPORA = {
    path.stem: yaml.safe_load(path.read_text(encoding="utf-8")) for path in sorted(FOLDER.glob("statements_*.yml"))
}
PUBLISHED_ON = "2023-05-17"
"""A Wednesday."""
PHRASINGS = [
    pytest.param(text, corpus.get("body"), case, id=f"{name}: {text}")
    for name, corpus in CORPORA.items()
    for case in corpus["values"]
    for text in case["phrasings"]
]
NOTHING = [
    pytest.param(text, corpus.get("body"), id=f"{name}: {text}")
    for name, corpus in CORPORA.items()
    for text in corpus["nothing"]
]


def extraction_of(text: str, body: str | None) -> Extraction:
    """Extract a phrasing; with a body it is the headline above it."""
    whole = f"{text}\n\n{body}" if body else text
    return extract(make_document(text=whole, title=text if body else None, published_at=PUBLISHED_ON))


@pytest.mark.parametrize(("text", "body", "case"), PHRASINGS)
def test_phrasing_says_it(text: str, body: str | None, case: dict[str, Any]) -> None:
    found = extraction_of(text, body)
    asked = {key: value for key, value in case.items() if key != "phrasings"}
    assert asked in [_as_asked(asked, statement, found) for statement in found.statements]


@pytest.mark.parametrize(("text", "body"), NOTHING)
def test_phrasing_says_nothing(text: str, body: str | None) -> None:
    assert [statement.exact for statement in extraction_of(text, body).statements] == []


def _as_asked(asked: dict[str, Any], statement: Statement, found: Extraction) -> dict[str, Any]:
    """What was found under the keys of the corpus; a sentence's first letter may be large or small."""
    pieces = [piece.exact for piece in statement.pieces]
    columns = {
        "said": [_same_case(piece, other) for piece, other in zip(pieces, asked["said"], strict=False)]
        if len(pieces) == len(asked.get("said", []))
        else pieces,
        "by": _same_case(statement.speaker, asked.get("by")),
        "kind": statement.kind,
        "stance": statement.stance,
        "cue": statement.cue,
        "at": statement.occasion,
        "day": statement.said_on.isoformat() if statement.said_on else None,
        "entity": _name(found, statement.speaker_entity_id),
        "to": _name(found, statement.addressee_entity_id),
    }
    return {key: columns[key] for key in asked}


def _same_case(found: str | None, asked: str | None) -> str | None:
    return asked if found and asked and found[:1].lower() + found[1:] == asked[:1].lower() + asked[1:] else found


def _name(found: Extraction, entity_id: str | None) -> str | None:
    return next((entity.name for entity in found.entities if entity.entity_id == entity_id), None)
