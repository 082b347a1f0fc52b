"""What tells that a figure is of another time than the one told before: "over 25 months", "before the sale"."""

from __future__ import annotations

from flows.extract.lang.lazy_regexp import LazyRegexp
from flows.extract.meaning.periods.clauses import is_parted
from flows.extract.meaning.periods.scene import Scene
from schemas.records import Figure

_SPAN = LazyRegexp(
    r"(?:[\w'’-]+ ){0,3}?(?:over|within|across|spread over) (?:the )?(?:(?:next|coming|following|first) )?"
    r"(?:an?|\d+|[a-z]+(?:-[a-z]+)?) (?:years?|months?|weeks?|decades?)\b"
)
""" "Stuck to 3.7% over 25 months", "to save $40 million over three years"."""
_BEFORE = LazyRegexp(
    r"[^,;:]{0,60}?\b(?:before|until|prior to|ahead of) (?:the|an?|its|their|his|her|it|he|she|they) [^,;:.]{1,40}"
)
_BEFOREHAND = ("before", "until", "prior", "ahead")
_REACH = 100


def is_of_other_span(scene: Scene, figure: Figure) -> bool:
    """ "She held 9 percent before the deal": no figure of the time that the sentence before told."""
    words = scene.between(figure.end_char, min(figure.end_char + _REACH, scene.sentence.end_char))
    if _SPAN.match(words):
        return True
    told = _BEFORE.match(words) if any(word in words for word in _BEFOREHAND) else None
    return told is not None and (is_parted(told.group()) or " until " in f" {told.group()}")
