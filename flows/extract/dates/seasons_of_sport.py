"""Seasons of matches and of crops: "last season", "the 2025-26 season", "the season before"."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

from flows.extract.dates.calendar import add_months
from flows.extract.dates.cascade import Found, Rule
from flows.extract.dates.context import Context
from flows.extract.dates.fiscal_starts import season_start
from flows.extract.dates.resolution import ABSOLUTE, MENTION, Resolution, unresolved
from flows.extract.dates.vocabulary import YEARS, table
from flows.extract.dates.years import Year


@dataclass(frozen=True, slots=True)
class NamedSeason:
    """A season by the two years that it lies in."""

    first: int

    def resolve(self, context: Context) -> Resolution | None:
        """Return the season as the year that it begins in."""
        return _season(self.first, season_start(context) if season_start(context) > 1 else _USUAL, ABSOLUTE)


@dataclass(frozen=True, slots=True)
class SeasonFrom:
    """A season seen from the present, or from the one that was mentioned last."""

    shift: int
    is_told: bool = False

    def resolve(self, context: Context) -> Resolution | None:
        """Return the season as the year that it begins in."""
        mentioned = context.near_period() if self.is_told else None
        if mentioned and mentioned.resolution.days:
            first = mentioned.resolution.days[0]
            return _season(first.year + self.shift, first.month, MENTION)
        if context.today is None:
            return unresolved("DATE", context.how)
        start = season_start(context)
        begun = context.today.year - (context.today.month < start)
        return _season(begun + self.shift, start, context.how)


_USUAL = 7


def _season(year: int, start: int, how: str) -> Resolution:
    first = date(year, start, 1)
    return Resolution("DATE", f"{year:04d}", (first, add_months(first, 12) - timedelta(days=1)), how)


def _named(found: Found) -> NamedSeason | None:
    printed = found.value("years_span").replace("–", "-").replace("/", "-")
    first, last = printed.split("-")
    is_next = (int(first) + 1) % (100 if len(last) == 2 else 10_000) == int(last)
    return NamedSeason(int(first)) if is_next else None


def _relative(found: Found) -> SeasonFrom | None:
    which = [token.kind for token in found.tokens if token.kind in table("shifts")][-1]
    if which in {"same", "following"} or found.string.startswith("-", found.tokens[-1].end):
        return None
    return SeasonFrom(table("shifts")[which], which in {"that", "previous", "preceding"})


RULES = (
    Rule("season_of_years", "the? years_span season_word", "period", _named),
    Rule("season_of_year", "the YEAR season_word", "period", lambda found: Year(found.value(*YEARS))),
    Rule("relative_season", "the? this? SHIFT season_word", "period", _relative),
    Rule("relative_season", "the season_word before", "period", lambda _: SeasonFrom(-1, True)),
)
