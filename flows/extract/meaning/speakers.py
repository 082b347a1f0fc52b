"""Figures that are part of what somebody said know the statement and its speaker."""

from __future__ import annotations

from schemas.records import Figure, Statement


def bind_speakers(figures: list[Figure], statements: list[Statement]) -> list[Figure]:
    """Give each figure inside a statement's pieces the narrowest statement around it."""
    pieces = [(piece.start_char, piece.end_char, statement) for statement in statements for piece in statement.pieces]
    return [_bound(figure, pieces) for figure in figures]


def _bound(figure: Figure, pieces: list[tuple[int, int, Statement]]) -> Figure:
    around = [
        (end - start, number)
        for number, (start, end, _) in enumerate(pieces)
        if start <= figure.start_char and figure.end_char <= end
    ]
    if not around:
        return figure
    statement = pieces[min(around)[1]][2]
    return figure._replace(statement_id=statement.statement_id, speaker_entity_id=statement.speaker_entity_id)
