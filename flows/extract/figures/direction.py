"""Direction and part in a change: what rose or fell, by how much, from where, to where."""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple

from flows.extract.figures.forms import words
from flows.extract.figures.modifiers import modifier_words
from flows.extract.figures.reading import Reading

_LEVELS = frozenset(
    ["money", "percent", "percentage_points", "basis_points", "quantity", "count", "number", "index_points", "fraction"]
)
CHANGING = _LEVELS | {"multiple"}
_SIZES = frozenset(["percent", "percentage_points", "basis_points", "index_points", "money", "quantity", "fraction"])
_LOST = frozenset(["percent", "percentage_points", "basis_points", "index_points", "quantity", "fraction"])
_OR_SHARE = re.compile(r", or (?:about |nearly |almost )?[0-9.]+(?:%| per ?cent)| to (?:[a-z]{0,3}[$£€]|rs )")
_STANDING = re.compile(
    r"\b(?:stands|stood|standing|remains|remained|stays|stayed|put|set|valued|estimated|unchanged|steady|flat|kept|held)"
    r" at (?:[a-z]+ ){0,3}(?:[a-z]{0,3}[$£€]|rs )?$"
)
_NEAR_ROLE = 48
_LENGTHS = frozenset(["m", "km", "[ft_i]", "[mi_i]", "[yd_i]"])
_REACH = 96
_MOST_WORDS = 11
_MOST_AFTER = 3
_NEAR = 5
_ADJECTIVES_NEAR = 2
_MOST_BETWEEN = 90


class _Words(NamedTuple):
    up: frozenset[str]
    down: frozenset[str]
    up_after: frozenset[str]
    down_after: frozenset[str]
    ends: frozenset[str]
    starts: frozenset[str]
    goals: frozenset[str]


@cache
def _words() -> _Words:
    keys = ("up", "down", "up_after", "down_after", "ends_search", "start_words", "end_words")
    return _Words(*(words(key) for key in keys))


def add_direction(lower: str, reading: Reading, previous: Reading | None) -> None:
    """Set direction and part in a change from the words around a reading and from the figure before it."""
    if reading.kind not in CHANGING or reading.direction:
        return
    role, gap = _role(lower, reading.start), _gap(lower, reading, previous)
    direction = _before(lower, reading, gap)
    if direction is None and reading.kind in _SIZES:
        direction = _behind(lower, reading)
        if direction:
            reading.direction, reading.change_role = direction, "change"
            return
    if direction is None and previous is not None and gap is not None:
        direction = _inherited(reading, previous, gap, role)
    if role == "end" and _STANDING.search(lower, max(0, reading.start - _NEAR_ROLE), reading.start):
        direction = None
    if direction is None and role == "end" and previous is not None and gap == " to ":
        direction = _compared(lower, reading, previous)
    if direction is None:
        reading.change_role = "level" if reading.kind in _LEVELS else None
        return
    reading.direction, reading.change_role = direction, role or "change"
    if previous is not None and gap is not None:
        if role == "start":
            _end_before(reading, previous, gap)
        elif role is None and gap.strip(" ,(") in {"up", "down"} and previous.change_role == "level":
            previous.direction, previous.change_role = direction, "end"


def _compared(lower: str, reading: Reading, previous: Reading) -> str | None:
    """Return the direction of "from 3,500 to 1,900 baht" by the two ends, and give it to the first too."""
    is_pair = previous.kind == reading.kind and _role(lower, previous.start) == "start"
    if not is_pair or previous.number is None or reading.number is None or previous.high or reading.high:
        return None
    direction = "up" if reading.number.value > previous.number.value else "down"
    previous.direction, previous.change_role = direction, "start"
    return direction


def _end_before(reading: Reading, previous: Reading, gap: str) -> None:
    """Make the figure before "up from" and the like the end of that change."""
    is_level = previous.change_role == "level" and previous.kind == reading.kind and previous.unit == reading.unit
    if is_level and len(gap.split()) <= _MOST_WORDS and _before(gap, reading, gap):
        previous.direction, previous.change_role = reading.direction, "end"


def _role(lower: str, start: int) -> str | None:
    """Return ``start`` or ``end`` where "from" or "to" stands before the figure and its modifier."""
    before = lower[max(0, start - 40) : start].rpartition("\n")[2].split()
    for word in reversed(before[-5:]):
        plain = word.strip(',(“"')
        if plain in _words().starts:
            return "start"
        if plain in _words().goals:
            return "end"
        if plain not in modifier_words():
            return None
    return None


def _gap(lower: str, reading: Reading, previous: Reading | None) -> str | None:
    """Return what stands between a figure and the one before it, None where that is far or in another sentence."""
    if previous is None or reading.start - previous.end > _MOST_BETWEEN or reading.start < previous.end:
        return None
    gap = lower[previous.end : reading.start]
    return None if "\n" in gap or ". " in gap or "; " in gap else gap


def _before(lower: str, reading: Reading, gap: str | None) -> str | None:
    left = gap if gap is not None else lower[max(0, reading.start - _REACH) : reading.start].rpartition("\n")[2]
    before = left.split()[-_MOST_WORDS:]
    known = _words()
    if before and before[-1] in words("not_of_change"):
        return None
    for distance, word in enumerate(reversed(before), start=1):
        plain = word.strip(",;:.'\"“”‘’()")
        ends = word[-1] in ".;:?!" and "." not in word[:-1] and len(word) > 3
        if ends:
            return None
        index = len(before) - distance
        if plain in known.up:
            return "up" if _counts(before, index, distance, plain, reading) else None
        if plain in known.down:
            is_of_shares = plain in words("lost_verbs") and distance == 1 and bool(_OR_SHARE.match(lower, reading.end))
            return "down" if is_of_shares or _counts(before, index, distance, plain, reading) else None
        if plain in words("clause_starts") or (word[-1] == "," and distance > 1):
            return None
    return None


def _counts(before: list[str], index: int, distance: int, word: str, reading: Reading) -> bool:
    """Tell whether a word of direction speaks of the figure."""
    following = before[index + 1].strip(",") if index + 1 < len(before) else ""
    if following in words("cut_objects") and before[-1] in {"to", "some", "about", "for", "nearly"}:
        return False
    if word in words("motions") and reading.unit in _LENGTHS and not words("levels") & set(before):
        return False
    if word in {"up", "down"}:
        particle = before[index - 1] if index else ""
        return (
            particle not in words("particle_verbs")
            and not (word == "up" and following == "to" and distance <= _ADJECTIVES_NEAR)
            and distance <= _NEAR
        )
    if word in words("near_directions"):
        return distance <= _ADJECTIVES_NEAR and following != "than" and word not in {"more", "less", "fewer"}
    if (
        word in words("fund_verbs")
        and reading.kind in {"money", "fraction"}
        and distance <= _ADJECTIVES_NEAR
        and following not in {"by", "to", "from"}
    ):
        return False
    if word in words("lost_verbs"):
        return reading.kind in _LOST and distance <= _NEAR
    return distance <= _NEAR or _is_linked(before[-1])


def _is_linked(word: str) -> bool:
    return word in {"by", "to", "from", "of"} or word in modifier_words()


def _behind(lower: str, reading: Reading) -> str | None:
    """Read "5 percent higher", "a 10 percent pay rise", "a 25-basis-point cut"."""
    known, end = _words(), reading.end
    for word in lower[end : end + 40].partition("\n")[0].replace("-", " ").split()[:_MOST_AFTER]:
        plain = word.rstrip(".,;:?!)")
        if reading.kind == "money" and plain in words("projects"):
            return None
        if plain in known.up_after:
            return "up"
        if plain in known.down_after:
            return "down"
        if plain in known.ends or plain != word:
            return None
    return None


def _inherited(reading: Reading, previous: Reading, gap: str, role: str | None) -> str | None:
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
    known = _words()
    plain = [word.strip(",") for word in gap]
    if any(word in known.up or word in known.down or (word in words("not_counted") and word != "and") for word in plain):
        return False
    return 0 < len(plain) <= _MOST_OF_SUBJECT and (gap[0] == "and" or gap[0] == ",")


_MOST_OF_SUBJECT = 5


def follows_change(lower: str, reading: Reading) -> bool:
    """Tell whether a word of direction stands right before a reading, so that "from ... to" is a change."""
    left = lower[max(0, reading.start - 2 * _REACH) : reading.start].rpartition("\n")[2]
    known = _words()
    for word in reversed(left.split()[-14:]):
        plain = word.strip(",;:'\"“”()")
        if plain in words("spans"):
            return False
        if plain in known.up or plain in known.down or plain in words("moves"):
            return True
        if word[-1] in ".;:":
            return False
    return False
