"""Texts in which square brackets stand around the figure that a test is about."""

from __future__ import annotations

from flows.extract import extract
from flows.sources.document import make_document
from schemas.records import Figure


def marked_figures(told: str) -> list[Figure]:
    """Return the figures of a text, read without its brackets, that what they hold is part of."""
    start, end = told.index("["), told.index("]") - 1
    figures = extract(make_document(text=told.replace("[", "").replace("]", ""), published_at="2019-03-12")).figures
    return [one for one in figures if one.start_char < end and one.end_char > start]
