"""Shares of answers in a survey: "asked if she should resign, 52% said yes, 39% no; 9% didn't know"."""

from __future__ import annotations

from flows.extract.lang.hedges import HEDGES
from flows.extract.lang.lazy_regexp import LazyRegexp
from flows.extract.text import Text
from schemas.records import Figure

_REACH = 80
_SHARES = frozenset(["percent", "fraction", "count", "number"])
_ANSWER = r"(?:[“\"‘']?(?:yes|no|neither|maybe)\b|undecided\b|unsure\b|against\b|in favou?r\b)"
_ANSWERED = rf"(?:said|say|says|answered|replied|responded) {_ANSWER}"
_OF_THEM = r"(?: of (?:them|those asked|respondents|voters))?"
_TELLS = LazyRegexp(rf"{_OF_THEM} {_ANSWERED}")
_TOLD = LazyRegexp(
    rf"\b{_ANSWERED}[^.\n]{{0,40}}"
    rf"(?:[,;]| and| while| but| with)(?: and| while| but)? {HEDGES}\Z"
)
_ELLIPTIC = LazyRegexp(
    rf"{_OF_THEM}(?: (?:were|was|are))? {_ANSWER}(?=[^\w\s]|\Z|\n| (?:and|while|with)\b)"
    r"| (?:did|do)(?:n['’]t| not) (?:know|answer|say)\b"
)


def is_answer(text: Text, figure: Figure) -> bool:
    """Tell whether a share said yes or no, or has only an answer behind it and that of others told before it."""
    if figure.kind not in _SHARES:
        return False
    if _TELLS.match(text.lower, figure.end_char):
        return True
    is_elliptic = _ELLIPTIC.match(text.lower, figure.end_char) is not None
    return is_elliptic and _TOLD.search(text.lower, max(0, figure.start_char - _REACH), figure.start_char) is not None
