"""Prices that a verb or a thing bought tells: "can be had for €6,000", "gave me $250 for it", "a sack was 9 dinars"."""

from __future__ import annotations

from flows.extract.lang.alternation import one_of
from flows.extract.lang.hedges import HEDGES
from flows.extract.lang.lazy_regexp import LazyRegexp
from flows.extract.lang.load import load_words
from flows.extract.meaning.measure import Measure
from flows.extract.meaning.per_time import is_of_millions
from flows.extract.text import Text
from schemas.records import Figure

_REACH = 70
_HAD_FOR = LazyRegexp(
    r"\b(?:(?:can|could|may|might|to) be (?:had|bought|rented|hired|picked up|got) (?:for|at)"
    rf"|(?:appraised|valued|priced|on sale|on offer)(?: [a-z]+ [a-z]+)? (?:at|for|from)) {HEDGES}(?:as little as )?\Z"
)
_GAVE = LazyRegexp(rf"\b(?:gave|gives|give|offered|handed|paid) (?:me|him|her|us|them|you) {HEDGES}\Z")
_FOR_IT = LazyRegexp(
    r" for (?:an?|the|his|her|my|our|their|your|it|them|one|two|three|each)\b(?! (?:year|month|week|day|job))"
)
_OF_OTHER = LazyRegexp(r" in (?:taste|quality|volume|weight|size|popularity|output)\b")
_WORTH = LazyRegexp(
    r"\b(?:jewell?ery|jewels|watch(?:es)?|goods|paintings?|cars?|houses?|homes?|art|drugs|cocaine|heroin|cannabis"
    r"|cigarettes|rings?|bags?|phones?|bikes?|bicycles|tools|land|equipment|coins?|wine|horses?|dogs?|cattle|sheep|goats"
    r"|pigs|cows|containers?|buses|trucks?|lorr(?:y|ies)|vans?|tractors?|feed|fodder|timber|grain|clothes|clothing|shoes|furniture|antiques|laptops|computers|medicines?|books|stamps|toys|tickets)"
    rf",? (?:valued at|worth) {HEDGES}(?:an estimated )?\Z"
)
_CONTAINERS = frozenset({
    "loaf", "sack", "bag", "kilo", "litre", "liter", "dozen", "bottle", "tin", "tray", "pint", "gallon", "pair",
    "copy", "barrel", "plate", "cup", "crate", "bale", "packet",
})  # fmt: skip
_WAS = LazyRegexp(
    rf"\b(?:{one_of(_CONTAINERS)})(?: of [a-z]+(?: [a-z]+)?)?(?: that)? (?:was|were|is|are|had been) {HEDGES}\Z"
)
_BILL_OF = LazyRegexp(
    rf"\b(?:a|his|her|its|their|the|final|total|tax|rates|annual|average|typical|monthly|household|heating|water|energy)"
    rf" bills? (?:of|to|from|at) {HEDGES}\Z"
)
_ADDED = LazyRegexp(rf"\b(?:adds?|added|adding|knocks?) {HEDGES}(?:another |an extra )?\Z")
_TO_BILL = LazyRegexp(
    r" (?:(?:a|per|each|every) (?:month|year|week) )?(?:to|on|onto|off) (?:the |an? |each |every |their |your )?"
    r"(?:[a-z-]+ ){0,4}?(?:bills?|payments?|repayments?|fare|fares|cost|price|rent|loan|mortgage|ticket|premium)\b"
)
_TAX_OF = LazyRegexp(
    r"\b(?:tax|levy|toll|excise|surcharge)(?! rates?\b)(?: on [a-z ]{3,30}?)?"
    r"(?: (?:will|would|is|was|has|had|go|goes|went|rise|rises|rose|up|down|raised|lifted|be)){0,4}"
    rf" (?:of|to|at|from|was|is) {HEDGES}\Z"
)
"""Before what is paid of a thing as a tax: "a levy of six kroner on bags"."""
_LOT_MADE = LazyRegexp(
    r"\b(?:painting|canvas|portrait|sculpture|watercolou?r|drawing|print|vase|manuscript|violin|diamond|necklace|stamp"
    r"|work|statue|bottle|coin|watch|guitar|bronze|self-portrait|lot)s?\b(?: by [^,.;\n]{2,30})?"
    rf" (?:has |had )?(?:made|fetched|sold for|went for|brought|realised|realized) {HEDGES}\Z"
)
""" "A canvas by Lin Hou made £8.1 million"."""
_PER_MONTH = frozenset(["mo", "month"])
_GONE_UP = LazyRegexp(
    rf"\b({one_of(load_words('measures', 'household_goods'))})"
    rf" (?:has|have|had|is|are|was|were) (?:(?:now|also) )?(?:gone |crept |shot )?(?:up|down)(?: by)? {HEDGES}\Z"
)

_GOING = frozenset(["go", "goes", "going", "gone", "went", "creep", "creeps", "crept", "creeping", "shot"])
"""Words that such a move cannot do without: "a white loaf went up from £1.15 to £1.29"."""

_WENT = LazyRegexp(
    rf"\b(?:{one_of(_GOING)})"
    rf"(?: (?:up|down)[^.,;:\n]{{0,30}}? (?:from|by|to)|[^.,;:\n]{{0,20}}? from(?: [^ ]+(?: [a-z]+)? to)?) {HEDGES}"
    r"(?:another |an extra )?\Z"
)
_UNPRICED = load_words("measures", "amounts_not_prices")
_ASKS = LazyRegexp(rf"\b(?:asks?|asked|asking|wants?|wanted|charg(?:es?|ed|ing)) {HEDGES}\Z")
_SET_BACK = LazyRegexp(
    rf"\bset(?:s|ting)? (?:him|her|me|us|them|you|it|(?:the |an? )?[a-z]+(?: [a-z]+)?) back {HEDGES}\Z"
)
_PAYS = LazyRegexp(rf"\b(?:pays?|paid|paying) {HEDGES}\Z")
_TO_USE = LazyRegexp(
    r" (?:each |apiece |a head |more )?to (?:cross|enter|park|ride|see|visit|attend|watch|join|swim|camp|fish|hunt"
    r"|ski|stay|travel|board|climb|drive|get in|get into|use|rent|hire|hear|stand|sit|take part|park)\b"
)
_IS = LazyRegexp(
    r"(?:\A|[.;:“”\"(\n] ?|, (?:and |but |where |while )?|\b(?:and|but|where|that|said) )"
    r"((?:(?:an?|the|one|each|its|their|our) )?"
    r"[a-z'’-]+(?: [a-z'’-]+){0,6}?) (?:is|are|was|were|will be|would be) (?:now |only |just |still |then )?"
    rf"{HEDGES}\Z"
)
"""Before what a thing costs, told by no more than "is": "Lunch at the diner is $4"."""
_OF_ALL = frozenset({
    "average", "median", "difference", "gap", "total", "sum", "rise", "increase", "fall", "drop", "cut", "change",
    "margin", "value", "figure", "half", "most", "much", "rest", "each", "all", "one", "some", "result", "answer",
    "contribution", "payment", "payments", "instalment", "order", "debt", "minimum", "maximum", "hole", "shortfall",
})  # fmt: skip
"""Subjects that are no thing that is sold."""
_PRONOUNS = frozenset(["it", "that", "this", "there", "he", "she", "they", "we", "i", "you", "which", "what", "who"])
_GOODS_MOVED = LazyRegexp(
    rf"\b({one_of(load_words('measures', 'household_goods'))})"
    r"(?: (?:has|have|had|will|may|could|also|now|almost|nearly|more|than|about)){0,4} \Z"
)
_MULTIPLIED = ("doubled", "tripled", "trebled", "quadrupled", "halved")


def told_price(text: Text, figure: Figure) -> Measure | None:
    """Return the price of what an amount or a rise is told of by its verb."""
    near = max(0, figure.start_char - _REACH), figure.start_char
    if figure.kind in {"percent", "fraction", "multiple"}:
        is_moving = figure.kind == "multiple" and figure.exact in _MULTIPLIED
        gone = (_GOODS_MOVED if is_moving else _GONE_UP).search(text.lower, *near)
        if is_moving and _TO_QUANTITY.match(text.lower, figure.end_char):
            return None
        is_other = _OF_OTHER.match(text.lower, figure.end_char) is not None
        return Measure("price", gone.start(1), gone.end(1), False) if gone and not is_other else None
    said = text.words.before(figure.start_char)
    if _LOT_MADE.search(text.lower, *near):
        return Measure.unnamed("price", figure)
    if is_of_millions(figure):
        worth = _WORTH.search(text.lower, *near) if not _WORTH_NEEDS.isdisjoint(said) else None
        is_of_thing = worth is not None and not worth.group().startswith("goods")
        is_told = is_of_thing or (not _HAD_NEEDS.isdisjoint(said) and _HAD_FOR.search(text.lower, *near) is not None)
        return Measure.unnamed("price", figure) if is_told else None
    if _has_gone(text, figure):
        return Measure.unnamed("price", figure)
    is_told = any(not needed.isdisjoint(said) and one.search(text.lower, *near) for needed, one in _TOLD)
    is_told = is_told or _is_given(text, figure, near) or _is_added(text, figure, near)
    is_told = is_told or _is_charged(text, figure, near) or _is_so_much(text, figure)
    return Measure.unnamed("price", figure) if is_told else None


_WORTH_NEEDS = frozenset(["worth", "valued"])
_HAD_NEEDS = frozenset(["be", "appraised", "valued", "priced", "sale", "offer"])
_TOLD = (
    (_HAD_NEEDS, _HAD_FOR),
    (_WORTH_NEEDS, _WORTH),
    (_CONTAINERS, _WAS),
    (frozenset(["bill", "bills"]), _BILL_OF),
    (frozenset(["tax", "levy", "toll", "excise", "surcharge"]), _TAX_OF),
)
"""What tells the price of a thing, each with words of which it needs one before the amount."""


def _is_given(text: Text, figure: Figure, near: tuple[int, int]) -> bool:
    """Tell whether somebody gave or was paid an amount for a thing: "gave me $250 for it"."""
    return _FOR_IT.match(text.lower, figure.end_char) is not None and _GAVE.search(text.lower, *near) is not None


def _is_added(text: Text, figure: Figure, near: tuple[int, int]) -> bool:
    """Tell whether an amount is added to a bill: "adds $9 to the fare"."""
    return _is_of_bill(text.lower, figure) and _ADDED.search(text.lower, *near) is not None


def _is_charged(text: Text, figure: Figure, near: tuple[int, int]) -> bool:
    """Tell whether an amount is asked for a thing, paid to use one or sets somebody back."""
    if _FOR_IT.match(text.lower, figure.end_char) and _ASKS.search(text.lower, *near):
        return True
    if _TO_USE.match(text.lower, figure.end_char) and _PAYS.search(text.lower, *near):
        return True
    is_back = figure.per is None and "back" in text.words.before(figure.start_char)
    return is_back and _SET_BACK.search(text.lower, *near) is not None


def _is_so_much(text: Text, figure: Figure) -> bool:
    """Tell whether a thing "is" so much, no prize, debt or sum of another kind."""
    if figure.kind != "money" or figure.change_role == "change":
        return False
    told = _IS.search(text.lower, max(0, figure.start_char - _REACH), figure.start_char)
    words = _WORD.findall(told.group(1)) if told else []
    return bool(words) and all(others.isdisjoint(words) for others in (_UNPRICED, _OF_ALL, _PRONOUNS))


def _has_gone(text: Text, figure: Figure) -> bool:
    """Tell whether what costs so much has gone up or down, no dividend, allowance or sum of another kind."""
    if figure.kind != "money" or _GOING.isdisjoint(text.words.distinct):
        return False
    begin = max(0, figure.start_char - _MOVED_WITHIN)
    went = _WENT.search(text.lower, begin, figure.start_char)
    if went is None:
        return False
    subject = _MARK.split(text.lower[begin : went.start()])[-1]
    return _UNPRICED.isdisjoint(_WORD.findall(subject)) and _UNPRICED.isdisjoint(_WORD.findall(went.group()))


_TO_QUANTITY = LazyRegexp(
    r" (?:in (?:size|output|volume|weight)|to [0-9][0-9.,]* (?:million )?(?:tonnes|tons|kilos))\b"
)
_MOVED_WITHIN = 120
_MARK, _WORD = LazyRegexp(r"[.,;:\n]"), LazyRegexp(r"[a-z-]+")


def _is_of_bill(lower: str, figure: Figure) -> bool:
    return figure.per in _PER_MONTH or _TO_BILL.match(lower, figure.end_char) is not None
