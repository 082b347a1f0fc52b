"""Rises of pay that no verb of change tells: "has offered 13.5 percent", "a pay deal worth 11.5 per cent"."""

from __future__ import annotations

from flows.extract.lang.hedges import HEDGES
from flows.extract.lang.lazy_regexp import LazyRegexp

_REACH, _FAR = 90, 1500
_DEAL = LazyRegexp(
    r"\b(?:deal|offer|agreement|settlement|package|claim|award|demand)s? (?:worth|of|for) "
    rf"{HEDGES}\Z"
)
_CLAIMED = LazyRegexp(
    r"\b(?:offer(?:ed|ing|s)?|claim(?:ed|ing)?|demand(?:ed|ing|s)?|want(?:s|ed)?|seek(?:s|ing)?|sought|accept(?:ed|ing)?"
    r"|turn(?:ed|ing)? down|(?:came|comes) up with|signed for"
    r"|(?:is|are) after|hold(?:ing|s)? out for|held out for|(?:and|then) went to"
    r"|reject(?:ed|ing)?|asked for|asking for|opened at|opened with|settled for|settled on"
    r"|offer (?:is|was|had been|has been|stands at|stood at|of))"
    r" (?:(?:(?:an?|the) )?(?:(?:yearly|annual|further) )?(?:rise|rises|raise|raises|increase|increases) of )?"
    r"(?:[0-9.]+ ?(?:%|per ?cent|pct),? (?:plus|and|then) )?"
    r"(?:(?:about|around|at least|up to|nearly|only|just|an? extra|a further|another|an?|the) )?\Z"
)
_GIVEN = LazyRegexp(
    r"\b(?:giv(?:e|es|ing)|gave|get|gets|got) [^.;\n]{0,60}?"
    r"(?:workers|staff|employees|nurses|teachers|members|drivers|doctors|miners|officers) \Z"
)
_PAY = LazyRegexp(
    r"\b(?:pay|wage|salary) (?:deal|offer|claim|rise|dispute|talks|award|increase|settlement|demand|agreement)s?\b"
    r"|\b(?:seeking|demanding) raises\b|\b(?:a|pay) raise of\b"
    r"|\b(?:average|regular|public-sector|private-sector|total|real) (?:pay|wages|earnings) [a-z]+"
    r"|\b(?:pay|wages) (?:rose|grew|growth|rises?|freeze|cap|restraint)\b|\bpay for (?:nurses|teachers|staff|workers)\b"
    r"|\bunions? (?:wants?|demands?|seeks?|is seeking|has asked)\b|\bstrik(?:es?|ers)\b(?! (?:price|rate|on))"
)
_WORDS_OF_PAY = ("pay", "wage", "salary", "raise", "strike", "union")
"""No text of pay can do without one of them."""
_OF_OTHERS = LazyRegexp(r" of (?!pay|wages)| (?:stake|discount|interest|shares?)\b")


def is_rise_of_pay(lower: str, start: int, end: int) -> bool:
    """Tell whether a share at a span is claimed, offered or agreed in a text of pay."""
    near, around = (max(0, start - _REACH), start), (max(0, start - _FAR), start + _FAR)
    if not any(lower.find(word, *around) >= 0 for word in _WORDS_OF_PAY):
        return False
    if _OF_OTHERS.match(lower, end) or not any(pattern.search(lower, *near) for pattern in (_CLAIMED, _DEAL, _GIVEN)):
        return False
    return _PAY.search(lower, *around) is not None
