"""Directions that a figure takes from the one before it: "rose 5% to 3 million", "from 3,500 to 1,900 baht"."""

from __future__ import annotations

from flows.extract.figures.alike import direction_between
from flows.extract.figures.change import MAKING_UP, direction_before
from flows.extract.figures.change_words import change_words
from flows.extract.figures.forms import words
from flows.extract.figures.left import ends_sentence, words_before
from flows.extract.figures.reading import Reading
from flows.extract.figures.role import role_before
from flows.extract.lang.comparing import COMPARED, FALL, RISE
from flows.extract.lang.dated import NAMED, ROUGHLY, SO_MANY, WEEKDAY
from flows.extract.lang.hedges import HEDGES
from flows.extract.lang.lazy_regexp import LazyRegexp
from flows.extract.lang.months import MONTH

_APART = LazyRegexp(r" (?:short of|shy of|off the|from the|clear of)\b")
"""Behind these a figure tells a distance to something else and no change."""

SIZES = frozenset(["percent", "percentage_points", "basis_points", "index_points", "money", "quantity", "fraction"])
"""Kinds that can be the size of a change."""
_MOST_WORDS = 16
_MOST_OF_SUBJECT = 5
_NEAR_END = 6
_PAIR = 7
_UP_OR_DOWN = LazyRegexp(
    r"(?: (?:a|an|per) [a-z]+)?(?: (?:of|in|for|from|by|on|this|last|next)(?: [a-z0-9'’.\-]+){1,6})?"
    r"(?:,? ?\(?| (?:was|were|is|are) )"
    r"(?:up|down)(?: (?:by|about|nearly|almost|some|just|over|more than|at least|another)){0,2} (?:an? [a-z-]+ )?"
)
"""Between the end of a change and its size: "46.3 per cent of the vote, up "."""


_APPOSED_SIZE = LazyRegexp(
    rf"(?: [^\s,;:()]+){{0,14}}, (?:an? (?:[a-z-]+ ){{0,2}}(?:{RISE}|{FALL}|growth) of"
    r"|having (?:lost|gained|risen|fallen|climbed|dropped|shed|added|slid)(?: by)?)"
    r"(?: (?:about|nearly|almost|just|over|more than|some|only)){0,2} "
)
"""Between the end of a change and its size: "$6.94 billion abroad this year, a rise of "."""

_AND_NOUN = LazyRegexp(r"(?: [a-z]+)?,? and [a-z]+(?: [a-z]+)? ")
"""Between two counts of one verb: "shed 22,000 jobs and factories"."""

_GAPPED = LazyRegexp(
    r"(?: (?:in|on) [a-z0-9]+(?: [a-z0-9]+)?| (?:this|last|next) [a-z]+)?,? and"
    r"(?: by| (?:those|that) (?:of|to|from|in) (?:the )?[a-z]+(?: by)?)? "
)
"""Between two changes of one verb: "grow 1.1 percent in 2025, and", "dropped 7.9%, and those of watches"."""


def inherited_direction(lower: str, reading: Reading, previous: Reading, gap: str, role: str | None) -> str | None:
    """Return the direction of the figure before where this one goes on: "rose 5% to 3 million"."""
    tail = gap.split()
    is_stated = tail[-1:] == ["at"] and any(word in words("third_persons", "counting") for word in tail)
    is_stated = is_stated or (tail[-1:] == ["to"] and not words("amounting").isdisjoint(tail))
    if previous.direction is None or is_stated or tail[-2:] in MAKING_UP or _OWN_CLAUSE.search(gap):
        return None
    is_like = reading.kind == previous.kind
    is_near = len(tail) <= _NEAR_END or is_like or gap.endswith(", to ") or _TWO_TIMES.fullmatch(gap) is not None
    is_other = is_like and reading.kind == "percent" and previous.change_role == "change" and _goes_on(tail)
    is_pair = (
        "and" in tail
        and words("other_verbs").isdisjoint(tail)
        and is_like
        and reading.kind == "percent"
        and len(tail) <= _PAIR
        and "," not in gap
    )
    is_other = is_other or (
        previous.kind == "count"
        and reading.kind in {"count", "number"}
        and reading.counted in {None, previous.counted}
        and previous.change_role == "change"
        and _AND_NOUN.fullmatch(gap) is not None
    )
    is_gapped = is_like and previous.change_role == "change" and _GAPPED.fullmatch(gap) is not None
    is_of_others = role == "start" and previous.change_role == "change" and _are_of_others(reading, previous)
    if _APART.match(lower, reading.end) or (previous.kind == "money" and reading.kind == "count") or is_of_others:
        return None
    if tail[-2:] == ["and", "by"] and previous.change_role == "change":
        return previous.direction
    is_part = reading.kind == "fraction" and lower.startswith((" of its ", " of their "), reading.end)
    if is_part and previous.change_role == "change" and _AND_PART.fullmatch(gap):
        return previous.direction
    if tail[-1:] == ["by"] and _AND_ITS.fullmatch(gap) and previous.change_role in {"change", "end"}:
        return previous.direction
    goes_on = (
        (role and (role == "start" or is_near))
        or is_other
        or is_pair
        or is_gapped
        or _is_part_of_change(lower, reading, previous, gap)
        or _is_same(lower, reading, gap, is_like=is_like, is_end=previous.change_role == "end")
    )
    return previous.direction if goes_on else None


def _are_of_others(reading: Reading, previous: Reading) -> bool:
    """Tell whether two counts are of different things: "hired 1,150 nurses from 11 states"."""
    return reading.kind == previous.kind == "count" and bool(reading.counted) and reading.counted != previous.counted


_OWN_CLAUSE = LazyRegexp(r",? (?:while|whereas) [^,;]*\b(?:has|have|had|is|are|was|were|goes|went|moved) ")
"""Between figures of two clauses that each have a verb: "a fifth less, while diesel has gone from"."""


def _is_part_of_change(lower: str, reading: Reading, previous: Reading, gap: str) -> bool:
    """Tell whether a figure says so many that were won or lost again: "let go 90 men, or a fifth of its staff"."""
    if previous.kind != "count" or previous.change_role != "change" or not gap.startswith(" "):
        return False
    if reading.kind == "fraction" and _COUNTED_OR.fullmatch(gap):
        return lower.startswith(_OF_ALL, reading.end)
    is_many = reading.kind in {"count", "number", "fraction"}
    return is_many and lower.startswith(_OF_THEM, reading.end) and _COUNTED_COMMA.fullmatch(gap) is not None


_OF_THEM = (" of them", " of those", " of which", " of whom", " of these")
_OF_ALL = (" of its ", " of their ", " of his ", " of her ", " of the ", " of all ")
_COUNTED_OR = LazyRegexp(rf"(?: [a-z'’-]+){{1,5}}(?:, or|,) {HEDGES}")
_COUNTED_COMMA = LazyRegexp(rf"(?: [a-z'’-]+){{1,5}}(?:,| –| —)(?: (?:with|including))? {HEDGES}")
"""Between a count and some of it: "cut 38 posts, nearly"."""


def _is_same(lower: str, reading: Reading, gap: str, *, is_like: bool, is_end: bool) -> bool:
    """Tell whether two figures are of the same change: "190 points, or 0.6 percent"."""
    joint = _WHEN.sub("", gap).strip(" ,(")
    if is_end and reading.kind == "percent" and _OF_WHOLE.match(lower, reading.end):
        return False  # "rose to $16 billion, or 57% of the total"
    is_other_terms = not joint or _OR_ABOUT.fullmatch(f"{joint} ") is not None
    return reading.kind in SIZES and (is_other_terms or (joint == "and" and is_like))


_OR_ABOUT = LazyRegexp(f"or (?:by )?{HEDGES}")
_TWO_TIMES = LazyRegexp(
    r" (?:in|last|this) [a-z]+ from (?:a|the) (?:year|month|quarter|week) (?:earlier|before|ago)(?: [a-z]+)? to "
    rf"| (?:{COMPARED}|from|on|over|than) (?:(?:in|for|during) )?(?:the|a) (?:[a-z0-9-]+ ){{0,3}}"
    rf"(?:year|half|quarter|month|week|period|season|day|session|time)(?: [a-z0-9]+){{0,3}}? to {HEDGES}"
)
"""Between a change and its end: "jumped 8.4 percent in November from a year earlier to $61 billion"."""

_OF_WHOLE = LazyRegexp(
    r" of (?:the|all|its|their) (?:total|whole|market|exports|imports|sales|gdp|output|revenue)\b| of gdp\b"
)
_WHEN = LazyRegexp(
    r"\A(?:(?: of [a-z]+)?(?: (?:an?|per|each) [a-z]+)?|"
    r" (?:this|last|in|over|during) (?:the )?(?:[a-z]+ ){0,2}[a-z]+)(?=, or )"
)
"""What may stand behind the first of two sizes: "1.4% this month, or £5,217"."""


def _goes_on(gap: list[str]) -> bool:
    """Tell whether what stands between two changes is "after", "against" or the next subject of a list."""
    is_beside = gap[-1:] == ["with"] and gap[-2:-1] not in (["compared"], ["coupled"], ["contrasted"])
    if gap and ((gap[-1] in words("other_changes") and not is_beside) or _OTHER_THAN.search(" ".join(gap))):
        return True
    known = change_words()
    plain = [word.strip(",") for word in gap]
    if any(
        word in known.up or word in known.down or (word in words("not_counted") and word != "and") for word in plain
    ):
        return False
    return 0 < len(plain) <= _MOST_OF_SUBJECT and (gap[0] == "and" or gap[0] == ",")


_OTHER_THAN = LazyRegexp(
    r"(?:\A|, )not(?: by)?(?: the)?\Z|\b(?:more|less|slower|faster|smaller|larger|pace) than the\Z|\bagainst the\Z"
)
"""Before the size that a change had before or should have had: "shrank 5 percent, not the 6.3 percent feared"."""


def compared_direction(lower: str, reading: Reading, previous: Reading) -> str | None:
    """Return the direction of "from 3,500 to 1,900 baht" by the two ends, and give it to the first too."""
    is_pair = previous.kind == reading.kind and role_before(lower, previous.start) == "start"
    if not is_pair or previous.number is None or reading.number is None or previous.high or reading.high:
        return None
    direction = "up" if _in_whole(reading) > _in_whole(previous) else "down"
    previous.direction, previous.change_role = direction, "start"
    return direction


def _in_whole(reading: Reading) -> float:
    """Return how much a figure says, of cents and pence in dollars and pounds: "from 99 cents to $1.35"."""
    value = reading.number.value if reading.number else 0.0
    return value / _CENTS if reading.is_in_cents else value


_CENTS = 100


def set_end_before(reading: Reading, previous: Reading, gap: str, nearest: Reading | None = None) -> None:
    """Make the figure before "up from 5", "up 12%" and the like its end; ``gap`` is behind the nearest."""
    is_told_apart = previous.change_role == "change" and gap.endswith((", up from ", ", down from "))
    if previous.change_role != "level" and not is_told_apart:
        return
    is_like = previous.kind == reading.kind or (previous.kind == "count" and reading.kind == "number")
    is_start = reading.change_role == "start" and is_like and previous.unit == reading.unit
    is_end = is_start and len(gap.split()) <= _MOST_WORDS and direction_before(gap, reading, gap) is not None
    is_change = reading.change_role == "change"
    if (
        is_end
        or (is_change and _UP_OR_DOWN.fullmatch(gap, _counted_end(nearest or previous)))
        or (is_change and reading.kind in SIZES and _APPOSED_SIZE.fullmatch(gap) and not ends_sentence(gap))
    ):
        previous.direction, previous.change_role = reading.direction, "end"


def set_start_before(reading: Reading, previous: Reading, gap: str) -> None:
    """Make the figure before "which will rise to" and the like the start of that change."""
    is_like = previous.kind == reading.kind and previous.change_role == "level"
    if is_like and reading.change_role == "end" and (_WHICH_MOVES.fullmatch(gap) or _MOVES_IT.fullmatch(gap)):
        previous.direction, previous.change_role = reading.direction, "start"


_WHICH_MOVES = LazyRegexp(
    r"(?: (?:a|an|per) [a-z]+)?,? (?:which|and)"
    r" (?:will|would|is to|was to|is due to|is set to|is expected to|could|should)"
    rf" (?:[a-z]+ ){{1,3}}{HEDGES}"
)
"""Between a level now and one to come: "earns $94,300, which will rise to about"."""

_MOVES_IT = LazyRegexp(
    rf"(?: [a-z]+){{0,4}},? (?:and|but|which it|that it) (?:[a-z0-9]+,? ){{1,12}}(?:that|it|this|them)"
    rf" (?:up |down )?to {HEDGES}"
)
"""Between a level and one to come: "owns 9.9% and could raise that to"."""


def _counted_end(previous: Reading) -> int:
    return max(0, previous.covered - previous.end)


def swung_direction(lower: str, reading: Reading, previous: Reading, gap: str | None = None) -> str | None:
    """Return the direction of "swung to a profit of 187 million from a loss of 52 million", for both of its ends.

    With a ``gap`` no verb need tell it: "a profit of 4.1 billion, against a loss of 2.3 billion a year before".
    """
    is_pair = gap is not None or (previous.kind == reading.kind and role_before(lower, previous.start) == "end")
    left = words_before(lower, previous.start, _MOST_OF_SWING)
    is_told = gap is not None or not words("moves").isdisjoint(left)
    if not is_pair or not is_told or previous.number is None or reading.number is None:
        return None
    between = lower[previous.end : reading.start].split()
    signs = [-1 if words("losses").intersection(said) else 1 for said in (left, between)]
    if gap is not None and _lost_before(lower, previous):
        signs[0] = -1
    first, second = (abs(one.number.value) if one.number else 0.0 for one in (previous, reading))
    direction = "up" if signs[0] * first > signs[1] * second else "down"
    previous.direction, previous.change_role = direction, "end"
    return direction


_AND_PART = LazyRegexp(r"(?: (?:since|in|over) [a-z0-9 ]{2,20}?)?,? and ")
"""Between two losses: "has lost 3 metres since 2010 and a third of its area"."""

_AND_ITS = LazyRegexp(
    r",? and (?:its|the|their|his|her) [a-z-]+(?: (?!was\b|were\b|is\b|are\b|ha[sd]\b)[a-z-]+){0,2} by "
)
"""Between two changes of one verb: "cut by £4m to £31m and its wage bill by a tenth"."""

_MOST_OF_SWING = 9


def set_pair_before(lower: str, reading: Reading, before: list[Reading]) -> None:
    """Make ends of the two figures before a change: "2.91 million tons, against 1.76 million a year ago, up 65%"."""
    if len(before) < 2 or reading.change_role != "change" or before[-2].kind != before[-1].kind:
        return
    end, start = before[-2], before[-1]
    is_pair = _AGAINST.fullmatch(lower, max(end.end, end.covered), start.start) is not None
    if is_pair and end.change_role == "level" and _TIME_UP.fullmatch(lower, start.end, reading.start):
        end.direction, end.change_role = reading.direction, "end"
        start.direction, start.change_role = reading.direction, "start"


_AGAINST = LazyRegexp(rf",? (?:{COMPARED}|from) (?:[a-z\-]+ ){{0,3}}")
_TIME_UP = LazyRegexp(rf"(?: [a-z0-9'’\-]+){{0,6}}, ?(?:up|down|an? (?:{RISE}|{FALL}) of)(?: by)? ")


def risen_direction(reading: Reading, previous: Reading) -> str | None:
    """Return the direction of "revenue is £5.73, from £4.90", for both of its ends."""
    if reading.number is None or previous.number is None or previous.kind != reading.kind:
        return None
    direction = direction_between(reading, previous)
    if direction is not None:
        previous.direction, previous.change_role = direction, "end"
    return direction


def dated_direction(lower: str, reading: Reading, previous: Reading, gap: str) -> str | None:
    """Return the direction of "59 per cent of income, against 55 per cent the season before", for both of its ends."""
    is_number = reading.kind == "number" and previous.kind == "count"
    is_like = (is_number or reading.kind == previous.kind) and reading.unit == previous.unit
    is_like = is_like and not _are_apart(lower, reading, previous)
    is_dated = BEFORE_THAT.match(lower, max(reading.end, reading.covered)) is not None
    is_before = previous.change_role in {"level", "end"} and is_like and is_dated
    if not is_before or not _AGAINST_GAP.search(gap) or _EXPECTED.search(gap):
        return None
    if is_number:
        reading.kind, reading.counted, reading.rule = "count", previous.counted, "count_compared"
    if previous.change_role == "end":
        return previous.direction
    is_swing = (
        _LOSS.search(gap) is not None or _lost_before(lower, previous) or _is_loss_after_gain(lower, previous, gap)
    )
    return swung_direction(lower, reading, previous, gap) if is_swing else risen_direction(reading, previous)


def _are_apart(lower: str, reading: Reading, previous: Reading) -> bool:
    """ "Three ships this year, after seizing 40 vessels in 2008", "6.6 a year, give or take 0.8, against 2.6"."""
    is_of_others = reading.kind == previous.kind == "count" and reading.counted != previous.counted
    return is_of_others or lower.endswith(_MARGINS, 0, previous.start)


_MARGINS = ("give or take ", "plus or minus ", "±", "+/- ")


def _lost_before(lower: str, reading: Reading) -> bool:
    """Tell whether money was lost: "lost $4 million in the quarter, compared with a profit of $2 million"."""
    return reading.kind == "money" and lower.endswith(_LOSING, 0, reading.start)


def _is_loss_after_gain(lower: str, previous: Reading, gap: str) -> bool:
    """Tell whether a loss is told against a gain: "a loss of $4 million, after a profit of $2 million"."""
    left = max(0, previous.start - _LOSS_NEAR), previous.start
    return _GAIN.search(gap) is not None and _LOSS_BEFORE.search(lower, *left) is not None


_LOSS_NEAR = 40
_GAIN = LazyRegexp(r"\b(?:profit|surplus|gain) of (?:[a-z]+ )?\Z")
_LOSS_BEFORE = LazyRegexp(rf"\b(?:loss|deficit|shortfall) (?:of|was|at|to) {HEDGES}\Z")
_LOSING = (" lost ", " loses ", " losing ", " lost about ", " lost nearly ", " lost more than ", " lost almost ")
_AGAINST_GAP = LazyRegexp(rf"[^;:]*,? (?:{COMPARED}|after) (?:[a-z\-]+ ){{0,4}}\Z")
_EXPECTED = LazyRegexp(r"\b(?:forecast|estimate(?!d)|expect|target|plan|budget|consensus|promis|goal)")
_LOSS = LazyRegexp(r"\b(?:loss|deficit|shortfall) of (?:[a-z]+ )?\Z")
_TIMES_AGO = (
    r"(?:year|month|week|fortnight|season|quarter|decade|generation|day|session)s?"
    r" (?:before|earlier|ago|previously|prior)"
)
BEFORE_THAT = LazyRegexp(
    r"(?: of [a-z ]{2,20})?(?: (?:seen|recorded|reported|made|set|reached|sold|issued|paid|offered|charged|employed))?"
    rf" (?:(?:(?:of|in|for|during|at|on) )?(?:(?:the|{SO_MANY}) )?{_TIMES_AGO}"
    rf"|(?:at|for|to) which [^,;.\n]{{3,50}}? (?:in (?:19|20)[0-9]{{2}}|last year|{SO_MANY} {_TIMES_AGO})"
    r"|(?:of |at |in |on )?(?:last|this|(?:the|its|their) (?:last|previous|prior|preceding))"
    r" (?:year|month|week|season|quarter|time|spring|summer|autumn|winter|session|election|census|count|survey|poll"
    rf"|edition|term|round|{MONTH})"
    r"|before (?:the|its|their|that|his|her) [a-z]+|when (?:he|she|it|they|we|the|his|her|its|their) [a-z' ]{3,40}?"
    r"|(?:at|by|on) (?:this|that|the same) (?:time|point|stage|date|day)"
    r"|(?:before|previously|earlier)(?=[.,;)]|\Z)|(?:in|of) (?:early |mid-|late )?(?:19|20)[0-9]{2}"
    r"|(?:at|by) (?:the )?(?:start|beginning|end|turn|close|outset|peak|height) of [a-z0-9]+"
    rf"|(?:on|last) {WEEKDAY}|{WEEKDAY}['’]s|yesterday|at end-{MONTH}"
    r"|(?:for|in|at|on|during|over) the (?:same|corresponding|comparable|equivalent|like)"
    r" (?:[a-z]+ ){1,2}?(?=(?:last|a|the|in|of) (?:year|season|month|week|previous|19|20))"
    r"|at (?:the|its) (?:peak|height|low|start)|(?:by|at|on) the same [a-z]+"
    r"|in [a-z]+ (?:last year|a year earlier|(?:19|20)[0-9]{2})"
    r"|(?:in|for|during|over) (?:the )?(?:same|corresponding|comparable|equivalent|preceding|previous|prior|first"
    r"|second|third|fourth|(?:year|month|quarter|week)-(?:earlier|ago)|prior-(?:year|quarter|month))(?: [a-z]+)?"
    rf"|(?:in|on|at|for|during|over) (?:the |all of |all )?{NAMED}|{ROUGHLY}"
    rf"|in (?:early |mid-|late )?{MONTH}"
    r"|(?:in|at|on|for|during) (?:the |all |its |their |his |her )?(?:[a-z'’-]+ ){0,3}?"
    rf"(?:{SO_MANY} {_TIMES_AGO}|of (?:{MONTH}|(?:19|20)[0-9]{{2}})))\b"
)


def is_said_again(lower: str, reading: Reading, previous: Reading) -> bool:
    """Tell whether a figure says an end in other terms: "to $1.02 billion, or 88 cents per share"."""
    gap = lower[previous.end : reading.start]
    is_part = reading.kind == "percent" and lower.startswith(" of ", reading.end) and "or " in gap
    is_end = (reading.kind == previous.kind or is_part) and previous.change_role in {"start", "end"}
    return is_end and (gap in _OR or (reading.kind == "percent" and AND_TIME.fullmatch(gap) is not None))


AND_TIME = LazyRegexp(
    r"(?: (?:(?:an?|the) (?:year|month|week|quarter|season) (?:ago|earlier|before)|in [a-z0-9 ]{2,20}"
    r"|(?:last|next) [a-z]+|now|today))?"
    rf",? and (?:a (?:peak|high|low|record) of )?{HEDGES}"
)
"""Between two starts or two ends: "down from 17.4% a year ago and 21.2% in 2019"."""


_OR = frozenset([", or ", " or ", " (", ", or about ", ", or nearly "])
