"""Levels whose change is told right behind them: "$2.1 billion, a 14 percent rise", "at 1,340, were up 62 percent"."""

from __future__ import annotations

from flows.extract.figures.alike import LEVELS, are_alike
from flows.extract.figures.change_words import change_words
from flows.extract.figures.forms import words
from flows.extract.figures.linked import SHARES
from flows.extract.figures.reading import Reading
from flows.extract.lang.hedges import HEDGES
from flows.extract.lang.lazy_regexp import LazyRegexp

_REACH = 110
_TAIL = r"(?: (?!(?:and|but|while|to|as)\b)[^\s,;:()]+){0,9}"
"""What may stand behind the level in its clause: "a tonne in May", "cars this season"."""

_SIZED = LazyRegexp(
    rf"{_TAIL}(?:,| -| –| —) (?:or |which (?:is|was) |that is )?(?:an?|its|the|their) (?:[a-z-]+ ){{0,2}}\Z"
)
"""Before a size with its noun behind it: "a record 14 percent rise"."""

_OF_NOUN = LazyRegexp(
    rf"{_TAIL}(?:,| -| –| —) (?:(?:representing|marking|reflecting|showing|meaning|which (?:is|was|marks)) )?"
    rf"(?:an?|its|the) (?:[a-z-]+ ){{0,3}}([a-z]+) of {HEDGES}\Z"
)
"""Before a size with its noun before it: "representing a drop of"."""

_TELLING = LazyRegexp(
    rf"{_TAIL},? (?:or )?(up|down|off|higher|lower|weaker|stronger|firmer|softer|cheaper|dearer|better|easier|smaller"
    rf"|larger|bigger|warmer|cooler|colder|hotter) (?:by )?{HEDGES}\Z"
)
"""Before a size: "1,088.1 to the dollar, weaker by"."""

_BESIDE = LazyRegexp(rf"{_TAIL},(?: or)? {HEDGES}\Z")
_DEARER = LazyRegexp(
    r" (?:dearer|cheaper|higher|lower|better|easier|weaker|stronger|firmer|softer|up|down|more|less)"
    r"(?=[,.;)\n]|\Z| on\b)"
)
"""Around a size: "$2.10 a pound, three cents lower."."""

_WHICH_IS = LazyRegexp(
    rf"{_TAIL},? (?:which|that|this) (?:is|was|are|were|would be|will be) (?:still |also |again )?{HEDGES}\Z"
)
_IS = LazyRegexp(
    r"(?: (?:an?|per) [a-z]+)?,? (?:is|was|are|were|would be|will be) (?:[a-z]+ly |nonetheless |still |also |again )?"
    rf"(?:up |down |off )?(?:by )?{HEDGES}\Z"
)
"""Before a size with its word before or behind it: "receipts, 6.1 billion euros, were 2.4 billion euros higher"."""

_COMPARED = LazyRegexp(
    r" (?:[a-z]+ ){0,2}?(?:more|less|fewer|higher|lower|cheaper|dearer|stronger|weaker|larger|bigger|smaller|better"
    r"|worse|above|below|up|down|longer|shorter|faster|slower|warmer|colder|cooler|hotter)\b"
)
_APPOSED = LazyRegexp(r"(?:, (?:at )?|\b(?:at|of) )(?:[a-z]+ )?\Z")
"""Before a level that its sentence goes on about: "receipts, 6.1 billion euros, were", "revenue of 4 billion was"."""


def set_sized_end(lower: str, reading: Reading, previous: Reading) -> None:
    """Make the level before the size of its change the end of it."""
    if reading.change_role != "change" or reading.direction is None:
        return
    if previous.change_role != "level" or previous.kind not in LEVELS or not 0 < reading.start - previous.end < _REACH:
        return
    gap = lower[max(previous.end, previous.covered) : reading.start]
    is_rate = gap.endswith((" weaker by ", " stronger by ", " firmer by ", " softer by "))
    is_cents = reading.kind == previous.kind == "money" and reading.is_in_cents
    if not (reading.kind in SHARES or is_rate or is_cents or are_alike(reading, previous)):
        return
    if "\n" not in gap and _is_end(lower, reading, previous, gap):
        previous.direction, previous.change_role = reading.direction, "end"


def _is_end(lower: str, reading: Reading, previous: Reading, gap: str) -> bool:
    if _TELLING.match(gap) or (_DEARER.match(lower, reading.end) and _BESIDE.match(gap)):
        return True
    of_noun = _OF_NOUN.match(gap)
    if of_noun:
        return of_noun.group(1) in change_words().moving
    if _SIZED.match(gap):
        return _has_noun_behind(lower, reading)
    if _WHICH_IS.match(gap):
        return _COMPARED.match(lower, reading.end) is not None
    if _IS.match(gap) is None or (previous.kind == "count" and not gap.startswith(",")):
        return False
    is_told = _COMPARED.match(lower, reading.end) is not None or _PARTICLE.search(gap) is not None
    return is_told and _APPOSED.search(lower, max(0, previous.start - _NEAR), previous.start) is not None


_PARTICLE = LazyRegexp(r" (?:up|down|off) ")
_NEAR = 16


def _has_noun_behind(lower: str, reading: Reading) -> bool:
    """Tell whether a noun of change follows: "a 14 percent rise", "a 76 percent year-on-year plunge that"."""
    known = change_words()
    for word in lower[reading.end : reading.end + 40].partition("\n")[0].replace("sell-off", "selloff").split()[:3]:
        plain = word.strip("-.,;:?!)")
        if plain in known.up_after or plain in known.down_after:
            return plain not in words("closes")
        if plain in known.ends or word[-1] in ".,;:":
            return False
    return False
