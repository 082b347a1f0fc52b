"""Names that were tagged in parts: "Midland & Gulf", "St Anne's Primary School", "Swedish Institute of Fisheries"."""

from __future__ import annotations

from functools import cache
from itertools import pairwise

from flows.extract.entities.candidate import Candidate
from flows.extract.entities.famous import famous_names
from flows.extract.entities.tagger import TypedSpan
from flows.extract.lang.lazy_regexp import LazyRegexp
from flows.extract.lang.load import load_union, load_words
from flows.extract.text import Text

_ORDINAL = LazyRegexp(r"\d{1,3}(?:st|nd|rd|th)")
_WITH_BRANCHES = frozenset({"company", "exchange"})
_FOLLOWING = LazyRegexp(r" ([a-z]+)")
_PEOPLES = frozenset({"country"})
_SAINT = ("St ", "St. ", "Saint ")
_BEHIND_SAINT = LazyRegexp(r"['’]s(?=[,.;:)]| (?:in|on|at|and|is|was|has|had|will|would|said|for|by|near)\b)")
_JOINTS_OF_BODIES = frozenset({" for the ", " on ", " on the ", " against ", " against the "})
_JOINTS_OF_HEADS = frozenset({" of ", " of the "})
_LONGEST_JOINT = len(" against the ")
_POSSESSIVES = ("'s ", "’s ")
_OF = frozenset({"of", "for", "and", "the", "&"})
_WORD = LazyRegexp(r"[^\s,]+")
_PARTNER = LazyRegexp(r"(?:^|[^\w&.’'-])([A-Z][a-z]+) & $")
_LONGEST_PARTNER = 24
_REGNAL = LazyRegexp(r"[A-Z][a-z]+ (?:II|III|IV|VI{0,3}|IX|XI{0,3}|XIV|XVI?)$")
"""The end of a ruler's name: which of that name."""


def with_joined(text: Text, spans: list[TypedSpan]) -> list[TypedSpan]:
    """Return the spans, in order, with the parts of one name joined."""
    string = text.string
    found: list[TypedSpan] = []
    for span in spans:
        if string.endswith(" & ", 0, span.start) and (start := _start_of_partner(string, span, found)) is not None:
            found.append(TypedSpan(start, span.end, "ORG"))
            continue
        last = found[-1] if found and span.start - found[-1].end <= _LONGEST_JOINT else None
        if last and _is_bill(string, last, span):
            found[-1] = last._replace(end=span.end, tag="MISC")
        elif last and last.tag == "PER" and span.start == last.end + 1 and _REGNAL.search(string, span.start, span.end):
            found[-1] = last._replace(end=span.end)  # "Osei Tutu II"
        elif last and _is_one(string, last, span):
            tag = "LOC" if span.tag == "LOC" and last.tag == "LOC" else "ORG"
            found[-1] = last._replace(end=span.end, tag=tag)
        else:
            found.append(span)
    return [_with_saint(string, span) if string.startswith(_SAINT, span.start) else span for span in found]


def _start_of_partner(string: str, span: TypedSpan, found: list[TypedSpan]) -> int | None:
    """Return where a firm begins whose first partner nothing tagged: "Marsh & Holloway", of which "Holloway" was."""
    first = _PARTNER.search(string, max(0, span.start - _LONGEST_PARTNER), span.start)
    is_free = first is not None and not (found and found[-1].end > first.start(1))
    return first.start(1) if first and is_free and " " not in string[span.start : span.end] else None


@cache
def _heads_of() -> frozenset[str]:
    """Return the words of bodies, with a capital, that alone are none: "Federation" of Metal Unions."""
    words = load_words("borders", "bodies_of") | load_words("borders", "bodies_for")
    return frozenset(word.capitalize() for word in words)


@cache
def _heads_that_go_on() -> frozenset[str]:
    """Return the words of bodies, with a capital, whose names go on: "League" for the Defence of Rivers."""
    return frozenset(word.capitalize() for word in load_words("borders", "bodies_for"))


def _is_bill(string: str, last: TypedSpan, span: TypedSpan) -> bool:
    """Tell whether a name is what ends the one before: "Housing Fund" and "Bill"."""
    is_next = span.start == last.end + 1 and span.end - span.start == len("Bill") and last.tag in {"ORG", "MISC"}
    return is_next and string[last.end : span.end] == " Bill"


def _is_one(string: str, last: TypedSpan, span: TypedSpan) -> bool:
    between = span.start - last.end
    if last.tag == "ORG" and span.tag in {"ORG", "MISC", "LOC"}:
        joint = string[last.end : span.start]
        if joint == " Without ":
            return True
        head = string[last.start : last.end].rpartition(" ")[2]
        if joint in _JOINTS_OF_HEADS:
            return string[last.start : last.end] in _heads_of()
        return joint in _JOINTS_OF_BODIES and head in _heads_that_go_on()
    if between == len(" & ") and string.startswith(" & ", last.end):
        return (
            "PER" not in {last.tag, span.tag}
            or " " not in string[last.start : last.end] + string[span.start : span.end]
        )
    return between in {2, 3} and string.startswith(_SAINT, last.start) and string[last.end : span.start] in _POSSESSIVES


def _with_saint(string: str, span: TypedSpan) -> TypedSpan:
    """Return a saint's church, school or club with the "'s" that it has instead of a noun: "St Mark's"."""
    behind = _BEHIND_SAINT.match(string, span.end)
    return span._replace(end=behind.end(), tag="ORG") if behind else span


def with_peoples(text: Text, spans: list[TypedSpan], known: list[Candidate]) -> list[TypedSpan]:
    """Return the spans with the country or people that a body's name begins with: "Pakistan Cricket Board".

    A body that every country has stays by itself: "the Russian Foreign Ministry".
    """
    ends = {one.end: one.start for one in known if one.kind in _PEOPLES}
    return [
        span._replace(start=ends[span.start - 1], tag="ORG")
        if span.start - 1 in ends and _is_of_country(text.string, span)
        else span
        for span in spans
    ]


def without_sides(text: Text, spans: list[TypedSpan], known: list[Candidate]) -> list[TypedSpan]:
    """Return the spans without known bodies tagged with a party or a number before them: "Republican Senate"."""
    bodies = {one.end: one.start for one in known if one.known and one.known.entity_class == "parliament"}
    found: list[TypedSpan] = []
    for span in spans:
        start = bodies.get(span.end, span.start)
        if start == span.start:
            found.append(span)
            continue
        side = text.string[span.start : start].rstrip() if span.tag == "ORG" and start > span.start else ""
        if side in load_words("surroundings", "sides_of_bodies"):
            found.append(span._replace(end=span.start + len(side), tag="MISC"))
        elif not _ORDINAL.fullmatch(side):
            found.append(span)
    return found


def with_branches(text: Text, spans: list[TypedSpan], known: list[Candidate]) -> list[TypedSpan]:
    """Return the spans, in order, with the branches that firms have in a place: "Nasdaq Vilnius"."""
    branches = [
        TypedSpan(firm.start, place.end, "ORG") for firm, place in pairwise(known) if _is_branch(text, firm, place)
    ]
    if not branches:
        return spans
    starts = {span.start for span in branches}
    return sorted([*branches, *(span for span in spans if span.start not in starts)])


def _is_branch(text: Text, firm: Candidate, place: Candidate) -> bool:
    """Tell whether a place belongs to the name of a firm before it, and does not act itself."""
    if place.start != firm.end + 1 or text.string[firm.end] != " " or firm.known is None:
        return False
    if firm.known.entity_class not in _WITH_BRANCHES or place.kind not in {"country", "place"}:
        return False
    following = _FOLLOWING.match(text.lower, place.end)
    acts = load_union(("acting", "acting_verbs"), ("acting", "auxiliaries"))
    return place.form != "demonym" and not (following and following.group(1) in acts)


def _is_of_country(string: str, span: TypedSpan) -> bool:
    name = string[span.start : span.end]
    words = [word.lower() for word in _WORD.findall(name)]
    heads = load_words("borders", "bodies_of_countries")
    if string[span.start - 1] != " " or len(words) < 2 or name in famous_names():
        return False
    is_of = words[1] in _OF and words[0] in heads
    return is_of or (words[-1] in heads and all(_is_common(word) for word in words[:-1]))


def _is_common(word: str) -> bool:
    """Tell whether a word is no name: a field, or people whose body it is ("Nurses'")."""
    bare = word.rstrip("'’")
    one = bare.removesuffix("s")
    fields = load_union(("entities", "title_modifiers"), ("borders", "fields_of_bodies"))
    people = load_union(("occupations", "occupations"), ("entities", "titles"), ("borders", "crowds"))
    return bare in _OF or bare in fields or one in fields or one in people or bare != word
