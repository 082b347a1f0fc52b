"""The period of a figure: the time expression that belongs to it, not merely the nearest."""

from __future__ import annotations

from flows.extract.meaning.periods.carry import has_own_period
from flows.extract.meaning.periods.covers import is_poll
from flows.extract.meaning.periods.elsewhere import beside_elsewhere
from flows.extract.meaning.periods.expected import compared_with_expected
from flows.extract.meaning.periods.going_on import GoingOn
from flows.extract.meaning.periods.market_days import MarketDays
from flows.extract.meaning.periods.named import Period, dated
from flows.extract.meaning.periods.own_times import own_times, time_before
from flows.extract.meaning.periods.pairs import is_base
from flows.extract.meaning.periods.parts import joined_to, whole_of
from flows.extract.meaning.periods.period_of import period_of
from flows.extract.meaning.periods.roles import Candidate
from flows.extract.meaning.periods.row_times import RowTimes
from flows.extract.meaning.periods.scene import Scene, make_scene
from flows.extract.meaning.periods.story_times import StoryTimes
from flows.extract.meaning.periods.thereafter import is_of_later
from flows.extract.meaning.periods.timeless import is_timeless
from flows.extract.text import Text
from schemas.records import Figure, Sentence, Statement, TimeExpression


def bind_periods(
    text: Text, figures: list[Figure], times: list[TimeExpression], statements: list[Statement]
) -> list[Figure]:
    """Return the figures with the periods that are theirs."""
    by_sentence: dict[int, list[Figure]] = {}
    for figure in figures:
        sentence = text.sentence_at(figure.start_char)
        by_sentence.setdefault(sentence.sentence_no if sentence else -1, []).append(figure)
    binder = _Binder(StoryTimes(text, times, statements), set(by_sentence))
    bound: list[Figure] = []
    for number, group in by_sentence.items():
        bound += binder.sentence(text.sentences[number], group) if number >= 0 else group
    return bound


class _Binder:
    """Binds the sentences of one text in order, since a sentence may go on about the period of the one before it."""

    def __init__(self, times: StoryTimes, with_figures: set[int]) -> None:
        self._times = times
        self._rows = RowTimes(times)
        self._markets = MarketDays(times)
        self._going_on = GoingOn(times, with_figures)
        self._periods: dict[str, Period] = {}
        """The periods of the figures of the sentence that were bound, by their ids."""
        self._timeless: set[str] = set()
        """Ids of the figures of the sentence that take no period."""

    def sentence(self, sentence: Sentence, figures: list[Figure]) -> list[Figure]:
        """Return the figures of a sentence, bound."""
        scene = make_scene(self._times.text, sentence, figures, self._times.candidates(sentence))
        self._periods = {}
        self._timeless = {figure.figure_id for figure in figures if is_timeless(scene, figure)}
        own = own_times(scene, figures, self._timeless) if scene.is_dated else [None] * len(figures)
        bases = {
            found.time.time_expression_id
            for figure, found in zip(figures, own, strict=True)
            if found and is_base(scene, figure)
        }
        if bases and not has_own_period(scene, bases):
            self._times.compared.add(sentence.sentence_no)
        return [self._bound(scene, figure, found, bases) for figure, found in zip(figures, own, strict=True)]

    def _bound(self, scene: Scene, figure: Figure, own: Candidate | None, bases: set[str]) -> Figure:
        if (listed := self._rows.dated(scene, figure)) is not None:
            return listed
        if own is None and (whole := self._whole(scene, figure)):
            self._periods[figure.figure_id] = whole
            return dated(figure, whole)
        if own is None and figure.figure_id in self._timeless:
            return figure
        period = self._told(scene, figure, own, bases)
        period = period or self._markets.day_of(scene, figure) or self._going_on.period(scene, figure, bases)
        if period:
            self._periods[figure.figure_id] = period
        if period and not is_base(scene, figure):
            self._going_on.note(scene, figure, period)
        return dated(figure, period) if period else figure

    def _told(self, scene: Scene, figure: Figure, own: Candidate | None, bases: set[str]) -> Period | None:
        """The period that the sentence of a figure tells for it."""
        found = own or (time_before(scene, figure, bases) if scene.is_dated else None)
        if found is None:
            return None
        period = period_of(scene, figure, found)
        if is_poll(scene, found):
            self._going_on.note_poll(scene, period)
        self._markets.note(scene, figure, period)
        return period

    def _whole(self, scene: Scene, figure: Figure) -> Period | None:
        """The period of the figure before, which this one is a part of."""
        found = whole_of(scene, figure) or joined_to(scene, figure) or beside_elsewhere(scene, figure)
        found = found or compared_with_expected(scene, figure)
        whole = found if self._periods and not is_of_later(scene, figure) else None
        period = self._periods.get(whole.figure_id) if whole else None
        is_open = period is not None and period.last is None and figure.kind == "count"
        return None if is_open else period  # "will put 600 of 2,100 workers on half pay from November"
