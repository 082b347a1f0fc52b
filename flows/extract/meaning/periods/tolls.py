"""Whom a toll rose by: "rose to 58 on Monday after rescuers dug 17 bodies out of a slide" is of one day."""

from __future__ import annotations

from flows.extract.lang.lazy_regexp import LazyRegexp
from flows.extract.meaning.periods.ledes import is_fate
from flows.extract.meaning.periods.roles import Candidate
from flows.extract.meaning.periods.scene import Scene
from schemas.records import Figure

_TOLLS = (" toll ", " dead ", " deaths ", " number ", " tally ")
_FINDING = LazyRegexp(
    r"after (?:[\w'’-]+ ){1,4}(?:dug|pulled|found|recovered|retrieved|discovered|hauled)(?: (?:up|out|another|the))?"
)


def without_finding(scene: Scene, figure: Figure, item: Candidate, words: str) -> str:
    """Return the words from the day of a toll to a figure without "after", where that tells how the toll rose."""
    if not words.startswith("after") or not item.is_day or figure.kind != "count":
        return words
    lead = f" {scene.lead(item.start_char)} "
    is_found = _FINDING.fullmatch(words) is not None or (words == "after" and is_fate(scene, figure))
    return words.removeprefix("after").strip() if is_found and any(toll in lead for toll in _TOLLS) else words
