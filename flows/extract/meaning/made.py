"""What is made, dug or grown, or bought abroad, where only a verb and a quantity tell it: "dug 98 million tonnes"."""

from __future__ import annotations

from flows.extract.lang.alternation import one_of
from flows.extract.lang.hedges import HEDGES
from flows.extract.lang.lazy_regexp import LazyRegexp
from flows.extract.lang.load import load_words, load_yaml
from flows.extract.meaning.measure import Measure
from flows.extract.meaning.measures import Measures
from flows.extract.meaning.words_before import words_before
from flows.extract.text import Text
from schemas.records import Figure, Sentence

_BESIDE, _NEAR = 70, 45
_TO_VERB = 4
_LEAST_MADE = 100
"""Less than this, unless it is tonnes, is what a household picks."""


def measure_of_making(text: Text, figure: Figure, sentence: Sentence, measures: Measures) -> Measure | None:
    """Return the production of "dug 98 million tonnes of coal", the imports of "China bought 3 tonnes of corn"."""
    if figure.kind == "money":
        return _bought(text, figure, measures)
    if figure.kind != "quantity" or figure.change_role == "change":
        return None
    if abroad := _ABROAD.match(text.lower, figure.end_char):
        return Measure("exports", abroad.start(1), abroad.end(1), False)
    if not _is_of_goods(figure):
        return None
    return _ranked(text, figure, sentence) or _made(text, figure, sentence, measures)


def _ranked(text: Text, figure: Figure, sentence: Sentence) -> Measure | None:
    """Return what the place of a country among others is by: "the world's second-biggest exporter, with 3 tonnes"."""
    begin = max(sentence.start_char, figure.start_char - _LONGEST)
    trader = _TRADER_WITH.search(text.lower, begin, figure.start_char)
    if trader is None:
        return None
    codes: dict[str, str] = load_yaml("measures")["traders"]
    return Measure(codes[trader.group(1)], trader.start(1), trader.end(1), False)


_LONGEST = 120
_TRADERS = one_of(load_yaml("measures")["traders"])
_TRADER_WITH = LazyRegexp(
    rf"\b(?:biggest|largest|top|leading|main|number (?:one|two))(?: [a-z-]+){{0,3}}? ({_TRADERS})\b"
    r"(?: of [a-z -]{3,30}| in the [a-z]+)?,?"
    rf" (?:with|selling|shipping|producing|buying|growing) {HEDGES}\Z"
)


def _made(text: Text, figure: Figure, sentence: Sentence, measures: Measures) -> Measure | None:
    """Return what the verb before a quantity of goods makes of it."""
    words = words_before(text, figure, sentence)[-_TO_VERB - 1 :]
    while words and words[-1] in load_words("measures", "between_making"):
        words.pop()
    verb = _verb_at_end(words)
    if verb is None:
        return None
    start = text.lower.rfind(verb, max(sentence.start_char, figure.start_char - _BESIDE), figure.start_char)
    if start < 0:
        return None
    if verb in load_words("measures", "making"):
        return Measure("production", start, start + len(verb), False, is_verb=True)
    taker = measures.countries.get(start - 1)
    if taker is None:
        return None
    # "exports of 4 million tonnes, of which China took 730,000"
    code = "exports" if text.lower.endswith(("of which ", "of that "), 0, taker) else "imports"
    return Measure(code, start, start + len(verb), False, is_verb=True)


def made_share(text: Text, figure: Figure) -> Measure | None:
    """Return the production of "digs up a quarter of the world's copper", "grower of a third of the world's beans"."""
    if figure.kind not in {"percent", "fraction"} or not _OF_WORLD.match(text.lower, figure.end_char):
        return None
    makes = _MAKES.search(text.lower, max(0, figure.start_char - _NEAR), figure.start_char)
    return Measure("production", makes.start(1), makes.end(1), False) if makes else None


_OF_WORLD = LazyRegexp(
    r" of (?:the (?:world|country|nation|region|planet|continent|state)['’]s|all (?:the )?|global |world |europe['’]s)"
)
_MAKES = LazyRegexp(
    r"\b(grows?|grew|growing|mines?|mined|mining|digs? up|dug up|makes?|made|making|pumps?|pumped|brews?"
    rf"|catch(?:es)?|caught|growers? of|makers? of) {HEDGES}\Z"
)


_ABROAD = LazyRegexp(
    r" (?:of [a-z ]{2,30} )?((?:went|goes|go|going|w(?:ere|as) (?:sent|shipped|sold)) (?:abroad|overseas))\b"
)
_BUY = LazyRegexp(rf"\b(buy|buys|bought|buying|purchase|purchased|purchasing) {HEDGES}\Z")
_GOODS = LazyRegexp(
    r" (?:more |worth )?(?:in|of) (?:[A-Z][a-z.]+)(?: (?!and\b)[a-z]+)? (?:goods|products|crops|grain|oil|gas|energy"
    r"|arms|weapons|soybeans|wheat|corn|beef|pork|aircraft|planes|machinery|services|cars|food|chips|steel)\b"
)


_FROM_ABROAD = LazyRegexp(r" (?:worth )?(?:of|in) [a-z]+(?: [a-z]+)? from (?:the )?[A-Z]")
"""Behind what a country bought: "of wheat from Peru"."""


def _bought(text: Text, figure: Figure, measures: Measures) -> Measure | None:
    """Return the imports of "promised to buy $200 billion more in American goods", "Peru bought $2bn of oil from"."""
    if _WORTH.search(text.lower, max(0, figure.start_char - _BESIDE), figure.start_char):
        return _traded(text, figure, measures)
    is_of_country = _GOODS.match(text.string, figure.end_char) is not None
    if not is_of_country and not _FROM_ABROAD.match(text.string, figure.end_char):
        return None
    verb = _BUY.search(text.lower, max(0, figure.start_char - _BESIDE), figure.start_char)
    if verb is None or not (is_of_country or verb.start(1) - 1 in measures.countries):
        return None
    return Measure("imports", verb.start(1), verb.end(1), False)


_WORTH = LazyRegexp(rf" (?:worth|valued at) {HEDGES}\Z")
_BUY_GOODS = LazyRegexp(
    r"\b(buy|buys|bought|buying|purchase|purchased|purchasing) (?:[a-z]+ (?:and )?){1,4}(?:worth|valued at) "
)
_FROM_COUNTRY = LazyRegexp(r" from (?:the )?[A-Z]")
_SENT = LazyRegexp(r" (?:was|were|is|are|(?:has|have|had) been) (exported|shipped|imported) (?:from|to|into|by)\b")


def _traded(text: Text, figure: Figure, measures: Measures) -> Measure | None:
    """Return the trade of "Peru bought goods worth $2 billion from", "cars worth $2 billion were exported to"."""
    if sent := _SENT.match(text.lower, figure.end_char):
        code = "imports" if sent.group(1) == "imported" else "exports"
        return Measure(code, sent.start(1), sent.end(1), False)
    if not _FROM_COUNTRY.match(text.string, figure.end_char):
        return None
    for verb in _BUY_GOODS.finditer(text.lower, max(0, figure.start_char - _BESIDE), figure.start_char):
        if verb.start(1) - 1 in measures.countries:
            return Measure("imports", verb.start(1), verb.end(1), False)
    return None


def _verb_at_end(words: list[str]) -> str | None:
    verbs = load_words("measures", "making") | load_words("measures", "taking")
    two = " ".join(words[-2:])
    return two if two in verbs else words[-1] if words and words[-1] in verbs else None


def _is_of_goods(figure: Figure) -> bool:
    """Tell whether a quantity is of goods by weight or volume, and no height, area or helping."""
    is_much = figure.unit == "t" or (figure.value or figure.value_high or 0) >= _LEAST_MADE
    return is_much and figure.unit in load_words("measures", "units_of_goods")
