"""Figures that are part of what somebody said know the statement and its speaker."""

from __future__ import annotations

from typing import NamedTuple

from schemas.records import Figure, Statement


class _Piece(NamedTuple):
    """A stretch of what was said; the narrower comes first, of two alike the one that was found first."""

    start: int
    end: int
    number: int
    statement: Statement

    @property
    def breadth(self) -> tuple[int, int]:
        return self.end - self.start, self.number


def bind_speakers(figures: list[Figure], statements: list[Statement]) -> list[Figure]:
    """Give each figure inside a statement's pieces the narrowest statement around it."""
    said = (piece for statement in statements for piece in ((one, statement) for one in statement.pieces))
    pieces = [_Piece(one.start_char, one.end_char, number, of) for number, (one, of) in enumerate(said)]
    pieces.sort(key=lambda piece: piece.start)
    bound = list(figures)
    begun, at = [], 0
    for place, figure in sorted(enumerate(figures), key=lambda one: one[1].start_char):
        while at < len(pieces) and pieces[at].start <= figure.start_char:
            begun.append(pieces[at])
            at += 1
        begun = [piece for piece in begun if piece.end > figure.start_char]
        bound[place] = _bound(figure, [piece for piece in begun if piece.end >= figure.end_char])
    return bound


def _bound(figure: Figure, around: list[_Piece]) -> Figure:
    if not around:
        return figure
    statement = min(around, key=lambda piece: piece.breadth).statement
    return figure._replace(statement_id=statement.statement_id, speaker_entity_id=statement.speaker_entity_id)
