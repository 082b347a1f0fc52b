"""Units left out in the second of a pair: "rose 64 points to 4,577", "11.24 kronor, up from 11.19"."""

from __future__ import annotations

import re

from flows.extract.figures.forms import words
from flows.extract.figures.left import ends_sentence, words_before
from flows.extract.figures.reading import Reading
from flows.extract.figures.temperature import DEGREES
from flows.extract.lang.hedges import HEDGES

_REACH = 110
_GIVES_UNIT = frozenset(["money", "quantity", "count", "index_points", "percent", "duration"])
_LISTED = re.compile(r"(?:,|(?: [a-z'’\-]+){0,5},? (?:and|but|while))(?: [a-z'’\-]+){0,4} ")
_PAIRED = re.compile(r"(?: [a-z'’\-]+){0,4},? (?:and|to) (?:[a-z]+ ){0,2}")
PHRASE_END = re.compile(
    r"[,.;)\n\"”]|\Z| (?:in|for|by|on|from|this|last|next|after|before|the|and|but|while|to|at|with)\b"
)
_WHOLE = 100
_TO_MONEY = re.compile(r" (?:to|per|against) the (?:u\.?s\.? )?(?:dollar|euro|pound|yen|rand|franc|rouble|ruble)\b")
_MILLION = 6
_SECOND = re.compile(
    r"(?!.* (?:we|they|he|she|it|i|there) )(?!.* an? [a-z]+ (?:costs?|is|was|goes|sells?|sold) )"
    r"[a-z \-]{1,24},? (?:and|but|while|or) (?:[a-z'’\-]+ ){0,3}"
)
_SENTENCE_END = re.compile(r"[.!?][\"”’)]? ")
_AGAINST = re.compile(
    r"[a-z' \-]{0,40},? (?:against|compared (?:with|to)|versus|from|to|above|below) (?:[a-z'’\-]+ ){0,5}"
)
_UP = re.compile(r"(?: of [a-z ]{2,24})?, (?:up|down) (?:by |just |only |about |some |nearly |almost )?")
_UP_AFTER = re.compile(r"(?: (?:a|an|per) [a-z]+)?, (?:up|down) (?:by |just |only |about |some |nearly |almost )?")
_COMPARED = re.compile(
    r" (?:above|below|short of|higher|lower|more than|less than|shy of|farther|further|longer|shorter|taller|heavier)\b"
)
_AVERAGE = re.compile(
    r"(?:against|compared with|compared to|versus|above|below) (?:an?|the|its|their) "
    r"(?:[a-z0-9'’-]+ ){0,3}(?:average|median|mean) of \Z"
    r"|, (?:or )?an average of \Z"
)
_OF_SIZE = re.compile(
    r"(?: (?:a|an|per) [a-z]+)?[a-z ]{0,30}, "
    r"(?:(?:an? )?(?:gain|rise|fall|drop|increase|decrease|decline|jump) of|up|down)(?: by)? "
)
_FROM_PEAK = re.compile(r" from (?:an?|its|the|their) (?:[a-z0-9'’-]+ ){1,4}of \Z")
_AND_BY = re.compile(r"(?: in [a-z0-9]+(?: [a-z0-9]+)?)?,? and by ")
_IN_PLACE = re.compile(r",? (?:and )?in [a-z]+(?: [a-z]+)? ")
_LOWEST_SHARE = 0.02


def fill_elided(lower: str, reading: Reading, before: list[Reading]) -> None:
    """Give a bare number the unit of the figure before it, where "from", "to" or "limit of" links the two.

    A percentage that stands for the same change is passed over: "190 points, or 0.6%, to 30,112".
    """
    previous = _giver(reading, before)
    if previous is None:
        return
    if reading.kind == "number" and (again := _told_again(lower, reading, before)):
        carry(reading, again)
        return
    if reading.kind == previous.kind:
        _carry_rate(lower, reading, previous)
    _carry_to_size(lower, reading, before)
    gap = _gap(lower, previous, reading)
    if gap is None or reading.kind != "number":
        return
    is_times = previous.rule == "multiple_times" and reading.number is not None and reading.number.value < _WHOLE
    if is_times and _AGAINST.fullmatch(gap):
        reading.kind, reading.rule = "multiple", "elided_multiple"
    if previous.kind not in _GIVES_UNIT or _is_no_count(lower, reading, previous):
        return
    if previous.kind == "percent" and _TO_MONEY.match(lower, reading.end):
        return  # "lost 4% to 61.5 to the euro"
    again = _of_pair(lower, reading, before) or _share_again(lower, reading, before)
    if again is None and previous.kind == "percent" and _UP.fullmatch(gap) and previous.change_role != "change":
        carry(reading, previous)
        reading.kind, reading.unit = "percentage_points", "%{pp}"
    elif again or _is_told_of_same(lower, reading, previous, gap):
        carry(reading, again or previous)


def _is_told_of_same(lower: str, reading: Reading, previous: Reading, gap: str) -> bool:
    """Tell whether a number goes on from the figure before it in one of the ways in which units are left out."""
    return (
        _is_listed(lower, reading, previous, gap)
        or _is_again(reading, previous, gap)
        or _is_linked(lower, reading, previous)
        or _is_move(reading, previous, gap)
        or _is_next_part(lower, reading, previous, gap)
        or _is_wanted(lower, reading, previous, gap)
    )


def _is_wanted(lower: str, reading: Reading, previous: Reading, gap: str) -> bool:
    """Tell "the offer was 4%; the union wants 7"."""
    is_share = previous.kind == "percent" and _may_be_share(reading) and _WANTED.search(gap) is not None
    return is_share and PHRASE_END.match(lower, reading.end) is not None


_WANTED = re.compile(
    r"\b(?:(?:want|demand|offer|expect|propos|promis|request)(?:s|ed|es)?|sought|seeks?|asked for|asks for|got"
    rf"|hoped for|forecast|pencilled in|held out for) {HEDGES}\Z"
)


def _told_again(lower: str, reading: Reading, before: list[Reading]) -> Reading | None:
    """Return the points or the share before a number that tells them anew, also in the next sentence."""
    if _goes_on_in_points(lower, reading, before[-1]):
        return before[-1]
    number, last = reading.number, before[-1]
    if number is None or not number.decimals or not PHRASE_END.match(lower, reading.end):
        return None
    if lower.find("\n", last.end, reading.start) >= 0 or reading.start - last.end > _FAR_POINT:
        return None
    if last.kind == "percent":
        is_given = _may_be_share(reading) and _THEY_GAVE.search(lower, last.end, reading.start) is not None
        return last if is_given else None
    level = next((one for one in reversed(before) if one.number and one.number.decimals), None)
    return level if level and level.kind == "index_points" and _is_level_again(level, reading) else None


def _is_level_again(level: Reading, reading: Reading) -> bool:
    """Tell whether decimals may be of the index before them: "slipped to 49.1 ... Economists had looked for 50.2"."""
    first, second = (abs(one.number.value) if one.number else 0.0 for one in (level, reading))
    return abs(first - second) < first / _ORDER


_FAR_POINT = 160


def _goes_on_in_points(lower: str, reading: Reading, previous: Reading) -> bool:
    """Tell "one by 8 basis points, the other by 11", "slid to 2 percentage points from 9"."""
    if previous.kind not in {"basis_points", "percentage_points"} or reading.start - previous.end > _REACH:
        return False
    gap = lower[previous.end : reading.start]
    is_former = gap == " from " and lower.endswith(" to ", 0, previous.start)
    return (is_former or gap in _THE_OTHER) and PHRASE_END.match(lower, reading.end) is not None


def _is_next_part(lower: str, reading: Reading, previous: Reading, gap: str) -> bool:
    """Tell "Americans made up for 48 per cent, Britons for 17", "on 48 lakh hectares, of which nearly 25 lakh is"."""
    if previous.kind == "percent":
        is_share = _may_be_share(reading)
        is_next = lower.endswith(" for ", 0, previous.start) and _FOR_NEXT.fullmatch(gap) is not None
        is_told = is_share and previous.change_role != "change"
        if is_told and (same := _TO_ONE.fullmatch(gap)) and lower.startswith(same.group(1), reading.end):
            return True  # "22 per cent to China, 16 to South Korea and 14 to India"
        return is_share and is_next and PHRASE_END.match(lower, reading.end) is not None
    return previous.kind == "quantity" and _OF_WHICH.fullmatch(gap) is not None and bool(_IS.match(lower, reading.end))


def _may_be_share(reading: Reading) -> bool:
    number = reading.number
    return number is not None and not number.scale and number.value <= _WHOLE


_THE_OTHER = (", the other by ", " and the other by ", ", the other ")
_TO_ONE = re.compile(
    r"(?: of [a-z ]{2,24}| [a-z]{2,12})?( (?:to|from|for|against|in favou?r) )[a-z’'. -]{2,30}(?:, and |,| and) ?"
)
_FOR_NEXT = re.compile(r"(?: of [a-z ]{2,24})?,? (?:and )?[a-z’'. -]{2,30} for ")
_OF_WHICH = re.compile(rf",? of (?:which|these|those) {HEDGES}")
_IS = re.compile(r" (?:is|are|was|were|has|have|had|will)\b")


def _of_pair(lower: str, reading: Reading, before: list[Reading]) -> Reading | None:
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


def _is_no_count(lower: str, reading: Reading, previous: Reading) -> bool:
    """Tell whether a number is no count of what was counted before: a mean of 2.18 after two hits, the dead."""
    if previous.kind != "count":
        return False
    number, other = reading.number, previous.number
    is_mean = (
        number is not None and other is not None and bool(number.decimals) and not (number.scale or other.decimals)
    )
    return is_mean or " ".join(words_before(lower, reading.start, 2)) in words("people_groups", "counting")


def _giver(reading: Reading, before: list[Reading]) -> Reading | None:
    previous = before[-1] if before else None
    if previous is None or len(before) < 2:
        return previous
    is_other_unit = before[-2].kind == previous.kind == "quantity" and before[-2].unit != previous.unit
    if is_other_unit and (_is_nearer(reading, before[-2], previous) or is_as_exact(reading, before[-2], previous)):
        return before[-2]
    if before[-2].kind == previous.kind == "money" and _is_told_again(before[-2], previous):
        return before[-2]
    is_large = previous.kind == "percent" and reading.number is not None and reading.number.scale >= _MILLION
    if (
        is_large
        and len(before) > 2
        and before[-3].kind == before[-2].kind == "money"
        and _is_told_again(*before[-3:-1])
    ):
        return before[-3]
    if previous.kind == "percentage_points" or is_large:
        return before[-2]
    return before[-2] if previous.kind == "percent" and before[-2].kind == "index_points" else previous


def _is_move(reading: Reading, previous: Reading, gap: str) -> bool:
    """Tell whether a number is how far a price has moved: "214 euros a tonne, up 2"."""
    first, second = reading.number, previous.number
    is_smaller = first is not None and second is not None and abs(first.value) < abs(second.value)
    return previous.kind == "money" and is_smaller and _UP_AFTER.fullmatch(gap) is not None


def _is_told_again(first: Reading, second: Reading) -> bool:
    """Tell whether an amount only tells another in its own currency: "598.4 billion shillings ($4.17 billion)"."""
    is_other = first.currency is not None and first.currency != second.currency
    return is_other and second.start - first.end <= len(" (")


def _is_nearer(reading: Reading, first: Reading, second: Reading) -> bool:
    """Tell whether a number is of the order of the first figure and not of the second: "7.2 metres, 40 cm ... 7.6"."""
    sizes = [abs(one.number.value) if one.number else 0.0 for one in (reading, first, second)]
    return all(sizes) and _is_order(sizes[0], sizes[1]) and not _is_order(sizes[0], sizes[2])


def is_as_exact(reading: Reading, first: Reading, second: Reading) -> bool:
    """Tell whether a number has decimals as the first figure and not as the second: "8.41 metres, 5 cm ... 8.19"."""
    decimals = [bool(one.number and one.number.decimals) for one in (reading, first, second)]
    return decimals == [True, True, False]


def _is_order(one: float, other: float) -> bool:
    return other > 0 and 1 / _ORDER < one / other < _ORDER


_ORDER = 3


def _gap(lower: str, previous: Reading, reading: Reading) -> str | None:
    """Return what stands between the two, None where they are far apart or in two sentences."""
    is_goal = previous.kind == "percent" and lower.endswith((" target of ", " goal of "), 0, reading.start)
    if reading.start - previous.end > _REACH + _REACH * is_goal:
        return None
    gap = lower[previous.end : reading.start]
    is_other = "\n" in gap or ends_sentence(gap) or (";" in gap and previous.kind != "percent")
    return None if is_other else gap


def _share_again(lower: str, reading: Reading, before: list[Reading]) -> Reading | None:
    """Return the share that decimals go on from in a sentence: "58.2 percent ...; her rival got 41.8"."""
    share = next((one for one in reversed(before) if one.kind == "percent"), None)
    number = reading.number
    if share is None or number is None or reading.high or not number.decimals or number.scale or number.value > _WHOLE:
        return None
    is_near = reading.start - share.end < _REACH and "\n" not in lower[share.end : reading.start]
    is_one = is_near and not _SENTENCE_END.search(lower, share.end, reading.start)
    said = words_before(lower, reading.start, 2)
    is_price = said[-1:] == ["at"] and said[:1] != ["opened"]
    return share if is_one and not is_price and PHRASE_END.match(lower, reading.end) else None


_THEY_GAVE = re.compile(rf"[.!?][\"”’)]? (?:it|they|we|he|she|that|this|i) (?:[a-z]+ ){{1,3}}{HEDGES}\Z")
"""A sentence about the share of the one before: "We signed for 10 per cent. They gave us 3.4"."""


def _is_listed(lower: str, reading: Reading, previous: Reading, gap: str) -> bool:
    """Tell whether a share goes on a list: "wind met 24 per cent and coal 1.6"; or a size: "four feet by six"."""
    number = reading.number
    if previous.kind == "quantity" and gap == " by ":
        return PHRASE_END.match(lower, reading.end) is not None
    if previous.kind == "quantity" and previous.unit in DEGREES and number is not None and not number.scale:
        return _PAIRED.fullmatch(gap) is not None
    is_share = previous.kind == "percent" and _may_be_share(reading)
    return is_share and bool(_LISTED.fullmatch(gap)) and PHRASE_END.match(lower, reading.end) is not None


def _is_again(reading: Reading, previous: Reading, gap: str) -> bool:
    """Tell whether a number is told of another time or place: "by 250 points in May and by 300", "in Hobart 178.9".

    So is a rate of others: "4.9 strokes per 10,000 women in the first group against 4.2 in the second".
    """
    number, other = reading.number, previous.number
    if number is None or other is None or not _is_order(abs(number.value), abs(other.value)):
        return False
    is_exact = number.decimals > 0 and other.decimals > 0
    if previous.kind == "count":
        return is_exact and previous.per is not None and _AND_NOT.search(gap) is not None and gap.endswith(" ")
    return bool(_AND_BY.fullmatch(gap)) or (previous.kind == "money" and is_exact and bool(_IN_PLACE.fullmatch(gap)))


_AND_NOT = re.compile(
    r"(?: (?:last|this|a|in) [a-z0-9]+(?: (?:ago|earlier|before))?)?,?"
    rf" (?:and|but|against|versus|compared (?:with|to)|up from|down from) (?:only |just )?{HEDGES}"
)


def _is_linked(lower: str, reading: Reading, previous: Reading) -> bool:
    near = [word.strip(",") for word in words_before(lower, reading.start, 3)]
    if not near or reading.number is None or previous.number is None:
        return False
    is_amount = previous.kind == "money" and reading.number.scale >= _MILLION
    is_compared = previous.kind == "quantity" and _COMPARED.match(lower, reading.end) is not None
    is_compared = is_compared and (previous.unit in DEGREES or not reading.number.is_worded)
    is_against = near[-1] in {"against", "versus"} or near[-2:] in (["compared", "with"], ["compared", "to"])
    is_compared = is_compared or (previous.kind == "count" and is_against)
    is_compared = is_compared or _AVERAGE.search(lower, max(0, reading.start - _REACH), reading.start) is not None
    if not is_amount and not _links(near) and not is_compared:
        return False
    if previous.kind == "percent":
        return previous.change_role != "change" and reading.number.value <= _WHOLE
    is_as_printed = (
        is_compared and bool(previous.number.decimals) and reading.number.decimals == previous.number.decimals
    )
    if previous.kind == "quantity" and _DOWN_FROM.match(lower, previous.end):
        return abs(reading.number.value) < abs(previous.number.value) * _MOST_FORMER
    return previous.kind == "index_points" or is_as_printed or is_like(previous, reading)


_DOWN_FROM = re.compile(r"(?: of [a-z ]{2,24})?, (?:up|down) from ")
_MOST_FORMER = 200


def carry(reading: Reading, previous: Reading) -> None:
    """Give a bare number kind, unit, currency and rate of the figure before it; a rate of its own it keeps."""
    reading.kind, reading.unit, reading.currency = previous.kind, previous.unit, previous.currency
    reading.is_ambiguous, reading.counted = previous.is_ambiguous, previous.counted
    reading.per = reading.per or previous.per
    reading.rule = f"elided_{previous.kind}"


def _carry_to_size(lower: str, reading: Reading, before: list[Reading]) -> None:
    """Give the size of a change the rate of its end: "rose $1.85, or 2.2 percent, to $85.40 a barrel"."""
    near = words_before(lower, reading.start, 1)
    size = next((one for one in reversed(before) if one.kind != "percent"), None)
    if size is None or not reading.per or reading.kind != "money" or near not in (["to"], ["at"]):
        return
    is_size = size.kind == "money" and size.change_role == "change" and not size.per and size is not reading
    if is_size and _gap(lower, size, reading) is not None:
        size.per = reading.per


def _carry_rate(lower: str, reading: Reading, previous: Reading) -> None:
    """Carry "a tonne" over between the two of "from $1,910 in January to $1,730 a tonne in September"."""
    is_same = previous.currency == reading.currency and previous.unit == reading.unit
    is_pence = previous.kind == "money" and lower.endswith(" from ", 0, previous.start)  # "from 80p to £1.20 an hour"
    is_same = (is_same or is_pence) and previous.counted == reading.counted
    if not is_same or bool(previous.per) == bool(reading.per) or _gap(lower, previous, reading) is None:
        return
    if not is_pence and not is_like(previous, reading):
        return
    near = words_before(lower, reading.start, 2)
    while near and near[-1] in words("nearly_words"):
        near.pop()
    word = near[-1] if near else ""
    gap = lower[previous.end : reading.start]
    is_end = word == "to" and previous.change_role == "change" and reading.change_role == "end"
    is_second = is_end or word in words("start_words") | words("other_changes") or _SECOND.fullmatch(gap) is not None
    is_second = is_second or _OF_SIZE.fullmatch(gap) is not None or _FROM_PEAK.search(gap) is not None
    if previous.per and is_second:
        reading.per = previous.per
    elif reading.per and word == "to" and words_before(lower, previous.start, 1)[-1:] == ["from"]:
        previous.per = reading.per


def fill_counted_of(lower: str, reading: Reading, following: Reading) -> None:
    """Give "two dozen of the 751 lawmakers", "three of the past five years" what the second number counts."""
    if not is_of(lower, reading, following):
        return
    counted = following.counted if following.kind == "count" else _NOUNS_OF_TIME.get(following.unit or "")
    if counted:
        reading.kind, reading.counted, reading.rule = "count", counted, "count_of"


def is_of(lower: str, reading: Reading, following: Reading) -> bool:
    """Tell whether a bare number is some of what the next one counts: "seven of the nine present"."""
    is_near = reading.kind == "number" and following.start - reading.end <= _MOST_OF
    return is_near and _OF.fullmatch(lower, reading.end, following.start) is not None


def fill_kind(string: str, reading: Reading, following: Reading) -> None:
    """Give "two" of "two yellow and three red cards" the noun that both have."""
    if reading.kind != "number" or following.kind != "count" or following.start - reading.end > _LONGEST_KIND:
        return
    match = _KIND.fullmatch(string, reading.end, following.start)
    kind, _, noun = (following.counted or "").rpartition(" ")
    if match and kind and match.group(1).lower() not in words("not_counted") and not match.group(1).endswith("ly"):
        reading.kind, reading.rule, reading.counted = "count", "count_of_kind", f"{match.group(1)} {noun}"


_LONGEST_KIND = 40
_KIND = re.compile(rf" ([A-Za-z-]+(?: [A-Z][a-z]+)?),? (?:and|or) {HEDGES}")


def fill_size(lower: str, size: Reading, end: Reading) -> None:
    """Give the size of a change the unit of its end: "dropped by 114 to 1,306 deaths", "slipped 1.40 to $104.60"."""
    is_size = size.kind == "number" and size.change_role == "change" and size.number is not None
    if (
        is_size
        and end.kind in {"count", "money"}
        and end.change_role == "end"
        and lower[size.end : end.start] == " to "
    ):
        carry(size, end)
        size.rule = f"{end.kind}_of_end"


def fill_side(lower: str, reading: Reading, following: Reading) -> None:
    """Give the first of "6.1 by 3.8 kilometres" the unit that both have."""
    is_bare = reading.kind == "number" and following.kind == "quantity" and following.start - reading.end == len(_BY)
    if is_bare and lower.startswith(_BY, reading.end):
        carry(reading, following)


_BY = " by "


_MOST_OF = 48
_NOUNS_OF_TIME = {"a": "year", "mo": "month", "wk": "week", "d": "day", "h": "hour"}
_OF = re.compile(
    r" (?:(?:out )?of|short of|shy of) "
    r"(?:(?:the|its|their|his|her|our|those|these|all)(?: [a-z]+){0,2} |[\w& ]{2,30}(?:['’]s|s['’]) )?"
)


def _links(before: list[str]) -> bool:
    if before[-1] in words("level_nouns", "counting"):
        return True
    if before[-1] == "of" and len(before) > 1 and before[-2] in words("level_nouns", "counting"):
        return True
    linking = words("start_words") | words("end_words")
    if before[-1] in words("earlier_words"):
        return True
    return before[-1] in linking or (len(before) > 1 and before[-2] in linking and before[-1] in words("nearly_words"))


def is_like(previous: Reading, reading: Reading) -> bool:
    """Tell whether the two are of one order, or the first is the size of the change."""
    first, second = (abs(one.number.value) if one.number else 0.0 for one in (previous, reading))
    if previous.change_role == "change" and previous.kind != "count":
        scales = [one.number.scale if one.number else 0 for one in (previous, reading)]
        if previous.kind == "money" and scales[0] and not scales[1] and second < first / _ORDER:
            return False  # "costs rose by €6.1m as the headcount went from 1,310"
        is_small = previous.kind == "money" and previous.currency is None
        return not (is_small and reading.number is not None and reading.number.scale >= _MILLION)
    return bool(first and second) and _LOWEST_SHARE < first / second < 1 / _LOWEST_SHARE
