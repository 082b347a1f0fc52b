"""Figures of a text: scan for numbers, let the kinds claim them, link them with their neighbours, make records."""

from __future__ import annotations

from flows.extract.figures.antecedent import fill_counted
from flows.extract.figures.apiece import add_each
from flows.extract.figures.averages import add_average
from flows.extract.figures.changes import add_changes
from flows.extract.figures.converted import copy_changes, find_converted, passing_over
from flows.extract.figures.denied_bounds import turn_denied_bound
from flows.extract.figures.elided import fill_elided
from flows.extract.figures.elided_times import fill_duration
from flows.extract.figures.factored import fill_by_factor
from flows.extract.figures.headline_counts import fill_headline
from flows.extract.figures.index_again import fill_index_again
from flows.extract.figures.listed_shares import fill_listed_share
from flows.extract.figures.marks import add_mark
from flows.extract.figures.modifiers import add_modifier
from flows.extract.figures.nearest import carry_before, carry_price_rate
from flows.extract.figures.own_numbers import goes_on_alone
from flows.extract.figures.own_subjects import fill_own_subject
from flows.extract.figures.paid_amounts import fill_paid
from flows.extract.figures.periodic_pay import add_rate_of_noun
from flows.extract.figures.points import set_points_of_share
from flows.extract.figures.polls import fill_polled
from flows.extract.figures.price_rates import fill_price_rates
from flows.extract.figures.priced_again import carry_price
from flows.extract.figures.priced_subjects import add_subject
from flows.extract.figures.ranges import join_bounds, join_ranges
from flows.extract.figures.rates_before import add_rate_before
from flows.extract.figures.rates_of_money import add_rates_of_money
from flows.extract.figures.rates_shared import share_rates
from flows.extract.figures.reading import Reading
from flows.extract.figures.record import make_record
from flows.extract.figures.same_deed import carry_deed
from flows.extract.figures.scan import Scan
from flows.extract.figures.shared_units import fill_counted_of, fill_kind, fill_side, fill_size, is_of
from flows.extract.figures.speeds import set_speeds
from flows.extract.figures.sums_again import fill_denied, fill_sum_again
from flows.extract.figures.tables import fill_tables, set_table_roles
from flows.extract.figures.temperature import set_degrees
from flows.extract.figures.times_apart import add_time_apart
from flows.extract.figures.told_ages import fill_ages, fill_first_ages
from flows.extract.figures.told_of_it import fill_told_of_it
from flows.extract.figures.tons import set_metric_tons
from flows.extract.text import Text
from schemas.identity import RecordIds
from schemas.records import Figure

_ASIDE = frozenset(["duration", "age", "rank"])
"""Kinds that stand between the figures of one change without being part of it."""
_MOST_OF_DEED = 4
_MOST_BEFORE = 9
"""Figures before one, with those told again in brackets."""


def _fill_ahead(text: Text, readings: list[Reading], index: int) -> None:
    """Give a bare number what the next reading tells: "seven of the nine seats", "6.1 by 3.8 kilometres"."""
    if index + 1 < len(readings):
        fill_counted_of(text.lower, readings[index], readings[index + 1])
        fill_side(text.lower, readings[index], readings[index + 1])
        fill_kind(text.string, readings[index], readings[index + 1])


def _fill_counts(text: Text, readings: list[Reading], index: int) -> None:
    """Make a count of a bare number, by the next one where it is some of what that counts."""
    if index + 1 < len(readings) and is_of(text.lower, readings[index], readings[index + 1]):
        fill_counted(text, readings, index + 1)
        fill_counted_of(text.lower, readings[index], readings[index + 1])
    fill_counted(text, readings, index)


def _is_attribute(lower: str, reading: Reading, before: Reading) -> bool:
    """Tell whether a quantity only says of what kind what was counted is: "218,400 bags of 60kg"."""
    if reading.kind != "quantity" or before.kind != "count":
        return False
    return lower[max(before.end, before.covered) : reading.start] == " of "


def _figures_before(lower: str, readings: list[Reading], index: int, converted: dict[int, Reading]) -> list[Reading]:
    """Return up to three figures before one that may be parts of one change with it."""
    near = [at for at in range(max(0, index - _MOST_BEFORE), index) if at not in converted]
    near = [at for at in near if not (at and _is_attribute(lower, readings[at], readings[at - 1]))][-3:]
    return [readings[at] for at in near if readings[at].kind not in _ASIDE or readings[at].per]


def _fill_left_out(lower: str, reading: Reading, before: list[Reading]) -> None:
    """Give a number the unit that it leaves out after the figures before it."""
    fill_elided(lower, reading, before)
    if before:
        if reading.kind == "number":
            fill_denied(lower, reading, before[-1])
        fill_listed_share(lower, reading, before[-1])
        if reading.kind == "number":
            fill_told_of_it(lower, reading, before[-1])


def _link(text: Text, readings: list[Reading], index: int, converted: dict[int, Reading]) -> None:
    """Complete a reading from its neighbours: what is left out, what changed, what its rate is."""
    lower, reading = text.lower, readings[index]
    before = goes_on_alone(lower, reading, _figures_before(lower, readings, index, converted))
    if reading.kind == "number":
        _fill_ahead(text, readings, index)
        fill_duration(lower, reading, readings[index - 1] if index else None)
        fill_by_factor(lower, reading, before)
        fill_own_subject(lower, reading, before)
        fill_sum_again(lower, readings, index)
    _fill_left_out(lower, reading, before)
    if reading.kind == "number":
        carry_before(lower, reading, before)
        fill_polled(lower, reading, before)
        carry_price(lower, reading, before)
        carry_deed(lower, reading, readings[max(0, index - _MOST_OF_DEED) : index])
    elif reading.kind in {"count", "index_points"}:
        set_points_of_share(lower, reading, before)
    if index not in converted:
        add_changes(lower, text.words, reading, before)
    if reading.kind == "money":
        carry_price_rate(lower, reading, readings[max(0, index - 5) : index])
    add_average(text, reading, readings[index - 1] if index else None)
    if reading.kind == "number":
        _fill_counts(text, readings, index)
    add_mark(lower, reading)
    if index:
        fill_size(lower, readings[index - 1], reading)
    add_rate_before(lower, reading)
    add_rate_of_noun(lower, reading)
    add_time_apart(lower, reading)
    if reading.kind in {"money", "quantity"}:
        add_each(lower, reading, readings[max(0, index - 3) : index])
    if reading.kind == "money":
        add_subject(lower, reading)


def find_figures(text: Text) -> list[Figure]:
    """Return the figures of a text in order; what they measure, of whom and when is bound later."""
    lower = text.lower
    readings = join_ranges(lower, Scan(text).readings())
    for reading in readings:
        add_modifier(lower, reading)
        turn_denied_bound(lower, reading)
    readings = join_bounds(lower, readings)
    fill_ages(lower, readings)
    fill_first_ages(lower, readings)
    set_degrees(text, readings)
    set_speeds(lower, readings)
    fill_index_again(lower, readings)
    readings = fill_tables(text, readings)
    set_metric_tons(lower, readings)
    converted = find_converted(lower, readings)
    with passing_over(lower, converted, readings):
        for index in range(len(readings)):
            _link(text, readings, index, converted)
    set_table_roles(text, readings)
    fill_paid(lower, readings)
    copy_changes(converted, readings)
    fill_price_rates(lower, readings)
    share_rates(lower, readings)
    add_rates_of_money(lower, readings)
    fill_headline(text, readings)
    ids = RecordIds(text.document.document_id, "figures")
    return [make_record(text, reading, ids) for reading in readings]
