"""Whether a figure is reported, estimated, a forecast or a target, by the words of its clause before it."""

from __future__ import annotations

from flows.extract.lang.load import load_words
from flows.extract.text import Text
from schemas.records import Figure

_REACH = 60
_ORDER = ("estimated", "forecast", "target")


def status_of(text: Text, figure: Figure) -> str:
    """Return the status that the nearest cue before the figure in its clause gives; words about a past are facts."""
    sentence = text.sentence_at(figure.start_char)
    begin = max(sentence.start_char if sentence else 0, figure.start_char - _REACH)
    if figure.modifier == "estimated":
        return "estimated"
    clause = text.lower[begin : figure.start_char].rpartition("; ")[2]
    for word in reversed(clause.replace(",", " ").split()):
        for status in _ORDER:
            if word in load_words("measures", status):
                return status
    return "reported"
