"""Money: a symbol or code before a number, a name, symbol or code behind it, hundredths behind that."""

from __future__ import annotations

from decimal import Decimal
from functools import cache, lru_cache
from typing import NamedTuple

from flows.extract.figures.currency_names import currency_names, single_names
from flows.extract.figures.forms import mapping, words
from flows.extract.figures.left import sentence_before, word_start
from flows.extract.figures.lexicon import TEEN, TENS, numerals
from flows.extract.figures.number import Number
from flows.extract.figures.reading import Reading
from flows.extract.figures.signed import in_parentheses, is_dash_minus
from flows.extract.figures.suffixes import Suffix, match_suffix
from flows.extract.lang.lazy_regexp import LazyRegexp
from schemas.reference.load import load_codes

_NEAR_VERB = 4
_LEAST_WON = 100
"""Below it "won" behind a number is a verb."""

_NEGATIVE = LazyRegexp(r"(?<!plus or )\b((?:minus|negative) )\Z")
_SCALE = LazyRegexp(r" ([a-z]+)\b")
_HUNDREDTHS = LazyRegexp(r"(,? and | )([0-9]{1,2}|[a-z]+(?:[ -][a-z]+)?)(?: ?([^\W\d_]+|[¢￠]))?(?![\w%])")
_END = LazyRegexp(r"\s*(?:[.?!;,)]|$)(?![0-9])")


class Symbol(NamedTuple):
    """A symbol or code before a number: where it begins and what it means."""

    start: int
    currency: str
    is_ambiguous: bool


def symbol_before(string: str, lower: str, start: int, floor: int) -> Symbol | None:
    """Return the currency symbol or code right before a number, not before ``floor``; one space may stand between."""
    at = start - 1
    if at > floor and lower[at] in " \u00a0":
        at -= 1
    if at < floor:
        return None
    mark = lower[at]
    if mark in _signs():
        return _with_prefix(lower, at, floor)
    return _code_before(string, lower, at + 1, floor) if mark.isalpha() or mark == "." else None


def _code_before(string: str, lower: str, end: int, floor: int) -> Symbol | None:
    left = word_start(lower, end)
    word = lower[left:end]
    if left > floor and lower[left - 1] == "$" and (code := mapping("currencies", "symbols").get(f"${word}")):
        return Symbol(left - 1, code, False)
    if left < floor or (left and _is_joined(lower, left - 1, floor)):
        return None
    code = mapping("currencies", "abbreviations").get(word)
    if code and word not in words("only_behind", "currencies"):
        return Symbol(left, code, word in words("ambiguous", "currencies"))
    is_code = len(word) == 3 and (string[left:end].isupper() or word in words("small_codes", "currencies"))
    is_code = is_code and word not in words("codes_that_are_words", "currencies")
    return Symbol(left, word.upper(), False) if is_code and word.upper() in load_codes("currencies") else None


def _is_joined(lower: str, at: int, floor: int) -> bool:
    """Tell whether what stands before a code makes it part of a word; a hyphen right behind a figure does not."""
    return lower[at].isalnum() or (lower[at] in "-'’" and not (lower[at] == "-" and at == floor > 0))


def _with_prefix(lower: str, at: int, floor: int) -> Symbol:
    """Take the letters before a sign that say whose it is: A$, US$, "C $"."""
    symbols = mapping("currencies", "symbols")
    unsure = words("ambiguous", "currencies")
    left = max(word_start(lower, at, 4), floor)
    for start in (left, max(at - 3, floor), max(at - 2, floor)):
        form = lower[start : at + 1]
        if len(form) > 1 and form in symbols and (start == 0 or not lower[start - 1].isalnum()):
            return Symbol(start, symbols[form], False)
    return Symbol(at, symbols[lower[at]], lower[at] in unsure)


@cache
def _signs() -> frozenset[str]:
    return frozenset(form for form in mapping("currencies", "symbols") if len(form) == 1)


@cache
def words_of_money() -> frozenset[str]:
    """Return the words in small letters that name a currency before a number."""
    mapped = [*mapping("currencies", "abbreviations"), *mapping("currencies", "letters")]
    return words("small_codes", "currencies") | words("named_before", "currencies") | frozenset(mapped)


def read_symbol(string: str, lower: str, number: Number, floor: int) -> Reading | None:
    """Return the amount that a number after a symbol is."""
    symbol = symbol_before(string, lower, number.start, floor)
    if symbol is None and lower[number.start - 1 : number.start] == "(":
        symbol = symbol_before(string, lower, number.start - 1, floor)
        number = in_parentheses(lower, number)
        symbol = symbol if symbol and number.mantissa < 0 else None
    if symbol is None:
        return None
    start = symbol.start
    is_minus = start > 0 and (lower[start - 1] in "-−" or (lower[start - 1] == "–" and is_dash_minus(lower, start - 1)))
    if is_minus and (start == 1 or not lower[start - 2].isalnum()):
        start, number = start - 1, number._replace(mantissa=-number.mantissa)
    sign = _NEGATIVE.search(lower, max(0, start - 16), start)
    if sign:
        start, number = sign.start(1), number._replace(mantissa=-number.mantissa)
    end = number.end
    behind = match_suffix(string, lower, end)
    if (
        behind
        and behind[1].currency
        and behind[1].form[0].isalpha()
        and (behind[1].currency == symbol.currency or symbol.is_ambiguous)
    ):
        end = behind[0]
        if behind[1].currency != symbol.currency:
            symbol = Symbol(symbol.start, behind[1].currency, False)
    reading = Reading("money", start, end, number, "money_symbol", currency=symbol.currency)
    reading.is_ambiguous = symbol.is_ambiguous
    return with_hundredths(lower, reading)


def read_named(string: str, lower: str, number: Number, found: tuple[int, Suffix]) -> Reading | None:
    """Return the amount that a number before a currency's name, symbol or code is."""
    end, suffix = found
    if suffix.form == "won" and not number.scale and number.value < _LEAST_WON:
        return None
    if suffix.form in words("nouns_too", "currencies") and number.is_worded and not number.scale:
        return None
    if not suffix.form[0].isalnum() and (string[end : end + 1].isdigit()):
        return None
    if suffix.currency is None:
        return _with_one_before(lower, Reading("money", number.start, end, number, "money_minor", unit=suffix.unit))
    scale = _SCALE.match(lower, end) if not number.scale else None
    power = numerals().scales.get(scale.group(1)) if scale else None
    if power and scale:
        end, number = scale.end(), number._replace(scale=power)
    reading = Reading("money", number.start, end, number, "money_name", currency=suffix.currency)
    reading.is_ambiguous = suffix.is_ambiguous
    return with_hundredths(lower, reading)


def _with_one_before(lower: str, cents: Reading) -> Reading:
    """Add the dollar of "a dollar and 42 cents"."""
    match = _ONE_BEFORE.search(lower, max(0, cents.start - _LONGEST_NAME), cents.start)
    code = single_names().get(match.group(1)) if match else None
    if match is None or code is None or cents.number is None or cents.number.value >= _HUNDRED:
        return cents
    whole = cents.number.mantissa.scaleb(-2) + 1
    number = cents.number._replace(start=match.start(), mantissa=whole, decimals=2)
    is_ambiguous = match.group(1) in words("ambiguous", "currencies")
    return Reading("money", match.start(), cents.end, number, "money_one_and", currency=code, is_ambiguous=is_ambiguous)


_ONE_BEFORE = LazyRegexp(r"\ban? ([a-z]+),? and \Z")
_LONGEST_NAME = 24
_HUNDRED = 100


def read_pounds(lower: str, number: Number, end: int, *, is_money: bool) -> Reading | None:
    """Return unnamed pounds as money where they are millions, are paid, or the story counts in pounds."""
    if not number.scale and _is_weight(lower, number.start, end):
        return None
    if not is_money and is_of_food(lower, end):
        return None
    is_paid = not lower.startswith(" of ", end) and (_is_paid(lower, number.start) or _is_priced(lower, number.start))
    is_paid = is_paid or _PER_POUNDS.match(lower, end) is not None
    if not number.is_of_millions and not is_money and not is_paid:
        return None
    return Reading("money", number.start, end, number, "money_pounds", currency="GBP", is_ambiguous=True)


def is_of_food(lower: str, end: int) -> bool:
    """Tell whether pounds that end at a position are of what is weighed: "143 million pounds of beef"."""
    return _OF_FOOD.match(lower, end) is not None


def _is_weight(lower: str, start: int, end: int) -> bool:
    """Tell whether pounds are of weight: "weighed 180 pounds", "40 pounds of gold dust"."""
    before = lower[max(0, start - 40) : start].rpartition(". ")[2].split()[-_NEAR_VERB:]
    is_weighed = any(word in words("verbs_of_weighing", "currencies") for word in before)
    return is_weighed or _OF_GOODS.match(lower, end) is not None


_OF_FOOD = LazyRegexp(
    r" of (?:[a-z]+ )?(?:milk|beef|pork|meat|chicken|poultry|cheese|butter|sugar|rice|wheat|corn|cotton|coffee|copper"
    r"|fish|seafood|lobster|food|potatoes|nuts|almonds|peanuts|fruit|vegetables|plastic|waste|steel|explosives|fuel|thrust"
    r"|honey|trash|garbage|debris|uranium|lithium)\b"
)
"""Behind pounds that are weight, however many: "six million pounds of milk"."""

_PER_POUNDS = LazyRegexp(
    r" (?:per|a|an) (?:mwh|megawatt|kwh|kilowatt|therm|tonne|share|hour|person|head|night|unit|ticket|pupil|household)"
    r"| to [0-9][0-9.,]{0,8} (?:a|per) (?:tonne|ton)\b"
)
"""Behind pounds that are paid and no weight."""

_OF_GOODS = LazyRegexp(
    r" of (?!(?:the |its |his |her |their )?(?:debt|money|savings|tax|public|funding|aid|government))[a-z]"
)


def _is_priced(lower: str, start: int) -> bool:
    """Tell whether a price or wage came to an amount: "the price of a loaf has doubled in a year to 45 pounds"."""
    left = sentence_before(lower, start, _PRICE_REACH)
    return left.endswith(_CAME_TO) and _PRICED.search(left) is not None


_PRICE_REACH = 90
_CAME_TO = (" to ", " to about ", " to around ", " at ", " from ", " to nearly ", " to just ")
_PRICED = LazyRegexp(
    r"\b(?:prices?|allowances?|thresholds?|benefits?|grants?|bonus(?:es)?|fares?|rents?|wages?|salary|salaries|fees?|fines?|pensions?|tuition|tolls?)\b"
)


def _is_paid(lower: str, start: int) -> bool:
    """Tell whether a verb of paying or giving stands right before an amount: "pays 1,140 pounds", "fined him 500"."""
    before = lower[max(0, start - 40) : start].rpartition(". ")[2].split()[-_NEAR_VERB:]
    return not words("verbs_of_paying", "currencies").isdisjoint(word.strip(",") for word in before)


def read_minor_symbol(string: str, lower: str, number: Number) -> Reading | None:
    """Return the pence of "382p", the cents of "43c", in a story that prints pounds or dollars too."""
    letter = string[number.end : number.end + 1]  # a capital C is of Celsius
    known = mapping("currencies", "minor_symbols").get(letter)
    if not known or number.scale or lower[number.end + 1 : number.end + 2].isalnum():
        return None
    if number.value in _LINES_OF_PICTURE or lower.startswith(".m", number.end + 1):
        return None  # "1080p", "4p.m."
    unit, *signs = known
    if not _has_any(lower, tuple(signs)):
        return None
    return Reading("money", number.start, number.end + 1, number, "money_minor_symbol", unit=unit)


@lru_cache(maxsize=4)
def _has_any(lower: str, signs: tuple[str, ...]) -> bool:
    """Tell whether a text prints one of some signs: looked for once, not at each of a thousand prices."""
    return any(sign in lower for sign in signs)


_LINES_OF_PICTURE = frozenset([480, 720, 1080, 1440, 2160])


def with_hundredths(lower: str, reading: Reading) -> Reading:
    """Add the cents of "20 dollars and 43 cents", "$20 and 43c", "15 dollars 50"."""
    number = reading.number
    if number is None or number.scale or number.decimals:
        return reading
    match = _HUNDREDTHS.match(lower, reading.end)
    if not match:
        return reading
    joint, printed, unit = match.groups()
    value = _below_hundred(printed)
    end = match.end()
    if value is None and unit is None and " " in printed:
        printed, _, unit = printed.rpartition(" ")
        value = _below_hundred(printed)
    if value is None:
        return reading
    if unit is None or unit not in _minor_words():
        is_bare = unit is None and _END.match(lower, end) and (joint == " " or len(printed) > 1)
        is_bare = (
            is_bare and (printed.isdigit() is False or len(printed) == 2) and not _is_between(lower, reading.start)
        )
        if not is_bare:
            return reading
    mantissa = number.mantissa + Decimal(value).scaleb(-2)
    reading.number = number._replace(mantissa=mantissa, decimals=2)
    reading.end = end
    return reading


def _below_hundred(printed: str) -> int | None:
    if printed.isdigit():
        return int(printed)
    parts = numerals().parts
    head, _, tail = printed.replace("-", " ").partition(" ")
    part, value = parts.get(head, (-1, 0))
    if part not in {0, TEEN, TENS}:
        return None
    if not tail:
        return value
    second, low = parts.get(tail, (-1, 0))
    return value + low if part == TENS and second == 0 else None


def _is_between(lower: str, start: int) -> bool:
    return lower[max(0, start - 8) : start] == "between "


@cache
def _minor_words() -> frozenset[str]:
    named = {form for forms in mapping("currencies", "minor").values() for form in forms}
    return frozenset(named | words("minor_letters", "currencies"))


@cache
def dollar_forms() -> dict[str, str]:
    """Return the symbols and names of dollars that say whose they are, to their currencies."""
    names = {form: code for form, code in currency_names().items() if " dollar" in form}
    return {form: code for form, code in {**mapping("currencies", "symbols"), **names}.items() if len(form) > 1}
