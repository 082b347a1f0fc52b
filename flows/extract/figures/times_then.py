"""A level as so many times what it was: "115,000 kyat, more than double the 52,000 of 2022"."""

from __future__ import annotations

from flows.extract.figures.alike import FACTORS, LEVELS, are_alike, direction_of_factor
from flows.extract.figures.earlier import OF_THEN
from flows.extract.figures.reading import Reading
from flows.extract.lang.hedges import HEDGES
from flows.extract.lang.lazy_regexp import LazyRegexp

_FAR, _NEAR = 110, 30
_IS = LazyRegexp(
    r"[^.;\n]{0,60}(?:, (?:or )?|\(|[.] (?:that|this|it) (?:is|was|were) (?:also )?|, which (?:is|was) )"
    rf"{HEDGES}|(?: [a-z]+){{0,3}} (?:is|are|was|were) {HEDGES}"
)
"""Between a level and how many times another it is: ", more than", ". That is nearly"."""

_OF_LAST = r"(?:last|the (?:previous|prior|preceding)) [a-z]+['’]s|(?:19|20)[0-9]{2}['’]s"
_THE = LazyRegexp(rf" (?:of )?(?:the|its|their|(?P<last>{_OF_LAST})) {HEDGES}")


def add_times_then(lower: str, reading: Reading, before: list[Reading]) -> None:
    """Make a change of a level, how many times another it is, and that one, which was so earlier."""
    factor = before[-1] if before else None
    if factor is None or factor.kind not in FACTORS or reading.kind not in LEVELS or reading.change_role != "level":
        return
    the = _THE.fullmatch(lower, factor.end, reading.start) if reading.start - factor.end < _NEAR else None
    if the is None or not (the["last"] or OF_THEN.match(lower, max(reading.end, reading.covered))):
        return
    direction = direction_of_factor(factor)
    level = before[-2] if len(before) > 1 and are_alike(reading, before[-2]) else None
    is_end = level is not None and _is_end(lower, level, factor)
    if direction == "down" and not is_end:
        return  # "half the 300 pupils of 2019 are girls"
    reading.direction, reading.change_role = direction, "start"
    factor.direction, factor.change_role = direction, "change"
    if level is not None and is_end:
        level.direction, level.change_role = direction, "end"


def _is_end(lower: str, level: Reading, factor: Reading) -> bool:
    """Tell whether a level is the one that is told to be so many times what was."""
    near = max(level.end, level.covered), factor.start
    is_near = level.change_role == "level" and factor.start - level.end < _FAR
    return is_near and _IS.fullmatch(lower, *near) is not None
