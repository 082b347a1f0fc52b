"""Time expressions of a text, resolved against its day of publication, never the day of the run."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator

from flows.extract.dates.anchors import find_anchor
from flows.extract.dates.context import Context
from flows.extract.dates.ellipsis import find_next_ones, find_other_parts
from flows.extract.dates.events import dated_effects, find_events, resolve_event
from flows.extract.dates.grammar import parse
from flows.extract.dates.links import linked
from flows.extract.dates.record import make_record
from flows.extract.dates.screen import find_cores
from flows.extract.dates.token import Token
from flows.extract.dates.tokens import islands
from flows.extract.text import Text
from schemas.identity import RecordIds
from schemas.records import Sentence, TimeExpression


def find_time_expressions(text: Text) -> list[TimeExpression]:
    """Return the time expressions of a text in order, none inside another."""
    ids = RecordIds(text.document.document_id, "time_expressions")
    context = Context(text, find_anchor(text))
    found: list[TimeExpression] = []
    for sentence, tokens in _parsed(text):
        context.sentence_no = sentence.sentence_no
        context.sentence_start, context.sentence_end = sentence.start_char, sentence.end_char
        for token in linked(tokens, text.lower):
            context.start, context.end = token.start, token.end
            resolution = token.value.resolve(context)
            if resolution is not None:
                context.remember(resolution, token.rule)
                found.append(make_record(text, (token.start, token.end), resolution, token.rule, ids))
    return _with_events(text, context, found, ids)


def _parsed(text: Text) -> Iterator[tuple[Sentence, list[Token]]]:
    """Yield the sentences that have expressions with what their words mean, before it is known when."""
    string, lower = text.string, text.lower
    cores = find_cores(lower, text.words)
    last = 0
    for sentence in text.sentences:
        first, last = last, bisect_left(cores, sentence.end_char, last)
        if first == last:
            continue
        tokens: list[Token] = []
        for island in islands(string, lower, sentence.start_char, sentence.end_char, cores[first:last]):
            tokens += parse(island, string, lower)
        if tokens:
            yield sentence, tokens


def _with_events(text: Text, context: Context, found: list[TimeExpression], ids: RecordIds) -> list[TimeExpression]:
    """Return the expressions with the events that none of them stands in, and with units that are left out."""
    nexts = [
        make_record(text, (token.start, token.end), when, token.rule, ids)
        for token, when in (*find_next_ones(text, found), *find_other_parts(text, found))
    ]
    events = find_events(text)
    if not events:
        return sorted([*found, *nexts], key=lambda time: time.start_char) if nexts else found
    starts, dated = [time.start_char for time in found], dated_effects(text, found)
    records = [
        make_record(text, (event.start, event.end), resolve_event(event, dated, context), event.rule, ids)
        for event in events
        if bisect_left(starts, event.start) == bisect_left(starts, event.end)
    ]
    return sorted([*found, *nexts, *records], key=lambda time: time.start_char)
