"""Units that are left out: "growth of 1.8 percent this year and 1.5 percent next"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import timedelta

from flows.extract.dates.calendar import MONTHS_IN, add_months, add_units, shift_part, unit_of, whole_months
from flows.extract.dates.resolution import MENTION, Resolution
from flows.extract.dates.token import Token
from flows.extract.lang.lazy_regexp import LazyRegexp
from flows.extract.text import Text
from schemas.records import TimeExpression

_NEXT = LazyRegexp(r" (?:(?:for|in) )?next(?<=[\d%tnsern] next)(?=[.,;)]| and\b)")
_NUMBER = LazyRegexp(r"\d[\d.,]*(?:%| ?(?:per ?cent|pct|percentage points?|million|billion|trillion|[a-z]+s))?\Z")
_REACH = 32
_LONGER = frozenset({"month", "quarter", "year"})


def find_next_ones(text: Text, found: list[TimeExpression]) -> Iterator[tuple[Token, Resolution]]:
    """Yield each "next" behind a number with the unit after the one that its sentence named last."""
    if " next" not in text.lower:
        return
    for match in _NEXT.finditer(text.lower):
        start = match.end() - len("next")
        sentence_id = text.sentence_id_at(start)
        if _NUMBER.search(text.lower, max(0, match.start() - _REACH), match.start()) is None:
            continue
        before = [time for time in found if time.sentence_id == sentence_id and time.end_char <= start]
        following = _following(before[-1]) if before else None
        if following:
            yield Token("period", start, match.end(), None, "next_one"), following


def _following(time: TimeExpression) -> Resolution | None:
    unit = unit_of(time.timex_value or "")
    if unit not in _LONGER or time.period_start is None or time.period_end is None:
        return None
    model = (time.period_start, time.period_end)
    first, last = add_units(model[0], unit, 1), add_units(model[1], unit, 1)
    if first is None or last is None:
        return None
    days = whole_months(model, (first, last))
    value = {"year": f"{int((time.timex_value or '')[:4]) + 1:04d}", "month": f"{first:%Y-%m}"}.get(unit)
    value = value or f"{first.year:04d}-Q{(first.month - 1) // 3 + 1}"
    return Resolution("DATE", value, days, MENTION)


_ORDINAL = LazyRegexp(
    r"(?:(?:\A|\s)(?:in|for|during|from)|(?:per ?cent|pct|[%0-9]|illion|cents"
    r"|pace|rate|growth|rise|gain|increase|drop|decline|level|profit|loss|result|figure|those|that) of)"
    r" (?P<which>the (?P<number>first|second|third|fourth|final))"
    r"(?=[.,;)]|\Z| (?:and|but|as|after|when|while|to|from|it|they)\b)"
)
""" "1.2 percent in the second", "less than the 3 percent of the second", "In the second it had shrunk"."""

_UNITS = {"Q": ("quarter", 4), "H": ("half", 2)}
_LETTERS_OF_PARTS = frozenset("QH")
_PART = LazyRegexp(r"\d{4}-(?P<letter>[QH])(?P<number>[1-4])\Z")


def find_other_parts(text: Text, found: list[TimeExpression]) -> Iterator[tuple[Token, Resolution]]:
    """Yield "the third" behind the quarter, "the second" behind the half that was named before."""
    parts = [
        time
        for time in found
        if (value := time.timex_value or "")[5:6] in _LETTERS_OF_PARTS and _PART.match(value) and time.period_start
    ]
    named: dict[str | None, TimeExpression] = {time.sentence_id: time for time in reversed(parts)}
    if not named:
        return
    starts = {time.start_char for time in found}
    for match in _ORDINAL.finditer(text.lower):
        start = match.start("which")
        told = _told_part(text, named, match)
        other = _other_part(text, told, match["number"]) if told and told.end_char <= start else None
        if other and start not in starts:
            yield Token("period", start, match.end("which"), None, "other_part"), other


def _told_part(text: Text, named: dict[str | None, TimeExpression], match: re.Match[str]) -> TimeExpression | None:
    """The part that the sentence named, or the sentence before where "in the second" opens this one."""
    sentence = text.sentence_at(match.start("which"))
    if sentence is None or sentence.sentence_id in named:
        return named.get(sentence.sentence_id) if sentence else None
    is_opening = match.start("which") - sentence.start_char <= len("during ")
    before = text.sentences[sentence.sentence_no - 1] if is_opening and sentence.sentence_no else None
    is_near = before is not None and before.paragraph_no == sentence.paragraph_no
    return named.get(before.sentence_id) if before and is_near else None


def _other_part(text: Text, told: TimeExpression, ordinal: str) -> Resolution | None:
    """The quarter or half by its number that lies nearest to the one told."""
    part = _PART.match(told.timex_value or "")
    if part is None or told.period_start is None:
        return None
    unit, count = _UNITS[part["letter"]]
    number = count if ordinal == "final" else _NUMBERS[ordinal]
    step = number - int(part["number"])
    if number > count or step == 0:
        return None
    if abs(step) * 2 > count and not (step < 0 and _is_to_come(text, told, step + count, unit)):
        step -= count if step > 0 else -count
    first = add_months(told.period_start, step * MONTHS_IN[unit])
    last = add_months(first, MONTHS_IN[unit]) - timedelta(days=1)
    return Resolution("DATE", shift_part(part.group(), unit, step), (first, last), MENTION)


def _is_to_come(text: Text, told: TimeExpression, step: int, unit: str) -> bool:
    published, first = text.document.published_on, told.period_start
    return published is None or first is None or add_months(first, step * MONTHS_IN[unit]) > published


_NUMBERS = {"first": 1, "second": 2, "third": 3, "fourth": 4}
