"""A story told in another year, or on another day of the week: what is said of when moves along, and nothing else."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from datetime import date, timedelta
from typing import Any

from tests.eval.variations.calendar_names import MONTHS, WEEKDAYS
from tests.eval.variations.edit import Edit, Variation
from tests.eval.variations.found_times import published, read, times

_CYCLE = 28
"""Years after which each date falls on the same day of the week."""
_YEAR = re.compile(r"(?<![\w.,$€£#/-])(?<!\d:\d\d )(19[3-9]\d|20[0-6]\d)(?![\w%/]|[.,]\d|[-–]\d)")
_SPAN = re.compile(r"(?<![\w.,$€£#/-])(19[3-9]\d|20[0-6]\d)([-–/])(\d\d)(?![\w%/-]|[.,]\d)")
_HELD_BY_THE_MOON = re.compile(
    r"easter|ramadan|eid|diwali|lunar|passover|hanukkah|rosh|yom kippur|good friday|pentecost|whit|mardi|ash wednesday"
    r"|lent\b|holi\b|dussehra|durga|muharram|ashura|vesak|songkran|tet\b|mid-autumn|chuseok|mawlid|carnival|thai pongal"
    r"|(?<!\w)['’]\d\ds?\b|\d0['’]?s\b|century|millennium|decade|nineties|eighties|seventies|sixties"
    r"|corpus christi|palm sunday",
    re.IGNORECASE,
)
_DATED = ("period", "timex_value", "said_on")


def _years_away(story: Mapping[str, Any], years: int) -> Iterator[Edit]:
    text = story["text"]
    if _HELD_BY_THE_MOON.search(text) or _crosses(text, years):
        return
    counted = [(figure.start_char, figure.end_char) for figure in read(story).figures if figure.kind != "duration"]
    yield Edit(0, 0, "")
    for match in sorted([*_YEAR.finditer(text), *_SPAN.finditer(text)], key=lambda match: match.start()):
        if any(start <= match.start() < end for start, end in counted):
            continue
        first = int(match[1]) + years
        last = f"{match[2]}{(int(match[3]) + years) % 100:02d}" if match.re is _SPAN else ""
        yield Edit(match.start(), match.end(), f"{first}{last}")


def _crosses(text: str, years: int) -> bool:
    """Whether a year is in the text that the cycle does not hold for, or that would leave those that are read."""
    found = [int(year) for year in re.findall(r"(?<!\d)(1[5-9]\d\d|2[01]\d\d)(?!\d)", text)]
    return any(not 1932 <= year + years <= 2068 or year < 1932 for year in found) or bool(
        re.search(r"\bFY ?'?\d\d\b|\d/\d\d\b|[QH]\d \d\d\b", text)
    )


def _later(value: Any, years: int) -> Any:
    if isinstance(value, date):
        return value.replace(year=value.year + years)
    if not isinstance(value, str):
        return value
    return re.sub(r"(?<![\dT:PX+-])(19|20)\d\d(?![\d:])", lambda of: str(int(of[0]) + years), value)


def _by_cycle(column: str, value: Any) -> Any:
    return _later(value, -_CYCLE) if column in _DATED or column == "entity" else value


def _cycle_before(day: date) -> date:
    return day.replace(year=day.year - _CYCLE)


_MONTH = re.compile(rf"\b(?:{'|'.join(MONTHS)}|Jan|Feb|Apr|Aug|Sept?|Oct|Nov|Dec)\b")
_ANY_WEEKDAY = re.compile(rf"\b(?:{'|'.join(WEEKDAYS)})s?\b", re.IGNORECASE)
_LONGER = re.compile(r"\bweek|\bmonth|fortnight|holiday|\bquarter|christmas|new year|\b\d\d\d\d-\d\d", re.IGNORECASE)


def _day_later(story: Mapping[str, Any]) -> Iterator[Edit]:
    """Edits that move each weekday by one, where no date, week or month is named and the day stays within them."""
    text, day = story["text"], published(story)
    if _MONTH.search(text) or _LONGER.search(text) or day.isoweekday() not in range(2, 5) or not 8 < day.day < 27:
        return
    told = {time.start_char for time in times(story)}
    found = list(_ANY_WEEKDAY.finditer(text))
    if any(match.start() not in told or match[0][-1] == "s" for match in found):
        return
    yield Edit(0, 0, "")
    for match in found:
        after = WEEKDAYS[(WEEKDAYS.index(match[0].capitalize()) + 1) % 7]
        yield Edit(match.start(), match.end(), after)


def _by_day(column: str, value: Any) -> Any:
    if column not in _DATED:
        return value
    if isinstance(value, date):
        return value + timedelta(days=1)
    if isinstance(value, str):
        return re.sub(r"\d{4}-\d\d-\d\d", lambda of: (date.fromisoformat(of[0]) + timedelta(days=1)).isoformat(), value)
    return value


VARIATIONS = (
    Variation(
        "28 years before",
        of_story=lambda story: _years_away(story, -_CYCLE),
        published=_cycle_before,
        expected=_by_cycle,
    ),
    Variation("a day later", of_story=_day_later, published=lambda day: day + timedelta(days=1), expected=_by_day),
)
