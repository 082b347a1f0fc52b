"""Units left out in the second of a pair: "rose 64 points to 4,577", "11.24 kronor, up from 11.19"."""

from __future__ import annotations

from flows.extract.figures.forms import words
from flows.extract.figures.left import words_before
from flows.extract.figures.reading import Reading

_REACH = 110
_GIVES_UNIT = frozenset(["money", "quantity", "count", "index_points", "percent"])
_LOWEST_SHARE = 0.02


def fill_elided(lower: str, reading: Reading, before: list[Reading]) -> None:
    """Give a bare number behind "from" or "to" the unit of the figure before it, where that has one and is near.

    A percentage that stands for the same change is passed over: "190 points, or 0.6%, to 30,112".
    """
    previous = before[-1] if before else None
    if previous is not None and previous.kind == "percent" and len(before) > 1 and before[-2].kind == "index_points":
        previous = before[-2]
    if previous is not None and reading.kind == previous.kind and previous.per and not reading.per:
        _carry_rate(lower, reading, previous)
    if previous is None or reading.kind != "number" or reading.number is None or previous.number is None:
        return
    if previous.kind not in _GIVES_UNIT or reading.start - previous.end > _REACH:
        return
    gap = lower[previous.end : reading.start]
    if "\n" in gap or ". " in gap or ";" in gap:
        return
    near = [word.strip(",") for word in words_before(lower, reading.start, 3)]
    if not near or not _links(near):
        return
    if previous.kind == "percent" and (previous.change_role == "change" or reading.number.value > 100):
        return
    if previous.kind in {"money", "quantity", "count"} and not _is_like(previous, reading):
        return
    reading.kind, reading.unit, reading.currency = previous.kind, previous.unit, previous.currency
    reading.is_ambiguous, reading.counted, reading.per = previous.is_ambiguous, previous.counted, previous.per
    reading.rule = f"elided_{previous.kind}"


def _carry_rate(lower: str, reading: Reading, previous: Reading) -> None:
    """Carry "a tonne" over to the second of "$1,730 a tonne in September from $1,910 in January"."""
    gap = lower[previous.end : reading.start]
    near = words_before(lower, reading.start, 1)
    is_same = previous.currency == reading.currency and previous.unit == reading.unit
    if (
        is_same
        and near
        and near[-1] in words("start_words")
        and len(gap) <= _REACH
        and ". " not in gap
        and "\n" not in gap
    ):
        reading.per = previous.per


def fill_counted_of(lower: str, reading: Reading, following: Reading) -> None:
    """Give "two dozen of the 751 lawmakers" what the second number counts."""
    is_part = reading.kind == "number" and following.kind == "count" and following.counted
    if is_part and lower[reading.end : following.start] in _OF:
        reading.kind, reading.counted, reading.rule = "count", following.counted, "count_of"


_OF = frozenset(
    [" of the ", " of its ", " of their ", " of ", " out of the ", " out of ", " of his ", " of her ", " of those "]
)


def _links(before: list[str]) -> bool:
    linking = words("start_words") | words("end_words")
    return before[-1] in linking or (
        len(before) > 1 and before[-2] in linking and before[-1] in {"about", "around", "nearly", "just", "a", "over"}
    )


def _is_like(previous: Reading, reading: Reading) -> bool:
    """Tell whether the two are of one order, or the first is the size of the change."""
    first, second = (abs(one.number.value) if one.number else 0.0 for one in (previous, reading))
    if previous.change_role == "change" and previous.kind != "count":
        return True
    return bool(first and second) and _LOWEST_SHARE < first / second < 1 / _LOWEST_SHARE
