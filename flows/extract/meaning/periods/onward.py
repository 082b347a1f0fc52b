"""What is so from a day or month to come: "from Friday, drivers will pay 18 percent more", "effective July 1"."""

from __future__ import annotations

from flows.extract.lang.load import load_words
from flows.extract.meaning.periods.done import word_before
from flows.extract.meaning.periods.roles import Candidate, Part
from flows.extract.meaning.periods.scene import Scene
from schemas.records import Figure

_MOVES = frozenset({"change", "end"})
_PRICED = {None, "price", "tariff_rate", "interest_rate", "wage"}
_HELD = frozenset({"money", "percent"})
_COUNTED = frozenset({"count", "quantity"})
_OF_WHOM = frozenset({"of", "for"})
_WILL = frozenset({"will", "would"})


def takes_effect(scene: Scene, figure: Figure, item: Candidate) -> bool:
    """Tell whether a figure is one that holds from the time named on: a change, a price or a deed that is to come."""
    if item.part is not Part.ONWARD or figure.change_role == "start" or scene.is_possessive(item):
        return False
    if item.end_char <= figure.start_char and not _opens_clause(scene, item):
        return False
    published, first = scene.text.document.published_on, item.time.period_start
    if published is None or first is None or first <= published:
        return False
    if figure.change_role in _MOVES:
        return True
    if figure.change_role != "level":
        return False
    return (figure.kind in _HELD and figure.measure in _PRICED) or _is_done_from_then(scene, figure)


def _is_done_from_then(scene: Scene, figure: Figure) -> bool:
    """ "Will take 40 patients a day from 1 July", "will stop flying to 11 cities", no "will supply 2.3 million homes".

    What a thing is good for is of no time, what somebody will do with so many is.
    """
    if figure.kind not in _COUNTED or figure.status not in {"forecast", "target"}:
        return False
    if scene.word_before(figure.start_char) in _OF_WHOM or not _WILL.isdisjoint(scene.verb_behind(figure).split()):
        return False  # "halve rations for 900 people from May", "said 900 members would be balloted from Monday"
    return figure.per is not None or word_before(scene, figure) not in load_words("periods", "good_for")


def opens_onward(lead: str) -> bool:
    """ "From", "with effect from", "starting", "as of": what a sentence begins with before the time from which on."""
    return lead.lstrip('"“‘') in load_words("periods", "onward_leads")


def _opens_clause(scene: Scene, item: Candidate) -> bool:
    """ "From Friday, drivers will pay", "lowered by 15 percent from July 1, the fee will be"."""
    lead = scene.lead(item.start_char)
    is_first = opens_onward(lead.rpartition(", ")[2].rpartition("; ")[2])
    return is_first or scene.between(item.end_char, item.end_char + 1) == ","
