"""What a refused offer would have brought is its aim: "turned down the contract, which would have lifted pay by"."""

from __future__ import annotations

from flows.extract.lang.lazy_regexp import LazyRegexp
from flows.extract.lang.stretches import UP_TO_STOP
from flows.extract.text import Text
from schemas.records import Figure

_REACH, _BACK = 160, 320
_OFFER = (
    r"(?:contract|offer|deal|plan|proposal|scheme|bill|amendment|motion|budget|levy|loan|measure|package|pact|agreement"
    r"|draft|law|tax|referendum|initiative|question|bid)"
)
_WOULD_HAVE = LazyRegexp(rf"\bwould (?:also |then |at least )?have (?!to\b)[a-z]+\b{UP_TO_STOP}*\Z")
_REFUSED = LazyRegexp(
    rf"\b(?:turned down|turning down|rejected|rejecting|voted down|voting down|threw out|refused|defeated|blocked"
    rf"|vetoed|spurned|killed) [^.;\n]{{0,40}}?\b{_OFFER}\b"
    rf"|\b{_OFFER}\b[^.;\n]{{0,70}}? (?:turned down|rejected|voted down|thrown out|refused|defeated|blocked|vetoed"
    rf"|spurned|fell|failed|collapsed)\b|\bit went down by\b|\b{_OFFER} would (?:also )?have\b"
)
"""What tells that an offer was refused; one that "would have" done something was."""


def is_of_refused_offer(text: Text, figure: Figure) -> bool:
    """Tell whether a figure is what an offer would have brought that was refused, as its paragraph tells."""
    end = figure.start_char
    begin = max(0, end - _REACH)
    if figure.change_role == "start" or text.lower.find(" have ", begin, end) < 0:
        return False
    if text.lower.endswith((", now ", ", now at ", " from "), 0, end) or not _WOULD_HAVE.search(text.lower, begin, end):
        return False
    paragraph = text.lower.rfind("\n", 0, end) + 1
    sentence = text.sentence_at(end)
    last = sentence.end_char if sentence else end
    return _REFUSED.search(text.lower, max(paragraph, end - _BACK), last) is not None
