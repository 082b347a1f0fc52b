"""Shares told without "per cent" behind one that has it: "9 percent among men and 12 among women", "Roe by 41"."""

from __future__ import annotations

from flows.extract.figures.reading import Reading
from flows.extract.figures.told_again import PHRASE_END, may_be_share
from flows.extract.lang.hedges import HEDGES
from flows.extract.lang.lazy_regexp import LazyRegexp

_REACH, _BEFORE = 90, 24
_WHOM = r"(?:the )?[a-z0-9’'.-]+(?: [a-z0-9’'.-]+){0,4}?"
_JOINT = r"(?:[,;]|,? and|[,;] (?:and|but|while)) "
_GROUPS = LazyRegexp(rf"(?: of {_WHOM})?( (?:among|in|at|on|for|with) ){_WHOM}{_JOINT}{HEDGES}")
"""Between a share and the next, of another group: " among men and "."""

_FRONTED = LazyRegexp(rf"(?: of {_WHOM})?[,;] (?:and |but |while )?(among|in|at|on|for|with) {_WHOM}, {HEDGES}")
"""The same where each group stands before its share: "among women he has 52 percent; among men, "."""

_LEAD = "(by|with|on|at|for|is|was|are|were|has|have|had|got|gets|won|polls|polled)"
_LED = LazyRegexp(rf" {_LEAD} (?:about |nearly |only |just )?\Z")
_NEXT_LED = LazyRegexp(rf"(?: of {_WHOM})?{_JOINT}{_WHOM} {_LEAD} {HEDGES}")
"""Around two shares that the same word leads to: "is 38 percent; the governor's is"."""

_ANSWER = "(?:nam|cit|blam|chos|choos|pick|mention|list|prefer|favou?r|back|support|want|said|say|put|like|trust)[a-z]*"
_ANSWERED = LazyRegexp(rf"(?: of {_WHOM})? {_ANSWER} {_WHOM}(?:,| and|, and) {HEDGES}")
_TOLD = LazyRegexp(
    rf"(?: of {_WHOM})? (?:wr[io]te|sp[eo]ak|spoke|chose|voted|took|drive|drove|eat|ate|drink|drank|read|watch|watched"
    r"|use|used|own|owned|buy|bought|came|come|went|go|gave|got|have|had|work|worked|live|lived|rent|rented|called|declared"
    rf"|were|are|was|is|identified as|described themselves as) {_WHOM}(?:,| and|, and) {HEDGES}"
)
""" "84.8 per cent wrote Bulgarian, 8.8 Turkish": with another verb both must have decimals."""
_NEXT_ANSWER = LazyRegexp(rf" {_WHOM}(?:,| and|, and) {HEDGES}")
_ANSWER_END = LazyRegexp(r" (?:the )?[a-z0-9’'-]+(?: [a-z0-9’'-]+)?(?:[,.;)\n]|\Z| and )")
"""Around shares that gave each an answer: " named jobs, ", " prices and "."""

_NEXT = rf"(?:,|;| and|, and) (?:the )?(?![a-z]+(?:ing|ed)\b)[a-z'’-]+(?: [a-z'’-]+)? {HEDGES}"
_OF_WHOLE, _NEXT_OF_WHOLE = LazyRegexp(rf" of {_WHOM}{_NEXT}"), LazyRegexp(_NEXT)
""" "Pensions take 14 percent of the budget, schools 22 and roads nine"."""

_RULE = "listed_share"


def fill_listed_share(lower: str, reading: Reading, previous: Reading) -> None:
    """Make a share of a bare number that goes on a list of shares; of a count only where it is an answer."""
    if previous.kind != "percent" or reading.kind not in {"number", "count"} or not may_be_share(reading):
        return
    gap = max(previous.end, previous.covered), reading.start
    if not 0 < gap[1] - gap[0] <= _REACH or previous.high:
        return
    if _is_answer(lower, reading, previous, gap) or (
        reading.kind == "number" and _goes_on(lower, reading, previous, gap)
    ):
        reading.kind, reading.unit, reading.counted, reading.rule = "percent", "%", None, _RULE
        reading.covered = reading.end


def _goes_on(lower: str, reading: Reading, previous: Reading, gap: tuple[int, int]) -> bool:
    """Tell whether a number is told of another group, or led to by the same word."""
    groups = _GROUPS.fullmatch(lower, *gap)
    if groups is not None:
        return lower.startswith(groups.group(1), reading.end)
    if PHRASE_END.match(lower, reading.end) is None:
        return False
    if (_NEXT_OF_WHOLE if previous.rule == _RULE else _OF_WHOLE).fullmatch(lower, *gap):
        return True
    left = max(0, previous.start - _REACH), previous.start
    fronted = _FRONTED.fullmatch(lower, *gap)
    if fronted is not None:
        return lower.find(f"{fronted.group(1)} ", *left) >= 0
    led = _LED.search(lower, max(0, previous.start - _BEFORE), previous.start)
    next_led = _NEXT_LED.fullmatch(lower, *gap) if led else None
    return led is not None and next_led is not None and led.group(1) == next_led.group(1)


def _is_answer(lower: str, reading: Reading, previous: Reading, gap: tuple[int, int]) -> bool:
    """Tell whether a number tells how many gave another answer: "45 percent named jobs, 30 prices and 12 roads"."""
    if _ANSWER_END.match(lower, reading.end) is None:
        return False
    pattern = _NEXT_ANSWER if previous.rule == _RULE else _ANSWERED
    if pattern.fullmatch(lower, *gap):
        return True
    has_decimals = all(one.number and one.number.decimals for one in (reading, previous))
    return has_decimals and _TOLD.fullmatch(lower, *gap) is not None
