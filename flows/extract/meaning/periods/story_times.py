"""The times that the sentences of a text name, with the part that each plays, and the lines above its lists."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

from flows.extract.dates.delivery import is_delivery
from flows.extract.meaning.periods.joined import is_told_again, joined
from flows.extract.meaning.periods.maturities import is_maturity
from flows.extract.meaning.periods.named import Period, is_within
from flows.extract.meaning.periods.onward import stepped
from flows.extract.meaning.periods.period_of import period_of
from flows.extract.meaning.periods.roles import Candidate, Part, begin_of_content, is_day_of_saying, part_of
from flows.extract.meaning.periods.scene import Scene
from flows.extract.text import Text
from schemas.records import Figure, Sentence, Statement, TimeExpression

_LATEST = 3
"""Expressions of the sentence before that are looked at."""
_MOST_STATEMENTS = 8
"""Statements of a sentence that are looked at: one without an end costs no more than its length."""
_WEEK = timedelta(days=6)
_NOW = ("now ", "but now ", "these days", "today", "since then")


class StoryTimes:
    """The times of one text by its sentences."""

    def __init__(self, text: Text, times: list[TimeExpression], statements: list[Statement]) -> None:
        self.text = text
        self.by_sentence: dict[str | None, list[TimeExpression]] = {}
        for time in times:
            is_traded = is_delivery(text.string, time.start_char, time.end_char) or is_maturity(
                text.lower, time.start_char, time.end_char
            )
            if time.period_start and time.timex_type != "SET" and not is_traded:
                self.by_sentence.setdefault(time.sentence_id, []).append(time)
        self._statements: dict[str | None, list[Statement]] = {}
        for statement in statements:
            self._statements.setdefault(statement.sentence_id, []).append(statement)
        self.compared: set[int] = set()
        """Numbers of the sentences that name a time only for what they compare with."""

    def of(self, sentence: Sentence) -> list[TimeExpression]:
        """Return the times that a sentence names."""
        return self.by_sentence.get(sentence.sentence_id, [])

    def candidates(self, sentence: Sentence) -> list[Candidate]:
        """Return the times of a sentence with their parts, both ends of a period as one."""
        named = [Candidate(time, self.part(time, sentence)) for time in self.of(sentence)]
        return stepped(self.text, joined(self.text, named))

    def part(self, time: TimeExpression, sentence: Sentence) -> Part:
        """Return the part that a time plays in its sentence."""
        said = self._statements.get(sentence.sentence_id, [])[:_MOST_STATEMENTS]
        begin = max(sentence.start_char, begin_of_content(self.text, time, said))
        return Part.SAID if is_day_of_saying(self.text, time, said) else part_of(self.text, time, begin)

    def before(self, sentence: Sentence) -> Sentence | None:
        """Return the sentence before in the same paragraph."""
        before = self.text.sentences[sentence.sentence_no - 1] if sentence.sentence_no else None
        return before if before and before.paragraph_no == sentence.paragraph_no else None

    def tells_time(self, sentence: Sentence) -> bool:
        """Tell whether a sentence is of a time of its own, not only of one that it compares with or was said on."""
        if self.text.lower.startswith(_NOW, sentence.start_char):
            return True
        times = [] if sentence.sentence_no in self.compared else self.of(sentence)
        return any(self.part(time, sentence) is not Part.SAID for time in times)

    def last_of(self, scene: Scene, figure: Figure, sentence: Sentence | None, is_since: bool = False) -> Period | None:
        """Return the period that a sentence names last; ``is_since`` that from then on."""
        if sentence is None:
            return None
        times = self.of(sentence)[-_LATEST:]
        candidates = joined(self.text, [Candidate(time, self.part(time, sentence)) for time in times])
        named = [one for one in candidates if one.part is Part.PERIOD and not is_told_again(self.text, one)]
        if named and is_since:
            named = [replace(named[-1], part=Part.SINCE)]
        return period_of(scene, figure, named[-1]) if named else None

    def only_of(self, scene: Scene, figure: Figure, sentence: Sentence | None, is_told: bool) -> Period | None:
        """Return the day of a sentence that names no other time, but for the years of things: "a firm founded in 1926".

        For what happened also its week, where ``is_told``.
        """
        is_dated = sentence is not None and sentence.sentence_no not in self.compared
        times = self.of(sentence) if sentence and is_dated else []
        if len(times) == 1 and is_told and is_within(times[0], _WEEK):
            return self.last_of(scene, figure, sentence)
        days = [time.period_start if time.period_start == time.period_end else None for time in times]
        days = days[1:] if len(days) > 1 and days[0] is None else days
        if not days or None in days or len(set(days)) > 1 or sentence is None:
            return None
        return self.last_of(scene, figure, sentence)
