"""Levels that a change began at, told by the way: "oil, $71 on Sept. 5, had risen to $84"."""

from __future__ import annotations

from flows.extract.figures.alike import are_alike, direction_between
from flows.extract.figures.change_words import change_words
from flows.extract.figures.reading import Reading
from flows.extract.lang.alternation import one_of
from flows.extract.lang.hedges import HEDGES
from flows.extract.lang.lazy_regexp import LazyRegexp

_REACH = 100
_ASIDE = LazyRegexp(
    r"[,(](?! (?:with|where|who|whose|for|of|in|on|against|after|before|including|like|unlike|according|and|but|as)\b)"
    r" [^,;:.\n]{0,32}\Z"
)
"""Before a level told between commas: "the lake, which in 2009 covered"."""

_ABBREVIATED = r"(?:(?:jan|feb|mar|apr|aug|sept?|oct|nov|dec|a\.m|p\.m)\. )?"
_MOVED = LazyRegexp(
    rf"(?: [^,;:.\n]{{0,40}}?{_ABBREVIATED}[^,;:.\n]{{0,40}})?[,)] "
    rf"(?:(?!(?:its|the|an?|their|his|her|said)\b)[a-z'’-]+ ){{1,8}}{HEDGES}\Z"
)
"""Between it and what the sentence goes on to say: "a tonne on Sept. 5, had risen to"."""

_HAD_BEEN = LazyRegexp(
    r" (?:[a-z]+ )?(?:to|from|on|over|off) (?:(?:an?|the|its|their) )[a-z' -]{3,50}?(?: that| which|,? which) "
    rf"(?:had been|was|were|stood at|had stood at|already (?:was|stood at)) {HEDGES}\Z"
)
"""Between the size of a change and what it was added to: "to a market value that had been"."""

_ON_TOP = LazyRegexp(r"[^.;:\n]{0,40} on top of (?:the|its|their|an?) (?:current|present|existing|old|usual|basic) \Z")


def set_start_by_the_way(lower: str, reading: Reading, previous: Reading) -> None:
    """Make a level the start of a change whose end or size stands beside it."""
    if reading.start - previous.end > _REACH or not are_alike(reading, previous):
        return
    gap = lower[max(previous.end, previous.covered) : reading.start]
    if reading.change_role == "end" and reading.direction and previous.change_role == "level":
        is_start = direction_between(previous, reading) == reading.direction and _MOVED.match(gap) is not None
        if is_start and _ASIDE.search(lower, max(0, previous.start - _REACH), previous.start):
            previous.direction, previous.change_role = reading.direction, "start"
    is_sized = previous.change_role == "change" and previous.direction is not None
    is_added = " on top of " in gap and _ON_TOP.match(gap) is not None
    if reading.change_role == "level" and (is_added or (is_sized and _HAD_BEEN.match(gap))):
        previous.direction, previous.change_role = previous.direction or "up", "change"
        reading.direction, reading.change_role = previous.direction, "start"


def set_moved_aside(lower: str, reading: Reading, previous: Reading) -> None:
    """Read "raised the wage, now $36.40 an hour, by 18 percent": a verb, what it begins at, then its size or end."""
    if reading.change_role not in {"level", "end"} or previous.change_role != "level":
        return
    gap = _BY_OR_TO.fullmatch(lower, max(previous.end, previous.covered), reading.start)
    if gap is None:
        return
    aside = _NOW_ASIDE.search(lower, max(0, previous.start - _REACH), previous.start)
    said = aside.group(1).split() if aside else []
    known = change_words()
    verb = next((word for word in reversed(said) if word in known.moving or word in _BRINGING), None)
    if verb is None or (verb in _BRINGING and gap.group(1) == "by"):
        return
    direction = "up" if verb in known.up else "down" if verb in known.down else direction_between(previous, reading)
    if direction is None:
        return
    reading.direction, reading.change_role = direction, "change" if gap.group(1) == "by" else "end"
    previous.direction, previous.change_role = direction, "start"


def set_multiplied_aside(lower: str, reading: Reading) -> None:
    """Read "to double the number of clinics, now 68": what is multiplied begins at what it is now."""
    if (
        reading.change_role != "level"
        or reading.direction
        or lower.rfind(", ", 0, reading.start) < reading.start - _NEAR
    ):
        return
    told = _MULTIPLIED.search(lower, max(0, reading.start - _REACH), reading.start)
    if told is not None:
        reading.direction, reading.change_role = ("down" if told.group(1).startswith("hal") else "up"), "start"


_NEAR = 40
_BRINGING = frozenset(["bring", "brings", "bringing", "get", "take", "takes", "taking"])
_BY_OR_TO = LazyRegexp(rf"(?: (?:an?|per) [a-z]+)?, (by|to|below|above|under) {HEDGES}")
_SO_NOW = r"(?:(?:which is )?(?:now|currently|at present|at the moment|today)|which (?:now )?(?:stands|stood) at)"
_NOW_ASIDE = LazyRegexp(rf"\b((?:[a-z'’-]+ ){{1,7}}[a-z'’-]+), {_SO_NOW} {HEDGES}\Z")
MULTIPLYING = frozenset({
    "double", "doubles", "doubled", "doubling", "treble", "trebles", "trebled", "triple", "triples", "tripled", "halve",
    "halves", "halved", "halving",
})  # fmt: skip
"""Words of which a story needs one to multiply anything aside."""

_MULTIPLIED = LazyRegexp(
    rf"\b({one_of(MULTIPLYING)}) (?:the|its|their|his|her|our|a) (?:[a-z'’-]+ ){{0,6}}?[a-z'’-]+, {_SO_NOW} {HEDGES}\Z"
)
"""Before what is to be so many times as much: "promised to double the purse, now"."""
