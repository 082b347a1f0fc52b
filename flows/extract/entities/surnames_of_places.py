"""Persons who are called as a place is: "Paris" in the story of Anna Paris, where nothing is in Paris."""

from __future__ import annotations

from flows.extract.entities.acting import word_before
from flows.extract.entities.candidate import Candidate
from flows.extract.entities.coreference import surname_of
from flows.extract.entities.tagger import TypedSpan
from flows.extract.lang.lazy_regexp import LazyRegexp
from flows.extract.lang.load import load_words
from flows.extract.text import Text

_PLACE_GOES_ON = LazyRegexp(r", (?:[A-Z]|where\b)|-based\b|[-–][A-Z]")
""" "Paris, Texas", "Paris-based", "the Paris-Berlin train"."""
_WAYS = ("place_prepositions", "way_prepositions")


def with_surnames(
    text: Text, known: list[Candidate], spans: list[TypedSpan]
) -> tuple[list[Candidate], list[TypedSpan]]:
    """Return both with the known places that are the surname of a person named in full before made persons.

    A name that something is in, at or on its way to anywhere in the story stays the place's.
    """
    in_full = [span for span in spans if span.tag == "PER" and " " in text.string[span.start : span.end]]
    surnames = _surnames(text.string, in_full)
    named = ((text.string[one.start : one.end], one) for one in known if surnames and _may_be_surname(one))
    doubtful = [(name, one) for name, one in named if name in surnames]
    placed = {name for name, one in doubtful if _is_placed(text, one)}
    ends = {span.end for span in in_full}
    called = {
        (one.start, one.end)
        for name, one in doubtful
        if surnames[name] < one.start and one.end not in ends and name not in placed
    }
    if not called:
        return known, spans
    others = [span for span in spans if (span.start, span.end) not in called]
    persons = [TypedSpan(start, end, "PER") for start, end in called]
    return [one for one in known if (one.start, one.end) not in called], sorted([*others, *persons])


def _surnames(string: str, in_full: list[TypedSpan]) -> dict[str, int]:
    """Return the surnames of the persons named in full, with where each is named so first."""
    found: dict[str, int] = {}
    for span in in_full:
        found.setdefault(surname_of(string[span.start : span.end]), span.start)
    return found


def _may_be_surname(one: Candidate) -> bool:
    return one.kind in {"country", "place"} and one.form in {"name", "metonym"} and not one.is_nested


def _is_placed(text: Text, one: Candidate) -> bool:
    before = word_before(text.lower, one.start)
    return any(before in load_words("acting", way) for way in _WAYS) or bool(_PLACE_GOES_ON.match(text.string, one.end))
