"""The measure nearest to a figure: the noun that it stands before, else the last one before it in its clause."""

from __future__ import annotations

from bisect import bisect_left
from operator import attrgetter

from flows.extract.figures.own_numbers import are_numbers_moved
from flows.extract.lang.bullets import BULLETS
from flows.extract.lang.hedges import HEDGES
from flows.extract.lang.lazy_regexp import LazyRegexp
from flows.extract.lang.load import load_words, load_yaml
from flows.extract.meaning.in_order import measure_in_order
from flows.extract.meaning.insertions import is_inserted, measure_outside
from flows.extract.meaning.measure import Measure
from flows.extract.text import Text
from schemas.records import Figure

_ATTRIBUTE_WORDS = 4
_ARTICLES = frozenset(["the", "its", "their", "his", "her", "our", "a"])
_BUT_GOES_ON = LazyRegexp(
    r" but (?=(?:then |later |still |since |has |have |had |is |are |was |were |remains? |remained )*"
    r"(?:rose|fell|up|down|below|above|risen|fallen|grew|shrank|slipped|climbed|dropped|eased|rebounded|recovered)\b)"
)
"""No break where the same goes on: "exports rose 8 percent in May but fell 3 percent in June"."""

_THEY_GO_ON = LazyRegexp(
    r"; (?:(?:in|on|by|at|this|last) [a-z0-9 ]{2,20}?,? )?(?:they|it) "
    r"(?=(?:were|was|are|is|had|has|have|fell|rose|dropped|grew|climbed|came|stood)\b)"
)
"""No break where a pronoun goes on: "sales fell for nine quarters; in the latest they were down"."""
_AS_EXPECTED = LazyRegexp(
    r"; (?:while |but )?(?:the )?(?:[a-z-]+ ){0,3}?(?:analysts|economists|forecasters|market|markets|investors|brokers)"
    rf" (?:[a-z]+ ){{0,5}}?(?:expected|forecast) {HEDGES}\Z"
)
"""No break before what others had foreseen of it: "profit 1.07 billion; analysts had expected"."""
_BULLET = LazyRegexp(rf"[ \t]*(?:[{BULLETS}]|[0-9]{{1,2}}[.)]) ?")
_LOOK_AT = 6
"""Measures before and after a figure that are looked at."""


def measures_near(text: Text, figure: Figure, named: list[Measure]) -> list[Measure]:
    """Return the measures around a figure, in a list those of its line: a sentence may have no end."""
    index = bisect_left(named, figure.start_char, key=attrgetter("start"))
    near = named[max(0, index - _LOOK_AT) : index + _LOOK_AT]
    lower, start, end = text.lower, figure.start_char, figure.end_char
    if not near or lower.find("\n", near[0].start, near[-1].end if near[-1].end > start else start) < 0:
        return near
    return [one for one in near if not _is_apart(lower, one, start, end)]


def _is_apart(lower: str, one: Measure, start: int, end: int) -> bool:
    """Tell whether a measure stands on another line, one of a list: "* Sales 8.9 billion"."""
    first, last = (one.end, start) if one.end <= start else (end, one.start)
    line = lower.rfind("\n", first, last)
    return line >= 0 and _BULLET.match(lower, line + 1) is not None


def nearest_measure(text: Text, figure: Figure, named: list[Measure]) -> Measure | None:
    """Return the measure that a figure belongs to by its place alone, of those around it."""
    index = bisect_left(named, figure.start_char, key=attrgetter("start"))
    return _right_behind(text, figure, named[index : index + _LOOK_AT]) or _before(
        text, figure, named[max(0, index - _LOOK_AT) : index]
    )


def _right_behind(text: Text, figure: Figure, measures: list[Measure]) -> Measure | None:
    """ "a $27.6 billion annual trade deficit", "$5 million in aid", "a 5 percent rise in exports" """
    behind = (measure for measure in measures if measure.start >= figure.end_char and measure.fits(figure))
    measure = next(behind, None)
    if measure is None:
        return None
    between = text.lower[figure.end_char : measure.start]
    words = between.replace("-", " ").split()
    is_doubled = (
        figure.kind == "multiple" and words[:1] and words[0] in _ARTICLES and len(words) <= _ATTRIBUTE_WORDS - 1
    )
    if is_doubled and load_words("measures", "breaks").isdisjoint(words[1:]):
        return measure  # "doubles the deficit", "to double the gas price"
    if set(between) & set(',;:.()"“”') or len(words) > _ATTRIBUTE_WORDS + 2:
        return None
    if words in (["of", "the"], ["of", "all"]) and measure.code in load_words("measures", "totals"):
        return measure
    rest = _after_change(words)
    if rest is None and words[:1] == ["in"] and _is_size_of_change(text, figure):
        rest = words[2:] if words[1:2] in (["the"], ["its"], ["their"]) else words[1:]
    if rest is None and figure.kind == "percentage_points" and words in (["from"], ["to"]):
        return measure  # "subtract half a point from growth"
    if rest is None and figure.kind == "money" and words and words[0] in load_words("measures", "of_words"):
        rest = words[2:] if words[:2] == ["worth", "of"] else words[1:]
    if rest is None:
        rest = words
    is_attribute = len(rest) <= _ATTRIBUTE_WORDS and not load_words("measures", "breaks") & set(rest)
    return measure if is_attribute else None


def _is_size_of_change(text: Text, figure: Figure) -> bool:
    """Tell whether a noun of change and "of" stand before a figure: "a fall of 5.4 percent in output"."""
    before = _CHANGE_OF.search(text.lower, max(0, figure.start_char - _NEAR), figure.start_char)
    return before is not None and before.group(1) in load_words("measures", "changes")


_NEAR = 40
_CHANGE_OF = LazyRegexp(rf"\b([a-z]+) of {HEDGES}\Z")


def _after_change(words: list[str]) -> list[str] | None:
    """Return what follows "rise in" at the beginning of the words, without an article or possessor; else None."""
    for index, word in enumerate(words[:3]):
        if word in load_words("measures", "changes") and words[index + 1 : index + 2] in (["in"], ["of"], ["to"]):
            rest = words[index + 2 :]
            return rest[1:] if rest and rest[0] in {"the", "its", "their", "a", "an"} else rest
    return None


def _before(text: Text, figure: Figure, measures: list[Measure]) -> Measure | None:
    """The last one before the figure in its clause."""
    before = [measure for measure in measures if measure.end <= figure.start_char and measure.fits(figure)]
    if not before:
        return None
    if outside := measure_outside(text, figure, before) or measure_in_order(text, figure, before):
        return outside
    return None if is_inserted(text, figure, before[-1]) else _of_clause(text, figure, before)


def _of_clause(text: Text, figure: Figure, before: list[Measure]) -> Measure | None:
    """The last one before the figure, where nothing between them tells of another thing."""
    between = _BUT_GOES_ON.sub(" ", text.lower[before[-1].end : figure.start_char])
    between = _THEY_GO_ON.sub(" ", between) if "; " in between else between
    between = _AS_EXPECTED.sub(" ", between) if "expected" in between or "forecast" in between else between
    if before[-1].code == "population" and figure.kind == "percent":
        is_named = text.lower.startswith("population", before[-1].start)
        if figure.change_role != "change" or not is_named:
            return None  # how many of the people do something, or a rise that residents face
    if before[-1].code in load_words("measures", "totals") and _is_part_of_other(text, figure):
        return None
    if before[-1].code != "price" or not before[-1].is_verb:
        unmeasured = load_words("measures", "unmeasured_of_firms") | load_words("measures", "unmeasured")
        if not unmeasured.isdisjoint(between.split()):
            return None  # "profit rose, and it raised its dividend by 40%"
    breaks: list[str] = load_yaml("measures")["clause_breaks"]
    goes_on = {"; "} if before[-1].code == "price" else set()
    is_apart = any(words in between for words in breaks if words not in goes_on)
    # "revenue fell to $3 million as visitors dropped 8%"
    is_apart = is_apart or are_numbers_moved(text.lower, before[-1].end, figure.start_char)
    return None if is_apart else before[-1]


def _is_part_of_other(text: Text, figure: Figure) -> bool:
    """Tell whether a share says what it is of: "14 percent of children" are no share of the cases told before."""
    is_share = figure.kind in {"percent", "fraction"} and figure.change_role == "level"
    return is_share and text.lower.startswith(" of ", figure.end_char)
