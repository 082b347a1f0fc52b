"""The tense that the words right beside a time expression tell, whatever the verbs of its clause are."""

from __future__ import annotations

from flows.extract.dates.delivery import is_delivery
from flows.extract.dates.intended import is_left_open, is_of_deed
from flows.extract.dates.looking_ahead import looks_ahead
from flows.extract.dates.owned_events import owns_what_happened
from flows.extract.dates.verb_tense import Tense, first_tense, words_of
from flows.extract.lang.lazy_regexp import LazyRegexp

_LEAD, _DELIVERY_LEAD = 24, 60
_CLAUSE = LazyRegexp(r"[;:]|but(?<!\wbut)(?!\w)|while(?<!\wwhile)(?!\w)")
_ASIDE = LazyRegexp(
    r", (?:[a-z]+ed|[a-z]{2,}(?:ught|wn|tten|ung|oken|osen)|known|led|born|made|held|seen|built|shot|set|won|sold"
    r"|given|taken|found|left|lost|sent|told|run|hit|put|begun|spent|laid|paid|lent) [^,;]{1,60}, "
)
"""What is told of a name in passing has no tense of the clause: "will face Novotna, ranked 58th, on Saturday"."""
_RELATIVE = LazyRegexp(r", (?:which|who) [^;:]{1,100}?, (?=[a-z]+ )")
"""What is told of the subject: "the bank, which raised its rate in May, reviews policy on Thursday"."""
_LOOKING_BACK = LazyRegexp(
    r"\b(?:[Ss]ince (?:the )?(?:late |early |mid-)?|the (?:close|closing price|settlement) (?:on|of) "
    r"|(?:(?:up|down) from|(?<!is )(?<!are )(?<!game )(?<!match )(?<!vote )(?<!voting )(?<!march )(?<!appeal )"
    r"(?<!protest )(?<!rally )(?<!strike )against|compared with|compared to|versus)"
    r" (?:\S+ ){1,6}(?:on|in) (?:late |early |mid-)?"
    r"|(?:[a-z]+ed|[Aa]s) as of (?:(?:late |early )?(?:on )?|[\d.:apm ]+(?:on )?))\Z"
)
_BACK_ENDS = ("ince ", "the ", "late ", "early ", "mid-", " on ", " of ", " in ")
"""One of these ends whatever that finds, but "as of" a time of day."""
_THAT_IN = (" that in ", " which in ", " who in ", " that on ", " which on ", " who on ")
""" "A plan that in March had brought thousands onto the streets"."""
_STOCK = LazyRegexp(r", (?:about |some |nearly |just )?[$£€]?\d[\d.,]*(?: [a-z]+){0,4} (?:on|in) \Z")
_IS_SO = LazyRegexp(r", (?:is|are|was|were|has|have|had)\b")
""" "The herd, 87.7 million head on Jan. 1, is the smallest": counted on that day."""
_AT_LEVEL = LazyRegexp(
    r", (?:(?:now |already )?at )?(?:about |some |just )?[$£€]?\d\S*(?: [a-z]+){0,3} in (?:late |early )?\Z"
)
""" "He expects inflation, at 4 percent in June, to slow"."""
_DATED = LazyRegexp(
    r" (?:(?:in|from) [A-Z][a-z]{2,8}|next (?:week|month|year|spring|summer|autumn|winter)),?"
    r" (?:after|following) (?:[^\s,;.]+ ){1,10}(?:in|on) (?:late |early )?\Z"
)
""" "Council tax will rise in April after a stormy meeting on Tuesday": what is to come has its own time."""
_FORECAST_THEN = LazyRegexp(r"\b(?:it|he|she) (?:had )?forecast (?:[^\s,;.]+ )?(?:in|on) (?:late |early )?\Z")
""" "The 90,000 that it forecast in May": no present, which would be "forecasts"."""
_PUBLISHED = LazyRegexp(r" (?:outlook|forecasts?|estimates?|projections?|predictions?|survey|readings?|poll)\b")
_OF_LAST = LazyRegexp(r"\b(?:from|than|since|in) (?:its|their|the|his|her|an?) \Z")
"""Together these are of what was published before: "down from three in its September outlook"."""
_CLOSE = LazyRegexp(r"['’]s (?:close|closing|finish|settlement|session|lows?|highs?|price|trading)\b")
"""What a day owns when it is over: "a premium to Friday's close"."""
_NEARING = LazyRegexp(
    r" (?:is|are) (?:[a-z]+ly |fast |now |just )?(?:approaching|nearing|looming|coming|upon|near|around)\b"
    r"|,? (?:if (?:need be|necessary|needed|required)|at the latest|weather permitting)\b"
)
_PROBABLY = LazyRegexp(r"\b(?:probably|possibly|perhaps|maybe|likely|ideally) (?:in|on|by) (?:late |early )?\Z")
_WOULD = LazyRegexp(r", (?:would|will|could|may|might)\b")
""" "One more rise, probably in December, would be followed by a pause"."""
_AS_DAY_OF = LazyRegexp(r" (?:as )?an? (?:[a-z]+ ){0,2}(?:day|holiday)\b")
""" "Declared Friday a day of mourning"."""
_IS_DAY = LazyRegexp(r" is (?:an? |the |[A-Z])")
_FREE = (", ", " and ", " but ", "“", '"', " that ", ": ", "; ")
"""What stands before a day that is a subject: "Monday is a bank holiday"."""
_ELECTION = LazyRegexp(r"['’]s (?:[a-z-]+ )?(?:elections?|vote|poll|referendum|summit|meeting|budget|deadline)\b")


def words_of_clause(before: str) -> list[str]:
    """Return the words of the clause that goes on to an expression, less what is told in passing."""
    is_parted = ";" in before or ":" in before or "but" in before or "while" in before
    clause = _ASIDE.sub(", ", _CLAUSE.split(before)[-1] if is_parted else before)
    return words_of(_RELATIVE.sub(" ", clause) if ", wh" in clause else clause)


def _was_then(string: str, end: int, before: str) -> bool:
    """Tell whether an expression is of a clause by the way that tells what was so."""
    if before.endswith(_THAT_IN) and string.startswith((" had ", " was ", " were "), end):
        return True
    if _IS_SO.match(string, end) is not None and _STOCK.search(before) is not None:
        return True
    return string.startswith((",", " against ", " compared "), end) and _AT_LEVEL.search(before) is not None


def tense_beside(string: str, start: int, end: int, before: str) -> Tense | None:
    """The tense that the words right beside an expression tell, NONE where they leave it open; None without such."""
    is_published = _PUBLISHED.match(string, end) is not None and _OF_LAST.search(before) is not None
    is_over = is_published or _was_then(string, end, before)
    if is_over or _is_past_event(before) or _looks_back(before) or _CLOSE.match(string, end):
        return Tense.PAST
    is_likely = _WOULD.match(string, end) is not None and _PROBABLY.search(before) is not None
    if is_likely or looks_ahead(before) or _NEARING.match(string, end) or is_delivery(string, start, end):
        return Tense.FUTURE
    if string.startswith(("'s ", "’s "), end) and owns_what_happened(string, end):
        return Tense.PAST
    if before.endswith((" before ", " ahead of ")) and _ELECTION.match(string, end):
        words = words_of_clause(before)
        return None if first_tense(words, range(len(words) - 1, -1, -1)) is Tense.PAST else Tense.FUTURE
    is_named = before.endswith((" declared ", " proclaimed ")) and _AS_DAY_OF.match(string, end)
    if is_named or ((not before or before.endswith(_FREE)) and _IS_DAY.match(string, end)):
        return Tense.FUTURE
    return _tense_of_deed(before, string[end : end + _LEAD])


def _looks_back(before: str) -> bool:
    """Tell whether the words right before an expression make it one gone by."""
    may = before.endswith(_BACK_ENDS) or "s of " in before  # "As of 8 p.m."
    return may and _LOOKING_BACK.search(before) is not None


def _is_past_event(before: str) -> bool:
    """ "Will rise in April after a meeting on", "the 90,000 that it forecast in"."""
    if "forecast" in before and _FORECAST_THEN.search(before) is not None:
        return True
    return (" after " in before or " following " in before) and _DATED.search(before) is not None


def _tense_of_deed(before: str, ahead: str) -> Tense | None:
    """The tense of what somebody agreed or was told to do; NONE where it may be the day on which they did."""
    if is_of_deed(before, ahead):
        return Tense.FUTURE
    return Tense.NONE if is_left_open(before) else None
