"""A sum told again by its number alone, or put right: "I said 45 million", "it is 34 million, not 37"."""

from __future__ import annotations

from collections.abc import Sequence

from flows.extract.figures.likeness import ORDER
from flows.extract.figures.number import Number
from flows.extract.figures.reading import Reading
from flows.extract.figures.shared_units import carry, carry_currency
from flows.extract.figures.told_again import PHRASE_END

_NEAR = 500
"""Characters within which a round number is the same sum; others are it anywhere among the figures looked at."""
_LOOKED_AT = 60
"""Figures before it that a number is sought among, more than most stories have: so a long text takes no square time."""

_NOT = frozenset(
    [", not ", ", and not ", " and not ", " rather than ", " instead of ", " – not ", " - not ", " — not "]
)


def fill_sum_again(lower: str, readings: Sequence[Reading], index: int) -> None:
    """Make money of a bare number of millions that was money, and nothing else, wherever it stood before."""
    reading = readings[index]
    number = reading.number
    if number is None or not reading.has_value or not reading.is_of_millions:
        return
    before = readings[max(0, index - _LOOKED_AT) : index]
    told = _told(before, number, reading.start)
    following = readings[index + 1] if index + 1 < len(readings) else None
    if told is None and following and following.number and lower[reading.end : following.start] in _NOT:
        told = _told(before, _scaled(following.number, number), reading.start)
    if told is not None:
        carry_currency(reading, told, "sum_again")


def fill_denied(lower: str, reading: Reading, last: Reading) -> None:
    """Give a bare number the unit and scale of what is told to be right instead: "$34 million, not 37"."""
    if reading.number is None or last.number is None or not (reading.has_value and last.has_value):
        return
    if last.kind in {"number", "count"} or lower[last.end : reading.start] not in _NOT:
        return
    if PHRASE_END.match(lower, reading.end):
        carry(reading, last)
        reading.number = _scaled(reading.number, last.number)


def _scaled(number: Number, other: Number) -> Number:
    """Return a number with the scale that it leaves out, where it is then like the other."""
    is_like = other.mantissa < number.mantissa * ORDER and number.mantissa < other.mantissa * ORDER
    return number._replace(scale=other.scale) if is_like and not number.scale else number


def _told(before: Sequence[Reading], number: Number, start: int) -> Reading | None:
    same = [one for one in before if one.has_value and one.number and one.number.value == number.value]
    told = [one for one in same if one.kind != "number"]
    if not told or {(one.kind, one.currency) for one in told} != {("money", told[0].currency)}:
        return None
    is_round = len(number.mantissa.normalize().as_tuple().digits) == 1
    return None if is_round and start - told[-1].end > _NEAR else told[-1]
