"""Tables of public holidays by country and year, from a kept library; what was read once is kept on disk."""

from __future__ import annotations

import warnings
from collections.abc import Iterable
from datetime import date
from functools import cache
from importlib.metadata import version
from itertools import product

from flows.extract.lang.kept import KEPT, Kept, digest

COVERED = range(1950, 2101)
"""Years that are asked for; before, a moving holiday has no day here."""


@cache
def holidays_in(country: str, year: int) -> dict[str, date]:
    """Return the days of a country's public holidays of a year by their English names; none outside of ``COVERED``."""
    return read_table(country, year, KEPT) if year in COVERED else {}


def read_table(country: str, year: int, kept: Kept) -> dict[str, date]:
    """Return the table of the library, from the kept one where there is one: to import the library takes longest.

    A year that the library does not reach has no days.
    """
    key = digest(f"{_library_version()} {country} {year}", "holidays")
    days = kept.made(key, lambda: _from_library(country, year))
    return {name: date.fromordinal(day) for name, day in days.items()}


def keep_tables(countries: Iterable[str], years: Iterable[int]) -> None:
    """Read tables into the store of the engine, for runs to come."""
    for country, year in product(countries, years):
        holidays_in(country, year)


def _from_library(country: str, year: int) -> dict[str, int]:
    import holidays

    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # said of each year that the table does not reach
        days = holidays.country_holidays(country, years=[year], observed=False, language="en_US")
    return {name: day.toordinal() for day, names in days.items() for name in reversed(names.split("; "))}


@cache
def _library_version() -> str:
    return version("holidays")
