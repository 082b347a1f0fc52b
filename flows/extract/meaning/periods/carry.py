"""A sentence that goes on about the period of the one before it: "Wales led the way with 14.8%"."""

from __future__ import annotations

from flows.extract.meaning.periods.clauses import is_not_past, is_parted
from flows.extract.meaning.periods.roles import Candidate, Part
from flows.extract.meaning.periods.scene import Scene
from schemas.records import Figure

_LEAD = 200
_ITEMS = 40
"""What is looked at of a sentence: one without an end costs no more than its length."""
_KINDS = {"percent", "percentage_points", "basis_points"}


def goes_on(scene: Scene, figure: Figure, bases: set[str]) -> bool:
    """Tell whether a figure without an expression of its own is of the period that its paragraph is about."""
    if figure.change_role == "start" or figure.status != "reported" or figure.statement_id:
        return False
    if figure.kind not in _KINDS and figure.direction is None:
        return False
    lead = figure.start_char - scene.sentence.start_char
    if lead > _LEAD or has_own_period(scene, bases):
        return False
    words = scene.between(scene.sentence.start_char, figure.start_char)
    return not is_not_past(words) and not is_parted(words)


def has_own_period(scene: Scene, bases: set[str]) -> bool:
    """Tell whether a sentence names a period that is not one of what it compares with."""
    return any(
        isinstance(item, Candidate) and item.part is Part.PERIOD and item.time.time_expression_id not in bases
        for item in scene.items[:_ITEMS]
    )
