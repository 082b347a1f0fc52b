"""Entries of a chronicle: "2014: The city switches to river water. Some 300 people fall ill"."""

from __future__ import annotations

from flows.extract.meaning.periods.clauses import plain_words
from flows.extract.meaning.periods.scene import Scene
from schemas.records import Figure

_KINDS = frozenset({"count", "money", "percent", "quantity", "fraction", "ratio"})
_NOW = frozenset({"now", "today", "currently", "still", "since", "later", "has", "have"})


def is_of_entry(scene: Scene, figure: Figure) -> bool:
    """Tell whether a figure of a later sentence of an entry is of its time: what was so or done, none to come."""
    is_told = figure.change_role != "start" and figure.status in {"reported", "estimated"}
    return figure.kind in _KINDS and is_told and _NOW.isdisjoint(plain_words(scene.lead(figure.start_char)))
