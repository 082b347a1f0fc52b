"""Days of the week: "Tuesday", "on Friday", "last Wednesday", "Monday of next week", "this weekend"."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, timedelta

from flows.extract.dates.calendar import MONTHS_IN, first_weekday, week_days
from flows.extract.dates.cascade import Found, Rule
from flows.extract.dates.context import Context, Meaning
from flows.extract.dates.days import CalendarDay
from flows.extract.dates.durations import Length
from flows.extract.dates.holidays import Holiday
from flows.extract.dates.months import Month
from flows.extract.dates.resolution import MENTION, NO_DAY, NO_MENTION, NO_SUCH_DAY, Resolution, of_day, unresolved
from flows.extract.dates.seen_from_then import THEN_REACH, is_to_come_then
from flows.extract.dates.steps import InLength, Step, StepFrom
from flows.extract.dates.tense import Tense
from flows.extract.dates.vocabulary import table
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
_AGAIN = 5
"""Sentences to the same weekday told before."""
_WOULD = LazyRegexp(r"\b(?:would|was (?:expected|forecast|predicted|due) to)\b[^.;]*\Z")
_UNTIL = frozenset({"to", "into", "until", "till", "through", "and into", "-", "–"})
_WEEK = 7
_WEEKS_OFF = {"before last": -2, "last": -1, "previous": -1, "next": 1, "following": 1, "after next": 2}
_MOST = 53
"""Weekdays of one kind in a year."""


@dataclass(frozen=True, slots=True)
class Weekday:
    """A weekday: the last one up to the present in a report of the past, the next in one of the future."""

    number: int
    which: str | None = None

    def resolve(self, context: Context) -> Resolution | None:
        """Return the day."""
        if context.today is None:
            return unresolved("DATE", context.how, f"XXXX-WXX-{self.number}")
        if self.which == "any":
            if beside := self._beside(context):
                return of_day(beside, MENTION)
            return unresolved("DATE", NO_DAY, f"XXXX-WXX-{self.number}")
        return of_day(self._day(context.today, context), context.how)

    def _day(self, today: date, context: Context) -> date:
        monday = week_days(today)[0]
        in_week = monday + timedelta(days=self.number - 1)
        back = (today.isoweekday() - self.number) % 7
        if self.which in _WEEKS_OFF:
            return in_week + timedelta(weeks=_WEEKS_OFF[self.which])
        if self.which == "past":
            return today - timedelta(days=back or 7)
        if self.which in {"coming", "upcoming"}:
            return today + timedelta(days=7 - back)
        tense = context.tense
        if day := self._until(context, today) or (tense is Tense.FUTURE and self._seen_from_then(context, today)):
            return day
        if tense is Tense.NONE and self.which == "by":
            tense = Tense.FUTURE
        is_coming = tense is Tense.FUTURE or (self.which == "this" and tense is Tense.NONE)
        return today + timedelta(days=(7 - back) % 7) if is_coming else today - timedelta(days=back)

    def _beside(self, context: Context) -> date | None:
        """ "Tomorrow, a Tuesday, is a holiday": the day that it tells of."""
        told = context.day
        if told is None or told.resolution.days is None or context.text.lower[told.end : context.start] != ", a ":
            return None
        day = told.resolution.days[0]
        return day if day.isoweekday() == self.number else None

    def _until(self, context: Context, today: date) -> date | None:
        """ "From tomorrow night into Friday": after the day to come with which the stretch begins."""
        begin = context.day
        if begin is None or begin.sentence_no != context.sentence_no or not begin.resolution.days:
            return None
        is_range = context.text.lower[begin.end : context.start].strip() in _UNTIL
        first = begin.resolution.days[0]
        return first_weekday(first, self.number) if is_range and first > today else None

    def _seen_from_then(self, context: Context, today: date) -> date | None:
        """ "The hall burned on Monday. It was to open on Wednesday": what was to come then, where it is over by now."""
        mentioned = context.near_day(_AGAIN)
        if mentioned is None or not mentioned.resolution.days:
            return None
        if same := self._same_again(context, today):
            return same
        if not is_to_come_then(context):
            return None
        day = first_weekday(mentioned.resolution.days[0], self.number)
        return day if (today - day).days in range(_WEEK) else None

    def _same_again(self, context: Context, today: date) -> date | None:
        """ "On Wednesday it was near. It was said that it would pass Wednesday night": the day told before."""
        told = context.weekdays.get(self.number)
        days = told.resolution.days if told and context.sentence_no - told.sentence_no <= _AGAIN else None
        lead = context.text.lower[max(context.sentence_start, context.start - THEN_REACH) : context.start]
        return days[0] if days and days[0] <= today and _WOULD.search(lead) else None


@dataclass(frozen=True, slots=True)
class WeekdayOf:
    """A weekday of a week that is named, or of the one that a day lies in: "Monday two weeks from now"."""

    number: int
    base: Meaning

    def resolve(self, context: Context) -> Resolution | None:
        """Return the day."""
        base = self.base.resolve(context)
        if base is None or base.days is None:
            return unresolved("DATE", base.anchor if base else context.how, f"XXXX-WXX-{self.number}")
        first, last = base.days
        if first == last and not self._is_from_there():
            return of_day(week_days(first)[0] + timedelta(days=self.number - 1), base.anchor)
        return of_day(first_weekday(first, self.number), base.anchor)

    def _is_from_there(self) -> bool:
        """ "Two months from today on Tuesday" is the first one from there, two weeks away the one of that week."""
        return isinstance(self.base, Step | StepFrom) and self.base.length.unit in MONTHS_IN


@dataclass(frozen=True, slots=True)
class NthWeekday:
    """ "The second Tuesday of March", "the last Saturday in January": counted from the end where it is the last."""

    number: int
    nth: int | None
    period: Meaning

    def resolve(self, context: Context) -> Resolution | None:
        """Return the day."""
        whole = self.period.resolve(context)
        if whole is None or whole.days is None:
            return unresolved("DATE", whole.anchor if whole else context.how, f"XXXX-WXX-{self.number}")
        first, last = whole.days
        day = last - timedelta(days=(last.isoweekday() - self.number) % 7)
        if self.nth is not None:
            day = first_weekday(first, self.number) + timedelta(weeks=self.nth - 1)
        return of_day(day, whole.anchor) if first <= day <= last else unresolved("DATE", NO_SUCH_DAY)


@dataclass(frozen=True, slots=True)
class NextWeekday:
    """ "The following Tuesday": after the day just mentioned in a report of the past, else after the present."""

    number: int

    def resolve(self, context: Context) -> Resolution | None:
        """Return the day."""
        mentioned = context.near_day() or context.near_period()
        if context.tense is Tense.PAST and mentioned and mentioned.resolution.days:
            last = mentioned.resolution.days[1]
            return of_day(last + timedelta(days=(self.number - last.isoweekday() - 1) % 7 + 1), MENTION)
        return Weekday(self.number, "next").resolve(context)


@dataclass(frozen=True, slots=True)
class WeekdayFromMention:
    """ "The Sunday after", "the Friday before": seen from the day that was mentioned last."""

    number: int
    sign: int

    def resolve(self, context: Context) -> Resolution | None:
        """Return the day."""
        mentioned = context.last_mentioned()
        if mentioned is None or mentioned.resolution.days is None:
            return unresolved("DATE", NO_MENTION, f"XXXX-WXX-{self.number}")
        base = mentioned.resolution.days[1 if self.sign > 0 else 0]
        steps = (self.sign * (self.number - base.isoweekday()) - 1) % 7 + 1
        return of_day(base + timedelta(days=self.sign * steps), MENTION)


@dataclass(frozen=True, slots=True)
class WeekdayBeside:
    """ "The Monday before Thanksgiving", "the Friday after Easter"."""

    number: int
    sign: int
    day: Meaning
    nth: int = 1

    def resolve(self, context: Context) -> Resolution | None:
        """Return the day."""
        found = self.day.resolve(context)
        if found is None or found.days is None:
            return unresolved("DATE", found.anchor if found else context.how, f"XXXX-WXX-{self.number}")
        base = found.days[0]
        steps = (self.sign * (self.number - base.isoweekday()) - 1) % 7 + 1
        return of_day(base + timedelta(days=self.sign * (steps + _WEEK * (self.nth - 1))), found.anchor)


@dataclass(frozen=True, slots=True)
class WeekdayWeek:
    """ "Tuesday week": a week behind the Tuesday that is next."""

    number: int

    def resolve(self, context: Context) -> Resolution | None:
        """Return the day."""
        if context.today is None:
            return unresolved("DATE", context.how, f"XXXX-WXX-{self.number}")
        ahead = (self.number - context.today.isoweekday()) % 7
        return of_day(context.today + timedelta(days=ahead + 7), context.how)


@dataclass(frozen=True, slots=True)
class WeekendOf:
    """The weekend nearest to a day: of a Monday or Tuesday the one before."""

    day: Meaning

    def resolve(self, context: Context) -> Resolution | None:
        """Return the weekend."""
        found = self.day.resolve(context)
        if found is None or found.days is None:
            return unresolved("DATE", found.anchor if found else context.how, "XXXX-WXX-WE")
        day = found.days[0]
        monday, sunday = week_days(day - timedelta(days=2) if day.isoweekday() <= 2 else day)
        year, week, _ = monday.isocalendar()
        return Resolution("DATE", f"{year:04d}-W{week:02d}-WE", (monday + timedelta(days=5), sunday), found.anchor)


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


@dataclass(frozen=True, slots=True)
class WeekdaysAgo:
    """ "Three Sundays ago"."""

    number: int
    count: int

    def resolve(self, context: Context) -> Resolution | None:
        """Return the day."""
        if context.today is None:
            return unresolved("DATE", context.how, f"XXXX-WXX-{self.number}")
        back = (context.today.isoweekday() - self.number) % _WEEK or _WEEK
        return of_day(context.today - timedelta(days=back + _WEEK * (self.count - 1)), context.how)


@dataclass(frozen=True, slots=True)
class WeekdayMentioned:
    """ "It rained on 12 February; on that Sunday": the one that was told of last."""

    number: int

    def resolve(self, context: Context) -> Resolution | None:
        """Return the day."""
        told = context.weekdays.get(self.number)
        is_near = told is not None and context.sentence_no - told.sentence_no <= _AGAIN
        days = told.resolution.days if told and is_near else None
        return of_day(days[0], MENTION) if days else Weekday(self.number).resolve(context)


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
