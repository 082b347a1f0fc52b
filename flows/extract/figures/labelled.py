"""Counts behind a label: "(enrolment: 840; teachers: 26)", "Branches: 84", "Injured: 14"."""

from __future__ import annotations

import re

from flows.extract.figures.counted import singular
from flows.extract.figures.forms import mapping, words
from flows.extract.figures.like_before import is_row
from flows.extract.figures.place import FILE, Place, is_counted_noun, is_person, members_of
from flows.extract.lang.lazy_regexp import LazyRegexp

_LABEL = LazyRegexp(
    r"(?:\A|[(;,.\n•·|*–—-]) ?(?:[a-z-]+ ){0,3}?([a-z-]+)(?: (?:[a-z]+ed|lost|sold|built|sunk|held))?"
    r"(?: (?:on|in|at|since|by|from|with|without) [^:;,.\n]{2,30}){0,2}: \Z"
)
_LONGEST = 80
_END = LazyRegexp(r"[),;.\n|]|\Z| (?:\(|and\b|-|–|—)")


def labelled(place: Place) -> str | None:
    """Return what the label right before a number and its colon names: a plural noun, a group, a state of people."""
    text, start, end = place.text, place.reading.start, place.reading.end
    if not text.lower.endswith(": ", 0, start) or not _END.match(text.lower, end):
        return None
    label = _LABEL.search(text.lower, max(0, start - _LONGEST), start)
    if label is None:
        return None
    noun = label.group(1)
    if noun in words("kinds_of_people", FILE):
        return "people"
    if noun in mapping(FILE, "people_subjects"):
        return members_of(place, noun)
    if noun == "people":
        return noun
    low = singular(noun)
    is_told = is_person(low) or low in words("happenings", FILE) if is_row(place) else True
    is_thing = text.lower.startswith((", of which", ", of them"), end) or not _may_be_name(text.string, label)
    return low if is_told and is_thing and is_counted_noun(noun) else None


def _may_be_name(string: str, label: re.Match[str]) -> bool:
    """Tell whether a label's noun has a capital and no person or thing is called so in the text: "Netherlands: 15"."""
    noun = string[label.start(1) : label.end(1)]
    if noun.islower() or label.end(1) + len(": ") < label.end():
        return False
    low = singular(noun.lower())
    return not is_person(low) and low not in words("happenings", FILE) and f" {low}" not in string
