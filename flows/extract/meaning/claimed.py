"""Figures that somebody has asked for, needs, sues for or promises: "asked for 4.1 million doses", "needs $15m"."""

from __future__ import annotations

from flows.extract.figures.pay import is_rise_of_pay
from flows.extract.lang.hedges import HEDGES
from flows.extract.lang.lazy_regexp import LazyRegexp
from flows.extract.text import Text
from schemas.records import Figure

_REACH = 100
_MANY = 1000
"""From so many on things are asked for in an appeal, below it "asked for 43 takes" tells a fact."""

_HAS_ASKED = LazyRegexp(r"\b(?:(?:has|have) asked (?:[a-z]+ ){0,4}for|asked donors for) [^.;\n]{0,60}\Z")
_ASKED = LazyRegexp(
    r"\b(?:(?:asked|asking|asks|appealing|appeals) (?:[a-z]+ ){0,4}?for|needs|(?:they|we|agency|agencies|still) need"
    r"|su(?:es|ed|ing) (?:[a-z'’]+ ){0,5}?for) (?:(?:an?|another|extra|further|total|loan|grant|damages|fine|of) ){0,5}"
    rf"{HEDGES}\Z"
)
_BODY_ASKED = LazyRegexp(rf"\b(?:has|have) asked (?:[a-z]+ ){{0,2}}?for {HEDGES}\Z")
_CLAIMS = LazyRegexp(rf"\b(?:claims?|claimed|claiming) {HEDGES}\Z")
_OFFERED = LazyRegexp(
    r"\boffer(?:ed|s|ing) (?:(?!for|on|by|at|in|from|and|but|as|with)[a-z'’]+ ){0,3}?"
    r"(?:(?:an?|another|pay|wage|rise|raise|increase|bonus|reward|compensation|sum,|amount,|of|up to) ){0,5}"
    rf"{HEDGES}(?:[$£€0-9][^.;\n(]{{1,24}} \()?\Z"
)
"""Before a sum that somebody holds out: "offered 20,000 pesos ($490)", "offered a reward of"."""
_OFFERED_BARE = LazyRegexp(rf"\b(?:offer(?:ed|s|ing)|been offered) {HEDGES}\Z")
_ENDS = LazyRegexp(r"[.;,]| (?:that|as (?:much|many))\b| (?:his|her|their|its) (?:pay|salary|wages?|fee)\b")
"""Around what is offered in answer to what was asked for: "asked for 60 rooms and were offered 22"."""
_IN_DAMAGES = LazyRegexp(r" (?:in|of) (?:damages|compensation)\b")
_ASKING = ("offer", "ask", "appeal", "need", "su", "claim")


_RISE_OFFERED = LazyRegexp(
    rf"\boffer(?:ed|s|ing) (?:[a-z'’]+ ){{0,4}}an? (?:[a-z]+ ){{0,2}}(?:rise|raise|increase) of {HEDGES}\Z"
)


def is_claimed(text: Text, figure: Figure) -> bool:
    """Tell whether a figure is a rise of pay that is claimed or offered, or an amount that somebody has asked for."""
    lower, near = text.lower, (max(0, figure.start_char - _REACH), figure.start_char)
    if figure.kind == "percent":
        is_offer = lower.endswith("of ", *near) and _RISE_OFFERED.search(lower, *near) is not None
        if lower.endswith("signed for ", *near):
            return False
        return is_offer or is_rise_of_pay(lower, figure.start_char, figure.end_char)
    is_count = figure.kind == "count"
    is_asked = is_count and "asked" in text.words.before(figure.start_char) and _BODY_ASKED.search(lower, *near)
    if is_asked or _is_answer(lower, figure) or _is_more_asked(text, figure):
        return True
    is_amount = figure.kind == "money" or (figure.kind in {"count", "quantity"} and (figure.value or 0) >= _MANY)
    if not is_amount or not any(lower.find(word, *near) >= 0 for word in _ASKING):
        return False
    if figure.kind == "money" and (_HAS_ASKED.search(lower, *near) or _OFFERED.search(lower, *near)):
        return not _is_attribute(lower, figure)
    is_claim = _CLAIMS.search(lower, *near) is not None and _IN_DAMAGES.match(lower, figure.end_char) is not None
    return is_claim or (_ASKED.search(lower, *near) is not None and not _is_attribute(lower, figure))


def _is_answer(lower: str, figure: Figure) -> bool:
    """Tell whether a bare number is what is offered: "asked for 60 rooms and were offered 22"."""
    is_bare = figure.kind in {"count", "number", "multiple"} and figure.change_role in {None, "level"}
    if not is_bare or not _ENDS.match(lower, figure.end_char):
        return False
    return _OFFERED_BARE.search(lower, max(0, figure.start_char - _REACH), figure.start_char) is not None


def _is_more_asked(text: Text, figure: Figure) -> bool:
    """Tell whether more of something is asked for: "asked Rome for two more doctors", "for three times as many"."""
    if figure.kind not in {"count", "multiple", "fraction"} or not _MORE.match(text.lower, figure.end_char):
        return False
    begin = max(0, figure.start_char - _REACH)
    return _ASKED_FOR.search(text.lower, begin, figure.start_char) is not None


_MORE = LazyRegexp(r" (?:more|extra|additional|further|as (?:many|much))\b(?! (?:than|as)\b)")
_ASKED_FOR = LazyRegexp(
    r"\b(?:ask(?:ed|s|ing)?|appeal(?:ed|s|ing)?|call(?:ed|s|ing)?|press(?:ed|es|ing)?) (?:[A-Za-z’'-]+ ){0,4}?for"
    rf" (?:another )?{HEDGES}\Z"
)


def _is_attribute(lower: str, figure: Figure) -> bool:
    """Tell whether an amount says of what kind a thing is: "nobody needs a $1,000 phone"."""
    return figure.kind == "money" and lower.endswith((" a ", " an "), 0, figure.start_char)


def is_promised_behind(text: Text, figure: Figure) -> bool:
    """Tell whether a promise is told behind a figure: "It would be spent within 60 days, the minister promised"."""
    return _PROMISED.match(text.lower, figure.end_char) is not None


_PROMISED = LazyRegexp(
    r"[^.;,\n“”\"]{0,70},[”\"]?"
    r" (?:[a-z ’'-]{1,60}, (?:[a-z ’'-]{1,40}, )?|[a-z ’'-]{1,50} )(?:promised|pledged|vowed)\b"
)
