"""What is so from a day or month to come: "from Friday, drivers will pay 18 percent more", "effective July 1"."""

from __future__ import annotations

from flows.extract.meaning.periods.roles import Candidate, Part
from flows.extract.meaning.periods.scene import Scene
from schemas.records import Figure

_MOVES = frozenset({"change", "end"})
_PRICED = {None, "price", "tariff_rate", "interest_rate", "wage"}


def takes_effect(scene: Scene, figure: Figure, item: Candidate) -> bool:
    """Tell whether a figure is one that holds from the time named on: a change, a price or a rate that is to come."""
    if item.part is not Part.ONWARD or figure.change_role == "start" or scene.is_possessive(item):
        return False
    if item.end_char <= figure.start_char and not _opens_clause(scene, item):
        return False
    published, first = scene.text.document.published_on, item.time.period_start
    if published is None or first is None or first <= published:
        return False
    if figure.change_role in _MOVES:
        return True
    # a number of things is of no time for that: "will supply 2.3 million homes from 2026"
    return figure.kind in {"money", "percent"} and figure.measure in _PRICED and figure.change_role == "level"


def _opens_clause(scene: Scene, item: Candidate) -> bool:
    """ "From Friday, drivers will pay", "lowered by 15 percent from July 1, the fee will be"."""
    lead = scene.lead(item.start_char).split()
    is_first = lead[:-1] == [] or lead[-2][-1:] in {",", ";"}
    return is_first or scene.between(item.end_char, item.end_char + 1) == ","
