"""Things that works make, told by a plain verb and a count: "the plant makes 9,000 windscreens a week"."""

from __future__ import annotations

from flows.extract.lang.hedges import HEDGES
from flows.extract.lang.lazy_regexp import LazyRegexp
from flows.extract.text import Text
from schemas.records import Figure

_REACH, _LEAST = 60, 10
_WORKS = frozenset({
    "plant", "factory", "factories", "works", "mill", "mills", "foundry", "brewery", "bakery", "shipyard", "yard",
    "workshop", "carmaker", "manufacturer", "maker", "assembly", "abattoir", "slaughterhouse", "dairy", "kiln",
    "packinghouse", "cannery", "hens", "farm", "growers", "orchards", "orchard", "fab", "line", "lines",
})  # fmt: skip
"""Words one of which a story of what is made has."""
_MAKES = LazyRegexp(
    r"\b(?:make|makes|made|making|build|builds|built|building|lay|lays|laid|bake|bakes|baked|print|prints|printed"
    r"|slaughter|slaughters|slaughtered|kill|kills|pack|packs|packed|sew|sews|sewed|weave|weaves|wove|cast|casts|hatch"
    r"|hatches|hatched|pick|picks|picked|process|processes|processed|put out|puts out|finish|finishes|finished"
    rf"|running at) {HEDGES}(?:a record )?\Z"
)
_IN_TIME = LazyRegexp(
    r"(?: [a-z][a-z'’-]*){1,4}? (?:(?:a|an|per|each|every|last|this) (?:hour|shift|day|week|month|year)\b"
    r"|annually\b|in [12][0-9]{3}\b)"
)
_MOMENTS = frozenset(["min", "s", "minute", "second"])
_DEEDS = frozenset({
    "arrest", "call", "trip", "visit", "stop", "mistake", "speech", "save", "appearance", "decision", "complaint",
    "request", "offer", "journey", "change", "payment", "donation", "promise", "claim", "flight", "error", "start",
    "loan", "grant", "friend", "home", "house", "flat", "mile", "kilometre", "kilometer", "inspection", "comment",
})  # fmt: skip
"""What is made and is no product."""


def is_made_in_works(text: Text, figure: Figure, noun: str) -> bool:
    """Tell whether a count is of the goods that works make in a time."""
    if (figure.value or figure.value_low or 0) < _LEAST or noun in _DEEDS or _WORKS.isdisjoint(text.words.distinct):
        return False
    if figure.per in _MOMENTS or (figure.per is None and not _IN_TIME.match(text.lower, figure.end_char)):
        return False
    return _MAKES.search(text.lower, max(0, figure.start_char - _REACH), figure.start_char) is not None
