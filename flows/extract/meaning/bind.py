"""Binding: what each figure measures, of whom, with whom, when, and who said it."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import replace

from flows.extract.entities.named import Named
from flows.extract.meaning.measures import choose_measure, find_measures, find_scope, signed
from flows.extract.meaning.parties import Countries
from flows.extract.meaning.periods import bind_periods
from flows.extract.meaning.speakers import bind_speakers
from flows.extract.meaning.status import status_of
from flows.extract.text import Text
from schemas.records import Figure, Statement, TimeExpression

_STAY_IN_TIMES = {"duration", "age"}


def bind_figures(
    text: Text, figures: list[Figure], times: list[TimeExpression], named: Named, statements: list[Statement]
) -> list[Figure]:
    """Return the figures with their bindings, less those that are only part of a date."""
    kept = _without_dates(figures, times)
    countries = Countries(named)
    measured = [_measured(text, figure, countries) for figure in kept]
    return bind_speakers(bind_periods(text, measured, times), statements)


def _without_dates(figures: list[Figure], times: list[TimeExpression]) -> list[Figure]:
    dates = [time for time in times if time.timex_type in {"DATE", "TIME"}]
    starts = [time.start_char for time in dates]
    kept = []
    for figure in figures:
        index = bisect_right(starts, figure.start_char) - 1
        is_inside = index >= 0 and figure.start_char < dates[index].end_char
        if not is_inside or figure.kind in _STAY_IN_TIMES:
            kept.append(figure)
    return kept


def _measured(text: Text, figure: Figure, countries: Countries) -> Figure:
    sentence = text.sentence_at(figure.start_char)
    status = status_of(text, figure)
    measure = choose_measure(figure, find_measures(text, sentence)) if sentence else None
    if measure is None or sentence is None:
        return replace(figure, status=status) if status != figure.status else figure
    reporter, counterpart = countries.parties(text, sentence, measure)
    return replace(
        figure,
        measure=measure.code,
        measure_text=text.string[measure.start : measure.end],
        measure_value=signed(figure, measure),
        reporter=reporter,
        counterpart=counterpart,
        scope=find_scope(text, sentence, measure),
        status=status,
    )
