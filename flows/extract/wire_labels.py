"""Labels that wires print before a headline, joined to its first word: "UPDATE 2-", "CORRECTED-"; no part of a name."""

from __future__ import annotations

from flows.extract.lang.lazy_regexp import LazyRegexp
from flows.extract.lang.load import load_words
from flows.extract.print_forms import Replacement

_LABEL = LazyRegexp(r"([A-Z]+(?: [A-Z]+)?)(?: [0-9]{1,2})?(?: \([A-Z]+\))?-(?=[^\s-])")


def wire_labels(text: str) -> list[Replacement]:
    """Return the labels that a text begins with as one stretch that is not read."""
    end = 0
    while (match := _LABEL.match(text, end)) and match.group(1).lower() in load_words("surroundings", "wire_labels"):
        end = match.end()
    return [(0, end, "")] if end else []
