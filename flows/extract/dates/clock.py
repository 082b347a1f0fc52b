"""Which words are times of day: "3 p.m.", "9:30", "noon on Friday", "late Monday", "last night"."""

from __future__ import annotations

from dataclasses import replace

from flows.extract.dates.cascade import Found, Rule
from flows.extract.dates.time_of_day import Clock, Moment, PartOfDayTold, PartOfMentionedDay, PartOfToday
from flows.extract.dates.vocabulary import table
from flows.extract.lang.lazy_regexp import LazyRegexp

_LEAD = ("at", "before", "after", "until", "by", "around", "about", "from", "to")
_BEFORE_HOURS = frozenset({"before", "after", "at", "around", "about", "by", "until"})
_BEFORE_ENDS = frozenset({"from", "between", "of", "about", "around"})
_NOON = 12


def _digits(found: Found) -> Clock | None:
    """Hours and minutes; a printed half of the day moves them."""
    parts = [int(part) for part in found.value("clock_digits").split(":")]
    half = found.value("meridiem")
    if parts[0] > (23 if half is None else 12) or any(part > 59 for part in parts[1:]):
        return None
    behind = found.string[found.tokens[-1].end : found.tokens[-1].end + 2]
    is_length = behind[:1] == "." and behind[1:].isdigit()
    if half is None and (len(parts) == 3 or is_length or _is_score(found)):
        return None
    clock = Clock(*parts)
    return clock if half is None else clock.in_half(half)


def _is_score(found: Found) -> bool:
    before, token = found.word_before.lower(), found.tokens[0]
    if before == "by" and token.end - token.start == len("20:21"):
        return _WON.search(found.lower, max(0, token.start - 40), token.start) is not None
    return before in _BEFORE_SCORES or found.word_after in {"win", "lead", "-"}


_BEFORE_SCORES = frozenset({"of", "by", "ratio", "run", "ran", "clocked", "clocking", "timed"})
_WON = LazyRegexp(r"\b(?:w[io]n|wins|beat|los[te]|led|leads?|defeat|defeated|victory)\b")
""" "Won the set by 21:15", but "power was back by 20:21"."""


def _hour(found: Found) -> Clock | None:
    hour = found.value("small", "decimal", "number")
    half = found.value("meridiem") or 0
    if isinstance(hour, float):
        token = next(token for token in found.tokens if token.kind == "decimal")
        return _dotted(found.lower[token.start : token.end], half)
    is_letter = found.lower[found.tokens[-1].start : found.tokens[-1].end] in {"a", "p"}
    if is_letter and (hour > 12 or found.word_before.lower() != "at"):
        return None  # "it was 118p in August" is of pence
    if hour > 12 and 100 <= hour <= 1259 and hour % 100 < 60:
        return Clock(hour // 100, hour % 100).in_half(half)
    clock = Clock(hour).in_half(half) if 0 < hour <= 12 else None
    is_letter = found.lower[found.tokens[-1].start : found.tokens[-1].end] in {"a", "p"}
    return replace(clock, is_of_half=False) if clock and is_letter else clock


def _dotted(printed: str, half: int | None) -> Clock | None:
    hour, _, minute = printed.partition(".")
    if len(minute) != 2 or int(hour) > 23 or int(minute) > 59:
        return None
    clock = Clock(int(hour), int(minute))
    return clock if half is None else clock.in_half(half)


def _of_zone(found: Found) -> Clock | None:
    """ "0800 GMT", "1430 UTC", "16.45 BST"."""
    token = found.tokens[0]
    printed = found.lower[token.start : token.end]
    if token.kind == "decimal":
        zone = found.tokens[-1]
        clock = _dotted(printed, None) if found.string[zone.start : zone.end].isupper() else None
        return replace(clock, has_zone=True) if clock else None
    if len(printed) != 4 or not printed.isdigit():
        return None
    hour, minute = int(printed[:2]), int(printed[2:])
    return Clock(hour, minute, has_zone=True) if hour < 24 and minute < 60 else None


def _in_zone(found: Found) -> Clock | None:
    """ "5 a.m. EDT", "11:29 a.m. Eastern", "7 a.m. Pacific time"."""
    clock: Clock = found.value("clock")
    is_name = found.has("region") and found.word_after[:1].isupper() and not found.has("time")
    is_zone = found.has("zone") or found.string[found.tokens[1].start].isupper()
    return replace(clock, has_zone=True) if is_zone and (not is_name or _is_day(found.word_after)) else None


def _is_day(word: str) -> bool:
    return word.lower() in table("weekdays") or word.lower() in table("months")


def _military(found: Found) -> Moment | PartOfToday | None:
    """ "At 0630 tomorrow", "by 1430 on Friday": four digits before their day."""
    token, before = found.tokens[0], found.word_before.lower()
    is_told = before == "at" or (before in _BEFORE_HOURS | {"from"} and found.lower[token.start] == "0")
    clock = _of_zone(found) if is_told else None
    if clock is None:
        return None
    today = found.value("moment")
    if today is None:
        return Moment(found.value("day"), clock.value)
    return PartOfToday(clock.value[1:], today.shift) if isinstance(today, PartOfToday) else None


def _in_zone_of_day(found: Found) -> Moment | None:
    """ "2024 Friday, UTC", "2053 Wednesday night, GMT": four digits before their day, the zone behind it."""
    clock = _of_zone(found)
    return Moment(found.value("day"), clock.value) if clock else None


def _two_words(found: Found) -> Clock | None:
    """ "One thirty p m"."""
    hour, minute = found.values("small", "spelled")[:2]
    if not found.has("meridiem") and found.word_after in table("units"):
        return None
    if found.lower[found.tokens[0].start].isdigit() or not 0 < hour <= 12 or minute >= 60:
        return None
    half = found.value("meridiem")
    return Clock(hour, minute) if half is None else Clock(hour, minute).in_half(half)


def _oclock(found: Found) -> Clock | None:
    hour = found.value("small")
    return Clock(hour) if hour <= 12 else None


_BEFORE_QUARTERS = frozenset(
    {"", "a", "at", "by", "until", "till", "from", "around", "about", "before", "after", "was", "is"}
)


def _past(found: Found) -> Clock | None:
    """ "Ten past nine", "half past seven", "quarter to six"."""
    numbers = [token.value for token in found.tokens if token.kind in {"small", "spelled"}]
    hour = numbers[-1]
    if not {"minute", "quarter"}.issuperset(found.values("unit")):
        return None  # "the four weeks to 9 October"
    if "quarter" in found.values("unit") and found.word_before.lower() not in _BEFORE_QUARTERS:
        return None  # "rose in the second quarter to 4 million"
    minutes = 30 if found.has("half") else 15 if "quarter" in found.values("unit") else numbers[0]
    if (len(numbers) < 2 and not found.has("half") and minutes != 15) or hour > 12 or not 0 < minutes < 60:
        return None
    if found.has("past", "after"):
        return Clock(hour, minutes)
    return Clock((hour - 1) % 12 or 12, 60 - minutes)


def _noon(found: Found) -> Clock:
    token = next(token for token in found.tokens if token.kind == "noon")
    return Clock(int(token.value), is_of_half=True)


def _noon_alone(found: Found) -> Clock | None:
    after = found.word_after
    is_free = found.is_closing or after.lower() in table("weekdays") or after in _BEHIND_NOON
    return _noon(found) if is_free else None  # no "midday price", "noon deadline"


_BEHIND_NOON = frozenset({"local", "time", "gmt", "utc", "sharp", "today", "yesterday", "tomorrow", "eastern", "that"})


def _clock_in_part(found: Found) -> Clock:
    clock: Clock = found.value("clock")
    return clock.in_part(found.value("day_part"))


def _number_in_part(found: Found) -> Clock | None:
    clock = _bare(found)
    return clock.in_part(found.value("day_part")) if clock else None


def _this_part(found: Found) -> PartOfToday | None:
    if found.has("last") and found.value("day_part") not in {"NI", "EV"}:
        return None
    return PartOfToday(found.value("day_part"), -1 if found.has("last") else 0)


def _that_part(found: Found) -> PartOfMentionedDay | None:
    if found.has("before") and (
        found.word_after in {"the", "a", "his", "her", "its"} or found.word_after[:1].isupper()
    ):
        return None  # "the night before the vote"
    shift = 1 if found.has("next", "following") else -1 if found.has("previous", "before") else 0
    return PartOfMentionedDay(found.value("day_part"), shift)


def _night_before_last(found: Found) -> PartOfToday | None:
    return PartOfToday(found.value("day_part"), -2) if found.is_closing else None


def _small_hours(found: Found) -> Moment | PartOfToday | None:
    """ "The early hours of Sunday", "the small hours of this morning"."""
    if found.value("unit") != "hour":
        return None
    today = found.value("moment")
    return Moment(found.value("day"), "TMO") if today is None else today if isinstance(today, PartOfToday) else None


def _part_in_day(found: Found) -> PartOfMentionedDay | None:
    """ "Early in the morning", "later in the evening": of the day just mentioned, else of no day that is named."""
    return None if found.word_after in {"of", "on", "at"} else PartOfMentionedDay(found.value("day_part"), 0)


def _in_part_of_day(found: Found) -> PartOfDayTold | None:
    """ "Was shot on Friday and died in the morning"; "in the morning session" is a part of a name."""
    is_closing = not found.word_after.isalnum() or found.word_after in {"and", "but", "when", "after", "before"}
    is_other = found.word_before.lower() in {"early", "late", "earlier", "later"} or found.ends_in_s()
    return PartOfDayTold(found.value("day_part")) if is_closing and not is_other else None


def _moment(found: Found) -> Moment | None:
    day, clock = found.value("day"), found.value("clock")
    part = found.value("day_part")
    if clock is None:
        return Moment(day, f"T{part}")
    return Moment(day, (clock.in_part(part) if part else clock).full_value)


def _twilight(found: Found) -> Moment:
    """ "Dawn on Thursday", "sunset yesterday"."""
    return Moment(found.value("day"), f"T{found.value('twilight')}")


def _moment_in_step(found: Found) -> Moment | None:
    """ "2:30 the next day"."""
    step = found.value("period")
    return Moment(step, found.value("clock").full_value) if getattr(step, "unit", None) == "day" else None


def _moment_with_number(found: Found) -> Moment | None:
    """ "Monday at 2.30", "Saturday at 5": a bare number is a time where nothing follows that it could count."""
    after = found.word_after
    if after and (after.isalnum() or after in {"%", "$", "-", ":", "/"}):
        return None
    token = found.tokens[-1]
    if token.kind == "small":
        return Moment(found.value("day"), Clock(token.value).full_value) if token.value <= 12 else None
    clock = _dotted(found.lower[token.start : token.end], None)
    return Moment(found.value("day"), clock.value) if clock else None


def _at_hour(found: Found) -> Moment | None:
    """ "Shortly before five yesterday morning", "at five on Monday morning", "it was 4.10 on Sunday morning"."""
    first = found.tokens[0]
    is_dotted = first.kind == "decimal" and found.lower.endswith(("it was ", "it is "), 0, first.start)
    clock = _bare(found) if is_dotted or found.word_before.lower() in _BEFORE_HOURS else None
    return Moment(found.value("day"), clock.in_part(found.value("day_part")).full_value) if clock else None


def _today_at(found: Found) -> Moment | PartOfToday | None:
    today = found.value("moment")
    if not isinstance(today, PartOfToday):
        return None
    clock = found.value("clock") or _bare(found)
    return PartOfToday(clock.in_part(today.part).value[1:], today.shift) if clock else None


def _bare(found: Found) -> Clock | None:
    """ "9", "9.15": a number where a part of the day makes it a time."""
    token = next(token for token in found.tokens if token.kind in {"small", "decimal"})
    if token.kind == "decimal":
        return _dotted(found.lower[token.start : token.end], None)
    return Clock(token.value) if token.value <= _NOON else None


def _today_at_hour(found: Found) -> Moment | PartOfToday | None:
    """ "At 9 tonight", "by seven last night"."""
    return _today_at(found) if found.word_before.lower() in _BEFORE_HOURS else None


def _hour_in_part(found: Found) -> Moment | None:
    """ "Tuesday morning at 8"."""
    hour = found.value("small")
    if hour > 12 or not found.is_closing:
        return None
    return Moment(found.value("day"), Clock(hour).in_part(found.value("day_part")).full_value)


def _first_end(found: Found) -> Clock | None:
    """ "From 2 to 5 p.m.", "between 10 and 2 p.m.": in the half of the day that the other end has."""
    hour, end = found.value("small"), found.value("clock")
    is_led = found.word_before.lower() in _BEFORE_ENDS or found.has("hyphen")
    if not is_led or hour > 12 or not isinstance(end, Clock) or not end.is_of_half:
        return None
    is_before_noon = end.hour < _NOON or (hour % _NOON > end.hour % _NOON)
    return Clock(hour).in_half(0 if is_before_noon else _NOON)


def _of_hours(found: Found) -> Clock | None:
    """ "At 0545 hours"; "after 1500 hours of flight" is a length."""
    is_led = found.word_before.lower() in _BEFORE_HOURS or found.lower[found.tokens[0].start] == "0"
    is_hours = found.value("unit") == "hour" and found.word_after != "of"
    return _of_zone(found) if is_led and is_hours else None


RULES = (
    Rule("clock", "clock_digits meridiem?", "clock", _digits),
    Rule("clock", "small|decimal|number meridiem", "clock", _hour),
    Rule("clock", "small|decimal|number|year zone", "clock", _of_zone),
    Rule("clock", "number|year UNIT", "clock", _of_hours),
    Rule("clock", "small small|spelled meridiem", "clock", _two_words),
    Rule("clock", "small hyphen small|spelled meridiem?", "clock", _two_words),
    Rule("clock", "small oclock", "clock", _oclock),
    Rule("clock", "half hyphen? past small oclock?", "clock", _past),
    Rule("clock", "a? unit past|to small oclock?", "clock", _past),
    Rule("clock", "small UNIT? past small oclock?", "clock", _past),
    Rule("clock", "small UNIT to small", "clock", _past),
    Rule("clock", "at|before|after|until|by|around|about|from|to noon", "clock", _noon, _LEAD),
    Rule("clock", "small? noon", "clock", _noon_alone),
    Rule("part_of_today", "this|last day_part", "moment", _this_part),
    Rule("part_of_that_day", "that day_part", "moment", _that_part),
    Rule("part_of_that_day", "the same|next|following|previous day_part", "moment", _that_part),
    Rule("part_of_that_day", "the day_part before", "moment", _that_part),
    Rule("part_of_that_day", "early|late|earlier|later in the day_part", "moment", _part_in_day),
    Rule("part_of_today", "tonight", "moment", lambda _: PartOfToday("NI")),
    Rule("part_of_today", "the day_part before last", "moment", _night_before_last),
)  # fmt: skip
JOINED_RULES = (
    Rule("clock", "small to|and|hyphen|or clock", "clock", _first_end, tail=("to", "and", "hyphen", "or", "clock")),
    Rule("clock_in_part", "clock in? the? early|late? day_part", "clock", _clock_in_part),
    Rule("clock_in_part", "in the early|late? day_part at? clock", "clock", _clock_in_part),
    Rule("clock_in_part", "early|late day_part at clock", "clock", _clock_in_part),
    Rule("clock_in_zone", "clock zone", "clock", _in_zone),
    Rule("clock_in_zone", "clock region region? ( standard|daylight|season? time )?", "clock", _in_zone),
    Rule("clock_in_part", "small|decimal in the early|late? day_part", "clock", _number_in_part),
    Rule("clock_in_part", "in the early|late? day_part at small", "clock", _number_in_part),
)
MOMENT_RULES = (
    Rule("part_of_that_day", "in the day_part", "moment", _in_part_of_day, ("in",)),
    Rule("moment", "small|decimal on? day day_part", "moment", _at_hour),
    Rule("moment", "day comma? early|late? hyphen? day_part ( at|around? clock )?", "moment", _moment),
    Rule("moment", "day comma? shortly|just? AT? clock", "moment", _moment),
    Rule("moment", "at? clock ( zone | local time )? comma? on|of? the? day day_part?", "moment", _moment, ("at",)),
    Rule("moment", "at? clock comma? on? period", "moment", _moment_in_step, ("at",)),
    Rule("moment", "twilight on? day", "moment", _twilight),
    Rule("moment", "mid hyphen? day_part on|of? day", "moment", _moment),
    Rule("moment", "day comma? day_part at|around small", "moment", _hour_in_part),
    Rule("moment", "small|decimal moment", "moment", _today_at_hour),
    Rule("moment", "small|number|year|period on? day|moment", "moment", _military),
    Rule("moment", "small|number|year|period comma? on? day day_part? comma? zone", "moment", _in_zone_of_day),
    Rule("moment", "the early|wee UNIT of|on day|moment day_part?", "moment", _small_hours),
    Rule("moment", "day at|around small|decimal", "moment", _moment_with_number),
    Rule("moment", "the|early|late? day_part of day", "moment", _moment),
    Rule("moment", "in the early|late? day_part of|on day", "moment", _moment),
    Rule("moment", "at? clock comma? moment", "moment", _today_at, ("at",)),
    Rule("moment", "small comma moment", "moment", _today_at),
    Rule("moment", "moment comma? AT? clock", "moment", _today_at),
)
