"""Deadlines that somebody sets: "will appeal within 30 days", "ordered the firm to clear it within 20 days"."""

from __future__ import annotations

from flows.extract.lang.hedges import HEDGES
from flows.extract.lang.lazy_regexp import LazyRegexp
from flows.extract.text import Text
from schemas.records import Figure

_REACH = 130
_WITHIN = LazyRegexp(rf"\bwithin (?:the next )?{HEDGES}\Z")
_NEAR = 32
_TO_BE_DONE = LazyRegexp(
    r"(?:\b(?:will|would|shall|must|(?:is|are|has) to)|['’]ll) (?!have\b)[^.;\n]{2,90} within "
    r"|\b(?:ordered|orders|told|instructed|directed|asked|asks|gave|gives|given|required|requires|obliges?|obliged|wants"
    r"|wanted) [^.;,\n]{2,40} to [^.;\n]{2,70} within "
)
_GUESSED = LazyRegexp(
    r"\b(?:could|may|might|can|odds|chances?|risk|likely|expects?|expected|forecasts?|predicts?|predicted|warns?|warned"
    r"|fears?|feared|if)\b"
)


def is_deadline(text: Text, figure: Figure) -> bool:
    """Tell whether a time is one within which somebody is to do something, no guess of what will happen."""
    end = figure.start_char
    if figure.kind != "duration" or _WITHIN.search(text.lower, max(0, end - _NEAR), end) is None:
        return False
    begin = text.near_start(end, _REACH)
    told = _TO_BE_DONE.search(text.lower, begin, end)
    return told is not None and _GUESSED.search(text.lower, begin, end) is None
