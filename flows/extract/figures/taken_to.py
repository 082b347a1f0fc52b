"""Levels that something is taken to: "which took the loss ratio to 0.74%", "carried the average past £210,000"."""

from __future__ import annotations

from flows.extract.figures.alike import WHOLE_LEVELS
from flows.extract.figures.change_words import change_words
from flows.extract.figures.left import sentence_before
from flows.extract.figures.reading import Reading
from flows.extract.lang.hedges import HEDGES
from flows.extract.lang.lazy_regexp import LazyRegexp

_REACH, _CLAUSE = 90, 160
_TAKE = (
    "take|takes|taking|took|carry|carries|carried|push|pushes|pushed|send|sends|sent|drove|drives"
    "|bring|brings|brought|bringing"
)
_TAKES = LazyRegexp(
    rf"\b(?:{_TAKE}|carrying|pushing|sending|driving)"
    r" (?:it (?=to )|them (?=to )|(?:the|its|their|his|her|[a-z]+['’]s) (?:[a-z'’-]+ ){1,6}?)"
    r"(to|past|above|over|beyond|below|under|beneath) "
    r"(?:(?:a|an) (?:[a-z-]+ ){1,2}of )?"
    rf"{HEDGES}\Z"
)
_TAKEN_FROM = LazyRegexp(
    rf"\b(?:{_TAKE}|taken|put|puts|putting) (?!(?:you|us|me|them|people|him|her) )(?:[a-z0-9'’-]+ ){{1,6}}?"
    rf"from {HEDGES}\Z"
)
"""Before the first of two levels: "which takes debt from"."""
_ADDING = ("taking ", "bringing ")
"""Behind a comma these sum up what was added: "bought two ships, bringing the fleet to 14"."""

_LOW = frozenset(["below", "under", "beneath"])
_STEPS = ("tak", "took", "carr", "push", "sen", "dr", "br")


def add_taken_to(lower: str, reading: Reading) -> None:
    """Make the end of a change of what a rise or fall that stands before in its sentence took something to."""
    if reading.change_role != "level" or reading.direction or reading.kind not in WHOLE_LEVELS:
        return
    if not lower.endswith(" ", 0, reading.start):
        return
    near = lower[max(0, reading.start - _REACH) : reading.start]
    takes = _TAKES.search(near) if any(step in near for step in _STEPS) else None
    if takes is None:
        return
    left = lower[max(0, reading.start - _CLAUSE) : reading.start - len(near) + takes.start()]
    direction = _told_in(left.rpartition("\n")[2].rpartition(". ")[2]) if takes[1] == "to" else _beyond(takes[1])
    if direction is None and near.startswith(_ADDING, takes.start()) and left.endswith(", "):
        direction = "up"
    if direction:
        reading.direction, reading.change_role = direction, "end"


def is_taken_from(lower: str, reading: Reading) -> bool:
    """Tell whether something is taken from one level to another, no span: "took the rate from 3 percent to 5"."""
    if reading.kind == "duration":
        return False
    near = sentence_before(lower, reading.start, _REACH)
    return any(step in near for step in (*_STEPS, "put")) and _TAKEN_FROM.search(near) is not None


def _beyond(word: str) -> str:
    return "down" if word in _LOW else "up"


def _told_in(left: str) -> str | None:
    """Return the direction of the last word of change in a clause."""
    known = change_words()
    for word in reversed(left.replace(",", " ").split()):
        if word in known.up or word in known.down:
            return "up" if word in known.up else "down"
    return None
