"""A statement as found, before it is a record."""

from __future__ import annotations

from dataclasses import dataclass

from flows.extract.sentences import Span
from flows.extract.statements.speakers import Speaker


@dataclass(frozen=True, slots=True)
class Found:
    """Content in pieces, who says it and by which word."""

    pieces: tuple[Span, ...]
    kind: str
    speaker: Speaker | None
    cue: Span | None
    rule: str

    @property
    def span(self) -> Span:
        """From the first piece to the last."""
        return self.pieces[0][0], self.pieces[-1][1]
