"""Texts with the figure that is asked for in square brackets: "The rate was [4 percent] in May."."""

from __future__ import annotations

from flows.extract import extract
from flows.sources.document import make_document
from schemas.records import Figure

PUBLISHED = "2019-03-12"


def marked_figures(told: str) -> list[Figure]:
    """Return the figures that the brackets of a text hold, without them, published on ``PUBLISHED``."""
    start, end = told.index("["), told.index("]") - 1
    figures = extract(make_document(text=told.replace("[", "").replace("]", ""), published_at=PUBLISHED)).figures
    return [one for one in figures if one.start_char < end and one.end_char > start]
