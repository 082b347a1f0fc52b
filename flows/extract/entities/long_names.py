"""Names that their kind tells wherever they stand: "the Protocol on Shared Waters", "Hills ward", "Valentine's Day"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from flows.extract.dates.holiday_names import holiday_words, match_holiday
from flows.extract.entities.famous import famous_names
from flows.extract.entities.headlines import is_in_capital_headline
from flows.extract.entities.reference import country_names
from flows.extract.entities.tagger import TypedSpan
from flows.extract.lang.alternation import one_of
from flows.extract.lang.lazy_regexp import LazyRegexp
from flows.extract.lang.load import load_pairs, load_union, load_words
from flows.extract.lang.months import MONTH
from flows.extract.text import Text
from flows.extract.words import capital_follows, places

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
_MAKING = frozenset(
    {
        "wrote", "directed", "starred", "starring", "author", "novel", "film", "album", "memoir", "musical", "opera",
        "play",
    }
)  # fmt: skip
"""Words that ``_WORK`` begins with."""
_WORK = LazyRegexp(
    r"\b(?:wrote|directed|starred in|starring in|author of|novel|film|album|memoir|musical|opera|play),? "
    rf"(The {_NAME}(?: (?:(?:of|and|the|in|for) ){{0,2}}{_NAME}){{0,4}})(?![’'\w])"
)
""" "Who wrote The Long Field"."""
_NO_WARD = frozenset({"the", "a", "an", "this", "that", "each", "every", "one", "hospital", "maternity", "isolation"})
_LONGEST, _FURTHEST = 60, 240
"""Characters before and behind the word that a name is known by."""
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
    for at in places(string, tuple(f"{deed} on " for deed in _DEEDS & words)):
        begin = max(string.rfind("\n", 0, at) + 1, at - _LONGEST)
        match = next((one for one in _DEED.finditer(string, begin, at + _FURTHEST) if one.end() > at), None)
        if match and match.start() <= at and days.isdisjoint(match.group().lower().split()):
            yield TypedSpan(*match.span(1), "MISC")
    if "Scheme" in words:
        yield from (TypedSpan(*match.span(1), "MISC") for match in _SCHEME.finditer(string))
    if any(f" {act}" in string for act in load_words("surroundings", "acts_of_ships")):
        yield from (one for match in _SHIP.finditer(string) if (one := _ship(match)))
    if " The " in string and not _MAKING.isdisjoint(text.words.distinct):
        yield from (TypedSpan(*match.span(1), "MISC") for match in _WORK.finditer(string))
    for at in places(string, (" ward",)):
        match = _WARD.search(string, max(0, at - _LONGEST), at + len(" wards "))
        if match and match.end() == at + len(" ward") and match.group().partition(" ")[0].lower() not in _NO_WARD:
            yield TypedSpan(*match.span(1), "LOC")


def _ship(match: re.Match[str]) -> TypedSpan | None:
    """Return the ship that a wording names, None for a body that sank in the polls: "the Labour Party sank"."""
    words = match.group(1).lower().split()
    heads = (("entities", "organization_heads"), ("entities", "titles"), ("surroundings", "stock_indexes"))
    is_body = words[-1] in load_union(*heads)
    is_known = match.group(1) in famous_names() or match.group(1) in country_names() or words[-1][-1] == "s"
    return None if is_body or is_known else TypedSpan(*match.span(1), "MISC")


def _holidays(text: Text) -> Iterator[TypedSpan]:
    """Yield holidays, but for those that are a part of a longer name: "Christmas Island"."""
    string = text.string
    for start, word in text.capitals_among(_words_of_holidays()):
        holiday = match_holiday(text.lower, word.lower(), start)
        if holiday is None:
            continue
        end = start + len(holiday.form)
        is_begun = capital_follows(string, end)
        is_town = string[start:end] in load_pairs("cities")  # Corpus Christi
        is_part = is_begun or is_town or _is_behind_capital(string, start)
        if string[end - 1 : end].isalnum() and not is_part:
            yield TypedSpan(start, end, "MISC")


def _is_behind_capital(string: str, start: int) -> bool:
    """Tell whether a word with a capital and a blank stand right before a position."""
    if string[start - 1 : start] != " " or not string[start - 2 : start - 1].isalnum():
        return False
    line = string[max(0, start - _LONGEST) : start].rpartition("\n")[2]
    return line.rstrip().rpartition(" ")[2][:1].isupper()


@cache
def _words_of_holidays() -> frozenset[str]:
    """Return the first words of holidays as they are written: "Valentine", "Easter"."""
    return frozenset(first.capitalize() for first in holiday_words() - _NO_HOLIDAY)
