"""A level told in two ways beside one of another time: "$27m, or 11 cents a share, compared with $15m a year ago"."""

from __future__ import annotations

from flows.extract.figures.alike import LEVELS, are_of_one_unit, set_ends
from flows.extract.figures.carried import BEFORE_THAT
from flows.extract.figures.reading import Reading
from flows.extract.figures.two_times import BUSINESS_TIME, RESULT
from flows.extract.lang.comparing import COMPARED
from flows.extract.lang.hedges import HEDGES
from flows.extract.lang.lazy_regexp import LazyRegexp

_REACH = 110
_OR = LazyRegexp(rf"(?: (?:a|an|per) [a-z]+)?(?: (?:in|of|for) [a-z ]{{2,24}}?)?(?:, or| or|,| \() {HEDGES}")
"""Between the two ways of telling a level: ", or ", " (about "."""

_AGAINST = LazyRegexp(
    rf"(?: (?:a|an|per) (?:[a-z]+ )?[a-z]+)?\)?(?: (?:in|for|during|over) [a-z0-9’' ]{{3,30}}?)?,? {COMPARED}"
    rf" (?:the )?{HEDGES}"
)
"""Between the second way and the level of another time: " a share, compared with "."""

_LOSSES = frozenset(["loss", "deficit"])
_RESULT = r"(?P<result>profit|loss|surplus|deficit|income|gain)"
_FROM_PROFIT = LazyRegexp(
    r"(?: (?:a|an|per) (?:[a-z]+ )?[a-z]+)?\)?(?:,? (?:in|for|during|over) [a-z0-9’' ]{3,40}?)?,?"
    rf" (?:from|after|{COMPARED}) (?:a|an|its) (?:[a-z-]+ )?{_RESULT} of {HEDGES}"
)
_RESULT_OF = LazyRegexp(rf"\b{_RESULT} (?:of|was|came to|widened to|narrowed to|grew to|shrank to) {HEDGES}\Z")
"""Around a level and the one that it swung from: " a share, in the quarter, from a profit of "."""

_OTHER_WAY = LazyRegexp(
    r"(?: (?:a|an|per) [a-z]+)?"
    r"(?:(?:, or| \()[^.;()\n]{2,44}?"
    r"(?:,|\)|(?= (?:a (?:year|quarter|month)|the (?:same|previous|prior|year)|in|last)\b)))?"
)
"""Behind that level, how else it is told, before its time: ", or 6 cents a share,"."""

_PERIOD = LazyRegexp(BUSINESS_TIME)
_SENTENCE_REACH = 160


def add_told_both_ways(lower: str, reading: Reading, before: list[Reading]) -> None:
    """Make ends of a change of levels that are each told in two ways, and of a second way what the first one is."""
    if reading.change_role != "level" or reading.direction or reading.kind not in LEVELS or not before:
        return
    if _goes_with(lower, before[-1], reading):
        _take_over(reading, before[-1])
    elif len(before) > 1:
        _add_against(lower, reading, before[-2], before[-1])


def _goes_with(lower: str, first: Reading, second: Reading) -> bool:
    """Tell whether two figures beside each other tell one level in two ways: in all and a share, or money twice."""
    gap = max(first.end, first.covered), second.start
    is_same = are_of_one_unit(first, second) and first.per == second.per
    if is_same or first.kind != second.kind or not 0 <= gap[1] - gap[0] <= _REACH:
        return False
    is_joined = _OR.fullmatch(lower, *gap) is not None
    return is_joined and (", or " in lower[gap[0] : gap[1]] or second.per is not None or lower[gap[1] - 1] == "(")


def _take_over(reading: Reading, first: Reading) -> None:
    if first.direction and first.change_role in {"start", "end"}:
        reading.direction, reading.change_role = first.direction, first.change_role


def _add_against(lower: str, reading: Reading, level: Reading, other_way: Reading) -> None:
    """Make the start of a change of a level behind "compared with", its end of the one that is told in two ways."""
    if level.change_role != "level" or not are_of_one_unit(level, reading) or level.per != reading.per:
        return
    gap = other_way.end, reading.start
    if not 0 < gap[1] - gap[0] <= _REACH or not _goes_with(lower, level, other_way):
        return
    if not _AGAINST.fullmatch(lower, *gap):
        _add_swing(lower, reading, level, other_way)
    elif _is_of_then(lower, reading, level) and set_ends(reading, level):
        _take_over(other_way, level)


def _add_swing(lower: str, reading: Reading, level: Reading, other_way: Reading) -> None:
    """Make ends of a loss and the profit that it came from: "a loss of $17m, or 31 cents, from a profit of $10m"."""
    turn = _FROM_PROFIT.fullmatch(lower, other_way.end, reading.start)
    near = _RESULT_OF.search(lower, max(0, level.start - _REACH), level.start)
    if turn is None or near is None:
        return
    if (turn["result"] in _LOSSES) == (near["result"] in _LOSSES):
        set_ends(reading, level)
    else:
        level.direction = reading.direction = "down" if near["result"] in _LOSSES else "up"
        level.change_role, reading.change_role = "end", "start"
    _take_over(other_way, level)


def _is_of_then(lower: str, reading: Reading, level: Reading) -> bool:
    """Tell whether a level is dated before the other one, or is one of two business periods."""
    end = max(reading.end, reading.covered)
    other_way = _OTHER_WAY.match(lower, end)
    if BEFORE_THAT.match(lower, end) or (other_way and BEFORE_THAT.match(lower, other_way.end())):
        return True
    left = lower[max(0, level.start - _SENTENCE_REACH) : reading.start].rpartition(". ")[2]
    return (
        _PERIOD.search(left) is not None or RESULT.search(lower, max(0, level.start - _REACH), level.start) is not None
    )
