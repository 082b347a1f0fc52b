"""The order in which the families of rules read an island of words."""

from __future__ import annotations

from functools import cache, lru_cache

from flows.extract.dates import (
    clock,
    days,
    durations,
    fiscal,
    fractions,
    holidays,
    lengths_from,
    lengths_until,
    lengths_up_to_now,
    months,
    overnight,
    parts,
    parts_of_periods,
    ranges,
    relative,
    same_length,
    same_period,
    seasons_of_sport,
    sets,
    steps,
    this_time,
    units_at_hand,
    week_numbers,
    weekdays,
    weekends,
    years,
)
from flows.extract.dates.cascade import Stage, alphabet
from flows.extract.dates.token import Token

_KEPT_LENGTH = 24
_KEPT_AT_MOST = 8192
"""How long islands, and how many, are remembered with the stages that have rules for them: most stages have none."""
EMITTED = frozenset({"day", "period", "clock", "moment", "duration", "set"})


@cache
def stages() -> tuple[Stage, ...]:
    """Return the stages: first what stands for itself, then what is said of it."""
    return (
        Stage(
            (
                *days.RULES, *months.RULES, *fiscal.RULES, *years.RULES, *fractions.MONTHS_RULES,
                *fractions.SEASON_RULES, *week_numbers.NUMBER_RULES, *relative.RULES, *clock.RULES,
                *durations.RULES, *sets.RULES,
                *holidays.RULES, *ranges.RULES, *seasons_of_sport.RULES, *overnight.RULES,
                *this_time.RULES,
            )
        ),
        Stage(
            (
                *steps.DAY_RULES, *days.WEEKDAY_RULES, *days.WEEK_RULES, *weekdays.RULES, *sets.WEEKDAY_RULES,
                *clock.JOINED_RULES, *durations.JOINED_RULES,
            )
        ),
        Stage((*steps.RULES, *lengths_up_to_now.RULES)),
        Stage((*weekdays.STEP_RULES, *months.YEAR_RULES, *days.YEAR_RULES)),
        Stage((*months.BARE_RULES, *weekdays.BARE_RULES)),
        Stage((*steps.RULES, *lengths_until.RULES, *lengths_from.RULES)),
        Stage((*same_period.RULES, *same_length.RULES, *week_numbers.RULES, *weekends.RULES, *units_at_hand.RULES)),
        Stage((*days.PERIOD_RULES, *fractions.RULES, *parts_of_periods.RULES, *parts.RULES)),
        Stage(parts.RULES),
        Stage(clock.MOMENT_RULES),
        Stage(lengths_until.HOURS_RULES),
    )  # fmt: skip


@lru_cache(_KEPT_AT_MOST)
def _next_with_rule(chars: str, first: int) -> int:
    """Return the number of the first stage from one on that has a rule for these classes, past the last for none."""
    numbers = range(first, len(stages()))
    return next((number for number in numbers if stages()[number].has_match(chars)), len(stages()))


def _next_stage(chars: str, first: int) -> int:
    return _next_with_rule(chars, first) if len(chars) <= _KEPT_LENGTH else first


def parse(tokens: list[Token], string: str, lower: str) -> list[Token]:
    """Return the time expressions of an island in order."""
    char_of, in_order = alphabet(), stages()
    chars = "".join([char_of[token.kind] for token in tokens])
    number = _next_stage(chars, 0)
    while number < len(in_order):
        read = in_order[number].apply(tokens, chars, string, lower)
        if read is not tokens:
            tokens, chars = read, "".join([char_of[token.kind] for token in read])
        number = _next_stage(chars, number + 1)
    return [token for token in tokens if token.kind in EMITTED]
