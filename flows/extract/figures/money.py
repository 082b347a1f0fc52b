"""Money: a currency symbol before a number or a currency word after it."""

from __future__ import annotations

import re
from dataclasses import replace

from flows.extract.figures.context import match_form
from flows.extract.figures.forms import forms, words
from flows.extract.figures.numerals import Number
from flows.extract.figures.reading import Reading

_SYMBOL_BEFORE = re.compile(
    r"([a-z]{0,3}[$€£¥₩₹₽₺₪฿₫₱₦₴]|(?<![a-z])(?:rs\.?|rm|usd|eur|gbp|jpy|cny|krw|inr|aud|cad|chf))[ \u00a0]?\Z"
)
_REACH = 6
_MILLION = 6
"""From here on pounds are money: nothing that news weighs in pounds weighs millions of them."""


def read_money(lower: str, number: Number) -> Reading | None:
    """Return the amount that a number is."""
    symbol = _symbol_before(lower, number.start)
    word = match_form(lower, number.end, "currency_words")
    if symbol:
        start, currency, is_ambiguous = symbol
        end = word[0] if word and word[1] == currency else number.end
        return Reading("money", start, end, number, "money_symbol", currency=currency, is_ambiguous=is_ambiguous)
    if word:
        return Reading("money", number.start, word[0], number, "money_word", currency=word[1])
    pounds = match_form(lower, number.end, "unit_words") if number.scale >= _MILLION else None
    if pounds and pounds[1] == "[lb_av]":
        return Reading("money", number.start, pounds[0], number, "money_pounds", currency="GBP")
    cents = match_form(lower, number.end, "cent_words")
    if cents:
        hundredth = replace(number, scale=number.scale - 2)
        return Reading("money", number.start, cents[0], hundredth, "money_cents", currency=cents[1])
    return None


def _symbol_before(lower: str, position: int) -> tuple[int, str, bool] | None:
    left = max(0, position - _REACH)
    match = _SYMBOL_BEFORE.search(lower[left:position])
    if not match:
        return None
    symbol, symbols = match.group(1), forms("currency_symbols")
    start = left + match.start(1)
    while symbol and symbol not in symbols:
        symbol, start = symbol[1:], start + 1
    return (start, str(symbols[symbol]), symbol in words("ambiguous_symbols")) if symbol else None
