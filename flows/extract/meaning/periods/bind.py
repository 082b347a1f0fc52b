"""The period of a figure: the time expression that belongs to it, not merely the nearest."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

from flows.extract.dates.calendar import edtf_of
from flows.extract.dates.delivery import is_delivery
from flows.extract.lang.lazy_regexp import LazyRegexp
from flows.extract.meaning.periods.attach import beside, heading_of, label_behind, length_of_past, since_then
from flows.extract.meaning.periods.before import before
from flows.extract.meaning.periods.began import since_it_began
from flows.extract.meaning.periods.behind import behind, changed_on
from flows.extract.meaning.periods.brought import brought_then
from flows.extract.meaning.periods.carry import (
    goes_on,
    happened_then,
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
from flows.extract.meaning.periods.clauses import has_verb
from flows.extract.meaning.periods.contests import is_result, tells_of_contest
from flows.extract.meaning.periods.covers import is_poll
from flows.extract.meaning.periods.done import opens_acting
from flows.extract.meaning.periods.elsewhere import beside_elsewhere
from flows.extract.meaning.periods.ends_of_changes import time_of_end
from flows.extract.meaning.periods.fractions import owner_of_whole
from flows.extract.meaning.periods.heard import is_heard
from flows.extract.meaning.periods.joined import is_told_again, joined
from flows.extract.meaning.periods.ledes import of_event
from flows.extract.meaning.periods.lists import shared_in_lists
from flows.extract.meaning.periods.market import (
    LAST_TRADED,
    day_of_market,
    is_main_move,
    is_market_story,
    is_of_quotes,
    is_of_the_day,
)
from flows.extract.meaning.periods.maturities import is_maturity
from flows.extract.meaning.periods.named import NO_PERIOD, Period, dated, is_within
from flows.extract.meaning.periods.onward import stepped
from flows.extract.meaning.periods.opened_orders import opened_by
from flows.extract.meaning.periods.openers import opener_of
from flows.extract.meaning.periods.pairs import is_base, is_revised, is_told_first
from flows.extract.meaning.periods.parts import joined_to, whole_of
from flows.extract.meaning.periods.polls import is_found
from flows.extract.meaning.periods.respectively import paired_in_order
from flows.extract.meaning.periods.roles import Candidate, Part, begin_of_content, is_day_of_saying, part_of
from flows.extract.meaning.periods.scene import Scene, make_scene
from flows.extract.meaning.periods.since_then import is_since_then
from flows.extract.meaning.periods.states import is_state
from flows.extract.meaning.periods.stood_on_day import stood_on_day
from flows.extract.meaning.periods.stood_then import stood_then
from flows.extract.meaning.periods.table_times import (
    compares_inside,
    dates_itself,
    is_bracketed,
    is_charged,
    is_longer_change,
    times_of_heading,
)
from flows.extract.meaning.periods.thereafter import is_of_later
from flows.extract.meaning.periods.timeless import is_timeless
from flows.extract.meaning.periods.told_then import told_of_then
from flows.extract.table_rows import Table
from flows.extract.text import Text
from schemas.records import Figure, Sentence, Statement, TimeExpression


def bind_periods(
    text: Text, figures: list[Figure], times: list[TimeExpression], statements: list[Statement]
) -> list[Figure]:
    """Return the figures with the periods that are theirs."""
    binder = _Binder(text, times, statements)
    by_sentence: dict[int, list[Figure]] = {}
    for figure in figures:
        sentence = text.sentence_at(figure.start_char)
        by_sentence.setdefault(sentence.sentence_no if sentence else -1, []).append(figure)
    binder.note_figures(set(by_sentence))
    bound: list[Figure] = []
    for number, group in by_sentence.items():
        bound += binder.sentence(text.sentences[number], group) if number >= 0 else group
    return bound


_MONTHS = LazyRegexp(r"\d{4}-\d\d/\d{4}-\d\d")
""" "Between January 2016 and December 2019" stays as exact as it is told."""
_LONGEST_HEADING = 240
_MOST_POINTS = 12
_POINTS = ("- ", "– ", "— ", "• ", "* ", "· ")
"""What the points of a list begin with."""
_LATEST = 3
"""Expressions of the sentence before that are looked at."""
_MOST_BETWEEN = 3
"""Sentences without any time between one that gives a period and one that goes on about it."""
_MOST_BACK = 3
"""Sentences without any time that are passed on the way back to the day of an event."""
_SHORT = 48
"""The longest sentence without a verb that is passed on the way back: "Not a great one."."""
_RECENT = timedelta(days=31)
"""How long before its publication a story tells of an event."""
_WEEK = timedelta(days=6)
_MOST_STATEMENTS = 8
"""Statements of a sentence that are looked at: one without an end costs no more than its length."""


class _Binder:
    """Binds the sentences of one text in order, since a sentence may go on about the period of the one before it."""

    def __init__(self, text: Text, times: list[TimeExpression], statements: list[Statement]) -> None:
        self._text = text
        self._times: dict[str | None, list[TimeExpression]] = {}
        for time in times:
            is_traded = is_delivery(text.string, time.start_char, time.end_char) or is_maturity(
                text.lower, time.start_char, time.end_char
            )
            if time.period_start and time.timex_type != "SET" and not is_traded:
                self._times.setdefault(time.sentence_id, []).append(time)
        self._statements: dict[str | None, list[Statement]] = {}
        for statement in statements:
            self._statements.setdefault(statement.sentence_id, []).append(statement)
        self._is_market_story = is_market_story(text)
        self._market_sentence = -1
        """The number of the sentence in which a price of the day was bound last."""
        self._market_day: tuple[int, Period] | None = None
        """The number of the paragraph that tells of the markets of a day before that of the story, and that day."""
        self._last: tuple[int, int, Period] | None = None
        self._periods: dict[str, Period] = {}
        """The period of the figure that was bound last, by the id of the figure."""
        self._with_figures: set[int] = set()
        """Numbers of the sentences that have figures."""
        self._poll: tuple[int, Period] | None = None
        """The number of the paragraph that tells of a poll, and when that was taken."""
        self._compared: set[int] = set()
        """Numbers of the sentences that name a time only for what they compare with."""
        self._headings: dict[Table, tuple[list[Candidate], list[Candidate]]] = {}
        self._timeless: set[str] = set()
        """Ids of the figures of the sentence that take no period."""

    def note_figures(self, numbers: set[int]) -> None:
        """Note which sentences have figures, by their numbers."""
        self._with_figures = numbers

    def sentence(self, sentence: Sentence, figures: list[Figure]) -> list[Figure]:
        """Return the figures of a sentence, bound."""
        times = self._times.get(sentence.sentence_id, [])
        candidates = [Candidate(time, self._part(time, sentence)) for time in times]
        candidates = stepped(self._text, joined(self._text, candidates))
        scene = make_scene(self._text, sentence, figures, candidates)
        self._timeless = {figure.figure_id for figure in figures if is_timeless(scene, figure)}
        own = self._own(scene, figures) if scene.is_dated else [None] * len(figures)
        bases = {
            found.time.time_expression_id
            for figure, found in zip(figures, own, strict=True)
            if found and is_base(scene, figure)
        }
        if bases and not has_own_period(scene, bases):
            self._compared.add(sentence.sentence_no)
        return [self._bound(scene, figure, found, bases) for figure, found in zip(figures, own, strict=True)]

    def _own(self, scene: Scene, figures: list[Figure]) -> list[Candidate | None]:
        """The expressions that are told with the figures or stand behind them."""
        in_order = paired_in_order(scene)
        own = [
            heading_of(scene, figure)
            or length_of_past(scene, figure)
            or label_behind(scene, figure)
            or (None if figure.figure_id in self._timeless else self._stated(scene, figure, in_order))
            for figure in figures
        ]
        return shared_in_lists(scene, figures, own)

    @staticmethod
    def _stated(scene: Scene, figure: Figure, in_order: dict[str, Candidate]) -> Candidate | None:
        told = in_order.get(figure.figure_id) or told_of_then(scene, figure)
        told = told or behind(scene, figure) or time_of_end(scene, figure)
        return told or owner_of_whole(scene, figure)

    def _part(self, time: TimeExpression, sentence: Sentence) -> Part:
        said = self._statements.get(sentence.sentence_id, [])[:_MOST_STATEMENTS]
        begin = max(sentence.start_char, begin_of_content(self._text, time, said))
        return Part.SAID if is_day_of_saying(self._text, time, said) else part_of(self._text, time, begin)

    def _in_row(self, scene: Scene, figure: Figure) -> Figure | None:
        """The figure with the period of the heading over its row; None where it is in no row, or that tells none."""
        found = self._text.tables.row_at(figure.start_char)
        if found is None:
            return None
        row, table = found
        if figure.start_char < row.value:
            return figure
        is_base = figure.change_role == "start" and compares_inside(self._text, row, self._times)
        if is_base or dates_itself(self._text, row, self._times):
            return None
        told, bracketed = self._of_heading(table)
        is_of_before = figure.change_role == "start" and not table.is_column
        if is_of_before or (bracketed and is_bracketed(self._text, figure.start_char)):
            return dated(figure, self._period(scene, figure, bracketed[-1])) if bracketed else figure
        is_longer = figure.change_role == "change" and is_longer_change(self._text, table, told)
        if is_longer or (told and told[-1].part is Part.ONWARD and not is_charged(figure)):
            return figure
        return dated(figure, self._period(scene, figure, told[-1])) if told else None

    def _of_heading(self, table: Table) -> tuple[list[Candidate], list[Candidate]]:
        """The times of a table, read once for all its rows."""
        times = self._headings.get(table)
        if times is None:
            times = self._headings[table] = times_of_heading(self._text, table, self._times)
        return times

    def _bound(self, scene: Scene, figure: Figure, own: Candidate | None, bases: set[str]) -> Figure:
        if (listed := self._in_row(scene, figure)) is not None:
            return listed
        if own is None and (whole := self._whole(scene, figure)):
            self._periods = {figure.figure_id: whole}
            return dated(figure, whole)
        if own is None and figure.figure_id in self._timeless:
            return figure
        found = own or (_beside_or_before(scene, figure, bases) if scene.is_dated else None)
        period = self._period(scene, figure, found) if found else None
        if found and period and is_poll(scene, found):
            self._poll = scene.sentence.paragraph_no, period
        if found and period and self._is_market_day(scene, figure, period):
            self._market_day = scene.sentence.paragraph_no, period
        period = period or self._of_day(scene, figure) or self._carried(scene, figure, bases)
        if period:
            self._periods = {figure.figure_id: period}
        if period and not is_base(scene, figure):
            self._last = self._to_carry(scene, figure, period)
        return dated(figure, period) if period else figure

    def _to_carry(self, scene: Scene, figure: Figure, period: Period) -> tuple[int, int, Period]:
        """The period that the next sentence goes on about: not of what "had stood" so before."""
        before = self._last[2] if self._last else NO_PERIOD
        is_near = self._is_near(scene, figure)
        is_earlier = is_near and before.first is not None and period.first is not None and period.first < before.first
        told = before if is_earlier and was_before(scene, figure) else period
        return scene.sentence.paragraph_no, scene.sentence.sentence_no, told

    def _whole(self, scene: Scene, figure: Figure) -> Period | None:
        """The period of the figure before, which this one is a part of."""
        found = whole_of(scene, figure) or joined_to(scene, figure) or beside_elsewhere(scene, figure)
        whole = found if self._periods and not is_of_later(scene, figure) else None
        period = self._periods.get(whole.figure_id) if whole else None
        is_open = period is not None and period.last is None and figure.kind == "count"
        return None if is_open else period  # "will put 600 of 2,100 workers on half pay from November"

    def _of_day(self, scene: Scene, figure: Figure) -> Period | None:
        """The day of the story for a price of the day."""
        day, number = self._text.document.published_on, scene.sentence.sentence_no
        before = self._before(scene.sentence)
        is_near = before is not None and self._market_sentence == before.sentence_no
        is_told = self._market_day is not None and self._market_day[0] == scene.sentence.paragraph_no
        is_among_markets = self._is_market_story or is_near or is_told or self._market_sentence == number
        heading = self._heading(scene.sentence)
        is_quoted = heading is not None and is_of_quotes(self._text, heading, figure)
        if day is None or not (is_quoted or is_of_the_day(scene, figure, is_among_markets)):
            return None
        if heading and self._times.get(heading.sentence_id):
            return None  # a list is of what its heading is of
        if self._text.lower.startswith("those ", scene.sentence.start_char):
            return None  # "those to China rose 9 percent": of what the sentence before is of
        if self._market_day and is_told and self._market_sentence != number:
            return self._market_day[1]  # "it ended at 212 on Monday. The index slipped 0.3 percent"
        if before and (earlier := day_of_market(self._text, before, self._times.get(before.sentence_id, []))):
            self._market_day = before.paragraph_no, Period.of(earlier)
            return self._market_day[1]
        self._market_sentence = number
        return Period(day.isoformat(), day, day)

    def _is_market_day(self, scene: Scene, figure: Figure, period: Period) -> bool:
        """ "The shares ended 3 percent lower on Monday": told of an earlier day, not of the one before a move."""
        published, first = self._text.document.published_on, period.first
        if published is None or first is None or first != period.last or self._market_sentence >= 0:
            return False
        is_earlier = timedelta(0) < published - first <= LAST_TRADED
        return is_earlier and is_main_move(scene, figure) and is_of_the_day(scene, figure, self._is_market_story)

    def _carried(self, scene: Scene, figure: Figure, bases: set[str]) -> Period | None:
        """The period of the sentence before, where this one goes on without one of its own."""
        if heading := self._heading(scene.sentence):
            is_listed = figure.change_role not in {"change", "start"} and not has_own_period(scene, bases)
            return self._last_of(scene, figure, heading) if is_listed else None
        if is_since_then(scene, figure) and not has_own_period(scene, bases):
            return self._last_of(scene, figure, self._before(scene.sentence), is_since=True)
        if self._poll and self._poll[0] == scene.sentence.paragraph_no and is_found(scene, figure):
            return self._poll[1] if not has_own_period(scene, bases) else None
        told = self._gone_on_about(scene, figure) if goes_on(scene, figure, bases) else None
        if told or has_own_period(scene, bases):
            return told
        return self._topic(scene, figure) or (self._day_of_contest(scene) if is_result(scene, figure) else None)

    def _gone_on_about(self, scene: Scene, figure: Figure) -> Period | None:
        """The period of a sentence that goes on about the one before."""
        period = self._last[2] if self._last else NO_PERIOD
        is_open = period.last is None and tells_before(scene, figure)
        if period.first and (is_open or was_said_before(scene, period.first)):
            return None  # "will be shut from April 1. Inspectors counted 120 cracks"
        is_near, is_sum = self._is_near(scene, figure), figure.kind in {"money", "percent"}
        if is_near and is_sum and figure.change_role == "level" and self._is_up_to_now(period):
            return None  # "debt has doubled since 2019. Interest alone cost $47 million"
        if not is_near and (told := self._topic(scene, figure)):
            return told
        is_of_then, is_day = tells_of_then(scene, figure) or is_heard(scene, figure), period.first == period.last
        if is_near and (is_of_then if is_day else not is_told(scene, figure) or opens_acting(scene, figure)):
            return period
        if is_of_the_same(scene, figure):
            return period if is_near else self._last_of(scene, figure, self._before(scene.sentence))
        return (self._day_of_event(scene, figure) if is_of_then else None) or self._topic(scene, figure)

    def _day_of_event(self, scene: Scene, figure: Figure) -> Period | None:
        """The only day of the sentence before; for who was hurt or what was done also of one a little further back."""
        before = self._past_short(self._before(scene.sentence))
        if before is None or self._times.get(before.sentence_id) or not happened_then(scene, figure):
            return self._only_of(scene, figure, before)
        for _ in range(_MOST_BACK):
            before = self._before(before) if before else None
            if before and self._times.get(before.sentence_id):
                break
        told, published = self._only_of(scene, figure, before), self._text.document.published_on
        is_recent = bool(told and told.first and published and timedelta(0) <= published - told.first <= _RECENT)
        return told if is_recent else None

    def _day_of_contest(self, scene: Scene) -> Period | None:
        """The day of the election or match that the paragraph tells of, where no sentence between names a time."""
        before = self._before(scene.sentence)
        for _ in range(_MOST_BACK):
            if before is None or self._times.get(before.sentence_id):
                break
            before = self._before(before)
        times = self._times.get(before.sentence_id, []) if before else []
        published = self._text.document.published_on
        if before is None or published is None or not times:
            return None
        days = [time for time in times if self._part(time, before) is Part.PERIOD]
        day = days[0] if len(days) == 1 else None
        if day is None or day.period_start is None or day.period_start != day.period_end:
            return None
        is_recent = timedelta(0) <= published - day.period_start <= _RECENT
        is_held = is_recent and tells_of_contest(self._text.lower[before.start_char : before.end_char])
        return Period(day.period, day.period_start, day.period_end, day.time_expression_id) if is_held else None

    def _past_short(self, sentence: Sentence | None) -> Sentence | None:
        """ "Lund voted on Sunday. Not a great night. The Greens took 31 percent": passed without a time."""
        for _ in range(_MOST_BACK):
            if sentence is None or sentence.end_char - sentence.start_char > _SHORT:
                break
            is_told = self._times.get(sentence.sentence_id) or sentence.sentence_no in self._with_figures
            if is_told or has_verb(self._text.lower[sentence.start_char : sentence.end_char]):
                break
            sentence = self._before(sentence)
        return sentence

    def _topic(self, scene: Scene, figure: Figure) -> Period | None:
        """ "Exports fell again in May. Copper brought in 3 billion": the one period of a sentence before."""
        before = self._before(scene.sentence)
        if before is None or not tells_of_topic(scene, figure):
            return None
        times = self._times.get(before.sentence_id, [])
        if before.sentence_no in self._with_figures or not self._tells_time(before):
            return self._last_long(scene, figure)
        is_one = len({time.period for time in times}) == 1 and times[0].period_start != times[0].period_end
        return self._last_of(scene, figure, before) if is_one else None

    def _is_near(self, scene: Scene, figure: Figure) -> bool:
        """Tell whether a sentence goes on about the last period: the next, or one after others that tell no time."""
        paragraph, number, period = self._last or (-1, -1, NO_PERIOD)
        between = self._text.sentences[number + 1 : scene.sentence.sentence_no]
        if paragraph != scene.sentence.paragraph_no or len(between) > _MOST_BETWEEN:
            return False
        is_told = not between or (self._is_over(period) and tells_on(scene, figure))
        return is_told and not any(map(self._tells_time, between))

    def _is_over(self, period: Period) -> bool:
        published, last = self._text.document.published_on, period.last
        return published is not None and last is not None and last < published and period.first != last

    def _is_up_to_now(self, period: Period) -> bool:
        """Tell whether a period goes from a time to the day of the story, longer than what a length up to now does."""
        first, last = period.first, period.last
        return first is not None and last == self._text.document.published_on and last is not None and first < last

    def _tells_time(self, sentence: Sentence) -> bool:
        """Tell whether a sentence is of a time of its own, not only of one that it compares with or was said on."""
        if self._text.lower.startswith(("now ", "but now ", "these days", "today", "since then"), sentence.start_char):
            return True
        times = [] if sentence.sentence_no in self._compared else self._times.get(sentence.sentence_id, [])
        return any(self._part(time, sentence) is not Part.SAID for time in times)

    def _last_long(self, scene: Scene, figure: Figure) -> Period | None:
        """ "Exports rose 5 percent in May. The surplus was 2 billion": the last period, if over and no day."""
        period = self._last[2] if self._last else NO_PERIOD
        return period if self._is_over(period) and self._is_near(scene, figure) else None

    def _before(self, sentence: Sentence) -> Sentence | None:
        """The sentence before in the same paragraph."""
        before = self._text.sentences[sentence.sentence_no - 1] if sentence.sentence_no else None
        return before if before and before.paragraph_no == sentence.paragraph_no else None

    def _heading(self, sentence: Sentence) -> Sentence | None:
        """The line above a list: it ends in a colon."""
        number = sentence.paragraph_no - 1
        least = max(0, number - _MOST_POINTS) if self._is_point(sentence.paragraph_no) else number
        while number > least and self._is_point(number):
            number -= 1
        start, end = self._text.paragraphs[number] if number >= 0 else (0, 0)
        is_heading = end - start < _LONGEST_HEADING and self._text.string[max(start, end - 1) : end] == ":"
        return self._text.sentence_at(end - 1) if is_heading else None

    def _is_point(self, number: int) -> bool:
        return self._text.string.startswith(_POINTS, self._text.paragraphs[number][0])

    def _last_of(
        self, scene: Scene, figure: Figure, sentence: Sentence | None, is_since: bool = False
    ) -> Period | None:
        """The period that a sentence names last; ``is_since`` that from then on."""
        if sentence is None:
            return None
        times = self._times.get(sentence.sentence_id, [])[-_LATEST:]
        candidates = joined(self._text, [Candidate(time, self._part(time, sentence)) for time in times])
        named = [one for one in candidates if one.part is Part.PERIOD and not is_told_again(self._text, one)]
        if named and is_since:
            named = [replace(named[-1], part=Part.SINCE)]
        return self._period(scene, figure, named[-1]) if named else None

    def _only_of(self, scene: Scene, figure: Figure, sentence: Sentence | None) -> Period | None:
        """The day of a sentence that names no other time, but for the years of things: "a firm founded in 1926".

        For what happened also its week.
        """
        is_dated = sentence is not None and sentence.sentence_no not in self._compared
        times = self._times.get(sentence.sentence_id, []) if sentence and is_dated else []
        if len(times) == 1 and is_told(scene, figure) and is_within(times[0], _WEEK):
            return self._last_of(scene, figure, sentence)
        days = [time.period_start if time.period_start == time.period_end else None for time in times]
        days = days[1:] if len(days) > 1 and days[0] is None else days
        if not days or None in days or len(set(days)) > 1 or sentence is None:
            return None
        return self._last_of(scene, figure, sentence)

    def _period(self, scene: Scene, figure: Figure, found: Candidate) -> Period:
        """The days of an expression; of "since" those from then to the story."""
        time, published = found.time, self._text.document.published_on
        first, last = time.period_start, (found.until or time).period_end
        if found.until and first and last:
            is_of_months = _MONTHS.fullmatch(f"{time.period}/{found.until.period}") is not None
            period = f"{time.period}/{found.until.period}" if is_of_months else edtf_of((first, last))
            return Period(period, first, last, time.time_expression_id)
        if found.part not in {Part.SINCE, Part.ONWARD} or first is None or last is None:
            return Period(time.period, first, last, time.time_expression_id)
        begin = edtf_of((first, last)).partition("/")[0]
        if found.part is Part.ONWARD and published:
            return Period(f"{begin}/..", first, None, time.time_expression_id)  # "from May 1 the fare will be £3"
        if published is None or published < first:
            return Period(f"{begin}/..", None, None, time.time_expression_id)
        until = None if is_state(scene, figure) else published
        return Period(f"{begin}/{until or '..'}", first, until, time.time_expression_id)


def _beside_or_before(scene: Scene, figure: Figure, bases: set[str]) -> Candidate | None:
    """Return the expression of a figure that none behind it has."""
    found = beside(scene, figure) or since_then(scene, figure) or since_it_began(scene, figure)
    if found is None and (figure.change_role != "start" or is_revised(scene, figure) or is_told_first(scene, figure)):
        found = (
            brought_then(scene, figure)
            or opened_by(scene, figure)
            or before(scene, figure, bases)
            or changed_on(scene, figure)
            or of_event(scene, figure)
            or opener_of(scene, figure)
            or stood_then(scene, figure)
            or stood_on_day(scene, figure)
        )
    return found
