"""What a forecast or a target without a noun is of: of what was measured last, else of growth in a story of that."""

from __future__ import annotations

from flows.extract.lang.hedges import HEDGES
from flows.extract.lang.lazy_regexp import LazyRegexp
from flows.extract.lang.percent import PERCENT
from flows.extract.meaning.last_measured import LastMeasured
from flows.extract.meaning.measure import Measure
from schemas.records import Figure, Sentence

_REACH, _WITHIN, _HEADLINE = 90, 420, 160
_WORD = LazyRegexp(r"[a-z]+")
_FORECAST = LazyRegexp(
    r"\b(?:forecasts?|projections?|targets?|goals?|outlook|median|consensus)"
    r"(?: for (?!the (?:group|company|firm))[^.;,\n]{2,40}?)?"
    rf" (?:of|to|at|from|by|is|was|remains|between) {HEDGES}(?:[0-9.]+{PERCENT},? (?:from|to) )?\Z"
)
_OF_RATES = frozenset(["growth", "inflation", "unemployment_rate", "interest_rate"])
_RATES = frozenset(["percent", "percentage_points"])
_GROWING = frozenset(["growth", "economy", "gdp", "economies"])


def measure_of_forecast(last: LastMeasured, figure: Figure, sentence: Sentence) -> Measure | None:
    """Return the rate that is foreseen or aimed at: "is sticking to its forecast of 5.5 per cent"."""
    lower = last.text.lower
    if figure.kind == "quantity":
        return _of_quantity(last, figure, sentence)
    if figure.kind not in _RATES:
        return None
    if not _FORECAST.search(lower, max(sentence.start_char, figure.start_char - _REACH), figure.start_char):
        return None
    opening = _WORD.findall(lower, 0, _HEADLINE)
    if not _GROWING.isdisjoint(opening) and "inflation" not in opening:
        return Measure.unnamed("growth", figure)
    near = last.in_paragraph(figure, _WITHIN, sentence)
    if near and near[1].code in _OF_RATES:
        return near[1].at(figure)
    said = last.text.words.distinct
    is_of_growth = not _GROWING.isdisjoint(said) and "inflation" not in said and "profit" not in said
    is_first = last.near(figure, _WITHIN) is None
    return Measure.unnamed("growth", figure) if is_of_growth and is_first else None


_OF_GOODS = frozenset(["production", "sales", "exports", "imports"])
_AIM = LazyRegexp(
    r"\b(?:forecasts?|targets?|goals?|guidance|estimates?)(?: (?:for|in) [^.;,\n]{2,30}?)?"
    rf" (?:of|to|at|from|by|is|was|remains|between) {HEDGES}\Z"
)


def _of_quantity(last: LastMeasured, figure: Figure, sentence: Sentence) -> Measure | None:
    """Return what a goal in tonnes is of: what the story told last in them: "kept its target of 660,000 tons"."""
    if not _AIM.search(last.text.lower, max(sentence.start_char, figure.start_char - _REACH), figure.start_char):
        return None
    near = last.in_unit(figure, _WITHIN)
    return near[1].at(figure) if near and near[1].code in _OF_GOODS else None
