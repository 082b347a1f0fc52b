"""A figure of the headline has the status that the body gives its amount, and a deed of the headline is one there."""

from __future__ import annotations

from collections.abc import Hashable

from flows.extract.meaning.headline import headline_end
from flows.extract.meaning.headline_again import known_by
from flows.extract.text import Text
from schemas.records import Figure

_KINDS = frozenset(["money", "percent", "quantity", "count", "number", "duration"])
_AHEAD = frozenset(["target", "forecast"])


def with_headline_status(text: Text, figures: list[Figure]) -> list[Figure]:
    """Return the figures, a fact of the headline as what the body says first of it, a forecast of a deed as a target.

    "Orvania slaps 12% duty" above "will levy a duty of 12%", "to cut 240 jobs" above "will let go 240".
    """
    end = headline_end(text)
    heading = [one for one in figures if one.start_char < end and _amount(one) is not None]
    if not heading:
        return figures
    first: dict[Hashable, Figure] = {}
    for one in figures:
        if one.start_char >= end:
            first.setdefault(_amount(one), one)
    aimed = {_amount(one) for one in heading if one.status == "target"}
    return [_told(one, first) if one.start_char < end else _aimed(one, aimed) for one in figures]


def _told(figure: Figure, first: dict[Hashable, Figure]) -> Figure:
    """The figure of a headline as the body has its amount, where the headline tells a fact and the body none."""
    amount = _amount(figure)
    body = first.get(amount) if amount is not None else None
    is_ahead = body is not None and body.status in _AHEAD and figure.status == "reported"
    return figure._replace(status=body.status) if body and is_ahead else figure


def _aimed(figure: Figure, aimed: set[Hashable]) -> Figure:
    return figure._replace(status="target") if figure.status == "forecast" and _amount(figure) in aimed else figure


def _amount(figure: Figure) -> Hashable:
    """What two mentions of an amount have in common, None for one that cannot be known again."""
    return known_by(figure) if figure.kind in _KINDS and figure.change_role != "start" else None
