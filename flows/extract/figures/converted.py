"""Figures told again in brackets: "6 hectares (15 acres; 0.06 sq km), up from 2.5 (6.1 acres)"."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from flows.extract.figures.reading import Reading
from flows.extract.lang.hedges import HEDGES
from flows.extract.lang.lazy_regexp import LazyRegexp

_TOLD_AGAIN = frozenset(["money", "quantity"])
_LONGEST_GAP = 24
_OPENS = LazyRegexp(rf" \((?:or |equal to |equivalent to )?{HEDGES}")
_GOES_ON = LazyRegexp(rf"(?:[;,/] ?|,? or |,? and ){HEDGES}")


def find_converted(lower: str, readings: list[Reading]) -> dict[int, Reading]:
    """Return by index each figure in brackets that is the one before them in another unit, with that one."""
    found: dict[int, Reading] = {}
    for index, reading in enumerate(readings[1:], start=1):
        previous = readings[index - 1]
        gap = lower[previous.end : reading.start]
        if reading.kind not in _TOLD_AGAIN or len(gap) > _LONGEST_GAP:
            continue
        is_bare = previous.kind == "number" and _is_closed(lower, reading)
        is_same = previous.kind == reading.kind and _unit(previous) != _unit(reading)
        if _OPENS.fullmatch(gap) and (is_same or (is_bare and reading.kind == "quantity")):
            found[index] = previous
        elif index - 1 in found and _GOES_ON.fullmatch(gap) and found[index - 1].kind == reading.kind:
            found[index] = found[index - 1]
    return found


@contextmanager
def passing_over(lower: str, converted: dict[int, Reading], readings: list[Reading]) -> Iterator[None]:
    """Let each figure end behind the brackets in which it is told again, as long as figures are linked."""
    ends = [(told, told.end) for told in converted.values()]
    for index, told in converted.items():
        close = lower.find(")", readings[index].end, readings[index].end + _LONGEST_GAP)
        told.end = close + 1 if close >= 0 else told.end
    yield
    for told, end in ends:
        told.end = end


def copy_changes(converted: dict[int, Reading], readings: list[Reading]) -> None:
    """Give what is told again the direction and the part in a change of what it tells."""
    for index, told in converted.items():
        if (told.change_role, readings[index].change_role) != ("end", "start"):  # as in a row: "90 cents ($1)"
            readings[index].direction, readings[index].change_role = told.direction, told.change_role


def _unit(reading: Reading) -> tuple[str | None, str | None]:
    return reading.unit, reading.currency


def _is_closed(lower: str, reading: Reading) -> bool:
    """Tell whether nothing else stands in the brackets: "2.48 (6.12 acres)"."""
    return lower.startswith(")", reading.end)
