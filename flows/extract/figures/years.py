"""Digits that are a year, a clock time or the day of a month."""

from __future__ import annotations

import re
from functools import cache

from flows.extract.behind_days import counts_noun
from flows.extract.figures.forms import words
from flows.extract.figures.left import word_before
from flows.extract.figures.number import Number
from flows.extract.lang.lazy_regexp import LazyRegexp
from flows.extract.lang.load import load_yaml
from flows.extract.listed_counts import goes_on_counting

_CLOCK_AFTER = LazyRegexp(
    r":[0-9]{2}|(?:\.[0-9]{2})?[ \u00a0]?(?:a\.m|p\.m|am\b|pm\b|o['’]clock|gmt\b|utc\b|hrs\b|noon\b)"
)
_CLOCK_BEGINS = frozenset(":.apoguhn")
_HOUR_AND_MINUTES = LazyRegexp(r"(?:[01]?[0-9]|2[0-3])\.[0-5][0-9]|(?:[01][0-9]|2[0-3])[0-5][0-9]")
_ZONE = LazyRegexp(r"[ \u00a0](?:([A-Z]{2,4})|local time)\b")
_TOLD_THEN = LazyRegexp(r":(?: |$)| [-–—] (?=[A-Z“\"‘'])", re.MULTILINE)
_NEXT_WORD = LazyRegexp(r"(?:st|nd|rd|th)? (?:of )?([a-z]+\.?)")
_UNIT_BEHIND = LazyRegexp(r"(?!(?:st|nd|rd|th)\b)[a-z]")
"""Letters right behind digits, but for those of an ordinal."""

_ERA = LazyRegexp(
    r"[ -]?(?:ad\b(?! (?:campaign|spending|sales|revenue|spots?|breaks?|agenc))|b\.c\.e?|c\.e\.|bce?\b|ce\b|a\.d\.)"
)
_YEAR_AND = LazyRegexp(r"(?<![0-9])(?:1[5-9]|20)[0-9]{2} ?[-–] ?\Z")
_YEAR_REACH = 8
_YEAR_FAR_LOW, _YEAR_FAR_HIGH = 1900, 2040
"""Outside of these a number before a plural noun is seldom a year."""
_PLURAL_BEHIND = LazyRegexp(r" (?:[a-z]+ )?[a-z]{3,}[a-rt-z]s\b(?! ago)")
_YEAR_LOW, _YEAR_SURE, _YEAR_HIGH = 1000, 1600, 2100
_LAST_DAY = 31
_IN_MONTH = LazyRegexp(r"\bin [a-z]+\.? \Z")
_MONTH_REACH = 16


def is_time_or_date(lower: str, number: Number) -> bool:
    """Tell whether digits are a clock time or the day of a month."""
    if number.scale or number.is_worded:
        return False
    behind = lower[number.end : number.end + 2].lstrip(" \u00a0")[:1]
    if behind and behind in _CLOCK_BEGINS and _CLOCK_AFTER.match(lower, number.end):
        return True
    return not number.decimals and number.mantissa <= _LAST_DAY and _is_day(lower, number)


def is_stamp(string: str, lower: str, number: Number) -> bool:
    """Tell whether digits are an hour and minutes with their zone or before what is told: "16.45 BST", "00.15: "."""
    start, end = number.start, number.end
    if not string.startswith((" ", "\u00a0", ":"), end) or not _HOUR_AND_MINUTES.fullmatch(lower, start, end):
        return False
    zone = _ZONE.match(string, end)
    if zone is not None:
        return zone[1] is None or zone[1].lower() in _zones()
    is_first = start == 0 or lower[start - 1] == "\n"
    return is_first and end - start == len("00.15") and _TOLD_THEN.match(string, end) is not None


@cache
def _zones() -> frozenset[str]:
    return frozenset(form for form, kind in load_yaml("dates")["variants"].items() if kind == "zone")


def _is_day(lower: str, number: Number) -> bool:
    printed = word_before(lower, number.start)
    before = printed.rstrip(",")
    following = _NEXT_WORD.match(lower, number.end)
    word = following.group(1).rstrip(".") if following else ""
    if before not in words("date_words"):
        return bool(word) and word in words("date_words") and not word.endswith("day")
    is_apart = before.endswith("day") or printed.endswith(",")
    is_measured = lower.startswith("%", number.end) or _UNIT_BEHIND.match(lower, number.end) is not None
    if is_measured or (is_apart and lower.startswith("-", number.end)):
        return False  # "in May, 12% of them", "on Monday, 12pc less"
    if _IN_MONTH.search(lower, max(0, number.start - _MONTH_REACH), number.start):
        return not counts_noun(lower, number.end)  # "in March 15 people"
    return not (is_apart and word and word not in words("date_words"))


def is_year(lower: str, number: Number) -> bool:
    """Tell whether digits without a unit are a year, also before a noun ("2016 elections")."""
    printed = lower[number.start : number.end]
    is_of_era = _ERA.match(lower, number.end) or word_before(lower, number.start) in {"ad", "a.d."}
    joint = lower[max(0, number.start - 2) : number.start]
    is_last = printed.isdigit() and ("-" in joint or "–" in joint)
    is_last = is_last and bool(_YEAR_AND.search(lower, max(0, number.start - _YEAR_REACH), number.start))
    if is_of_era or (is_last and len(printed) <= len("10")):  # "in 2009 - 10"
        return number.scale == 0
    if len(printed) != 4 or not printed.isdigit() or not _YEAR_LOW <= int(printed) <= _YEAR_HIGH:
        return False
    before = word_before(lower, number.start)
    if int(printed) < _YEAR_SURE:
        return before in words("year_before")
    following = _NEXT_WORD.match(lower, number.end)
    is_of_noun = following is not None and following.group(1).rstrip(".") in words("year_nouns")
    is_far = not _YEAR_FAR_LOW <= int(printed) <= _YEAR_FAR_HIGH
    is_of_noun = is_of_noun or (is_far and _PLURAL_BEHIND.match(lower, number.end) is not None)  # "1885 aftershocks"
    is_placed = not is_of_noun or before in words("year_before")
    return is_placed and not goes_on_counting(lower, number.start, number.end)


def is_year_alone(lower: str, start: int, end: int) -> bool:
    """Tell whether four digits that end their phrase are a year: "in 2016,"; most are, and no rule need read them."""
    if end - start != _YEAR_DIGITS or lower[start - 1 : start] != " ":
        return False
    if lower[end : end + 1] not in _PHRASE_ENDS:
        return _YEAR_OF_DAY.match(lower, start) is not None
    printed = lower[start:end]
    is_year = printed.isdecimal() and _YEAR_SURE <= int(printed) < _YEAR_HIGH
    return is_year and not lower[end + 1 : end + 2].isdigit() and word_before(lower, start) in words("year_before")


_YEAR_OF_DAY = LazyRegexp(
    r"(?:19|20)[0-9]{2} (?:day|week|round|stage) (?:one|two|three|four|five|six|seven|eight|nine|ten|[0-9]{1,2})\b"
)
"""In headings of reports: "World Cup 2018 day five"."""
_YEAR_DIGITS = 4
_PHRASE_ENDS = frozenset(",.;)\n")
