"""What the heading of a table counts, whose rows are bare numbers: "Layoffs in May:", "Confirmed cases by state"."""

from __future__ import annotations

from flows.extract.figures.counted import singular
from flows.extract.figures.forms import words
from flows.extract.figures.place import FILE, is_counted_noun, is_person
from flows.extract.figures.reading import Reading
from flows.extract.lang.lazy_regexp import LazyRegexp

_WORD = LazyRegexp(r"[a-z][a-z'’-]*")
_END = LazyRegexp(
    r"[,:;(]| [-–—] |\b(?:in|by|at|on|for|since|from|per|as|during|to|between|over|after|before|this|last|so|until"
    r"|with|reported|recorded|confirmed|cancelled|canceled|killed|sold|won|lost|cut|filled|built|destroyed|registered|issued|were|are|was|is|that|which|who)\b"
)
_NUMBER_OF = LazyRegexp(r"\bnumbers? of |\b(?:where|how many) (?:the |most )?")
_WENT = LazyRegexp(r"(?:went|go|goes|come|came|live|lived|fled|died|die|work|stay|are|were)\Z")
_NAME = LazyRegexp(r"\b[A-Z][\w’'-]+(?: [A-Z][\w’'-]+)*? ([A-Z][a-z]+)(?=(?:'s|’s)? [a-z]|:|\Z)")
_IN_SMALL = LazyRegexp(r" (?!by\b|in\b|of\b|and\b|for\b|to\b|on\b|at\b|the\b|per\b|from\b|with\b)[a-z]{4,}")
"""A word in small letters, which headings that are printed in capitals don't have but for prepositions."""
_ASKS = frozenset(["what", "who", "why", "which"])
_DONE = LazyRegexp(r"[a-z]{3,}ed\Z")


def counted_by_heading(heading: str, printed: str = "") -> str | None:
    """Return the noun, in the singular, that the first phrase of a heading in small letters ends with, a plural.

    As ``printed`` it must be no name: "Orlan Foods at a glance" counts no foods.
    """
    opening = _NUMBER_OF.search(heading)
    begin = opening.end() if opening else 0
    first = _WORD.search(heading, begin)
    end = _END.search(heading, first.end()) if first else None
    said = _WORD.findall(heading, begin, end.start() if end else len(heading))
    while len(said) > 1 and (_WENT.match(said[-1]) or _DONE.match(said[-1])):
        said.pop()  # "people displaced, by district", "where the migrants came from"
    noun = said[-1] if said and said[0] not in _ASKS else ""
    is_barred = noun in words("not_tabled") or noun in words("sums") or _is_named(noun, printed)
    return singular(noun) if is_counted_noun(noun) and not is_barred else None


def _is_named(noun: str, printed: str) -> bool:
    """Tell whether a noun ends a name of two words or more, no heading in capitals: "Orlan Foods reported:"."""
    named = _NAME.search(printed)
    is_name = named is not None and named.group(1).lower() == noun and not is_person(singular(noun))
    return is_name and singular(noun) not in words("happenings", FILE) and _IN_SMALL.search(printed) is not None


def set_count(reading: Reading, counted: str) -> None:
    """Make a bare whole number of a row the count that its heading tells."""
    if reading.kind == "number" and reading.number is not None and not reading.number.decimals:
        reading.kind, reading.counted, reading.rule = "count", counted, "count_table"
