"""A statement as found, before it is a record."""

from __future__ import annotations

from typing import NamedTuple

from flows.extract.sentences import Span
from flows.extract.statements.speakers import Speaker
from schemas.records import TimeExpression


class Found(NamedTuple):
    """Content in pieces, who says it and by which word, to whom, when and where."""

    pieces: tuple[Span, ...]
    kind: str
    speaker: Speaker | None
    cue: Span | None
    meaning: str
    rule: str
    paragraph: int
    addressee: Speaker | None = None
    occasion: Span | None = None
    time: TimeExpression | None = None

    @property
    def span(self) -> Span:
        """From the first piece to the last."""
        return self.pieces[0][0], self.pieces[-1][1]

    def holds(self, span: Span) -> bool:
        """Tell whether a stretch lies in one of the pieces."""
        return any(start <= span[0] and span[1] <= end for start, end in self.pieces)
