"""Found statements as records: ids, offsets, stance, the day of saying."""

from __future__ import annotations

from datetime import date

from flows.extract.statements.found import Found
from flows.extract.statements.stance import stance_of
from flows.extract.text import Text
from schemas.identity import RecordIds
from schemas.records import Statement, StatementPiece, TimeExpression


def make_records(text: Text, found: list[Found]) -> list[Statement]:
    """Return the statements in order of the text."""
    ids = RecordIds(text.document.document_id, "statements")
    piece_ids = RecordIds(text.document.document_id, "statement_pieces")
    return [_record(text, one, ids, piece_ids) for one in sorted(found, key=lambda one: one.span)]


def _record(text: Text, found: Found, ids: RecordIds, piece_ids: RecordIds) -> Statement:
    start, end = found.span
    document_id, statement_id = text.document.document_id, ids.next(start, end)
    speaker, cue = found.speaker, found.cue
    return Statement(
        statement_id=statement_id,
        document_id=document_id,
        start_char=start,
        end_char=end,
        exact=text.string[start:end],
        kind=found.kind,
        stance=stance_of(text.lower, found),
        speaker_entity_id=speaker.entity_id if speaker else None,
        speaker=text.string[speaker.start : speaker.end] if speaker else None,
        speaker_start_char=speaker.start if speaker else None,
        speaker_end_char=speaker.end if speaker else None,
        cue=text.string[slice(*cue)] if cue else None,
        cue_start_char=cue[0] if cue else None,
        cue_end_char=cue[1] if cue else None,
        addressee_entity_id=found.addressee.entity_id if found.addressee else None,
        occasion=text.string[slice(*found.occasion)] if found.occasion else None,
        said_on=_day(found.time),
        sentence_id=text.sentence_id_at(start),
        rule=found.rule,
        pieces=tuple(
            StatementPiece(piece_ids.next(a, b), document_id, statement_id, number, a, b, text.string[a:b])
            for number, (a, b) in enumerate(found.pieces)
        ),
    )


def _day(time: TimeExpression | None) -> date | None:
    """The day of a date that is one day; a month or a year is no day of saying."""
    is_day = time is not None and time.period_start is not None and time.period_start == time.period_end
    return time.period_start if time is not None and is_day else None
