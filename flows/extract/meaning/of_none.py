"""Figures that no measure is of: what a firm is worth, what reserves lose, the toll on an economy, rates of taxes."""

from __future__ import annotations

from flows.extract.lang.hedges import HEDGES
from flows.extract.lang.lazy_regexp import LazyRegexp
from flows.extract.lang.percent import PERCENT
from flows.extract.text import Text
from schemas.records import Figure

_BESIDE, _TAX_WITHIN, _SUBJECT = 45, 80, 110
_FROM_RESERVES = LazyRegexp(r" (?:from|out of) (?:its|the|their) (?:foreign[- ]?)?(?:exchange |currency )?reserves\b")
_OF_WORTH = LazyRegexp(
    r" (?:of|in|from|to|off|more to|more in) (?:its |their |the |a |an )?(?:[a-z-]+['’]s )?(?:stock )?market "
    r"(?:value|capitali[sz]ation|worth)\b"
    r"| off (?:the value of |(?:its|their|the (?:company|firm|bank|group)['’]s) value\b)"
)
_WORTH = LazyRegexp(
    r"\bmarket (?:value|capitali[sz]ation|worth)\b(?: of| to| at| was| is| had been| stood at| that had been"
    rf"| fell to| rose to| topped| passed)? {HEDGES}\Z"
)
_COST_ALL = LazyRegexp(
    r"\bcost(?:s|ing)? (?:the |its |their )?(?:[a-z.]+ ){0,2}?"
    r"(?:econom(?:y|ies)|country|nation|government|state|industry|compan(?:y|ies)|firms?|business(?:es)?|world|sector"
    rf"|insurers|region|treasury|group|bank) {HEDGES}\Z"
)
_BY_EVENT = LazyRegexp(
    r"\b(?:strikes?|quakes?|earthquake|floods?|flooding|storms?|hurricane|ban|duty|duties|tariffs?|fraud|thefts?|walkout"
    r"|fire|drought|outages?|attacks?|war|sanctions|blockade|lockdown|delays?|closure|shutdown|stoppage|scandal|row|cloud|eruption"
    r"|weather|cyberattack|hack|blast|explosion|freeze|frost|epidemic|pandemic)\b"
)
_COST_THEM = LazyRegexp(rf"\bcost(?:s|ing)? (?:[\w.’'-]+ ){{1,5}}?{HEDGES}\Z")
"""Before what an event took from somebody, which nobody spent: "the quake cost Chile $30 billion"."""

_IN_STORE = LazyRegexp(
    r" in (?:the |his |her |its |their |my |a )?(?:bank(?! loans)|bank account|till|kitty|coffers|piggy bank)\b"
)
""" "A home loan and $740 in the bank": what is kept somewhere is neither owed nor earned."""

_IN_CASH = LazyRegexp(r" (?:in|of) (?:cash|savings|liquid assets)\b")
_HELD = LazyRegexp(
    rf"\b(?:has|had|have|having|holds?|held|holding|sitting on|sits on|sat on|hoards?|hoarded) {HEDGES}\Z"
)
"""Before what is held in cash: no price of $3 million in cash is."""

_INTERVENED = LazyRegexp(
    rf"\b(?:central|reserve|national) bank (?:has |had |also |then )?(?:sold|bought|sells|buys) {HEDGES}\Z"
)
"""Before the money of a central bank that holds up its currency."""
_FOR_BAD_LOANS = LazyRegexp(
    r" (?:to cover|for|against) (?:bad|soured?|possible|potential|expected|doubtful) (?:loans|debts|losses)\b"
)
_TAX_RATE = LazyRegexp(
    r"\b(?:(?:income|corporate|corporation|company|sales|property|inheritance|wealth|payroll|profits?|capital gains"
    r"|consumption|value[- ]added|fuel|hotel|tourist|top|marginal|basic|flat) (?:tax|levy)(?: rates?)?"
    r"|tax (?:rates?|band|bracket)|vat)(?: [a-z]+)?(?: (?:to|of|at|from|by|was|is|will be|would be|stands at))"
    rf" (?:[0-9.]+{PERCENT},? (?:from|to) )?{HEDGES}\Z"
)
_ON_PAY = LazyRegexp(r" (?:tax |levy )?on (?:all )?(?:wages|salaries|incomes?|profits|earnings|payrolls?)\b")


def is_worth_or_toll(text: Text, figure: Figure) -> bool:
    """Tell whether an amount is what a firm is worth, what its reserves lost or a whole economy was cost."""
    if _FROM_RESERVES.match(text.lower, figure.end_char) or _OF_WORTH.match(text.lower, figure.end_char):
        return True
    if is_kept(text, figure) or is_lost_by_event(text, figure) or _FOR_BAD_LOANS.match(text.lower, figure.end_char):
        return True
    begin = max(0, figure.start_char - _BESIDE)
    return any(one.search(text.lower, begin, figure.start_char) is not None for one in (_WORTH, _COST_ALL, _INTERVENED))


def is_kept(text: Text, figure: Figure) -> bool:
    """Tell whether an amount lies somewhere, in a bank or in cash."""
    if _IN_STORE.match(text.lower, figure.end_char):
        return True
    near = max(0, figure.start_char - _BESIDE), figure.start_char
    return _IN_CASH.match(text.lower, figure.end_char) is not None and _HELD.search(text.lower, *near) is not None


def is_lost_by_event(text: Text, figure: Figure) -> bool:
    """Tell whether a strike, a quake, a duty or the like cost somebody an amount."""
    cost = _COST_THEM.search(text.lower, max(0, figure.start_char - _TAX_WITHIN), figure.start_char)
    if cost is None:
        return False
    before = text.lower[max(0, cost.start() - _SUBJECT) : cost.start()].rpartition(". ")[2]
    return _BY_EVENT.search(before) is not None


def is_of_tax(text: Text, figure: Figure) -> bool:
    """Tell whether a share is the rate of a tax that is none on imports: "the income tax rate to 4.95 percent"."""
    if _ON_PAY.match(text.lower, figure.end_char):
        return True
    return _TAX_RATE.search(text.lower, max(0, figure.start_char - _TAX_WITHIN), figure.start_char) is not None
