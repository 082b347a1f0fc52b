"""A time seen from the day of the story named absolutely, and back, by the value that the engine itself reads."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from datetime import timedelta
from typing import Any

from schemas.records import TimeExpression
from tests.eval.variations.calendar_names import MONTHS, WEEKDAYS
from tests.eval.variations.edit import Edit, Variation
from tests.eval.variations.found_times import month_and_day, published, times

Story = Mapping[str, Any]
_PREPOSITION = re.compile(
    r"\b(in|on|during|for|of|since|until|till|by|from|to|than|with|against|before|after|and|over"
    r"|between|through)\s\Z",
    re.IGNORECASE,
)
_FREE_BEHIND = re.compile(
    r"[.,;:?!)\n]|\s*\Z| (?:and|but|or|to|from|by|in|on|at|for|with|as|after|when|while|that|because|the|a|an|said"
    r"|was|were|is|are|has|had|have|will|would|up|down|compared|than|against|it|he|she|they|we|which|who)\b"
)


def _lead(text: str, time: TimeExpression) -> str:
    match = _PREPOSITION.search(text, max(0, time.start_char - 12), time.start_char)
    return match[1].lower() if match else ""


def _is_free(text: str, time: TimeExpression) -> bool:
    """Whether the expression is no noun's attribute or possessive, and no part of a longer name."""
    return _FREE_BEHIND.match(text, time.end_char) is not None and text[time.start_char - 1 : time.start_char] in {
        "",
        " ",
        "\n",
        "(",
    }


def _put(text: str, time: TimeExpression, words: str, preposition: str) -> Iterator[Edit]:
    """The expression as ``words``, behind a preposition of its own where it stands behind none."""
    opens = (
        text[time.start_char].isupper()
        and text[time.start_char - 1 : time.start_char] in {"", "\n", " "}
        and not re.search(r"[a-z,] \Z", text[: time.start_char])
    )
    if preposition and not _lead(text, time):
        yield Edit(time.start_char, time.start_char, f"{preposition.capitalize() if opens else preposition} ")
    yield Edit(time.start_char, time.end_char, words)


def _drop_preposition(text: str, time: TimeExpression, words: str, preposition: str) -> Iterator[Edit]:
    """The expression as ``words`` without the preposition that it stands behind."""
    start = time.start_char - len(preposition) - 1
    if text[start].isupper():
        words = words[0].upper() + words[1:]
    yield Edit(start, time.start_char, "")
    yield Edit(time.start_char, time.end_char, words)


def _edits(one: Callable[[Story, TimeExpression], Iterator[Edit] | None]) -> Callable[[Story], Iterator[Edit]]:
    """The edits of all expressions of a story that ``one`` has any for."""

    def of_story(story: Story) -> Iterator[Edit]:
        for time in times(story):
            yield from one(story, time) or ()

    return of_story


_YEARS = re.compile(r"(?:last|this|next) year", re.IGNORECASE)
_MONTHS_AWAY = re.compile(r"(?:last|this|next) month", re.IGNORECASE)


def _year_by_number(story: Story, time: TimeExpression) -> Iterator[Edit] | None:
    """ "Last year" → "in 2016"."""
    if not _YEARS.fullmatch(time.exact) or not _is_free(story["text"], time) or not (time.timex_value or "").isdigit():
        return None
    return _put(story["text"], time, time.timex_value or "", "in")


def _earlier_by_number(story: Story, time: TimeExpression) -> Iterator[Edit] | None:
    """ "A year earlier" → "in 2015", "a year ago" → "in May 2015"."""
    value = time.timex_value or ""
    if not re.fullmatch(r"(?:a|one|the) year (?:ago|earlier|before|previously)", time.exact, re.IGNORECASE):
        return None
    if not _is_free(story["text"], time):
        return None
    quarters = ("first", "second", "third", "fourth")
    if re.fullmatch(r"\d{4}", value):
        words = value
    elif re.fullmatch(r"\d{4}-\d\d", value):
        words = f"{MONTHS[int(value[5:]) - 1]} {value[:4]}"
    elif re.fullmatch(r"\d{4}-Q\d", value):
        words = f"the {quarters[int(value[-1]) - 1]} quarter of {value[:4]}"
    else:
        return None
    return _put(story["text"], time, words, "in")


def _month_by_name(with_year: bool) -> Callable[[Story, TimeExpression], Iterator[Edit] | None]:
    """ "Last month" → "in May", "in May 2016"."""

    def one(story: Story, time: TimeExpression) -> Iterator[Edit] | None:
        value = time.timex_value or ""
        if not _MONTHS_AWAY.fullmatch(time.exact) or not re.fullmatch(r"\d{4}-\d\d", value):
            return None
        if not _is_free(story["text"], time):
            return None
        name = MONTHS[int(value[5:]) - 1]
        return _put(story["text"], time, f"{name} {value[:4]}" if with_year else name, "in")

    return one


def _day_by_date(with_year: bool) -> Callable[[Story, TimeExpression], Iterator[Edit] | None]:
    """ "On Monday", "yesterday" → "on March 3", "on March 3, 2016"."""

    def one(story: Story, time: TimeExpression) -> Iterator[Edit] | None:
        if time.exact.lower() not in {day.lower() for day in WEEKDAYS} | {"yesterday", "today", "tomorrow"}:
            return None
        if not time.period_start or not _is_free(story["text"], time):
            return None
        if re.match(r" (?:the|a|an|it|he|she|they|we|which|who)\b", story["text"][time.end_char :]) or story[
            "text"
        ].startswith("\n", time.end_char):
            return None
        words = month_and_day(time.period_start)
        if with_year:
            words = f"{words}, {time.period_start.year}"
        return _put(story["text"], time, words, "on")

    return one


def _day_by_weekday(story: Story, time: TimeExpression) -> Iterator[Edit] | None:
    """ "On March 3" of the last six days → "on Monday"."""
    day, text = time.period_start, story["text"]
    if day is None or day != time.period_end or not re.fullmatch(r"[A-Z][a-z]+\.? \d\d?|\d\d? [A-Z][a-z]+", time.exact):
        return None
    if (
        not timedelta(days=1) < published(story) - day < timedelta(days=6)
        or not _is_free(text, time)
        or _lead(text, time) != "on"
    ):
        return None
    return iter([Edit(time.start_char, time.end_char, WEEKDAYS[day.weekday()])])


def _yesterday_by_weekday(story: Story, time: TimeExpression) -> Iterator[Edit] | None:
    """ "Yesterday" → "on Monday"."""
    if time.exact.lower() != "yesterday" or not time.period_start or not _is_free(story["text"], time):
        return None
    return _put(story["text"], time, WEEKDAYS[time.period_start.weekday()], "on")


def _weekday_by_yesterday(story: Story, time: TimeExpression) -> Iterator[Edit] | None:
    """ "On Monday" → "yesterday", where it was."""
    if time.exact not in WEEKDAYS or time.period_start != published(story) - timedelta(days=1):
        return None
    if _lead(story["text"], time) != "on" or not _is_free(story["text"], time):
        return None
    return _drop_preposition(story["text"], time, "yesterday", "on")


def _year_by_last(story: Story, time: TimeExpression) -> Iterator[Edit] | None:
    """ "In 2016" → "last year", where it was."""
    if time.exact != str(published(story).year - 1) or _lead(story["text"], time) != "in":
        return None
    if not _is_free(story["text"], time):
        return None
    return _drop_preposition(story["text"], time, "last year", "in")


def _year_by_this(story: Story, time: TimeExpression) -> Iterator[Edit] | None:
    """ "In 2017" → "this year", where it is."""
    if (
        time.exact != str(published(story).year)
        or _lead(story["text"], time) != "in"
        or not _is_free(story["text"], time)
    ):
        return None
    return _drop_preposition(story["text"], time, "this year", "in")


def _month_by_last(story: Story, time: TimeExpression) -> Iterator[Edit] | None:
    """ "In May" → "last month", where it was."""
    before = published(story).replace(day=1) - timedelta(days=1)
    if time.exact not in MONTHS or time.timex_value != f"{before:%Y-%m}" or _lead(story["text"], time) != "in":
        return None
    if not _is_free(story["text"], time):
        return None
    return _drop_preposition(story["text"], time, "last month", "in")


def _with_year(story: Story, time: TimeExpression) -> Iterator[Edit] | None:
    """ "In May" → "in May 2016"; "on March 3" → "on March 3, 2016"."""
    text, value = story["text"], time.timex_value or ""
    if time.exact in MONTHS and re.fullmatch(r"\d{4}-\d\d", value) and _is_free(text, time):
        joined = re.match(r" (?:and|to|or|through|until)\b|[-–]|,? (?:this|last|next)", text[time.end_char :])
        return None if joined else iter([Edit(time.start_char, time.end_char, f"{time.exact} {value[:4]}")])
    day = re.fullmatch(r"(?:[A-Z][a-z]+\.?) \d\d?", time.exact)
    if day and re.fullmatch(r"\d{4}-\d\d-\d\d", value) and re.match(r"[.,]", text[time.end_char :]):
        return iter([Edit(time.start_char, time.end_char, f"{time.exact}, {value[:4]}")])
    return None


def _without_year(story: Story, time: TimeExpression) -> Iterator[Edit] | None:
    """ "In May 2016" → "in May" within half a year of it, where it is over."""
    text, first = story["text"], time.period_start
    match = re.fullmatch(r"([A-Z][a-z]+\.?(?: \d\d?,?)?) (\d{4})", time.exact)
    if not match or first is None or time.period_end is None or "~" in (time.period or ""):
        return None
    if not timedelta(0) < published(story) - time.period_end < timedelta(days=150) or not _is_free(text, time):
        return None
    words = match[1].removesuffix(",")
    if words in {"May", "March"} and _lead(text, time) != "in":
        return None
    return iter([Edit(time.start_char, time.end_char, words)])


def _weekday_and_date(story: Story, time: TimeExpression) -> Iterator[Edit] | None:
    """ "On Monday" → "on Monday, March 3,"."""
    text = story["text"]
    if time.exact not in WEEKDAYS or not time.period_start or not _is_free(text, time) or _lead(text, time) != "on":
        return None
    if not re.match(r"[.,]", text[time.end_char :]):
        return None
    return iter([Edit(time.start_char, time.end_char, f"{time.exact}, {month_and_day(time.period_start)}")])


VARIATIONS = (
    Variation("years by their number", of_story=_edits(_year_by_number)),
    Variation("a year earlier by its number", of_story=_edits(_earlier_by_number)),
    Variation("months by their name", of_story=_edits(_month_by_name(with_year=False))),
    Variation("months by name and year", of_story=_edits(_month_by_name(with_year=True))),
    Variation("days by their date", of_story=_edits(_day_by_date(with_year=False))),
    Variation("days by date and year", of_story=_edits(_day_by_date(with_year=True))),
    Variation("dates by their weekday", of_story=_edits(_day_by_weekday)),
    Variation("yesterday by its weekday", of_story=_edits(_yesterday_by_weekday)),
    Variation("weekdays by yesterday", of_story=_edits(_weekday_by_yesterday)),
    Variation("years by last year", of_story=_edits(_year_by_last)),
    Variation("years by this year", of_story=_edits(_year_by_this)),
    Variation("months by last month", of_story=_edits(_month_by_last)),
    Variation("months with their year", of_story=_edits(_with_year)),
    Variation("months without their year", of_story=_edits(_without_year)),
    Variation("weekday and date", of_story=_edits(_weekday_and_date)),
)
