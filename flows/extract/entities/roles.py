"""Who is what: titles before and after persons' names, with the organization or country that they are held in."""

from __future__ import annotations

from flows.extract.entities.apposed_titles import apposed_title, title_of_body
from flows.extract.entities.candidate import Candidate, Title, title_held_in
from flows.extract.entities.further_titles import further_titles
from flows.extract.entities.local_titles import is_local, is_local_place, is_public
from flows.extract.entities.reference import regions_by_name
from flows.extract.entities.region_fields import Regions
from flows.extract.entities.things_with_officers import THINGS_WITH_OFFICERS, may_have_officers, with_thing
from flows.extract.entities.title_owners import Owners
from flows.extract.entities.title_words import is_address
from flows.extract.entities.titles import title_before
from flows.extract.entities.titles_behind import CLOSES, title_from
from flows.extract.entities.titles_of_several import titles_of_several, with_common_owner
from flows.extract.entities.told_titles import told_title
from flows.extract.lang.lazy_regexp import LazyRegexp
from flows.extract.lang.load import load_pairs, load_words

_OPENING = LazyRegexp(
    r"(?:, [RDI]-[A-Z][a-z]+\.?)?(?:, (?P<age>\d\d?)(?=,))?,? (?:who (?:is|was) )?"
    r"(?:(?:now|then|formerly|previously|currently) )?"
    r"(?:(?:the|a|an|its|their|his|her|one of the) )?(?P<former>(?:former |ex-|retired |late )?)"
)
_DESCRIBED = LazyRegexp(r"(?:[a-z][a-z-]+ ){1,2}")
_ARTICLES = (" a ", " an ", " the ", "former ", "late ", "retired ")
""" "Ida Moe, a senior Norwegian diplomat", "a former chief Orlan Bank economist"."""
_AFTER_OWNER = LazyRegexp(r"['’]s? | ")
_IN_BODY = LazyRegexp(r" (?:of|for|at|in|with) ")
""" "Ida Moe, 36, a nurse at": who is only a nurse is told with her age as her neighbour is."""
_OF_REGIONS = ("minister", "secretary", "treasurer", "premier", "attorney general", "comptroller", "climatologist")
_OF_BODY = LazyRegexp(r",? (?:of|from|at|with) (?:the )?")
_OF_NO_BODY = frozenset({"author", "co-author", "coauthor", "critic", "supporter", "opponent", "friend", "advocate"})
""" "Ida Moe of Orlan, lead author of the study"."""
_ONCE = ("former", "ex-", "retired", "one-time", "then")
_SOMEBODYS = (" his ", " her ", "His ", "Her ")
_BODYS = ("its ", "Its ", "whose ", "the ", "The ")
_SEVERALS = (" their ", "Their ")
_JOINED = LazyRegexp(r"(?P<of> (?:of|from|at) (?:the )?[A-Z][^,;.:\n]{1,40}?)?(?:,? and (?:the )?|, )")
""" "Presidents Moe and Poe", "Presidents Moe of Norway and Poe of Chile"."""


def titles_of(string: str, lower: str, names: list[Candidate], persons: list[Candidate]) -> list[Title]:
    """Return the titles before and after persons' names, in order of the persons; ``names`` may hold them."""
    if not persons:
        return []
    owners, places = Owners(names), Owners([one for one in names if one.kind == "place"], frozenset({"place"}))
    things = Owners(
        [one for one in names if one.kind in THINGS_WITH_OFFICERS and may_have_officers(one)], THINGS_WITH_OFFICERS
    )
    regions = Regions(names)
    found: list[Title] = []
    in_order = sorted(persons)
    for person in in_order:
        before = _before(string, lower, person, person.start, owners, places)
        first = _before_other(string, lower, before, owners, places, regions) if before else None
        if before is None:
            first = apposed_title(string, lower, person, person.start, owners, places, regions)
            first = first or title_of_body(string, lower, person, owners, places, regions)
            first = first or _shared(string, person, found)
        after = _after(string, lower, person, owners, regions)
        told = told_title(string, lower, person, owners, regions)
        told = None if told and after and told.start < after.end else told
        found_here = [title for title in (first, before, after, told) if title]
        found_here += [one for title in found_here for one in further_titles(string, lower, title, owners, regions)]
        titles = (title for title in found_here if not _is_in_attendance(string, title, owners))
        found += [with_thing(string, _with_place(string, title, places), things) for title in titles]
    behind = {title.person for title in found if title.rule != "title_before_name"}
    several = titles_of_several(string, lower, in_order, owners, places, regions)
    found += [_with_place(string, title, places) for title in several if title.person not in behind]
    return with_common_owner(string, sorted(found, key=lambda title: title.person.start), owners)


def _before_other(
    string: str, lower: str, other: Title, owners: Owners, places: Owners, regions: Regions
) -> Title | None:
    """Return the title before another: "its director, Dr Ida Moe", "its head, the Swedish geologist Ida Moe"."""
    begin = other.start
    if not is_address(other.text):
        begin = owners.begin_with_people(string, begin)
        begin -= 4 * string.endswith(", the ", 0, begin)
        found = apposed_title(string, lower, other.person, begin, owners, places, regions)
        return None if found and found.text.endswith("s") else found  # "one of its authors, geologist Ida Moe"
    begin -= 4 * string.endswith(", the ", 0, begin)  # "the vicar, the Rev Ida Moe"
    address = other
    direct = _before(string, lower, address.person, begin, owners, places)
    if direct and direct.text[0].isupper() and direct.text.endswith("s"):
        return None  # "Saints captain Ida Moe"
    return direct or apposed_title(string, lower, address.person, begin, owners, places, regions)


def _is_in_attendance(string: str, title: Title, owners: Owners) -> bool:
    """Tell whether somebody only serves a person: "his lawyer", "Moe's coach"."""
    if title.organization or title.country:
        return False
    if title.text == "partner" and title.rule == "title_before_name":  # "Ivar Poe and partner Ida Moe"
        return not string.endswith(_BODYS, 0, title.start)
    last = title.text.lower().rpartition(" ")[2]
    if last not in load_words("entities", "attendants"):
        return False
    is_severals = string.endswith(_SEVERALS, 0, title.start) and last not in load_words("entities", "team_titles")
    return is_severals or string.endswith(_SOMEBODYS, 0, title.start) or owners.is_of_person(string, title.start)


def _with_place(string: str, title: Title, places: Owners) -> Title:
    """Return a mayor's title with the town that it is held in."""
    if title.organization or title.country:
        return title
    place = places.before(string, title.start)
    if not is_local(title.text) and not (place and is_local_place(place.name)):
        return _of_region_or_country(string, title, place or places.of(string, title.text, title.end))
    place = place or places.of(string, title.text, title.end)
    return title._replace(organization=place, country=_country_of_place(place)) if place else title


def _of_region_or_country(string: str, title: Title, place: Candidate | None) -> Title:
    """Return a title with the region whose minister somebody is, else with the country of the place before it."""
    if place is None:
        return title
    country = _country_of_place(place)
    is_named_behind = place.start > title.start and title.text.lower().endswith("minister")
    is_region = place.name in regions_by_name() or (is_named_behind and place.name not in load_pairs("cities"))
    is_bodys = string.endswith(("'s ", "’s ", "its "), 0, place.start)  # "the union's Ontario secretary"
    is_ministers = title.text.lower().endswith(_OF_REGIONS) and not is_bodys
    if is_ministers and is_region and place.name not in _nations():
        return title._replace(organization=place, country=country)
    return title._replace(country=country) if place.end <= title.start else title


def _nations() -> frozenset[str]:
    return load_words("surroundings", "nations_in_a_country")


def is_office(title: str) -> bool:
    """Tell whether a title is an office or a rank, no "Mr"."""
    return title.lower().rstrip(".") not in load_words("entities", "polite_titles")


def _before(string: str, lower: str, person: Candidate, begin: int, owners: Owners, places: Owners) -> Title | None:
    span = title_before(string, lower, begin)
    if span is None:
        return None
    start = max(owners.name_that_ends_in(string, span), places.name_that_ends_in(string, span))
    if start >= span[1]:
        return None
    regional = owners.with_region(string, start)
    if regional:
        return title_held_in(string, (regional[0], span[1]), person, regional[1], "title_before_name")
    owner = owners.before(string, start)
    is_alone = owner is None and not is_address(string[start : span[1]])
    described = owners.before_words(string, start) if is_alone else None
    if described:
        first, owner = described
        start = start if string[start].isupper() else first  # "Chad's leftist President Moe"
    return title_held_in(string, (start, span[1]), person, owner, "title_before_name")


def _shared(string: str, person: Candidate, found: list[Title]) -> Title | None:
    """Return the title in the plural that the person before shares: "Presidents Okafor and Lindqvist"."""
    last = found[-1] if found else None
    if last is None or last.rule != "title_before_name" or not last.text.endswith("s"):
        return None
    joined = _JOINED.fullmatch(string, last.person.end, max(person.start, last.person.end))
    if joined is None:
        return None
    shared = last._replace(person=person)
    return shared._replace(country=None, organization=None) if joined["of"] else shared


def _after(string: str, lower: str, person: Candidate, owners: Owners, regions: Regions) -> Title | None:
    """Return the title behind a name, or behind the name of who is of a body: "Ida Moe of Orlan, a nurse"."""
    title = _apposed_behind(string, lower, person, person.end, owners, regions)
    body = owners.owning(string, person.start) if title else None
    if title is None and (of := _OF_BODY.match(string, person.end)):
        body = owners.body_from(string, of.end())
        is_apposed = body is not None and body.kind == "organization" and string[body.end : body.end + 1] == ","
        title = _apposed_behind(string, lower, person, body.end, owners, regions) if body and is_apposed else None
    if title is None or body is None or title.text.lower().startswith(_ONCE):
        return title
    if title.text.lower().partition(" of ")[0].rpartition(" ")[2] in _OF_NO_BODY:
        return None if title.start > body.end else title
    if title.organization or title.country:
        return title
    is_bodys = not (is_local(title.text) or is_public(title.text))
    return title_held_in(string, (title.start, title.end), person, body, title.rule) if is_bodys else title


def _country_of_place(place: Candidate) -> str | None:
    return place.known.country if place.known else place.country


def _apposed_behind(
    string: str, lower: str, person: Candidate, end: int, owners: Owners, regions: Regions
) -> Title | None:
    opening = _OPENING.match(string, end) if string[end : end + 1] in {",", " "} else None
    if opening is None or opening.group() == " ":
        return None
    region = regions.opening(string, opening.end())
    title = _of_region(string, lower, person, opening.end(), region, owners) if region else None
    if title:
        return title
    position = opening.start("former")
    owner = owners.by_start.get(opening.end())
    if owner is None and (described := _DESCRIBED.match(string, opening.end())) and opening.group().endswith(_ARTICLES):
        owner = owners.by_start.get(described.end()) if _may_stand_before(described.group()) else None
    if owner:
        match = _AFTER_OWNER.match(string, owner.end)
        if match is None:
            return None
        position = match.end()
    span = title_from(lower, position)
    if span is None:
        return None
    span = span[0], regions.behind(string, span[0], owners.field_behind(string, span[1]))
    closing = CLOSES.match(string, span[1])
    if closing is None or (opening.group("age") and not _IN_BODY.match(string, span[1])):
        return None
    owner = owner or owners.of(string, string[slice(*span)], span[1])
    if owner is None and opening.group() == ", ":
        owner = owners.listed_body(string, span[1])
    return title_held_in(string, span, person, owner, "title_after_name")


def _may_stand_before(words: str) -> bool:
    """Tell whether words between an article and the owner of a title tell of the title: "a senior Norwegian"."""
    return load_words("occupations", "never_between").isdisjoint(words.split())


def _of_region(string: str, lower: str, person: Candidate, start: int, region: int, owners: Owners) -> Title | None:
    """Return the title that begins with a region, where its body follows: "Asia economist at Orlan Bank"."""
    span = title_from(lower, region + 1)
    if span is None or span[0] != region + 1:
        return None
    end = owners.field_behind(string, span[1])
    owner = owners.of(string, string[start:end], end)
    is_body = owner is not None and owner.kind == "organization"
    return title_held_in(string, (start, end), person, owner, "title_after_name") if is_body else None
