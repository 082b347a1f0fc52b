"""Titles whose body has only an owner's name, before the name: "the head of Chad's army, Ida Moe,"."""

from __future__ import annotations

from flows.extract.entities.candidate import Candidate
from flows.extract.entities.countries_of_names import country_of
from flows.extract.entities.title_owners import Owners
from flows.extract.lang.lazy_regexp import LazyRegexp
from flows.extract.lang.load import load_union, load_words

_OF_OWNERS_BODY = LazyRegexp(
    r" (?:of|for|at|with) (?:the )?(?P<owner>[A-Z][^,;:\n]{1,40}?)(?:['’]s?)? (?:[a-z-]+ ){0,3}(?P<noun>[a-z-]+)$"
)
""" "Of Chad's army", "for the Ukrainian foreign ministry", "of Khost province"."""
_LONGEST = 90


def owner_of_unnamed(string: str, end: int, owners: Owners, places: Owners) -> tuple[int, Candidate] | None:
    """Return where the body that ends at a position begins with "of", and the country, body or place that has it."""
    match = _OF_OWNERS_BODY.search(string, max(0, end - _LONGEST), end)
    if match is None:
        return None
    owner = owners.ending_at(match.end("owner")) or places.ending_at(match.end("owner"))
    if owner is None or owner.start != match.start("owner"):
        return None
    if match["noun"] not in load_union(*_BODIES):
        is_place = owner.kind == "place" and match["noun"] in load_words("surroundings", "kinds_of_places")
        return (match.start(), owner) if is_place else None  # "of Khost province"
    if owner.kind == "place":
        code = country_of(owner)
        return (match.start(), owner._replace(kind="country", country=code)) if code else None
    return match.start(), owner


_BODIES = (
    ("surroundings", "bodies"),
    ("surroundings", "pointed_bodies"),
    ("entities", "nouns_of_states"),
    ("entities", "organization_heads"),
    ("entities", "never_named"),
)
