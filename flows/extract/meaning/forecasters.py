"""How many foretold something, which is a fact: "nine had expected a rise", "expected on average by six analysts"."""

from __future__ import annotations

from flows.extract.lang.hedges import HEDGES
from flows.extract.lang.lazy_regexp import LazyRegexp
from flows.extract.lang.load import load_words
from flows.extract.text import Text
from schemas.records import Figure

_REACH, _NEAR = 90, 48
_SMALL = 200
"""More are hardly asked what they expect: "more than the 115,000 economists had expected"."""
_FORETOLD = (
    r"(?:expect(?:ed)?|forecast|predict(?:ed)?|see|saw|foresaw|anticipated|pencilled in|polled|surveyed|questioned)"
)
_NOUN = r"(?: (?:[a-z-]+ )?[a-z]+s)?"
_HAD_FORETOLD = LazyRegexp(rf"{_NOUN}(?: had| have)? {_FORETOLD}\b(?! to\b| by\b)")
_BY_OR_OF = LazyRegexp(rf"\b(?:{_FORETOLD}|poll|survey)(?: on average)? (?:by|of) (?:the )?\Z")

_ASKED = LazyRegexp(rf"\b(?:poll|survey|panel|canvass|sample) of {HEDGES}\Z")
_ASKED_EXPECT = LazyRegexp(
    r" (?:[a-z]+ )?(?:analysts|economists|forecasters|strategists|experts|traders)"
    r" (?:(?:polled|surveyed|asked)(?: by [a-z]+)? )?"
    r"(?:expect|forecast|predict|see|saw|think|reckon|thought|believe)(?:s|ed)?\b"
)
_ACCORDING_TO = LazyRegexp(rf"\b(?:according to|said by|in the view of) (?:[0-9]+ of )?(?:the )?{HEDGES}\Z")
"""Before the number of those who say it: "will lift its rate, according to 26 of 28 economists"."""


def is_of_forecasters(text: Text, figure: Figure) -> bool:
    """Tell whether a number is of those who expect something: "a poll of nine analysts", "nine had expected a rise"."""
    return _are_asked(text, figure) or _foretold(text, figure)


def _are_asked(text: Text, figure: Figure) -> bool:
    """Tell whether a count is of those who expect something: "a poll of nine analysts", "Twelve analysts expected"."""
    if figure.kind not in {"count", "number"} or (figure.value or 0) > _SMALL or (figure.value or 0) % 1:
        return False
    near = max(0, figure.start_char - _REACH), figure.start_char
    if not _ACCORDING.isdisjoint(text.words.before(figure.start_char)) and _ACCORDING_TO.search(text.lower, *near):
        return True
    is_expecting = not _EXPECTING.isdisjoint(text.words.distinct) and _ASKED_EXPECT.match(text.lower, figure.end_char)
    if is_expecting and not text.lower.endswith((" the ", " than "), *near):
        return True
    return text.lower.endswith(" of ", *near) and _ASKED.search(text.lower, *near) is not None


_ACCORDING = frozenset(["according", "by", "view"])
_EXPECTING = frozenset(["analysts", "economists", "forecasters", "strategists", "experts", "traders"])


def _foretold(text: Text, figure: Figure) -> bool:
    """Tell whether a number counts those who foretell, or is the bare subject of what they foretold."""
    if figure.kind != "count" or figure.counted not in load_words("figures", "expecting_nouns"):
        return False
    end = figure.start_char
    is_told_by = _BY_OR_OF.search(text.lower, max(0, end - _NEAR), end) is not None
    return is_told_by or _HAD_FORETOLD.match(text.lower, figure.end_char) is not None
