"""Tables of prices: "Wheat, Novorossiysk: 195, up 2" under a line that says in which currency and per what."""

from __future__ import annotations

from typing import NamedTuple

from flows.extract.figures.lexicon import numerals
from flows.extract.figures.local_money import local_currency
from flows.extract.figures.reading import Reading
from flows.extract.figures.suffixes import Suffix, match_suffix
from flows.extract.lang.lazy_regexp import LazyRegexp

_IN = LazyRegexp(r"\bin\b|\(")
_SCALED = LazyRegexp(r" ?(thousands?|millions?|billions?|trillions?|crores?|lakhs?)(?: of)?(?= )")
_PER = LazyRegexp(r" (?:a|an|per)(?= )")
_LABEL = LazyRegexp(r"[^\n:]{2,48}:[^\n]{0,40}\Z")
_ROW = LazyRegexp(r"[^\n.;!?0-9]{2,48}[ :][+-]?[0-9][^\n]{0,40}\Z")
_LISTED = LazyRegexp(r"(?:[a-z' -]{2,32} [0-9][0-9.,]*(?:, | and |; ))*[a-z' -]{2,32} \Z")
_MOST_ROWS, _LONGEST_LINE = 16, 110


class Heading(NamedTuple):
    """What a table counts in."""

    currency: str | None
    is_ambiguous: bool
    unit: str | None
    per: str | None
    scale: int


def fill_tables(string: str, lower: str, readings: list[Reading]) -> None:
    """Give the bare numbers behind a label the currency, the rate and the scale of the heading above them."""
    local: dict[str, str] = {}
    for reading in readings:
        if reading.kind != "number" or reading.number is None:
            continue
        heading = _heading_of(string, lower, reading)
        if heading is None:
            continue
        currency = heading.currency
        if heading.is_ambiguous and currency:
            # the text is read for its places once for each name of a currency
            currency = (
                local[currency] if currency in local else local.setdefault(currency, local_currency(string, currency))
            )
        reading.kind, reading.currency, reading.unit = "money", currency, heading.unit
        reading.per, reading.rule = heading.per, "money_table"
        if not reading.number.scale:
            reading.number = reading.number._replace(scale=heading.scale)


def _heading_of(string: str, lower: str, reading: Reading) -> Heading | None:
    """Return the heading of the table or the list that a number is of."""
    start = reading.start
    line = lower.rfind("\n", max(0, start - _LONGEST_LINE), start) + 1
    listed = lower.rfind(": ", max(line, start - _LONGEST_LINE), start)
    if listed >= 0 and _LISTED.fullmatch(lower, listed + len(": "), start):
        return _read(string, lower, max(line, listed - _LONGEST_LINE), listed)
    if not line or not (_LABEL.match(lower, line, start) or _ROW.match(lower, line, reading.end)):
        return None
    return _above(string, lower, line)


def _above(string: str, lower: str, line: int) -> Heading | None:
    """Return the heading over the rows above a line."""
    for _ in range(_MOST_ROWS):
        end = line - 1
        line = lower.rfind("\n", max(0, end - _LONGEST_LINE), end) + 1
        if line == 0 and end > _LONGEST_LINE:
            return None
        is_row = any(letter.isdigit() for letter in lower[line:end]) or line == end
        heading = None if line == end else _read(string, lower, line, end)
        if heading or not is_row or line == 0:
            return heading
    return None


def _read(string: str, lower: str, start: int, end: int) -> Heading | None:
    """Return what a line says that numbers are in: "in million euros", "(dollars a tonne)"."""
    for opening in reversed(list(_IN.finditer(lower, start, end))):
        scaled = _SCALED.match(lower, opening.end())
        at = scaled.end() if scaled else opening.end()
        money = match_suffix(string, lower, at, is_worded=True)
        if money and money[1].kind == "money" and money[0] <= end:
            scale = numerals().scales.get(scaled.group(1).removesuffix("s"), 0) if scaled else 0
            return _told(string, lower, money, scale)
    return None


def _told(string: str, lower: str, money: tuple[int, Suffix], scale: int) -> Heading | None:
    """Return a heading of a currency; None where it is per something that is no unit."""
    end, suffix = money
    rate = _PER.match(lower, end)
    unit = match_suffix(string, lower, rate.end(), is_worded=True) if rate else None
    if rate and not unit:
        return None
    return Heading(suffix.currency, suffix.is_ambiguous, suffix.unit, unit[1].unit if unit else None, scale)
