"""Figures of a text: scan for numbers, let the kinds claim them, link them with their neighbours, make records."""

from __future__ import annotations

from flows.extract.figures.direction import add_direction
from flows.extract.figures.elided import fill_elided
from flows.extract.figures.modifiers import add_modifier
from flows.extract.figures.ranges import join_ranges
from flows.extract.figures.record import make_record
from flows.extract.figures.scan import Scan
from flows.extract.text import Text
from schemas.identity import RecordIds
from schemas.records import Figure


def find_figures(text: Text) -> list[Figure]:
    """Return the figures of a text in order; what they measure, of whom and when is bound later."""
    lower = text.lower
    readings = join_ranges(lower, Scan(text).readings())
    for index, reading in enumerate(readings):
        before = readings[max(0, index - 2) : index]
        add_modifier(lower, reading)
        fill_elided(lower, reading, before)
        add_direction(lower, reading, before[-1] if before else None)
    ids = RecordIds(text.document.document_id, "figures")
    return [make_record(text, reading, ids) for reading in readings]
