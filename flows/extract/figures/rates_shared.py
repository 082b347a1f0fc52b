"""Rates that two neighbours share and one of them tells: "230,000 and 120,000 barrels a day", "12kg a head to 6kg"."""

from __future__ import annotations

from flows.extract.figures.reading import Reading
from flows.extract.figures.shared_units import TIMES
from flows.extract.lang.comparing import COMPARED
from flows.extract.lang.hedges import HEDGES
from flows.extract.lang.lazy_regexp import LazyRegexp

_KINDS = frozenset(["quantity", "count"])
_ENDS = frozenset(["start", "end"])
_LONGEST, _LONGEST_OF_TWO = 60, 90
_HUNDRED = 100
_AHEAD = LazyRegexp(rf"(?:,| and| or| to|, (?:and|or|then)|, up from|, down from|,? from) {HEDGES}")
""" "230,000 and 120,000 barrels a day": the rate of the second holds for the first."""
_BEHIND = LazyRegexp(
    rf"(?: [a-z'’-]+){{0,6}},? (?:to|from|instead of|rather than|up from|down from|{COMPARED}|than) {HEDGES}"
)
_SAID_AGAIN = LazyRegexp(
    r"(?: [a-z'’-]+){0,4}[,;](?: (?:and|but|while))?(?: [a-z'’-]+){1,4}"
    rf" (?:has|had|have|is|was|were|averages?|averaged|gets?|got|sees?|saw) {HEDGES}"
)
_IN_NEXT = LazyRegexp(
    r"(?: [a-z'’-]+){0,3}? (?:a|an|per|each|every) [a-z-]+(?: (?:in|last|this|by|during) [a-z0-9 ]{2,24}?)?[.;] "
    r"(?:(?:in|last|this|by|now|today|at|on)\b[a-z0-9 ]{0,24}?,? )?(?:it|they|he|she|we|the [a-z]+)"
    r" (?:(?:now|then|already|still) )?(?:can |could |will |would )?[a-z]+ (?:(?:only|just|out|about) )?"
    rf"{HEDGES}"
)
""" "Made 1,200 stoves a day in 1989. Last month it averaged"."""
_ORDER = 5
_BY = LazyRegexp(
    r"(?: (?:a|an|per|each|every) [a-z-]+)?,? (?:or |and )?(?:by|up|down|higher by|lower by|more by|less by"
    r"|an? (?:loss|gain|rise|fall|drop|increase|decrease|cut|decline|jump|slide|hike) of)"
    rf" {HEDGES}"
)


def share_rates(lower: str, readings: list[Reading]) -> None:
    """Give figures that stand in one phrase with another of their kind what that is per."""
    for index, reading in enumerate(readings[1:], start=1):
        before = readings[index - 1]
        if reading.kind != before.kind or (reading.per is None) == (before.per is None):
            continue
        if reading.start - before.end > _LONGEST_OF_TWO:
            continue
        if reading.kind in _KINDS:
            _share(lower, before, reading)
        elif (
            reading.kind == "money"
            and reading.change_role == "change"
            and reading.direction
            and reading.start - before.end <= _LONGEST
        ):
            _set_size(lower, before, reading)


def _share(lower: str, before: Reading, reading: Reading) -> None:
    if (before.unit, before.counted) != (reading.unit, reading.counted):
        return
    gap = before.end, reading.start
    if _is_in_next(lower, before, reading, gap):
        reading.per = before.per
    if gap[1] - gap[0] > _LONGEST:
        return
    if before.per is None:
        if _AHEAD.fullmatch(lower, *gap):
            before.per = reading.per
        return
    is_change = {before.change_role, reading.change_role} == _ENDS and before.direction == reading.direction
    if _SAID_AGAIN.fullmatch(lower, *gap) or (
        _BEHIND.fullmatch(lower, *gap) and (is_change or lower.endswith(("instead of ", "rather than "), *gap))
    ):
        reading.per = before.per


def _is_in_next(lower: str, before: Reading, reading: Reading, gap: tuple[int, int]) -> bool:
    """Tell whether the next sentence says of one thing how many it makes at another time: of one order per time."""
    if before.per not in TIMES or before.number is None or reading.number is None:
        return False
    first, second = before.number.value, reading.number.value
    is_order = bool(first and second) and 1 / _ORDER < first / second < _ORDER
    return is_order and _IN_NEXT.fullmatch(lower, *gap) is not None


def _set_size(lower: str, before: Reading, reading: Reading) -> None:
    """Give the size of a change the rate of the price before it: "$10.84 per hundredweight, a loss of 18 cents"."""
    if before.per is None or before.number is None or reading.number is None:
        return
    value = reading.number.value / (_HUNDRED if reading.is_in_cents and before.currency else 1)
    if value < before.number.value and _BY.fullmatch(lower, before.end, reading.start):
        reading.per = before.per
