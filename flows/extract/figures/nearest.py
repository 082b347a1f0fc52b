"""Amounts told again without their unit: "maize 189 and barley 176", "38 to produce", "against 2.10 in May"."""

from __future__ import annotations

from flows.extract.figures.alike import are_of_one_unit
from flows.extract.figures.forms import words
from flows.extract.figures.left import ends_sentence, words_before
from flows.extract.figures.likeness import is_as_exact
from flows.extract.figures.modifiers import modifier_words
from flows.extract.figures.reading import Reading
from flows.extract.figures.shared_units import TIMES, carry, carry_currency
from flows.extract.figures.temperature import DEGREES
from flows.extract.figures.told_of_next import carry_told
from flows.extract.lang.hedges import HEDGES
from flows.extract.lang.lazy_regexp import LazyRegexp
from schemas.reference.load import load_codes

_REACH = 110
_GIVES = frozenset(["money", "quantity"])
_SHARES = frozenset(["percent", "multiple", "fraction"])
_MOST_TIMES = 20
_SCALED = 5
"""How many times as far millions may be from a quantity before them."""

_PHRASE_END = LazyRegexp(
    r"[,.;)\n\"”]|\Z| (?:in|for|by|on|at|from|to|with|this|last|next|after|before|and|but|or|when|if|as|today"
    r"|yesterday|tomorrow|tonight|elsewhere|now|since|late|early|so far|over|it|they|he|she|we"
    r"|that (?:morning|day|night|week|month|year|time)"
    r"|more|less|projected|forecast|expected|predicted|reported|recorded|needed|agreed|budgeted|offered)\b"
    r"| (?:[a-z]+|[0-9]+) (?:years?|months?|weeks?|days?|decades?)\b"
)
_COUNTED_BY_VERB = LazyRegexp(
    r"\b(?:lists|queues|numbers|crowds|cases|deaths|tolls?|patients|visitors|members|users|jobs|[a-z]+ers|[a-z]+ists)"
    r" (?:(?:have|has|had|will|could) )?(?:top|pass|exceed|surpass|number|near|cross|hit|reach)(?:s|es|ed|ped)?"
    rf" {HEDGES}\Z"
)
_SIZE = LazyRegexp(r" (?:less|more|fewer|higher|lower) than\b")
_EACH = (" each", " apiece")
_SENTENCE_END = LazyRegexp(r"[.!?][\"”’)]? |\n")


def carry_before(lower: str, reading: Reading, before: list[Reading]) -> None:
    """Give a bare number the unit, the currency and the rate that an amount before it tells."""
    for carry_one in (_carry_nearest, _carry_money, _carry_more, _carry_rate, _carry_said, carry_told):
        if reading.kind == "number":
            carry_one(lower, reading, before)


def _carry_nearest(lower: str, reading: Reading, before: list[Reading]) -> None:
    """Give a bare number the unit of the amount right before it in its sentence, where the two are of one order."""
    given = [one for one in reversed(before) if one.kind not in _SHARES]
    previous = given[0] if given else None
    if len(given) > 1 and given[0].kind == given[1].kind == "quantity" and is_as_exact(reading, given[1], given[0]):
        previous = given[1]
    number = reading.number
    if previous is None or number is None or previous.kind not in _GIVES:
        return
    if (number.is_worded and not number.scale) or reading.start - previous.end > _REACH:
        return
    gap = lower[previous.end : reading.start]
    if "\n" in gap or ends_sentence(gap) or gap.isspace() or _is_attribute(lower, previous, before):
        return
    if previous.unit in DEGREES and lower.endswith(" of ", 0, reading.start):
        return  # "a temperature of 39.4C and a pulse of 128"
    if previous.kind == "money" and _COUNTED_BY_VERB.search(lower, previous.end, reading.start):
        return  # "€252,000 for consultants as waiting lists top 897,000"
    is_rated = previous.kind == "money" and bool(reading.per) and (reading.per not in TIMES or bool(previous.per))
    is_told = _PHRASE_END.match(lower, reading.end) is not None and not _is_of_people(lower, reading)
    is_size = previous.kind == "money" and _SIZE.match(lower, reading.end) is not None
    is_part = previous.number is not None and number.value <= previous.number.value
    is_size = is_size or (previous.kind == "quantity" and is_part and _SIZE.match(lower, reading.end) is not None)
    is_size = is_size or (previous.kind == "money" and gap == ", or " and lower.startswith(_EACH, reading.end))
    if is_rated or is_size or (is_told and _is_like(previous, reading)):
        is_for = lower.endswith(" for ", 0, reading.start) and previous.kind == "quantity"
        is_place = lower.endswith(" another ", 0, reading.start) and lower.endswith(" at ", 0, previous.start)
        if not (is_for or is_place):  # "18 metres long, was built for 30", "lies at 42 metres, and found another 13"
            carry(reading, previous)


def _is_attribute(lower: str, previous: Reading, before: list[Reading]) -> bool:
    """Tell whether a quantity only says of what kind the things counted before it are: "165 turbines of 11 MW each"."""
    if previous.kind != "quantity" or not lower.endswith(" of ", 0, previous.start):
        return False
    end = previous.start - len(" of ")
    return any(one.kind == "count" and max(one.end, one.covered) == end for one in before)


def _carry_more(lower: str, reading: Reading, before: list[Reading]) -> None:
    """Give "has destroyed 19,000 more" the unit of the amount before it, also of the sentence before."""
    last = next((one for one in reversed(before) if one.kind not in {"percent", "money", "fraction"}), None)
    if last is None or last.kind != "quantity" or not _MORE.match(lower, reading.end):
        return
    if reading.start - last.end < _FAR and lower.find("\n", last.end, reading.start) < 0:
        carry(reading, last)


_MORE = LazyRegexp(r" more(?=[.,;\n]|\Z)")
_FAR = 240


def _carry_money(lower: str, reading: Reading, before: list[Reading]) -> None:
    """Give "losses of some 120 billion" the currency that was counted in before it in its paragraph."""
    number = reading.number
    if number is None or not number.is_of_millions or not _PHRASE_END.match(lower, reading.end):
        return
    said = [word.strip(",") for word in words_before(lower, reading.start, _MOST_WORDS)]
    is_told = not words("money_nouns").isdisjoint(said)
    kinds = {"money"} if not words("values_told").isdisjoint(said) else {"money", "count", "quantity"}
    money = next((one for one in reversed(before) if one.kind in kinds), None)
    is_got = not words("money_verbs").isdisjoint(said) or _is_sold(lower, reading.start)
    is_got = is_got or _is_end_of_money(lower, reading, before)
    if not is_told and (money is None or money.kind != "money" or not is_got):
        return
    if money and money.currency and lower.find("\n", money.end, reading.start) < 0:
        carry_currency(reading, money, "money_told")


def _is_end_of_money(lower: str, reading: Reading, before: list[Reading]) -> bool:
    """Tell whether trade or the like came to a number by a share: "imports from Peru fell 2.9% to 7.2 billion"."""
    if not before or before[-1].kind not in _SHARES or not lower.endswith(" to ", 0, reading.start):
        return False
    return not words("sums_of_money").isdisjoint(words_before(lower, before[-1].start, _MOST_OF_SALE))


def _is_sold(lower: str, start: int) -> bool:
    """Tell whether a number is what something was sold for: "sold 30 percent of the ports for 4.2 billion"."""
    said = words_before(lower, start, _MOST_OF_SALE)
    return said[-1:] == ["for"] and not words("selling").isdisjoint(said)


_MOST_OF_SALE = 9
_MOST_WORDS = 4


def _carry_rate(lower: str, reading: Reading, before: list[Reading]) -> None:
    """Give a price without its currency that of the price before it: "gas added 2.15 to 43.80 a megawatt-hour"."""
    if reading.per is None or reading.per in TIMES | {"person"}:
        return
    price = next((one for one in reversed(before) if one.kind == "money"), None)
    if price and price.per and price.per not in TIMES and lower.find("\n\n", price.end, reading.start) < 0:
        carry(reading, price)


def _carry_said(lower: str, reading: Reading, before: list[Reading]) -> None:
    """Give "in Ghana it is 11,000" the unit of the amount in the sentence before."""
    last = _last_amount(reading, before)
    if last is None or reading.start - last.end > _FAR:
        return
    number = reading.number
    is_part = _OF_THAT.search(lower, max(0, reading.start - _LONGEST_SAID), reading.start) is not None
    is_end = _PHRASE_END.match(lower, reading.end) is not None
    if number is None or (number.is_worded and not number.scale) or not (is_end or is_part):
        return
    if is_part and lower.find("\n", last.end, reading.start) < 0:
        carry(reading, last)
        return
    is_said = _IT_IS.search(lower, max(last.end, reading.start - _LONGEST_SAID), reading.start) is not None
    is_said = is_said or _is_of_next_good(lower, last, reading)
    is_said = is_said or (last.kind == "quantity" and number.is_of_millions and not lower.startswith(" ", reading.end))
    if is_said and lower.find("\n", last.end, reading.start) < 0 and _is_like(last, reading):
        carry(reading, last)


def _is_of_next_good(lower: str, last: Reading, reading: Reading) -> bool:
    """Tell whether a sentence goes on with the price of the next goods: "Hake was €7 a kilo. Sardines were at 2.10"."""
    is_of_goods = last.kind == "money" and (last.per in TIMES or last.per in load_codes("units"))
    said = _SENTENCE_END.split(lower[last.end : reading.start])[-1]
    return is_of_goods and _NEXT_GOOD.fullmatch(said) is not None


_NEXT_GOOD = LazyRegexp(
    r"(?:in (?:[a-z]+ )?[a-z]+ |for )?(?!there|it|he|she|stocks|temperatures|scores)[a-z-]+(?: [a-z-]+)?"
    rf" (?:(?:were|was|are|is|stood|sold|went|traded) (?:at|for)|costs?|fetched) {HEDGES}"
)


def _last_amount(reading: Reading, before: list[Reading]) -> Reading | None:
    """Return the amount before, or the one before that where only that is of one order: "pays $410 on a $2m loan"."""
    last = before[-1] if before else None
    if last is None or last.kind not in _GIVES:
        return None
    other = before[-2] if len(before) > 1 else last
    is_other = are_of_one_unit(last, other) and not _is_like(last, reading) and _is_like(other, reading)
    return other if is_other else last


_IT_IS = LazyRegexp(
    r"\b(?:it|that|(?:the|their|its) (?:price|rate|cost|fare|fee|average|figure))"
    r" (?:is|was|cost|costs|stood at|stands at)"
    rf" (?:still )?{HEDGES}\Z"
)
_LONGEST_SAID = 48
_OF_THAT = LazyRegexp(rf"(?:[.;,–—] )of (?:that|this|it|the total|the sum|the amount),? {HEDGES}\Z")


def carry_price_rate(lower: str, reading: Reading, before: list[Reading]) -> None:
    """Give the end of another price's change the rate of the first: "$84 a barrel, while crude fell to $80"."""
    is_second = lower.endswith((" and ", " or "), 0, reading.start)
    if reading.kind != "money" or reading.per or not (reading.change_role == "end" or is_second):
        return
    for one in reversed(before):
        if _SENTENCE_END.search(lower, one.end, reading.start):
            return
        is_end = one.per not in TIMES and one.change_role == "end"
        is_rated = one.kind == "money" and one.per not in {None, "person"} and (is_end or is_second)
        if is_rated and one.currency == reading.currency and _is_like(one, reading):
            reading.per = one.per
            size = before[-1]
            if size.kind == "money" and size.change_role == "change" and not size.per:
                size.per = one.per
            return


def _is_like(previous: Reading, reading: Reading) -> bool:
    first, second = (abs(one.number.value) if one.number else 0.0 for one in (previous, reading))
    is_scaled = previous.kind == "quantity" and reading.is_of_millions
    most = _MOST_TIMES * _SCALED if is_scaled else _MOST_TIMES
    return bool(first and second) and 1 / most < first / second < most


def _is_of_people(lower: str, reading: Reading) -> bool:
    """Tell whether the verb before a number or its phrase says that it counts people or what was counted before."""
    before = [word.strip(",") for word in words_before(lower, reading.start, 4)]
    while before and before[-1] in modifier_words():
        before.pop()
    is_of_people = before[-1:] and before[-1] in words("person_verbs", "counting")
    return bool(is_of_people) or " ".join(before[-2:]) in words("number_phrases", "counting") | words(
        "people_groups", "counting"
    )
