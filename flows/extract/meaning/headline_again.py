"""An amount of a headline measures what the body tells of it: "Telko hit by £5.4m blow" above "a loss of £5.4m"."""

from __future__ import annotations

from collections.abc import Hashable

from flows.extract.meaning.headline import headline_end
from flows.extract.text import Text
from schemas.records import Figure

_LEAST_COUNT = 20
"""A smaller count is too common to be known again by its number alone."""
_KINDS = frozenset(["money", "percent", "quantity", "count", "number"])


def with_headline(text: Text, figures: list[Figure]) -> list[Figure]:
    """Return the figures, those of the headline with the measure and the parties of the same amount in the body."""
    end = headline_end(text)
    if not any(one.start_char < end and one.measure is None and one.kind in _KINDS for one in figures):
        return figures
    told: dict[Hashable, list[Figure]] = {}
    for one in figures:
        if one.start_char >= end and one.kind in _KINDS:
            told.setdefault(_amount(one), []).append(one)
    return [_again(one, told.get(_amount(one), [])) if one.start_char < end else one for one in figures]


def _again(figure: Figure, told: list[Figure]) -> Figure:
    """The figure of a headline with what the body tells first of its amount, where it tells nowhere another thing."""
    if figure.measure is not None or figure.value is None or figure.kind not in _KINDS:
        return figure
    if figure.kind in {"count", "number"} and abs(figure.value) < _LEAST_COUNT:
        return figure
    if not told or len({one.measure for one in told}) != 1 or told[0].measure is None:
        return figure
    one = told[0]
    return figure._replace(
        measure=one.measure,
        measure_text=None,
        measure_value=one.measure_value,
        reporter=one.reporter,
        counterpart=one.counterpart,
        scope=one.scope,
        status=one.status if figure.status == "reported" else figure.status,
    )


def _amount(figure: Figure) -> Hashable:
    """What two mentions of an amount have in common; a count is known again by its number."""
    if figure.kind in {"count", "number"}:
        return "count", figure.value
    return figure.kind, figure.value, figure.currency, figure.unit, figure.change_role == "change"
