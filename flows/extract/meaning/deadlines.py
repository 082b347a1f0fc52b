"""Deadlines that somebody sets: "will appeal within 30 days", "gave the firm 20 days to clear it"."""

from __future__ import annotations

from flows.extract.lang.hedges import HEDGES
from flows.extract.lang.lazy_regexp import LazyRegexp
from flows.extract.meaning.headline import headline_end
from flows.extract.text import Text
from schemas.records import Figure

_REACH = 130
_WITHIN = LazyRegexp(rf"\bwithin (?:the next )?{HEDGES}\Z")
_NEAR = 32
_TO_BE_DONE = LazyRegexp(
    r"(?:\b(?:will|would|shall|must|(?:is|are|has) to)|['’]ll) (?!have\b)[^.;\n]{2,90} within "
    r"|\b(?:recommend|demand|propos|insist|suggest|urg|ask|order|rul)(?:s|es|ed|ing) that [^.;\n]{2,70}"
    r" be [a-z]+ within "
    r"|\bwants? (?!to\b)[^.;\n]{2,60} within "
    r"|\b(?:ordered|orders|told|instructed|directed|asked|asks|gave|gives|given|required|requires|obliges?|obliged|wants"
    r"|wanted) [^.;,\n]{2,40} to [^.;\n]{2,70} within "
)
_GUESSED = LazyRegexp(
    r"\b(?:could|may|might|can|odds|chances?|risk|likely|expects?|expected|forecasts?|predicts?|predicted|warns?|warned"
    r"|fears?|feared|if)\b"
)

_GIVEN = LazyRegexp(
    r"\b(?:gave|gives?|given|giving|grant(?:ed|s|ing)|allow(?:ed|s|ing))"
    r" (?:(?!(?:him|her|me|us|you) )[^.;,\n\s]+ ){1,5}?"
    rf"(?:(?:another|a further|only|just|until [a-z]+ or|the next) ){{0,2}}{HEDGES}\Z"
)
_TO_DO = LazyRegexp(
    r"(?: notice| more| from (?:[a-z]+ )?[a-z]+)? (?:in which )?to (?!live\b|go\b|spare\b|play\b)[a-z]+"
)
_GIVING = frozenset(["gave", "give", "gives", "given", "giving", "granted", "grants", "granting", "allowed", "allows"])
"""Words of an ultimatum: "gave the rebels 48 hours to lay down their arms"."""


def is_deadline(text: Text, figure: Figure) -> bool:
    """Tell whether a time is one within which somebody is to do something, no guess of what will happen."""
    if figure.kind != "duration":
        return False
    return _is_given(text, figure) or _is_within(text, figure)


def _is_given(text: Text, figure: Figure) -> bool:
    """Tell whether somebody has been given a time to do something; a headline leaves out what."""
    if _GIVING.isdisjoint(text.words.distinct):
        return False
    end = figure.end_char
    is_headline = end <= headline_end(text) and text.string[end : end + 1] in {"\n", ";", ","}
    if not is_headline and _TO_DO.match(text.lower, end) is None:
        return False
    return _GIVEN.search(text.lower, max(0, figure.start_char - _REACH // 2), figure.start_char) is not None


def _is_within(text: Text, figure: Figure) -> bool:
    end = figure.start_char
    if _WITHIN.search(text.lower, max(0, end - _NEAR), end) is None:
        return False
    begin = text.near_start(end, _REACH)
    told = _TO_BE_DONE.search(text.lower, begin, end)
    return told is not None and _GUESSED.search(text.lower, begin, end) is None
