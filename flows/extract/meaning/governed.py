"""How far a word of deciding, asking, offering or foretelling goes: over the whole list that is its object.

"asked the staff to accept longer shifts, a pay cut of 3 per cent and the loss of 45 posts" asks for all three. What it
governs ends where a clause or a deed of its own begins: "which", "after", "but", "and said".
"""

from __future__ import annotations

import re
from functools import cache

from flows.extract.lang.alternation import one_of
from flows.extract.lang.hedges import HEDGES
from flows.extract.lang.lazy_regexp import LazyRegexp
from flows.extract.lang.load import load_words
from flows.extract.lang.verbs import irregular_pasts
from flows.extract.meaning.listed_deeds import deeds_of_lists
from flows.extract.text import Text
from schemas.records import Figure

_REACH = 280
_SUMS = frozenset(["money", "percent", "percentage_points", "basis_points", "fraction", "duration"])
_KINDS = _SUMS | {"count", "quantity", "number"}

_VERBS_TO = (
    r"ask(?:s|ed|ing)?|urg(?:es|ed|ing)|order(?:s|ed|ing)|instruct(?:s|ed|ing)|direct(?:s|ed|ing)|invit(?:es|ed|ing)"
    r"|beg(?:s|ged|ging)|told|agree[sd]|agreeing|decid(?:es|ed|ing)|vot(?:ed|ing)|promis(?:es|ed|ing)"
    r"|pledg(?:es|ed|ing)|vow(?:s|ed|ing)|offer(?:s|ed|ing)|threaten(?:s|ed|ing)|undertook|undertaken|resolved"
    r"|propos(?:es|ed|ing)|demand(?:s|ed|ing)|call(?:s|ed|ing) on|appeal(?:s|ed|ing)"
)
_ORDERED_SUM = LazyRegexp(r"(?:order|told)[^,;:.]* to (?:pay|repay|hand|give|forfeit|return)\Z")
"""What a court orders somebody to pay is told as what was imposed."""
_NO_VERB = (
    r"(?!(?:the|an?|its|their|his|her|our|this|that|those|these|some|about|nearly|over|more|less|between|nil"
    r"|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)\b)"
)
_TO_DO = (
    rf"(?:{_VERBS_TO})(?: (?!(?:to|that|who|which|how|why|when|whether|where|what)\b)[^\s,;:.]+){{0,8}}? to {_NO_VERB}"
    r"(?!(?:expect|brace|reckon)\b)(?![a-z]*[^s\W]s\b)[a-z]+\b"
)
"""A verb of asking or deciding, of whom, and what they are to do: "asked its 900 staff to accept"."""

_OBJECTS = (
    r"demand(?:s|ed|ing)|propos(?:es|ed|ing)|recommend(?:s|ed|ing)"
    r"|(?:ask(?:s|ed|ing)?|appeal(?:s|ed|ing)?|call(?:s|ed|ing)?)(?: (?:to )?(?!to\b)[a-zA-Z’'-]+){0,3}? for"
    r"|settl(?:ed|es|ing) on an?|agreed (?:on|an?)|(?:is|are) offering|offer(?:s|ed)"
    r"|approv(?:es|ed) an? (?:[a-z-]+ ){0,3}?(?:dividend|payout|buyback|budget|levy|tax|rise|raise|increase|cut|bond"
    r"|ban|cap|quota|bonus)"
    r"|want(?:s|ed)? (?=an? |another |higher |longer |more |better )"
)
"""Verbs whose object is what somebody asks for or has decided."""

_GOVERNORS = LazyRegexp(rf"(?<!\bhad )(?<!-)\b(?:(?P<to>{_TO_DO})|(?P<object>{_OBJECTS})\b)")
_FORETOLD = LazyRegexp(
    r"\b(?:(?:median|consensus|average|mean|central) (?:forecast|prediction|expectation)s?\b[^.;:\n]{0,90}?"
    r" (?:was|were|is|are|had been)|on (?:course|track) for)\b"
)
_ASKING = load_words("measures", "governing")
_FORETELLING = frozenset(["median", "consensus", "average", "mean", "central", "course", "track"])

_ENDING = (
    r"which|who|whose|whom|where|when|while|whereas|after|since|because|although|though|if|unless|until|that|but|as"
    r"|had|has|have|was|were|is|are|did|does|said|says|against|compared|comparing|instead|rather|despite|following|amid"
    r"|according|accused|including|only|he|she|they|it|we|there|already|now|last|ago|earlier"
)
_ASIDE = LazyRegexp(
    r",? (?:who|which|whose|where)\b [^,;\n]*, (?![0-9$£€]|about |some |up |down )"
    r"|, (?:payable|due|effective) [^,;\n]*,"
)
_ENDS = LazyRegexp(
    rf"[;:\"“”\n(—–]|\b(?:{_ENDING})\b|(?<!more)(?<!less)(?<!fewer)(?<!higher)(?<!lower) than\b"
    r"|\bfor [a-z]+ing\b|, (?:[a-z]+ly )?[a-z]+ing\b|(?<!\bbe )\b[a-z]{2,}ed (?:by|for|in|at|since|during|with)\b"
)
_OTHER_DEED = LazyRegexp(r"(?:,|\b(?:and|or))(?: (?:and|then|also|[a-z]+ly))? ([a-z]+)\b(?! (?:of|in|to|for|worth)\b)")
_KNOWN = LazyRegexp(rf"\b(?:from|the|these|those) {HEDGES}\Z")
_IN_ALL = LazyRegexp(rf"\b(?:in|by) {HEDGES}\Z")
"""Before a number of places or doers, or the time in which something was the worst: "in 11 states", "by 900 nurses"."""
_AS_MUCH = LazyRegexp(r" as (?:much|many|high|big|large|long)\b")
_OWN_CLAUSE = LazyRegexp(rf"(?:,|\b(?:and|or)) (?:about |some |another |a further |the other )?{HEDGES}\Z")
_PASTS = irregular_pasts() | load_words("dates", "past_words")
_HAPPENED = LazyRegexp(
    r"(?: (?!to\b|be\b)[a-z’'-]+){0,4}? (?:had|has|have|was|were|is|are|will|would|could|did"
    rf"|{one_of(_PASTS)})\b|(?: [a-z’'-]+)? [a-z]+ed (?!by\b|for\b)| to [a-z]+(?=[.,;])"
)


def status_governed(text: Text, figure: Figure) -> str | None:
    """Return the status that a word of deciding or foretelling gives what stands in the list that it governs."""
    if figure.kind not in _KINDS or figure.change_role == "start":
        return None
    said = text.words.distinct
    begin = text.near_start(figure.start_char, _REACH)
    if not _FORETELLING.isdisjoint(said):
        told = _FORETOLD.search(text.string, begin, figure.start_char)
        if told and _is_governed(text, figure, told.end()):
            return "forecast"
    if _ASKING.isdisjoint(said):
        return None
    last = _last_governor(text, figure, begin)
    if last is None or _ORDERED_SUM.match(last.group()):
        return None
    if last.group("object") and not _is_object(text, figure, last.end()):
        return None
    return "target" if _is_governed(text, figure, last.end()) else None


def _last_governor(text: Text, figure: Figure, begin: int) -> re.Match[str] | None:
    """Return the governing word that stands nearest before a figure, None where its sentence has none."""
    if _GOVERNING.isdisjoint(text.words.between(begin, figure.start_char)):
        return None
    found = list(_GOVERNORS.finditer(text.string, begin, figure.start_char))
    return found[-1] if found else None


_GOVERNING = _ASKING | {
    *("instructing", "directing", "inviting", "begging", "agreeing", "settling", "promising", "pledging", "vowing"),
    *("threatening", "ordering"),
}
"""The verbs of the pattern, which tries many ways over the whole stretch."""


def _is_object(text: Text, figure: Figure, begin: int) -> bool:
    """Tell whether a sum, or a number in a list, is what is asked for; no attribute: "offered a $90 kettle"."""
    stretch = text.lower[begin : figure.start_char]
    if figure.kind in _SUMS:
        return not (figure.kind == "money" and stretch.endswith((" a ", " an ")))
    return any(one in stretch for one in (",", " and ", "loss of", "release of"))


def _is_governed(text: Text, figure: Figure, begin: int) -> bool:
    """Tell whether nothing ends the stretch from ``begin`` to a figure, and no clause of its own begins with that."""
    stretch = _ASIDE.sub(", ", text.lower[begin : figure.start_char])
    if figure.kind in {"count", "duration"} and _IN_ALL.search(stretch):
        return False
    if figure.kind in {"fraction", "multiple"} and _AS_MUCH.match(text.lower, figure.end_char):
        return False
    if _ENDS.search(stretch) or _KNOWN.search(stretch) or not _unsure().isdisjoint(stretch.split()):
        return False
    if any(_is_told_deed(one.group(1)) for one in _OTHER_DEED.finditer(stretch)):
        return False
    return _OWN_CLAUSE.search(stretch) is None or _HAPPENED.match(text.lower, figure.end_char) is None


def _is_told_deed(word: str) -> bool:
    """Tell whether a word that goes on a list tells what somebody did: "and reported", "and got", no "and cut"."""
    stem = word.removesuffix("s")
    is_present = stem != word and stem in deeds_of_lists()
    return is_present or word in _told_deeds() or (word.endswith("ed") and len(word) > len("need"))


@cache
def _told_deeds() -> frozenset[str]:
    return _PASTS - deeds_of_lists()


@cache
def _unsure() -> frozenset[str]:
    return load_words("measures", "forecast") | load_words("measures", "estimated")
