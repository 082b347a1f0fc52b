"""Two levels of two times without a verb of change: "lower than the 5.9 percent of 2018", "had 12; now it has 5"."""

from __future__ import annotations

import re

from flows.extract.figures.alike import LEVELS, are_alike, direction_between, set_ends
from flows.extract.figures.earlier import OF_THEN
from flows.extract.figures.forms import words
from flows.extract.figures.left import sentence_before
from flows.extract.figures.place import is_person
from flows.extract.figures.reading import Reading
from flows.extract.figures.shared_units import carry
from flows.extract.lang.dated import NAMED, WEEKDAY, YEAR
from flows.extract.lang.hedges import HEDGES
from flows.extract.lang.lazy_regexp import LazyRegexp
from flows.extract.lang.months import MONTH

_REACH = 110
_UP = "more|(?:high|strong|dear|wid|larg|bigg|long|warm|hott|deep|fast|heavi|great|tall|rich)er"
_DOWN = "less|fewer|(?:low|weak|cheap|narrow|small|short|cool|cold|slow|light|poor|soft)er"
_OF_TIME = rf"(?:(?:last|the (?:previous|prior|preceding)) [a-z]+|{WEEKDAY}|{MONTH}|{YEAR})['’]s? (?:[a-z-]+ ){{0,3}}?"
_THAN = LazyRegexp(
    rf"(?: (?:an?|per|to the) [a-z]+)?(?: [a-z0-9]+){{0,4}}(?:,| is| was| are| were)"
    rf" (?:(?:(?P<up>{_UP})|(?P<down>{_DOWN})|better|worse) than"
    r"|(?:(?:well|far|just|slightly|much) )?(?:(?P<above>above|over)|(?P<below>below|under)))"
    rf" (?:(?P<then>{_OF_TIME})|(?:the|its|an?) )?{HEDGES}"
)
"""Between two levels: ", lower than the", "to the dollar, weaker than Wednesday's"."""

_COMPARING = (" than ", " above ", " over ", " below ", " under ")
_PAID = frozenset(["earned", "earns", "earn", "got", "gets", "get", "made", "makes", "took", "takes"])


def add_than_then(lower: str, reading: Reading, before: list[Reading]) -> None:
    """Make a change of two levels of which one is told to be lower or higher than the other was."""
    previous = before[-1] if before else None
    if previous is None or not _may_pair(lower, reading, previous):
        return
    if not any(lower.find(word, previous.end, reading.start) >= 0 for word in _COMPARING):
        return
    than = _THAN.fullmatch(lower, max(previous.end, previous.covered), reading.start)
    if than is None or not (than["then"] or OF_THEN.match(lower, max(reading.end, reading.covered))):
        return
    is_up, is_down = than["up"] or than["above"], than["down"] or than["below"]
    told = "up" if is_up else "down" if is_down else direction_between(reading, previous)
    if told and previous.direction in {None, told}:
        previous.direction, previous.change_role = told, "end"
        reading.direction, reading.change_role = told, "start"
        reading.modifier = reading.modifier_text = None


def _may_pair(lower: str, reading: Reading, previous: Reading) -> bool:
    is_level = reading.change_role == "level" and previous.change_role in {"level", "end"}
    is_near = is_level and 0 < reading.start - previous.end < _REACH and reading.kind in LEVELS
    return is_near and are_alike(reading, previous) and lower.find("\n", previous.end, reading.start) < 0


_AGO = r"(?:[a-z]+|[0-9]+) (?:years?|months?|weeks?|decades?) (?:ago|earlier|before)"
_THEN = LazyRegexp(r"\b(?:used to|once|formerly)\b")
_THEN_OPENS = LazyRegexp(
    rf"\W*(?:{_AGO}|(?:back )?(?:in|by|at the end of|until) (?:the )?(?:{MONTH} )?(?:{YEAR}s?|{MONTH}|{NAMED}))\b"
)
_THEN_BEHIND = LazyRegexp(
    rf"(?: (?:an?|per) [a-z]+)?(?: [a-z-]+){{0,3}} (?:{_AGO}|last [a-z]+|then"
    rf"|(?:in|on) (?:the )?(?:(?:{MONTH} )?(?:{YEAR}|[0-9]{{4}}s|{MONTH})|{NAMED})"
    r"|before (?:the|it|he|she|they|its|that|his|her|their)(?: [a-z]+)?"
    r"|(?:at|in) (?:its|the|his|her|their) (?:peak|height|heyday|best|prime|start|beginning|outset))\b"
)
_APPOSED_NOW = LazyRegexp(
    rf"(?: (?:an?|per) [a-z]+)?(?: of [a-z ]{{2,30}}?)? (?:{_AGO}|last [a-z]+|in {YEAR}),"
    r" (?:is|are|has|have|costs?|fetche[sd]|stands? at|sells? (?:for|at)|c(?:ould|an) be had for|goes for"
    rf"|trades? at) (?:now )?(?:(?:at|only|just) )?{HEDGES}"
)
""" "The price, 90 cents a year ago, is now"."""
_TO_NOW = LazyRegexp(
    r"[^.;\n]{0,50}?(?:; ?|, (?:and |but )?| and | but |[.] )(?P<now>now |today |these days |at present )?,?"
    r"(?:(?:he|she|it|they|we|i|there|you|that|the [a-z]+(?= now))(?: [a-z]+ly)?(?: |['’](?=s )))?(?P<now2>now )?"
    r"(?P<verb>[a-z]+) "
    rf"(?:(?:for|at|only|just) )?{HEDGES}"
)
"""Between a level that was and one that is: "crates a week; now she fills", "last July and buys"."""

_NOW_BEHIND = LazyRegexp(r"(?: [a-z]+){0,3}? (?:now|today|these days|at present)\b")
_NOWS, _BEHIND = (" now", "today", "these days", "at present"), 50
_VERB = LazyRegexp(rf"\b(?P<verb>[a-z]+) (?:(?:for|at|only|just) )?{HEDGES}\Z")
_APPOSED = (", ", ", at ", ", once ", ", about ", ", just ")
_BEING = frozenset(["is", "are", "was", "were", "be", "been", "stood", "stands", "stand"])

_LEADING = frozenset(["to", "of", "by", "in", "at", "for", "a", "the"])
_IS = frozenset(["is", "s"])
_SOLD = frozenset(["went", "goes", "go", "sold", "sells", "cost", "costs", "fetched", "fetches", "was", "is"])


def add_then_now(lower: str, reading: Reading, before: list[Reading]) -> None:
    """Make a change of what was then and what is now, told by one verb: "cost $3 in July and costs $4 today"."""
    previous = before[-1] if before else None
    if previous is None or reading.direction or previous.direction or not _may_pair(lower, reading, previous):
        return
    if lower.endswith(_APPOSED, 0, previous.start) and _APPOSED_NOW.fullmatch(lower, previous.end, reading.start):
        set_ends(previous, reading)
        return
    if not any(lower.find(word, previous.end, reading.end + _BEHIND) >= 0 for word in _NOWS):
        return
    gap = _TO_NOW.fullmatch(lower, previous.end, reading.start)
    if gap is None or not (gap["now"] or gap["now2"] or _NOW_BEHIND.match(lower, max(reading.end, reading.covered))):
        return
    left = sentence_before(lower, previous.start, _REACH)
    verb = _VERB.search(left)
    if verb is None and not _THEN.search(left):
        return
    is_then = _THEN.search(left) or _THEN_OPENS.match(left) or _THEN_BEHIND.match(lower, previous.end)
    is_one = _is_one_verb(verb, gap["verb"]) or (gap["verb"] in _IS and _THEN.search(left) is not None)
    is_one = is_one and bool(is_then) and _are_of_one_noun(previous, reading)
    if is_one and set_ends(previous, reading) and reading.kind == "number":
        carry(reading, previous)


def _are_of_one_noun(then: Reading, now: Reading) -> bool:
    """Tell whether two numbers count the same, or both persons: "employed 900 ..., now has 340 workers"."""
    nouns = {then.counted, now.counted}
    return len(nouns) == 1 or None in nouns or all(noun == "people" or is_person(noun) for noun in nouns if noun)


def _is_one_verb(then: re.Match[str] | None, now: str) -> bool:
    """Tell whether both clauses have one verb, or any of having and being: "cost" and "costs", "bought" and "buys"."""
    if then is None:
        return now in _BEING
    first = then["verb"]
    is_same = first[0] == now[0] and first not in _LEADING
    return is_same or any({first, now} <= verbs for verbs in (_BEING, _SOLD, _PAID, words("holding_verbs")))
