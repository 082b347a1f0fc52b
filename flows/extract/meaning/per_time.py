"""What an amount of money per hour, day or month is: a wage, a price, or nothing that is measured."""

from __future__ import annotations

from flows.extract.figures.counted import singular
from flows.extract.lang.hedges import HEDGES
from flows.extract.lang.lazy_regexp import LazyRegexp
from flows.extract.lang.load import load_words
from flows.extract.text import Text
from schemas.records import Figure, Sentence

_WORD = LazyRegexp(r"[a-z]+")
_PAID_FOR = LazyRegexp(
    r" (?:a|per|each|every) [a-z]+(?: [a-z]+)? (?:for (?!work)|in (?:rent|fees|tax|tolls|interest|bills))"
)
_LIVES_ON = LazyRegexp(
    r"\b(?:liv(?:e|es|ed|ing)|surviv(?:e|es|ed|ing)|subsist(?:s|ed|ing)?|(?:get|gets|got|getting|scrape|scrapes) by) on"
    rf" {HEDGES}\Z"
)
_CLAUSE, _BEHIND, _BESIDE = 240, 90, 45
_MILLIONS, _A_MILLION = 6, 1e6
TIMES_OF_PAY = frozenset(["h", "hour", "d", "day", "wk", "week", "mo", "month", "a", "year", "shift"])
"""Times by which people are paid, as figures have them."""


def measure_per_time(text: Text, figure: Figure, sentence: Sentence) -> str | None:
    """Return a wage where somebody earns it, a price where it is paid for something: "lives on $90 a week" is none."""
    if _LIVES_ON.search(text.lower, max(0, figure.start_char - _BESIDE), figure.start_char):
        return None
    begin, end = max(sentence.start_char, figure.start_char - _CLAUSE), figure.end_char + _BEHIND
    words = set(_WORD.findall(text.lower, begin, min(sentence.end_char, end)))
    is_bought = _PAID_FOR.match(text.lower, figure.end_char) is not None
    is_bought = is_bought or not words.isdisjoint(load_words("measures", "customers"))
    if is_bought and words.isdisjoint(load_words("measures", "words_of_pay")):
        return "price"
    if not words.isdisjoint(load_words("measures", "payers")) and _PAYS.search(text.lower, begin, end):
        return "price"
    is_earned = not words.isdisjoint(load_words("measures", "paid")) or is_of_worker(text, figure, sentence)
    if figure.per in {"h", "hour"} or is_earned:
        return "wage"
    return "price" if is_bought or _is_priced(text, figure) else None


def is_of_millions(figure: Figure) -> bool:
    """Tell whether an amount is told in millions or more, also a range: "$54 million to $60 million"."""
    if figure.currency in load_words("measures", "weak_currencies"):
        return (figure.scale or 0) > _MILLIONS
    return (figure.scale or 0) >= _MILLIONS or (figure.is_range and (figure.value_low or 0) >= _A_MILLION)


def is_of_worker(text: Text, figure: Figure, sentence: Sentence) -> bool:
    """Tell whether somebody with an occupation gets an amount: "a teacher was to move to Sh23,830 a month"."""
    begin = max(sentence.start_char, figure.start_char - _NEAR_WORKER)
    words = _WORD.findall(text.lower, begin, figure.start_char)
    if not load_words("measures", "not_earned").isdisjoint(words):
        return False
    return any(singular(word) in load_words("occupations", "occupations") for word in words)


_NEAR_WORKER = 90


def _is_priced(text: Text, figure: Figure) -> bool:
    """Tell whether what is told of so much a month costs it: "the room is $90 a week", no "lives on $90 a week"."""
    if is_of_millions(figure):
        return False
    begin = max(0, figure.start_char - _BESIDE)
    if _PRICED.search(text.lower, begin, figure.start_char) is not None:
        return True
    if figure.change_role == "change" and _TO_PRICE.match(text.lower, figure.end_char):
        return True
    return _OF_SERVICE.match(text.lower, figure.end_char) is not None


_PRICED = LazyRegexp(
    r"(?:\b(?:is|are|was|were|be|been|at|for|from|to|than|pay(?:s|ing)?|paid|charg(?:es?|ed|ing)"
    r"|rent(?:s|ed|ing)?|cost(?:s|ing)?"
    rf"|fetch(?:es|ed)?|fee|price|rate|rent|of|and|or|an?|the) |[(:;,–—-] ?|\A|\n){HEDGES}\Z"
)
_TO_PRICE = LazyRegexp(
    rf" (?:to|at) {HEDGES}[a-z]{{0,3}}[$£€¥₹₦]?[0-9][0-9.,]*(?: [a-z]+)?"
    r" (?:an?|per|each|every) (?:day|week|month|night|hour)\b"
)
"""Behind the size of a change: "rose $2,150 to $51,300 a day"."""
_OF_SERVICE = LazyRegexp(
    r" [a-z-]+ (?:[a-z-]+ )?(?:subscription|plan|fee|rent|service|package|room|flat|charge|ticket)s?\b"
)
_PAYS = LazyRegexp(r"(?<!are )(?<!were )(?<!is )(?<!was )(?<!be )(?<!get )(?<!been )\b(?:pays?|paying|paid)\b")
