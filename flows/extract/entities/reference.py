"""Known entities and their aliases, from the reference tables, in the shape that scanning looks them up in."""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple

from schemas.reference.load import load_table

FIRST_WORD = re.compile(r"[^\W\d_]+")


class Known(NamedTuple):
    """An entity of the reference table."""

    entity_id: str
    kind: str
    name: str
    country: str | None
    wikidata: str | None


class Alias(NamedTuple):
    """A wording that names a known entity."""

    text: str
    known: Known
    kind: str
    priority: int


@cache
def known_entities() -> dict[str, Known]:
    """Return the entities by id."""
    rows = load_table("entities")
    return {
        row["id"]: Known(row["id"], row["kind"], row["name"], row["country"] or None, row["wikidata"] or None)
        for row in rows
    }


@cache
def aliases() -> dict[str, tuple[Alias, ...]]:
    """Return the aliases by their first word, the longest first; of two that are alike the higher priority."""
    found: dict[str, list[Alias]] = {}
    known = known_entities()
    for row in load_table("aliases"):
        match = FIRST_WORD.match(row["alias"])
        if match:
            alias = Alias(row["alias"], known[row["entity_id"]], row["alias_kind"], int(row["priority"]))
            found.setdefault(match.group(), []).append(alias)
    return {
        word: tuple(sorted(group, key=lambda alias: (-len(alias.text), alias.priority)))
        for word, group in found.items()
    }
