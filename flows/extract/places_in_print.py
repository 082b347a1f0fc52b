"""Where the places of a text as it is read lie in the text as it is printed."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence

from flows.extract.print_marks import Replacement


class PlacesInPrint:
    """A text with some stretches read otherwise, and the way back from its places to those of the print."""

    def __init__(self, text: str, replacements: Sequence[Replacement]) -> None:
        pieces: list[str] = []
        self._starts = [0]
        """Where pieces begin in the text as it is read: by turns one that is as printed and one that is not."""
        self._printed = [(0, 0)]
        at = length = 0
        for start, end, read in replacements:
            pieces += [text[at:start], read]
            length += start - at
            self._starts += [length, length + len(read)]
            self._printed += [(start, end), (end, end)]
            length, at = length + len(read), end
        self.read = "".join([*pieces, text[at:]])

    def span(self, start: int, end: int) -> tuple[int, int]:
        """Return the printed stretch of a stretch that is read: nothing that is not read lies at its borders."""
        return self._place(start, 0), self._place(end - 1, 1) if end > start else self._place(start, 0)

    def reading_place(self, place: int) -> int:
        """Return where a place of the print is read."""
        index = bisect_right(self._printed, (place, place + 1)) - 1
        start, _ = self._printed[index]
        return self._starts[index] + (0 if index % 2 else place - start)

    def _place(self, position: int, behind: int) -> int:
        index = bisect_right(self._starts, position) - 1
        start, end = self._printed[index]
        if index % 2:
            return end if behind else start
        return start + position - self._starts[index] + behind
