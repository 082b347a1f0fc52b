"""Where what is apposed ends with a name: "its head, Ida Moe,", "a vet, Ida Moe of Selby,", "its head, Moe said"."""

from __future__ import annotations

from flows.extract.lang.lazy_regexp import LazyRegexp

_CLOSING = frozenset({",", ".", ";", ")", ""})
_OF_TOWN = LazyRegexp(r" of [A-Z][\w.'’-]{1,20}(?: [A-Z][\w.'’-]{1,20}){0,2}[,.;)]")
""" "A federal mediator, Ida Moe of Selby,"."""
_SAYS = LazyRegexp(
    r" (?:said|says|told|announced|warned|insisted|denied|confirmed|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)\b"
    r"(?!,(?! [\"“‘']))"
)
"""What tells that a name without a comma is what a sentence is about: "Its head, Ida Moe said", no "said, left"."""
_LONGEST_SUBJECT = 80
_NO_SUBJECTS = frozenset(
    {"to", "from", "by", "as", "after", "before", "about", "like", "against", "and", "but", "when", "with", "under"}
    | {"is", "was", "are", "were", "be", "been", "has", "had", "said", "says", "will", "would", "who", "that"}
    | {"he", "she", "became", "named", "made"}
)
""" "He is the club's captain, coach Ida Moe said": the first is no title of hers."""


def ends_apposed(string: str, comma: int, end: int) -> bool:
    """Tell whether what is apposed behind a comma ends with the name, with its town, or the sentence is about it."""
    is_closed = string[end : end + 1] in _CLOSING or _OF_TOWN.match(string, end) is not None
    return is_closed or _is_subject(string, comma, end)


def _is_subject(string: str, comma: int, end: int) -> bool:
    """Tell whether a sentence opens with a title and its name, without a comma behind it: "Its head, Ida Moe said"."""
    if _SAYS.match(string, end) is None:
        return False
    opening = max(string.rfind(mark, max(0, comma - _LONGEST_SUBJECT), comma) for mark in (". ", "\n", '" ', "” "))
    words = string[opening + 1 : comma].lower().split()
    return (opening >= 0 or comma < _LONGEST_SUBJECT) and _NO_SUBJECTS.isdisjoint(words)
