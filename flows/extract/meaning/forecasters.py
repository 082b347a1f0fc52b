"""How many foretold something, which is a fact: "nine had expected a rise", "expected on average by six analysts"."""

from __future__ import annotations

from flows.extract.lang.lazy_regexp import LazyRegexp
from flows.extract.lang.load import load_words
from flows.extract.text import Text
from schemas.records import Figure

_REACH = 48
_FORETOLD = (
    r"(?:expect(?:ed)?|forecast|predict(?:ed)?|see|saw|foresaw|anticipated|pencilled in|polled|surveyed|questioned)"
)
_NOUN = r"(?: (?:[a-z-]+ )?[a-z]+s)?"
_HAD_FORETOLD = LazyRegexp(rf"{_NOUN}(?: had| have)? {_FORETOLD}\b(?! to\b| by\b)")
_BY_OR_OF = LazyRegexp(rf"\b(?:{_FORETOLD}|poll|survey)(?: on average)? (?:by|of) (?:the )?\Z")


def is_of_forecasters(text: Text, figure: Figure) -> bool:
    """Tell whether a number counts those who foretell, or is the bare subject of what they foretold."""
    if figure.kind != "count" or figure.counted not in load_words("figures", "expecting_nouns"):
        return False
    end = figure.start_char
    is_told_by = _BY_OR_OF.search(text.lower, max(0, end - _REACH), end) is not None
    return is_told_by or _HAD_FORETOLD.match(text.lower, figure.end_char) is not None
