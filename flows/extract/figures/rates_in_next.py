"""Prices and pay told again in the next sentence: "her flat cost $480 a week ... The flat is $625", "It is now $9"."""

from __future__ import annotations

from flows.extract.figures.reading import Reading
from flows.extract.lang.hedges import HEDGES
from flows.extract.lang.lazy_regexp import LazyRegexp

_FAR, _LIKE, _NOUN_REACH = 200, 8, 64
_NEVER = frozenset(["share", "person", "a"])
_IS = (
    r"(?:is|was|are|were|had been|has been|will be|would be|used to be|stands at|stood at|costs?|now costs|rose to"
    r"|fell to|went (?:up |down )?to|goes (?:up |down )?to|fetche[sd]|averages|averaged|paid|pays)"
)
_AGAIN = LazyRegexp(
    rf"(?:[a-z0-9 ]{{2,32}},? )?(?:it|that|this) (?:now )?{_IS} (?:now |then |just |up to )?{HEDGES}"
    rf"|[a-z ,]{{0,40}}\b(?:the|its) (?:[a-z]+ )?(?:average|median|norm|going rate|minimum|rate) (?:elsewhere |there )?"
    rf"{_IS} {HEDGES}"
    rf"|[a-z ,]{{2,60}}\b(?:gets?|got|earns?|earned|makes?|made|receives?) the equivalent of {HEDGES}"
)
"""All of a sentence up to the price: "In Toledo the average is", "A year ago it was"."""

_SAME = LazyRegexp(rf"[\"“]?(?:[a-z0-9 ]{{2,24}},? )?(?:the|her|his|their|its|that) ([a-z]+) {_IS} (?:now )?{HEDGES}")
SENTENCE_END = LazyRegexp(r"(?<!\.[a-z])[.!?][\"”’)]* |\n")


def is_told_again_next(lower: str, last: Reading, reading: Reading, times: float) -> bool:
    """Tell whether an amount is the price or pay of the last one's sentence, told in the next or the one behind it."""
    gap = lower[last.end : reading.start]
    if len(gap) > _FAR or "\n" in gap or last.per in _NEVER or not 1 / _LIKE < times < _LIKE:
        return False
    ends = list(SENTENCE_END.finditer(gap))
    if not 0 < len(ends) <= 2 or any(sign in gap for sign in "$£€"):
        return False
    said = gap[ends[-1].end() :]
    if len(ends) == 1 and _AGAIN.fullmatch(said):
        return True
    same = _SAME.fullmatch(said)
    return same is not None and f" {same[1]} " in lower[max(0, last.start - _NOUN_REACH) : last.start]
