"""The country of a body that nobody names but as its country's: "Kenya's weather service", "the Dutch coast guard"."""

from __future__ import annotations

from functools import cache

from flows.extract.entities.candidate import Title
from flows.extract.entities.pointed_owners import nouns_of_bodies, subject_meant
from flows.extract.entities.role_countries import RoleCountries
from flows.extract.entities.title_words import is_address
from flows.extract.lang.lazy_regexp import LazyRegexp
from flows.extract.lang.load import load_union, load_words
from flows.extract.text import Text

_WORDS_AT_MOST = 3
_LONGEST_WORD = 24
_WORD_BEFORE = LazyRegexp(r"(?<=[ \w])([a-z][a-z-]+) $")
_OWNED = LazyRegexp(r"(?:['’]s?)? ((?:[a-z-]+ ){1,4})")
_BEHIND = LazyRegexp(r",? (?:of|from|at|with) (?:the )?")


def country_beside(text: Text, countries: RoleCountries, title: Title) -> str | None:
    """Return the country whose body without a name stands before a title or behind the person."""
    if is_address(title.text):
        return None  # "U.S. military commander General Ida Moe"
    return _before(text.string, countries, title) or _behind(text.string, countries, title)


def _before(string: str, countries: RoleCountries, title: Title) -> str | None:
    """ "The Philippine coast guard spokeswoman", "Kenya's weather service director": a body's noun is between."""
    start, is_body = title.start, False
    for _ in range(_WORDS_AT_MOST):
        word = _WORD_BEFORE.search(string, max(0, start - _LONGEST_WORD), start)
        if word is None or word.group(1) in load_words("occupations", "never_between"):
            return None
        is_body = is_body or word.group(1) in _nouns()
        start = word.start(1)
        if code := countries.ending_at(start):
            return code if is_body else None
    return None


def _behind(string: str, countries: RoleCountries, title: Title) -> str | None:
    """ "Chief engineer Ola Moe of the Norwegian water directorate"."""
    end = max(title.person.end, title.start + len(title.text))
    of = _BEHIND.match(string, end)
    return _of_owned(string, countries, of.end()) if of else None


def country_of_its(text: Text, countries: RoleCountries, title: Title) -> str | None:
    """Return the country whose body the clause before is about: "Kenya's weather service warned us. Its director"."""
    start = subject_meant(text, title)
    return _of_owned(text.string, countries, start) if start is not None else None


def _of_owned(string: str, countries: RoleCountries, start: int) -> str | None:
    """Return the country that begins at a position, where a noun of a body follows."""
    one = countries.named_at(start)
    owned = _OWNED.match(string, one.end) if one else None
    if one is None or owned is None or not (one.form == "demonym" or string[one.end] in "'’"):
        return None
    return countries.at(start) if not _nouns().isdisjoint(owned.group(1).split()) else None


@cache
def _nouns() -> frozenset[str]:
    return nouns_of_bodies() | load_union(("entities", "nouns_of_states"), ("entities", "words_of_the_state"))
