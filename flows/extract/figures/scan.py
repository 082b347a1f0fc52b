"""The scan: every place where a number may begin, in order, and what the rules of the kinds make of it."""

from __future__ import annotations

import re

from flows.extract.figures.claims import claim_number, claim_word
from flows.extract.figures.digits import PATTERN, read_digits
from flows.extract.figures.lexicon import triggers
from flows.extract.figures.number import Number
from flows.extract.figures.reading import Reading
from flows.extract.figures.signed import with_sign, with_tolerance
from flows.extract.figures.spaced import prints_spaces, with_spaced_groups
from flows.extract.figures.story import Story
from flows.extract.figures.vote_sides import NAMED_BEFORE, NAMED_BEHIND
from flows.extract.figures.worded import read_words
from flows.extract.figures.years import is_year_alone
from flows.extract.lang.lazy_regexp import LazyRegexp
from flows.extract.text import Text


class Scan:
    """One pass over a text; a place that a figure or a number has taken is not looked at again."""

    def __init__(self, text: Text) -> None:
        self._lower = text.lower
        self._story = Story(text)
        self._places = _places(text)
        self._is_spaced = prints_spaces(text.lower)
        self._taken = 0

    def readings(self) -> list[Reading]:
        """Return the readings in order, none overlapping another."""
        found: list[Reading] = []
        for index, match in enumerate(self._places):
            if match.start() < self._taken:
                continue
            reading = self._read(index, match)
            if reading is None:
                continue
            if found and reading.start < found[-1].end:
                continue
            found.append(reading)
            self._taken = max(self._taken, reading.end, reading.covered if reading.per else 0)
            self._story.floor, self._story.last = reading.end, reading.number
            if reading.kind == "count" and reading.counted:
                self._story.count_end, self._story.counted = max(reading.end, reading.covered), reading.counted
            elif reading.kind == "percent":
                self._story.share_end = reading.end
            elif reading.kind == "age":
                self._story.age_end = reading.end
            elif reading.rule == "money_exchange_rate":
                self._story.rate = reading
        return found

    def _read(self, index: int, match: re.Match[str]) -> Reading | None:
        if is_year_alone(self._lower, match.start(), match.end()):
            return None
        number = self._number(match)
        if number is None:
            return claim_word(self._story, match.start(), match.end())
        number = with_tolerance(self._lower, with_sign(self._lower, number))
        self._taken = max(self._taken, number.end)
        is_joined = self._is_near(index, number.end) and _may_join(self._lower, number.end)
        following = self._following(index, number.end) if is_joined else None
        reading = claim_number(self._story, number, following)
        if reading is None and number.is_worded:
            return claim_word(self._story, match.start(), match.end())
        return reading

    def _number(self, match: re.Match[str]) -> Number | None:
        start, end = match.span()
        if not self._lower[start].isalpha():
            number = read_digits(self._lower, match)
            return with_spaced_groups(self._lower, number, is_usual=self._is_spaced) if number else None
        return read_words(self._lower, start, end)

    def _is_near(self, index: int, end: int) -> bool:
        """Tell whether the next place stands near enough to belong to a pair, or within the number itself."""
        return index + 1 < len(self._places) and self._places[index + 1].start() - end <= _MOST_GAP

    def _following(self, index: int, end: int) -> Number | None:
        """Return the next number, where it stands near enough to belong to a pair."""
        for match in self._places[index + 1 : index + 6]:
            if match.start() < end:
                continue
            if match.start() - end > _MOST_GAP:
                return None
            if number := self._number(match):
                return number
        return None


def _may_join(lower: str, end: int) -> bool:
    """Tell whether what stands behind a number may lead to one that is a figure with it."""
    return lower[end : end + 1] in _JOINTS and _JOINS.match(lower, end) is not None


_JOINTS = frozenset(" -–:%,.;")
_MOST_GAP = 34
_WHOLE_WORD = LazyRegexp(r"\b[a-z]+\b")
_JOINS = LazyRegexp(
    r"[-–:]| ?% to | (?:[:–—]|votes?\b|for\b|over\b)|(?: [a-z\-]+){0,3}[ -](?:in|out of|to|of)[ -]| [a-z]+ for every "
    rf"|{NAMED_BEFORE}|{NAMED_BEHIND}"
)
"""What may stand between two numbers that are one figure, such as a ratio or a vote; most numbers have none near."""


def _places(text: Text) -> list[re.Match[str]]:
    """Return where digits or words of numbers stand, in order."""
    worded = (_WHOLE_WORD.match(text.lower, at) for at, _ in text.words.among(triggers()))
    places = [*PATTERN.finditer(text.lower), *filter(None, worded)]
    places.sort(key=re.Match.start)
    return places
