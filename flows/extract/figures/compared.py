"""Changes told by comparing with another time: "3.4 million tonnes, 12 percent more than a year earlier"."""

from __future__ import annotations

from flows.extract.figures.alike import WHOLE_LEVELS
from flows.extract.figures.earlier import EXTREME, LEVEL_OF, SAME_LEVEL, THEN, TIME
from flows.extract.figures.left import ends_sentence
from flows.extract.figures.reading import Reading
from flows.extract.lang.dated import NAMED, WEEKDAY
from flows.extract.lang.hedges import HEDGES
from flows.extract.lang.lazy_regexp import LazyRegexp
from flows.extract.lang.percent import PERCENT
from flows.extract.words import Words

_SIZES = frozenset(
    ["percent", "percentage_points", "basis_points", "index_points", "money", "quantity", "fraction", "count", "number"]
)
_BARE_TIME = rf" (?:last [a-z]+['’]s|(?:{NAMED}|{WEEKDAY})(?:['’]s)?)(?=[.,;)\n]|\Z)"
_WHEN = (
    r" when (?:he|she|it|they|we|you|i|the (?:[a-z]+ ){1,2}|(?:his|her|its|their) [a-z]+ )"
    r"(?: ?(?:first|last))? ?(?:was|were|had|took|bought|began|came|left|won|went|sold|made|built|held|met|got|became"
    r"|paid|set|[a-z]{2,}ed)\b"
)
"""Behind "than", of a time before: "more than when he bought the land", "than when it opened"."""

_HAD_DONE = (
    r" (?:he|she|it|they|we|you|i|the [a-z]+|(?:his|her|its|their) [a-z]+) had"
    r" (?:had|held|paid|won|made|taken|bought|sold|earned|got|received|spent|lost|built|used|produced|caught|drawn"
    r"|carried|done|charged|employed|polled|scored|cost|reached"
    r"|been(?! (?:a|the|[a-z]+ed|told|led|meant|due|sought|forecast)\b))\b"
)
"""Behind "than", of a time before, too: "more than she had paid for it"."""

_ON_LIKE = r",? (?:year|month|week|quarter)[ -](?:on|over)[ -](?:year|month|week|quarter)\b"
"""Behind what is more or less than it was: "35 million euros wider year on year"."""

_OR_AGAIN = LazyRegexp(
    rf",? or {HEDGES}(?:[a-z]{{0,3}}[$£€])?[0-9][0-9.,]*(?: ?(?:{PERCENT}|million|billion|points?|cents?|p|m|bn))?"
    r"(?: [a-z]+)?,(?= [a-z]+ than)"
)
"""Behind a size that is told in other words: "7.1 per cent, or 564,000, fewer than"."""

_THAN = LazyRegexp(
    r"(?! or )(?: (?!(?:for|up|down|is|are|was|were)\b)[a-z]+){0,2}?"
    r" ((?:more|higher|less|fewer|lower|stronger|weaker|cheaper|dearer|wider|narrower"
    r"|larger|bigger|smaller|longer|shorter|warmer|hotter|colder|cooler|deeper|shallower|faster|slower"
    rf"|busier|richer|poorer|heavier|lighter|greater|taller|steeper|better|worse)(?= than| on|{_ON_LIKE})"
    rf"|ahead(?= of)|up(?= on)|down(?= on)|behind|(?:short|shy)(?= of{LEVEL_OF})"
    r"|(?:above|below|under)(?= the (?:year|month|week|quarter|season|day) (?:before|earlier)\b"
    r"| last [a-z]+(?![a-z’']| [a-z]+)| that| the same| an? [a-z]+-(?:earlier|ago)"
    rf"| {EXTREME}|{LEVEL_OF}|{_BARE_TIME})|off(?={LEVEL_OF}| {EXTREME}))(?: than| of| on)?"
    rf"(?:{_ON_LIKE}|{LEVEL_OF}| {EXTREME}| {THEN}| last [a-z]+['’]s|{_WHEN}|{_HAD_DONE})"
)
_THAN_DID = LazyRegexp(
    r" (more|fewer|less) than (?:(?:were|was|had been) [a-z]+|entered|came|went|died|left|crossed|sold|arrived|joined"
    r"|took|visited|voted|passed|fled|applied)(?: (?!and\b|but\b)[a-z’'-]+){0,5}?"
    rf" (?=in|a|the|last|during|two|three|before){TIME}"
)
"""Behind a size: "a third fewer than entered the country in the year to June"."""

_OTHER = LazyRegexp(
    r"(?: [a-z]+){0,2}? (?:more|less|fewer|higher|lower|stronger|weaker|cheaper|dearer|colder|warmer|hotter|cooler"
    r"|larger|bigger|smaller|greater|wider|narrower|heavier|lighter|longer|shorter|taller|deeper|richer|poorer|busier"
    r"|better|worse|faster|slower|steeper|thinner|thicker|older|younger)"
    rf" than (?!{THEN}|{EXTREME})"
    rf"|,? (?:more|less|fewer) (?!than\b|in\b|on\b|at\b)[a-z]+ than (?:the|those|that|its|their|his|her)"
    rf" (?!{THEN}|{EXTREME})"
)
_OBJECT = LazyRegexp(rf" (more|fewer) [a-z]+(?: [^.;,\n]{{0,50}}?)?(?: than {THEN}|{_ON_LIKE})")
"""Behind a number of people or things: "61,000 fewer Jamaicans were out of work than a year before"."""

_AS = LazyRegexp(
    r" as (?:much|many|high|large|big|fast|quickly|often) as (?:it was |they were |there were )?"
    rf"{TIME}"
    r"| as (?:much|many)(?: (?!as\b)[a-z-]+){1,4} as (?:there were |it (?:was|did) |they (?:were|did) )?"
    rf"(?=(?:in|on|at|during|an?|last|before|two|three|four|five|ten|[0-9]+) ){TIME}"
)
_AGAIN = LazyRegexp(rf" as (?:much|many|high|large|big|fast|dear|expensive) again as {THEN}")
"""Behind a part: "half as much again as in May"."""

_OF_THEN = LazyRegexp(r" (?:its|their|the) [a-z]+(?: of)? in (?:19|20)[0-9]{2}\b")
"""Behind a multiple: "three times their share in 2018"."""

_OF_LAST = LazyRegexp(
    rf"{SAME_LEVEL}| (?:that|those) of {TIME}|"
    r" (?:(?:last|the previous|the prior) (?:year|month|week|season|quarter)['’]s"
    r"(?: (?:rate|level|figure|total|number|price|pace|output|crop|harvest|profit|loss|result|sum|tally|catch)s?)?"
    rf"|what (?:it was|they were|it had been) {TIME})(?=[.,;)\n]|\Z| and\b)"
)
"""Behind a multiple: "double last year's", "twice what it was in 2019"."""

_BEING = LazyRegexp(r" (?:[a-z'’]+ ){0,3}?(?:is|was|are|were) (?:(?:nearly|about|almost|more than|only|just|still) )*")
_EXTREMES = ("peak", "high", "low", "trough")
_FALLING = frozenset(
    [
        "off",
        "colder",
        "cooler",
        "shallower",
        "slower",
        "down",
        "less",
        "fewer",
        "lower",
        "weaker",
        "cheaper",
        "below",
        "under",
        "behind",
        "narrower",
        "smaller",
        "shorter",
        "short",
        "shy",
        "poorer",
        "lighter",
        "worse",
    ]
)
_REACH = 90
_MOST_WORDS = 11


def add_comparison(lower: str, said: Words, reading: Reading, before: list[Reading]) -> None:
    """Make a change of a figure that is compared with another time, and the end of it of the level before it.

    ``said`` are the words of the story.
    """
    direction = _compared(lower, said, reading)
    if direction is None:
        return
    is_open = reading.change_role in {None, "level"} or reading.kind == "multiple"
    if is_open or reading.direction == direction:
        reading.direction, reading.change_role = direction, "change"
    if len(before) > 1 and before[-1].kind == "count" and lower.startswith("-", before[-1].end):
        before = before[:-1]  # "costs $412,000 to build a three-bed house, 38% more than when he began"
    previous = _told_with_games(lower, before)
    if previous is not None and previous.change_role == "level" and _is_its_end(lower, reading, previous):
        previous.direction, previous.change_role = direction, "end"
        if len(before) > 1 and before[-2].change_role == "level" and lower[before[-2].end : previous.start] == " (":
            # "RM5.9 billion ($1.4 billion), 6 per cent"
            before[-2].direction, before[-2].change_role = direction, "end"
        elif len(before) > 1 and before[-2].change_role == "level" and _is_or(lower, before[-2], previous):
            # "cost 46 million leva, or some 6 leva a head, four times as much"
            before[-2].direction, before[-2].change_role = direction, "end"


def _is_or(lower: str, first: Reading, second: Reading) -> bool:
    """Tell whether the second of two levels says the first in other terms."""
    is_like = first.kind in WHOLE_LEVELS and second.start - first.end < _REACH
    return is_like and _OR.fullmatch(lower, max(first.end, first.covered), second.start) is not None


_OR = LazyRegexp(rf",? or {HEDGES}")
_OR_BEFORE = LazyRegexp(rf",? or {HEDGES}\Z")
_OR_WITHIN = 32


def _told_with_games(lower: str, before: list[Reading]) -> Reading | None:
    """Return the figure before, past the games that it is told with: "22 points from 11 games, nine fewer than"."""
    if len(before) < 2 or before[-1].counted not in _GAMES or before[-2].kind != "count":
        return before[-1] if before else None
    gap = lower[before[-2].end : before[-1].start]
    return before[-2] if _FROM_GAMES.fullmatch(gap) else before[-1]


_GAMES = frozenset(["game", "match", "start", "appearance", "outing", "innings", "race", "test", "round"])
_FROM_GAMES = LazyRegexp(
    r"(?: [a-z-]+){1,2} (?:from|in|after) (?:(?:their|its|his|her|the) (?:(?:first|last|opening) )?)?"
)


def is_of_another(lower: str, reading: Reading) -> bool:
    """Tell whether a figure compares with something else and no other time: "a third less than the men"."""
    if lower.find(" than ", reading.end, reading.end + _OTHER_REACH) < 0:
        return False
    return _OTHER.match(lower, reading.end) is not None


_COMPARING = _FALLING | {
    *("more", "higher", "stronger", "dearer", "wider", "larger", "bigger", "longer", "warmer", "hotter", "deeper"),
    *("faster", "busier", "richer", "heavier", "greater", "taller", "steeper", "better", "ahead", "up", "above"),
}
"""Words that compare with another time."""

_COMPARED_WITHIN = 80
_OTHER_REACH = 120
"""Farther than three words go."""


def _compared(lower: str, said: Words, reading: Reading) -> str | None:
    if reading.kind == "multiple":
        is_then = any(pattern.match(lower, reading.end) for pattern in (_AS, _OF_THEN, _OF_LAST))
        return "up" if is_then and not (reading.number and reading.number.value < 1) else None
    if reading.kind == "fraction" and _AGAIN.match(lower, reading.end):
        return "up"
    if _COMPARING.isdisjoint(said.between(reading.end, reading.end + _COMPARED_WITHIN)):
        return None
    again = _OR_AGAIN.match(lower, reading.end) if lower.startswith((",", " or "), reading.end) else None
    end = again.end() if again else reading.end
    if lower.startswith(", ", end) and _OR_BEFORE.search(lower, max(0, reading.start - _OR_WITHIN), reading.start):
        end += 1
    match = _THAN.match(lower, end) or _THAN_DID.match(lower, end) if reading.kind in _SIZES else None
    if match is None and reading.kind == "count":
        match = _OBJECT.match(lower, reading.end)
    if match and reading.kind == "quantity" and match.group().endswith(_EXTREMES):
        return None  # "1.1 degrees above the previous high"
    return ("down" if match.group(1) in _FALLING else "up") if match else None


def _is_its_end(lower: str, reading: Reading, previous: Reading) -> bool:
    """Tell whether the level before a change is what it ended at: right before it, in the same clause."""
    if previous.kind not in WHOLE_LEVELS or not 0 < reading.start - previous.end <= _REACH:
        return False
    gap = lower[previous.end : reading.start]
    words = _SPAN.sub("", gap).split()
    is_apart = ends_sentence(gap.replace(".m. ", " ")) or any(mark in gap for mark in ("; ", "\n", ":"))
    is_apart = is_apart or bool({"and", "but", "while"} & set(words))
    return not is_apart and len(words) <= _MOST_WORDS and ("," in gap or "(" in gap or bool(_BEING.fullmatch(gap)))


_SPAN = LazyRegexp(r"\bbetween [a-z0-9]+(?: [a-z0-9]+)? and\b")
"""What holds an "and" that joins no clauses: "75 terawatt hours between July and September, 29% more"."""
