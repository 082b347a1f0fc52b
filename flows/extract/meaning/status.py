"""Whether a figure is reported, estimated, a forecast or a target, by the words right before it."""

from __future__ import annotations

from flows.extract.lang.load import load_words
from flows.extract.text import Text
from schemas.records import Figure

_REACH = 45


def status_of(text: Text, figure: Figure) -> str:
    """Return the status that the nearest cue before the figure in its clause gives."""
    clause = text.lower[max(0, figure.start_char - _REACH) : figure.start_char].rpartition(". ")[2]
    for word in reversed(clause.replace(",", " ").split()):
        for status in ("estimated", "forecast", "target"):
            if word in load_words("measures", status):
                return status
    return "reported"
