"""Figures that lie ahead though no noun or verb of foreseeing tells it: "stands to lose $3 million", "due in May"."""

from __future__ import annotations

from flows.extract.lang.hedges import HEDGES
from flows.extract.lang.lazy_regexp import LazyRegexp
from flows.extract.text import Text
from schemas.records import Figure

_REACH, _SEATS_WITHIN = 70, 40
_FORESEEN = (
    r"(?:(?:is|are|was|were|['’]s|['’]re) (?:now |all )?"
    r"(?:picking|tipping|banking on|counting on|betting on|budgeting for|pricing in|pencilling in|looking at)"
    r"|assum(?:es?|ed|ing)|(?:rests?|rested|relies|relied|based|predicated) on|guid(?:es|ed|ing) (?:for|to))"
    r"(?: an?| the)?(?: [a-z]+){0,2}? (?:growth|oil|crude|brent|prices?|inflation|rise|fall|increase|drop|decline|cuts?"
    r"|gains?|crop|harvest|yield|profits?|loss|revenues?|sales|turnout|crowd|attendance|deficit|surplus|bill|return"
    r"|rate|margins?)\b"
)
"""Before what a forecaster or a budget reckons with: "is picking a rise of", "rests on oil at"."""
_BEFORE = LazyRegexp(
    r"\b(?:stands? to (?!be\b)[a-z]+\b[^.;,\n]{0,30}"
    rf"|{_FORESEEN}[^.;,\n]{{0,30}}"
    r"|fac(?:es?|ing) (?:an? |another |further )?(?:[a-z]+ )?(?:rises?|increases?|cuts?|hikes?)"
    r" of"
    r"|due (?:back |out |to [a-z]+ )?(?:again )?(?:in|within)|(?:tips|tipping) (?:an?|the) [a-z ]{3,30}"
    r"|(?:was|were) to have [a-z]+\b[^.;\n]{0,50}"
    r"|(?:permission|consent|approval) (?:for|to build)\b(?! the\b)[^.;\n]{0,50}) "
    rf"?{HEDGES}\Z"
)
_BEHIND = LazyRegexp(
    r"(?: [a-z]+){0,4}? (?:is|are) (?:still |now |also )?"
    r"(?:on the way|on their way|in store|in the offing|on the cards|in prospect|looming|in the pipeline"
    r"|at risk|at stake|in jeopardy|in danger)\b"
)
_FACES = LazyRegexp(
    r"\bfac(?:es?|ing) (?:up to|as much as|as long as|at least|between|a (?:maximum|minimum)(?: sentence)? of"
    rf"|another|a possible|a sentence of(?: up to)?|a prison term of(?: up to)?|life or)? ?{HEDGES}\Z"
)
_IN_PRISON = LazyRegexp(r" (?:each )?(?:in (?:prison|jail|a labou?r camp|custody)|behind bars|inside|imprisonment)\b")
"""Around a sentence that may come: "faces up to 12 years in prison"."""
_POLL_GIVES = LazyRegexp(
    r"\b(?:polls?|surveys?|projections?)\b[^.;:\n]{0,40}? (?:gave|gives?|given|giving) [^.;:\n]{0,110}\Z"
)
_SEATS = LazyRegexp(r"\bseats\b")
"""In a sentence of the seats that a poll gives to parties: "gave the Liberals 31 seats and the Greens nine"."""

_TOLD = frozenset(["picking", "banking", "counting", "betting", "budgeting", "pricing", "pencilling", "looking"]) | {
    *("assume", "assumes", "assumed", "assuming", "rest", "rests", "rested", "relies", "relied", "based", "predicated"),
    *("guides", "guided", "guiding"),
    *(
        "face",
        "faces",
        "facing",
        "stands",
        "stand",
        "due",
        "tips",
        "tipping",
        "have",
        "permission",
        "consent",
        "approval",
    ),
}
_WAYS = frozenset(
    ["way", "store", "offing", "cards", "prospect", "looming", "pipeline", "risk", "stake", "jeopardy", "danger"]
)


def is_ahead_unsaid(text: Text, figure: Figure) -> bool:
    """Tell whether the words right around a figure put it ahead."""
    said = text.words.distinct
    if not _WAYS.isdisjoint(said) and _BEHIND.match(text.lower, figure.end_char):
        return True
    if figure.kind == "duration" and _is_faced(text, figure):
        return True
    if "seats" in said and figure.kind in {"count", "number"} and _is_of_poll(text, figure):
        return True
    if _TOLD.isdisjoint(text.words.before(figure.start_char)):
        return False
    return _BEFORE.search(text.lower, max(0, figure.start_char - _REACH), figure.start_char) is not None


def _is_faced(text: Text, figure: Figure) -> bool:
    """Tell whether a time is a sentence that somebody faces."""
    near = max(0, figure.start_char - _REACH), figure.start_char
    return _IN_PRISON.match(text.lower, figure.end_char) is not None and _FACES.search(text.lower, *near) is not None


def _is_of_poll(text: Text, figure: Figure) -> bool:
    """Tell whether a number is of the seats that a poll gives to a party."""
    begin = text.near_start(figure.start_char, 2 * _REACH + _SEATS_WITHIN)
    told = _POLL_GIVES.search(text.lower, begin, figure.start_char)
    is_own = text.lower.startswith(" seats", figure.end_char)
    return told is not None and (is_own or _SEATS.search(told.group()) is not None)
