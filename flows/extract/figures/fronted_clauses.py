"""What stands before a figure in its own clause, without the others: "although costs had risen, the firm earned"."""

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


_OF_CHANGE = frozenset(["by", "to", "from", "than"])
"""Right before a figure these go on with the main clause: "fell as a share of output to 12 percent"."""
_NO_CLAUSE = LazyRegexp(
    r"(?:of|expected|planned|forecast|predicted|feared|hoped|usual|normal|before|ever|well|much|many|low|high|little|few"
    r"|far|long|soon|late|early|[a-z]+ly|an? (?:result|whole|group|share|proportion|percentage|rule|unit))\b"
)
_NO_CONJUNCTION = LazyRegexp(
    r"\b(?:such|same|well|known|seen|regarded|described|as [a-z]+|so [a-z]+|twice|half|times)\Z"
)


def own_clause_of_as(left: str) -> str:
    """Return the words behind a last "as" that begins a clause: "shares fell as the regulator fined the bank £40m"."""
    at = left.rfind(" as ")
    if at < 0:
        return left
    behind = left[at + len(" as ") :]
    is_joined = "," in behind or not _OF_CHANGE.isdisjoint(behind.split()[-1:])
    is_other = is_joined or _NO_CLAUSE.match(behind) or _NO_CONJUNCTION.search(left, max(0, at - _NEAR), at)
    return left if is_other else behind


_NEAR = 24


def own_clause(lower: str, start: int, left: str) -> str:
    """Return the words before a figure, those of the main clause alone where another stands in front of it."""
    comma = left.rfind(", ")
    if comma < 0 or len(left) - comma < 8 or _GOES_ON.match(left, comma):
        return left
    return left[comma + 2 :] if _FRONTED.match(sentence_before(lower, start, _REACH)) else left
