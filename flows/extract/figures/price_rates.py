"""Prices told again without what they are per: "$6,538 a tonne after it had touched $6,481.50", "350 taka ($4.15)"."""

from __future__ import annotations

from flows.extract.figures.forms import mapping
from flows.extract.figures.listed_rates import is_in_next_row
from flows.extract.figures.priced_later import is_priced_later, times_as_much
from flows.extract.figures.rates_in_next import SENTENCE_END, is_told_again_next
from flows.extract.figures.rates_in_sentence import has_rate_of_last
from flows.extract.figures.reading import Reading
from flows.extract.figures.shared_units import TIMES
from flows.extract.lang.comparing import COMPARED
from flows.extract.lang.hedges import HEDGES
from flows.extract.lang.lazy_regexp import LazyRegexp
from schemas.reference.load import load_codes

_FAR, _FARTHER, _NEAR = 300, 700, 48
_SUM, _HUNDRED = 5e6, 100
_LIKE_GOODS, _LIKE_PAY, _LIKE_FAR = 4, 1.6, 1.5
_TRADED = LazyRegexp(
    r"\b(?:at|to|from|than|against|between|above|below|touched|touching|hit|hitting|reached|was|were|is|brings?|brought"
    r"|fetch(?:ed|es|ing)?|made|makes|average[ds]?|averaging|(?:low|high|peak|record|price|average|level|test) of)"
    r" (?:(?:about|around|nearly|just|only|almost|a|an|the|record|as|much|little"
    r"|high|low|up|more|less|over|under) ){0,3}\Z"
)
_GOT = LazyRegexp(
    rf"\b(?:(?:sold|sells?|selling|went|goes|going) for|getting|gets?|got|charg(?:ed|es|ing)|costs?) {HEDGES}\Z"
)
"""Before a price of the same, but of something else that money is got for: "got $40 for the tank"."""

_PAID = LazyRegexp(
    r"\b(?:offer(?:ed|s)?|demand(?:ed|s)?|earn(?:ed|s|ing)?|pay(?:s|ing)?|paid|wage of|minimum of|to|from|than"
    rf"|against) {HEDGES}\Z"
)
_OTHER = LazyRegexp(
    r"\b(?:an?|each|every|one) (?:[a-z-]+ ){1,5}(?:costs?|sells? for|sold for|is|was|goes for|starts? at)\b[^.;]*\Z"
)
"""Before the price of something else: "a cow costs"."""

_OTHER_SUM = LazyRegexp(
    r"\b(?:shares?|stocks?|profits?|loss|revenues?|sales|earnings|rents?|fares?|tickets?|tax|fines?|fees?|wages?|salar\w+|pay"
    r"|bonus|budget|income|grants?|subsid\w+|tariffs?|dut(?:y|ies)|debts?|spending|market value|costs? of)\b"
)
"""Before an amount that is no price of goods."""

_PRICE = LazyRegexp(r"\b(?:prices?|forecast|quoted|break-?even)\b")


def fill_price_rates(lower: str, readings: list[Reading]) -> None:
    """Give amounts of money what the price of the same that was told before them is per."""
    last: Reading | None = None
    moved: Reading | None = None
    for index, reading in enumerate(readings):
        if reading.kind != "money":
            continue
        before = readings[index - 1] if index else None
        if reading.per is None and moved and _is_end_of(lower, moved, reading):
            reading.per = moved.per
        moved = reading if reading.change_role == "change" else None
        if before and _is_same(lower, before, reading):
            is_told_behind = before.per is None and reading.per is not None
            reading.per = before.per = reading.per or before.per
            last = before if is_told_behind else last  # "5,600 baht ($143) for a tonne, down from 6,250 baht"
        elif last and reading.per is None and any(tell(lower, last, reading) for tell in _TELL_RATE):
            reading.per = last.per
        is_again = before is not None and before.per is not None and _is_same(lower, before, reading)
        is_other = reading.change_role == "change" or is_of_each(lower, reading.start, reading.per)
        if reading.per is not None and not is_other and not is_again:
            last = reading


def is_of_each(lower: str, start: int, per: str | None, reach: int = _NEAR) -> bool:
    """Tell whether what an amount is per is the one that does something: "every pig takes £18", no price of pigs."""
    near = max(0, start - reach), start
    return any(lower.find(f"{word} {per} ", *near) >= 0 for word in ("each", "every"))


def _is_end_of(lower: str, change: Reading, reading: Reading) -> bool:
    """Tell whether an amount is where a change with a rate ends: "by $15 a week to $430", "$1.09, or 1%, to $100"."""
    is_end = reading.change_role == "end" and reading.direction == change.direction
    gap = lower[change.end : reading.start]
    return is_end and len(gap) < _NEAR and gap.endswith(" to ") and not SENTENCE_END.search(gap)


def _is_same(lower: str, before: Reading, reading: Reading) -> bool:
    """Tell whether an amount in brackets is the one before it in another currency: "350 taka ($4.15)"."""
    is_other = before.kind == "money" and before.currency != reading.currency
    return is_other and lower.startswith(")", reading.end) and lower[before.end : reading.start] in _BRACKETS


_BRACKETS = frozenset([" (", " (about ", " (around ", " (nearly ", " (some "])


def _is_margin(lower: str, last: Reading, reading: Reading) -> bool:
    """Tell whether an amount is how far a price is from another: "$8.40, give or take 30 cents", "a discount of $2"."""
    if last.per in TIMES or lower.find("\n\n", last.end, reading.start) >= 0:
        return False
    is_beside = reading.start - last.end < _NEAR and lower.endswith(_GIVE_OR_TAKE, 0, reading.start)
    is_gap = _MARGIN.search(lower, max(last.end, reading.start - _NEAR), reading.start) is not None
    return is_beside or (is_gap and last.per in load_codes("units") and reading.start - last.end < _FAR)


_GIVE_OR_TAKE = ("give or take ", "plus or minus ", "plus-or-minus ")
_MARGIN = LazyRegexp(rf"\b(?:discount|premium|spread|differential) of {HEDGES}\Z")


_AVERAGE_WAS = LazyRegexp(
    rf"\b(?:ago|earlier|before|year|month|week|season),? (?:the|its) "
    rf"(?:average|mean|median|going rate|price)(?: price)?"
    rf" (?:was|is|had been|stood at) {HEDGES}\Z"
)
"""Before what the same goods cost at another time: "A year ago the average was $2.24"."""


def _is_beside(lower: str, last: Reading, reading: Reading) -> bool:
    """Tell whether an amount is of the sentence or in the row behind the last one, and like it."""
    times = _times(last, reading)
    if times is None or reading.change_role == "change":
        return False
    gap = lower[last.end : reading.start]
    if is_other_good(gap, last.per):
        return False
    if is_told_again_next(lower, last, reading, times):
        return True
    return not SENTENCE_END.search(gap) and has_rate_of_last(lower, last, reading, times)


def _is_listed(lower: str, last: Reading, reading: Reading) -> bool:
    """Tell whether an amount is of the row below the last one, also in pence below pounds, or behind it in brackets."""
    times = times_as_much(last, reading)
    if times is None or reading.change_role == "change" or is_other_good(lower[last.end : reading.start], last.per):
        return False
    is_earlier = _IN_ROW.fullmatch(lower, last.end, reading.start) is not None and 1 / _LIKE_GOODS < times < _LIKE_GOODS
    return is_earlier or is_in_next_row(lower, last, reading, times)


_IN_ROW = LazyRegexp(r"(?: (?:a|an|per) [a-z-]+(?: [a-z]+)?)? \((?:(?:was|from|previously|last [a-z]+:?) )?")
"""Between a price and what it was before: "£1.84 a kilo (£1.61)", "94p (88p)"."""


def _is_told(lower: str, last: Reading, reading: Reading) -> bool:
    """Tell whether an amount is a price of what the last one was, near it and of one order."""
    times = _times(last, reading)
    if times is None:
        return False
    gap = lower[last.end : reading.start]
    is_average = last.per in load_codes("units") and len(gap) < _FAR and _AVERAGE_WAS.search(gap) is not None
    is_again = is_average or _AGAINST.fullmatch(gap) or _IN_BRACKETS.fullmatch(gap)
    if 1 / _LIKE_GOODS < times < _LIKE_GOODS and is_again:
        return True
    if last.per in TIMES:
        return _is_span(lower, last, gap) or _is_pay(lower, reading, gap, times)
    if last.per not in load_codes("units"):
        return _is_span(lower, last, gap)
    if len(gap) > _FAR or SENTENCE_END.search(gap):
        return _is_price_again(lower, reading, gap, times)
    return _is_in_sentence(lower, last, reading, times)


def _times(last: Reading, reading: Reading) -> float | None:
    """Return how many times the last amount another is, None where they are of two currencies or are sums."""
    first, second = last.number, reading.number
    if first and second and reading.change_role == "change" and reading.is_in_cents and last.currency:
        return second.value / first.value / _HUNDRED  # "$6.17 a bushel in Chicago, up 11 cents"
    if first is None or second is None or (last.currency, last.unit) != (reading.currency, reading.unit):
        return None
    is_sum = max(first.value, second.value) >= _SUM or not first.mantissa
    return None if is_sum else abs(second.value / first.value)


def _is_in_sentence(lower: str, last: Reading, reading: Reading, times: float) -> bool:
    near = last.end, reading.start
    if is_other_good(lower[last.end : reading.start], last.per):
        return False
    if reading.change_role in {"start", "end"} or _OTHER.search(lower, *near) or _OTHER_SUM.search(lower, *near):
        return False
    if reading.change_role == "change":
        return reading.direction is not None and times < 1
    is_like = 1 / _LIKE_GOODS < times < _LIKE_GOODS or _is_of_kind(lower, last, reading)
    return is_like and (_is_traded(lower, reading) or _is_in_place(lower, last, reading))


def _is_in_place(lower: str, last: Reading, reading: Reading) -> bool:
    """Tell whether a price is told of the next place: "$1.89 a litre in Perth, $1.94 in Hobart"."""
    is_next = _IN_PLACE.fullmatch(lower, last.end, reading.start) is not None
    return is_next and lower.startswith(" in ", reading.end)


_IN_PLACE = LazyRegexp(
    r"(?: (?:a|an|per) [a-z-]+)? in (?:the )?[a-z'’-]+(?: [a-z'’-]+){0,2},? ?(?:and |but |while |to )?"
    rf"(?:as (?:much|little|high|low) as |up to )?{HEDGES}"
)


def _is_of_kind(lower: str, last: Reading, reading: Reading) -> bool:
    """Tell whether another of the goods that are told per the same unit is priced: "silver was at $19.20"."""
    goods = mapping("units", "priced_alike").get(last.per or "", ())
    said = lower[max(last.end, reading.start - _NEAR) : reading.start]
    return any(f" {one} " in said for one in goods)


def is_other_good(said: str, per: str | None) -> bool:
    """Tell whether goods are named that are told per another unit: oil of "gold at $450 an ounce and oil above $56"."""
    alike = mapping("units", "priced_alike")
    own = alike.get(per or "", ())
    return any(f" {one} " in said for goods in alike.values() for one in goods if one not in own)


def _is_span(lower: str, last: Reading, gap: str) -> bool:
    """Tell "from $1,150 a month for a studio to $2,300 for three bedrooms"."""
    is_from = (lower.endswith("from ", 0, last.start) and gap.endswith(" to ")) or gap.endswith(_ASIDE_TO)
    return is_from and len(gap) < _NEAR and not SENTENCE_END.search(gap)


_ASIDE_TO = (", to ", ") to ")
_AGAINST = LazyRegexp(
    r"(?: \([^()\n]{1,30}\))?(?: (?:for )?(?:a|an|per) [a-z-]+(?: [a-z-]+)?(?: of [a-z-]+)?)?(?: \([^()\n]{1,30}\))?,?"
    rf" (?:up from|down from|from|{COMPARED}|above|below|beating|missing|topping|short of"
    rf"|instead of|rather than|not|than) (?:(?:a|an|the|its|their|last|this) )?(?:[a-z0-9'’-]+ ){{0,4}}?{HEDGES}"
)
"""Between a price and another of the same: "$4.50 a share, against a forecast of $4.75"."""


_IN_BRACKETS = LazyRegexp(r" (?:a|an|per) [a-z-]+(?: [a-z]+)? \(")
"""Before what it was a year before: "4,012 ringgit a tonne (3,705)"."""


def _is_pay(lower: str, reading: Reading, gap: str, times: float) -> bool:
    """Tell whether pay is told again: "£14.20 an hour ... The firm had offered £13.10"."""
    is_near = len(gap) < _FAR and "\n" not in gap and len(SENTENCE_END.findall(gap)) < 2
    is_like = 1 / _LIKE_PAY < times < _LIKE_PAY
    return is_near and is_like and _PAID.search(lower, max(0, reading.start - _NEAR), reading.start) is not None


def _is_price_again(lower: str, reading: Reading, gap: str, times: float) -> bool:
    """Tell whether a price is told again farther on: "her forecast of the average price to between $6,700"."""
    is_like = 1 / _LIKE_FAR < times < _LIKE_FAR and len(gap) < _FARTHER
    if _IT_TRADED.search(lower, max(0, reading.start - _NEAR), reading.start):
        return 1 / _LIKE_TURNS < times < _LIKE_TURNS and "\n\n" not in gap and not _OTHER_SUM.search(gap)
    return is_like and _is_traded(lower, reading) and _PRICE.search(gap[-_NEAR * 2 :]) is not None


_TELL_RATE = (_is_margin, _is_told, _is_beside, _is_listed, is_priced_later)
_IT_TRADED = LazyRegexp(rf"\bit (?:had )?(?:peaked|closed|settled|ended|hit|fetched|touched|traded)(?: at)? {HEDGES}\Z")
_LIKE_TURNS = 10
""" "Gas averaged €49 per megawatt hour. On 26 August it peaked at €339"."""


def _is_traded(lower: str, reading: Reading) -> bool:
    is_end = reading.change_role in {"start", "end"} and reading.direction is not None
    near = max(0, reading.start - _NEAR), reading.start
    is_got = _GOT.search(lower, *near) is not None and not lower.startswith(" for ", reading.end)
    return is_end or is_got or _TRADED.search(lower, *near) is not None
