"""Places that a firm's seat tells ("Pune-based") and national bodies that every country has ("Kenya Red Cross")."""

from __future__ import annotations

from bisect import bisect_right
from itertools import pairwise

from flows.extract.entities.candidate import Candidate
from flows.extract.entities.tagger import TypedSpan
from flows.extract.lang.lazy_regexp import LazyRegexp
from flows.extract.lang.load import load_words
from flows.extract.text import Text

_BASED = "-based"
_SEAT = LazyRegexp(r"(?:[A-Z][\w’'.]+ ){0,2}[A-Z][\w’']+\Z")
_LONGEST = 40
_COUNTRIES = frozenset({"country", "place"})


def with_seats(text: Text, spans: list[TypedSpan]) -> list[TypedSpan]:
    """Return the spans, in order, with the untagged places of "Pune-based"."""
    string, at = text.string, text.string.find(_BASED)
    found: list[TypedSpan] = []
    starts = [span.start for span in spans]
    while at >= 0:
        seat = _SEAT.search(string, max(0, at - _LONGEST), at)
        if seat:
            before = bisect_right(starts, at) - 1
            if before < 0 or spans[before].end <= seat.start():
                start = seat.start() + 4 * string.startswith("The ", seat.start())
                found.append(TypedSpan(start, at, "LOC"))
        at = string.find(_BASED, at + 1)
    return sorted([*spans, *found]) if found else spans


def as_national(text: Text, known: list[Candidate]) -> tuple[list[Candidate], list[TypedSpan]]:
    """Return the known names that stand, and those of bodies with their country or people before them, as one."""
    names = load_words("borders", "national_bodies")
    spans: list[TypedSpan] = []
    gone: set[int] = set()
    for one, body in pairwise(known):
        is_pair = body.start - one.end == 1 and one.kind in _COUNTRIES and body.kind == "organization"
        if is_pair and text.string[body.start : body.end] in names:
            spans.append(TypedSpan(one.start, body.end, "ORG"))
            gone |= {one.start, body.start}
    return ([one for one in known if one.start not in gone], spans) if spans else (known, spans)
