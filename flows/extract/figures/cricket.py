"""Cricket: a bowler's "six for 29" are wickets and runs, "37 for four" and "230 all out" are totals and no figures."""

from __future__ import annotations

from flows.extract.figures.left import word_before
from flows.extract.figures.lexicon import UNIT, numerals
from flows.extract.figures.number import Number
from flows.extract.figures.reading import Reading
from flows.extract.figures.story import Story
from flows.extract.lang.alternation import one_of
from flows.extract.lang.lazy_regexp import LazyRegexp

_SMALL = one_of(word for word, (part, _) in numerals().parts.items() if part == UNIT)
_MOST_WICKETS, _LEAST_RUNS = 10, 11
_REACH, _NEAR = 48, 24
_CRICKET = frozenset(["wicket", "wickets", "innings", "batsman", "batsmen", "batswoman", "batter", "batters"]) | {
    "overs",
    "bowler",
    "bowlers",
    "bowled",
    "cricket",
    "cricketer",
    "umpire",
    "umpires",
}
_NO_NOUN = r"(?! (?!as\b|was\b|has\b|his\b|this\b|goes\b)[a-z]+s\b)(?![0-9%]|[,.][0-9])"
_RUNS = LazyRegexp(rf" for [0-9]{{1,3}}{_NO_NOUN}(?! (?:million|billion|per cent|percent|years?|days?)\b)")
_WICKETS = LazyRegexp(
    rf" for (?:[0-9]|10|ten|none|no loss|{_SMALL}){_NO_NOUN}(?![a-z])| all out\b| for the loss of\b| declared\b"
)
_BEFORE_FOR = LazyRegexp(rf"(?:\A|[ \n])(?:[0-9]|10|ten|{_SMALL}) for \Z")
_NO_NOUN_BEHIND = LazyRegexp(_NO_NOUN)
_FALLEN = LazyRegexp(r"\b[0-9]{1,3}(?:-[0-9])? for \Z")
_TOTAL = LazyRegexp(
    r"\b(?:chas(?:e|ing)|chase of|chasing down|target of|totals? of|defend(?:ing|ed)?|all out for"
    r"|bowled out for"
    r"|dismissed for|skittled for|reply to|declared (?:on|at)|in reply to)"
    r" (?:(?:a|an|just|only|mere|paltry|modest|daunting|about|their|his) ){0,3}\Z"
)
_BOWLED = LazyRegexp(
    rf"\b(?:took|taking|takes|claimed|returned|(?:figures|haul|analysis) of) (?:a career-best )?"
    rf"(?:(?:[0-9]|10|{_SMALL}) for )?\Z"
)
_TAKER = LazyRegexp(r"\bwicket[- ]takers?(?: in [a-z ]{3,24})? with \Z")
_AVERAGE = LazyRegexp(r"\bwickets?[^.;\n]{0,40} (?:at|averaging)(?: an average of)? \Z")
_TAKEN_AVERAGE = LazyRegexp(r"\bwicket[- ]taker[^.;\n]{0,40} at an average of \Z")


def is_of_cricket(story: Story) -> bool:
    """Tell whether a text has several words of cricket."""
    return story.counts_words(_CRICKET) > 1


def is_total(story: Story, number: Number) -> bool:
    """Tell whether a number is a side's runs or the wickets that they cost: "37 for four", "chasing 231"."""
    lower, start = story.lower, number.start
    if number.scale or number.decimals:
        return False
    is_behind = number.mantissa <= _MOST_WICKETS and lower.endswith(" for ", 0, start)
    if is_behind and _FALLEN.search(lower, max(0, start - _NEAR), start):
        return _WICKETS.match(lower, start - len(" for ")) is not None
    if number.mantissa >= _LEAST_RUNS and _WICKETS.match(lower, number.end):
        return True
    if number.is_worded or not is_of_cricket(story):
        return False
    return _TOTAL.search(lower, max(0, start - _REACH), start) is not None


def read_cricket(story: Story, number: Number) -> Reading | None:
    """Return the wickets and the runs of "six for 29", the wickets of a wicket-taker and what each cost."""
    lower, near = story.lower, (max(0, number.start - _REACH), number.start)
    if number.scale or not (lower.startswith(" for ", number.end) or lower.endswith(_OPENERS, 0, number.start)):
        return None
    is_bowled = _BOWLED.search(lower, *near) is not None
    if not (is_bowled or is_of_cricket(story)) or is_total(story, number):
        return None
    if number.decimals:
        is_average = _AVERAGE.search(lower, *near) or _TAKEN_AVERAGE.search(lower, max(0, near[0] - _REACH), near[1])
        return _count(number, "run", per="wicket") if is_average else None
    if _TAKER.search(lower, *near) or (number.mantissa <= _MOST_WICKETS and _RUNS.match(lower, number.end)):
        is_side = word_before(lower, number.start) in _SIDES
        return None if is_side else _count(number, "wicket")
    is_second = _BEFORE_FOR.search(lower, *near) is not None and not number.is_worded
    return _count(number, "run") if is_second and _is_end(lower, number.end) else None


_OPENERS = (" for ", " with ", " of ", " at ")
_SIDES = frozenset(["to", "at", "were", "from", "on"])


def _is_end(lower: str, end: int) -> bool:
    return _NO_NOUN_BEHIND.match(lower, end) is not None


def _count(number: Number, counted: str, per: str | None = None) -> Reading:
    return Reading("count", number.start, number.end, number, "count_cricket", counted=counted, per=per)
