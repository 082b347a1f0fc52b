"""Bounds that a denial before them turns round: "no worker be paid less than $4", "never pay more than £9"."""

from __future__ import annotations

from flows.extract.figures.forms import words
from flows.extract.figures.reading import Reading
from flows.extract.lang.alternation import one_of
from flows.extract.lang.lazy_regexp import LazyRegexp

_REACH = 80
_TURNED = {"more_than": "at_most", "less_than": "at_least"}
_BOUNDS = one_of(["more than", "over", "above", "in excess of", "less than", "fewer than", "under", "below"])
_APART = one_of(words("beside_denials"))
"""Between a denial and a bound these begin what is not denied: "is not clear whether more than 300"."""

_NEVER = r"\b(?:not|never|nor|neither|cannot|(?:nobody|none|no one)(?! (?:more|less|fewer|over|above|under|below)\b))"
_NO_SUBJECT = r"(?:\A|[.,;:\"“”'‘’(\n] ?|\b(?:that|and|but|said|says|where|so) )no"
_DENIED = LazyRegexp(
    rf"(?:(?:{_NEVER}|n['’]t\b)|{_NO_SUBJECT}) (?:(?!(?:{_APART})\b)[a-z'’-]+ ){{0,8}}?(?:{_BOUNDS}) (?:the )?\Z"
)


def turn_denied_bound(lower: str, reading: Reading) -> None:
    """Make "at most" of "more than" and "at least" of "less than" where the clause before denies it."""
    turned = _TURNED.get(reading.modifier or "")
    if turned is None or reading.kind == "age":
        return
    left = lower[max(0, reading.start - _REACH) : reading.start].rpartition(". ")[2]
    if _DENIED.search(left):
        reading.modifier = turned
