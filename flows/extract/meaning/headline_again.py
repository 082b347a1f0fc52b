"""An amount of a headline measures what the body tells of it: "Telko hit by £5.4m blow" above "a loss of £5.4m"."""

from __future__ import annotations

from collections.abc import Hashable

from flows.extract.meaning.headline import headline_end
from flows.extract.text import Text
from schemas.records import Figure

_LEAST = 20
"""A smaller count or time is too common to be known again by its number alone."""
_COUNTED = frozenset(["count", "number", "duration"])
_KINDS = frozenset(["money", "percent", "quantity", "count", "number"])


def with_headline(text: Text, figures: list[Figure]) -> list[Figure]:
    """Return the figures, those of the headline with the measure and the parties of the same amount in the body."""
    end = headline_end(text)
    if not any(one.start_char < end and one.measure is None and _amount(one) for one in figures):
        return figures
    told: dict[Hashable, list[Figure]] = {}
    for one in figures:
        if one.start_char >= end:
            told.setdefault(_amount(one), []).append(one)
    return [_again(one, told) if one.start_char < end and one.measure is None else one for one in figures]


def _again(figure: Figure, told: dict[Hashable, list[Figure]]) -> Figure:
    """The figure of a headline with what the body tells first of its amount, where it tells nowhere another thing."""
    amount = _amount(figure)
    same = told.get(amount, []) if amount is not None else []
    if len({one.measure for one in same}) != 1 or same[0].measure is None:
        return figure
    one = same[0]
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
    """What two mentions of what is measured have in common; by how much it changed is no amount of it."""
    amount = known_by(figure) if figure.kind in _KINDS else None
    return amount and (amount, figure.change_role == "change" and figure.kind not in _COUNTED)


def known_by(figure: Figure) -> Hashable:
    """Return what two mentions of an amount have in common, None for one that cannot be known again."""
    if figure.value is None or (figure.kind in _COUNTED and abs(figure.value) < _LEAST):
        return None
    return "count" if figure.kind == "number" else figure.kind, figure.value, figure.currency, figure.unit
