"""The day of an event or contest that a sentence before tells of, further back where none between has a time."""

from __future__ import annotations

from datetime import timedelta

from flows.extract.meaning.periods.carry import happened_then, is_told
from flows.extract.meaning.periods.clauses import has_verb
from flows.extract.meaning.periods.contests import tells_of_contest
from flows.extract.meaning.periods.named import Period
from flows.extract.meaning.periods.roles import Part
from flows.extract.meaning.periods.scene import Scene
from flows.extract.meaning.periods.story_times import StoryTimes
from schemas.records import Figure, Sentence

_MOST_BACK = 3
"""Sentences without any time that are passed on the way back to the day of an event."""
_SHORT = 48
"""The longest sentence without a verb that is passed on the way back: "Not a great one."."""
_RECENT = timedelta(days=31)
"""How long before its publication a story tells of an event."""


def day_of_event(times: StoryTimes, with_figures: set[int], scene: Scene, figure: Figure) -> Period | None:
    """Return the only day of the sentence before; for who was hurt or what was done also of one further back.

    ``with_figures`` are numbers of the sentences that have figures.
    """
    before = _past_short(times, with_figures, times.before(scene.sentence))
    if before is None or times.of(before) or not happened_then(scene, figure):
        return times.only_of(scene, figure, before, is_told(scene, figure))
    for _ in range(_MOST_BACK):
        before = times.before(before) if before else None
        if before and times.of(before):
            break
    told, published = times.only_of(scene, figure, before, is_told(scene, figure)), scene.text.document.published_on
    is_recent = bool(told and told.first and published and timedelta(0) <= published - told.first <= _RECENT)
    return told if is_recent else None


def day_of_contest(times: StoryTimes, scene: Scene) -> Period | None:
    """Return the day of the election or match that the paragraph tells of, where no sentence between names a time."""
    before = times.before(scene.sentence)
    for _ in range(_MOST_BACK):
        if before is None or times.of(before):
            break
        before = times.before(before)
    named, published = times.of(before) if before else [], scene.text.document.published_on
    if before is None or published is None or not named:
        return None
    days = [time for time in named if times.part(time, before) is Part.PERIOD]
    day = days[0] if len(days) == 1 else None
    if day is None or day.period_start is None or day.period_start != day.period_end:
        return None
    is_recent = timedelta(0) <= published - day.period_start <= _RECENT
    is_held = is_recent and tells_of_contest(scene.text.lower[before.start_char : before.end_char])
    return Period.of(day) if is_held else None


def _past_short(times: StoryTimes, with_figures: set[int], sentence: Sentence | None) -> Sentence | None:
    """ "Lund voted on Sunday. Not a great night. The Greens took 31 percent": passed without a time."""
    for _ in range(_MOST_BACK):
        if sentence is None or sentence.end_char - sentence.start_char > _SHORT:
            break
        is_dated = times.of(sentence) or sentence.sentence_no in with_figures
        if is_dated or has_verb(times.text.lower[sentence.start_char : sentence.end_char]):
            break
        sentence = times.before(sentence)
    return sentence
