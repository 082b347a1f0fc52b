"""A text with some stretches replaced, and where each offset of the old one lies in the new one."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any, NamedTuple


class Edit(NamedTuple):
    """``text[start:end]`` becomes ``new``; edits of a text stand in order and do not overlap."""

    start: int
    end: int
    new: str
    source: int | None = None
    """Where ``new`` stood before, letter by letter, if it was moved; another edit takes it away there."""


@dataclass(frozen=True, slots=True)
class Variation:
    """A way of telling a story otherwise that leaves its facts alone.

    ``expected`` says what a column of a row of the new story holds, given the old row's: by default the same.
    ``without`` names columns, as "figures counted", or whole tables that the edit may rightly change.
    ``published`` moves the day of publication; what a story must not have for it is for ``edits`` to see.
    """

    name: str
    edits: Callable[[str], Iterable[Edit]] = lambda text: ()
    expected: Callable[[str, Any], Any] = lambda column, value: value
    without: frozenset[str] = frozenset()
    of_story: Callable[[Mapping[str, Any]], Iterable[Edit]] | None = None
    """The edits, where they hang on more than the text: on its day, or on what the engine reads in it."""
    published: Callable[[date], date] = lambda day: day

    def edits_of(self, story: Mapping[str, Any]) -> Iterable[Edit]:
        """Return the edits of a story: those that hang on its day need that it is known."""
        if self.of_story is None:
            return self.edits(story["text"])
        return self.of_story(story) if story["published_on"] else ()

    def told(self, story: Mapping[str, Any]) -> dict[str, Any]:
        """Return the story with the day of publication that it is told on."""
        if not story["published_on"]:
            return dict(story)
        day = date.fromisoformat(story["published_on"][: len("2016-05-03")])
        moved = self.published(day)
        return dict(story) if moved == day else {**story, "published_on": moved.isoformat()}


def replaced(
    pattern: str, new: str | Callable[[re.Match[str]], str], flags: int = 0
) -> Callable[[str], Iterator[Edit]]:
    """Return the edits that put ``new`` (expanded as by ``re.sub``, or made of the match) for each match."""
    compiled = re.compile(pattern, flags)

    def edits(text: str) -> Iterator[Edit]:
        for match in compiled.finditer(text):
            made = new(match) if callable(new) else match.expand(new)
            if made != match.group():
                yield Edit(match.start(), match.end(), made)

    return edits


class Edited:
    """A text after its edits; ``moved`` gives the new offsets of an old stretch."""

    def __init__(self, text: str, edits: Iterable[Edit]) -> None:
        self.edits = list(edits)
        pieces: list[str] = []
        self._ends: list[int] = []
        self._shifts: list[int] = [0]
        self._taken: list[tuple[int, int, int]] = []
        self._put: list[tuple[int, int]] = []
        at = shift = 0
        for edit in self.edits:
            if edit.start < at:
                raise ValueError(f"edits overlap at {edit.start}: {text[edit.start : edit.end]!r}")
            pieces += [text[at : edit.start], edit.new]
            new_start = edit.start + shift
            if edit.source is not None:
                self._taken.append((edit.source, edit.source + len(edit.new), new_start - edit.source))
            elif edit.start == edit.end:
                self._put.append((new_start, new_start + len(edit.new)))
            at, shift = edit.end, shift + len(edit.new) - (edit.end - edit.start)
            self._ends.append(edit.end)
            self._shifts.append(shift)
        self.text = "".join([*pieces, text[at:]])

    def moved(self, start: int, end: int) -> tuple[int, int]:
        """Return where the stretch lies now; a border inside of a replaced stretch moves to that stretch's border."""
        for source, source_end, away in self._taken:
            if source <= start and end <= source_end:
                return start + away, end + away
        return self._moved(start, at_end=False), self._moved(end, at_end=True)

    def is_gone(self, start: int, end: int) -> bool:
        """Tell whether all of an old stretch was taken out, and put nowhere else."""
        if any(source <= start and end <= source_end for source, source_end, _ in self._taken):
            return False
        return any(edit.start <= start and end <= edit.end and not edit.new for edit in self.edits)

    def is_put_in(self, start: int, end: int) -> bool:
        """Tell whether all of a new stretch was put in."""
        return any(put <= start and end <= put_end for put, put_end in self._put)

    def _moved(self, offset: int, *, at_end: bool) -> int:
        index = bisect_right(self._ends, offset - at_end)
        if index < len(self.edits):
            edit = self.edits[index]
            if at_end and edit.start < offset <= edit.end and edit.end > edit.start:
                return edit.end + self._shifts[index + 1]
            if not at_end and edit.start < offset < edit.end:
                return edit.start + self._shifts[index]
        return offset + self._shifts[index]
