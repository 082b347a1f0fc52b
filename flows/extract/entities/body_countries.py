"""The country of a body that a title is held in, which neither the tables nor its name may tell."""

from __future__ import annotations

from functools import cache

from flows.extract.entities.aid_groups import is_aid_group, is_in_the_field
from flows.extract.entities.candidate import Candidate, Title
from flows.extract.entities.famous import famous_names
from flows.extract.entities.role_countries import RoleCountries
from flows.extract.entities.story_bodies import StoryBodies
from flows.extract.lang.load import load_union, load_words
from flows.extract.text import Text


def country_of_body(
    text: Text, countries: RoleCountries, bodies: StoryBodies, title: Title, body: Candidate
) -> str | None:
    """Return the country of a title's body; of those who look on from anywhere the story's tells nothing."""
    words = set(title.text.lower().split())
    is_looking_on = not load_words("entities", "looking_on_titles").isdisjoint(words) and "managing" not in words
    code = countries.of_body_by_name(body)
    if code is None and body.known is None and (is_ministry(body.name) or _is_of_any_state(body.name)):
        return countries.near(title, body.name.lower())
    if code or is_looking_on or not countries.is_clear:
        return code
    is_international = body.known is not None and body.known.country is None and body.known.entity_class != "party"
    is_international = is_international or _is_of_several_lands(body)
    is_famous = body.name in famous_names() and not words & load_words("entities", "public_titles")
    if is_international or is_famous or is_in_the_field(title):
        return None
    is_of_aid = not countries.is_only and is_aid_group(text, body, bodies.all)
    return None if is_of_aid else countries.main


def _is_of_several_lands(body: Candidate) -> bool:
    """Tell whether a body's name tells that its members are of several countries: "European Importers' Forum"."""
    first, _, rest = body.name.lower().partition(" ")
    is_open = first in load_words("entities", "words_of_several_lands") or first.startswith(("pan-", "inter-"))
    last = rest.rpartition(" ")[2]
    return body.known is None and is_open and (last == "forum" or last in _heads_of_members())


@cache
def _heads_of_members() -> frozenset[str]:
    """Return the last words of bodies that have members or care for something, no firms'."""
    heads = load_union(("entities", "organization_heads"), ("surroundings", "heads_of_public_bodies"))
    return heads - load_words("tagger", "firm_heads")


def _is_of_any_state(name: str) -> bool:
    """Tell whether a body is called as that of each country is: "Army", "Supreme Court"."""
    return load_words("entities", "words_of_any_state").issuperset(name.lower().split())


def is_ministry(name: str) -> bool:
    """Tell whether a body is a ministry or department by its name."""
    return not load_words("entities", "words_of_ministries").isdisjoint(name.lower().split())
