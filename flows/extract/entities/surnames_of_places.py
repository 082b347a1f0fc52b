"""Persons who are called as a place is: "Paris" in the story of Anna Paris, where nothing is in Paris."""

from __future__ import annotations

import re

from flows.extract.entities.acting import word_before
from flows.extract.entities.candidate import Candidate
from flows.extract.entities.tagger import TypedSpan
from flows.extract.lang.load import load_words
from flows.extract.text import Text

_PLACE_GOES_ON = re.compile(r", (?:[A-Z]|where\b)|-based\b|[-–][A-Z]")
""" "Paris, Texas", "Paris-based", "the Paris-Berlin train"."""
_WAYS = ("place_prepositions", "way_prepositions")


def without_surnames(
    text: Text, known: list[Candidate], spans: list[TypedSpan]
) -> tuple[list[Candidate], list[TypedSpan]]:
    """Return both without the known places that are the surname of a person named in full before.

    These are found again as surnames. A name that something is in, at or on its way to in the story stays the place's.
    """
    surnames = _surnames(text.string, spans)
    if not surnames:
        return known, spans
    doubtful = [one for one in known if text.string[one.start : one.end] in surnames and _may_be_surname(one)]
    wordings = {text.string[one.start : one.end] for one in doubtful}
    wordings -= {text.string[one.start : one.end] for one in doubtful if _is_placed(text, one)}
    called = [
        one for one in doubtful if surnames[name := text.string[one.start : one.end]] < one.start and name in wordings
    ]
    if not called:
        return known, spans
    taken = {(one.start, one.end) for one in called}
    return (
        [one for one in known if (one.start, one.end) not in taken],
        [span for span in spans if (span.start, span.end) not in taken],
    )


def _surnames(string: str, spans: list[TypedSpan]) -> dict[str, int]:
    """Return the last words of the names of persons in full, with where each is named so first."""
    found: dict[str, int] = {}
    for span in spans:
        name = string[span.start : span.end] if span.tag == "PER" else ""
        if " " in name:
            found.setdefault(name.rpartition(" ")[2], span.start)
    return found


def _may_be_surname(one: Candidate) -> bool:
    return one.kind in {"country", "place"} and one.form in {"name", "metonym"} and not one.is_nested


def _is_placed(text: Text, one: Candidate) -> bool:
    before = word_before(text.lower, one.start)
    return any(before in load_words("acting", way) for way in _WAYS) or bool(_PLACE_GOES_ON.match(text.string, one.end))
