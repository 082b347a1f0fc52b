"""Figures that are so as yet though words before them tell of what is to come: "to scrap the 16 per cent tax"."""

from __future__ import annotations

from flows.extract.lang.alternation import one_of
from flows.extract.lang.hedges import HEDGES
from flows.extract.lang.lazy_regexp import LazyRegexp
from flows.extract.lang.load import load_words
from flows.extract.lang.verbs import irregular_pasts
from flows.extract.text import Text
from schemas.records import Figure

_FAR_REACH, _REACH, _CLOSE = 200, 60, 20
_PLAIN = LazyRegexp(r"[a-z]+")


def is_so_as_yet(text: Text, figure: Figure) -> bool:
    """Tell whether a figure is so before what is to come: what shall end, where a change begins, all of a body."""
    is_start = figure.change_role == "start" or (
        figure.kind == "duration" and text.lower.endswith(" from ", 0, figure.start_char)
    )
    near = max(0, figure.start_char - _CLOSE), figure.start_char
    return (
        (is_start and _is_of_now(text, figure))
        or _is_told_as_fact(text, figure)
        or _ON_TOP_OF.search(text.lower, *near) is not None
        or (figure.kind == "count" and _ALL_THERE_ARE.search(text.lower, *near) is not None)
        or (text.lower.startswith(_OF_BODY, figure.end_char) and text.lower.endswith("the ", *near))
        or (figure.kind == "money" and _OF_LOAN.search(text.lower, *near) is not None)
    )


_ALL_THERE_ARE = LazyRegexp(
    r"(?:[0-9]|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|dozen|hundred)) of "
    r"(?:(?:the|its|their|his|her) )?(?:[a-z-]+['’]s? )?\Z"
)
"""Before the number of all of which some are spoken of: "will have 39 of the 76 seats", "310 of Nordal's 11,400"."""
_ON_TOP_OF = LazyRegexp(r"\bon top of (?:the|its|their|an?) (?:[a-z]+ )?\Z")
_OF_BODY = ("-member", "-seat", "-strong", "-nation")
_OF_LOAN = LazyRegexp(r"\b(?:with an? (?:[a-z-]+ )?loan|mortgage|salary|income|home|house) of (?:about )?\Z")


def _is_told_as_fact(text: Text, figure: Figure) -> bool:
    """Tell whether the words right around a figure say what is so: what shall end, whose things, what was paid."""
    near = max(0, figure.start_char - _REACH), figure.start_char
    if _AS_FACT.search(text.lower, *near) or _THAT_DID.search(text.lower, *near):
        return True
    if figure.kind == "count" and _THINGS_OF.search(text.lower, *near):
        return True
    if _OF_WHOM.search(text.lower, *near) and _HAVE.match(text.lower, figure.end_char):
        return True
    is_known = text.lower.endswith("the ", 0, figure.start_char) and figure.kind in {"money", "quantity", "count"}
    return is_known and _WAS_DONE.match(text.lower, figure.end_char) is not None


_ENDED_DEED = (
    r"\b(?:scrap|suspend|remove|abolish|repeal|waive|eliminate|reverse) "
    r"(?:(?:the|its|a|an|their) (?:(?!planned|proposed)[a-z-]+ ){0,3}(?:of )?"
    r"|(?:(?!planned|proposed)[a-z-]+ ){1,3}of )(?:up to )?"
)
_TAKES = rf", an? (?:[a-z-]+ ){{1,3}}(?:that|which) (?:now )?[a-z]+s {HEDGES}"
_TAKEN = rf"\b(?:take away|revoke|cancel|demolish|tear up|withdraw) (?:[a-z-]+ ){{1,4}}(?:of|worth) {HEDGES}"
_AS_FACT = LazyRegexp(rf"(?:{_ENDED_DEED}|{_TAKEN}|{_TAKES}|, now (?:at )?{HEDGES})\Z")
"""Before what shall end, what is told in passing ("a job that takes 40 minutes") and what is so now ("now $111m")."""

_THAT_DID = LazyRegexp(
    r" (?:that|which|who) (?!need|want|expect|offer|plan|propos|promis|pledg|seem|appear|includ|involv)"
    rf"(?:[a-z]+ed|{one_of(irregular_pasts() | load_words('dates', 'past_words'))})"
    rf" (?:out |up |down |off |about )?{HEDGES}\Z"
)
"""Before what a thing did that is spoken of: "to end a war that killed"."""

_OF_WHOM = LazyRegexp(rf"\bof (?:whom|which),? {HEDGES}\Z")
_HAVE = LazyRegexp(r"(?: [a-z]+){0,3}? (?:have|has|had|was|were|is|are)\b(?! to\b| due\b| expected\b| planned\b)")
"""Around those of whom a fact is told: "will pay the families, of whom 15 have accepted"."""

_THINGS_OF = LazyRegexp(
    r"\b(?:assets|accounts|property|funds|passports|licen[cs]es|visas|permits|names|homes|contracts"
    r"|sentences|deaths|killings?|murders?) of "
    rf"(?:the )?{HEDGES}\Z"
)
"""Before those whose things they are: "agreed to freeze the assets of 22 people"."""

_WAS_DONE = LazyRegexp(
    r"(?: [a-z]+){0,2}? (?:that )?[a-z]+ (?:paid|gave|spent|got|took|made|sold|lost|won|built|earned"
    r"|raised|received|collected|borrowed|invested|owned|produced|shipped|used|killed|issued|opened|closed)\b"
)
"""Behind what somebody did: "will beat the €480,000 that the club paid"."""


def is_past(text: Text, figure: Figure) -> bool:
    """Tell whether a past year or "last year" stands right behind a figure: "half the 90,000 of 2024"."""
    near = max(0, figure.start_char - _LABEL), figure.start_char
    match = _PAST.match(text.lower, figure.end_char) or _YEAR_BEFORE.search(text.lower, *near)
    published = text.document.published_on
    if match is None or figure.kind in {"fraction", "multiple"}:
        return False
    year = match.group(1)
    return year is None or (published is not None and int(year) < published.year)


_LABEL = 8
_YEAR_BEFORE = LazyRegexp(r"\(((?:19|20)[0-9]{2}): \Z")
"""The year before, in brackets: "guidance of 7 percent (2016: 9.1 percent)"."""
_PAST = LazyRegexp(
    r"(?: (?!than\b)[a-z]+){0,2}? (?:(?:of|in|for|recorded in|seen in) ((?:19|20)[0-9]{2})\b(?![-–/][0-9])"
    r"|(?:of |in )?last (?:year|month|week)\b)"
)


def _is_of_now(text: Text, figure: Figure) -> bool:
    """Tell whether a change that is to come begins at what is so: "would cost £120, up from £75"."""
    before = set(_PLAIN.findall(text.lower, max(0, figure.start_char - _FAR_REACH), figure.start_char))
    near = max(0, figure.start_char - _CLOSE), figure.start_char
    is_moving = _WOULD_MOVE.search(text.lower, *near) is not None
    is_now = is_moving or _NOW.match(text.lower, figure.end_char) is not None
    return is_now or not before & load_words("measures", "expecting")


_NOW = LazyRegexp(r"(?: [a-z]+){0,2} (?:last|a year|now|currently|today|at present|previously)\b")
_WOULD_MOVE = LazyRegexp(
    r"(?:would|will|could|may|to) (?:rise|grow|climb|increase|fall|drop|shrink|decline|go|jump)[a-z ]* from \Z"
)


def is_of_rule(text: Text, figure: Figure) -> bool:
    """Tell whether a rule says a figure: "the rule that wages must not exceed 65 per cent", "no more by law"."""
    lower = text.lower
    near = max(0, figure.start_char - _FAR_REACH), figure.start_char
    if _BY_LAW.match(lower, figure.end_char):
        return _MODAL.search(lower, max(0, figure.start_char - _REACH), figure.start_char) is not None
    if lower.find("under ", *near) >= 0 and _UNDER_RULE.search(lower, *near):
        return True
    return lower.find("rule", *near) >= 0 and _RULE.search(lower, *near) is not None


_MODAL = LazyRegexp(r"\b(?:must|should|may|can|cannot)\b[^.;\n]{0,50}\Z")
_RULE = LazyRegexp(
    r"\brules? (?:that|which says?|says?|say|under which)\b[^.;\n]{0,70}\b(?:must|may|should)\b[^.;\n]{0,60}\Z"
)
_UNDER_RULE = LazyRegexp(
    r"\bunder (?!(?:[a-z-]+ ){0,2}(?:new|proposed|planned|draft|revised|tougher|stricter)\b)(?:[a-z0-9’'-]+ ){0,4}"
    r"(?:rules?|laws?|regulations|constitution|act|code|statutes?|by-?laws|charter)\b[^.;\n]{0,90}?"
    r" (?:must|may|can|cannot|should)\b[^.;\n]{0,60}\Z"
)
_BY_LAW = LazyRegexp(
    r"(?: [a-z]+){0,6} (?:by law\b"
    r"|under (?:an?|the|its|their|current|existing) (?:[a-z0-9-]+ ){0,3}(?:rules?|laws?|regulations|act|code)\b)"
)
