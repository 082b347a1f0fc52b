"""Directions that a figure takes from the one before it: "rose 5% to 3 million", "from 3,500 to 1,900 baht"."""

from __future__ import annotations

from flows.extract.figures.change import change_words, direction_before
from flows.extract.figures.forms import words
from flows.extract.figures.reading import Reading
from flows.extract.figures.role import role_before

_SIZES = frozenset(["percent", "percentage_points", "basis_points", "index_points", "money", "quantity", "fraction"])
_MOST_WORDS = 11
_MOST_OF_SUBJECT = 5


def inherited_direction(reading: Reading, previous: Reading, gap: str, role: str | None) -> str | None:
    """Return the direction of the figure before where this one goes on: "rose 5% to 3 million"."""
    if previous.direction is None:
        return None
    tail = gap.split()
    is_near = len(tail) <= 6 or reading.kind == previous.kind or gap.endswith(", to ")
    if role and (role == "start" or is_near):
        return previous.direction
    if reading.kind == previous.kind == "percent" and previous.change_role == "change" and _goes_on(tail):
        return previous.direction
    if gap.strip(" ,(") in {"or", "and", "", "or about", "or nearly"} and reading.kind in _SIZES:
        return previous.direction if gap.strip() != "and" or reading.kind == previous.kind else None
    if "and" in tail and reading.kind == previous.kind == "percent" and len(tail) <= 7 and "," not in gap:
        return previous.direction
    return None


def _goes_on(gap: list[str]) -> bool:
    """Tell whether what stands between two changes is "after", "against" or the next subject of a list."""
    if gap and gap[-1] in words("other_changes"):
        return True
    known = change_words()
    plain = [word.strip(",") for word in gap]
    if any(
        word in known.up or word in known.down or (word in words("not_counted") and word != "and") for word in plain
    ):
        return False
    return 0 < len(plain) <= _MOST_OF_SUBJECT and (gap[0] == "and" or gap[0] == ",")


def compared_direction(lower: str, reading: Reading, previous: Reading) -> str | None:
    """Return the direction of "from 3,500 to 1,900 baht" by the two ends, and give it to the first too."""
    is_pair = previous.kind == reading.kind and role_before(lower, previous.start) == "start"
    if not is_pair or previous.number is None or reading.number is None or previous.high or reading.high:
        return None
    direction = "up" if reading.number.value > previous.number.value else "down"
    previous.direction, previous.change_role = direction, "start"
    return direction


def set_end_before(reading: Reading, previous: Reading, gap: str) -> None:
    """Make the figure before "up from 5", "up 12%" and the like the end of that change."""
    if previous.change_role != "level":
        return
    is_start = reading.change_role == "start" and previous.kind == reading.kind and previous.unit == reading.unit
    is_end = is_start and len(gap.split()) <= _MOST_WORDS and direction_before(gap, reading, gap) is not None
    if is_end or (reading.change_role == "change" and gap.strip(" ,(") in {"up", "down"}):
        previous.direction, previous.change_role = reading.direction, "end"
