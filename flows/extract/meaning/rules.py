"""What a limit or a claim sets, which is a target: "caps fares at $5", "the $250 million it needs"."""

from __future__ import annotations

from flows.extract.lang.hedges import HEDGES
from flows.extract.lang.lazy_regexp import LazyRegexp
from flows.extract.text import Text
from schemas.records import Figure

_REACH = 80
_LIMITED = LazyRegexp(
    r"\b(?:(?:caps|(?<!had )capped) [^.;,\n]{0,40}?\bat"
    rf"|(?<!has a )(?<!have a )(?<!had a )(?<!against a )(?:cap|quota) of) {HEDGES}\Z"
)
_SOUGHT = LazyRegexp(
    r"(?:(?: [a-z-]+s)? (?:that|which) (?:[0-9]+ )?[a-z]+s"
    r"| (?:that |which )?(?:it|they|he|she|we|(?:the )?[A-Z][A-Za-z]+|the [A-Za-z -]{3,40}?)) (?:says? (?:it |they ))?"
    r"(?:needs?|requires?|lacks?|would like"
    r"|(?:(?:had|has|have) )?(?:asked (?:for|of)|demanded|sought|requested|proposed|called for|aimed for))\b"
)
_SOUGHT_KINDS = frozenset(["money", "percent", "count", "quantity"])
"""Kinds of what may be asked for."""

_ASKING = (
    r"\b(?:(?:ask(?:ed|s|ing)?|call(?:ed|s|ing)?|(?:hold(?:s|ing)?|held) out|press(?:ed|es|ing)?) for"
    r"|recommend(?:ed|s|ing)?) (?:an? |the )?(?:[a-z-]+ ){0,3}?"
)
_AND_OF = rf"(?:[0-9.,]+(?:%| [a-z]+){{1,2}} and (?:an? )?(?:[a-z-]+ ){{1,3}}of {HEDGES})?"
_ASKED = LazyRegexp(rf"{_ASKING}(?:(?:of|to|worth|at) )?{HEDGES}{_AND_OF}\Z")
"""Before what is asked for: "asked for a rise of 6.5% and a bonus of"."""

_ASKED_SUMS = frozenset(["money", "percent", "percentage_points", "multiple"])
_ASKERS = frozenset(
    [f"{verb}{ending}" for verb in ("ask", "call", "press", "recommend") for ending in ("", "s", "es", "ed", "ing")]
    + ["hold", "holds", "held", "holding"]
)
_ANNOUNCED = LazyRegexp(
    r"\bannounc(?:ed|es|ing) (?:an? |the )?(?:[a-z]+ )?(?:grants?|cuts?|package|fund|investments?|plan|scheme|rise"
    rf"|increase|bonus|reward|payments?) (?:of|worth|totalling) {HEDGES}\Z"
)
_NEW_ONES = LazyRegexp(r" (?:new|extra|more|additional|further)\b")
_ANNOUNCING = LazyRegexp(rf"\bannounc(?:ed|es|ing) {HEDGES}\Z")
_HELD_OUT = LazyRegexp(
    r"(?:\b(?:offers?|proposals?) (?:of|for|worth)"
    r"|\b(?:rival|takeover|hostile|cash|all-share|all-cash|improved|sweetened|revised|higher|unsolicited|buyout)"
    r" (?:bid|offer) (?:of|for|worth|at)"
    r"|\b(?:rais|lift|sweeten|improv|increas|lower|reduc|hik|cut)(?:e|es|ed|ing|s)?"
    rf"(?: (?:its|their|his|her|the|an?))?(?: [a-z-]+){{0,2}} (?:bid|offer) (?:by|to)) {HEDGES}\Z"
)
"""Before what somebody holds out, who may change it: "raised its bid to"; the bid at an auction is a fact."""
_SUM_OF = LazyRegexp(r"\b(?:spending|investments?|outlay|expenditure|borrowing|cuts|savings|payments?) of \Z")
_PLANNED = LazyRegexp(
    r"(?: (?!than\b|as\b)[a-z]+){0,3}? (?:(?:is|are) (?:being )?(?:planned|scheduled|proposed)|planned)\b"
    r"(?! (?:for )?last\b| between\b| in [12])"
)
_CAPS = frozenset(["caps", "capped", "cap", "quota"])


def is_set_by_rule(text: Text, figure: Figure) -> bool:
    """Tell whether a figure is a limit, or what somebody needs or had asked for."""
    near = max(0, figure.start_char - _REACH), figure.start_char
    if _is_sought(text, figure):
        return True
    if _is_announced(text, figure, near):
        return True
    is_sum = figure.kind in _ASKED_SUMS and not _ASKERS.isdisjoint(text.words.distinct)
    if is_sum and _ASKED.search(text.lower, *near):
        return True
    return not _CAPS.isdisjoint(text.words.distinct) and _LIMITED.search(text.lower, *near) is not None


def _is_sought(text: Text, figure: Figure) -> bool:
    """Tell whether somebody had asked for it, or for a sum needs it; people and things needed are a fact."""
    may_be_sought = figure.kind in _SOUGHT_KINDS and not _SEEKING.isdisjoint(text.words.distinct)
    sought = _SOUGHT.match(text.string, figure.end_char) if may_be_sought else None
    return sought is not None and not (figure.kind in _COUNTED_KINDS and sought.group().endswith(_NEEDING))


_COUNTED_KINDS = frozenset(["count", "quantity"])
_SEEKING = frozenset({
    "need", "needs", "require", "requires", "lack", "lacks", "like", "asked", "demanded", "sought", "requested",
    "proposed", "called", "aimed",
})  # fmt: skip
"""Without one of these nothing is sought."""

_NEEDING = ("need", "needs", "require", "requires", "lack", "lacks")


def _is_announced(text: Text, figure: Figure, near: tuple[int, int]) -> bool:
    """Tell whether somebody has announced, offered or planned it: "announced grants of $9", "40 flats are planned"."""
    said = text.words.distinct
    is_known = text.lower.endswith(_KNOWN, *near) and not (figure.kind == "money" and _SUM_OF.search(text.lower, *near))
    is_new = figure.kind in {"count", "money", "quantity"} and not is_known
    if is_new and not _PLANNING.isdisjoint(said) and _PLANNED.match(text.lower, figure.end_char):
        return True
    if not _OFFERING.isdisjoint(said) and _HELD_OUT.search(text.lower, *near):
        return True
    if _ANNOUNCING_WORDS.isdisjoint(said):
        return False
    is_told_new = _NEW_ONES.match(text.lower, figure.end_char) and _ANNOUNCING.search(text.lower, *near)
    return bool(is_told_new) or _ANNOUNCED.search(text.lower, *near) is not None


_KNOWN = ("the ", " only ", " of ", " its ", " their ", " these ")
"""Before what is there already and only is to do something."""
_PLANNING = frozenset(["planned", "scheduled", "proposed"])
_OFFERING = frozenset(["offer", "offers", "proposal", "proposals", "bid"])
_ANNOUNCING_WORDS = frozenset(["announced", "announces", "announcing"])
