"""Whether 08/09 is the eighth of September where a story comes from: its dates, source, place and money tell."""

from __future__ import annotations

from functools import cache

from flows.extract.datelines import dateline_at
from flows.extract.lang.lazy_regexp import LazyRegexp
from flows.extract.lang.load import load_pairs, load_words
from flows.extract.text import Text
from schemas.reference.load import load_columns

_HOST = LazyRegexp(r"[a-z]+://([^/:]+)")
_DATE = LazyRegexp(r"(?<![\d/])([0-3]?\d)/([0-3]?\d)/\d\d(?:\d\d)?(?![\d/])")
_MONTHS = 12
_MONEY = LazyRegexp(r"[£€₹]")
_MOST_WORDS = 3
"""Words of a place: "New South Wales"."""
_LONGEST_NAME = 12
"""Words of a source's name that are looked at."""
_DATELINES = 2
"""Paragraphs that may begin with a dateline: the headline is one."""


def is_day_first(text: Text) -> bool:
    """Tell whether a date in figures begins with its day, where both orders are possible."""
    for tells in (_by_other_dates, _by_source, _by_dateline):
        is_so = tells(text)
        if is_so is not None:
            return is_so
    return len(_MONEY.findall(text.string)) > text.string.count("$")


def _by_other_dates(text: Text) -> bool | None:
    """ "13/03/2024" elsewhere in the story, which no month could begin."""
    dates = [(int(first) > _MONTHS, int(second) > _MONTHS) for first, second in _DATE.findall(text.string)]
    told = {is_first_day for is_first_day, is_second_day in dates if is_first_day != is_second_day}
    return told.pop() if len(told) == 1 else None


def _by_source(text: Text) -> bool | None:
    """By the source's name, the country in its address, or the place in its name: "The London Courier"."""
    document = text.document
    source, host = document.source or "", _HOST.match((document.uri or "").lower())
    printed = {source.lower(), source.lower().removeprefix("the ")}
    for key, is_so in (("day_first_sources", True), ("month_first_sources", False)):
        if not printed.isdisjoint(load_words("dates", key)):
            return is_so
    if host is not None and host.group(1).rpartition(".")[2] in load_words("dates", "day_first_domains"):
        return True
    words = source.split()[:_LONGEST_NAME]
    found = (" ".join(words[at : at + count]) for count in range(_MOST_WORDS, 0, -1) for at in range(len(words)))
    return next((is_so for is_so in map(_of_place, found) if is_so is not None), None)


def _by_dateline(text: Text) -> bool | None:
    for start, _ in text.paragraphs[:_DATELINES]:
        line = dateline_at(text, start)
        if line is not None:
            return _of_place(line.place.title() if line.place.isupper() else line.place)
    return None


def _of_place(name: str) -> bool | None:
    """Whether the day comes first in the country that a name is of, or of a city in; None for other words."""
    country = _countries().get(name) or load_pairs("cities").get(name)
    return country.lower() in _day_first() if country else None


@cache
def _day_first() -> frozenset[str]:
    return load_words("dates", "day_first_domains") | load_words("dates", "day_first_countries")


@cache
def _countries() -> dict[str, str]:
    """The codes of countries by their names and peoples."""
    rows = load_columns("aliases", "entity_id", "alias", "alias_kind")
    kinds = {"name", "alias", "demonym"}
    return {
        name: entity.partition(":")[2] for entity, name, kind in rows if kind in kinds and entity.startswith("country:")
    }
