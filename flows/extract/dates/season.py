"""Seasons of a year, in the half of the world that the story is of."""

from __future__ import annotations

from dataclasses import dataclass

from flows.extract.dates.calendar import month_days
from flows.extract.dates.context import Context
from flows.extract.dates.part_of_year import resolve_part
from flows.extract.dates.resolution import MENTION, Resolution
from flows.extract.dates.verb_tense import Tense

_SPRING = 3
_SEASON_CODES = {"SP": 21, "SU": 22, "FA": 23, "WI": 24}
_USUAL_START = {"SP": 3, "SU": 6, "FA": 9, "WI": 12}


@dataclass(frozen=True, slots=True)
class Season:
    """A season, by the three months that meteorologists of the northern hemisphere count to it."""

    season: str
    year: int | None = None
    which: str | None = None

    def resolve(self, context: Context) -> Resolution | None:
        """Return the season."""
        return resolve_part(self, context)

    @property
    def code(self) -> str:
        """Its letters in TIMEX3."""
        return self.season

    def likely_year(self, context: Context) -> int:
        """Return the year by "last" or "next", else by the tense."""
        assert context.today is not None
        year, start = context.today.year, _USUAL_START[self.season]
        if self.which in {"last", "past", "previous"}:
            year -= context.today.month < start + 3
            year -= self.season == "WI" and context.today.month < _SPRING
            year = self._before_this(context, year)
        elif self.which == "this":
            is_over = context.today.month < _SPRING or (
                context.today.month < _SPRING + 3 and context.tense is not Tense.FUTURE
            )
            year -= self.season == "WI" and is_over
        elif self.which == "bare":
            year -= context.tense is not Tense.FUTURE and context.today.month < start
            year += context.tense is Tense.FUTURE and context.today.month >= start + 3
        elif self.which in {"next", "coming", "upcoming"}:
            year += context.today.month >= start
        return year

    def _before_this(self, context: Context, year: int) -> int:
        """ "This summer's crop is larger than last summer's": the one before where its sentence tells of this one."""
        told = context.period
        is_told = told is not None and told.sentence_no == context.sentence_no
        return year - (is_told and told is not None and told.resolution.value == f"{year:04d}-{self.season}")

    def of_year(self, year: int, how: str) -> Resolution:
        """Return the season that begins in a year."""
        start = _USUAL_START[self.season]
        first, last = month_days(year, start)[0], month_days(year + (start == 12), (start + 1) % 12 + 1)[1]
        period = f"{year:04d}-{_SEASON_CODES[self.season]}"
        return Resolution("DATE", f"{year:04d}-{self.season}", (first, last), how, edtf=period)


@dataclass(frozen=True, slots=True)
class SeasonMentioned:
    """ "That autumn", "the following spring": of the year, or after the time, that was mentioned last."""

    season: str
    is_next: bool = False
    shift: int = 0

    def resolve(self, context: Context) -> Resolution | None:
        """Return the season."""
        mentioned = context.last_mentioned()
        if mentioned is None or mentioned.resolution.days is None:
            return Season(self.season, which="bare").resolve(context)
        last = mentioned.resolution.days[1]
        if self.shift:
            last = mentioned.resolution.days[0]
        year = last.year + self.shift + (self.is_next and _USUAL_START[self.season] <= last.month)
        return Season(self.season).of_year(year, MENTION)
