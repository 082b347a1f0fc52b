"""Of which country a story tells: the two that are named most, with their people, places, bodies and money."""

from __future__ import annotations

from functools import cache
from operator import itemgetter

from flows.extract.entities.acting import word_before
from flows.extract.entities.candidate import Candidate
from flows.extract.entities.story_bodies import has_traders_of_goods
from flows.extract.lang.lazy_regexp import LazyRegexp
from flows.extract.lang.load import load_words, load_yaml
from flows.extract.meaning.headline import headline_end
from flows.extract.text import Text

_IN_LEAD = 2
_IN_DATELINE = 2
_DATELINE = LazyRegexp(
    r"\s*([A-Z][A-Z’'.-]+(?: [A-Z][A-Z’'.-]+){0,3}(?:, [A-Z][^—–(\n-]{1,30})?)(?=[^\n]{0,24}?(?:\(|[-–—]|\. ))"
)
""" "OSLO", "ST GEORGE'S, Grenada"."""
_NOBODYS = "AQ"
_CLEARLY = 2
"""By how many mentions a country leads where its money need not be looked for."""


def counts_of_countries(text: Text, names: list[tuple[Candidate, str]], lead_end: int) -> list[tuple[str, int]]:
    """Return the two countries that are named most, with its people, places, bodies and signs; the lead counts more."""
    counts: dict[str, int] = {}
    way, everywhere = load_words("acting", "way_prepositions"), load_words("entities", "heard_everywhere")
    names = [(one, code) for one, code in names if code != _NOBODYS and not text.string.startswith("$", one.end)]
    names = [(one, code) for one, code in names if not has_traders_of_goods(text, one)]
    free = [one for one, _ in names if not one.is_nested and not _owns(text, one)]
    on_ways = {one.start for one in free if word_before(text.lower, one.start) in way}
    on_ways |= {one.start for one, _ in names if one.name in everywhere}
    on_ways = on_ways if len(on_ways) < len(names) else set()
    ends_on_ways = {one.end for one in free if one.start in on_ways}
    dateline = _DATELINE.match(text.string, headline_end(text))
    dateline_start, dateline_end = dateline.span(1) if dateline else (0, 0)
    for one, code in names:
        start = one.start
        if start not in on_ways and not _is_of_other(text.string, start, ends_on_ways):
            weight = _IN_LEAD if start < lead_end else 1
            weight += _IN_DATELINE if dateline_start <= start < dateline_end else 0
            counts[code] = counts.get(code, 0) + weight
    most = _most(counts)
    lead = most[0][1] - sum(count for _, count in most[1:]) if most else 0
    if lead <= _CLEARLY:
        for sign, code in _signs_of_countries().items():
            counts[code] = counts.get(code, 0) + min(2, _count_of_sign(text.lower, sign))
        most = _most(counts)
    return most if most and most[0][1] else []


def _is_of_other(string: str, start: int, ends: set[int]) -> bool:
    """Tell whether a country only tells where a place before it is: "to Torreón, Mexico"."""
    return start - len(", ") in ends and string.startswith(", ", start - len(", "))


def _count_of_sign(lower: str, sign: str) -> int:
    """Return how often a sign or word of one country stands; "S$" is none in "US$"."""
    found = lower.count(sign)
    return found - lower.count(f"u{sign}") if found and sign == _SINGAPORES else found


_SINGAPORES = "s$"


def _most(counts: dict[str, int]) -> list[tuple[str, int]]:
    """Return the two countries that count most; of those that count alike the one that stands first."""
    return sorted(counts.items(), key=itemgetter(1), reverse=True)[:2]


def _owns(text: Text, one: Candidate) -> bool:
    return text.string[one.end : one.end + 2] in {"'s", "’s"}


@cache
def _signs_of_countries() -> dict[str, str]:
    """Return the words and signs that one country has, with its code."""
    return dict(load_yaml("entities")["signs_of_countries"])
