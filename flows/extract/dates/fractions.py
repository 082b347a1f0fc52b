"""Which words are quarters, halves and seasons: "the second quarter", "the first half of 2018", "last spring"."""

from __future__ import annotations

import re
from dataclasses import replace

from flows.extract.dates.calendar_units import RelativeUnit
from flows.extract.dates.cascade import Found, Rule
from flows.extract.dates.fraction import SIZES, Fraction
from flows.extract.dates.months import Month, MonthOf
from flows.extract.dates.owners import owner_before
from flows.extract.dates.parts import Part
from flows.extract.dates.season import Season, SeasonMentioned
from flows.extract.dates.vocabulary import YEARS, table
from flows.extract.dates.years import Year, YearSpan
from flows.extract.lang.lazy_regexp import LazyRegexp
from flows.extract.lang.load import load_words

_AROUND = 120
_BEFORE_HALF = {"in", "for", "during", "of", "by", "the"}
_LAST_QUARTER = 4


def _quarter(found: Found) -> Fraction | Part | None:
    number = _LAST_QUARTER if found.has("final", "closing") else found.value("ordinal", "second", "small") or 1
    is_quarter = found.tokens[-1].kind == "q" or found.has("q") or "quarter" in found.values("unit")
    if not 1 <= number <= 4 or not is_quarter:
        return None
    period = found.value("period", "unit_here")
    if isinstance(period, YearSpan):
        return Part(period, "late" if number > _LAST_QUARTER // 2 else "early")
    return None if period is None and _is_of_match(found) else Fraction("Q", number, period, found.has("fiscal"))


def _holiday_quarter(found: Found) -> Fraction | None:
    """ "Sold 74.8 million phones in the holiday quarter": the last of the year, as shops name it."""
    return Fraction("Q", _LAST_QUARTER) if found.value("unit") == "quarter" else None


def _is_of_match(found: Found) -> bool:
    """ "Scored 15 points in the fourth quarter"."""
    start, end = found.tokens[0].start, found.tokens[-1].end
    around = set(re.findall(r"[a-z]+|[%£$€]", found.lower[max(0, start - _AROUND) : end + _AROUND]))
    return not load_words("dates", "quarter_words").isdisjoint(around) and not around & load_words(
        "dates", "business_words"
    )


def _tight_quarter(found: Found) -> Fraction | None:
    first, second = found.tokens[0], found.tokens[1]
    letter = "H" if found.has("h") else "Q"
    number = found.value("small")
    is_small = found.string[first.end - 1] == "h" or found.string[second.end - 1] == "h"
    if letter == "H" and len(found.tokens) == 2 and not _is_half_of_year(found):
        return None
    if first.end != second.start or number > (4 if letter == "Q" else 2) or is_small:
        return None
    year, short = found.value("period", "unit_here"), found.value("short_year")
    year = Year(short) if short else year
    return Fraction(letter, number, year, isinstance(year, Year) and year.is_fiscal)


def _is_half_of_year(found: Found) -> bool:
    """ "In H1", "Lund H1 profit falls": no road, visa or vitamin."""
    return found.word_before.lower() in _BEFORE_HALF or found.word_after in load_words("dates", "business_words")


def _tight_year(found: Found) -> Fraction | None:
    """ "1H26", "3Q25"."""
    part, year = _tight_quarter(found), found.values("small")[1]
    is_written = found.is_tight and found.tokens[-1].end - found.tokens[-1].start == 2
    return replace(part, year=Year(2000 + year)) if part and is_written else None


def _of_months(found: Found) -> Fraction | None:
    """ "The April-June quarter"."""
    first, last = found.values("month", "month_word")
    is_quarter = found.value("unit") == "quarter" and last - first == 2 and first % 3 == 1
    return Fraction("Q", last // 3, _year_told(found), is_of_months=True) if is_quarter else None


def _year_told(found: Found) -> Year | None:
    year = found.value(*YEARS)
    return Year(year) if year else None


def _of_year(found: Found) -> Fraction | None:
    """ "The September quarter of last year"."""
    part, year = found.values("period")
    is_open = isinstance(part, Fraction) and part.is_of_months and part.year is None
    is_year = isinstance(year, RelativeUnit) and year.unit == "year"
    return replace(part, year=year) if is_open and is_year else None


def _of_period(found: Found) -> Fraction | None:
    """ "The July-September period", "the January-June period"."""
    first, last = found.values("month", "month_word")
    letter = {2: "Q", 5: "H"}.get(last - first)
    is_part = letter is not None and (first - 1) % (last - first + 1) == 0
    if letter is None or not is_part:
        return None
    return Fraction(letter, last // SIZES[letter], _year_told(found), is_of_months=True)


def _of_last_month(found: Found) -> Fraction | None:
    """ "September-quarter profit", "the quarter to March": named by the month that it ends with."""
    month = found.value("month", "month_word")
    is_quarter = found.value("unit") == "quarter" and month % 3 == 0
    is_free = (
        found.has(*YEARS)
        or found.word_after not in {"of", "in"}
        or _BEHIND_QUARTER.match(found.lower, found.tokens[-1].end)
    )
    return Fraction("Q", month // 3, _year_told(found), is_of_months=True) if is_quarter and is_free else None


_BEHIND_QUARTER = LazyRegexp(r" (?:of|in) (?:last|this|next|the (?:same|previous|prior)) year\b")
"""A month's quarter of these is no "quarter of voters"."""


def _half(found: Found) -> Fraction | Part | None:
    number = 2 if found.has("closing", "final") else found.value("ordinal", "second") or 1
    year = found.value("period", "unit_here") or owner_before(found.lower, found.tokens[0].start)
    if number <= 2 and isinstance(year, Month | MonthOf | YearSpan):
        return Part(year, "late" if number == 2 else "early")
    if number > 2 or (year is None and not found.has("fiscal", "unit") and not _is_of_business(found)):
        return None
    return Fraction("H", number, year, found.has("fiscal"))


def _half_of_noun(found: Found) -> Fraction | None:
    """ "First-half profit", "the second-half loss"."""
    number = found.value("ordinal", "second")
    is_noun = found.word_after[:1].islower() and _is_among_business(found)
    return Fraction("H", number) if number <= 2 and is_noun else None


def _is_of_business(found: Found) -> bool:
    """ "Profit fell in the first half" is of the year; in a report of a match the half is of the match."""
    if found.word_before.lower() not in {"in", "for", "of", "during", "by", "until"} or found.word_after == "of":
        return False
    return _is_among_business(found)


_SUMS = frozenset({"%", "$", "€", "£", "million", "billion", "percent"})
"""Around the first half these make it one of a year as well, where nothing is of a match."""
_GOAL_OF = LazyRegexp(
    r"\b(?:percent|per cent|pct|%|growth|inflation|sales|spending|profit|revenue) goals?\b|\bgoals? (?:of|for) [$£€]?\d"
)
""" "The 6 percent goal for 2023": nothing of a match."""


def _is_among_business(found: Found) -> bool:
    start, end = found.tokens[0].start, found.tokens[-1].end
    around = set(re.findall(r"[a-z]+|[%£$€]", found.lower[max(0, start - _AROUND) : end + _AROUND]))
    of_business, of_match = around & load_words("dates", "business_words"), around & load_words("dates", "match_words")
    if of_match == {"goal"} and _GOAL_OF.search(found.lower, max(0, start - _AROUND), end + _AROUND):
        return True
    return not (of_match or (not of_business and _SUMS.isdisjoint(around)))


def _season(found: Found) -> Season | None:
    return Season(found.value("season"), found.value(*YEARS))


def _season_behind(found: Found) -> Season | None:
    """ "The 2016 summer", "the summer months of 2016"; "the 2016 Winter Games" are a name."""
    is_months = not found.has("unit") or found.value("unit") == "month"
    season = next(token for token in found.tokens if token.kind == "season")
    is_name = found.string[season.start].isupper() and found.word_after[:1].isupper()
    is_free = found.has("unit") or found.is_closing
    return Season(found.value("season"), found.value(*YEARS)) if is_months and is_free and not is_name else None


def _season_of_two(found: Found) -> Season | None:
    """ "The winter of 2021-22"."""
    first, last = int(found.value("years_span")[:4]), found.value("years_span")[5:]
    return Season(found.value("season"), first) if int(last) % 100 == (first + 1) % 100 else None


def _bare_season(found: Found) -> Season | None:
    """ "Less than in spring": at the end of its clause, where it is no part of a name or a noun's attribute."""
    is_whole = found.has("whole", "entire")
    return Season(found.value("season"), which="bare") if is_whole or found.is_closing else None


def _part_of_season(found: Found) -> Part | None:
    """ "The end of the summer"."""
    season = _bare_season(found)
    part = next(token.kind for token in found.tokens if token.kind in table("parts"))
    return Part(season, table("parts")[part]) if season else None


def _season_as_subject(found: Found) -> Season | None:
    """ "Autumn was the driest since 1982"; with an article or adjective it may be that of any year."""
    before, after = found.word_before.lower(), found.word_after
    is_free = not before or not before[-1].isalpha() or before in {"that", "and", "but", "while", "says", "said"}
    is_subject = after in _TOLD or (before == "that" and after in _FINITE)
    is_subject = is_subject and found.lower[found.tokens[0].end - 1] != "s"
    return Season(found.value("season"), which="bare") if is_free and is_subject else None


def _that_season(found: Found) -> SeasonMentioned | None:
    """ "He left that winter", but "he hopes that winter will be mild": no pronoun behind a verb, before another."""
    before = found.word_before
    is_clause = before.isalpha() and before.islower() and before not in _NO_VERBS and found.word_after in _FINITE
    return None if is_clause else SeasonMentioned(found.value("season"))


def _relative_season(found: Found) -> Season | None:
    """ "Next Winter Games" is no season."""
    last = found.tokens[-1]
    if found.word_after[:1].isupper() and found.string[last.start].isupper():
        return None
    which = next(token.kind for token in found.tokens if token.kind in table("shifts"))
    return Season(found.value("season"), which=which)


RULES = (
    Rule("quarter", "the? fiscal? ORDINAL hyphen? fiscal? UNIT ( of|in? comma? PERIOD )?", "period", _quarter),
    Rule("quarter", "the final|closing|opening|initial UNIT ( of|in? comma? PERIOD )?", "period", _quarter),
    Rule("quarter", "the? festive|holiday UNIT", "period", _holiday_quarter),
    Rule("quarter", "q|h small ( of? comma? PERIOD )?", "period", _tight_quarter),
    Rule("quarter", "small q|h ( of? comma? PERIOD )?", "period", _tight_quarter),
    Rule("quarter", "small q|h small", "period", _tight_year),
    Rule("quarter", "q|h small short_year", "period", _tight_quarter),
    Rule("half", "the? fiscal? ORDINAL half of? fiscal? PERIOD?", "period", _half),
    Rule("half", "the opening|closing|final half of PERIOD", "period", _half),
    Rule("half", "ORDINAL hyphen half", "period", _half_of_noun),
    Rule("quarter_of_months", "period comma? of|in? period", "period", _of_year),
)
_MONTHS = "the? MONTH hyphen? to? hyphen? MONTH"
MONTHS_RULES = (
    Rule("quarter_of_months", f"{_MONTHS} UNIT ( of|in? YEAR )?", "period", _of_months),
    Rule("quarter_of_months", f"{_MONTHS} period_word ( of|in? YEAR )?", "period", _of_period),
    Rule("quarter_of_month", "the? MONTH hyphen? UNIT ( of|in? YEAR )?", "period", _of_last_month),
)  # fmt: skip
_TOLD = frozenset({"was", "had", "brought", "saw"})
_FINITE = _TOLD | {"is", "has", "will", "would", "may", "might", "could", "can", "came", "comes", "brings", "means"}
_NO_VERBS = frozenset(
    {"and", "but", "by", "in", "of", "for", "since", "until", "from", "during", "after", "before", "or"}
)
"""Before "that winter" these leave it the winter told of."""
_BEFORE_SEASON = ("in", "since", "during", "until", "by", "before", "through", "throughout", "over", "for")
SEASON_RULES = (
    Rule("bare_season", f"{'|'.join(_BEFORE_SEASON)} the? season", "period", _bare_season, _BEFORE_SEASON),
    Rule("season", "the? early|late|mid? hyphen? season of? YEAR", "period", _season),
    Rule("season", "the? YEAR season", "period", _season_behind),
    Rule("season", "the? season unit of YEAR", "period", _season_behind),
    Rule("season", "the? season of? years_span", "period", _season_of_two),
    Rule("that_season", "the following season", "period", lambda found: SeasonMentioned(found.value("season"), True)),
    Rule(
        "season_before", "the season before", "period", lambda found: SeasonMentioned(found.value("season"), shift=-1)
    ),
    Rule("that_season", "that season", "period", _that_season),
    Rule("bare_season", "the whole|entire season", "period", _bare_season),
    Rule("bare_season", "the? beginning|start|end|close|middle of the? season", "period", _part_of_season),
    Rule("bare_season", "season", "period", _season_as_subject),
    Rule("relative_season", "this? last|this|next|past|previous|coming|upcoming season", "period", _relative_season),
)
