"""The time expression before a figure in its sentence that holds for it, where no other clause begins between."""

from __future__ import annotations

from flows.extract.lang.lazy_regexp import LazyRegexp
from flows.extract.meaning.periods.accompanied import is_along, is_along_last
from flows.extract.meaning.periods.asides import is_aside, is_of_decision
from flows.extract.meaning.periods.clauses import is_past_verb, plain_words
from flows.extract.meaning.periods.covers import MOST_TO_NEXT, covers, is_heading
from flows.extract.meaning.periods.done import is_acting, opens_acting, stood_so, verb_of_subject, was_so
from flows.extract.meaning.periods.done import is_done as is_done_to
from flows.extract.meaning.periods.foreseen import foresees_then
from flows.extract.meaning.periods.measured_by import is_measure_of
from flows.extract.meaning.periods.next_clause import is_opened
from flows.extract.meaning.periods.onward import takes_effect
from flows.extract.meaning.periods.reach import LEAD
from flows.extract.meaning.periods.roles import Candidate, Part
from flows.extract.meaning.periods.scene import MOST_BETWEEN, Scene
from flows.extract.meaning.periods.since import is_since
from flows.extract.meaning.periods.timeless import is_bare, is_ordering, is_size, is_with_others
from schemas.records import Figure

_GAP_REACH = 4
_IS = LazyRegexp(
    r"(?:is|was|are|were|will be|stands at|stood at|comes to|came to|has been set at|have been set at)"
    r"(?: (?:about|some|nearly|almost|over|more than|only|just|around|at least))?"
)


def before(scene: Scene, figure: Figure, bases: set[str]) -> Candidate | None:
    """Return the nearest expression before the figure in its sentence, where no other clause begins between.

    ``bases`` are ids of expressions that belong to what the sentence compares with.
    """
    is_moved = is_done_to(scene, figure) or is_opened(scene, figure) or is_along_last(scene, figure)
    is_unmoved = is_size(scene, figure) and not is_moved
    is_otherwise = _is_earlier_level(scene, figure) or scene.word_before(figure.start_char) == "now"
    if is_ordering(figure) or is_unmoved or is_otherwise:  # "will open next month and double the purse, now 12,000"
        return None
    for item in scene.before(figure):
        if not isinstance(item, Candidate) or item.time.time_expression_id in bases:
            continue
        if item.part is not Part.PERIOD:
            if _goes_on_from(scene, figure, item):
                return item
            continue
        if figure.start_char - item.end_char > 2 * MOST_BETWEEN or is_measure_of(scene, figure, item):
            return None
        if is_of_decision(scene, figure, item):
            return item
        if is_aside(scene, figure, item) or foresees_then(scene, figure, item):
            continue
        return item if _is_fit(scene, figure, item) and covers(scene, figure, item) else None
    return None


def _goes_on_from(scene: Scene, figure: Figure, item: Candidate) -> bool:
    """Tell whether a figure is of what has been since an expression before it, or will be from then on."""
    if item.part is Part.SINCE:
        return is_since(scene, figure, item)
    return takes_effect(scene, figure, item) and covers(scene, figure, item)


def _is_fit(scene: Scene, figure: Figure, item: Candidate) -> bool:
    """Tell whether a figure can have a period that stands before it."""
    if (
        not is_bare(scene, figure)
        or (is_heading(scene, item) and not scene.lead(item.start_char))
        or (not item.is_day and was_so(scene, figure))
    ):
        return True
    if is_acting(scene, figure) or _is_gapped(scene, figure, item) or _is_next_counted(scene, figure, item):
        return True
    if scene.lead(figure.start_char).endswith((", with", ", with some", ", with about", ", with more than")):
        return True  # "29 percent in the quarter, with 6.7 million people looking for work"
    if _is_meant_for(scene, figure, item) or is_with_others(scene, figure):
        return True
    if is_along(scene, item, figure):
        return True  # "the chain ended 2016 with 310 shops", "led the market in Q2 with 9.1 million units"
    return not item.is_day and _is_of_clause(scene, figure)


def _is_meant_for(scene: Scene, figure: Figure, item: Candidate) -> bool:
    """ "The target for this year is 300 fines", "the quota for 2019 was 40 boats"."""
    words = scene.between(item.end_char, figure.start_char)
    return scene.word_before(item.start_char) in {"for", "of"} and _IS.fullmatch(words) is not None


def _is_of_clause(scene: Scene, figure: Figure) -> bool:
    """ "; some 10,100 jobs disappeared", "while 9,400 people reported": a clause begins with who is counted."""
    if opens_acting(scene, figure) or stood_so(scene, figure):
        return True
    return scene.word_before(figure.start_char) == "while" and verb_of_subject(scene, figure) is not None


def _is_next_counted(scene: Scene, figure: Figure, item: Candidate) -> bool:
    """ "In 2022 the state had 14 executions and 3 pardons": the second of two counts of one verb."""
    last = next(scene.before(figure), None)
    if not isinstance(last, Figure) or last.kind != figure.kind or item.is_day:
        return False
    words = plain_words(scene.between(last.end_char, figure.start_char))
    is_joined = words[-1:] == ["and"] and len(words) <= MOST_TO_NEXT and not any(map(is_past_verb, words))
    return is_joined and (was_so(scene, last) or not is_bare(scene, last))


def _is_earlier_level(scene: Scene, figure: Figure) -> bool:
    """ "Profit came to 391 crore against 402 crore": the level of another time, which nothing behind it tells."""
    lead = scene.lead(figure.start_char, LEAD).split()
    is_against = lead[-1:] == ["against"] or lead[-2:] in (["compared", "with"], ["compared", "to"])
    after = scene.between(figure.end_char, figure.end_char + 1)
    return is_against and figure.change_role == "level" and figure.kind == "money" and after[:1] in {".", ",", ";", ""}


def _is_gapped(scene: Scene, figure: Figure, item: Candidate) -> bool:
    """ "Germany took 105,000 cars last year, Britain 62,000": the verb is not said again."""
    words = scene.between(item.end_char, figure.start_char)
    last = next(scene.before_item(item), None)
    is_short = f"{words} ".startswith(", ") and len(words.split()) <= _GAP_REACH
    return is_short and isinstance(last, Figure) and last.kind == figure.kind
