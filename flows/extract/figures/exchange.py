"""Exchange rates: "81.80 to the dollar", "the yen was quoted at 127.85, against 127.40 late on Monday"."""

from __future__ import annotations

from functools import cache

from flows.extract.figures.currency_names import currency_names, single_names
from flows.extract.figures.left import sentence_before
from flows.extract.figures.number import Number
from flows.extract.figures.reading import Reading
from flows.extract.figures.story import Story
from flows.extract.lang.alternation import one_of
from flows.extract.lang.hedges import HEDGES
from flows.extract.lang.lazy_regexp import LazyRegexp

_SENTENCE, _NEAR, _FAR = 120, 28, 400
_AGAINST = LazyRegexp(r" (?:to|per|against|for) (?:the |one |an? )?(?:u\.?s\.? )?([a-z]+)")
_AGAINST_IT = LazyRegexp(r"\b(?:against|to|per) the (?:u\.?s\.? )?[a-z]+\b")
"""What a currency is told in, and no subject: "lost 16 per cent against the dollar and trades at"."""

_TRADED = LazyRegexp(
    r"\b(?:trad(?:es|ed|ing)|quoted|closed|ended|opened|was|is|stood|stands|fell|rose|slid|slipped|climbed|weakened"
    rf"|strengthened|chang(?:ed|es|ing) hands|steady|unchanged|fixed|midpoint) (?:at|to) {HEDGES}\Z"
    r"|\b(?:trading|currency|the|a) band (?:of|between) \Z"
)
_NAMED_AT = LazyRegexp(r"\b([a-z]{3,}) (?:at|hits|near) \Z")
_UNNAMED = LazyRegexp(r"\b(?:the (?:currency|unit)|midpoint|it)\b")
"""What stands for the currency that was named before."""

_TOLD_BEFORE = LazyRegexp(r"\b(?:at|to|from|of|past|below|above|near|around|against|with|than|and) \Z")
_RATE_END = LazyRegexp(
    r"[,.;)\n]|\Z| (?:on|in|late|early|by|before|after|at|and|but|yesterday|for|of|a (?:day|week|month|year))\b"
)
_LIKE = 1.25
_QUOTED_IN_DOLLARS = {"EUR": "euro", "GBP": "pound", "AUD": "dollar", "NZD": "dollar"}
"""Currencies whose rate is how many dollars one of them costs, with what that is called."""
_MOST_DOLLARS = 3


def read_exchange_rate(story: Story, number: Number) -> Reading | None:
    """Return the price of a currency in another: "the rupee traded at 81.80 to the dollar", "the yen fell to 151.2"."""
    if number.scale or number.is_worded:
        return None
    lower = story.lower
    against = _AGAINST.match(lower, number.end)
    is_against = against is not None and against.group(1) in _quoted()
    if not is_against and not (number.decimals and _is_traded(lower, number)):
        return _told_again(story, number)
    told_in = against.group(1) if against and is_against else ""
    left = sentence_before(lower, number.start, _SENTENCE)
    code = _last_named(left, told_in)
    if code is None and (is_against or _UNNAMED.search(left)):
        code = _last_named(lower[max(0, number.start - _FAR) : number.start].rpartition("\n")[2], told_in)
    if code is None or ("index" in left and not is_against):
        return None
    return _exchange(story, number, code, told_in)


def _last_named(left: str, told_in: str) -> str | None:
    """Return the currency that is named last and not as what another is told in."""
    said = _AGAINST_IT.sub(" ", left).split()
    for at in range(len(said) - 1, -1, -1):
        bare = said[at].strip(",'’:").removesuffix("'s").removesuffix("’s")
        if bare in single_names() and bare != told_in:
            longer = (" ".join([*said[max(0, at - more) : at], bare]) for more in (2, 1))
            return next((currency_names()[form] for form in longer if form in currency_names()), single_names()[bare])
    return None


def _told_again(story: Story, number: Number) -> Reading | None:
    """Return a rate that goes on from the one before it in its paragraph: "against 127.40", "a low of 83.02"."""
    rate = story.rate
    if rate is None or rate.number is None or not 0 < number.start - rate.end < _FAR:
        return None
    is_like = number.mantissa > 0 and 1 / _LIKE < number.value / rate.number.value < _LIKE
    if not is_like or "\n" in story.lower[rate.end : number.start] or not _RATE_END.match(story.lower, number.end):
        return None
    is_as_exact = bool(number.decimals) and number.decimals >= rate.number.decimals
    is_told = is_as_exact or _TOLD_BEFORE.search(story.lower, max(0, number.start - _NEAR), number.start)
    if not is_told or _OTHER.search(story.lower, rate.end, number.start):
        return None
    return _rate(number, rate.currency, rate.per)


_OTHER = LazyRegexp(r"\b(?:index|points|shares?|yield|bonds?|oil|gold|rate of)\b")
"""Between a rate and a number that is none of the same currency."""


def _is_traded(lower: str, number: Number) -> bool:
    """Tell whether something trades at a number, or a currency stands right before it: "rupee at 65.42"."""
    near = max(0, number.start - _NEAR), number.start
    if _TRADED.search(lower, *near):
        return True
    if _labelled().search(lower, *near):
        return True
    named = _NAMED_AT.search(lower, *near) if number.decimals > 1 else None
    return named is not None and named.group(1) in single_names()


def _exchange(story: Story, number: Number, code: str, told_in: str) -> Reading | None:
    """A euro or a pound is told in dollars, any other currency by how much of it a dollar costs."""
    if code == "USD" and "local dollar" in story.lower:
        code = story.local_dollar
    if code == "USD" and not told_in:
        return None
    if code in _QUOTED_IN_DOLLARS and number.value < _MOST_DOLLARS:
        return _rate(number, "USD", _QUOTED_IN_DOLLARS[code] if told_in else None)
    return _rate(number, story.currency(code), "dollar" if told_in == "greenback" else told_in or None)


def _rate(number: Number, currency: str | None, per: str | None) -> Reading:
    return Reading("money", number.start, number.end, number, "money_exchange_rate", currency=currency, per=per)


def exchanged_for(lower: str, reading: Reading) -> str | None:
    """Return the currency of which an amount is the price: the dollar of "10.42 crowns to the dollar"."""
    if reading.kind != "money" or reading.number is None or reading.number.scale or not reading.currency:
        return None
    told = _FOR_ONE.match(lower, reading.end)
    word = told.group(1) if told else ""
    is_money = word in single_names() and single_names()[word] != reading.currency
    is_exact = bool(reading.number.decimals) or lower.find("rate", max(0, reading.start - _NEAR), reading.start) >= 0
    return word if is_money and is_exact else None


_FOR_ONE = LazyRegexp(
    r" to the (?:u\.?s\.? )?([a-z]+)(?=[,.;:)\n]|\Z| (?:on|in|by|at|and|from|late|early|as|after|against|this|last)\b)"
)


@cache
def _quoted() -> frozenset[str]:
    """Return the words that a currency may be told in."""
    return frozenset(single_names()) | {"greenback"}


@cache
def _labelled() -> LazyRegexp:
    """Return the pattern of a currency as the label of a line: "WON: Steady at ", "Rand: "."""
    return LazyRegexp(rf"(?<![^\n\s])(?:{one_of(single_names())}): (?:[a-z]+ (?:at|to) )?\Z")
