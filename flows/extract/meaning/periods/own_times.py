"""The expression of a figure's own sentence that it belongs to, sought by one rule after another."""

from __future__ import annotations

from flows.extract.meaning.periods.attach import beside, heading_of, label_behind, length_of_past, since_then
from flows.extract.meaning.periods.before import before
from flows.extract.meaning.periods.began import since_it_began
from flows.extract.meaning.periods.behind import behind, changed_on
from flows.extract.meaning.periods.brought import brought_then
from flows.extract.meaning.periods.ends_of_changes import time_of_end
from flows.extract.meaning.periods.fractions import owner_of_whole
from flows.extract.meaning.periods.ledes import of_event
from flows.extract.meaning.periods.lists import shared_in_lists
from flows.extract.meaning.periods.opened_orders import opened_by
from flows.extract.meaning.periods.openers import opener_of
from flows.extract.meaning.periods.pairs import is_revised, is_told_first
from flows.extract.meaning.periods.respectively import paired_in_order
from flows.extract.meaning.periods.roles import Candidate
from flows.extract.meaning.periods.scene import Scene
from flows.extract.meaning.periods.stood_on_day import stood_on_day
from flows.extract.meaning.periods.stood_then import stood_then
from flows.extract.meaning.periods.told_then import told_of_then
from schemas.records import Figure


def own_times(scene: Scene, figures: list[Figure], timeless: set[str]) -> list[Candidate | None]:
    """Return the expressions that are told with the figures or stand behind them; ``timeless`` are ids of figures."""
    in_order = paired_in_order(scene)
    own = [
        heading_of(scene, figure)
        or length_of_past(scene, figure)
        or label_behind(scene, figure)
        or (None if figure.figure_id in timeless else _stated(scene, figure, in_order))
        for figure in figures
    ]
    return shared_in_lists(scene, figures, own)


def _stated(scene: Scene, figure: Figure, in_order: dict[str, Candidate]) -> Candidate | None:
    told = in_order.get(figure.figure_id) or told_of_then(scene, figure)
    told = told or behind(scene, figure) or time_of_end(scene, figure)
    return told or owner_of_whole(scene, figure)


def time_before(scene: Scene, figure: Figure, bases: set[str]) -> Candidate | None:
    """Return the expression of a figure that none behind it has; ``bases`` are ids of those compared with."""
    found = beside(scene, figure) or since_then(scene, figure) or since_it_began(scene, figure)
    if found is None and (figure.change_role != "start" or is_revised(scene, figure) or is_told_first(scene, figure)):
        found = (
            brought_then(scene, figure)
            or opened_by(scene, figure)
            or before(scene, figure, bases)
            or changed_on(scene, figure)
            or of_event(scene, figure)
            or opener_of(scene, figure)
            or stood_then(scene, figure)
            or stood_on_day(scene, figure)
        )
    return found
