"""What stands before a figure in its own clause, without one in front: "although costs had risen, the firm earned"."""

from __future__ import annotations

from flows.extract.figures.left import sentence_before
from flows.extract.lang.lazy_regexp import LazyRegexp

_REACH = 220
_FRONTED = LazyRegexp(
    r"[\"“‘'(\s]*(?:(?:and|but|yet|so) )?(?:as|although|though|even (?:as|though|if)|while|whilst|whereas|because|since"
    r"|when|whenever|after|before|once|until|if|unless|given that|now that|with|despite|in spite of|no matter)\b"
)
_GOES_ON = LazyRegexp(
    r", (?:by|to|from|and|or|but|nor|which|who|whose|where|when|than|not|up|down|at|in|on|of|for|with|about|some|over"
    r"|under|after|before|since|as|if|including|nearly|almost|a|an|another|more|most|less|the (?:most|biggest|largest"
    r"|first|lowest|highest|steepest|sharpest)"
    r"|(?:[a-z'’-]+ ){0,4}(?:said|says|told|adds?|added|according|reported|showed)|[a-z]+(?:ing|ed|ly))\b"
)
"""Behind a comma that parts no clauses: "when output fell, by 3 per cent"."""


def own_clause(lower: str, start: int, left: str) -> str:
    """Return the words before a figure, those of the main clause alone where another stands in front of it."""
    comma = left.rfind(", ")
    if comma < 0 or len(left) - comma < 8 or _GOES_ON.match(left, comma):
        return left
    return left[comma + 2 :] if _FRONTED.match(sentence_before(lower, start, _REACH)) else left
