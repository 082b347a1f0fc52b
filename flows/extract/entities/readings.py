"""Which of several entities a shared or weak wording names, judged by who else stands in the story."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from flows.extract.entities.reference import FIRM_CLASSES, Alias, Known, Wording
from flows.extract.lang.lazy_regexp import LazyRegexp

_PRIVATE = frozenset(
    {"company", "media", "exchange", "international_body", "eu_body", "country", "armed_group"}
    | {"association", "university", "club"}
)
"""Classes whose members are not made likely by the mere naming of their country."""
ONE_OF_EACH = frozenset({"parliament", "court"})
"""Classes of which nearly every country has one of its own, known or not."""
_IN_TITLE = 3
_OF_MOST, _OF_LEADING = 0.5, 1.0
"""How much of the most named country's weight a body's country must have, and of a class that each has one of."""
_A_REGION = "-"
"""In the place of a country where a region owns a name: no known body is a region's."""
_OWNER_GAP = LazyRegexp(r"(?:['’]s?)? ")
_SUBNATIONAL = LazyRegexp(
    r"(?:[Ss]tate|[Ss]tate['’]s|[Pp]rovincial|[Cc]ounty|[Cc]ommonwealth['’]s|[Tt]erritory['’]s) $"
)
_GOES_ON_OF = LazyRegexp(r" of (?!the )[A-Z]")
"""A longer name: "Supreme Court of Justice", "Congress of Local Authorities"."""
_OF_OWNER = LazyRegexp(r" (?:of|in) (?:the )?")


class Reading(NamedTuple):
    """What a wording names here, and whether nothing else came near."""

    alias: Alias
    is_certain: bool


class Company(NamedTuple):
    """How often entities and countries are named for certain, and where countries stand."""

    entities: dict[str, int]
    countries: dict[str, int]
    ends: dict[int, str]
    starts: dict[int, str]


def company_of(sure: Iterable[tuple[int, int, Known]], title_end: int = 0) -> Company:
    """Return the company that the sure names of a story make; a country in its title leads it."""
    entities: dict[str, int] = {}
    countries: dict[str, int] = {}
    ends, starts = {}, {}
    for start, end, known in sure:
        entities[known.entity_id] = entities.get(known.entity_id, 0) + 1
        if known.country:
            weight = _IN_TITLE if end <= title_end else 1
            countries[known.country] = countries.get(known.country, 0) + weight
        if known.kind == "country" and known.country:
            ends[end] = starts[start] = known.country
        elif known.entity_class == "region_or_city":
            ends[end] = starts[start] = _A_REGION
    return Company(entities, countries, ends, starts)


def read(string: str, wording: Wording, start: int, company: Company) -> Reading | None:
    """Return what a wording names, None where its company leaves that open."""
    end = start + len(wording.text)
    if wire := _wire(string, wording, start, end):
        return Reading(wire, is_certain=True)
    owners = _owners(string, start, end, company)
    if _belongs_elsewhere(string, wording, start, owners):
        return None
    ranked = sorted(
        ((_weight(alias, company, owners), alias) for alias in wording.readings),
        key=lambda pair: (-pair[0], pair[1].priority),
    )
    (best, alias), (second, _) = ranked[0], ranked[1] if len(ranked) > 1 else (0.0, None)
    if best > 2 * second:
        return Reading(alias, is_certain=True) if _is_likely(alias, best, company) else None
    surest = min(wording.readings, key=lambda one: one.priority)
    if surest.priority < 3 and (best or _is_likely(surest, 0.0, company)):
        return Reading(surest, is_certain=best == 0)
    return None


def _wire(string: str, wording: Wording, start: int, end: int) -> Alias | None:
    """Return the wire that a wording names by its place: "PARIS (AFP) -", "told AFP", "an AFP reporter"."""
    media = [alias for alias in wording.readings if alias.known.entity_class == "media"]
    if len(media) != 1:
        return None
    is_told = string.endswith((" told ", " tells ", " telling "), 0, start)
    is_dated = string.endswith("(", 0, start) and _DATED.match(string, end) is not None
    return media[0] if is_told or is_dated or _OF_WIRE.match(string, end) else None


_DATED = LazyRegexp(r"\) ?[-–—]")
_OF_WIRE = LazyRegexp(
    r"(?:['’]s?)? (?:reporters?|journalists?|correspondents?|photographers?|tally|news agency|reported that)\b"
)


def _weight(alias: Alias, company: Company, owners: set[str]) -> float:
    known = alias.known
    if known.country in owners and known.kind == "organization":
        return 1000.0
    own = company.entities.get(known.entity_id, 0)
    owner = company.countries.get(known.country, 0) if known.country and known.entity_class not in _PRIVATE else 0
    return 10.0 * own + owner


def _is_likely(alias: Alias, weight: float, company: Company) -> bool:
    """Tell whether a reading stands by its priority: 1 always, 3 with company, 2 unless others have most of it."""
    if alias.priority == 1:
        return True
    if alias.known.entity_class in _PRIVATE or not alias.known.country:
        return weight > 0 or alias.priority < 3
    most = max(company.countries.values(), default=0)
    least = _OF_LEADING if alias.known.entity_class in ONE_OF_EACH else _OF_MOST
    return weight >= least * most > 0 or (not most and alias.priority < 3)


def is_branch(string: str, wording: Wording, start: int, company: Company) -> bool:
    """Tell whether a firm's name goes on with a country, as that of one of its branches does: "CNN Philippines"."""
    end = start + len(wording.text)
    is_before_country = company.starts.get(end + 1, _A_REGION) != _A_REGION and string.startswith(" ", end)
    return is_before_country and all(one.known.entity_class in FIRM_CLASSES for one in wording.readings)


def is_in_region(string: str, end: int, company: Company) -> bool:
    """Tell whether a region follows a place: Paris is not "Paris, Texas"."""
    return string.startswith(", ", end) and company.starts.get(end + 2) == _A_REGION


def is_subnational(string: str, start: int) -> bool:
    """Tell whether a body is told to be a state's or a county's: "the state's Supreme Court"."""
    return _SUBNATIONAL.search(string, max(0, start - 30), start) is not None


def _belongs_elsewhere(string: str, wording: Wording, start: int, owners: set[str]) -> bool:
    """Tell whether a public body's name is owned by somebody who has none of that name in the tables."""
    bodies = [one for one in wording.readings if one.known.kind == "organization" and one.priority > 1]
    if len(bodies) < len(wording.readings) or any(one.known.entity_class in _PRIVATE for one in bodies):
        return False
    if owners:
        return not any(one.known.country in owners for one in bodies)
    end = start + len(wording.text)
    return _GOES_ON_OF.match(string, end) is not None or is_subnational(string, start)


def _owners(string: str, start: int, end: int, company: Company) -> set[str]:
    """Return the countries that own a name: "Japan's Finance Ministry", "the Finance Ministry of Japan"."""
    found = {company.ends[start - gap] for gap in (1, 2, 3) if _OWNER_GAP.fullmatch(string, start - gap, start)
             and start - gap in company.ends}  # fmt: skip
    match = _OF_OWNER.match(string, end)
    if match and match.end() in company.starts:
        found.add(company.starts[match.end()])
    return found
