"""The month in which the fiscal years of a story begin: as it says, or as is usual in the country that it is about."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from functools import cache

from flows.extract.dates.calendar import Days, add_months
from flows.extract.dates.context import Context
from flows.extract.dates.vocabulary import table
from flows.extract.lang.alternation import one_of
from flows.extract.lang.lazy_regexp import LazyRegexp
from flows.extract.lang.load import load_words, load_yaml

_SEASON_BEGINS = 7
_LONGEST_CODE = 4
"""Longer names of countries and seats stand in capitals in datelines: "CANBERRA -"."""
_READ = 4000
_WORD = LazyRegexp(r"[a-z]+")
_SEASON = LazyRegexp(r"\b(?:19|20)\d\d[-–/]\d\d(?:\d\d)? (?:\w+ )?season\b")
_SIZES = {"quarter": 3, "half": 6}
_PLAIN_HALVES = {6, 12}


def start_month(context: Context) -> int | None:
    """Return the month in which years written so begin: those of sport, or of the country that the story names most."""
    lower = context.text.lower
    if context.fiscal_month < 0 and (_is_of_sport(lower) or _names_seasons(lower)):
        context.fiscal_month = _SEASON_BEGINS
    if context.fiscal_month < 0:
        counts: dict[int, int] = {}
        for match in _countries().finditer(context.text.string):
            month = _months()[match.group()]
            counts[month] = counts.get(month, 0) + 1
        context.fiscal_month = max(counts, key=lambda month: (counts[month], -month)) if counts else 0
    return context.fiscal_month or None


def season_start(context: Context) -> int:
    """Return the month in which seasons begin: July, or January where the sport of the story is played in summer."""
    words = set(_WORD.findall(context.text.lower, 0, _READ))
    if _names_seasons(context.text.lower):
        return _SEASON_BEGINS
    is_of_winter = _is_of_sport(context.text.lower) and words.isdisjoint(load_words("dates", "summer_sports"))
    return _SEASON_BEGINS if is_of_winter else 1


def _names_seasons(lower: str) -> bool:
    """ "The 2025/26 season"."""
    return "season" in lower and _SEASON.search(lower) is not None


def _is_of_sport(lower: str) -> bool:
    """A story that has "season" and other words of matches writes seasons so, which begin in July."""
    if "season" not in lower:
        return False
    return len(load_words("dates", "match_words").intersection(_WORD.findall(lower, 0, _READ))) > 1


def fiscal_start(context: Context) -> int | None:
    """Return the month in which a "fiscal 2018" of the story begins: as told, or as it is for all in its country."""
    if context.told_month < 0:
        lower = context.text.lower
        context.told_month = _told_by_year(lower) or next(_told_by_parts(lower), 0) or _for_all(context)
    return context.told_month or None


def told_start_month(context: Context) -> int | None:
    """Return the month in which the years begin whose quarters or halves the story tells the months of."""
    if context.part_month < 0:
        told = set(_told_by_parts(context.text.lower))
        context.part_month = told.pop() if len(told) == 1 else 0
    return context.part_month if context.part_month > 1 else None


def fiscal_days(year: int, start: int) -> Days:
    """Return the days of a fiscal year: it is named after the calendar year in which it ends."""
    first = date(year - (start > 1), start, 1)
    return first, add_months(first, 12) - timedelta(days=1)


def fiscal_name(first: int, start: int) -> int:
    """Return the year that a fiscal year is called by: one from August on by the year in which most of it lies."""
    return first + (start > _SEASON_BEGINS)


def _told_by_year(lower: str) -> int:
    """ "The fiscal year begins in April", "fiscal 2018, which ends in September"."""
    match = _by_year().search(lower) if "fiscal" in lower or "financial" in lower else None
    if match is None:
        return 0
    month: int = table("months")[match["month"]]
    return month % 12 + 1 if match["verb"].startswith(("end", "clos")) else month


def _told_by_parts(lower: str) -> Iterator[int]:
    """Yield what the story tells by the months of its quarters, halves and years; in a list of firms they differ."""
    months = table("months")
    for match in _by_part().finditer(lower):
        yield (months[match["month"]] - _SIZES[match["part"]] * table("ordinals")[match["number"]]) % 12 + 1
    if "half" in lower:
        for match in _by_months().finditer(lower):
            yield _start_of_halves(months[match["month"]])
    part, ended = _fiscal_part().search(lower), _quarter_ended().search(lower)
    if part and ended:
        yield (months[ended["month"]] - 3 * table("ordinals")[part["number"]]) % 12 + 1
    titled = _TITLED.search(lower, 0, _TITLE) if ended and not part else None
    if titled and ended:
        yield (months[ended["month"]] - 3 * int(titled[1])) % 12 + 1
    for match in _by_span().finditer(lower):
        yield months[match["month"]] % 12 + 1


_TITLE = 120
_TITLED = LazyRegexp(r"\bq([1-4])\b")
"""The quarter of a title, "Q2 net rises": the one of which the story says when it ended."""


def _start_of_halves(end: int) -> int:
    """The first half is the one that a firm tells the months of; those of a calendar year begin it in January."""
    return 1 if end in _PLAIN_HALVES else (end - 6) % 12 + 1


def _for_all(context: Context) -> int:
    """The month of a country where companies have the year of the government."""
    month = start_month(context)
    names = load_yaml("fiscal_years")["for_all"]
    return month if month and any(_months()[name] == month and name in context.text.string for name in names) else 0


@cache
def _by_year() -> LazyRegexp:
    verbs = "ends|ended|ending|end|closes|closed|begins|began|beginning|starts|started|starting"
    year = r"(?:fiscal|financial) (?:year|(?:19|20)\d\d)"
    return LazyRegexp(
        rf"\b{year}\b[^.;\n]{{0,24}}?\b(?P<verb>{verbs}) (?:in |on )?(?:the end of )?(?P<month>{_month_forms()})\b"
    )


@cache
def _by_part() -> LazyRegexp:
    number, ended = "first|second|third|fourth", "ended|ending|that ended|which ended|to|through"
    part = rf"\b(?P<number>{number})[ -](?:fiscal |financial )?(?P<part>quarter|half)\b(?: of \w+(?: \d+)?)?"
    return LazyRegexp(rf"{part},? (?:{ended}) (?:on |in )?(?:the end of )?(?:\d\d? )?(?P<month>{_month_forms()})\b")


@cache
def _by_span() -> LazyRegexp:
    ended = "to|through|ended|ending|that ends|which ends"
    results = "profits?|sales|revenues?|earnings|turnover|dividend|results|loss|income"
    span = rf"year,? (?:{ended}) (?:on |in )?(?:the end of |end-)?(?:\d\d? )?(?P<month>{_month_forms()})\b"
    return LazyRegexp(rf"\b(?:{results})\b[^.\n]{{0,30}} for (?:the|its) (?:full |financial |fiscal |business )?{span}")


@cache
def _fiscal_part() -> LazyRegexp:
    return LazyRegexp(r"\b(?:fiscal|financial) (?P<number>first|second|third|fourth)[- ]quarter\b")


@cache
def _quarter_ended() -> LazyRegexp:
    return LazyRegexp(
        rf"\bquarter,? (?:which |that )?(?:ended|ending|to) (?:on |in )?(?:\d\d? )?(?P<month>{_month_forms()})\b"
    )


@cache
def _by_months() -> LazyRegexp:
    ended = "to|ended|ending|through|until"
    return LazyRegexp(
        rf"\b(?:six|6)[ -]months (?:{ended}) (?:on )?(?:the end of )?(?:\d\d? )?(?P<month>{_month_forms()})\b"
    )


@cache
def _month_forms() -> str:
    return one_of(table("months"))


@cache
def _months() -> dict[str, int]:
    names = {name: month for month, names in load_yaml("fiscal_years")["begins_in"].items() for name in names}
    return names | {name.upper(): month for name, month in names.items() if len(name) > _LONGEST_CODE}


@cache
def _countries() -> LazyRegexp:
    return LazyRegexp(rf"(?<!\w)(?:{one_of(_months())})(?![^\W\d_])")
