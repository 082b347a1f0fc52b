"""Pay that only a verb tells: "Ann Reed, who is paid $189,000", "Dube received $3 million" in a story of pay."""

from __future__ import annotations

from collections.abc import Set

from flows.extract.figures.counted import singular
from flows.extract.lang.hedges import HEDGES
from flows.extract.lang.lazy_regexp import LazyRegexp
from flows.extract.lang.load import load_words
from flows.extract.text import Text
from schemas.records import Figure

_NEAR, _BESIDE = 30, 45
_AUXILIARIES = "(?:(?:is|are|was|were|be|been|being|will|has|have|had|also|would) )"
_IS_DONE = LazyRegexp(rf"([a-z-]*)(,?) {_AUXILIARIES}{{1,3}}\Z")
_TO_DO = LazyRegexp(r" [^,;.\n]{2,40} (?:to [a-z]|in (?:compensation|damages|bribes|rent|tax|fees))")
_GOT = LazyRegexp(
    rf"((?:,| who|'s|’s)?) (?:also )?(?:received|receives|took home|takes home|got|gets|collected|pocketed) {HEDGES}\Z"
)


def wage_of_paid(text: Text, start: int, end: int, persons: Set[int]) -> str | None:
    """Return a wage where "paid" tells what people get; nothing where it is for one deed; None where it is none.

    ``persons`` are where the names of persons end.
    """
    passive = _IS_DONE.search(text.lower, max(0, start - _NEAR), start)
    if passive is None:
        return None
    word, comma = passive.groups()
    if passive.end(1) not in persons and not (comma and not word) and not _earns(word):
        return None
    return "" if _TO_DO.match(text.lower, end) else "wage"


def is_taken_home(text: Text, figure: Figure, persons: Set[int]) -> bool:
    """Tell whether a person got an amount, in a story of pay: "Dube received $3 million last year"."""
    if text.words.distinct.isdisjoint(load_words("measures", "words_of_rewards")):
        return False
    got = _GOT.search(text.lower, max(0, figure.start_char - _BESIDE), figure.start_char)
    return got is not None and got.start() in persons and not _TO_DO.match(text.lower, figure.start_char - 1)


def is_earner(word: str) -> bool:
    """Tell whether a word is one for those who are paid: no publisher or broker, who may be a firm."""
    is_firm = singular(word) in load_words("occupations", "not_only_persons")
    return word.endswith("-year-old") or (_earns(word) and not is_firm)


def _earns(word: str) -> bool:
    return word in load_words("measures", "earners") or singular(word) in load_words("occupations", "occupations")
