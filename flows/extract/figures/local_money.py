"""Currencies that several countries call alike: whose peso, rupee or crown a story counts in, by its places."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from functools import cache
from itertools import pairwise
from pathlib import Path

from flows.extract.entities.reference import named_by
from flows.extract.figures.forms import mapping
from flows.extract.lang.alternation import one_of
from flows.extract.lang.given_names import given_names
from flows.extract.lang.kept import made_of
from flows.extract.lang.lazy_regexp import LazyRegexp
from flows.extract.lang.load import load_pairs, pairs_path
from schemas.reference.load import load_table, table_path

_CAPITAL = LazyRegexp(r"\b[A-Z][\w'’-]*")
_LONGEST_TOWN, _SHORTEST_IN_CAPITALS = 3, 4


def local_currency(string: str, code: str) -> str:
    """Return the currency called like that of a code whose country the text names most, else the code."""
    found = _times_named(string, _called_alike(code))
    most = max(found.values(), default=0)
    best = [like for like, times in found.items() if times == most]
    return best[0] if most and len(best) == 1 else code


def most_named(string: str, codes: tuple[str, ...]) -> str | None:
    """Return the one of some currencies whose country the text names most; None where it names none of them."""
    found = _times_named(string, {code: _countries()[code] for code in codes if code in _countries()})
    best = max(found, key=lambda code: found[code], default="")
    return best if found.get(best) else None


def named_countries(string: str) -> Counter[str]:
    """Return how often a text names each country, the parts, towns and bodies of state of it; no "Teresa Hobart"."""
    return _named_in(string, _places_and_towns(), _beginnings_of_all())


def country_of(code: str) -> str:
    """Return the code of the country of a currency, several with a blank between them, empty where it has none."""
    return _countries().get(code, "")


def own_money(string: str, codes: tuple[str, ...]) -> str | None:
    """Return the one of some currencies whose country a text names most and others hardly: "Sudbury, Ontario"."""
    named = named_countries(string).most_common(2)
    if not named or (len(named) > 1 and named[0][1] < _MUCH_MORE * named[1][1]):
        return None
    return next((code for code in codes if _countries()[code] == named[0][0]), None)


_MUCH_MORE = 3
_PLACES = frozenset(["country", "place"])


@cache
def _places_and_towns() -> dict[str, str]:
    return made_of(_sources(), "places", _make_places_and_towns, by=[named_by])


def _make_places_and_towns() -> dict[str, str]:
    """Return the country of each name of a country, a part of one, a town or a body of state."""
    named = {text: known.country for text, known in named_by() if known.kind in _PLACES and known.country}
    return {**_bodies(), **load_pairs("towns_of_dollars"), **load_pairs("cities"), **named}


_CLASSES = frozenset(["parliament", "party", "central_bank", "ministry", "statistics_office"])


@cache
def _bodies() -> dict[str, str]:
    """Return the country of each name of a party, parliament or office of state that only one country has."""
    countries: dict[str, set[str]] = {}
    for text, known in named_by():
        if known.entity_class in _CLASSES and known.country:
            countries.setdefault(text, set()).add(known.country)
    return {name: next(iter(of)) for name, of in countries.items() if len(of) == 1 and not name.isupper()}


def _times_named(string: str, countries: dict[str, str]) -> dict[str, int]:
    """Return how often the text names the countries of currencies and their towns."""
    towns = _named_in(string, load_pairs("cities"), _beginnings_of_cities())
    return {
        code: len(_places(country).findall(string)) + sum(towns[one] for one in country.split())
        for code, country in countries.items()
    }


@cache
def _beginnings_of_all() -> frozenset[str]:
    return made_of(_sources(), "of places", lambda: _beginnings(_places_and_towns()), by=[named_by])


@cache
def _beginnings_of_cities() -> frozenset[str]:
    return made_of([pairs_path("cities")], "of cities", lambda: _beginnings(load_pairs("cities")))


def _sources() -> list[Path]:
    return [table_path("aliases"), table_path("entities"), pairs_path("towns_of_dollars"), pairs_path("cities")]


def _beginnings(names: Iterable[str]) -> frozenset[str]:
    """Return the words that names begin with: most words with a capital begin none."""
    return frozenset(first.group() for first in map(_CAPITAL.match, names) if first)


def _named_in(string: str, known: dict[str, str], beginnings: frozenset[str]) -> Counter[str]:
    """Return how often the text has names of each country, such as its towns; of a longer name only the whole."""
    found, done = Counter[str](), 0
    words = list(_CAPITAL.finditer(string))
    persons = _names_of_persons(string, words)
    for at, word in enumerate(words):
        first = word.group()
        if word.start() < done or first in persons or not _may_begin(first, beginnings):
            continue
        for last in reversed(words[at : at + _LONGEST_TOWN]):
            name = string[word.start() : last.end()].removesuffix("'s").removesuffix("’s")
            if name.isupper() and len(name) >= _SHORTEST_IN_CAPITALS:
                name = name.title()  # a town of a dateline
            if country := known.get(name):
                found[country] += 1
                done = last.end()
                break
    return found


def _may_begin(first: str, beginnings: frozenset[str]) -> bool:
    """Tell whether a name may begin with a word; one in capitals may be a town of a dateline."""
    return first in beginnings or first.isupper() or first.removesuffix("'s").removesuffix("’s") in beginnings


def _names_of_persons(string: str, words: list[re.Match[str]]) -> set[str]:
    """Return the names of persons that may be those of towns: Hobart of "Teresa Hobart", both of "Sydney Perth"."""
    found: set[str] = set()
    for first, last in pairwise(words):
        if string[first.end() : last.start()] not in {" ", ". "}:
            continue
        before = first.group().lower()
        if before in given_names():
            found |= {first.group(), last.group()}
        elif before in _COURTESIES:
            found.add(last.group())
    return found


_COURTESIES = frozenset({"mr", "mrs", "ms", "miss", "dr"})


@cache
def _countries() -> dict[str, str]:
    """Return the country of each currency, several with a blank between them where they share one."""
    return {row["code"]: row["country"] for row in load_table("currencies") if row["country"]}


@cache
def _called_alike(code: str) -> dict[str, str]:
    """Return the currencies, with their countries, whose names end in a bare name of the currency: "Chilean peso"."""
    names, pounds = mapping("currencies", "names"), mapping("currencies", "weight_or_money")
    bare = [*names[code], *(form for form, currency in pounds.items() if currency == code)]
    endings = tuple(f" {form}" for form in bare)
    return {
        like: _countries()[like]
        for like, forms in names.items()
        if like in _countries() and (like == code or any(form.endswith(endings) for form in forms))
    }


@cache
def _places(country: str) -> LazyRegexp:
    codes = country.split()
    forms = {text for text, known in named_by() if known.kind in _PLACES and known.country in codes}
    # as in datelines, too
    return LazyRegexp(rf"\b(?:{one_of(forms | {form.upper() for form in forms})})\b")
