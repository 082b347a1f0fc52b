"""Names that their kind tells wherever they stand: "the Protocol on Shared Waters", "Hills ward", "Valentine's Day"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from flows.extract.dates.holiday_names import holiday_forms, match_holiday
from flows.extract.entities.famous import famous_names
from flows.extract.entities.headlines import is_in_capital_headline
from flows.extract.entities.reference import country_names
from flows.extract.entities.tagger import TypedSpan
from flows.extract.lang.alternation import one_of
from flows.extract.lang.lazy_regexp import LazyRegexp
from flows.extract.lang.load import load_pairs, load_words
from flows.extract.lang.months import MONTH
from flows.extract.text import Text

_NAME = r"[A-Z][\w’'-]{0,30}"
_DEEDS = frozenset({"Protocol", "Convention", "Declaration", "Treaty", "Charter", "Agreement", "Covenant"})
_DEED = LazyRegexp(
    rf"((?:(?!The |This |In ){_NAME} ){{0,2}}(?:{'|'.join(sorted(_DEEDS))}) on (?!(?i:{MONTH})\b)(?:the )?"
    rf"{_NAME}(?: (?:(?:and|of|the|in) ){{0,2}}{_NAME}){{0,5}})(?![’'\w])"
)
""" "Revised Protocol on Shared Watercourses"."""
_SCHEME = LazyRegexp(rf"\b[Tt]he ((?:{_NAME} ){{1,4}}Scheme)\b")
_WARD = LazyRegexp(rf"((?:St\.? )?{_NAME}(?: (?:and )?{_NAME}){{0,2}} ward)\b(?! off\b|s)")
_SHIP = LazyRegexp(
    rf"\b[Tt]he ({_NAME}(?: {_NAME}){{0,2}}) (?:{one_of(load_words('surroundings', 'acts_of_ships'))})\b"
)
""" "The Princess Ida sank off Oslo"."""
_WORK = LazyRegexp(
    r"\b(?:wrote|directed|starred in|starring in|author of|novel|film|album|memoir|musical|opera|play),? "
    rf"(The {_NAME}(?: (?:(?:of|and|the|in|for) ){{0,2}}{_NAME}){{0,4}})(?![’'\w])"
)
""" "Who wrote The Long Field"."""
_NO_WARD = frozenset({"the", "a", "an", "this", "that", "each", "every", "one", "hospital", "maternity", "isolation"})
_LONGEST = 60
_NO_HOLIDAY = frozenset({"new", "epiphany", "holi", "ashura", "july", "election", "heritage", "freedom", "nowruz"})
"""First words of holidays that are told as times alone, or are other names, too."""


def long_names(text: Text) -> Iterator[TypedSpan]:
    """Yield such names; none is looked for in a headline that has capitals on all words."""
    for one in (*_matches(text), *_holidays(text)):
        if not is_in_capital_headline(text, one.start):
            yield one


def _matches(text: Text) -> Iterator[TypedSpan]:
    string, words = text.string, text.capital_words
    days = load_words("borders", "months_and_days")
    for deed in _DEEDS & words:
        at = string.find(f"{deed} on ")
        while at >= 0:
            begin = max(string.rfind("\n", 0, at) + 1, at - _LONGEST, 0)
            match = next((one for one in _DEED.finditer(string, begin) if one.end() > at), None)
            if match and match.start() <= at and days.isdisjoint(match.group().lower().split()):
                yield TypedSpan(*match.span(1), "MISC")
            at = string.find(f"{deed} on ", at + 1)
    if "Scheme" in words:
        yield from (TypedSpan(*match.span(1), "MISC") for match in _SCHEME.finditer(string))
    if any(f" {act}" in string for act in load_words("surroundings", "acts_of_ships")):
        yield from (one for match in _SHIP.finditer(string) if (one := _ship(match)))
    if " The " in string:
        yield from (TypedSpan(*match.span(1), "MISC") for match in _WORK.finditer(string))
    at = string.find(" ward")
    while at >= 0:
        match = next((one for one in _WARD.finditer(string, max(0, at - _LONGEST), at + len(" wards "))), None)
        if match and match.end() == at + len(" ward") and match.group().partition(" ")[0].lower() not in _NO_WARD:
            yield TypedSpan(*match.span(1), "LOC")
        at = string.find(" ward", at + 1)


def _ship(match: re.Match[str]) -> TypedSpan | None:
    """Return the ship that a wording names, None for a body that sank in the polls: "the Labour Party sank"."""
    words = match.group(1).lower().split()
    heads = (("entities", "organization_heads"), ("entities", "titles"), ("surroundings", "stock_indexes"))
    is_body = any(words[-1] in load_words(*key) for key in heads)
    is_known = match.group(1) in famous_names() or match.group(1) in country_names() or words[-1][-1] == "s"
    return None if is_body or is_known else TypedSpan(*match.span(1), "MISC")


def _holidays(text: Text) -> Iterator[TypedSpan]:
    """Yield holidays, but for those that are a part of a longer name: "Christmas Island"."""
    string = text.string
    firsts = _words_of_holidays() & text.capital_words
    for start, word in text.capitals if firsts else ():
        if word not in firsts:
            continue
        holiday = match_holiday(text.lower, _first_of(word), start)
        end = start + len(holiday.form) if holiday else start
        is_longer = string.startswith(" ", end) and string[end + 1 : end + 2].isupper()
        is_of_longer = string[start - 1 : start] == " " and string[start - 2 : start - 1].isalnum()
        is_of_longer = is_of_longer and string[:start].rpartition("\n")[2].rstrip().rpartition(" ")[2][:1].isupper()
        is_longer = is_longer or string[start:end] in load_pairs("cities")  # Corpus Christi
        if holiday and string[end - 1 : end].isalnum() and not is_longer and not is_of_longer:
            yield TypedSpan(start, end, "MISC")


def _first_of(word: str) -> str:
    return re.split(r"[ '’.-]", word.lower(), maxsplit=1)[0]


@cache
def _words_of_holidays() -> frozenset[str]:
    """Return the first words of holidays as they are written: "Valentine", "Easter"."""
    firsts = {re.split(r"[ '.-]", form, maxsplit=1)[0] for form in holiday_forms()} - _NO_HOLIDAY
    return frozenset(first.capitalize() for first in firsts)
