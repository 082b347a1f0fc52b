"""Money that is put into a business, which only a verb tells: "will put $600 million into a plant"."""

from __future__ import annotations

from flows.extract.lang.hedges import HEDGES
from flows.extract.lang.lazy_regexp import LazyRegexp
from flows.extract.meaning.measure import Measure
from flows.extract.meaning.per_time import is_of_millions
from flows.extract.text import Text
from schemas.records import Figure

_REACH = 60
_PUT = LazyRegexp(
    r"\b(?:put|puts|putting|pours?|poured|pouring|plough(?:s|ed|ing)?|plow(?:s|ed|ing)?|pump(?:s|ed|ing)?|inject(?:s|ed|ing)?"
    rf"|sinks?|sank|sunk)( in)? {HEDGES}(?:another |an extra |a further |an additional )?\Z"
)
_INTO = LazyRegexp(r" (?:more )?in(?:to)? (?!(?:taxes|fines|interest|wages|rent|bets|bonuses|cash)\b)")
_RAISED = LazyRegexp(rf"\b(?:rais(?:es|ed|ing)|secur(?:es|ed|ing)|round of) (?:the )?{HEDGES}(?:another )?\Z")
_FROM_BACKERS = LazyRegexp(
    r"[^.;\n]{0,24} (?:from|led by) (?:[a-z’'-]+ ){0,3}?"
    r"(?:group|investors|shareholders|backers|venture|capital|[a-z]+ (?:capital|ventures|partners))\b"
    r"|[^.;\n]{0,24} in (?:an? |its |the |fresh |new )?(?:[a-z-]+ ){0,3}?(?:round|funding|financing|series [a-f])\b"
)


def put_in(text: Text, figure: Figure) -> Measure | None:
    """Return the investment of millions that somebody puts into a business."""
    if not is_of_millions(figure):
        return None
    near = max(0, figure.start_char - _REACH), figure.start_char
    put = _PUT.search(text.lower, *near)
    if put and (put.group(1) or _INTO.match(text.lower, figure.end_char)):
        return Measure("investment", put.start(), put.end() - 1, False, is_verb=True)
    raised = _RAISED.search(text.lower, *near) if _FROM_BACKERS.match(text.lower, figure.end_char) else None
    return Measure("investment", raised.start(), raised.end() - 1, False, is_verb=True) if raised else None


def is_raised(text: Text, measure: Measure) -> bool:
    """Tell whether what is put in is told of who gets it: "raised $4 million in a round"."""
    return measure.is_verb and text.lower.startswith(("rais", "secur", "round of"), measure.start)
