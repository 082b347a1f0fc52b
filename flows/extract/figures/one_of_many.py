"""What is counted where one of it is told about: "the bridge at Norby, one of 29 washed out"."""

from __future__ import annotations

from flows.extract.figures.forms import words
from flows.extract.figures.place import Place, is_person
from flows.extract.lang.hedges import HEDGES
from flows.extract.lang.lazy_regexp import LazyRegexp

_REACH = 90
_ONE_OF = LazyRegexp(
    r"\b(?:the|its|his|her|their|this|that|an?|our|my) (?:[a-z-]+ ){0,2}?([a-z-]{3,})"
    r"(?: (?:in|at|on|of|near|for|from|by|between|outside) [^,;.\n]{2,40}?)?"
    rf"(?:,| is| was|, which (?:is|was)) (?:just |only )?one of (?:the |its |their |some )?{HEDGES}\Z"
)
_ENDS = LazyRegexp(
    r"[,.;)\n]|\Z| (?:(?:still|also|already|now|to be|being) )?"
    r"(?:[a-z]+ed|built|sold|held|lost|hit|left|shut|cut|sunk|laid|that|which|who|in|across|on|to)\b"
)


def one_of_many(place: Place) -> str | None:
    """Return the noun of the one thing or person that is told to be one of so many."""
    lower, reading = place.text.lower, place.reading
    if lower.find("one of ", max(0, reading.start - len("one of the nearly about ")), reading.start) < 0:
        return None
    first = max(place.sentence_start, reading.start - _REACH)
    match = _ONE_OF.search(lower, first, reading.start) if _ENDS.match(lower, reading.end) else None
    if match is None or place.text.string[match.start(1)].isupper():
        return None
    noun = match.group(1)
    is_barred = noun in words("not_counted") or noun in words("date_words") or noun.endswith(("ing", "ly", "ss"))
    return None if is_barred and not is_person(noun) else noun
