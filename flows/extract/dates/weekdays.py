"""Which words are days of the week: "Tuesday", "on Friday next week", "the second Monday of May"."""

from __future__ import annotations

from dataclasses import replace

from flows.extract.dates.cascade import Found, Rule
from flows.extract.dates.days import CalendarDay
from flows.extract.dates.durations import Length
from flows.extract.dates.holidays import Holiday
from flows.extract.dates.in_length import InLength
from flows.extract.dates.months import Month
from flows.extract.dates.step import Step
from flows.extract.dates.vocabulary import table
from flows.extract.dates.weekday import (
    NextWeekday,
    NthWeekday,
    Weekday,
    WeekdayBeside,
    WeekdayFromMention,
    WeekdayMentioned,
    WeekdayOf,
    WeekdaysAgo,
    WeekdayWeek,
    WeekendOf,
)
from flows.extract.dates.years import Year
from flows.extract.lang.lazy_regexp import LazyRegexp
from flows.extract.lang.load import load_words

_SHORT = 3
_TO_COME = LazyRegexp(r"\b(?:will|shall|going to)\b|['’]ll\b")
_TO_COME_REACH = 40
_TELLING = LazyRegexp(r"\b(?:tell|tells|telling|told|assured|informed|warned|reminded)(?: [\w'’-]+){1,5} \Z")
_TELLING_REACH = 60
_HOLDS_FROM = LazyRegexp(
    r"(?:(?:\A|[\n.,;]\s?|\d )"
    r"|\b(?:per ?cent|pct|cents?|pence|points?|euros?|dollars?|pounds?|pesos?|rupees?|yen|rand) )from \Z"
)
_COMPARED_FROM = LazyRegexp(
    r"\b(?:(?:up|down) (?:about |nearly )?[$£€]?\d"
    r"|(?:higher|lower|more|less|compared|changed|close|gain|loss|rise|fall)\b)"
)
_MOST = 53
"""Weekdays of one kind in a year."""


def _bare(found: Found) -> Weekday | None:
    token = found.tokens[0]
    before, after = found.word_before, found.word_after
    if token.kind == "weekday_word" and before.lower() not in {"on", "by", "this", "next", "last"}:
        return None
    if after[:1].isupper() and after != "I" and not _is_title(after) and _is_name(found, before):
        return None
    if before.lower() in {"the", "a"} and token.end - token.start == _SHORT:
        return None
    is_short = token.end - token.start == _SHORT and before[:1].isupper() and before[-1:].isalpha()
    if is_short and before.lower() not in load_words("dates", "weekday_before"):
        return None  # "finance chief of Kaveri Sun"
    if before.lower() in {"a", "one"} and (not after.isalnum() or after in {"in", "of", "when", "that", "morning"}):
        return Weekday(token.value, "any")
    is_title = before[:1].isupper() and before.lower() in load_words("dates", "weekday_titles")
    is_end = before.lower() in {"by", "until", "before"} or _holds_from(found, token.start)
    return None if is_title else Weekday(token.value, "by" if is_end else None)


def _holds_from(found: Found, start: int) -> bool:
    """ "From Monday a ticket costs", "is putting up its rate to 26 percent, from Monday", no "up 3 percent from"."""
    lead = found.lower[max(0, start - _TELLING_REACH) : start]
    return lead.endswith("from ") and _HOLDS_FROM.search(lead) is not None and _COMPARED_FROM.search(lead) is None


def _is_told_to(found: Found, before: str) -> bool:
    """ "Told reporters Thursday Peru would sign", "told the BBC Friday Lind had left": behind whom one tells."""
    start = found.tokens[0].start
    hearers = load_words("statements", "addressees") - load_words("statements", "kinds_of_media")
    is_hearer = before.lower() in hearers or (before.isupper() and len(before) > 1)
    return is_hearer and _TELLING.search(found.lower, max(0, start - _TELLING_REACH), start) is not None


def _is_title(word: str) -> bool:
    """ "Told workers Tuesday Dr. Ost", "in Oslo Monday President Lund": the name begins with the title."""
    kinds = ("titles_of_address", "addressed_by_office")
    return any(word.lower() in load_words("entities", kind) for kind in kinds)


def _is_name(found: Found, before: str) -> bool:
    """ "Tuesday Weld", "The Sunday Times": a capital right behind, and no word before that asks for a day."""
    lowered = before.lower().rstrip(",")
    is_sentence_start = not before
    if lowered in load_words("dates", "weekday_before") or lowered.endswith("ed") or _is_told_to(found, before):
        return False
    return found.string[found.tokens[-1].end : found.tokens[-1].end + 1] == " " and (
        is_sentence_start or lowered != "on"
    )


def _relative(found: Found) -> Weekday | None:
    """ "Following Wednesday's quake" is after it, so that without "the" the word is a preposition."""
    which = [token.kind for token in found.tokens if token.kind in table("shifts")][-1]
    if which == "following" and found.word_before.lower() != "on":
        return None
    return Weekday(found.value("weekday", "weekday_word"), which)


def _next(found: Found) -> NextWeekday:
    return NextWeekday(found.value("weekday", "weekday_word"))


def _of_week(found: Found) -> WeekdayOf:
    return WeekdayOf(found.value("weekday", "weekday_word"), found.value("period", "day"))


def _after_length(found: Found) -> WeekdayOf | None:
    """ "Will be back in three days on Friday", but "the worst day in three months on Friday"."""
    length = found.value("duration")
    length = length.length if isinstance(length, InLength) else length
    if not _TO_COME.search(found.lower, max(0, found.tokens[0].start - _TO_COME_REACH), found.tokens[0].start):
        return None
    return WeekdayOf(found.value("weekday", "weekday_word"), Step(length, 1)) if isinstance(length, Length) else None


def _beside(found: Found) -> WeekdayBeside | None:
    nth, sign = found.value("ordinal", "second") or 1, -1 if found.has("before") else 1
    day = found.value("day")
    return WeekdayBeside(found.value("weekday", "weekday_word"), sign, day, nth) if nth <= _MOST else None


def _weekday_week(found: Found) -> WeekdayWeek | None:
    """ "On Tuesday week"; a noun behind it makes it one of the week."""
    is_week = found.lower[found.tokens[-1].start : found.tokens[-1].end] == "week"
    is_closing = not found.word_after.isalnum() or found.word_after in load_words("dates", "clause_end")
    return WeekdayWeek(found.value("weekday", "weekday_word")) if is_week and is_closing else None


def _next_after(found: Found) -> WeekdayFromMention | None:
    """ "The chapel is shut until November 20. A Mass is set for the Sunday after"."""
    sign = -1 if found.has("before") else 1
    is_closing = not found.word_after.isalnum()
    return WeekdayFromMention(found.value("weekday", "weekday_word"), sign) if is_closing else None


def _mentioned(found: Found) -> WeekdayMentioned | None:
    """ "On that Sunday", "That Tuesday the shops", not "said that Sunday was"."""
    before = found.word_before.lower()
    is_led = not before or before[-1] in ".!?;" or before in load_words("periods", "time_prepositions") - _JOINING
    return WeekdayMentioned(found.value("weekday", "weekday_word")) if is_led else None


_JOINING = frozenset({"and", "or", "but", "with", "when", "while", "which", "than", "as", "of", "to", "for"})


def _weekdays_ago(found: Found) -> WeekdaysAgo:
    return WeekdaysAgo(found.value("weekdays"), found.value("small"))


def _one_over(found: Found) -> Weekday | None:
    """ "The Friday before last", "the Monday after next"."""
    which = "before last" if found.has("last") else "after next"
    return Weekday(found.value("weekday", "weekday_word"), which) if found.is_closing else None


def _nth(found: Found) -> NthWeekday | None:
    nth = None if found.has("last") else found.value("ordinal", "second")
    month = found.value("month", "month_word")
    period = Month(month) if month else found.value("period")
    return NthWeekday(found.value("weekday", "weekday_word"), nth, period) if (nth or 1) <= _MOST else None


def _weekend_of(found: Found) -> WeekendOf | None:
    """ "The weekend of May 4", "the Labor Day weekend in 2024"."""
    day, year = found.value("day"), found.value("period")
    if "weekend" not in found.values("unit"):
        return None
    if year is None:
        return WeekendOf(day)
    is_dated = isinstance(year, Year) and isinstance(day, Holiday | CalendarDay)
    return WeekendOf(replace(day, year=year.year)) if is_dated else None


RULES = (
    Rule("relative_weekday", "this? last|this|next|past|previous|coming|upcoming|following WEEKDAY", "day", _relative),
    Rule("mentioned_weekday", "that WEEKDAY", "day", _mentioned),
    Rule("next_weekday", "the next|following WEEKDAY", "day", _next),
    Rule("nth_weekday", "the? ORDINAL|last WEEKDAY of|in period|MONTH", "day", _nth),
    Rule("weekday_of", "WEEKDAY comma? of? period", "day", lambda found: _of_week(found) if _is_week(found) else None),
    Rule("weekday_of", "period on? WEEKDAY", "day", lambda found: _of_week(found) if _is_week(found) else None),
    Rule("weekday_beside", "the ORDINAL? WEEKDAY before|after day", "day", _beside),
    Rule("weekday_beside", "the WEEKDAY before|after", "day", _next_after),
    Rule("weekday_week", "WEEKDAY unit", "day", _weekday_week),
    Rule("one_over", "the WEEKDAY before last", "day", _one_over),
    Rule("one_over", "the WEEKDAY after next", "day", _one_over),
    Rule("weekdays_ago", "small weekdays ago", "day", _weekdays_ago),
    Rule("weekend_of", "the? UNIT of day", "period", _weekend_of),
    Rule("weekend_of", "the? day UNIT ( of|in? period )?", "period", _weekend_of),
)
STEP_RULES = (
    Rule("weekday_of", "in duration on WEEKDAY", "day", _after_length),
    Rule("weekday_of", "WEEKDAY comma? in? day", "day", lambda found: _of_week(found) if _is_step(found) else None),
    Rule("weekday_of", "day on WEEKDAY", "day", lambda found: _of_week(found) if _is_step(found) else None),
)
BARE_RULES = (Rule("weekday", "WEEKDAY", "day", _bare),)


def _is_week(found: Found) -> bool:
    stretch = found.lower[found.tokens[0].start : found.tokens[-1].end]
    return "week" in stretch and "weekend" not in stretch


def _is_step(found: Found) -> bool:
    rules = {token.rule for token in found.tokens}
    return bool(rules & {"ago", "from_now", "steps_from", "in_units"})
