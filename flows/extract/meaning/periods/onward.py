"""What is so from a day or month to come: "from Friday, drivers will pay 18 percent more", "effective July 1"."""

from __future__ import annotations

from dataclasses import replace

from flows.extract.lang.load import load_words
from flows.extract.meaning.periods.clauses import plain_words
from flows.extract.meaning.periods.done import word_before
from flows.extract.meaning.periods.roles import Candidate, Part
from flows.extract.meaning.periods.scene import Scene
from flows.extract.text import Text
from schemas.records import Figure

_MOVES = frozenset({"change", "end"})
_PRICED = {None, "price", "tariff_rate", "interest_rate", "wage"}
_HELD = frozenset({"money", "percent", "fraction"})
_COUNTED = frozenset({"count", "quantity"})
_OF_WHOM = frozenset({"of", "for"})
_WILL = frozenset({"will", "would"})
_LEAD = 32
_NEAR = 4
_ENDING = frozenset(
    f"{stem}{ending}"
    for stem, endings in (
        ("scrap", ("", "s", "ped", "ping")),
        ("abolish", ("", "es", "ed", "ing")),
        ("end", ("", "s", "ed", "ing")),
        ("ax", ("", "e", "es", "ed", "ing")),
        ("drop", ("", "s", "ped", "ping")),
        ("remov", ("e", "es", "ed", "ing")),
        ("withdraw", ("", "s", "n", "ing")),
        ("lift", ("", "s", "ed", "ing")),
        ("waiv", ("e", "es", "ed", "ing")),
        ("cancel", ("", "s", "led", "ling")),
        ("repeal", ("", "s", "ed", "ing")),
    )
    for ending in endings
)


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
    if figure.change_role != "level" or _is_ended(scene, figure):
        return False
    return (figure.kind in _HELD and figure.measure in _PRICED) or _is_done_from_then(scene, figure, item)


def _is_done_from_then(scene: Scene, figure: Figure, item: Candidate) -> bool:
    """ "Will take 40 patients a day from 1 July", "will stop flying to 11 cities", no "will supply 2.3 million homes".

    What a thing is good for is of no time, what somebody will do with so many is.
    """
    if figure.kind not in _COUNTED or figure.status not in {"forecast", "target"}:
        return False
    is_subject = not _WILL.isdisjoint(scene.verb_behind(figure).split()) and item.start_char > figure.start_char
    if is_subject or _is_of(scene, figure):
        return False  # "halve rations for 900 people from May", "said 900 members would be balloted from Monday"
    return figure.per is not None or word_before(scene, figure) not in load_words("periods", "good_for")


def _is_ended(scene: Scene, figure: Figure) -> bool:
    """ "Will scrap its 5 percent rebate from 1 October": what has been so up to then."""
    return not _ENDING.isdisjoint(plain_words(scene.lead(figure.start_char, _LEAD))[-_NEAR:])


def _is_of(scene: Scene, figure: Figure) -> bool:
    """ "Rations for 900 people", "lorries of more than 3.5 tonnes": what something is like."""
    words = plain_words(scene.lead(figure.start_char, _LEAD))
    while words and words[-1] in load_words("periods", "before_number") - _OF_WHOM:
        words.pop()
    return words[-1:] != [] and words[-1] in _OF_WHOM


def stepped(text: Text, candidates: list[Candidate]) -> list[Candidate]:
    """ "To $4.50 from January and to $5.25 two years later": what goes on so from a later time on, too."""
    if not any(one.part is Part.ONWARD for one in candidates):
        return candidates
    made: list[Candidate] = []
    for one in candidates:
        last = made[-1] if made else None
        is_next = last is not None and last.part is Part.ONWARD and one.time.exact.endswith(" later")
        is_next = is_next and last is not None and " and " in text.lower[last.end_char : one.start_char]
        made.append(replace(one, part=Part.ONWARD) if is_next else one)
    return made


def opens_onward(lead: str) -> bool:
    """ "From", "with effect from", "starting", "as of": what a sentence begins with before the time from which on."""
    return lead.lstrip('"“‘') in load_words("periods", "onward_leads")


def _opens_clause(scene: Scene, item: Candidate) -> bool:
    """ "From Friday, drivers will pay", "lowered by 15 percent from July 1, the fee will be"."""
    lead = scene.lead(item.start_char)
    is_first = opens_onward(lead.rpartition(", ")[2].rpartition("; ")[2])
    return is_first or scene.between(item.end_char, item.end_char + 1) == ","
