"""Staff whom something befell, posts of no work: "kidnapped two employees", "held two jobs", "army positions"."""

from __future__ import annotations

from flows.extract.lang.hedges import HEDGES
from flows.extract.lang.lazy_regexp import LazyRegexp
from flows.extract.lang.load import load_words
from flows.extract.text import Text
from schemas.records import Figure

_WORD = LazyRegexp(r"[a-z]+")
_MARK = LazyRegexp(r"[,;:.\n]")
_BESIDE = 60
_FEW = 10
"""Fewer than these are told as persons, but where somebody has, hires or sacks them."""
_FEW_JOBS = 5
_HAS = frozenset({
    "has", "have", "had", "with", "its", "whose", "only", "just", "by", "to", "from", "of", "employs", "employ",
    "employed", "employing", "create", "creates", "created", "creating", "lose", "loses", "lost", "losing", "eliminate",
    "eliminates", "eliminated", "eliminating", "staff",
})  # fmt: skip
_LET_GO = LazyRegexp(
    r"(?: [a-z-]+){1,3}? (?:(?:will|would|could|may|might|must|to|are|were|have|had|has|been|be|being) ){0,3}"
    r"(?:laid off|made redundant|let go|kept on|hired|recruited|sacked|fired|dismissed|axed|retire[sd]?|redundant)\b"
)
_HELD = LazyRegexp(
    r"\b(?:work|works|worked|working|hold|holds|held|holding|juggl(?:e|es|ed|ing)|i have|i had|(?:he|she) (?:has|had))"
    rf"(?: down)? {HEDGES}(?:as many as )?\Z"
)


def is_no_post(text: Text, figure: Figure, noun: str) -> bool:
    """Tell whether staff are told as persons, jobs as those of one, positions as those of soldiers."""
    if noun == "job":
        begin = max(0, figure.start_char - _BESIDE)
        return (figure.value or _FEW) < _FEW_JOBS and _HELD.search(text.lower, begin, figure.start_char) is not None
    if noun == "position":
        return not load_words("measures", "of_battles").isdisjoint([*_before(text, figure), *_called(figure)])
    return noun in {"staff", "employee"} and _are_persons(text, figure)


def _are_persons(text: Text, figure: Figure) -> bool:
    """Tell whether something befell the staff, or so few are told whom nobody has, hires or sacks."""
    before, befallen = _before(text, figure), load_words("measures", "befallen")
    if not befallen.isdisjoint(before[-1:]):
        return True
    posts = load_words("measures", "employing") | load_words("measures", "hiring") | load_words("measures", "sacking")
    if not posts.isdisjoint(before) or _LET_GO.match(text.lower, figure.end_char):
        return False
    if not befallen.isdisjoint([*before, *_behind(text, figure), *_called(figure)]):
        return True
    return (figure.value or _FEW) < _FEW and _HAS.isdisjoint(before[-3:])


def _before(text: Text, figure: Figure) -> list[str]:
    clause = _MARK.split(text.lower[max(0, figure.start_char - _BESIDE) : figure.start_char])[-1]
    return _WORD.findall(clause)


def _behind(text: Text, figure: Figure) -> list[str]:
    return _WORD.findall(_MARK.split(text.lower[figure.end_char : figure.end_char + _BESIDE])[0])


def _called(figure: Figure) -> list[str]:
    return (figure.counted or "").lower().split(" ")
