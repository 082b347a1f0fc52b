"""Money for one of several: "planks at £25 each" is per plank, "they got $5 apiece" per person."""

from __future__ import annotations

from flows.extract.figures.counted import singular
from flows.extract.figures.forms import words
from flows.extract.figures.left import sentence_before
from flows.extract.figures.place import is_counted_noun, is_person
from flows.extract.figures.reading import Reading
from flows.extract.figures.suffixes import match_suffix
from flows.extract.lang.hedges import HEDGES
from flows.extract.lang.lazy_regexp import LazyRegexp

_EACH = LazyRegexp(r",? (?:each|apiece)(?![a-z])(?! (?:other|year|month|week|day|night|time|way|side|leg)\b)")
_LEFT = LazyRegexp(r"[a-z][a-z'’\-]*")
_REACH = 120
_PERSON = "person"
_SOLD = LazyRegexp(
    r"\b(?:a|an|one|per) ([a-z][a-z\-]+)(?: of [a-z ]{2,24})?(?:, [a-z ]{3,36},)? (?:[a-z]+ ){0,2}?"
    r"(?:costs?|cost|averages?|averaged|retails? (?:for|at)"
    r"|sells? for|sold for|fetch(?:es|ed)|goes for|went for|trades? at|traded at|bought|was|is at)"
    r" (?:[a-z]+ ){0,3}"
)


def add_each(lower: str, reading: Reading, before: list[Reading]) -> None:
    """Set what an amount with "each" behind it is for: the nearest plural noun before it, else a person."""
    if reading.kind not in _HANDED_OUT or reading.per:
        return
    if not _EACH.match(lower, reading.end):
        is_money = reading.kind == "money"
        reading.per = _each_before(lower, reading.start) or (_unit_sold(lower, reading.start) if is_money else None)
        return
    noun = _given_behind(lower, reading.end) or _getting_before(lower, reading, before)
    noun = noun or _noun_before(lower, reading.start)
    whole = next((one.counted for one in reversed(before) if one.counted), None) if noun else None
    is_of_whole = whole is not None and whole.endswith(f" {noun}")  # "40,000 test kits at $1.80 apiece"
    reading.per = (whole if is_of_whole else noun) or _last_counted(before) or _PERSON


_HANDED_OUT = frozenset(["money", "quantity"])


def _each_before(lower: str, start: int) -> str | None:
    """Return mission for "two missions, each capped at 550 million euros"."""
    match = _EACH_OF.search(lower, max(0, start - _EACH_REACH), start)
    if match is None:
        return None
    noun = match.group(1)
    if noun in words("people_nouns", "counting") or singular(noun) in words("people_nouns", "counting"):
        return _PERSON
    return singular(noun) if is_counted_noun(noun) and noun not in words("sums") else None


_EACH_REACH = 64
_EACH_OF = LazyRegexp(
    rf"\b([a-z]+s), each (?:of (?:them|which) )?(?:[a-z]+ ){{0,2}}?"
    rf"(?:at|of|for|with|to|about|worth|costing|weighing|carrying|holding|measuring) {HEDGES}\Z"
)


def _unit_sold(lower: str, start: int) -> str | None:
    """Return the unit of "a barrel of Brent cost $81.20", "a tonne of copper sells for $8,310"."""
    left = max(0, start - _REACH)
    found = [match for match in _SOLD.finditer(lower, left, start) if match.end() == start]
    unit = match_suffix(lower, lower, found[-1].start(1) - 1, is_worded=True) if found else None
    return unit[1].unit if unit and unit[1].kind == "quantity" else None


def _given_behind(lower: str, end: int) -> str | None:
    """Return who is given it: "Rs 4 lakh each for the families of the dead", "$200 each to survivors"."""
    match = _GIVEN_TO.match(lower, end)
    if match is None:
        return None
    noun = singular(match.group(1))
    return noun if noun in _HOMES else _PERSON if _is_of_persons(match.group(1)) else None


_HOMES = frozenset(["family", "household"])
_GIVEN_TO = LazyRegexp(
    r" (?:each|apiece) (?:(?:went|goes|will go) )?(?:for|to)"
    r" (?:(?:the|all|its|their|those|some|about|[0-9][0-9,]*) ){0,2}"
    r"([a-z]+)\b"
)


def _is_of_persons(noun: str) -> bool:
    """Tell "widows", "staff" and "the injured" from what is no person."""
    one = singular(noun)
    return noun in _HURT or is_person(noun) or is_person(one) or bool({noun, one} & words("people_nouns", "counting"))


_HURT = frozenset(["injured", "wounded", "bereaved", "dead", "homeless", "missing", "poor", "staff"])


def _getting_before(lower: str, reading: Reading, before: list[Reading]) -> str | None:
    """Return a person where those get it that the clause counts: "400 refugees outside the camps will get $10 each"."""
    if not _GETTING.search(lower, max(0, reading.start - _EACH_REACH), reading.start):
        return None
    last = next((one for one in reversed(before) if one.counted), None)
    noun = (last.counted or "").rpartition(" ")[2] if last else ""
    is_near = last is not None and reading.start - last.end < _REACH and ". " not in lower[last.end : reading.start]
    return _PERSON if is_near and (is_person(noun) or noun in words("people_nouns", "counting")) else None


_GETTING = LazyRegexp(
    r"\b(?:gets?|got|receives?|received|earns?|earned|(?:be|were|was|are|been) (?:paid|given|promised|offered|handed)"
    rf"|pays?|paid|gave|took home|takes? home) {HEDGES}\Z"
)


_THEY_COST = LazyRegexp(
    r"\b(?:they|these|both|all) (?:all |will |would )?(?:cost|weigh(?:ed)?|(?:sell|sold|go|went) for|fetch(?:ed)?"
    rf"|(?:are|were) worth|retail(?:ed)? (?:at|for)) {HEDGES}\Z"
)
""" "They cost £3 million each": things, those that were counted before."""


def _noun_before(lower: str, start: int) -> str | None:
    if _THEY_COST.search(lower, max(0, start - _EACH_REACH), start):
        return None
    left = sentence_before(lower, start, _REACH)
    for word in _LEFT.findall(left)[::-1]:
        if word in words("people_nouns", "counting") or singular(word) in words("people_nouns", "counting"):
            return _PERSON
        if is_counted_noun(word) and word not in words("sums"):
            return singular(word)
    return None


def _last_counted(before: list[Reading]) -> str | None:
    counted = next((one.counted for one in reversed(before) if one.counted), None)
    if counted is None:
        return None
    noun = counted.rpartition(" ")[2]
    return _PERSON if noun in words("people_nouns", "counting") else noun
