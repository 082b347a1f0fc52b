"""Whose a figure is where what a firm is stands before its name, or another firm's clause follows."""

from __future__ import annotations

import pytest

from flows.extract import extract
from flows.sources.document import make_document

REPORTERS = [
    ("Ford reported a profit of $1bn. Rival General Motors reported a profit of $3bn.", ["Ford", "General Motors"]),
    ("Ford reported a profit of $1bn. Its rival Transcon reported a profit of $3bn.", ["Ford", "Transcon"]),
    ("Ford reported a profit of $1bn. Rival airline Transcon Inc. had a profit of $3bn.", ["Ford", "Transcon"]),
    ("Ford made a profit of $1bn. Ford's rival Toyota made a profit of $3bn.", ["Ford", "Toyota"]),
    (
        "Kestrel Foods made a loss of $3m. Its parent Harrow Group made a loss of $5m.",
        ["Kestrel Foods", "Harrow Group"],
    ),
    ("Ford made a profit of $1bn, while rival Toyota made a profit of $3bn.", ["Ford", "Toyota"]),
    ("Ford had sales of $9m, whereas its rival Orlan had sales of $7m.", ["Ford", "Orlan"]),
    ("Ford made a profit of $1bn. It bought rival Orlan and had sales of $8bn.", ["Ford", "Ford"]),
    ("Kestrel Foods made a loss of $3m. The company had sales of $5m.", ["Kestrel Foods", "Kestrel Foods"]),
    ("NHS England spent £3bn on agency staff.", ["NHS England"]),
]


@pytest.mark.parametrize(("text", "reporters"), REPORTERS)
def test_reporters(text: str, reporters: list[str]) -> None:
    found = extract(make_document(text=text, published_at="2024-05-14"))
    names = {entity.entity_id: entity.name for entity in found.entities}
    assert [names.get(one.reporter or "") for one in found.figures] == reporters
