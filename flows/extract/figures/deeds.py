"""Counts of those who are hired and of shops, works and routes that are opened or closed: so many more or fewer."""

from __future__ import annotations

from flows.extract.figures.forms import words
from flows.extract.figures.place import is_person
from flows.extract.figures.reading import Reading
from flows.extract.lang.hedges import HEDGES
from flows.extract.lang.lazy_regexp import LazyRegexp

_NEAR, _FAR = 44, 120
_ROUNDED = rf"(?:(?:another|a further|an additional|an extra|all|its|their|the) )?{HEDGES}"
_HIRED = LazyRegexp(
    r"\b(?:hir(?:e|es|ed|ing)|recruit(?:s|ed|ing)?|tak(?:e|es|en|ing) on|took on"
    rf"|put(?:s|ting)? on (?:its |the )?payroll) {_ROUNDED}\Z"
)
_WERE_HIRED = LazyRegexp(
    r"(?: [a-z-]+){0,4}? (?:be|been|being|was|were|are|is|get|got) (?:newly )?(?:hired|recruited|taken on)\b"
)
_CLOSED = LazyRegexp(
    r"\b(?:clos(?:e|es|ed|ing)(?: down)?|closures? of|closing of|shut(?:s|ting)?(?: down)?|shutter(?:s|ed|ing)?"
    r"|mothball(?:s|ed|ing)?|axe[sd]?|axing|scrap(?:s|ped|ping)?|drop(?:s|ped|ping)?|discontinu(?:e|es|ed|ing)"
    r"|decommission(?:s|ed|ing)?|eliminat(?:e|es|ed|ing)|abandon(?:s|ed|ing)?|hand(?:s|ed|ing)? back|sell(?:s|ing)? off"
    r"|sold off|stop(?:s|ped|ping)? (?:flying to|serving|operating|running)|pull(?:s|ed|ing)? out of)"
    rf" {_ROUNDED}\Z"
)
_OPENED = LazyRegexp(r"\b(?:open(?:s|ed|ing)?(?: up)?|launch(?:es|ed|ing)?)" rf" {_ROUNDED}\Z")
_DONE = LazyRegexp(
    r"(?: (?!and\b|but\b|or\b)[a-z-]+){0,4}? (?:(?:will|would|are to|is to|must|have|has|had|may|could) )?"
    r"(?:(?:be|been|being|was|were|are|is) )?"
    r"(?:((?:open|opened|launched)(?= (?:in|this|next|by|since|last|before|over|on)\b|[,.;\n]|\Z))"
    r"|(?:close|shut|closed|shuttered|mothballed|axed|scrapped|dropped|discontinued|decommissioned|handed back)"
    r"\b(?! (?:to|early|late|shop)\b))(?! (?:for|until|on|overnight|temporarily|because of)\b)"
)
_WHOLE = LazyRegexp(r" of (?:its|their|the|his|her) (?:[a-z0-9,'’-]+ ){0,3}?([a-z]+)\b")

_OF_ALL = (" of the ", " of its ", " of their ", " of those ")
""" "Three of the five mills closed" tells a part of them all."""


def of_deeds(lower: str, reading: Reading, previous: Reading | None) -> str | None:
    """Return the direction of so many who are hired, or shops and the like that are opened or closed for good."""
    if reading.kind not in {"count", "number"} or lower.startswith("-", reading.end):
        return None
    near = max(0, reading.start - _NEAR), reading.start
    counted = reading.counted or (previous.counted if previous and reading.start - previous.end < _FAR else None)
    noun = (counted or "").rpartition(" ")[2]
    direction = _done_to(lower, reading, noun, near)
    if direction and reading.kind == "number" and counted:
        reading.kind, reading.counted, reading.rule = "count", counted, "count_of_deed"  # "close five shops, open 30"
    return direction


def _done_to(lower: str, reading: Reading, noun: str, near: tuple[int, int]) -> str | None:
    """Return what the verb before or behind those who are counted does to their number."""
    if is_person(noun) or noun in words("staff"):
        return "up" if _HIRED.search(lower, *near) or _WERE_HIRED.match(lower, reading.end) else None
    if noun not in words("outlets"):
        whole = _WHOLE.match(lower, reading.end)
        if whole is None or whole[1].removesuffix("s") not in words("outlets"):
            return None
    if _CLOSED.search(lower, *near) or _OPENED.search(lower, *near):
        return "down" if _CLOSED.search(lower, *near) else "up"
    is_part = _WHOLE.match(lower, reading.end) or lower.endswith(_OF_ALL, 0, reading.start)
    done = None if is_part else _DONE.match(lower, reading.end)
    return None if done is None else "up" if done[1] else "down"
