"""Times that come again: "every Monday", "each year", "twice a week", "on Thursdays at 17:30"."""

from __future__ import annotations

from dataclasses import dataclass

from flows.extract.dates.cascade import Found, Rule
from flows.extract.dates.context import Context
from flows.extract.dates.durations import Length
from flows.extract.dates.resolution import Resolution
from flows.extract.dates.time_of_day import Clock
from flows.extract.lang.load import load_words


@dataclass(frozen=True, slots=True)
class Recurring:
    """A recurring time by its TIMEX3 value."""

    value: str

    def resolve(self, _: Context) -> Resolution | None:
        """Return the set; it covers no days of its own."""
        return Resolution("SET", self.value)


def _weekday(found: Found) -> Recurring:
    part, clock = found.value("day_part"), found.value("clock")
    time = clock.value if isinstance(clock, Clock) else f"T{part}" if part else ""
    return Recurring(f"XXXX-WXX-{found.value('weekday', 'weekday_word', 'weekdays')}{time}")


def _weekday_dotted(found: Found) -> Recurring:
    token = found.tokens[-1]
    printed = found.lower[token.start : token.end].replace(".", ":")
    return Recurring(f"XXXX-WXX-{found.value('weekday', 'weekdays')}T{printed if ':' in printed else printed.zfill(2)}")


def _unit(found: Found) -> Recurring | None:
    unit = found.value("unit", "second")
    if found.word_after in {"of", "point", "points"} or (
        unit == "day" and found.word_after in load_words("dates", "everyday")
    ):
        return None
    count = 2 if found.has("other") else found.value("small", "spelled", "decimal") or 1
    if unit == 2 or (unit == "weekend" and count == 1 and not found.has("any", "all")):
        return None if unit == 2 else Recurring("XXXX-WXX-WE")
    return Recurring(Length(count, unit).value)


def _month(found: Found) -> Recurring:
    return Recurring(f"XXXX-{found.value('month', 'month_word'):02d}")


def _every_nth(found: Found) -> Recurring | None:
    """ "Every third week"."""
    unit, nth = found.value("unit"), found.value("ordinal")
    return Recurring(Length(nth, unit).value) if unit and found.word_after != "of" else None


def _length(found: Found) -> Recurring | None:
    length = found.value("duration")
    return Recurring(length.value) if isinstance(length, Length) else None


def _other_weekday(found: Found) -> Recurring | None:
    """ "Every other Tuesday", "every second Friday"."""
    nth = found.value("ordinal", "second")
    return _weekday(found) if found.has("other") or nth is None or nth <= _MOST_WEEKS else None


def _season(found: Found) -> Recurring:
    return Recurring(f"XXXX-{found.value('season')}")


def _holiday(found: Found) -> Recurring | None:
    """ "Every Christmas"; one that moves has no day of its own."""
    name = found.value("holiday")
    return Recurring(f"XXXX-{name.month:02d}-{name.day:02d}") if name.day else None


_MOST_WEEKS = 5


def _any(found: Found) -> Recurring | None:
    return Recurring("P1WE") if found.value("unit") == "weekend" else None


def _part(found: Found) -> Recurring:
    return Recurring(f"T{found.value('day_part')}")


def _weekday_parts(found: Found) -> Recurring | None:
    token = found.tokens[-1]
    if found.lower[token.end - 1] != "s":
        return None
    return _weekday(found)


def _rate(found: Found) -> Recurring | None:
    unit = found.value("unit")
    if found.lower.startswith(("'s ", "’s "), found.tokens[-1].end):
        return None  # "twice a year's output"
    return Recurring(Length(1, unit).value) if unit in {"day", "week", "month", "year", "hour", "decade"} else None


_NOUN = frozenset({"the", "a", "an", "this", "that", "his", "her", "its", "their", "our", "my", "another"})


def _adverb(found: Found) -> Recurring | None:
    """An adverb at the end of its clause; before a noun it is a name or an adjective."""
    after = found.word_after
    token = found.tokens[0]
    if found.word_before.lower().endswith(("'s", "’s", "s'", "s’")) or found.word_before.lower() in _NOUN:
        return None  # "the teachers' weekly"
    if found.string[token.start].isupper() or (after and after.lower() not in load_words("dates", "clause_end")):
        return None
    return Recurring(token.value)


RULES = (
    Rule("every", "every|each other? small|spelled? UNIT", "set", _unit),
    Rule("every", "every|each decimal UNIT", "set", _unit),
    Rule("every", "every|each duration", "set", _length),
    Rule("every", "every|each MONTH", "set", _month),
    Rule("every", "every|each ordinal unit", "set", _every_nth),
    Rule("every", "every|each season", "set", _season),
    Rule("every", "every|each holiday", "set", _holiday),
    Rule("every", "every|each day_part", "set", _part),
    Rule("any_weekend", "any|all UNIT", "set", _any),
    Rule("times_a_unit", "once|twice a|every|each|per UNIT", "set", _rate),
    Rule("times_a_unit", "small|SOME time a|every|each|per UNIT", "set", _rate),
    Rule("times_a_unit", "small a UNIT", "set", lambda found: _rate(found) if found.value("small") == 1 else None),
    Rule("adverb", "adverb", "set", _adverb),
)
WEEKDAY_RULES = (
    Rule("every", "every|each|any|all WEEKDAY day_part? ( at? clock )?", "set", _weekday),
    Rule("every", "every other|ORDINAL WEEKDAY", "set", _other_weekday),
    Rule("weekdays", "weekdays day_part? ( at? clock )?", "set", _weekday),
    Rule("weekdays", "weekdays at decimal|small", "set", _weekday_dotted),
    Rule("weekdays", "WEEKDAY day_part", "set", _weekday_parts),
)
