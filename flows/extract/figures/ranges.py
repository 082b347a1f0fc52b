"""Ranges: two numbers that are the ends of one figure and share its scale, currency and unit."""

from __future__ import annotations

from decimal import Decimal

from flows.extract.figures.change_behind import follows_change
from flows.extract.figures.forms import words
from flows.extract.figures.left import ends_sentence, words_before
from flows.extract.figures.number import Number
from flows.extract.figures.polled_moves import is_polled_move
from flows.extract.figures.reading import Reading
from flows.extract.figures.taken_to import is_taken_from
from flows.extract.lang.hedges import HEDGES
from flows.extract.lang.lazy_regexp import LazyRegexp

_HYPHENS = frozenset(["-", "–", "—"])
_AGES = frozenset(["aged", "ages"])
_AGE_GROUPS = (" age group", " age-group", " age bracket", "s age group")
_BARE = frozenset(["number", "count"])
_MORE = frozenset(["more_than", "at_least"])
_LESS = frozenset(["less_than", "at_most"])
_NEVER = frozenset(["multiple", "ratio", "vote"])
_NO_CHANGE = _NEVER | {"rank"}
_MOST_GAP = 18
_SHARED_SCALE = 3
_NEXT_DOOR = 6
_FAR = 60
_FAR_APART = 4
_SHARED = frozenset(["percent", "quantity", "duration", "age", "percentage_points", "basis_points"])
_PRINTED = frozenset(["money", "percent", "index_points"])


def join_ranges(lower: str, readings: list[Reading]) -> list[Reading]:
    """Return the readings with the two ends of each range as one; what changes from one to the other stays two."""
    joined: list[Reading] = []
    for reading in readings:
        low = joined[-1] if joined else None
        if low is not None and _are_near(low, reading):
            gap = lower[low.end : reading.start]
            # the hyphen of the next item of a list joins nothing
            joint = "" if "\n" in gap else gap.strip().replace("\u00a0", " ")
            before = joined[-2] if len(joined) > 1 else None
            is_start = before is not None and _starts_change(lower, before, low)
            if joint in words("range_joints") and _are_ends(lower, low, reading, joint, is_start=is_start):
                _join(low, reading, words_before(lower, low.start, 2))
                if low.kind == "number" and lower.startswith(_AGE_GROUPS, low.end):
                    low.kind, low.unit = "age", "a"
                continue
            if joint in {"or", "and"} and low.kind == "number" and reading.kind in _SHARED:
                low.kind, low.unit, low.rule = reading.kind, reading.unit, f"shared_{reading.kind}"
            if joint in {"or", "and"} and _is_of_next(low, reading):
                low.kind, low.counted, low.rule = "count", reading.counted, "shared_count"
            if joint == "to" and low.kind == "number" and reading.kind == "percent":
                _share_percent(lower, low, reading)
            elif joint == "from" and reading.kind == "number" and _is_scaled_alone(low, reading):
                reading.number = _scaled_as(reading, low)
            elif joint == "from" or (joint in words("range_joints") and joint.startswith("to")):
                _share_change(lower, low, reading)
        joined.append(reading)
    return joined


def _share_percent(lower: str, low: Reading, reading: Reading) -> None:
    """Give the size of a change the unit of its end, in a poll points of it: "rose three to 34%"."""
    if is_polled_move(lower, low, reading):
        low.kind, low.unit, low.rule = "percentage_points", "%{pp}", "polled_points"
    else:
        low.kind, low.unit, low.rule = reading.kind, reading.unit, "shared_percent"


def _is_of_next(low: Reading, reading: Reading) -> bool:
    """Tell whether a number counts what the next one does, which is printed like it: "400 and 650 cars a week"."""
    first, second = low.number, reading.number
    if low.kind != "number" or reading.kind != "count" or not reading.counted or first is None or second is None:
        return False
    is_like = first.is_worded == second.is_worded and not (first.decimals or second.decimals)
    return is_like and 1 / _MOST_APART < (first.value or 1) / (second.value or 1) < _MOST_APART


_MOST_APART = 30


def _is_scaled_alone(low: Reading, reading: Reading) -> bool:
    """Tell whether the first alone of "to 44.1 million from 43" has the scale of both."""
    first, second = low.number, reading.number
    if first is None or second is None or second.scale or first.scale < _SHARED_SCALE:
        return False
    return first.mantissa / _MOST_TIMES < second.mantissa < first.mantissa * _MOST_TIMES


def _scaled_as(reading: Reading, other: Reading) -> Number:
    assert reading.number is not None and other.number is not None
    return reading.number._replace(scale=other.number.scale)


def join_bounds(lower: str, readings: list[Reading]) -> list[Reading]:
    """Return the readings with "more than 100 but fewer than 300" as one range."""
    joined: list[Reading] = []
    for reading in readings:
        before = joined[-1] if joined else None
        if before is not None and _are_bounds(lower, before, reading):
            _join_bounds(before, reading)
        else:
            joined.append(reading)
    return joined


def _are_bounds(lower: str, first: Reading, second: Reading) -> bool:
    if not (first.has_value and second.has_value) or not _same_kind(first, second):
        return False
    if (
        first.number is None
        or second.number is None
        or {first.modifier in _MORE, second.modifier in _MORE} != {True, False}
    ):
        return False
    if {first.modifier in _LESS, second.modifier in _LESS} != {True, False}:
        return False
    if first.number.value == second.number.value:
        return False
    rises = first.number.value < second.number.value
    gap = lower[first.end : second.start].replace(second.modifier_text or "", "", 1).strip(" ,")
    is_joined = gap in {"and", "but"} or (not gap and rises)  # no "of under 7 million, more than 191,000"
    return is_joined and rises == (first.modifier in _MORE)


def _join_bounds(first: Reading, second: Reading) -> None:
    low, high = (first, second) if first.modifier in _MORE else (second, first)
    numbers = low.number, high.number
    first.end, first.rule = second.end, f"bounds_{second.kind}"
    first.kind, first.unit, first.currency = second.kind, second.unit, second.currency
    first.counted, first.per = second.counted or first.counted, second.per or first.per
    first.number, first.high = numbers
    first.modifier = first.modifier_text = None


def _are_near(low: Reading, high: Reading) -> bool:
    return high.start - low.end <= _MOST_GAP and low.has_value and high.has_value


def _starts_change(lower: str, before: Reading, low: Reading) -> bool:
    """Tell whether a range before it makes the next one the start of a change: "3 to 4%, down from 5 to 6%"."""
    gap = lower[before.end : low.start] if low.start - before.end < _FAR else ""
    is_told = before.high is not None and gap.endswith((" from ", " with ", " of "))
    return is_told and not ends_sentence(gap)


def _are_ends(lower: str, low: Reading, high: Reading, joint: str, *, is_start: bool = False) -> bool:
    if low.number is None or high.number is None or not _same_kind(low, high):
        return False
    if joint.startswith("to") and _word_before(lower, low.start) == "by" and _ends_at(low, high):
        return False  # "and for soybeans by $1.15 to $9.55", "fell by 31m euros to 112m euros"
    is_of = joint == "to" and lower.endswith(" of ", 0, low.start)
    if is_of and _FROM_LEVEL.search(lower, max(0, low.start - _FAR), low.start):
        return False  # "will increase from its current level of 60 to 300"
    if joint in _HYPHENS:
        high.number = _as_quoted(low.number, high.number)
    shared = _with_scale(low, high)
    if shared.value >= high.number.value:
        return False
    return is_start or _are_joined(lower, low, high, joint, shared)


_FROM_LEVEL = LazyRegexp(
    r"\bfrom (?:its|the|a|their) (?:[a-z]+ ){0,2}(?:level|total|number|strength|rate|price|high|low|peak|size) of \Z"
)


def _ends_at(low: Reading, high: Reading) -> bool:
    """Tell whether the second number behind "by" is too large for a span of values, which prints its sign once."""
    first, second = (one.number.value if one.number else 0.0 for one in (low, high))
    if low.kind == high.kind == "money":
        return second > _TWICE * first
    return second > _times_apart(low, high) * first


def _times_apart(low: Reading, high: Reading) -> int:
    """Return how many times as large the end of a change is at least; a unit printed once is mostly of a span."""
    if low.kind == "number" and high.kind in _SHARED:
        return _MOST_OF_SPAN
    return _MOST_TIMES if low.kind in _BARE | {"money", "quantity"} else _FAR_APART


_MOST_OF_SPAN = 10


_TWICE = 2


def _as_quoted(low: Number, high: Number) -> Number:
    """Return the 155.08 that dealers mean by "155.07-08": the last digits alone are printed again."""
    printed = high.end - high.start
    is_short = 0 < printed <= low.decimals and not high.decimals and not high.scale and not low.scale
    if not is_short or high.is_worded or printed < _LEAST_QUOTED:
        return high
    step = Decimal(10) ** (printed - low.decimals)
    whole = low.mantissa - low.mantissa % step
    return high._replace(mantissa=whole + high.mantissa.scaleb(-low.decimals), decimals=low.decimals)


_LEAST_QUOTED = 2


def _are_joined(lower: str, low: Reading, high: Reading, joint: str, shared: Number) -> bool:
    """Tell whether the words around two ends that rise make them one span of values and no change or list.

    ``shared`` is the low end with the scale that both have.
    """
    assert low.number is not None and high.number is not None
    opening = words_before(lower, low.start, 4)
    if joint.startswith("and") or low.kind == "rank":
        return joint.startswith("and") and _opens_between(opening)
    if "or" in joint:
        return low.kind in _BARE and high.number.value - shared.value <= max(_NEXT_DOOR, shared.value)
    is_bare = low.kind == high.kind == "number" and not high.number.scale and not low.number.scale
    if is_bare and joint in _HYPHENS:
        is_told = lower.startswith(_AGE_GROUPS, high.end) or opening[-1:] in _AGED or _is_interval(opening)
        return is_told or _is_alone(lower, low, high) or _opens_between(opening)
    is_moved = joint.startswith("to") and (_is_change_by(lower, opening, low, high) or is_polled_move(lower, low, high))
    if is_moved or (joint.startswith("to") and _is_of_cents(lower, low, high)):
        return False
    if _word_before(lower, low.start) in words("start_words"):
        return not (follows_change(lower, low) or is_taken_from(lower, low))
    return (
        not (is_bare and joint == "to")
        or _are_round(low, high)
        or (bool(opening) and opening[-1] in words("range_openers"))
    )


def _word_before(lower: str, start: int) -> str:
    """Return the word before a number and what rounds it: "from" of "from 40" and of "from just under 40"."""
    opening = _OPENING.search(lower, max(0, start - _FAR), start)
    return opening.group(1).strip("(") if opening else ""


_OPENING = LazyRegexp(rf"(\S+) {HEDGES}\Z")


def _is_interval(opening: list[str]) -> bool:
    """Tell whether a range of bare numbers is announced: "(95% confidence interval, 1.46-1.58)"."""
    return bool(opening) and opening[-1].strip(",:(") in words("intervals")


def _is_of_cents(lower: str, low: Reading, high: Reading) -> bool:
    """Tell whether a price moved by cents to dollars that no sign tells: "crude rose 41 cents to 84.22"."""
    is_cents = low.kind == "money" and low.currency is None and low.is_in_cents
    is_other = high.kind == "number" and high.number is not None and high.number.decimals > 1
    return is_cents and is_other and follows_change(lower, low)


_AGED = (["aged"], ["ages"])


def _is_change_by(lower: str, opening: list[str], low: Reading, high: Reading) -> bool:
    """Tell whether a verb of change makes far ends its size and its end: "rose $3.12 to $88.05", "fell by 6 to 80"."""
    if not opening or not _are_far(low, high):
        return False
    last = _word_before(lower, low.start)
    if last == "by":
        return follows_change(lower, low)
    if low.kind not in _PRINTED | _BARE | {"quantity"}:
        return False
    if " ".join(opening[-2:]) in words("idioms_of_change"):
        return True
    last = opening[-2] if last in _MORE_OF_IT and len(opening) > 1 else last
    return last in words("up") or last in words("down")


_MORE_OF_IT = frozenset(["another", "further", "about", "some", "nearly", "almost", "just", "only"])
"""Between a verb of change and its size: "fell another $3.15 to $27.40"."""


def _are_round(low: Reading, high: Reading) -> bool:
    """Tell whether two bare numbers are round and near: "200 to 300 were damaged"."""
    first, second = (one.number.value if one.number else 0.0 for one in (low, high))
    return first >= _ROUND and first % _ROUND == second % _ROUND == 0 and second <= _MOST_TIMES * first


_ROUND = 10
_MOST_TIMES = 3


def _are_far(low: Reading, high: Reading) -> bool:
    """Tell whether two numbers are so far apart that they are a change and its end and no span."""
    if low.number is None or high.number is None:
        return False
    is_twice = low.kind == high.kind and low.kind in {"money", "quantity"}
    first, second = low.number.value * _times_apart(low, high), high.number.value
    return first <= second if is_twice else first < second  # "rose 3 metres to 12 metres" prints its unit twice


def _opens_between(opening: list[str]) -> bool:
    return any(word.strip(",(") in {"between", "betweeen"} for word in opening)


def _is_alone(lower: str, low: Reading, high: Reading) -> bool:
    return len(lower.strip()) <= high.end - low.start + 12


def _same_kind(low: Reading, high: Reading) -> bool:
    if low.kind in _NEVER or high.kind in _NEVER or (low.kind == "rank") != (high.kind == "rank"):
        return False
    if low.kind == high.kind:
        same_unit = low.currency == high.currency and low.unit == high.unit
        return same_unit and (low.counted == high.counted or low.kind != "count" or low.counted is None)
    if low.kind == "number":
        return True
    if high.kind == "count" and low.kind == "money":
        return False
    return high.kind == "number" and low.kind == "money"


def _with_scale(low: Reading, high: Reading) -> Number:
    """Return the low end with the high one's scale where it has none and stays below ("3 to 5 million")."""
    number, other = low.number, high.number
    assert number is not None and other is not None
    is_bare = not number.scale and other.scale >= _SHARED_SCALE
    if is_bare and number.mantissa < other.mantissa and number.mantissa < 1000:
        return number._replace(scale=other.scale)
    if number.is_worded and other.is_worded and not other.scale and number.mantissa in _DIGITS:
        shared = (power for power in _POWERS if not other.mantissa % power and other.mantissa / power in _DIGITS)
        return number._replace(mantissa=number.mantissa * next(shared, 1))
    return number


_DIGITS = range(1, 10)
_POWERS = (1000, 100)
"""What "two or three thousand" and "one or two hundred" share."""


def _join(low: Reading, high: Reading, opening: list[str]) -> None:
    low.number, low.high = _with_scale(low, high), high.number
    if low.kind != "money":
        low.kind, low.unit, low.currency, low.is_ambiguous = high.kind, high.unit, high.currency, high.is_ambiguous
    low.counted, low.per = high.counted or low.counted, high.per or low.per
    low.end, low.rule, low.covered = high.end, f"range_{low.kind}", high.covered
    is_of_ages = low.kind == "number" or (low.kind == "duration" and low.unit == "a")
    if is_of_ages and any(word in _AGES for word in opening):
        low.kind, low.unit = "age", "a"


def _share_change(lower: str, low: Reading, high: Reading) -> None:
    """Give the first of "from 1.9 to 2.4 million", "to 5 from 5.25 percent" the scale and unit of the second."""
    first = frozenset({"to"}) if lower.startswith(" from ", low.end) else words("start_words")
    is_from = _word_before(lower, low.start) in first
    if low.kind != "number" or high.kind in _NO_CHANGE or not is_from or low.number is None or high.number is None:
        return
    low.number = _with_scale(low, high) if high.number.value else low.number
    low.kind, low.unit, low.currency, low.is_ambiguous = high.kind, high.unit, high.currency, high.is_ambiguous
    low.counted, low.per = high.counted, high.per
