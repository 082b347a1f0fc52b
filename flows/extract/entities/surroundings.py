"""What a name is by what stands around it, anywhere in its story: datelines, titles, possessions, appositions."""

from __future__ import annotations

from flows.extract.entities.acting import word_before
from flows.extract.entities.beside_names import surrounding_words
from flows.extract.entities.disputed_names import settled_disputes
from flows.extract.entities.famous import famous_tag
from flows.extract.entities.kinds_of_firms import is_behind_kind, is_firm_by_kind
from flows.extract.entities.neighbours import tag_behind_person, tag_beside
from flows.extract.entities.parties_by_seats import parties_by_seats
from flows.extract.entities.shared_words import beginnings, parts_of_persons, surnames, with_founders
from flows.extract.entities.tagger import TypedSpan
from flows.extract.entities.telling_names import is_given_name, names_people, storms_of, tag_of_name
from flows.extract.entities.told_bodies import (
    ends_of_bodies,
    has_officer,
    has_officers_before,
    is_described_as_body,
    is_told_as_body,
    speaks,
    words_before,
)
from flows.extract.entities.told_persons import is_in_years, is_persons, is_told_as_person
from flows.extract.entities.told_places import (
    is_after_kind_of_place,
    is_dateline,
    is_facility,
    is_home_of_one,
    is_place_with_article,
    is_seat,
    is_source_of_dateline,
    is_where_people_are,
)
from flows.extract.entities.told_singly import tag_told_singly
from flows.extract.entities.told_teams import ends_as_team, follows_team, is_host, plays
from flows.extract.entities.told_things import is_apposed_thing, is_thing, is_vessel
from flows.extract.entities.told_towns import is_town
from flows.extract.entities.untagged_names import dateline
from flows.extract.entities.weighed_bodies import weighed_bodies
from flows.extract.lang.load import load_pairs
from flows.extract.text import Text

_LETTERS_OF_OFFICERS = (" CEO ", " CFO ", " COO ", " CTO ")
_SOON = 16
_SHORT = 3
_MARKS = '"“”(,'
_BOOKS = (" book, ", " memoir, ", " novel, ", " album, ", " film, ", " play, ", " documentary, ", " biography, ")
_STREETS = (" Drive", " Close", " Grove", " Mews")
"""Ends of streets that other things have as well: only where somebody of some age lives there."""


def by_surroundings(text: Text, spans: list[TypedSpan]) -> list[TypedSpan]:
    """Return the spans with the tags that their surroundings make sure, each wording under one such tag."""
    wordings = [text.string[span.start : span.end] for span in spans]
    names = {(wording, span.tag) for wording, span in zip(wordings, spans, strict=True)}
    persons = parts_of_persons(text, names)
    sure = _agreed(text, spans, wordings, persons)
    sure |= parties_by_seats(text, spans, wordings, persons)
    sure |= {name.title(): "LOC" for name in _in_capitals(text, sure) if len(name) > _SHORT}
    sure |= beginnings(text, spans, names, sure, persons)
    sure |= surnames(text, spans, names, sure)
    sure |= settled_disputes(text, spans, wordings, persons | sure.keys())
    sure |= dict.fromkeys(storms_of(wordings) - persons, "MISC")
    sure |= weighed_bodies(text, spans, wordings, persons | sure.keys())
    tagged = [_tagged(span, sure.get(wording)) for wording, span in zip(wordings, spans, strict=True)]
    return with_founders(text, tagged, wordings)


def _in_capitals(text: Text, sure: dict[str, str]) -> set[str]:
    """Return the places in capitals, among them the one of the dateline, which the story goes on to name."""
    places = {name for name, tag in sure.items() if tag == "LOC" and name.isupper()}
    return places | {text.string[span.start : span.end] for span in dateline(text) if span.tag == "LOC"}


def _agreed(text: Text, spans: list[TypedSpan], wordings: list[str], persons: set[str]) -> dict[str, str]:
    """Return the wordings whose surroundings make a tag sure, and none of them another one."""
    votes: dict[str, set[str]] = {}
    told: set[str] = set()
    before: TypedSpan | None = None
    for wording, span in zip(wordings, spans, strict=True):
        tag = _sure_tag(text, span, wording, persons) or (before and tag_behind_person(text.string, before, span))
        before = span
        if tag == "ORG" and " " in wording and tag_of_name(wording, span.tag) == "LOC":
            told.add(wording)  # "the processor, Orlan Creek" is like a place's name wherever else it stands
        elif tag:
            votes.setdefault(wording, set()).add(tag)
    agreed = {wording: next(iter(tags)) for wording, tags in votes.items() if len(tags) == 1}
    return agreed | dict.fromkeys(told, "ORG")


def _tagged(span: TypedSpan, tag: str | None) -> TypedSpan:
    return span if tag is None or tag == span.tag else span._replace(tag=tag)


def _sure_tag(text: Text, span: TypedSpan, name: str, persons: set[str]) -> str | None:
    """Return the tag that an age or a mine behind a name tells before all else, or what else stands around it."""
    if span.tag != "ORG" and " " in name and is_in_years(text, span):
        return "PER"
    if span.tag in {"PER", "MISC"} and is_facility(text, span, name):
        return "LOC"
    return tag_told_singly(text, span, name, persons) or _told_tag(text, span, name, persons)


def _told_tag(text: Text, span: TypedSpan, name: str, persons: set[str]) -> str | None:
    told = _tag_of_itself(text, span, name)
    if told:
        return told
    if " " in name and is_told_as_person(text, span):
        return "PER"
    if (told := _tag_of_noun(text, span)) or (told := tag_beside(text, span, name)):
        return told
    if span.tag in {"ORG", "MISC"} and _is_place_after_all(text, span, name):
        return "LOC"
    if name in persons or span.tag not in {"PER", "LOC"}:
        is_body = span.tag == "LOC" and is_told_as_body(text, span, words_before(text.lower, span.start))
        return "ORG" if is_body or (span.tag == "ORG" and has_officer(text, span)) else None
    return _tag_of_place(text, span, name)


def _tag_of_itself(text: Text, span: TypedSpan, name: str) -> str | None:
    """Return the tag that the words of a name tell, or a dateline, what a town is or an article beside it."""
    is_source = text.string[span.start - 1 : span.start] == "(" and is_source_of_dateline(text, span)
    is_place = is_town(text, span)
    told = "ORG" if is_source else None if is_place else tag_of_name(name, span.tag)
    if told == "LOC" and is_behind_kind(text, span, words_before(text.lower, span.start)):
        return "ORG"
    if told or is_place:
        return told or "LOC"
    return "LOC" if is_dateline(text, span, name) or is_place_with_article(text, span) else None


def _is_place_after_all(text: Text, span: TypedSpan, name: str) -> bool:
    """Tell whether a name taken for a body's or a thing's is where somebody lives, many are or one is elected."""
    is_home = is_home_of_one(text.string, span.start) and (name.isalpha() or name.endswith(_STREETS))
    if is_home and famous_tag(name) is None:
        return True
    if is_where_people_are(text, span) or (span.tag == "MISC" and is_after_kind_of_place(text.lower, span.start)):
        return True
    return is_seat(text, span)


def _tag_of_noun(text: Text, span: TypedSpan) -> str | None:
    """Return the tag that the noun right before a thing or body tells: "the lender Orlan", "her book, Orlan"."""
    if text.string.startswith(" C", span.end) and text.string.startswith(_LETTERS_OF_OFFICERS, span.end):
        return "ORG"
    if span.tag == "MISC":
        is_apposed = text.string.startswith((", a ", ", an ", ", the "), span.end) and is_described_as_body(text, span)
        name = text.string[span.start : span.end]
        if " " in name:
            is_headed = has_officer(text, span) or has_officers_before(text, span.start) or speaks(text, span)
        else:
            is_headed = text.lower.endswith(" told the ", 0, span.start)
        if is_apposed or is_headed or word_before(text.lower, span.start) in surrounding_words("titles_of_bodies"):
            return "ORG"
        return "ORG" if is_firm_by_kind(text, span, words_before(text.lower, span.start)) else None
    if span.tag == "ORG" and (is_apposed_thing(text, span, _SOON) or is_vessel(text, span)):
        return "MISC"
    if text.lower.endswith((" journal ", " journal, "), 0, span.start):
        return "MISC"
    is_book = span.tag == "ORG" and text.lower.endswith(", ", 0, span.start)
    return "MISC" if is_book and text.lower.endswith(_BOOKS, 0, span.start) else None


def _tag_of_place(text: Text, span: TypedSpan, name: str) -> str | None:
    """Return the tag that what stands around a name tells, where no person of the story is called so."""
    is_single = " " not in name
    is_home = span.tag == "PER" and (is_home_of_one(text.string, span.start) or is_where_people_are(text, span))
    if is_home or is_seat(text, span):
        return "LOC"
    words = words_before(text.lower, span.start)
    if is_told_as_body(text, span, words) or (
        is_single and name.lower().endswith(ends_of_bodies()) and name not in load_pairs("cities")
    ):
        return "ORG"
    before = words[-1].strip(_MARKS) if words else ""
    if is_thing(text, span, before) or (is_single and names_people(name)):
        return "MISC"
    may_be_team = span.tag != "PER" or is_single or ends_as_team(name) or not is_given_name(name.partition(" ")[0])
    if is_host(text, span) if not may_be_team else plays(text, span) or follows_team(text, span):
        return "ORG"
    if span.tag != "PER":
        return "PER" if is_persons(name, before) else None
    is_owner = text.string.startswith(("'s ", "’s ", " 's "), span.end)
    is_in = is_single and not is_owner and before in surrounding_words("before_places")
    return "LOC" if is_in or is_after_kind_of_place(text.lower, span.start) else None
