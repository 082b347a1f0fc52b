"""Tables of prices: "Wheat, Novorossiysk: 195, up 2" under a line that says in which currency and per what."""

from __future__ import annotations

import re

from flows.extract.figures.local_money import local_currency
from flows.extract.figures.reading import Reading
from flows.extract.figures.suffixes import match_suffix

_HEADER = re.compile(r"\bin(?= (?:[a-z.]+ ){1,3}(?:a|an|per) [a-z])|\((?=[a-z.]+ (?:a|an|per) [a-z])")
_PER = re.compile(r" (?:a|an|per)(?= )")
_LABEL = re.compile(r"[^\n:]{2,48}:[^\n]{0,40}\Z")
_REACH = 600


def fill_tables(string: str, lower: str, readings: list[Reading]) -> None:
    """Give the bare numbers behind a label and a colon the currency and rate of the heading above them."""
    for reading in readings:
        if reading.kind != "number":
            continue
        line_start = lower.rfind("\n", max(0, reading.start - _REACH), reading.start) + 1
        if line_start and _LABEL.match(lower, line_start, reading.start):
            _fill(string, lower, reading, line_start)


def _fill(string: str, lower: str, reading: Reading, line_start: int) -> None:
    headings = list(_HEADER.finditer(lower, max(0, line_start - _REACH), line_start))
    if not headings:
        return
    money = match_suffix(string, lower, headings[-1].end(), is_worded=True)
    rate = _PER.match(lower, money[0]) if money and money[1].kind == "money" else None
    unit = match_suffix(string, lower, rate.end(), is_worded=True) if rate else None
    if money and unit:
        currency = local_currency(string, money[1].currency) if money[1].is_ambiguous and money[1].currency else None
        reading.kind, reading.currency, reading.unit = "money", currency or money[1].currency, money[1].unit
        reading.per, reading.rule = unit[1].unit, "money_table"
