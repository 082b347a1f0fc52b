"""Time expressions of a text, resolved against its day of publication, never the day of the run."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date

from flows.extract.dates import absolute, relative
from flows.extract.dates.patterns import patterns, table
from flows.extract.dates.resolution import ABSOLUTE, Resolution
from flows.extract.lang.load import load_words
from flows.extract.text import Text
from schemas.identity import RecordIds
from schemas.records import TimeExpression

_GATE = re.compile(
    r"\d|day|week|month|year|decade|centur|quarter|hour|minute|second|spring|summer|autumn|fall|winter|tonight|tomorrow|"
    r"daily|annual|every|each|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec"
)


@dataclass(slots=True)
class Context:
    """What an expression is resolved against."""

    anchor: date | None
    mentioned: date | None
    is_coming: bool


Reader = Callable[[re.Match[str], Context], Resolution | None]


def _duration(match: re.Match[str], _: Context) -> Resolution | None:
    printed = match["number"]
    if not printed.isdigit() and printed not in table("numbers"):
        return None
    return Resolution("DURATION", relative.duration_value(relative.read_number(printed), match["unit"]))


def _clock(match: re.Match[str], context: Context) -> Resolution | None:
    if match["h24"]:
        hour, minute = int(match["h24"]), int(match["m24"])
    else:
        hour, minute = int(match["hour"]) % 12, int(match["minute"] or 0)
        hour += 12 if match["half"].startswith("p") else 0
    day = context.anchor
    value = f"{day.isoformat() if day else 'XXXX-XX-XX'}T{hour:02d}:{minute:02d}"
    return Resolution("TIME", value, (day, day) if day else None, "publication" if day else "none:no day is named")


def _set(match: re.Match[str], _: Context) -> Resolution:
    word = match["each"] or match.group()
    weekdays = table("weekdays")
    if word in weekdays:
        return Resolution("SET", f"XXXX-WXX-{weekdays[word]}")
    letters = {"da": "D", "we": "W", "mo": "M", "an": "Y", "ye": "Y", "ni": "D"}
    return Resolution("SET", f"P1{letters.get(word[:2], 'D')}", None, ABSOLUTE)


READERS: dict[str, Reader] = {
    "iso_date": lambda match, context: absolute.read_day(match, context.anchor, context.is_coming),
    "month_day_year": lambda match, context: absolute.read_day(match, context.anchor, context.is_coming),
    "day_month_year": lambda match, context: absolute.read_day(match, context.anchor, context.is_coming),
    "slash_date": lambda match, _: absolute.read_slashes(match),
    "month_year": lambda match, context: absolute.read_month(match, context.anchor, context.is_coming),
    "relative_month": lambda match, context: absolute.read_month(match, context.anchor, context.is_coming),
    "month": lambda match, context: absolute.read_month(match, context.anchor, context.is_coming),
    "quarter": lambda match, context: absolute.read_quarter(match, context.anchor),
    "fiscal_year": lambda match, _: absolute.read_year(match),
    "year": lambda match, _: absolute.read_year(match),
    "span_of_years": lambda match, _: absolute.read_span_of_years(match),
    "decade": lambda match, _: absolute.read_decade(match),
    "century": lambda match, _: absolute.read_century(match),
    "season_year": lambda match, context: absolute.read_season(match, context.anchor),
    "relative_season": lambda match, context: absolute.read_season(match, context.anchor),
    "named_day": lambda match, context: relative.read_named_day(match, context.anchor),
    "weekday": lambda match, context: relative.read_weekday(match, context.anchor, context.is_coming),
    "relative_unit": lambda match, context: relative.read_unit(match, context.anchor),
    "ago": lambda match, context: relative.read_ago(match, context.anchor, context.mentioned),
    "past_units": lambda match, context: relative.read_past_units(match, context.anchor),
    "age": _duration,
    "duration": _duration,
    "clock": _clock,
    "set": _set,
}


def find_time_expressions(text: Text) -> list[TimeExpression]:
    """Return the time expressions of a text in order, none inside another."""
    ids = RecordIds(text.document.document_id, "time_expressions")
    found: list[TimeExpression] = []
    context = Context(_in_reach(text.document.published_on), None, False)
    for rule, match in _matches(text):
        context.is_coming = _is_coming(text.lower, match.start())
        resolution = READERS[rule](match, context)
        if resolution is None:
            continue
        if resolution.timex_type == "DATE" and resolution.days:
            context.mentioned = _in_reach(resolution.days[0])
        found.append(_record(text, rule, match, resolution, ids))
    return found


def _in_reach(day: date | None) -> date | None:
    """A day from which any span that the patterns can name stays in the calendar, else None."""
    return day if day and 1100 <= day.year <= 8900 else None


def _matches(text: Text) -> Iterator[tuple[str, re.Match[str]]]:
    """Yield the longest match at each place; only sentences with a trigger are scanned."""
    for sentence in text.sentences:
        if not _GATE.search(text.lower, sentence.start_char, sentence.end_char):
            continue
        candidates = [
            (match.start(), -match.end(), order, rule, match)
            for order, (rule, pattern) in enumerate(patterns().items())
            for match in pattern.finditer(text.lower, sentence.start_char, sentence.end_char)
        ]
        end = 0
        for start, minus_end, _, rule, match in sorted(candidates, key=lambda candidate: candidate[:3]):
            if start >= end and _is_meant(text.string, rule, match):
                end = -minus_end
                yield rule, match


def _is_meant(string: str, rule: str, match: re.Match[str]) -> bool:
    """May the month and March have a capital; may and march have none."""
    groups = match.groupdict()
    for name in ("month", "weekday"):
        if groups.get(name) and not string[match.start(name)].isupper():
            return False
    return not (rule == "month_day_year" and int(groups["day"]) > 31)


def _is_coming(lower: str, position: int) -> bool:
    before = lower[max(0, position - 60) : position].rpartition(". ")[2]
    return any(word.strip(",") in load_words("dates", "coming") - {"to"} for word in before.split())


def _record(text: Text, rule: str, match: re.Match[str], found: Resolution, ids: RecordIds) -> TimeExpression:
    start, end = match.span()
    period = found.period
    return TimeExpression(
        time_expression_id=ids.next(start, end),
        document_id=text.document.document_id,
        start_char=start,
        end_char=end,
        exact=text.string[start:end],
        timex_type=found.timex_type,
        timex_value=found.value,
        period=period,
        period_start=found.days[0] if found.days and period else None,
        period_end=found.days[1] if found.days and period else None,
        anchor=found.anchor,
        sentence_id=text.sentence_id_at(start),
        rule=rule,
    )
