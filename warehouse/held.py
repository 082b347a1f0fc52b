"""What the lake holds of a story."""

from __future__ import annotations

from typing import NamedTuple


class Held(NamedTuple):
    """The current revision of a story, with the engine and reference tables that made its rows, and the older ones."""

    document_id: str
    engine_version: str
    reference_version: str
    older: frozenset[str] = frozenset()
    """Ids of the documents that are no longer current."""
