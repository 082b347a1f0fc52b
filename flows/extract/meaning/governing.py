"""Which of the measures around a figure it is of: the noun that it stands before, or the one that went before it."""

from __future__ import annotations

import re
from bisect import bisect_left
from operator import attrgetter

from flows.extract.lang.load import load_words, load_yaml
from flows.extract.meaning.measures import Measure, Measures
from flows.extract.text import Text
from schemas.records import Figure, Sentence

_WORD = re.compile(r"[a-z]+")
_NOUN_BEHIND = re.compile(r" ([a-z]{3,})\b")
_TO_MONEY = re.compile(
    r",? (?:to|at) (?:about |nearly )?(?:[a-z]{0,3}[$€£¥]\d|\d[\d.,]*(?: (?:[mb]|tr)illion)? "
    r"(?:euros?|dollars?|cents?|pence|pounds?|francs?|yen|yuan|won|rupees?|roubles?|rubles?|pesos?|reais|rand|liras?|lira"
    r"|kron\w+|crowns?|zlotys?|forints?|baht|ringgit|rupiah|dinars?|dirhams?|riyals?|shillings?|naira))"
)
_MILLIONS = 6
_CLAUSE = 240
"""Characters before an amount per share or per month in which its profit, dividend or pay is looked for."""
_BEFORE = 90
"""Characters before a figure in which a verb of buying or the odds of something are looked for."""
_ATTRIBUTE_WORDS = 4
_LOOK_AT = 6
"""Measures before and after a figure that are looked at."""
_BESIDE = 45
"""Characters on either side of a number of people within which "killed" or "injured" is of them."""


def governing_measure(text: Text, figure: Figure, sentence: Sentence, measures: Measures) -> Measure | None:
    """Return the measure of a figure, None where the sentence names none that fits."""
    if figure.kind == "count":
        return _counted(text, figure, sentence)
    named = _near(figure, measures.of(sentence))
    if figure.kind == "money":
        return _of_money(text, figure, sentence, named)
    if figure.kind == "basis_points" or _is_part_of_point(figure):
        return _rate_moved(text, figure, sentence) or _nearest(text, figure, named)
    before = _before_words(text, figure, sentence)
    if set(before[-7:]) & load_words("measures", "likelihoods") or _is_valuation(text, figure):
        return None
    found = _nearest(text, figure, named) or _traded(text, figure, sentence)
    is_of_credit = found is not None and found.code == "debt" and before[-1:] == ["at"]
    return found._replace(code="interest_rate") if found and is_of_credit else found


def _is_valuation(text: Text, figure: Figure) -> bool:
    """Tell whether a multiple says what a share costs by what its firm earns: "14 times earnings"."""
    return figure.kind == "multiple" and _VALUED.match(text.lower, figure.end_char) is not None


_VALUED = re.compile(r" (?:its |their |annual |yearly |forward )*(?:earnings|profits?|sales|revenues?|income)\b")


def _traded(text: Text, figure: Figure, sentence: Sentence) -> Measure | None:
    """Return the price of what "tumbled 6.1 percent to 11.24 euros": a change that ends at an amount of money."""
    ends_at_money = _TO_MONEY.match(text.lower, figure.end_char)
    is_trade = set(_before_words(text, figure, sentence)[-4:]) & load_words("measures", "trading")
    if figure.kind != "percent" or not ends_at_money or not is_trade:
        return None
    return Measure("price", figure.start_char, figure.end_char, False)


def _before_words(text: Text, figure: Figure, sentence: Sentence) -> list[str]:
    """The words of the sentence before a figure, no more than are near it."""
    begin = max(sentence.start_char, figure.start_char - _BEFORE)
    return _WORD.findall(text.lower, begin, figure.start_char)


def _of_money(text: Text, figure: Figure, sentence: Sentence, named: list[Measure]) -> Measure | None:
    if figure.per and figure.per not in load_words("measures", "time_per"):
        is_moved = figure.change_role in {"change", "start", "end"}
        verb = (
            None
            if is_moved
            else next((measure for measure in reversed(named) if measure.is_verb and measure.fits(figure)), None)
        )
        if (
            verb
            and figure.per not in load_words("measures", "wage_per")
            and not set(_before_words(text, figure, sentence)[-2:]) & {"at", "for"}
        ):
            return verb
        code = _code_per(text, figure, sentence)
        return _named(code, figure, named) if code else None
    if _is_taxed(text, figure, sentence, named):
        return Measure("imports", figure.start_char, figure.end_char, False, is_implied=True)
    if figure.rule == "money_exchange_rate":
        return Measure("price", figure.start_char, figure.end_char, False)
    if _is_paid_for(text, figure, sentence):
        return _named("price", figure, named)
    return _nearest(text, figure, named) or _traded_at(text, figure, sentence)


def _traded_at(text: Text, figure: Figure, sentence: Sentence) -> Measure | None:
    """Return the price of what "settled at $80.30" and is not scaled to millions."""
    before = _before_words(text, figure, sentence)
    is_traded = {"at", "to"} & set(before[-3:]) and set(before[-7:]) & load_words("measures", "traded_at")
    if not is_traded or (figure.scale or 0) >= _MILLIONS:
        return None
    return Measure("price", figure.start_char, figure.end_char, False)


def _is_taxed(text: Text, figure: Figure, sentence: Sentence, named: list[Measure]) -> bool:
    """Tell whether an amount is of goods that a tariff is on: "duties on $200 billion of Chinese goods"."""
    tariffs = (measure for measure in named if measure.code == "tariff_rate")
    tariff = next((measure for measure in tariffs if 0 < figure.start_char - measure.end <= _BESIDE), None)
    if tariff is None or (figure.scale or 0) < _MILLIONS:
        return False
    near = text.lower[tariff.end : min(sentence.end_char, figure.end_char + _BESIDE)]
    return bool(set(_WORD.findall(near)) & load_words("measures", "goods"))


def _is_paid_for(text: Text, figure: Figure, sentence: Sentence) -> bool:
    """Tell whether an amount is a price: "bought the mill for $3 million", "a $399 phone", "a $3 million takeover"."""
    before = _before_words(text, figure, sentence)
    if {"for", "at"} & set(before[-3:]) and set(before) & load_words("measures", "trades"):
        return True
    behind = _NOUN_BEHIND.match(text.lower, figure.end_char)
    if behind is None or behind.group(1) in load_words("measures", "breaks") or behind.group(1).endswith("ly"):
        return False
    is_small = figure.scale == 0 and not figure.per and before[-1:] in (["a"], ["the"], ["its"])
    return is_small or behind.group(1) in load_words("measures", "deals")


def _near(figure: Figure, named: list[Measure]) -> list[Measure]:
    """The measures around a figure: a sentence without an end costs no more than its length."""
    index = bisect_left(named, figure.start_char, key=attrgetter("start"))
    return named[max(0, index - _LOOK_AT) : index + _LOOK_AT]


def _nearest(text: Text, figure: Figure, named: list[Measure]) -> Measure | None:
    index = bisect_left(named, figure.start_char, key=attrgetter("start"))
    return _right_behind(text, figure, named[index : index + _LOOK_AT]) or _before(
        text, figure, named[max(0, index - _LOOK_AT) : index]
    )


def _code_per(text: Text, figure: Figure, sentence: Sentence) -> str | None:
    """A wage per hour, a profit or a dividend (which is no measure) per share, else a price."""
    if figure.per in load_words("measures", "wage_per"):
        begin, end = max(sentence.start_char, figure.start_char - _CLAUSE), figure.end_char + _BEFORE
        words = set(_WORD.findall(text.lower, begin, min(sentence.end_char, end)))
        return "wage" if figure.per in {"h", "hour"} or words & load_words("measures", "paid") else "price"
    if figure.per != "share":
        return "price"
    begin = max(sentence.start_char, figure.start_char - _CLAUSE)
    for word in reversed(_WORD.findall(text.lower, begin, figure.start_char)):
        if word in load_words("measures", "per_share_profit"):
            return "profit"
        if word in load_words("measures", "per_share_payment"):
            return None
    return "price"


def _is_part_of_point(figure: Figure) -> bool:
    """Tell whether a figure is a "quarter-point" or a "half-point" of a rate."""
    return figure.kind == "percentage_points" and figure.exact.endswith(("point", "points"))


def _rate_moved(text: Text, figure: Figure, sentence: Sentence) -> Measure | None:
    """Points right beside a cut or a rise are of an interest rate, wherever the story names it."""
    before = text.lower[max(sentence.start_char, figure.start_char - _BESIDE) : figure.start_char]
    after = text.lower[figure.end_char : min(sentence.end_char, figure.end_char + _BESIDE)]
    near = {*_WORD.findall(before)[-4:], *_WORD.findall(after)[:2]}
    if not near & load_words("measures", "rate_changes") or near & {"yield", "yields"}:
        return None
    return Measure("interest_rate", figure.start_char, figure.end_char, False)


def _named(code: str, figure: Figure, measures: list[Measure]) -> Measure:
    """Return the noun of a measure that the sentence has, the figure itself where it has none."""
    nearest = min(
        (measure for measure in measures if measure.code == code),
        key=lambda measure: abs(measure.start - figure.start_char),
        default=None,
    )
    return nearest or Measure(code, figure.start_char, figure.end_char, False)


def continues(text: Text, sentence: Sentence) -> bool:
    """Tell whether a sentence opens so that it goes on about what the one before it measured."""
    opening = text.lower[sentence.start_char : sentence.start_char + 24]
    return any(
        opening.startswith(words) and not opening[len(words) : len(words) + 1].isalpha()
        for words in load_words("measures", "continues")
    )


def _right_behind(text: Text, figure: Figure, measures: list[Measure]) -> Measure | None:
    """ "a $27.6 billion annual trade deficit", "$5 million in aid", "a 5 percent rise in exports" """
    behind = (measure for measure in measures if measure.start >= figure.end_char and measure.fits(figure))
    measure = next(behind, None)
    if measure is None:
        return None
    between = text.lower[figure.end_char : measure.start]
    words = between.replace("-", " ").split()
    if set(between) & set(',;:.()"“”') or len(words) > _ATTRIBUTE_WORDS + 2:
        return None
    if words in (["of", "the"], ["of", "all"]) and measure.code in load_words("measures", "totals"):
        return measure
    rest = _after_change(words)
    if rest is None and figure.kind == "money" and words and words[0] in load_words("measures", "of_words"):
        rest = words[2:] if words[:2] == ["worth", "of"] else words[1:]
    if rest is None:
        rest = words
    is_attribute = len(rest) <= _ATTRIBUTE_WORDS and not load_words("measures", "breaks") & set(rest)
    return measure if is_attribute else None


def _after_change(words: list[str]) -> list[str] | None:
    """Return what follows "rise in" at the beginning of the words, without an article or possessor; else None."""
    for index, word in enumerate(words[:3]):
        if word in load_words("measures", "changes") and words[index + 1 : index + 2] in (["in"], ["of"], ["to"]):
            rest = words[index + 2 :]
            return rest[1:] if rest and rest[0] in {"the", "its", "their", "a", "an"} else rest
    return None


def _before(text: Text, figure: Figure, measures: list[Measure]) -> Measure | None:
    """The last one before the figure in its clause."""
    before = [measure for measure in measures if measure.end <= figure.start_char and measure.fits(figure)]
    if not before:
        return None
    between = text.lower[before[-1].end : figure.start_char]
    breaks: list[str] = load_yaml("measures")["clause_breaks"]
    goes_on = {"; "} if before[-1].code == "price" else set()
    return None if any(words in between for words in breaks if words not in goes_on) else before[-1]


def _counted(text: Text, figure: Figure, sentence: Sentence) -> Measure | None:
    """A count is of a measure by what it counts, or by what happened to the people that it counts."""
    noun = (figure.counted or "").rpartition(" ")[2]
    verb = _verb_of_count(text, figure, sentence)
    if verb:
        return Measure(verb, figure.start_char, figure.end_char, False)
    code = load_yaml("measures")["counted"].get(noun) or _of_population(text, figure, sentence)
    if code is None and (not noun or noun in load_words("measures", "people")):
        code = _fate(text, figure, sentence)
    return Measure(code, figure.start_char, figure.end_char, False) if code else None


def _of_population(text: Text, figure: Figure, sentence: Sentence) -> str | None:
    before = text.lower[max(sentence.start_char, figure.start_char - _BESIDE) : figure.start_char]
    is_told = figure.counted == "people" and "population" in before
    return "population" if is_told else None


def _verb_of_count(text: Text, figure: Figure, sentence: Sentence) -> str | None:
    """Return sales of "sold 30,000 cars", exports of "exported 2 million phones"."""
    verbs: dict[str, list[str]] = load_yaml("measures")["verbs"]
    near = set(_before_words(text, figure, sentence)[-3:])
    return next((code for code in sorted(load_words("measures", "verbs_of_counts")) if near & set(verbs[code])), None)


def _fate(text: Text, figure: Figure, sentence: Sentence) -> str | None:
    """Return deaths, injuries or cases by the nearest such word right after the number, else right before it."""
    after = text.lower[figure.end_char : min(sentence.end_char, figure.end_char + _BESIDE)]
    before = text.lower[max(sentence.start_char, figure.start_char - _BESIDE) : figure.start_char]
    for words in (after.split(",")[0].split(), list(reversed(before.rpartition(",")[2].split()))):
        for word in words[:4]:
            bare = word.strip(".,;:")
            if bare == "and":
                break
            if bare in load_words("measures", "killed"):
                return "deaths"
            if bare in load_words("measures", "hurt"):
                return "injuries"
            if bare in load_words("measures", "sick"):
                return "cases"
    return None
