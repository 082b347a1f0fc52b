"""Figures that lie ahead though no noun or verb of foreseeing tells it: "stands to lose $3 million", "due in May"."""

from __future__ import annotations

from flows.extract.lang.hedges import HEDGES
from flows.extract.lang.lazy_regexp import LazyRegexp
from flows.extract.text import Text
from schemas.records import Figure

_REACH = 70
_BEFORE = LazyRegexp(
    r"\b(?:stands? to (?:lose|gain|make|earn|win|get|receive|collect|inherit)\b[^.;,\n]{0,30}"
    r"|due (?:back |out |to [a-z]+ )?(?:again )?(?:in|within)|(?:tips|tipping) (?:an?|the) [a-z ]{3,30}"
    r"|(?:was|were) to have [a-z]+\b[^.;\n]{0,50}"
    r"|(?:permission|consent|approval) (?:for|to build)\b(?! the\b)[^.;\n]{0,50}) "
    rf"?{HEDGES}\Z"
)
_BEHIND = LazyRegexp(
    r"(?: [a-z]+){0,4}? (?:is|are) (?:still |now |also )?"
    r"(?:on the way|on their way|in store|in the offing|on the cards|in prospect|looming|in the pipeline)\b"
)
_AWAY = LazyRegexp(r" away\b(?! from)")
_FAR_OFF = frozenset(["d", "wk", "mo", "a"])
_TOLD = frozenset(["stands", "stand", "due", "tips", "tipping", "have", "permission", "consent", "approval"])
_WAYS = frozenset(["way", "store", "offing", "cards", "prospect", "looming", "pipeline"])


def is_ahead_unsaid(text: Text, figure: Figure) -> bool:
    """Tell whether the words right around a figure put it ahead."""
    said = text.words.distinct
    if not _WAYS.isdisjoint(said) and _BEHIND.match(text.lower, figure.end_char):
        return True
    if figure.kind == "duration" and figure.unit in _FAR_OFF and _AWAY.match(text.lower, figure.end_char):
        return True
    if _TOLD.isdisjoint(said):
        return False
    return _BEFORE.search(text.lower, max(0, figure.start_char - _REACH), figure.start_char) is not None
