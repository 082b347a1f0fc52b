"""The country that a name has: by the reference table, of a town by a list, of a body by the land or town in it."""

from __future__ import annotations

from functools import cache, lru_cache

from flows.extract.entities.candidate import NAMES_KEPT, Candidate
from flows.extract.entities.reference import countries_by_name, regions_by_name
from flows.extract.lang.load import load_pairs, load_words, load_yaml

_WORDS_OF_LAND = 2


def country_of(one: Candidate | None) -> str | None:
    """Return the country of a name, where the reference table or, of a town or "Ind.", a list tells it."""
    if one is None:
        return None
    if one.known or one.country:
        return one.known.country if one.known else one.country
    if one.kind != "place":
        return None
    told = (load_pairs(towns).get(one.name) for towns in _TOWNS)
    return next(filter(None, told), None) or _abbreviated_states().get(one.name.removesuffix("."))


_TOWNS = ("cities", "smaller_towns", "towns_of_dollars")


@lru_cache(maxsize=NAMES_KEPT)
def country_in_name(name: str) -> str | None:
    """Return the country that a body has in its name, or that its town is in: "Bank of Zambia", "Oslo Police"."""
    before, _, place = name.rpartition(" of ")
    words = name.split(" ")
    if before:
        code = countries_by_name().get(place) or load_pairs("cities").get(place) or _of_region(place)
        if code:
            return code
    return _of_land(words) or _of_town(words)


def _of_region(place: str) -> str | None:
    """Return the country of the region that a body is "of", its town behind it or not: "of Texas at Austin"."""
    region = place.partition(" at ")[0]
    return regions_by_name().get(region) if _is_clear(region, []) else None


def _of_land(words: list[str]) -> str | None:
    """Return the country that a name begins with, or whose region it begins with: "South Wales Police"."""
    countries, regions = countries_by_name(), regions_by_name()
    if len(words) > _WORDS_OF_LAND and words[0].lower() in load_words("surroundings", "kinds_of_places"):
        words = words[1:] if " ".join(words[:2]) not in countries and words[1] in regions else words
    for length in range(min(_WORDS_OF_LAND, len(words) - 1), 0, -1):
        land = " ".join(words[:length])
        if land in countries:
            return countries[land]
        if land in regions and _is_clear(land, words[length:]):
            return regions[land]
    return countries.get(" ".join(words))


def _is_clear(land: str, rest: list[str]) -> bool:
    """Tell whether a region's name is no person's, or a body of towns and regions is called by it."""
    if land.lower() not in load_words("entities", "person_names_too"):
        return True
    return not load_words("entities", "bodies_of_towns").isdisjoint(word.lower() for word in rest)


def _of_town(words: list[str]) -> str | None:
    """Return the country of the town that a body is called by: "San Juan Hospital", "Tulsa Lions"."""
    heads, cities = load_words("entities", "bodies_of_towns"), load_pairs("cities")
    for length in (2, 1):
        town = " ".join(words[:length])
        rest = {word.lower() for word in words[length : length + 2]}
        if town in cities and not rest.isdisjoint(heads | load_words("entities", "sites_with_officers")):
            return cities[town]
    if len(words) > 1 and words[-1].lower() in load_words("surroundings", "clubs"):
        return cities.get(" ".join(words[:-1]))
    is_headed = not heads.isdisjoint(word.lower() for word in words[:-1])
    return cities.get(words[-1]) if is_headed else None


@cache
def _abbreviated_states() -> dict[str, str]:
    """Return states and provinces as they stand behind a town, with their countries: "Ind"."""
    return dict(load_yaml("entities")["abbreviated_states"])
