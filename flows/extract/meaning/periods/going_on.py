"""Figures without a time in their own sentence, which go on about that of a sentence or line before."""

from __future__ import annotations

from flows.extract.meaning.periods.carry import (
    goes_on,
    has_own_period,
    is_of_the_same,
    is_told,
    tells_before,
    tells_of_then,
    tells_of_topic,
    tells_on,
    was_before,
    was_said_before,
)
from flows.extract.meaning.periods.clauses import is_past_verb, plain_words
from flows.extract.meaning.periods.contests import is_result
from flows.extract.meaning.periods.done import opens_acting, word_before
from flows.extract.meaning.periods.entries import is_of_entry
from flows.extract.meaning.periods.event_days import day_of_contest, day_of_event
from flows.extract.meaning.periods.heard import is_heard
from flows.extract.meaning.periods.named import NO_PERIOD, Period
from flows.extract.meaning.periods.points import heading_of_points, is_next_point, line_above, time_of_entry
from flows.extract.meaning.periods.polls import is_found
from flows.extract.meaning.periods.scene import Scene
from flows.extract.meaning.periods.since_then import is_since_then
from flows.extract.meaning.periods.story_times import StoryTimes
from schemas.records import Figure

_MOST_BETWEEN = 3
"""Sentences without any time between one that gives a period and one that goes on about it."""


class GoingOn:
    """What a story has told so far that a sentence without a time may go on about."""

    def __init__(self, times: StoryTimes, with_figures: set[int]) -> None:
        self._times = times
        self._with_figures = with_figures
        """Numbers of the sentences that have figures."""
        self._last: tuple[int, int, Period] | None = None
        """The period that was bound last, with the numbers of its paragraph and sentence."""
        self._poll: tuple[int, Period] | None = None
        """The number of the paragraph that tells of a poll, and when that was taken."""

    def note(self, scene: Scene, figure: Figure, period: Period) -> None:
        """Note the period that the next sentence goes on about: not of what "had stood" so before."""
        before = self._last[2] if self._last else NO_PERIOD
        is_here = self._last is not None and self._last[1] == scene.sentence.sentence_no
        is_here = is_here and (before.first == before.last) == (period.first == period.last)
        is_near = is_here or (self._is_near(scene, figure) and was_before(scene, figure))
        is_earlier = before.first is not None and period.first is not None and period.first < before.first
        told = before if is_near and is_earlier else period
        self._last = scene.sentence.paragraph_no, scene.sentence.sentence_no, told

    def note_poll(self, scene: Scene, period: Period) -> None:
        """Note when the poll was taken that a paragraph tells of."""
        self._poll = scene.sentence.paragraph_no, period

    def period(self, scene: Scene, figure: Figure, bases: set[str]) -> Period | None:
        """Return the period of the line or sentence before, where this one goes on without one of its own.

        ``bases`` are ids of expressions that belong to what the sentence compares with.
        """
        if heading := heading_of_points(scene.text, scene.sentence):
            is_listed = figure.change_role not in {"change", "start"} and not has_own_period(scene, bases)
            return self._times.last_of(scene, figure, heading) if is_listed else None
        if is_since_then(scene, figure) and not has_own_period(scene, bases):
            return self._times.last_of(scene, figure, self._times.before(scene.sentence), is_since=True)
        if self._poll and self._poll[0] == scene.sentence.paragraph_no and is_found(scene, figure):
            return self._poll[1] if not has_own_period(scene, bases) else None
        if is_next_point(scene.text, scene.sentence):
            return self._of_line_above(scene, figure, bases)
        entry = time_of_entry(self._times, scene.sentence)
        if entry and not has_own_period(scene, bases):
            return entry if is_of_entry(scene, figure) else None
        return self._of_sentence_before(scene, figure, bases)

    def _of_line_above(self, scene: Scene, figure: Figure, bases: set[str]) -> Period | None:
        """ "Highlights of the quarter ended June 30: - Sales increased 7.4 percent": points are of the line above."""
        line = line_above(self._times, scene.sentence)
        is_listed = figure.change_role != "start" and not has_own_period(scene, bases)
        return self._times.last_of(scene, figure, line) if is_listed else None

    def _of_sentence_before(self, scene: Scene, figure: Figure, bases: set[str]) -> Period | None:
        told = self._gone_on_about(scene, figure) if goes_on(scene, figure, bases) else None
        if told or has_own_period(scene, bases):
            return told
        contest = day_of_contest(self._times, scene) if is_result(scene, figure) else None
        return self._topic(scene, figure) or contest

    def _gone_on_about(self, scene: Scene, figure: Figure) -> Period | None:
        """The period of a sentence that goes on about the one before."""
        period = self._last[2] if self._last else NO_PERIOD
        is_open = period.last is None and tells_before(scene, figure)
        lead = plain_words(scene.lead(figure.start_char))
        is_other = _is_ahead(scene, period) and (is_past_verb(word_before(scene, figure)) or lead[1:2] == ["had"])
        if period.first and (is_other or is_open or was_said_before(scene, period.first)):
            return None  # "will be shut from April 1. Inspectors counted 120 cracks"
        is_near, is_sum = self._is_near(scene, figure), figure.kind in {"money", "percent"}
        if is_near and is_sum and figure.change_role == "level" and _is_up_to_now(scene, period):
            return None  # "debt has doubled since 2019. Interest alone cost $47 million"
        if not is_near and (told := self._topic(scene, figure)):
            return told
        is_of_then, is_day = tells_of_then(scene, figure) or is_heard(scene, figure), period.first == period.last
        if is_near and (is_of_then if is_day else not is_told(scene, figure) or opens_acting(scene, figure)):
            return period
        if is_of_the_same(scene, figure):
            before = self._times.before(scene.sentence)
            return period if is_near else self._times.last_of(scene, figure, before)
        event = day_of_event(self._times, self._with_figures, scene, figure) if is_of_then else None
        return event or self._topic(scene, figure)

    def _topic(self, scene: Scene, figure: Figure) -> Period | None:
        """ "Exports fell again in May. Copper brought in 3 billion": the one period of a sentence before."""
        before = self._times.before(scene.sentence)
        if before is None or not tells_of_topic(scene, figure):
            return None
        times = self._times.of(before)
        if before.sentence_no in self._with_figures or not self._times.tells_time(before):
            return self._last_long(scene, figure)
        is_one = len({time.period for time in times}) == 1 and times[0].period_start != times[0].period_end
        return self._times.last_of(scene, figure, before) if is_one else None

    def _last_long(self, scene: Scene, figure: Figure) -> Period | None:
        """ "Exports rose 5 percent in May. The surplus was 2 billion": the last period, if over and no day."""
        period = self._last[2] if self._last else NO_PERIOD
        return period if _is_over(scene, period) and self._is_near(scene, figure) else None

    def _is_near(self, scene: Scene, figure: Figure) -> bool:
        """Tell whether a sentence goes on about the last period: the next, or one after others that tell no time."""
        paragraph, number, period = self._last or (-1, -1, NO_PERIOD)
        between = scene.text.sentences[number + 1 : scene.sentence.sentence_no]
        if paragraph != scene.sentence.paragraph_no or len(between) > _MOST_BETWEEN:
            return False
        is_next = not between or (_is_over(scene, period) and tells_on(scene, figure))
        return is_next and not any(map(self._times.tells_time, between))


def _is_over(scene: Scene, period: Period) -> bool:
    published, last = scene.text.document.published_on, period.last
    return published is not None and last is not None and last < published and period.first != last


def _is_ahead(scene: Scene, period: Period) -> bool:
    """Tell whether a period begins behind the day of the story."""
    published = scene.text.document.published_on
    return published is not None and period.first is not None and period.first > published


def _is_up_to_now(scene: Scene, period: Period) -> bool:
    """Tell whether a period goes from a time to the day of the story, longer than what a length up to now does."""
    first, last = period.first, period.last
    return first is not None and last == scene.text.document.published_on and last is not None and first < last
