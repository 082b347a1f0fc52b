"""What a limit or a claim sets, which is a target: "caps fares at $5", "the $250 million it needs"."""

from __future__ import annotations

from flows.extract.lang.hedges import HEDGES
from flows.extract.lang.lazy_regexp import LazyRegexp
from flows.extract.text import Text
from schemas.records import Figure

_REACH = 80
_LIMITED = LazyRegexp(
    r"\b(?:(?:caps|(?<!had )capped|limits|restricts|restricted) [^.;,\n]{0,40}?\b(?:at|to)"
    rf"|(?<!speed )(?<!age )(?<!time )(?:cap|ceiling|quota|upper limit) of) {HEDGES}\Z"
)
_SOUGHT = LazyRegexp(
    r" (?:that |which )?(?:it|they|he|she|we|the [A-Za-z -]{3,40}?) (?:says? (?:it |they ))?"
    r"(?:needs?|requires?|lacks?"
    r"|(?:had|has|have) (?:asked for|demanded|sought|requested|proposed|called for|aimed for))\b"
)
_CAPS = frozenset(["caps", "capped", "limits", "restricts", "restricted", "cap", "ceiling", "quota", "limit"])


def is_set_by_rule(text: Text, figure: Figure) -> bool:
    """Tell whether a figure is a limit, or what somebody needs or had asked for."""
    near = max(0, figure.start_char - _REACH), figure.start_char
    if figure.kind in {"money", "percent"} and _SOUGHT.match(text.string, figure.end_char):
        return True
    return not _CAPS.isdisjoint(text.words.distinct) and _LIMITED.search(text.lower, *near) is not None
