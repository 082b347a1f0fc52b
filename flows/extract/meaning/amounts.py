"""What an amount of money measures."""

from __future__ import annotations

from functools import cache

from flows.extract.figures.currency_names import single_names
from flows.extract.figures.price_rates import is_of_each
from flows.extract.lang.alternation import one_of
from flows.extract.lang.hedges import HEDGES
from flows.extract.lang.lazy_regexp import LazyRegexp
from flows.extract.lang.load import load_words
from flows.extract.lang.months import MONTH
from flows.extract.meaning.measure import Measure
from flows.extract.meaning.nearest import nearest_measure
from flows.extract.meaning.of_none import is_worth_or_toll
from flows.extract.meaning.openings import expects
from flows.extract.meaning.per_time import TIMES_OF_PAY, is_of_millions, is_of_worker, measure_per_time
from flows.extract.meaning.words_before import start_with_modifier, words_before
from flows.extract.text import Text
from schemas.records import Figure, Sentence

_WORD = LazyRegexp(r"[a-z]+")
_WENT_FOR = LazyRegexp(r"\b(?:went|goes|go|going) for (?:(?:as (?:little|much) as|about|around|just|only|up to) )?\Z")
_PAID_OUT = LazyRegexp(
    r"\b(?:pay|pays|paid|paying) "
    r"(?:(?!tax|fine|damages|compensation|interest|dividend|bribe|salar|wage|rent)[a-z.’'-]+ ){0,6}"
    rf"{HEDGES}\Z"
)
_FOR = LazyRegexp(
    rf"(?: (?:in (?:early |late |mid-)?(?:{MONTH}|[0-9]{{4}})|on [a-z]+day|(?:last|this) [a-z]+)"
    r"(?: [0-9]{1,4})?)? for (?!work|life"
    r"|(?:the |its |last |this |next |all )?(?:[a-z]+ )?(?:years?|quarter|months?|half|weeks?|[0-9]{4})\b)"
)
"""Between these two an amount is a price: "paid Orlan $3 million for the striker"."""
_MADE = LazyRegexp(r"\b(?:made|makes|making) (?:[a-z]+ ){0,2}\Z")
_BEFORE_TAX = LazyRegexp(r" (?:before|after|pre-|in pre-?)tax\b| (?:before|after) tax\b| in profits?\b")
_WORKS = LazyRegexp(r" (?:[a-z]+ ){0,2}?([a-z]+)\b")
_NOUN_BEHIND = LazyRegexp(r" ([a-z]{3,})\b")
_IN_WAGES = LazyRegexp(r" (?:a|per|each|every) (?:year|month|week|day) in (wages|salaries|pay)\b")
_CLAUSE = 240
"""Characters before an amount per share or per month in which its profit, dividend or pay is looked for."""
_WORDS_TO_SUBJECT, _WORDS_TO_BOUGHT = 13, 7
_LONGEST_UNIT = 2
_BESIDE = 45


def measure_of_money(text: Text, figure: Figure, sentence: Sentence, named: list[Measure]) -> Measure | None:
    """Return the measure of an amount of money, of those ``named`` around it or told by its surroundings."""
    if figure.per and (flow := _flow(text, figure, named)):
        return flow
    is_exchange = figure.currency is not None and figure.per in single_names()  # "a dollar fetched 143 yen"
    if figure.per and not is_exchange and figure.per not in load_words("measures", "time_per"):
        return _of_money_per(text, figure, sentence, named)
    if _is_taxed(text, figure, sentence, named):
        return Measure("imports", figure.start_char, figure.end_char, False, is_implied=True)
    if (
        not _is_ordered(text, figure, sentence)
        and _is_paid_for(text, figure, sentence)
        and not _stands_at(text, figure, named)
    ):
        return _named("price", figure, named)
    is_told = _IN_LOST.match(text.lower, figure.end_char) is not None
    is_none = is_exchange and figure.per not in load_words("measures", "commodities")
    is_none = is_none or figure.rule == "money_exchange_rate" or (is_worth_or_toll(text, figure) and not is_told)
    is_none = is_none or ((figure.decimals or 0) > 0 and not figure.scale and _is_of_currency(text, figure, sentence))
    if (code := _told_code(text, figure, sentence)) or is_none:
        return Measure.unnamed(code, figure) if code else None
    found = nearest_measure(text, figure, named) or _traded_at(text, figure, sentence)
    return (
        _of_cost(text, figure, sentence, found) if found and is_of_millions(figure) and _is_cost(text, found) else found
    )


_IN_LOST = LazyRegexp(
    r" in (?:lost |missed |forgone |unpaid )?(?:sales|revenues?|takings|wages|exports|output|production|profits?)\b"
)
"""Behind what an event cost that was to be sold, made or earned: "cost them $22 million in lost sales"."""


def _of_cost(text: Text, figure: Figure, sentence: Sentence, cost: Measure) -> Measure:
    """Return what millions that something cost are: of what is built an investment, of a home its price."""
    before = words_before(text, figure, sentence)
    clause = set(before[-_WORDS_TO_SUBJECT:])
    is_built = cost.is_verb and not clause.isdisjoint(load_words("measures", "works") | load_words("measures", "built"))
    if is_built and clause.isdisjoint(load_words("measures", "upkeep")):
        return cost._replace(code="investment")
    is_bought = not load_words("measures", "bought_by_one").isdisjoint(before[-_WORDS_TO_BOUGHT:])
    return cost if is_bought else cost._replace(code="spending")


def _stands_at(text: Text, figure: Figure, named: list[Measure]) -> bool:
    """Tell whether another measure stands at an amount in a clause of its own: "sold little, yet revenue held at"."""
    other = next((one for one in reversed(named) if one.end <= figure.start_char), None)
    is_near = other is not None and not other.is_verb and other.code in load_words("measures", "stand_at")
    end = start_with_modifier(text, figure)
    return is_near and other is not None and _STOOD.fullmatch(text.lower, other.end, end) is not None


_STOOD = LazyRegexp(r"(?: [a-z]+){0,3} (?:at|to) (?:[a-z]+ ){0,2}")


def _told_code(text: Text, figure: Figure, sentence: Sentence) -> str | None:
    """Return what an amount is by the words beside it: the price of a currency, a penalty, "made £3m before tax"."""
    if _is_invested(text, figure):
        return "investment"
    if _MADE.search(text.lower, max(0, figure.start_char - _BESIDE), figure.start_char):
        return "profit" if _BEFORE_TAX.match(text.lower, figure.end_char) else None
    if figure.per == "a" and not is_of_millions(figure) and is_of_worker(text, figure, sentence):
        return "wage"
    if _IS_SPENT.match(text.lower, figure.end_char):
        return "spending"
    return "fine" if _is_settled(text, figure) or _is_ordered(text, figure, sentence) else None


_IS_SPENT = LazyRegexp(
    r" (?:a year |more |had |has |have |will |would |should |to |is |are |was |were |be |been |being ){1,3}spent\b"
)


def _is_settled(text: Text, figure: Figure) -> bool:
    """Tell "agreed to pay $64 million to settle claims", "$3 million is a civil penalty"."""
    begin = max(0, figure.start_char - _BESIDE)
    if _PAID_TO_SETTLE.match(text.lower, figure.end_char):
        return _PAY.search(text.lower, begin, figure.start_char) is not None
    return _PENALTY.match(text.lower, figure.end_char) is not None


_PAY = LazyRegexp(rf"\b(?:pay|pays|paid|paying) {HEDGES}\Z")
_PAID_TO_SETTLE = LazyRegexp(r" (?:in total )?(?:to (?:settle|resolve|end)|in settlement of)\b")
_PENALTY = LazyRegexp(
    r" (?:is|was|as|in) (?:a |the )?(?:civil |criminal |financial )?(?:penalt(?:y|ies)|fines?|damages)\b"
)


def _is_ordered(text: Text, figure: Figure, sentence: Sentence) -> bool:
    """Tell whether a court has an amount paid: "ordered Orlan to pay $4 million", "the jury awarded her $2 million"."""
    before = words_before(text, figure, sentence)
    if {"pay", "repay", "forfeit"} & set(before[-4:]) and not load_words("measures", "court_orders").isdisjoint(before):
        return True
    is_awarded = {"awarded", "awards"} & set(before[-6:])
    return bool(is_awarded) and not load_words("measures", "juries").isdisjoint(before)


def _is_cost(text: Text, measure: Measure) -> bool:
    return measure.printed(text) in load_words("measures", "costing")


def _flow(text: Text, figure: Figure, named: list[Measure]) -> Measure | None:
    """Return what runs at so much a month or a year: "a deficit of $3 billion a month"."""
    if wages := _IN_WAGES.match(text.lower, figure.end_char):
        return Measure("wage", wages.start(1), wages.end(1), False)
    if figure.per not in load_words("measures", "times_of_flows") or not is_of_millions(figure):
        return None
    nearest = nearest_measure(text, figure, named)
    is_flow = nearest and nearest.code in load_words("measures", "flows") and not nearest.is_verb
    return nearest if is_flow else None


def _of_money_per(text: Text, figure: Figure, sentence: Sentence, named: list[Measure]) -> Measure | None:
    """Return the measure of an amount per share, per hour or per barrel."""
    is_moved = figure.change_role in {"change", "start", "end"}
    verbs = (measure for measure in reversed(named) if measure.is_verb and measure.fits(figure))
    verb = next(verbs, None)
    if verb and is_moved and figure.start_char - verb.end > len(" about "):
        verb = None  # but of "growers spend $2,000 an acre, twice what they did"
    is_wage = figure.per in load_words("measures", "wage_per") and not is_of_millions(figure)
    if verb and is_of_millions(figure) and _is_cost(text, verb) and figure.per in TIMES_OF_PAY:
        return verb._replace(code="spending")
    is_paid = verb is not None and text.lower.startswith(("pay", "paid"), verb.start)
    if verb and is_paid and not is_of_millions(figure) and figure.per not in TIMES_OF_PAY:
        return verb._replace(code="price")
    if verb and not is_wage and not set(words_before(text, figure, sentence)[-2:]) & {"at", "for"}:
        return verb
    told = nearest_measure(text, figure, named)
    if told and not told.is_verb and _is_told_per(text, figure, told):
        return told
    code = _code_per(text, figure, sentence)
    if code is None:
        # "get a wage of $3 a day"
        is_beside = told is not None and is_wage and 0 <= figure.start_char - told.end <= _BESIDE
        return _moved(text, figure, named) if is_moved or is_beside else None
    return _named(code, figure, named)


def _moved(text: Text, figure: Figure, named: list[Measure]) -> Measure | None:
    """Return the price or the pay that moved by so much a month: "water bills went up £4 a month"."""
    moved = nearest_measure(text, figure, named)
    return moved if moved and moved.code in {"price", "wage"} and not moved.is_verb else None


def _is_told_per(text: Text, figure: Figure, told: Measure) -> bool:
    """Tell whether a noun is told per unit: "costs of $14 a pound", "spending of $900 per pupil"."""
    is_cost = told.code == "spending" and "cost" in text.lower[told.start : told.end]
    return is_cost or (_is_per_noun(figure) and told.code in load_words("measures", "told_per"))


def _is_per_noun(figure: Figure) -> bool:
    """Tell whether an amount is per pupil or patient, no unit of goods and no share."""
    return figure.per is not None and figure.per != "share" and figure.per.isalpha() and len(figure.per) > _LONGEST_UNIT


def _traded_at(text: Text, figure: Figure, sentence: Sentence) -> Measure | None:
    """Return the price of what "settled at $80.30" and is not scaled to millions."""
    before = words_before(text, figure, sentence)
    is_traded = {"at", "to"} & set(before[-3:]) and set(before[-7:]) & load_words("measures", "traded_at")
    if not is_traded or is_of_millions(figure) or _is_of_currency(text, figure, sentence):
        return None
    return Measure.unnamed("price", figure)


def _is_of_currency(text: Text, figure: Figure, sentence: Sentence) -> bool:
    """Tell whether a currency trades at an amount: "the dollar closed on Tuesday at 39.64 pesos"."""
    begin = max(sentence.start_char, figure.start_char - _CLAUSE)
    return _currency_moved().search(text.lower, begin, figure.start_char) is not None


_BOUGHT = frozenset(["fetches", "bought", "buys", "now buys", "was worth", "is worth", "cost", "costs"])


@cache
def _currency_moved() -> LazyRegexp:
    names, verbs = one_of({*single_names(), "greenback"}), one_of(load_words("measures", "traded_at") | _BOUGHT)
    return LazyRegexp(rf"\b(?:{names})(?: was| is| had| has| were)? (?:{verbs})\b[^,;]*(?: from [^,;]*)?\Z")


def _is_taxed(text: Text, figure: Figure, sentence: Sentence, named: list[Measure]) -> bool:
    """Tell whether an amount is of goods that a tariff is on: "duties on $200 billion of Chinese goods"."""
    tariffs = (measure for measure in named if measure.code == "tariff_rate")
    tariff = next((measure for measure in tariffs if 0 < figure.start_char - measure.end <= _BESIDE), None)
    if tariff is None or not is_of_millions(figure):
        return False
    near = text.lower[tariff.end : min(sentence.end_char, figure.end_char + _BESIDE)]
    return bool(set(_WORD.findall(near)) & load_words("measures", "goods"))


def _is_paid_for(text: Text, figure: Figure, sentence: Sentence) -> bool:
    """Tell whether an amount is a price: "bought the mill for $3 million", "a $399 phone", "a $3 million takeover"."""
    before = words_before(text, figure, sentence)
    begin = max(0, figure.start_char - _BESIDE)
    is_more = figure.scale == 0 and _MORE.match(text.lower, figure.end_char) is not None
    is_more = is_more and _PAY_MORE.search(text.lower, begin, figure.start_char) is not None
    if is_more or _WENT_FOR.search(text.lower, begin, figure.start_char):
        return True  # "will pay 6.40 euros more"
    if (
        not figure.per
        and _PAID_OUT.search(text.lower, begin, figure.start_char)
        and _FOR.match(text.lower, figure.end_char)
    ):
        return True
    if {"for", "at"} & set(before[-3:]) and set(before) & load_words("measures", "trades"):
        return True
    behind = _NOUN_BEHIND.match(text.lower, figure.end_char)
    if behind is None or behind.group(1) in load_words("measures", "breaks") or behind.group(1).endswith("ly"):
        return False
    if not figure.per and behind.group(1) in load_words("measures", "bought_by_one") and before[-1:] in _ITS:
        return True
    is_small = figure.scale == 0 and not figure.per and before[-1:] in (["a"], ["the"], ["its"])
    second = _NOUN_BEHIND.match(text.lower, behind.end())
    nouns = {behind.group(1), second.group(1) if second else ""}
    is_small = is_small and load_words("measures", "not_bought").isdisjoint(nouns)  # no "a $400 tax credit"
    return is_small or behind.group(1) in load_words("measures", "deals")


_PAY_MORE = LazyRegexp(rf"\b(?:pays?|paid|paying|charged?|charges|charging) {HEDGES}(?:an extra )?\Z")
_MORE = LazyRegexp(r" (?:more|extra|less)(?=[,.;]|\Z| (?:for|per|a|from|than|next|this|each)\b)(?! for work)")
_ITS = (["a"], ["an"], ["the"], ["its"], ["his"], ["her"], ["their"], ["my"], ["our"], ["your"])


def _is_invested(text: Text, figure: Figure) -> bool:
    """Tell whether an amount is what something is built for: "opened a $740 million plant"."""
    behind = _WORKS.match(text.lower, figure.end_char) if is_of_millions(figure) else None
    if behind is None or behind.group(1) not in load_words("measures", "works"):
        return False
    # no "$3 million Ponzi scheme", no "scheme to defraud investors"
    return _CROOKED.search(text.lower, behind.start(), behind.end() + _CROOKED_WITHIN) is None


_CROOKED = LazyRegexp(
    r"\b(?:ponzi|pyramid|fraud|fraudulent|bribery|kickbacks?|laundering|smuggling|betting|extortion|scam)\b"
    r"|\bto (?:kill|assassinate|murder|defraud|steal|launder|bribe|overthrow|cheat|rig|smuggle|evade|dupe|fleece)\b"
)
_CROOKED_WITHIN = 14


_GETS = frozenset(["get", "gets", "receive", "receives", "received"])
_LOST = frozenset(["lost", "lose", "loses", "losing"])
_EACH_REACH = 60


def _code_per(text: Text, figure: Figure, sentence: Sentence) -> str | None:
    """A wage per hour, a profit or a dividend (which is no measure) per share, else a price."""
    given = load_words("measures", "given_per") & set(words_before(text, figure, sentence)[-8:])
    if figure.per in load_words("measures", "units_of_goods"):
        given -= _GETS  # "growers get 30 pence a litre"
        if set(words_before(text, figure, sentence)[-1:]) & {"at", "to"}:
            given -= _LOST  # "Brent lost 24 percent and closed at 34.36 dollars a barrel"
    elif "bonus" in given:
        return "wage"
    if figure.per in load_words("measures", "wage_per") and not given:
        return measure_per_time(text, figure, sentence)
    if figure.per != "share":
        is_none = given or figure.per in single_names()  # "six cents in every dollar"
        return None if is_none or is_of_each(text.lower, figure.start_char, figure.per, _EACH_REACH) else "price"
    return _code_per_share(text, figure, sentence)


def _code_per_share(text: Text, figure: Figure, sentence: Sentence) -> str | None:
    """What an amount per share is: a profit, a dividend, else the price."""
    if expects(text, sentence):
        return "profit"  # "Analysts had been looking for $1.41 a share"
    begin = max(sentence.start_char, figure.start_char - _CLAUSE)
    for word in _WORD.findall(text.lower, begin, figure.start_char)[::-1]:
        if word in load_words("measures", "per_share_profit"):
            return "profit"
        if word in load_words("measures", "per_share_payment"):
            return None
    return "price"


def _named(code: str, figure: Figure, measures: list[Measure]) -> Measure:
    """Return the noun of a measure that the sentence has, the figure itself where it has none."""
    nearest = min(
        (measure for measure in measures if measure.code == code),
        key=lambda measure: abs(measure.start - figure.start_char),
        default=None,
    )
    return nearest or Measure.unnamed(code, figure)
