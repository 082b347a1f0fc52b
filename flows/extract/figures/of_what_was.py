"""A level as a part of what it was, or so many times it: "48 cents, a quarter of what they were paid in 1997"."""

from __future__ import annotations

from flows.extract.figures.alike import FACTORS, WHOLE_LEVELS, direction_of_factor
from flows.extract.figures.earlier import SAME_LEVEL, TIME
from flows.extract.figures.reading import Reading
from flows.extract.lang.dated import SO_MANY
from flows.extract.lang.hedges import HEDGES
from flows.extract.lang.lazy_regexp import LazyRegexp

_FAR = 110
_WHAT = (
    r"(?: of| the)?(?: (?:rate|price|level|number|sum|amount|size|figure))? (?:what )?(?:it|they|that|those)"
    r" (?:was|were|had been|did|had|(?:had )?(?:cost|paid|sold for|went for|fetched)|stood at|traded at)"
    r"(?: (?:paid|sold for|worth|charged|priced at|for (?:it|them)|trading at))?,? "
)
_LEVEL = (
    "(?:rates?|prices?|levels?|numbers?|figures?|counts?|shares?|proportion|totals?|pace|size|amount|sum|average|toll|volume"
    "|value|cost|yield|turnout|takings|tally)"
)
_SURE_THEN = (
    rf"(?:{SO_MANY} (?:years?|months?|weeks?|decades?|seasons?) (?:ago|earlier|before)"
    r"|(?:19|20)[0-9]{2}\b|last [a-z]+)"
)
_WHAT_DONE = (
    r"|(?: of)? what (?!he\b|she\b|i\b|we\b|you\b)(?:(?:the|its|their|his|her|an?) )?(?:[a-z'’-]+ ){1,3}?"
    r"(?:was|were|got|paid|earned|cost|made|sold|had|received|won|took|fetched|produced|spent|charged|drew|saw|handled"
    rf"|carried|grew|offered|raised|used|needed|caught|lost)(?: (?:worth|for|it|them))?"
    rf" (?:(?:in|on|at|by) (?:the )?)?{_SURE_THEN}"
)
_OF_WHAT = LazyRegexp(
    rf"{_WHAT}(?:{TIME}|(?:before|when|at (?:the|its|their) (?:peak|height|start|top))\b)"
    rf"{_WHAT_DONE}|(?: of)?{SAME_LEVEL}"
    rf"|(?: of)? (?:the|its|their) (?:{_LEVEL} (?:of|in|on|at|for) {TIME}|[a-z-]+ (?:of|in|for) {_SURE_THEN})"
)
"""Behind the part: "of what it cost in May", "what they were paid before the war", "the rate of a month ago"."""

_IS = LazyRegexp(
    r"(?: (?:an?|per) [a-z]+)?(?: (?!and\b|but\b|while\b)[a-z'’-]+){0,5}(?:, (?:or )?| \(|, which (?:is|was) | [–—-] )"
    rf"(?:only |just |barely )?{HEDGES}"
)
"""Between a level and the part: "a pound, less than"."""


def add_of_what_was(lower: str, reading: Reading, before: list[Reading]) -> None:
    """Make the size of a change of a part of what was, and its end of the level right before it."""
    previous = before[-1] if before else None
    if reading.kind not in FACTORS or reading.direction or previous is None or previous.kind not in WHOLE_LEVELS:
        return
    if previous.change_role not in {"level", "end"} or not 0 < reading.start - previous.end < _FAR:
        return
    gap = max(previous.end, previous.covered), reading.start
    if not _OF_WHAT.match(lower, reading.end) or not _IS.fullmatch(lower, *gap):
        return
    direction = direction_of_factor(reading)
    if previous.direction in {None, direction}:
        reading.direction, reading.change_role = direction, "change"
        previous.direction, previous.change_role = direction, "end"
