"""Prices and pay told again farther on: "It stood at $1,900 in March", "The union wants $19.50", "The floor is $40"."""

from __future__ import annotations

from flows.extract.figures.forms import mapping
from flows.extract.figures.rates_in_next import SENTENCE_END
from flows.extract.figures.reading import Reading
from flows.extract.figures.shared_units import TIMES
from flows.extract.lang.hedges import HEDGES
from flows.extract.lang.lazy_regexp import LazyRegexp

_NEVER = frozenset(["share", "person", "a"])
_FAR, _MOST_PARAGRAPHS, _REACH = 600, 2, 160
_LIKE_GOODS, _LIKE_PAY, _LIKE_ALIKE, _LEAST_SIZE = 3.2, 2.2, 30, 0.5
_SUM, _CENTS = 5e6, 100

_ENDS = LazyRegexp(
    r"[,.;:)\"”’—–\n]|\Z| (?:in|at|by|to|from|last|this|next|now|today|after|before|since|when|if|as|and|but|or|while"
    r"|than|we|they|you|it|i|nobody|until|yesterday|elsewhere|again|on|during|once|more|less|instead|[–—]"
    r"|(?:an?|one|two|three) (?:year|month|week|decade|day|fortnight|season)s? (?:ago|earlier|before)"
    r"|for (?:now|the (?:year|season|month|first)))\b"
)
_PRICE = (
    r"(?:prices?|rates?|tariffs?|quotes?|contracts?|benchmark|futures|lev(?:y|ies)|tolls?|cap|floor|ceiling|minimum"
    r"|average|median|charges?|pay|wages?|rents?|fares?)"
)
_OF_PRICE = LazyRegexp(
    rf"\b{_PRICE}\b(?!,? (?:that|which|who)\b)[^,;:]*?"
    r"\b(?:is|was|are|were|be|been|to|at|of|above|below|under|over|near|than|from|averaged|averages|hit|touched|reached"
    rf"|topped|exceeds?|exceeded|started|begins?) {HEDGES}\Z"
)
""" "The price in Lahti is", "its forecast of the average price to"; "the wage that was set in 2013 is" is not read."""

_SAME_SUBJECT = LazyRegexp(
    r"(?:\A[\"“]?|[,;] |\b(?:when|before|after|since|and|but|that|while|said|if) )"
    r"(?:(?:[a-z0-9]+ ){1,3}(?:ago|earlier|later|before|on),? )?(?:it|they|this|that|these|those) (?:[a-z]+ ){0,3}?"
    r"(?:at|to|from|was|is|were|are|be|been|cost|costs|hit|touch(?:ed|es)?|reach(?:ed|es)?|fetch(?:ed|es)?|averaged|topped"
    rf"|paid|pays?|paying|than|above|below) {HEDGES}\Z"
)
_DEALT = LazyRegexp(
    r"\b(?:gets?|got|getting|pays?|paid|paying|wants?|wanted|asks?|asked(?: for)?|asking(?: for)?|asks? for"
    r"|demand(?:s|ed|ing)?|offer(?:s|ed|ing)?|charg(?:es?|ed|ing)|faces?|receiv(?:es?|ed|ing)|earn(?:s|ed|ing)?"
    r"|bids?|needs?|needed|brings?|brought|commands?|commanded|accept(?:s|ed)?|(?:happy|content) with"
    r"|fetch(?:es|ed)?|(?:sells?|sold|selling|buys?|bought|buying|trad(?:es?|ed|ing))(?: [a-z]+){0,2} (?:at|for)"
    r"|(?:sees?|saw|expects?|expected|predicts?|predicted|forecasts?|guaranteed?|hoped? for|settle for)"
    r"(?: (?:it|prices|them|a|an|the)(?: price| rate| level)?(?: at| of| to reach| to hit| to touch)?)?"
    rf"|for less than|for under|break even at|put (?:[a-z]+ ){{1,4}}at) {HEDGES}\Z"
    rf"|(?:\A[\"“]?|[,;] |\b(?:but|and|that|if|even) )(?:at|below|above|under|over) {HEDGES}\Z"
)
_LIST = LazyRegexp(rf"(?:,|,? and|,? or|,? then) {HEDGES}")
""" "A year ago they were at $244, $190 and $182"."""

_OTHER_SUM = LazyRegexp(
    r"\b(?:shares?|stocks?|counter|profits?|loss(?:es)?|revenues?|sales|earnings|tax(?:es)?|fine[sd]?|bonus(?:es)?|budgets?"
    r"|income|grants?|subsid\w+|dut(?:y|ies)|debts?|spend\w*|spent|value|tickets?|loans?|mortgages?|deposits?"
    r"|priz\w+|lump|funds?|savings?|ow(?:e[sd]?|ing)|borrow\w*|invest\w*|damages|settlements?|total\w*|vouchers?|targets?"
    r"|bills?|compensation|pensions?|fees?|permits?|licen[cs]es?|dollar|euro|yen|pound sterling|exchange|interest|mln"
    r"|million|billion|odds|bail|ransom|allowance|credits?|rating)\b"
)
"""In the sentence of an amount that is a sum of its own."""

_OTHER_THING = LazyRegexp(
    r"\b(?:an?|each|every|one) (?!(?:week|month|year|decade|day|fortnight|season)\b)(?:[a-z'’-]+ ){1,6}?"
    r"(?:costs?|sells? for|sold for|is|was|goes for|starts? at|from|to|at)\b"
)

_OWN_DEAL = LazyRegexp(r"\b(?:he|she|i) (?:[a-z]+ )?(?:paid|pays?|bought|got|spent|gave|lost|won)\b")
"""What one person paid is for something else: "Copper ended at $65 a tonne. He paid $60"."""


def is_priced_later(lower: str, last: Reading, reading: Reading) -> bool:
    """Tell whether an amount of a later sentence is the price or the pay of what the last one was, told again."""
    is_near = reading.start - last.end <= _FAR and _ENDS.match(lower, reading.end) is not None
    times = times_as_much(last, reading) if is_near and last.per not in _NEVER else None
    if times is None:
        return False
    if _LIST.fullmatch(lower, last.end, reading.start):
        return last.per not in TIMES and 1 / _LIKE_GOODS < times < _LIKE_GOODS
    said = _sentence_before(lower, last.end, reading.start)
    return said is not None and _is_price(last, reading, said, times)


def _is_price(last: Reading, reading: Reading, said: str, times: float) -> bool:
    """Tell whether a sentence up to an amount tells a price like the last one, or by how much one has moved."""
    if any(other.search(said) for other in (_OTHER_SUM, _OTHER_THING, _OWN_DEAL)):
        return False
    if reading.change_role == "change":
        is_size = reading.direction is not None and times < _LEAST_SIZE and last.per not in TIMES
        return is_size and _is_of_price(last, said)
    if _names_alike(last, said):
        return 1 / _LIKE_ALIKE < times < _LIKE_ALIKE
    most = _LIKE_PAY if last.per in TIMES else _LIKE_GOODS
    if not 1 / most < times < most or _names_other(last, said):
        return False
    is_again = _OF_PRICE.search(said) or _SAME_SUBJECT.search(said) or _DEALT.search(said)
    return is_again is not None


def _sentence_before(lower: str, last_end: int, start: int) -> str | None:
    """Return the sentence of an amount up to it, None where the last rate stands in it or is far above."""
    if lower.count("\n\n", last_end, start) > _MOST_PARAGRAPHS:
        return None
    opening = None
    for end in SENTENCE_END.finditer(lower, last_end, start):
        opening = end.end()
    return None if opening is None else lower[max(opening, start - _REACH) : start]


def times_as_much(last: Reading, reading: Reading) -> float | None:
    """Return how many times the last amount another of its currency is, None where either is a sum or of another."""
    first, second = last.number, reading.number
    if first is None or second is None or not first.value or max(first.value, second.value) >= _SUM:
        return None
    is_alike = (last.currency, last.unit) == (reading.currency, reading.unit)
    if not is_alike and last.is_in_cents == reading.is_in_cents:
        return None
    values = [one.value / (_CENTS if of.is_in_cents else 1) for one, of in ((first, last), (second, reading))]
    return abs(values[1] / values[0]) or None


def _is_of_price(last: Reading, said: str) -> bool:
    return _NOUN.search(said) is not None or _names_alike(last, said)


_NOUN = LazyRegexp(rf"\b{_PRICE}\b")


def _names_alike(last: Reading, said: str) -> bool:
    """Tell whether a sentence names goods that are told per the same: zinc behind nickel's price."""
    goods = mapping("units", "priced_alike").get(last.per or "", ())
    return any(f" {one} " in f" {said}" for one in goods)


def _names_other(last: Reading, said: str) -> bool:
    alike = mapping("units", "priced_alike")
    own = alike.get(last.per or "", ())
    return any(f" {one} " in f" {said}" for goods in alike.values() for one in goods if one not in own)
