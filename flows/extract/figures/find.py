"""Figures of a text: scan for numbers, let the kinds claim them, join ranges, make records."""

from __future__ import annotations

import re
from collections.abc import Callable
from decimal import Context, Decimal

from flows.extract.figures.context import find_counted, find_direction, find_modifier, match_form
from flows.extract.figures.money import read_money
from flows.extract.figures.multiple import find_fractions, find_multiples, read_multiple, read_share
from flows.extract.figures.numerals import Number, find_numbers
from flows.extract.figures.percent import read_percent
from flows.extract.figures.quantity import read_age, read_duration, read_quantity
from flows.extract.figures.ranges import join_ranges
from flows.extract.figures.rank import find_ranks
from flows.extract.figures.reading import Reading
from flows.extract.figures.rejected import is_no_figure, is_year
from flows.extract.figures.vague import find_vague
from flows.extract.text import Text
from schemas.identity import RecordIds
from schemas.records import Figure

_CLAIMS: tuple[Callable[[str, Number], Reading | None], ...] = (
    read_money,
    read_percent,
    read_multiple,
    read_quantity,
    read_duration,
    read_age,
)
_PER = re.compile(r" (?:a|an|per|each) |/")
_PER_NOUN = re.compile(r" ?(barrel|share|person|head|gallon|ton|tonne|ounce|night|unit|household|capita)\b")
_VOTE = re.compile(r"[-–](\d{1,4}) (?:vote|votes|margin)\b| (?:votes? )?to (\d{1,4}) (?:vote|votes)\b")
_PRONOUNS = {"one"}
_CHANGING = {"money", "percent", "percentage_points", "basis_points", "quantity", "count", "number", "index_points"}


def find_figures(text: Text) -> list[Figure]:
    """Return the figures of a text in order; what they measure, of whom and when is bound later."""
    string, lower = text.string, text.lower
    numbers = find_numbers(lower)
    readings = join_ranges(lower, _without_overlaps(_read_numbers(string, lower, numbers)))
    others = [*find_ranks(lower), *find_multiples(lower), *find_fractions(lower), *find_vague(string, lower)]
    ids = RecordIds(text.document.document_id, "figures")
    return [_record(text, reading, ids) for reading in _without_overlaps([*others, *readings])]


def _read_numbers(string: str, lower: str, numbers: list[Number]) -> list[Reading]:
    readings: list[Reading] = []
    for index, number in enumerate(numbers):
        following = numbers[index + 1] if index + 1 < len(numbers) else None
        reading = _read(string, lower, number, following)
        if reading:
            readings.append(reading)
    return readings


def _read(string: str, lower: str, number: Number, following: Number | None) -> Reading | None:
    share = read_share(lower, number, following)
    if share:
        return share
    vote = _VOTE.match(lower, number.end)
    if vote and not number.is_worded:
        return Reading("vote", number.start, vote.end(vote.lastindex or 0), number, "vote_margin")
    is_barred = is_no_figure(lower, number)
    for claim in _CLAIMS:
        reading = claim(lower, number)
        if reading and (not is_barred or reading.rule == "money_symbol"):
            return _with_rate(lower, reading)
    if is_barred or lower[number.start : number.end] in _PRONOUNS or is_year(lower, number):
        return None
    counted = find_counted(string, lower, number.end)
    kind = "count" if counted else "number"
    return Reading(kind, number.start, number.end, number, f"{kind}_bare", counted=counted)


def _with_rate(lower: str, reading: Reading) -> Reading:
    """Add what a quantity or an amount is counted per, where a unit or a plain noun is named."""
    match = _PER.match(lower, reading.end)
    if not match or reading.kind not in {"money", "quantity"}:
        return reading
    position = match.end() - 1 if match.group() != "/" else match.end()
    unit = match_form(lower, position, "unit_words") or match_form(lower, position, "time_words")
    noun = _PER_NOUN.match(lower, position)
    per = unit[1] if unit else noun.group(1) if noun else None
    if per is None:
        return reading
    return Reading(
        reading.kind,
        reading.start,
        reading.end,
        reading.number,
        reading.rule,
        unit=reading.unit,
        currency=reading.currency,
        is_ambiguous=reading.is_ambiguous,
        per=per,
    )


def _without_overlaps(readings: list[Reading]) -> list[Reading]:
    kept: list[Reading] = []
    for reading in sorted(readings, key=lambda found: (found.start, -found.end)):
        if not kept or reading.start >= kept[-1].end:
            kept.append(reading)
    return kept


def _record(text: Text, reading: Reading, ids: RecordIds) -> Figure:
    lower, number, high = text.lower, reading.number, reading.high
    modifier, modifier_text = find_modifier(lower, reading.start)
    low_value, high_value = reading.low_value, reading.high_value
    if number and high:
        low_value, high_value = number.value, high.value
    elif number:
        low_value, high_value = number.interval
    return Figure(
        figure_id=ids.next(reading.start, reading.end),
        document_id=text.document.document_id,
        start_char=reading.start,
        end_char=reading.end,
        exact=text.string[reading.start : reading.end],
        kind=reading.kind,
        mantissa=_mantissa(number) if number and not high else None,
        scale=number.scale if number and not high else None,
        value=number.value if number and not high else None,
        value_low=low_value,
        value_high=high_value,
        is_range=high is not None,
        unit=reading.unit,
        currency=reading.currency,
        is_currency_ambiguous=reading.is_ambiguous,
        per=reading.per,
        counted=reading.counted,
        modifier=modifier,
        modifier_text=modifier_text,
        direction=find_direction(lower, reading.start) if reading.kind in _CHANGING else None,
        change_role=_change_role(lower, reading),
        decimals=number.decimals if number and not high else None,
        sentence_id=text.sentence_id_at(reading.start),
        rule=reading.rule,
    )


_WIDE = Context(prec=400)  # the default one raises from twenty digits on


def _mantissa(number: Number) -> Decimal:
    return number.mantissa.quantize(Decimal("1e-9"), context=_WIDE).normalize(_WIDE)


def _change_role(lower: str, reading: Reading) -> str | None:
    """Tell a level from the size, the start and the end of a change by the word before it."""
    before = lower[max(0, reading.start - 12) : reading.start].split()
    word = before[-1] if before else ""
    if reading.kind not in _CHANGING or find_direction(lower, reading.start) is None:
        return "level" if reading.kind in {"money", "percent", "quantity", "count"} else None
    if word == "from":
        return "start"
    return "end" if word == "to" else "change"
