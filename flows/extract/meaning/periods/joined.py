"""Two expressions that make one period: "from January to June", "between 2011 and 2016", "in January and February"."""

from __future__ import annotations

from datetime import timedelta
from itertools import pairwise

from flows.extract.lang.lazy_regexp import LazyRegexp
from flows.extract.lang.load import load_words, load_yaml
from flows.extract.meaning.periods.roles import Candidate, Part
from flows.extract.text import Text

_DAY = timedelta(days=1)
_REACH, _LEAD = 24, 48
_PAIR = LazyRegexp(r"\d\S*,? and \S*\d[^,;.]*\Z")
""" "3 and 5 percent in 2015 and 2016"."""


def joined(text: Text, candidates: list[Candidate]) -> list[Candidate]:
    """Return the candidates in order, both ends of a period as one."""
    made: list[Candidate] = []
    pairs = pairwise([*candidates, None])
    for one, other in pairs:
        if one is not None and other is not None and _are_ends(text, one, other):
            made.append(Candidate(one.time, Part.PERIOD, other.time))
            next(pairs, None)
        elif one is not None:
            made.append(one)
    return made


def _are_ends(text: Text, one: Candidate, other: Candidate) -> bool:
    lead = text.lower[max(0, one.start_char - 12) : one.start_char].split()
    link = text.lower[one.end_char : other.start_char].strip()
    links: dict[str, list[str]] = load_yaml("periods")["ends"]
    first, last = one.time.period_start, other.time.period_end
    is_linked = link in load_words("periods", "ends_alone") or (bool(lead) and link in links.get(lead[-1], ()))
    is_range = is_linked and first is not None and last is not None and first < last
    return is_range or (link == "and" and _are_neighbours(text, one, other))


def _are_neighbours(text: Text, one: Candidate, other: Candidate) -> bool:
    """ "In January and February", unless each of them has a number of its own."""
    last, first = one.time.period_end, other.time.period_start
    is_next = last is not None and first is not None and first - last == _DAY
    lead = text.lower[max(0, one.start_char - _LEAD) : one.start_char]
    if not is_next or lead.endswith(", ") or _PAIR.search(lead):
        return False
    return "respectively" not in text.lower[other.end_char : other.end_char + _REACH]
