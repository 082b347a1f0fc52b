"""What a sentence opens with: "as of Friday," holds for how things stood then, "in 2016," for where it was so."""

from __future__ import annotations

from flows.extract.lang.lazy_regexp import LazyRegexp
from flows.extract.lang.load import load_words
from flows.extract.lang.verbs import irregular_pasts
from flows.extract.meaning.periods.clauses import is_not_past, is_parted, plain_words, tells_past, without_relatives
from flows.extract.meaning.periods.done import is_going_on, word_before
from flows.extract.meaning.periods.roles import Candidate, Part
from flows.extract.meaning.periods.scene import MOST_BETWEEN, Scene
from flows.extract.sayers import without_sayers
from schemas.records import Figure

_STATES = ("as of", "as at")
_WHERE = frozenset({"in", "across", "at", "from", "on"})
"""Before a number of places: "with ballot access in 24 states"."""
_BEFORE_NUMBER = frozenset(
    {"at", "least", "about", "some", "only", "just", "nearly", "almost", "over", "more", "than", "around", "roughly"}
)
_LONGEST_LEAD = 3
"""Words before the expression: "as of midday"."""
_JOINT = LazyRegexp(
    r"; |, (?:but|and) |\b(?:says?|said|reports?|reported|announced|confirmed)(?: that)?(?: (?=(?:on|in|at|by)\b)|\Z)"
)
"""Behind these the clause of its own begins: "police say that on Sunday", "it says a day earlier"."""
_IN_EVENT = LazyRegexp(r"(?:in|during) the (?:[a-z-]+ )?[a-z-]+ of")
""" "In the drought of 2015, one in four"."""
_LEADING = {Part.PERIOD, Part.ONWARD}


def opener_of(scene: Scene, figure: Figure) -> Candidate | None:
    """Return the expression that a sentence opens with, where it holds for a figure that is merely counted."""
    item = scene.items[0] if scene.items else None
    if not isinstance(item, Candidate) or item.part is not Part.PERIOD or figure.change_role != "level":
        return None
    if figure.start_char - item.end_char > 2 * MOST_BETWEEN:
        return None
    if figure.kind != "count" or figure.status not in {"reported", "estimated"} or scene.is_possessive(item):
        return None
    words = without_relatives(scene.words_between(item, figure))
    if is_parted(words.lstrip(", ")):
        return None
    if _is_of_state(scene, item) or _is_from_going_on(scene, figure, item):
        return item
    lead = scene.lead(item.start_char)
    is_led = word_before(scene, figure) in _WHERE or scene.word_before(figure.start_char) == "at"
    is_where = lead in load_words("periods", "leads") and is_led and not is_not_past(words)
    return item if is_where and any(map(_is_past, plain_words(words))) else None


def _is_from_going_on(scene: Scene, figure: Figure, item: Candidate) -> bool:
    """ "This year 74 films from 19 countries compete"."""
    is_from = word_before(scene, figure) in _WHERE and isinstance(scene.items[1], Figure)
    return is_from and is_going_on(scene, item)


def period_before(scene: Scene, figure: Figure) -> Candidate | None:
    """Return the period that stands before a figure without another between, unless it owns what follows it."""
    item = next(scene.before(figure), None)
    if not isinstance(item, Candidate) or item.part is not Part.PERIOD or scene.is_possessive(item):
        return None
    return item


def is_right_behind_time(scene: Scene, figure: Figure) -> bool:
    """ "On Monday, two buses": a figure right behind the time that the sentence opens with."""
    item = next(scene.before(figure), None)
    if not isinstance(item, Candidate) or item.part not in _LEADING or scene.is_possessive(item):
        return False
    words = without_sayers(scene.between(item.end_char, figure.start_char)).removeprefix(",").split()
    is_beside = words == ["another"] or _BEFORE_NUMBER.issuperset(words)
    lead = _JOINT.split(scene.lead(item.start_char).lstrip('"“‘'))[-1]
    known = "onward_leads" if item.part is Part.ONWARD else "leads"
    return is_beside and (
        lead in load_words("periods", known)
        or lead == "by"
        or _opens_when(scene, figure, item, lead)
        or (figure.kind == "ratio" and _IN_EVENT.fullmatch(lead) is not None)
    )


def _opens_when(scene: Scene, figure: Figure, item: Candidate, lead: str) -> bool:
    """ "When fares went up in 2011, three passengers in a hundred bought a bike"."""
    is_closed = scene.between(item.end_char, figure.start_char).startswith(",")
    return figure.kind == "ratio" and is_closed and lead.startswith("when ") and "," not in lead and not item.is_day


def _is_past(word: str) -> bool:
    return tells_past(word) or word in load_words("periods", "states") or word in irregular_pasts()


def _is_of_state(scene: Scene, item: Candidate) -> bool:
    lead = scene.lead(item.start_char)
    return lead.startswith(_STATES) and len(lead.split()) <= _LONGEST_LEAD
