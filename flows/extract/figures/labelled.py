"""Counts behind a label: "(enrolment: 840; teachers: 26)", "Branches: 84", "Injured: 14"."""

from __future__ import annotations

import re

from flows.extract.figures.counted import singular
from flows.extract.figures.forms import mapping, words
from flows.extract.figures.like_before import is_row
from flows.extract.figures.place import FILE, Place, is_counted_noun, is_person, members_of
from flows.extract.lang.hedges import HEDGES
from flows.extract.lang.lazy_regexp import LazyRegexp

_LABEL = LazyRegexp(
    r"(?:\A|[(;,.\n•·|*–—-]) ?(?P<kinds>(?:[a-z][a-z-]* ){0,3}?)([a-z][a-z-]*)"
    r"(?P<tail>(?: (?:[a-z]+ed|lost|sold|built|sunk|held|handed out|given out|set up|laid off|put up))?"
    rf"(?: (?:on|in|at|since|by|from|with|without|out of|under|over|for) [^:;,.\n]{{2,30}}){{0,2}}): {HEDGES}\Z"
)
_LONGEST, _HEDGED = 90, 16
_END = LazyRegexp(r"[),;.\n|]|\Z| (?:\(|and\b|-|–|—)")


def labelled(place: Place) -> str | None:
    """Return what the label right before a number and its colon names: a plural noun, a group, a state of people."""
    text, start, end = place.text, place.reading.start, place.reading.end
    if text.lower.find(": ", max(0, start - _HEDGED), start) < 0 or not _END.match(text.lower, end):
        return None
    label = _LABEL.search(text.lower, max(0, start - _LONGEST), start)
    if label is None:
        return None
    noun = label.group(2)
    if noun in words("kinds_of_people", FILE):
        return "people"
    if noun in mapping(FILE, "people_subjects"):
        return members_of(place, noun)
    if noun == "people":
        return noun
    low = singular(noun)
    is_sure = is_person(low) or low in words("happenings", FILE) or low in words("rows_of_firms", FILE)
    is_told = is_sure or bool(label["tail"] or (label["kinds"] and noun.endswith("s"))) or not is_row(place)
    is_thing = text.lower.startswith((", of which", ", of them"), end) or not _may_be_name(text.string, label)
    return _with_kinds(label, low) if is_told and is_thing and is_counted_noun(noun) else None


def _with_kinds(label: re.Match[str], low: str) -> str:
    """Return the noun of a label with what stands before it: "Registered refugees in Chad: 512,340"."""
    kinds = [word for word in label["kinds"].split() if word not in words("not_counted") | words("of_totals")]
    return " ".join([*kinds, low])


def _may_be_name(string: str, label: re.Match[str]) -> bool:
    """Tell whether a label's noun has a capital and no person or thing is called so in the text: "Netherlands: 15"."""
    noun = string[label.start(2) : label.end(2)]
    if noun.islower() or label["tail"]:
        return False
    low = singular(noun.lower())
    if low in words("rows_of_firms", FILE):
        return False
    return not is_person(low) and low not in words("happenings", FILE) and f" {low}" not in string
