"""Parts and rough places of periods: "early 2015", "mid-November", "the end of next month", "later this week"."""

from __future__ import annotations

from dataclasses import dataclass, replace

from flows.extract.dates.calendar_units import RelativeUnit
from flows.extract.dates.cascade import Found, Rule
from flows.extract.dates.context import Context, Meaning
from flows.extract.dates.mentioned_units import MentionedUnit, UnitTold, mentioned_for
from flows.extract.dates.months import Month
from flows.extract.dates.resolution import Resolution, of_day
from flows.extract.dates.time_of_day import PartOfToday
from flows.extract.dates.verb_tense import Tense
from flows.extract.dates.vocabulary import table
from flows.extract.lang.load import load_words

_VERBS = frozenset({"end", "start", "beginning"})
_JOINING = frozenset({"and", "or", "to"})


@dataclass(frozen=True, slots=True)
class Part:
    """A period or day, named by a part of it: the value is the whole's, the period is approximate."""

    whole: Meaning
    part: str

    def resolve(self, context: Context) -> Resolution | None:
        """Return the whole; the third that is meant is its days where they are many."""
        found = self.whole.resolve(context)
        if found is None or found.days is None or found.days[0] == found.days[1]:
            return found
        return replace(found, is_approximate=True)


@dataclass(frozen=True, slots=True)
class EndOfDay:
    """The end of a day as the moment before midnight."""

    day: Meaning

    def resolve(self, context: Context) -> Resolution | None:
        """Return the moment."""
        found = self.day.resolve(context)
        if found is None or found.value is None:
            return found
        return Resolution("TIME", f"{found.value}T23:59:59", found.days, found.anchor)


@dataclass(frozen=True, slots=True)
class UnitEnded:
    """ "She was fired in 2016. By the end of the year she had a new job": the one told, where that at hand goes on."""

    unit: str

    def resolve(self, context: Context) -> Resolution | None:
        """Return the unit's value and days."""
        at_hand, told = RelativeUnit(self.unit, 0).resolve(context), mentioned_for(context, self.unit)
        days, open_days = told.resolution.days if told else None, at_hand.days if at_hand else None
        if days is None or open_days is None or context.today is None:
            return at_hand
        is_told = days[1] < open_days[0] and context.today < open_days[1] and context.tense is Tense.PAST
        return MentionedUnit(self.unit, 0).resolve(context) if is_told else at_hand


def _part(found: Found) -> Part | EndOfDay | None:
    part = next(token.kind for token in found.tokens if token.kind in table("parts"))
    whole = found.value("period", "unit_here", "day")
    if found.tokens[0].kind in _VERBS and not found.has("of", "hyphen") and _is_verb(found, whole):
        return None
    if isinstance(whole, RelativeUnit) and whole.unit == "day":
        return EndOfDay(whole) if part in {"end", "close"} else None
    here = found.value("unit_here")
    if part == "end" and here is whole and isinstance(here, RelativeUnit):
        return Part(UnitEnded(here.unit), "late")
    return Part(whole, table("parts")[part])


def _whole(found: Found) -> Meaning | None:
    """ "The whole of last year"."""
    whole: Meaning = found.value("period", "unit_here", "day")
    return whole


def _is_verb(found: Found, whole: Meaning) -> bool:
    """ "The talks end this week", "begin on Monday and end the next day", but "prices at end June"."""
    before = found.word_before.lower()
    is_open = before in _JOINING and not isinstance(whole, Month)
    return is_open or before not in load_words("dates", "month_before") | {"at", "the", ""}


def _some_units(found: Found) -> Part | None:
    """ "The first days of June", "the last weeks of the year"."""
    token = next((token for token in found.tokens if token.kind == "unit"), None)
    is_plural = token is not None and found.lower[token.end - 1] == "s"
    whole = found.value("period", "unit_here")
    return Part(whole, "late" if found.has("last", "final") else "early") if is_plural and _is_end(found) else None


_EARLY, _MIDDLE = ("early", "opening", "initial"), ("middle", "mid")


def _named_part(found: Found) -> Part:
    """ "The latter part of 2016", "year-end 2016"."""
    side = "early" if found.has(*_EARLY) else "mid" if found.has(*_MIDDLE) else "late"
    return Part(found.value("period", "unit_here"), side)


def _named_units(found: Found) -> Part | None:
    """ "The closing months of 2016", "the middle weeks of May"."""
    return _named_part(found) if found.ends_in_s("unit") else None


def _is_end(found: Found) -> bool:
    return found.has("last", "final") or found.value("ordinal") == 1


def _part_of_day(found: Found) -> Part | EndOfDay | None:
    if found.has("end", "close"):
        return EndOfDay(found.value("day"))
    return _part(found)


def _day_end(found: Found) -> EndOfDay | Part | None:
    unit = found.value("unit", "eod")
    if found.has("the") and found.word_after.isalpha() and found.word_before.lower() in {"of"}:
        return None
    if unit == "day":
        return EndOfDay(RelativeUnit("day", 0))
    return Part(RelativeUnit(unit, 0), "late") if unit in _WITH_END else None


def _long_unit(found: Found) -> Part | None:
    """ "The start of the decade": the one at hand, which alone is no expression."""
    part = next(token.kind for token in found.tokens if token.kind in table("parts"))
    unit = found.value("unit")
    return Part(RelativeUnit(unit, 0), table("parts")[part]) if unit in {"decade", "century"} else None


_WITH_END = {"week", "month", "quarter", "year", "decade", "century"}


@dataclass(frozen=True, slots=True)
class LastDay:
    """ "Year-end": the last day of the period at hand."""

    whole: RelativeUnit

    def resolve(self, context: Context) -> Resolution | None:
        """Return the day."""
        found = self.whole.resolve(context)
        return of_day(found.days[1], found.anchor) if found and found.days else found


def _unit_end(found: Found) -> LastDay | EndOfDay | Part | None:
    unit = found.value("unit")
    return LastDay(RelativeUnit(unit, 0)) if unit in {"month", "quarter", "year"} else _day_end(found)


def _own_end(found: Found) -> Part | None:
    """ "By year's end"."""
    unit = found.value("unit")
    return Part(RelativeUnit(unit, 0), "late") if unit in _WITH_END else None


def _early_today(found: Found) -> PartOfToday | None:
    value = found.value("moment")
    return value if isinstance(value, PartOfToday) else None


def _told_unit(found: Found) -> Part | UnitTold | None:
    here = found.value("unit_here")
    if not isinstance(here, RelativeUnit):
        return None
    return UnitTold("day") if here.unit == "day" else Part(UnitTold(here.unit), _side(found))


def _side(found: Found) -> str:
    return "late" if found.has("late", "later") else "early"


RULES = (
    Rule("part_of_told", "early|late|earlier|later in unit_here", "period", _told_unit),
    Rule("part_of", "the? early|late|mid|middle hyphen? of? period", "period", _part),
    Rule("part_of", "early|late|earlier|later of? PERIOD", "period", _part),
    Rule("part_of", "the? beginning|start|end|close|middle|outset|turn of PERIOD", "period", _part),
    Rule("part_of", "the rest of PERIOD", "period", _part),
    Rule("part_of", "midway|halfway through|in PERIOD", "period", _part),
    Rule(
        "part_of",
        "the early|late|later|latter|middle|closing|final|opening|initial|waning|last part of PERIOD",
        "period",
        _named_part,
    ),
    Rule(
        "part_of",
        "the early|late|later|latter|middle|closing|opening|initial|waning UNIT of PERIOD",
        "period",
        _named_units,
    ),
    Rule("part_of", "the? UNIT hyphen? end PERIOD", "period", _named_part),
    Rule("part_of", "the? UNIT owner end in|of PERIOD", "period", _named_part),
    Rule("part_of", "mid hyphen UNIT in|of PERIOD", "period", _named_part),
    Rule("whole_of", "the whole of PERIOD", "period", _whole),
    Rule("part_of", "the ORDINAL|last|final UNIT of PERIOD", "period", _some_units),
    Rule("part_of", "end|start|beginning hyphen? PERIOD", "period", _part),
    Rule("part_of_day", "early|late|earlier|later day", "day", _part),
    Rule("part_of_day", "the? end|close of day", "moment", _part_of_day),
    Rule("end_of_unit", "the? end of? the? UNIT", "period", _day_end),
    Rule("end_of_unit", "the? UNIT hyphen? end", "period", _unit_end),
    Rule("end_of_unit", "the? eod", "period", _day_end),
    Rule("end_of_unit", "the? UNIT owner end", "period", _own_end),
    Rule("part_of", "mid hyphen UNIT", "period", _long_unit),
    Rule("part_of", "the? beginning|start|middle|outset|turn of the UNIT", "period", _long_unit),
    Rule("part_of_today", "early|late|earlier|later moment", "moment", _early_today),
)
