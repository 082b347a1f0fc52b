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
        elif one is not None and other is not None and (narrow := _nested(text, one, other)):
            made.append(narrow)
            next(pairs, None)
        elif one is not None:
            made.append(one)
    return made


def is_told_again(text: Text, candidate: Candidate) -> bool:
    """ "At 8 p.m. on Wednesday (0000 UTC Thursday)": the same time once more."""
    return candidate.time.timex_type == "TIME" and text.lower.startswith(")", candidate.end_char)


def _nested(text: Text, one: Candidate, other: Candidate) -> Candidate | None:
    """The shorter one of "last year's first quarter", "May 3 this year", "earlier this week, on Monday"."""
    between = text.lower[one.end_char : other.start_char]
    is_own = between in _BESIDE and one.part is other.part is Part.PERIOD
    if not is_own and between not in _RIGHT_BEHIND:
        return None
    if "DURATION" in {one.time.timex_type, other.time.timex_type} and is_own:
        return None  # "within the last 59 days on Tuesday"
    if _lies_in(one, other):
        return Candidate(one.time, one.part, around=other.time)
    return Candidate(other.time, one.part, around=one.time) if _lies_in(other, one) else None


_BESIDE = frozenset({", on ", ", in ", ", at ", " on ", " in ", " of ", ", ", ", during "})
_RIGHT_BEHIND = frozenset({" ", "'s ", "’s "})


def _lies_in(one: Candidate, other: Candidate) -> bool:
    """Tell whether the days of one are a part of those of the other."""
    first, last = one.time.period_start, one.time.period_end
    start, end = other.time.period_start, other.time.period_end
    if first is None or last is None or start is None or end is None:
        return False
    return start <= first and last <= end and (start, end) != (first, last)


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
