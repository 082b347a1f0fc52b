"""A figure of the same change as the one measured last: what that came from, its end or its size."""

from __future__ import annotations

from flows.extract.lang.comparing import COMPARED
from flows.extract.lang.hedges import HEDGES
from flows.extract.lang.lazy_regexp import LazyRegexp
from flows.extract.lang.load import load_words
from flows.extract.meaning.last_measured import PART_WITHIN, START_WITHIN, LastMeasured
from flows.extract.meaning.measure import Measure
from flows.extract.meaning.parts_of_last import APPOSED
from schemas.records import Figure, Sentence

_BESIDE = 20
_OF_PRICE = {"money", "percent"}
_BY = LazyRegexp(
    r", (?:(?:up|down)(?: by)?|an? (?:rise|fall|increase|decrease|gain|drop|jump|decline) of) "
    rf"{HEDGES}\Z"
)
_A = LazyRegexp(rf", an? {HEDGES}\Z")
_AND_STILL = LazyRegexp(rf"\b(?:and|but|yet|though)(?: (?:is|are|was|were))?(?: (?:still|also))? {HEDGES}\Z")
"""Before another comparison of the same: "rose to 3 tons in May but was 5 percent below 2007"."""
_NOUN = LazyRegexp(r"[ -](?:annual |yearly |monthly |sharp |steep )?([a-z-]+)\b")
_COMPARED = LazyRegexp(r" (?:above|below|higher|lower|up on|down on|ahead of|short of|(?:more|less|fewer) than)\b")
_CAME_FROM = LazyRegexp(
    r"(?:\b(?:down|up) from(?: the| an?| about| some| nearly)?"
    rf"|,? {COMPARED}|\b(?:below|above|than) the"
    r"|\b(?:guidance|target|forecast|goal|consensus) of(?: about)?) \Z"
)
_FROM = LazyRegexp(rf"[ ,]from {HEDGES}\Z")
_TO_RATE = LazyRegexp(rf" to an? (?:[a-z-]+ ){{0,3}}(?:rate|pace) of {HEDGES}\Z")
""" "Sales fell 5.9% in July to a seasonally adjusted annual rate of"."""
COUNTED_TOO = frozenset(["jobs", "population", "deaths", "injuries", "cases", "sales", "exports", "imports"])
"""Measures that a count is of."""


def measure_of_start(last: LastMeasured, figure: Figure, sentence: Sentence) -> Measure | None:
    """Return the last measure, where this is what that one came from: "to 15 percent, down from 27"."""
    near = last.near(figure, START_WITHIN, sentence)
    is_same = near is not None and near[0].kind == figure.kind
    is_start = is_same and _CAME_FROM.search(last.lead(figure)) is not None
    is_first = is_same and near is not None and near[0].change_role == "end" and figure.change_role == "start"
    is_first = is_first and near is not None and last.gap(near[0], figure).lower().endswith(" from ")
    is_counted = near is not None and figure.kind == "count" and near[1].code in COUNTED_TOO
    is_counted = is_counted and figure.change_role == "start" and _FROM.search(last.lead(figure)) is not None
    return near[1] if near and (is_start or is_first or is_counted) else None


def measure_of_pair(last: LastMeasured, figure: Figure, sentence: Sentence) -> Measure | None:
    """Return the last measure, where both are of one change: "rose a full point, to 3.25%"."""
    near = last.near(figure, PART_WITHIN, sentence)
    is_one = near is not None and figure.direction is not None and figure.direction == near[0].direction
    return near[1] if near and is_one and figure.change_role != "change" else None


def measure_of_end(last: LastMeasured, figure: Figure, sentence: Sentence) -> Measure | None:
    """Return the measure of a change's size, where a count is its end: "employment grew 2.1% to 2.79 million"."""
    pair = measure_of_pair(last, figure, sentence) if figure.change_role == "end" else None
    if pair is None or pair.code not in COUNTED_TOO:
        return None
    begin = max(sentence.start_char, figure.start_char - PART_WITHIN)
    is_rate = _TO_RATE.search(last.text.lower, begin, figure.start_char) is not None
    return pair if is_rate or last.lead(figure).endswith(" to ") else None


def measure_of_size(last: LastMeasured, figure: Figure, sentence: Sentence) -> Measure | None:
    """Return the last measure, where this says by how much it changed: "killed 2,900, up 40 percent"."""
    near = last.near(figure, START_WITHIN, sentence)
    is_size = near is not None and figure.kind in {"percent", "fraction", near[0].kind}
    # "$403,800, up 10.8% from a year earlier but $10,000 less than in June"
    is_size = is_size or (near is not None and near[1].code == "price" and {near[0].kind, figure.kind} == _OF_PRICE)
    is_told = is_size and (_BY.search(last.lead(figure)) or _is_change_beside(last, figure))
    return near[1] if near and is_told else None


def _is_change_beside(last: LastMeasured, figure: Figure) -> bool:
    """Tell "took in $237 million, a 30 percent decline" and "poured 683 tons, 8.9 percent above 2010"."""
    lead, lower = last.lead(figure), last.text.lower
    if _A.search(lead):
        noun = _NOUN.match(lower, figure.end_char)
        return noun is not None and noun.group(1) in load_words("measures", "changes")
    is_beside = APPOSED.search(lead) is not None or _AND_STILL.search(lead) is not None
    return is_beside and _COMPARED.match(lower, figure.end_char) is not None


def measure_of_size_beside(last: LastMeasured, figure: Figure, sentence: Sentence) -> Measure | None:
    """Return the measure of an amount of money, where this is its size right behind: "cost £459.7m in 2025, up 2%"."""
    near = last.near(figure, _BESIDE, sentence) if figure.kind == "percent" else None
    return measure_of_size(last, figure, sentence) if near and near[0].kind == "money" else None
