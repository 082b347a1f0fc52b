"""Found statements as records: ids, offsets, stance, the day of saying."""

from __future__ import annotations

from datetime import date, timedelta

from flows.extract.statements.found import Found
from flows.extract.statements.stance import stance_of
from flows.extract.text import Text
from schemas.identity import RecordIds
from schemas.records import Statement, StatementPiece, TimeExpression

_WEEK = timedelta(days=7)


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
        said_on=_day(found.time, text.document.published_on),
        sentence_id=text.sentence_id_at(start),
        rule=found.rule,
        pieces=tuple(
            [
                StatementPiece(piece_ids.next(a, b), document_id, statement_id, number, a, b, text.string[a:b])
                for number, (a, b) in enumerate(found.pieces)
            ]
        ),
    )


def _day(time: TimeExpression | None, published_on: date | None) -> date | None:
    """The day of a date that is one day, a weekday before the story; a month or a year is no day of saying."""
    if time is None or time.period_start is None or time.period_start != time.period_end:
        return None
    day = time.period_start
    is_later = published_on is not None and timedelta() < day - published_on < _WEEK
    return day - _WEEK if is_later else day
