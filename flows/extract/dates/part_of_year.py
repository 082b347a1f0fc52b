"""A month or season: of the year beside it, else of the one that the day of the story and the words tell."""

from __future__ import annotations

from typing import Protocol

from flows.extract.dates.context import Context
from flows.extract.dates.resolution import ABSOLUTE, Resolution, unresolved


class PartOfYear(Protocol):
    """What recurs each year."""

    @property
    def year(self) -> int | None:
        """The year that stands beside it."""

    @property
    def code(self) -> str:
        """Its part of a TIMEX3 value: 08, SU."""

    def of_year(self, year: int, how: str) -> Resolution:
        """Return it in a year."""

    def likely_year(self, context: Context) -> int:
        """Return the year that is meant where none stands beside it; the day of the story is known."""


def resolve_part(part: PartOfYear, context: Context) -> Resolution:
    """Return the part in its year, unresolved where nothing tells the year."""
    if part.year is not None:
        return part.of_year(part.year, ABSOLUTE)
    if context.today is None:
        return unresolved("DATE", context.how, f"XXXX-{part.code}")
    return part.of_year(part.likely_year(context), context.how)
