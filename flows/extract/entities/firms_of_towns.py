"""A firm and the town that it is of, tagged as one name: "Orlan Petroleum of Aberdeen"."""

from __future__ import annotations

from flows.extract.entities.reference import countries_by_name
from flows.extract.entities.tagger import TypedSpan
from flows.extract.lang.load import load_words


def firm_and_town(string: str, span: TypedSpan) -> list[TypedSpan]:
    """Return the firm and the town as two names, none of a body or paper that is called by its place."""
    firm, _, town = string[span.start : span.end].rpartition(" of ")
    words = firm.lower().split()
    if len(words) < 2 or town in countries_by_name() or words[-1] not in load_words("surroundings", "heads_of_bodies"):
        return []
    is_of_place = words[-1] in load_words("surroundings", "ends_of_papers")
    if is_of_place or not load_words("borders", "bodies_of").isdisjoint(words):
        return []
    return [span._replace(end=span.start + len(firm)), span._replace(start=span.end - len(town), tag="LOC")]
