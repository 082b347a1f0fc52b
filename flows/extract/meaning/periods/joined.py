"""Two expressions that are the ends of one period: "from January to June", "between 2011 and 2016"."""

from __future__ import annotations

from itertools import pairwise

from flows.extract.lang.load import load_words, load_yaml
from flows.extract.meaning.periods.roles import Candidate, Part
from flows.extract.text import Text


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
    return is_linked and first is not None and last is not None and first < last
