"""Several who were told of before and stand by their number alone: "The three were freed", "All eight worked there"."""

from __future__ import annotations

from flows.extract.figures.left import word_before
from flows.extract.figures.like_before import size
from flows.extract.figures.number import Number
from flows.extract.figures.place import Place, head, is_person
from flows.extract.lang.lazy_regexp import LazyRegexp

_LEAST = 3
"""The two and both are pronouns."""

_ALL_OR_THE = frozenset(["the", "all", "these"])
_DO = LazyRegexp(
    r" (?:(?:also|all|later|then|now|still|reportedly|allegedly|both|each|never|[a-z]{3,}ly) )?"
    r"(?:were|are|have|had|will|would|could|may|must|face|remain|remained|was being|died|fled|took|got|said|say|told"
    r"|deny|denied|went"
    r"|left(?! (?:are|were|have|had|will|would|may|must)\b)|came"
    r"|lived|worked|arrived|survived|escaped|pleaded|appeared|admitted|claimed|refused"
    r"|agreed|returned|belonged|include|included)\b"
    r"|, (?:including|all|who|whose|among them|aged|identified as|most of whom)\b| \([a-z]"
)
"""Behind a number whose noun is left out: what they did or what became of them."""

_OTHER_REST = LazyRegexp(r"\b(?:the|all) other \Z")
_PHRASE_END = LazyRegexp(
    r"[.,;)\n]|\Z| (?:were|are|have|had|will|died|fled|in|at|on|by|to|from|being|was|is"
    r"|when|while|after|before|and|as|with|for|who)\b"
)
_ALL_END = LazyRegexp(r"[.,;)\"”\n]|\Z| (?:back|alive|to safety|at once|together)\b")
_LOOK_BACK = 12


def stands_for_several(lower: str, number: Number) -> bool:
    """Tell whether a number without a noun is of those who were told of: "why the five were released"."""
    if number.mantissa < _LEAST or number.scale or number.decimals:
        return False
    before = word_before(lower, number.start)
    if before == "other":
        is_rest = _OTHER_REST.search(lower, max(0, number.start - _LOOK_BACK), number.start) is not None
        return is_rest and any(one.match(lower, number.end) is not None for one in (_PHRASE_END, _DO))
    if before == "all" and _ALL_END.match(lower, number.end):
        return True  # "Korea insisted on all four."
    return before in _ALL_OR_THE and _DO.match(lower, number.end) is not None


def the_several(place: Place) -> str | None:
    """Return what was counted by the same number, else the persons told of last, else people."""
    number = place.reading.number
    if number is None or not stands_for_several(place.text.lower, number):
        return None
    counts = [one for one in place.before if one.counted]
    same = next((one for one in counts if one.number and one.number.value == number.value and one.high is None), None)
    larger = (one for one in counts if size(one) > number.value and is_person(one.counted or ""))
    found = same or next(larger, None)
    if found and found.counted:
        return head(found.counted)
    before = word_before(place.text.lower, place.reading.start)
    is_unknown = before == "other" or (before == "all" and _ALL_END.match(place.text.lower, place.reading.end))
    return None if is_unknown else "people"
