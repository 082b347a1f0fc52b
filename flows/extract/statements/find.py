"""Statements of a text: attributed speech, sources, quotations without a cue; joined, carried on, made records."""

from __future__ import annotations

from flows.extract.entities.named import Named
from flows.extract.statements.announced import Announced
from flows.extract.statements.attributed import AttributedFinder
from flows.extract.statements.carried import join_and_carry
from flows.extract.statements.found import Found
from flows.extract.statements.headlines import headline_statement
from flows.extract.statements.places import units_with_speech
from flows.extract.statements.quotations import find_quotations
from flows.extract.statements.records import make_records
from flows.extract.statements.sourced import SourcedFinder
from flows.extract.statements.speakers import SpeakerFinder
from flows.extract.statements.uncued import UncuedFinder
from flows.extract.statements.units import UnitMaker
from flows.extract.text import Text
from schemas.records import Statement, TimeExpression


def find_statements(text: Text, named: Named, times: list[TimeExpression]) -> list[Statement]:
    """Return the statements of a text in order, with their speakers where one is given."""
    quotations = find_quotations(text.string, text.paragraphs)
    maker = UnitMaker(text, named, times, quotations)
    speakers = SpeakerFinder(text, named, quotations)
    attributed = AttributedFinder(text.string, speakers)
    uncued = UncuedFinder(text.string, speakers)
    sourced = SourcedFinder(text.string, speakers)
    found: list[Found] = []
    ends: dict[int, int] = {}
    announced: Announced | None = None
    for span in units_with_speech(text, maker.spans(), quotations):
        for unit in maker.units(span):
            reading = attributed.read(unit)
            quoted = uncued.read(reading)
            if announced and quoted:
                quoted[0] = announced.given_to(quoted[0], text.string)
            announced = attributed.announced(reading)
            if not reading.found and (headline := headline_statement(unit, text.string, speakers)):
                found.append(headline)
            own = [*reading.found, *sourced.read(unit, reading.found), *quoted]
            for one in own:
                if one.cue and one.kind == "direct" and one.cue[0] >= one.span[1]:
                    ends[one.span[0]] = unit.end
            found += own
    opened = frozenset(one.inner_start for one in quotations if one.continues)
    ordered = sorted(_distinct(found), key=lambda one: one.span)
    return make_records(text, join_and_carry(text.string, ordered, opened, ends, speakers.acting_before))


def _distinct(found: list[Found]) -> list[Found]:
    """Of two statements with the same content the first stays."""
    kept: dict[tuple[tuple[int, int], ...], Found] = {}
    for one in found:
        kept.setdefault(one.pieces, one)
    return list(kept.values())
