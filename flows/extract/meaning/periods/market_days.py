"""The day of a price that is told without one: that of the story, or the one that its paragraph tells of."""

from __future__ import annotations

from datetime import timedelta

from flows.extract.meaning.periods.market import (
    LAST_TRADED,
    day_of_market,
    is_main_move,
    is_market_story,
    is_of_quotes,
    is_of_the_day,
)
from flows.extract.meaning.periods.named import Period
from flows.extract.meaning.periods.points import heading_of_points
from flows.extract.meaning.periods.scene import Scene
from flows.extract.meaning.periods.story_times import StoryTimes
from schemas.records import Figure


class MarketDays:
    """What a story has told of its markets so far."""

    def __init__(self, times: StoryTimes) -> None:
        self._times = times
        self._is_market_story = is_market_story(times.text)
        self._last_sentence = -1
        """The number of the sentence in which a price of the day was bound last."""
        self._told: tuple[int, Period] | None = None
        """The number of the paragraph that tells of the markets of a day before that of the story, and that day."""

    def note(self, scene: Scene, figure: Figure, period: Period) -> None:
        """Note the day of a move that its own sentence tells, where it is one before that of the story."""
        if self._is_earlier_day(scene, figure, period):
            self._told = scene.sentence.paragraph_no, period

    def day_of(self, scene: Scene, figure: Figure) -> Period | None:
        """Return the day of a price of the day."""
        text, number = scene.text, scene.sentence.sentence_no
        day, before = text.document.published_on, self._times.before(scene.sentence)
        is_near = before is not None and self._last_sentence == before.sentence_no
        is_told = self._told is not None and self._told[0] == scene.sentence.paragraph_no
        is_among_markets = self._is_market_story or is_near or is_told or self._last_sentence == number
        heading = heading_of_points(text, scene.sentence)
        is_quoted = heading is not None and is_of_quotes(text, heading, figure)
        if day is None or not (is_quoted or is_of_the_day(scene, figure, is_among_markets)):
            return None
        if heading and self._times.of(heading):
            return None  # a list is of what its heading is of
        if text.lower.startswith("those ", scene.sentence.start_char):
            return None  # "those to China rose 9 percent": of what the sentence before is of
        if self._told and is_told and self._last_sentence != number:
            return self._told[1]  # "it ended at 212 on Monday. The index slipped 0.3 percent"
        if before and (earlier := day_of_market(text, before, self._times.of(before))):
            self._told = before.paragraph_no, Period.of(earlier)
            return self._told[1]
        self._last_sentence = number
        return Period(day.isoformat(), day, day)

    def _is_earlier_day(self, scene: Scene, figure: Figure, period: Period) -> bool:
        """ "The shares ended 3 percent lower on Monday": told of an earlier day, not of the one before a move."""
        published, first = scene.text.document.published_on, period.first
        if published is None or first is None or first != period.last or self._last_sentence >= 0:
            return False
        is_earlier = timedelta(0) < published - first <= LAST_TRADED
        return is_earlier and is_main_move(scene, figure) and is_of_the_day(scene, figure, self._is_market_story)
