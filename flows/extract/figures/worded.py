"""Numbers in words, composed from their parts: "three crore twelve lakh", "twenty-five hundred", "half a million"."""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal

from flows.extract.figures.digits import read_part_after
from flows.extract.figures.lexicon import DOZEN, HUNDRED, SCALE, TEEN, TENS, UNIT, numerals, quotient
from flows.extract.figures.number import Number
from flows.extract.lang.lazy_regexp import LazyRegexp

_NEXT = LazyRegexp(r"(?:[ \u00a0]{1,2}|[-–—]| - )([a-z]+)(?![a-z0-9])")
_AND = LazyRegexp(r" and ([a-z]+)(?![a-z0-9])")
_POINT = LazyRegexp(r" point ")
_POINT_DIGIT = LazyRegexp(r"([a-z]+|[0-9]{1,9})(?![a-z0-9])")
_HALF_OF = LazyRegexp(r"half(?: (?:a|an|of a)|-a)?[ -] ?([a-z]+)(?![a-z0-9])")
_PLURAL_SCALES = frozenset(["dozens", "millions", "billions", "trillions", "lakhs", "crores"])


@dataclass(slots=True)
class _State:
    """A numeral while it is read: groups done, the group at hand, and what stood last."""

    total: int = 0
    group: int | None = None
    last: int = -1
    power: int = 99
    lowest: int = 0
    is_multiplied: bool = False


def read_words(lower: str, start: int, end: int) -> Number | None:
    """Return the number whose first word is at a span; an article before "hundred" and the like belongs to it."""
    word = lower[start:end]
    if word == "half":
        return _read_half(lower, start)
    state = _State()
    if word in _PLURAL_SCALES and lower[end : end + 1] != "-":
        return None
    if word not in numerals().parts or not _take(state, word):
        return None
    if state.last in {HUNDRED, SCALE, DOZEN}:
        start = _article_before(lower, start)
    end = _read_on(lower, state, end)
    total = state.total + (state.group or 0)
    number = _shaped(Number(start, end, Decimal(total), is_worded=True), state)
    return _with_parts(lower, number, state)


def _read_on(lower: str, state: _State, end: int) -> int:
    while match := _NEXT.match(lower, end):
        word = match.group(1)
        if word == "and":
            match = _AND.match(lower, end)
            if not match or state.last not in {HUNDRED, SCALE} or _is_part_after(lower, match):
                break
            if not _take(state, match.group(1), is_joined=True):
                break
        elif not _take(state, word):
            break
        end = match.end()
        if len(str(state.total)) > _MOST_DIGITS:
            break
    return end


def _is_part_after(lower: str, match: re.Match[str]) -> bool:
    """Tell whether "and three" goes on with "quarters" and is no part of the whole number."""
    following = _NEXT.match(lower, match.end())
    return following is not None and following.group(1) in numerals().denominators


_MOST_DIGITS = 24


def _take(state: _State, word: str, *, is_joined: bool = False) -> bool:
    """Take the next word into a numeral; False where it is no part of it."""
    part, value = numerals().parts.get(word, (-1, 0))
    if part in {UNIT, TEEN, TENS}:
        return _take_small(state, part, value)
    if part == -1 or is_joined:
        return False
    return _take_scale(state, value) if part == SCALE else _take_factor(state, part, value)


def _take_factor(state: _State, part: int, value: int) -> bool:
    """Take "hundred" or "dozen"."""
    if state.last == DOZEN or (part == HUNDRED and (state.last == HUNDRED or (state.group or 1) >= 100)):
        return False
    if part == DOZEN and state.group is None and state.total:
        return False
    rest = (state.group or 0) % 100 if part == DOZEN and (state.group or 0) > 100 else 0
    state.group, state.last = ((state.group or 0) - rest + rest * value if rest else (state.group or 1) * value), part
    return True


def _take_small(state: _State, part: int, value: int) -> bool:
    fits = state.last == -1 or state.last in {HUNDRED, SCALE} or (state.last == TENS and part == UNIT and value)
    if not fits or (state.last != -1 and not value):
        return False
    state.group, state.last = (state.group or 0) + value, part
    return True


def _take_scale(state: _State, power: int) -> bool:
    if state.group is None and state.last == SCALE:
        if power < state.power and not (state.power == 5 and power == 7):
            return False
        state.total *= 10**power
        state.lowest += power
        state.power = power
        return True
    if power >= state.power:
        return False
    state.total += (1 if state.group is None else state.group) * 10**power
    state.group, state.last, state.power, state.lowest = None, SCALE, power, power
    return True


def _shaped(number: Number, state: _State) -> Number:
    """Give the number the scale that its last word printed, from a million on."""
    if state.group is None and state.lowest >= 6 and not number.mantissa % 10**state.lowest:
        return number._replace(mantissa=number.mantissa.scaleb(-state.lowest), scale=state.lowest)
    return number


def _with_parts(lower: str, number: Number, state: _State) -> Number:
    """Add decimals after "point" and fractions after "and", with the scale behind these."""
    point = _POINT.match(lower, number.end)
    if point and state.last in {UNIT, TEEN, TENS}:
        number = _with_decimals(lower, number, point.end())
    elif lower.startswith((" and ", "-and-"), number.end):
        part = read_part_after(lower, number.end)
        following = _NEXT.match(lower, part[0]) if part else None
        is_own = following is not None and following.group(1) in numerals().scales
        if part and not (number.scale and is_own):
            number = number._replace(end=part[0], mantissa=number.mantissa + part[1])
        elif part and following:
            lesser = part[1].scaleb(numerals().scales[following.group(1)])
            whole = number.mantissa.scaleb(number.scale) + lesser
            return number._replace(end=following.end(), mantissa=whole, scale=0)
    else:
        return number
    scale = _NEXT.match(lower, number.end)
    power = numerals().scales.get(scale.group(1)) if scale and not number.scale else None
    return number if power is None or scale is None else number._replace(end=scale.end(), scale=power)


def _with_decimals(lower: str, number: Number, position: int) -> Number:
    printed, end = "", number.end
    while (match := _POINT_DIGIT.match(lower, position)) and len(printed) < 9:
        word = match.group(1)
        part, value = numerals().parts.get(word, (-1, 0))
        if not (word.isdigit() or part in {UNIT, TEEN, TENS}):
            break
        printed, end = printed + (word if word.isdigit() else str(value)), match.end()
        position = end + 1
    if not printed or len(printed) > 9:
        return number
    return number._replace(end=end, mantissa=Decimal(f"{number.mantissa:f}.{printed}"))


def _read_half(lower: str, start: int) -> Number | None:
    """Read "half a million", "half a dozen", "a half-million"."""
    match = _HALF_OF.match(lower, start)
    part, value = numerals().parts.get(match.group(1), (-1, 0)) if match else (-1, 0)
    if match is None or part not in {SCALE, DOZEN, HUNDRED}:
        return None
    mantissa = Decimal(value) / 2 if part != SCALE else Decimal("0.5")
    return Number(_article_before(lower, start), match.end(), mantissa, value if part == SCALE else 0, is_worded=True)


def _article_before(lower: str, start: int) -> int:
    for article in ("a ", "an "):
        at = start - len(article)
        if at >= 0 and lower.startswith(article, at) and (at == 0 or not lower[at - 1].isalnum()):
            return at
    return start


def article_start(lower: str, start: int) -> int:
    """Return where an article right before a position begins, else the position."""
    return _article_before(lower, start)


def of_quotient(number: Number, under: int, end: int) -> Number:
    """Return a number divided: "two thirds"."""
    whole = number.mantissa.scaleb(number.scale)
    return Number(number.start, end, quotient(whole, under), is_worded=True)
