"""Bare numbers that tell a share, points or a count anew: "slid to 2 percentage points from 9", "he got 41.8"."""

from __future__ import annotations

from flows.extract.figures.left import words_before
from flows.extract.figures.likeness import ORDER
from flows.extract.figures.reading import Reading
from flows.extract.lang.dated import SO_MANY
from flows.extract.lang.hedges import HEDGES
from flows.extract.lang.lazy_regexp import LazyRegexp

REACH = 110
PHRASE_END = LazyRegexp(
    r"[,.;)\n\"”]|\Z| (?:in|for|by|on|from|this|last|next|after|before|the|and|but|while|to|at|with)\b"
)
WHOLE = 100
_SENTENCE_END = LazyRegexp(r"[.!?][\"”’)]? ")


def told_again(lower: str, reading: Reading, before: list[Reading]) -> Reading | None:
    """Return the points or the share before a number that tells them anew, also in the next sentence."""
    if _goes_on_in_points(lower, reading, before[-1]):
        return before[-1]
    number, last = reading.number, before[-1]
    if _is_now(lower, last, reading) or _is_of_others(lower, last, reading) or _is_another_part(lower, last, reading):
        return last
    if number is None or not number.decimals or not PHRASE_END.match(lower, reading.end):
        return None
    if lower.find("\n", last.end, reading.start) >= 0 or reading.start - last.end > _FAR_POINT:
        return None
    if last.kind == "percent":
        is_given = may_be_share(reading) and _THEY_GAVE.search(lower, last.end, reading.start) is not None
        return last if is_given else None
    level = next((one for one in reversed(before) if one.number and one.number.decimals), None)
    return level if level and level.kind == "index_points" and _is_level_again(level, reading) else None


def _is_now(lower: str, share: Reading, reading: Reading) -> bool:
    """Tell whether the next sentence says what a share is by now: "It used to be 20 percent. Now it is 35"."""
    if share.kind != "percent" or not may_be_share(reading) or reading.start - share.end > _FAR_POINT:
        return False
    return _NOW_IT_IS.search(lower, share.end, reading.start) is not None and bool(PHRASE_END.match(lower, reading.end))


_NOW_IT_IS = LazyRegexp(
    r"[.;!?][\"”’)]? (?:now|today|by now|this year|last year|then|by then|in (?:19|20)[0-9]{2}"
    rf"|(?:{SO_MANY} )?(?:years?|decades?|months?) (?:ago|later|earlier|before)),? "
    r"(?:it|that|they|the (?:figure|share|rate|number|proportion))"
    rf"(?:['’]s| is| was| stands at| stood at| had been| are) (?:now )?{HEDGES}\Z"
    rf"|[.;] (?:it|that|the (?:figure|share|rate))(?:['’]s| is| stands at) now {HEDGES}\Z"
    rf"|[.;] (?:it|they|he|she) (?:took|won|had|got|polled|received) {HEDGES}\Z"
)


def _is_of_others(lower: str, share: Reading, reading: Reading) -> bool:
    """Tell whether a sentence goes on to the share of others: "is 4%; for women it is 13, and for the young 22"."""
    if share.kind != "percent" or share.change_role == "change" or reading.start - share.end > REACH:
        return False
    if not may_be_share(reading) or not PHRASE_END.match(lower, reading.end):
        return False
    if lower.endswith(": ", 0, share.start) and _NEXT_LABEL.fullmatch(lower, share.end, reading.start):
        return True
    told = _OF_OTHERS.fullmatch(lower, share.end, reading.start)
    return told is not None and (told["is"] is not None or share.rule == "elided_percent")


_NEXT_LABEL = LazyRegexp(r"[;,] [a-z’' -]{2,30}: ")
"""Between shares of a list: "on foot: 49 per cent; on motorbikes: 34"."""

_OF_OTHERS = LazyRegexp(
    r"[^.;,\n]{0,40}(?:; |, (?:and |but |while )?| and | but )(?:for|among|of|with) (?:the |its |their )?"
    r"(?!the\b)[a-z’'-]+(?: [a-z’'-]+){0,4}?"
    rf"(?P<is>,? (?:it|that|the (?:figure|share|rate))(?:['’]s| is| was| stood at))? {HEDGES}"
)


def _is_another_part(lower: str, whole: Reading, reading: Reading) -> bool:
    """Tell "148,000 tonnes this year. Of those, 22,000 should come from Scotland and another 19,500 from Chile"."""
    if whole.kind != "quantity" or reading.start - whole.end > _FAR_POINT or reading.number is None:
        return False
    is_part = whole.number is not None and reading.number.value <= whole.number.value
    gap = lower[whole.end : reading.start]
    is_told = is_part and "\n" not in gap and _OF_THOSE.search(gap) is not None
    return is_told and _COMES.match(lower, reading.end) is not None


_OF_THOSE = LazyRegexp(
    rf"(?:[.;] (?:of (?:those|these|them|that),? |(?:an)?other |a further )|,? and (?:another|a further) ){HEDGES}\Z"
)
_COMES = LazyRegexp(
    r"[.,;]|\Z| (?:is|are|was|were|will|would|should|could|may|must|came|come|comes|went|go|goes|has|have|had|from|to"
    r"|in|at|on|for|by)\b(?! (?:been )?(?:hurt|killed|injured|dead|missing|arrested|wounded))"
)


def _is_level_again(level: Reading, reading: Reading) -> bool:
    """Tell whether decimals may be of the index before them: "slipped to 49.1 ... Economists had looked for 50.2"."""
    first, second = (abs(one.number.value) if one.number else 0.0 for one in (level, reading))
    return abs(first - second) < first / ORDER


_FAR_POINT = 160


def _goes_on_in_points(lower: str, reading: Reading, previous: Reading) -> bool:
    """Tell "one by 8 basis points, the other by 11", "slid to 2 percentage points from 9"."""
    if previous.kind not in {"basis_points", "percentage_points"} or reading.start - previous.end > REACH:
        return False
    gap = lower[previous.end : reading.start]
    is_former = gap == " from " and lower.endswith(" to ", 0, previous.start)
    is_former = is_former or (gap == " to " and lower.endswith(" from ", 0, previous.start))
    return (is_former or gap in _THE_OTHER) and PHRASE_END.match(lower, reading.end) is not None


def may_be_share(reading: Reading) -> bool:
    """Tell whether a bare number is small enough for a share in per cent."""
    number = reading.number
    return number is not None and not number.scale and number.value <= WHOLE


_THE_OTHER = (", the other by ", " and the other by ", ", the other ")


def of_pair(lower: str, reading: Reading, before: list[Reading]) -> Reading | None:
    """Return the count beside a share where both are told again: "19.4 per cent and 22 seats, ... (16.1 and 18)"."""
    number = reading.number
    if len(before) < _LEAST_OF_PAIR or before[-1].kind != "percent" or number is None or number.decimals:
        return None
    first, second = before[-3:-1]
    is_pair = (first.kind, second.kind) == ("percent", "count") and lower[first.end : second.start] in _BESIDE
    gap = lower[before[-1].end : reading.start]
    is_near = before[-1].start - second.end < _FAR_PAIR and "\n" not in lower[second.end : reading.start]
    return second if is_pair and is_near and gap in _BESIDE else None


_BESIDE = frozenset([" and ", ", or ", " or ", " (", ", ", "; "])
_LEAST_OF_PAIR, _FAR_PAIR = 3, 240


def share_again(lower: str, reading: Reading, before: list[Reading]) -> Reading | None:
    """Return the share that decimals go on from in a sentence: "58.2 percent ...; her rival got 41.8"."""
    share = next((one for one in reversed(before) if one.kind == "percent"), None)
    number = reading.number
    if share is None or number is None or reading.high or not number.decimals or number.scale or number.value > WHOLE:
        return None
    is_near = reading.start - share.end < REACH and "\n" not in lower[share.end : reading.start]
    is_one = is_near and not _SENTENCE_END.search(lower, share.end, reading.start)
    said = words_before(lower, reading.start, 2)
    is_price = said[-1:] == ["at"] and said[:1] != ["opened"]
    return share if is_one and not is_price and PHRASE_END.match(lower, reading.end) else None


_THEY_GAVE = LazyRegexp(rf"[.!?][\"”’)]? (?:it|they|we|he|she|that|this|i) (?:[a-z]+ ){{1,3}}{HEDGES}\Z")
"""A sentence about the share of the one before: "We signed for 10 per cent. They gave us 3.4"."""
