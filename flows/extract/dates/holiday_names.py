"""Names of holidays found in a text and their days in a year, from the language data and a table of public holidays."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache

from flows.extract.dates.calendar import first_weekday, make_day, month_days
from flows.extract.dates.holiday_tables import holidays_in
from flows.extract.lang.load import LanguageDataError, load_yaml


@dataclass(frozen=True, slots=True)
class HolidayName:
    """A holiday: a month and day, a name in a country's table, or a weekday of a month, and the days from there."""

    form: str
    month: int = 0
    day: int = 0
    country: str = ""
    name: str = ""
    offset: int = 0
    weekday: int = 0
    nth: int = 0
    """Which such weekday of the month; -1 is the last."""

    def on(self, year: int) -> date | None:
        """Return its day in a year, None where the table has none."""
        if self.weekday:
            return _nth_weekday(year, self.month, self.weekday, self.nth) + timedelta(days=self.offset)
        if self.month:
            return make_day(year, self.month, self.day)
        day = holidays_in(self.country, year).get(self.name)
        return day + timedelta(days=self.offset) if day else None


def match_holiday(lower: str, word: str, at: int) -> HolidayName | None:
    """Return the longest name of a holiday that begins at a place with this word."""
    names = _by_first_word().get(word)
    if names is None:
        return None
    stretch = lower[at : at + 32].replace("’", "'")
    if not stretch.startswith(_forms_by_first_word()[word]):
        return None
    for form, name in names:
        if stretch.startswith(form) and not stretch[len(form) : len(form) + 1].isalnum():
            return name
    return None


@cache
def holiday_words() -> frozenset[str]:
    """Return the words that names of holidays begin with."""
    return frozenset(_by_first_word())


def holiday_countries() -> list[str]:
    """Return the codes of the countries in whose tables moving holidays are looked up."""
    return sorted({name.country for names in _by_first_word().values() for _, name in names if name.country})


def holiday_forms() -> list[str]:
    """Return the names of all holidays."""
    return [form for names in _by_first_word().values() for form, _ in names]


@cache
def _by_first_word() -> dict[str, list[tuple[str, HolidayName]]]:
    data = load_yaml("holidays")
    try:
        names = [HolidayName(form, *day) for form, day in data["fixed"].items()]
        names += [HolidayName(form, country=row[0], name=row[1], offset=row[2]) for form, row in data["moving"].items()]
        names += [
            HolidayName(form, row[0], offset=row[3], weekday=row[1], nth=row[2]) for form, row in data["nth"].items()
        ]
    except (KeyError, TypeError, IndexError) as error:
        message = f"holidays.yaml: 'fixed' maps to month and day, 'moving' to three values, 'nth' to four: {error}"
        raise LanguageDataError(message) from error
    found: dict[str, list[tuple[str, HolidayName]]] = {}
    for name in sorted(names, key=lambda name: -len(name.form)):
        first = re.split(r"[ '.-]", name.form, maxsplit=1)[0]
        found.setdefault(first, []).append((name.form, name))
    return found


@cache
def _forms_by_first_word() -> dict[str, tuple[str, ...]]:
    """Names alone, to be asked for all at once: few of the words begin one."""
    return {word: tuple([form for form, _ in names]) for word, names in _by_first_word().items()}


def _nth_weekday(year: int, month: int, weekday: int, nth: int) -> date:
    if nth < 0:
        last = month_days(year, month)[1]
        return last - timedelta(days=(last.isoweekday() - weekday) % 7)
    first = date(year, month, 1)
    return first_weekday(first, weekday) + timedelta(weeks=nth - 1)
