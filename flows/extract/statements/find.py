"""Statements of a text: direct speech first, then indirect speech in what is left."""

from __future__ import annotations

import re

from flows.extract.entities.named import Named
from flows.extract.statements.cues import stances
from flows.extract.statements.direct import find_direct
from flows.extract.statements.found import Found
from flows.extract.statements.indirect import find_indirect
from flows.extract.statements.speakers import SpeakerFinder
from flows.extract.text import Text
from schemas.identity import RecordIds
from schemas.records import Statement, StatementPiece, TimeExpression

_OCCASION = re.compile(
    r"\b(?:in|at|during) (?:an?|the|his|her|its) (?:[\w-]+ ){0,2}"
    r"(?:statement|briefing|interview|conference|speech|letter|report|hearing|meeting|summit)\b"
)
_OCCASION_REACH = 80


def find_statements(text: Text, named: Named, times: list[TimeExpression]) -> list[Statement]:
    """Return the statements of a text in order, with their speakers where one is given."""
    finder = SpeakerFinder(text, named)
    direct = find_direct(text, finder)
    taken = sorted(piece for found in direct for piece in found.pieces)
    found = [*(one for one in direct if _is_statement(one)), *find_indirect(text, finder, taken)]
    days = {sentence_id: time for time in reversed(times) if (sentence_id := time.sentence_id) and _is_day(time)}
    ids = RecordIds(text.document.document_id, "statements")
    piece_ids = RecordIds(text.document.document_id, "statement_pieces")
    return [_record(text, one, ids, piece_ids, days) for one in sorted(found, key=lambda one: one.span)]


def _is_statement(found: Found) -> bool:
    """Words in marks that nobody says are none: a scare quote, the title of a work."""
    return (
        found.cue is not None
        or found.speaker is not None
        or (found.kind == "direct" and found.span[1] - found.span[0] > 30)
    )


def _is_day(time: TimeExpression) -> bool:
    return time.timex_type == "DATE" and time.period_start is not None and time.period_start == time.period_end


def _record(
    text: Text, found: Found, ids: RecordIds, piece_ids: RecordIds, days: dict[str, TimeExpression]
) -> Statement:
    start, end = found.span
    document_id, statement_id = text.document.document_id, ids.next(start, end)
    speaker, cue = found.speaker, found.cue
    sentence_id = text.sentence_id_at(start)
    day = days.get(sentence_id or "")
    is_beside = day is not None and cue is not None and not start <= day.start_char < end
    return Statement(
        statement_id=statement_id,
        document_id=document_id,
        start_char=start,
        end_char=end,
        exact=text.string[start:end],
        kind=found.kind,
        stance=stances().get(text.lower[slice(*cue)], "assertion") if cue else "assertion",
        speaker_entity_id=speaker.entity_id if speaker else None,
        speaker=text.string[speaker.start : speaker.end] if speaker else None,
        speaker_start_char=speaker.start if speaker else None,
        speaker_end_char=speaker.end if speaker else None,
        cue=text.string[slice(*cue)] if cue else None,
        cue_start_char=cue[0] if cue else None,
        cue_end_char=cue[1] if cue else None,
        addressee_entity_id=None,
        occasion=_occasion(text, cue),
        said_on=day.period_start if day and is_beside else None,
        sentence_id=sentence_id,
        rule=found.rule,
        pieces=tuple(
            StatementPiece(piece_ids.next(a, b), document_id, statement_id, number, a, b, text.string[a:b])
            for number, (a, b) in enumerate(found.pieces)
        ),
    )


def _occasion(text: Text, cue: tuple[int, int] | None) -> str | None:
    if cue is None:
        return None
    match = _OCCASION.search(text.lower, cue[1], min(len(text.lower), cue[1] + _OCCASION_REACH))
    return text.string[slice(*match.span())] if match else None
