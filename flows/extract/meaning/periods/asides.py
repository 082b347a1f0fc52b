"""Whether an expression before a figure is of something that is told by the way, or of a meeting to come."""

from __future__ import annotations

from flows.extract.lang.lazy_regexp import LazyRegexp
from flows.extract.lang.load import load_words
from flows.extract.meaning.periods.clauses import is_parted, is_past_verb, plain_words
from flows.extract.meaning.periods.ledes import is_fate
from flows.extract.meaning.periods.reach import LEAD, START_REACH
from flows.extract.meaning.periods.roles import Candidate
from flows.extract.meaning.periods.scene import Scene
from schemas.records import Figure

NAMED_EVENT = LazyRegexp(
    r"(?:['’]s )?(?!(?:over|for|after|in|at|on|of|about|to|by|from|with|following|during|against|before)\b)"
    r"(?:[\w'’-]+ ){0,6}[\w'’-]+(?: occurred| happened| took place| struck| broke out)?,? (?:which|that) "
    r"(?:killed|claimed|injured|left|took|caused|led to|resulted in)(?: the)?(?: (?:deaths?|lives|loss) of)?"
    r"(?: (?:about|some|at least|nearly|more than|over))?"
)
_ASIDE_ENDS = LazyRegexp(r"(?: (?:before|after|since) [\w’' ]{2,24})?,")
_ASIDE_CLOSES = LazyRegexp(r"[\w' -]{0,24}, and ")
_COMPARED = LazyRegexp(
    r"(?:(?:almost|nearly|about|far|roughly|just) )?"
    r"(?:as (?:many|much|few|high|low)|twice|double|more|fewer|less|(?:up|down) from|compared|against|\w{3,6} times) "
)
_COMPARED_REACH = 60
OWNED_REACH, _EVENT_REACH = 3, 9
_LONGEST_ASIDE = 3
_APPROVED = tuple(
    f", {verb} on{late}"
    for verb in (
        "approved",
        "adopted",
        "unveiled",
        "signed",
        "passed",
        "announced",
        "presented",
        "published",
        "released",
    )
    for late in ("", " late")
)
_TO_REACH = LazyRegexp(
    r"\b(?:to (?:reach|total|hit|top|exceed|come to|come in at|amount to|be|stand at|average|rise to|fall to|grow to"
    r"|drop to|climb to)|(?:slow|eas|ris|fall|grow|reach|total|climb|com|averag)ing (?:to|at|in at)?)"
    r"(?: (?:about|some|nearly|almost|over|more than|only|just|around|at least))?\Z"
)
_MOVING = frozenset({"percent", "index_points", "percentage_points", "basis_points"})
_CONDUCTED = frozenset({"conducted", "taken", "polled", "surveyed", "held", "staged"})


def is_aside(scene: Scene, figure: Figure, item: Candidate) -> bool:
    """Tell whether an expression is of something that is told by the way."""
    if scene.heads_brackets(item):
        return True
    is_main = not item.is_day or figure.measure == "price" or _is_main_move(scene, figure, item)
    is_main = is_main or _is_of_approval(scene, item)
    is_told_of = is_main and is_of_relative(scene, item) and not _is_result(scene, figure, item)
    is_told_of = is_told_of or _is_compared_by_the_way(scene, figure, item)
    return is_told_of or _owns_other(scene, figure, item) or scene.is_bracketed(item, figure)


def _is_result(scene: Scene, figure: Figure, item: Candidate) -> bool:
    """ "The storm, which hit last November, killing 3,500 people": what the clause by the way came to."""
    clause = scene.lead(item.start_char, LEAD * 2).rpartition(", ")[2]
    return (
        clause.startswith(_TOLD_OF) and _RESULT.match(f"{scene.between(item.end_char, figure.start_char)} ") is not None
    )


_TOLD_OF = ("which ", "that ")
_RESULT = LazyRegexp(r", (?:killing|injuring|wounding|leaving|destroying|damaging|displacing|claiming|causing) ")


def _is_of_approval(scene: Scene, item: Candidate) -> bool:
    """ "The budget, approved on Monday, provides 12 million": when it was approved, not what it holds for."""
    return scene.lead(item.start_char, LEAD).endswith(_APPROVED)


def _is_main_move(scene: Scene, figure: Figure, item: Candidate) -> bool:
    """ "The index, which fell 1 percent on Monday, gained 2 percent": the main verb stands between the two."""
    if figure.kind not in _MOVING or item.end_char > figure.start_char:
        return False
    return any(map(is_past_verb, plain_words(scene.between(item.end_char, figure.start_char))))


def _is_compared_by_the_way(scene: Scene, figure: Figure, item: Candidate) -> bool:
    """ "Had 1,500 cases this year, as many as in all of 2023, and 39 deaths": of what is compared with."""
    if item.end_char > figure.start_char or not _ASIDE_CLOSES.match(scene.text.lower, item.end_char):
        return False
    lead = scene.lead(item.start_char, _COMPARED_REACH)
    return _COMPARED.match(lead.rpartition(", ")[2]) is not None and ", " in lead


def _owns_other(scene: Scene, figure: Figure, item: Candidate) -> bool:
    """ "Last year's flood cost more than 3 million": of the flood alone; "at this week's auction" tells when."""
    if not scene.is_possessive(item):
        return False
    told = scene.between(item.end_char, figure.start_char)
    is_event = is_fate(scene, figure) and NAMED_EVENT.fullmatch(told) is not None
    if is_event or not load_words("periods", "polls").isdisjoint(told.split()):
        return False  # "last year's bombings of trains that killed 191 people", "last week's Reed poll gave Moe 41"
    if scene.word_before(item.start_char) in {"at", "in", "during"}:
        return _is_in_apposition(scene, figure, item)
    words = scene.between(item.end_char, figure.start_char)
    is_foreseen = not item.is_day and figure.status in {"forecast", "target"} and _TO_REACH.search(words) is not None
    is_moved = figure.change_role in {"change", "end"}
    if is_foreseen or (is_moved and scene.word_before(figure.start_char) in {"by", "to", "be", "was"}):
        return (
            False  # "to cut next year's catch by 48 per cent, to 1,610 tonnes", "this year's sales to reach $4 billion"
        )
    if item.is_day and item.start_char == scene.sentence.start_char and "," not in words:
        return len(words.split()) > _EVENT_REACH  # "Monday's fire destroyed 40 houses and killed two people"
    return len(words.split()) > OWNED_REACH


def _is_in_apposition(scene: Scene, figure: Figure, item: Candidate) -> bool:
    """ "Moe, fourth at last year's championships, dropped out at 28 kilometres"."""
    lead = scene.lead(item.start_char, START_REACH)
    _, comma, aside = lead.rpartition(", ")
    words = scene.between(item.end_char, figure.start_char)
    return bool(comma) and len(aside.split()) <= _LONGEST_ASIDE and "," in words and "," not in words[-1:]


def is_of_relative(scene: Scene, item: Candidate) -> bool:
    """ "The runner, who was eighth last year, beat": what a clause in commas says is of the clause alone."""
    if not _ASIDE_ENDS.match(scene.text.lower, item.end_char):
        return False
    lead = scene.lead(item.start_char, 80)
    clause, comma, rest = lead.rpartition(", ")
    is_dated = rest in load_words("periods", "time_prepositions")  # "which was last sold, in 2016,"
    aside = (clause.rpartition(", ")[2] if is_dated else rest).split(" ")
    if aside[0] in _CONDUCTED:
        return False  # "the survey of 900 adults, conducted in May, had Moe at 27 percent"
    is_participle = len(aside) <= _LONGEST_ASIDE and is_past_verb(aside[0])  # "the agreement, sealed in 2021, raises"
    is_participle = is_participle or aside[0] == "having"  # "the index, having gained 19% this year, fell"
    return bool(comma) and (is_participle or aside[0] in load_words("periods", "relatives") | {"up", "down"})


def is_of_decision(scene: Scene, figure: Figure, item: Candidate) -> bool:
    """ "The bank, which meets on 3 November, is expected to lift its rate to 3.25%": of the meeting."""
    lead = scene.lead(item.start_char, LEAD)
    is_meeting = not load_words("periods", "meeting").isdisjoint(plain_words(lead)[-3:])
    words = scene.between(item.end_char, figure.start_char)
    is_foreseen = not load_words("periods", "expecting").isdisjoint(plain_words(words))
    return is_meeting and is_foreseen and words.startswith(", is ") and not is_parted(words)
