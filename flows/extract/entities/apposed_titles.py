"""Titles that a comma or their body parts from the name behind: "its head, Ida Moe", "head of Orlan Ida Moe"."""

from __future__ import annotations

from flows.extract.entities.apposition_ends import ends_apposed
from flows.extract.entities.candidate import Candidate, Title, title_held_in
from flows.extract.entities.local_titles import is_local
from flows.extract.entities.region_fields import Regions, is_for_regions
from flows.extract.entities.title_owners import Held, Owners, is_held_in
from flows.extract.entities.title_words import AGED
from flows.extract.entities.titles import title_that_ends, title_with_field
from flows.extract.entities.titles_of_unnamed_bodies import owner_of_unnamed
from flows.extract.lang.lazy_regexp import LazyRegexp
from flows.extract.lang.load import load_words

_OPENS = LazyRegexp(
    r"(?:\b(?:[Tt]he|[Aa]n?|[Oo]ne|[Aa]nother|[Ii]ts|[Tt]heir|[Hh]is|[Hh]er|whose) |(?<=\w)['’]s? )"
    rf"(?:{AGED})?((?:[a-z][a-z-]+ ){{0,3}})$"
)
"""An article or an owner with the words between it and a title."""
_JOINTS = (", ", " is ", " was ", " remains ")
""" "Its head, Ida Moe,", "its new head is Ida Moe"."""
_NO_SUBJECT = (" than", " who", " which", " that", " as", " it", " there")
""" "More of a critic than was Ida Moe"."""
_LONGEST_OPENING = 60
_COMMON_OWNER = LazyRegexp(
    r" (?:of|for|at|with|to|in) (?:the|a|an|his|her|its|their) (?:[a-z-]+(?:['’]s?)? ){0,2}([a-z][a-z-]+)"
    r"(?: of (?:[a-z-]+ (?:and )?)?[a-z-]+)?$"
)
""" "Of the council", "of the think tank", "of the ministry of health": a body that was named before, or is not."""
_LONGEST_COMMON = 60


def apposed_title(
    string: str, lower: str, person: Candidate, begin: int, owners: Owners, places: Owners, regions: Regions
) -> Title | None:
    """Return the title before the comma that stands before a name; ``begin`` is where the name begins with "Dr"."""
    begin = owners.begin_with_people(string, begin)
    comma = _joint_before(string, begin)
    if comma is None or not ends_apposed(string, comma, person.end):
        return None
    span = title_that_ends(string, lower, comma)
    if span and span[1] == comma and not owners.ending_at(comma):
        return _with_owner_before(string, person, span, owners) or _of_place(string, person, span, places)
    ending = _of_ending(string, comma, owners, places)
    region = _for_regions(string, lower, regions, comma)
    if ending or region:
        return _of(string, lower, person, ending, owners, region)
    placed = places.ending(string, comma) or owners.ending_ship(string, comma)
    titled = _titled(string, lower, placed.start) if placed else None
    if titled:
        return _with_owner_before(string, person, titled, owners)
    return _of_unnamed(string, lower, person, comma, owners, places) or _of_common(string, lower, person, comma, owners)


def _of_common(string: str, lower: str, person: Candidate, comma: int, owners: Owners) -> Title | None:
    """Return the title before a comma, with what was named before or not: "the leader of the council, Ida Moe,"."""
    common = _COMMON_OWNER.search(string, max(0, comma - _LONGEST_COMMON), comma)
    end = common.start() if common else comma
    titled = _titled(string, lower, end)
    if titled is None or (common is None and titled[1] != comma):
        return None
    return _with_owner_before(string, person, titled, owners)


def _joint_before(string: str, begin: int) -> int | None:
    """Return where the comma or "is" between a title and a name begins."""
    joint = next((joint for joint in _JOINTS if string.endswith(joint, 0, begin)), None)
    if joint is None or (joint != ", " and string.endswith(_NO_SUBJECT, 0, begin - len(joint))):
        return None
    return begin - len(joint)


def title_of_body(
    string: str, lower: str, person: Candidate, owners: Owners, places: Owners, regions: Regions
) -> Title | None:
    """Return the title whose body stands right before a name: "the President of the United States Ida Moe"."""
    end = person.start - 1
    region = _for_regions(string, lower, regions, end) if string[end : end + 1] == " " else None
    if region:
        start = max(region[0], owners.name_that_ends_in(string, region))
        return title_held_in(string, (start, end), person, owners.before(string, start), "title_before_name")
    ending = owners.ending(string, end) if string[end : end + 1] == " " else None
    span = _titled(string, lower, ending.start) if ending else None
    if ending is None or span is None:
        return _of_town(string, lower, person, places) if string[end : end + 1] == " " else None
    start = max(span[0], owners.name_that_ends_in(string, span))
    if start >= span[1] or not is_held_in(string[start : span[1]], ending.preposition):
        return None
    return title_held_in(string, (start, span[1]), person, ending.body, "title_before_name")


def _of_town(string: str, lower: str, person: Candidate, places: Owners) -> Title | None:
    """Return the title whose town or region stands right before a name: "Mayor of London Ida Moe"."""
    ending = places.ending(string, person.start - 1)
    span = _titled(string, lower, ending.start) if ending and ending.preposition == "of" else None
    if ending is None or span is None or not (is_local(string[slice(*span)]) or _is_ministers(string[slice(*span)])):
        return None
    return title_held_in(string, span, person, ending.body, "title_before_name")


def _is_ministers(title: str) -> bool:
    """Tell whether a title is a minister's, which a land in a country has, too: "First Minister of Scotland"."""
    return title.rpartition(" ")[2].lower() in {"minister", "premier", "president"}


def _of_ending(string: str, comma: int, owners: Owners, places: Owners) -> Held | None:
    """Return what a title before a comma is held in, with a place behind that or none: "of Orlan in Kenya,"."""
    ending = owners.ending(string, comma)
    placed = ending if ending and ending.preposition == "in" else places.ending(string, comma)
    return (owners.ending(string, placed.start) if placed else None) or ending


def _for_regions(string: str, lower: str, regions: Regions, end: int) -> tuple[int, int] | None:
    """Return the title that ends at a position with the regions it is for: "ambassador to Ghana"."""
    region = regions.ending(string, end)
    span = _titled(string, lower, region[0]) if region else None
    return (span[0], end) if span and region and is_for_regions(string[slice(*span)], region[1]) else None


def _of(
    string: str, lower: str, person: Candidate, ending: Held | None, owners: Owners, region: tuple[int, int] | None
) -> Title | None:
    """Return the title of "a spokesman for Orlan, Ida Moe", or of "the ambassador to Ghana, Ida Moe"."""
    if region or ending is None:
        return _with_owner_before(string, person, region, owners) if region else None
    span = _titled(string, lower, ending.start)
    if span is None:
        return None
    before = _with_owner_before(string, person, span, owners)
    if before is None or before.country or before.organization or not is_held_in(before.text, ending.preposition):
        return before
    return title_held_in(string, (before.start, before.end), person, ending.body, before.rule)


def _of_unnamed(string: str, lower: str, person: Candidate, comma: int, owners: Owners, places: Owners) -> Title | None:
    """Return a title before a comma with whoever has its body: "the head of Chad's army, Ida Moe,"."""
    unnamed = owner_of_unnamed(string, comma, owners, places)
    span = _titled(string, lower, unnamed[0]) if unnamed else None
    before = _with_owner_before(string, person, span, owners) if span else None
    if unnamed is None or before is None or before.country or before.organization:
        return before
    return title_held_in(string, (before.start, before.end), person, unnamed[1], before.rule)


def _titled(string: str, lower: str, end: int) -> tuple[int, int] | None:
    """Return the title that ends at a position, with its field."""
    span = title_that_ends(string, lower, end)
    if span and span[1] == end:
        return span
    return title_with_field(string, lower, end)


def _with_owner_before(string: str, person: Candidate, span: tuple[int, int], owners: Owners) -> Title | None:
    start = max(span[0], owners.name_that_ends_in(string, span))
    regional = owners.with_region(string, start)
    if regional:
        return title_held_in(string, (regional[0], span[1]), person, regional[1], "title_apposed_before_name")
    opened = _opened(string, start)
    start = start if opened is None else opened
    owner = owners.before(string, start)
    start += next(
        (len(word) for word in ("then ", "own ", "new ", "next ", "current ") if string.startswith(word, start)), 0
    )
    if (owner is None and opened is None) or start >= span[1]:
        return None
    return title_held_in(string, (start, span[1]), person, owner, "title_apposed_before_name")


def _of_place(string: str, person: Candidate, span: tuple[int, int], places: Owners) -> Title | None:
    """Return the title that a town stands before: "the El Paso mayor, Ida Moe"."""
    start = places.name_that_ends_in(string, span)
    place = places.before(string, start)
    if place is None or start >= span[1]:
        return None
    return title_held_in(string, (start, span[1]), person, None, "title_apposed_before_name")


def _opened(string: str, start: int) -> int | None:
    """Return where a title begins behind its article or owner: "the tournament director", "Labor's new spokesman"."""
    if start == 0 or string[start - 1] == "\n":
        return start
    opening = _OPENS.search(string, max(0, start - _LONGEST_OPENING), start)
    if opening is None:
        return start if string[start].isupper() and string[start - 2] in ".!?" else None
    while opening and not _never_between().isdisjoint(opening.group(1).split()):
        opening = _OPENS.search(string, opening.start() + 1, start)  # "a letter from the director"
    return opening.start(1) if opening else None


def _never_between() -> frozenset[str]:
    return load_words("occupations", "never_between")
