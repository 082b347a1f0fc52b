"""Direction and part in a change: what rose or fell, by how much, from where, to where."""

from __future__ import annotations

from flows.extract.figures.alike import part_of_whole
from flows.extract.figures.brought import is_brought_to
from flows.extract.figures.carried import (
    SIZES,
    compared_direction,
    dated_direction,
    inherited_direction,
    is_said_again,
    risen_direction,
    set_end_before,
    set_pair_before,
    set_start_before,
    swung_direction,
)
from flows.extract.figures.change import direction_before
from flows.extract.figures.change_behind import direction_behind, direction_close_behind
from flows.extract.figures.change_words import change_words
from flows.extract.figures.compared import is_of_another
from flows.extract.figures.deeds import of_deeds
from flows.extract.figures.forms import words
from flows.extract.figures.jobs import of_jobs
from flows.extract.figures.left import ends_sentence
from flows.extract.figures.pay import is_rise_of_pay
from flows.extract.figures.ranged import is_ranged
from flows.extract.figures.reading import Reading
from flows.extract.figures.role import role_before
from flows.extract.lang.hedges import HEDGES
from flows.extract.lang.lazy_regexp import LazyRegexp
from flows.extract.words import Words

_LEVELS = SIZES | {"count", "number"}
_SHARES = frozenset(["percent", "fraction"])
CHANGING = _LEVELS | {"multiple"}
_STANDING = LazyRegexp(
    r"\b(?:stands|stood|standing|remains|remained|stays|stayed|put|set|valued|estimated|unchanged|steady|flat|kept|held|was|were|is|are)"
    r" at (?:[a-z]+ ){0,3}(?:[a-z]{0,3}[$£€]|rs )?$"
)
_NEAR_ROLE = 48
_MOST_BETWEEN = 90


def add_direction(lower: str, said: Words, reading: Reading, before: list[Reading]) -> None:
    """Set direction and part in a change from the words around a reading and from the figures before it.

    ``said`` are the words of the story.
    """
    if reading.kind not in CHANGING or reading.direction:
        return
    if lower[reading.start] in _SIGNS:
        _add_sign(lower, reading)
    if reading.direction is None:
        _add_told(lower, said, reading, before)


def _add_told(lower: str, said: Words, reading: Reading, before: list[Reading]) -> None:
    previous = before[-1] if before else None
    role, gap = _role(lower, said, reading), _gap(lower, reading, previous)
    is_other = is_of_another(lower, reading)
    direction = None if is_other else direction_close_behind(lower, reading) or of_deeds(lower, reading, previous)
    role = None if direction else role
    direction = direction or _told_before(lower, reading, previous, gap)
    if direction is None and not is_other and (reading.kind in SIZES or lower.startswith(_UP_ON, reading.end)):
        direction = direction_behind(lower, reading)
        role = None if direction else role
    if direction is None and previous is not None and gap is not None:
        direction = _carried(lower, reading, previous, gap, role) or _of_end(reading, before, role)
        direction = direction or _of_next_pair(lower, reading, before, gap)
        dated = None if direction or role else dated_direction(lower, reading, previous, gap)
        direction, role = (dated, "start") if dated else (direction, role)
    if direction and role is None and previous is not None and is_said_again(lower, reading, previous):
        role = previous.change_role
    if _is_of_another(lower, reading, role):
        direction = None
    if direction is None:
        direction, role = of_jobs(lower, said, reading) or _untold(lower, reading), None
    if direction is None:
        reading.change_role = "level" if reading.kind in _LEVELS else None
        return
    reading.direction, reading.change_role = direction, role or "change"
    if previous is not None and gap is not None:
        if role == "start" and gap.startswith(", and ") and len(before) > 1 and before[-2].kind == reading.kind:
            before[-2].direction, before[-2].change_role = direction, "end"
        else:
            set_end_before(reading, _part_of(lower, before), gap, previous)
            set_start_before(reading, previous, gap)
        set_pair_before(lower, reading, before)
        if role == "start" and previous.kind != reading.kind and len(before) > 1:
            _set_far_end(lower, reading, before[-2])


def _part_of(lower: str, before: list[Reading]) -> Reading:
    """Return the level before a change of it: the last figure, or the one that is a part of that."""
    return part_of_whole(lower, before) if before[-1].change_role == "level" else before[-1]


def _add_sign(lower: str, reading: Reading) -> None:
    """Read a sign that says how much something moved: "61 (-17)", "8,012.4 +0.4%"; no frost and no loss has it."""
    is_plus = lower[reading.start] == "+"
    is_change = is_plus or lower[reading.start - 1 : reading.start] == "("
    is_moved = reading.kind in {"count", "number", "percent", "percentage_points", "index_points"}
    if is_change and (is_moved or reading.rule == "money_table"):
        reading.direction, reading.change_role = ("up" if is_plus else "down"), "change"


def _untold(lower: str, reading: Reading) -> str | None:
    """Return the direction of shares that no verb of change tells: halves, what will be gone, rises of pay."""
    if reading.kind not in {"percent", "fraction"}:
        return None
    is_of_pay = reading.kind == "percent" and is_rise_of_pay(lower, reading.start, reading.end)
    return "up" if is_of_pay else _in_half(lower, reading) or _gone(lower, reading)


def _in_half(lower: str, reading: Reading) -> str | None:
    """Return the direction of "cut fees in half"."""
    is_half = reading.kind == "fraction" and lower.endswith(" in ", 0, reading.start)
    return "down" if is_half and lower[reading.start : reading.end] == "half" else None


def _gone(lower: str, reading: Reading) -> str | None:
    """Return the direction of "55% of the ice will be gone", "the loss will be 93%"."""
    is_loss = _LOSS_IS.search(lower, max(0, reading.start - _NEAR_ROLE), reading.start) is not None
    return "down" if is_loss or _BE_GONE.match(lower, reading.end) else None


_LOSS_IS = LazyRegexp(
    r"\b(?:loss|losses|decline|shrinkage) (?:will be|would be|could be|was|is) (?:(?:about|between|up to|nearly) )?\Z"
)
_BE_GONE = LazyRegexp(
    r"(?: of [a-z0-9'’ -]{2,40}?)?(?:, or [^;.\n]{2,40}?,)? (?:will|would|could|may|might|has|have|had|having)"
    r" (?:already )?(?:be gone|be lost|(?<! had )gone|disappeared?|vanish(?:ed)?|been lost|melt(?:ed)?)\b"
)
_OF_RAIN = (" of rain ", " of rain.", " of rain,", " of snow ", " of snow.", " of snow,", " of hail")
"""Behind a depth that comes down and falls no less: "dropped 90 millimetres of rain"."""
_HANDLED = LazyRegexp(rf"\b(?:drop(?:s|ped|ping)?|lift(?:s|ed|ing)?|gr[eo]ws?|growing) {HEDGES}\Z")
""" "Dropped 46 tonnes of food", "lifted 40 tonnes of steel": what is let down, taken up or grown, and no change."""
_OF_NOTHING = (" of late", " of which ", " of that ")
_OF_QUAKE = (" magnitude", "-magnitude", " earthquake", " quake", " tremor")
_AT = (" at ", " at the ", " at its ", " at their ")
_SHORT = (" short of ", " shy of ", " clear of ")
_UP_ON = (" up on ", " down on ")
_SIGNS = frozenset("+-−–")
_ODDS = LazyRegexp(
    r"\b(?:odds|chances?|probability|likelihood) of "
    r"(?:(?!rose|fell|climbed|dropped|jumped|slipped|grew|up|down)[a-z-]+ ){1,8}(?:at|is|was) \Z"
)
"""Before a number that says how likely a change is: "put the odds of a cut at 62%"."""


_PACES = frozenset(["rate", "pace", "clip", "speed"])
_IS_PACE = LazyRegexp(r" (?:[a-z-]+ )?(?:rate|pace|clip)\b")
_BEFORE_PACE = (" a ", " an ", " at ", " at record ", " a record ")
_AT_PACE = LazyRegexp(rf"\bat an? (?:[a-z-]+ ){{0,2}}(?:rate|pace|clip|speed) of {HEDGES}\Z")
_GOING_AT = LazyRegexp(rf"\b(?:growing|rising|falling|increasing|declining|shrinking|expanding) at {HEDGES}\Z")
_RECOVERED = LazyRegexp(rf"\brecover(?:s|ed|ing)? {HEDGES}\Z")
"""Before a share of what was lost: "recovered 6 percent of the money"."""


def _role(lower: str, said: Words, reading: Reading) -> str | None:
    """Return the part in a change that the words before tell; a pace is its size: "grew at a 3.0% annual rate"."""
    is_pace = lower.endswith(_BEFORE_PACE, 0, reading.start) and _IS_PACE.match(lower, reading.end) is not None
    if not is_pace and not _PACES.isdisjoint(said.before(reading.start)):
        is_pace = _stands_before(_AT_PACE, " of ", lower, reading)
    is_pace = is_pace or (reading.kind == "percent" and _stands_before(_GOING_AT, "ing at ", lower, reading))
    return None if is_pace else role_before(lower, reading.start)


def _is_of_another(lower: str, reading: Reading, role: str | None) -> bool:
    """Tell whether a change is of something else: "erased a four-goal deficit", "cut output at two shafts"."""
    is_strong = lower.startswith((" strong ", "-strong "), reading.end)  # "expanding the 5,000 strong force"
    if reading.kind == "count" and (is_strong or reading.counted in words("scored")):
        return True
    is_majority = reading.kind == "fraction" and lower.startswith(" majority", reading.end)
    if is_majority or (reading.kind == "quantity" and _is_of_matter(lower, reading)):
        return True
    is_strength = reading.kind == "number" and (
        lower.endswith("magnitude ", 0, reading.start) or lower.startswith(_OF_QUAKE, reading.end)
    )
    if is_strength or lower.startswith(_SHORT, max(reading.end, reading.covered)):
        return True
    is_margin = reading.counted == "vote" and lower.endswith(" by ", 0, reading.start)
    if is_margin or (
        reading.kind == "count" and (lower.startswith("-", reading.end) or lower.endswith(_AT, 0, reading.start))
    ):
        return True
    if reading.kind == "percent" and (
        _stands_before(_ODDS, " of ", lower, reading)
        or (lower.startswith(" of ", reading.end) and _stands_before(_RECOVERED, "recover", lower, reading))
    ):
        return True
    return role == "end" and _STANDING.search(lower, max(0, reading.start - _NEAR_ROLE), reading.start) is not None


def _is_of_matter(lower: str, reading: Reading) -> bool:
    """Tell whether a quantity is of rain, or of what somebody drops, lifts or grows."""
    if not lower.startswith(" of ", reading.end) or lower.startswith(_OF_NOTHING, reading.end):
        return False
    begin = max(0, reading.start - _NEAR_ROLE)
    return lower.startswith(_OF_RAIN, reading.end) or _HANDLED.search(lower, begin, reading.start) is not None


_RAISES = LazyRegexp(r"\b(?:rais|increas|lift|boost|expand|multipl)[a-z]* [^.;,\n]{3,70} \Z")
"""Before a multiple: "will raise its tax on greenhouse gases fivefold"."""

_GROWTH = LazyRegexp(
    r"\bgrowth(?: this year| next year)?(?: (?:in|of) [a-z' -]{2,40}?)? (?:of|at|averaging|averaged) "
    r"(?:(?:between|about|around|just|only|up to|more than|less than|over|under|nearly|at least|an? annual) ){0,2}\Z"
)
"""Before its size: "forecasts growth in earnings per share of between 5 and 8 per cent"."""

_CUTS_WORTH = LazyRegexp(rf"\bcuts (?:worth|totall?ing|amounting to|that total) {HEDGES}\Z")
_PUT_UP = LazyRegexp(rf"\b(?:put|puts|putting) up [a-z' -]{{3,40}} by {HEDGES}\Z")


def _told_before(lower: str, reading: Reading, previous: Reading | None, gap: str | None) -> str | None:
    """Return the direction of the words before, also before a count: "lift pay for 4 million workers by 9 percent"."""
    if reading.kind == "count" and _is_done_by(lower, reading.start):
        return None
    direction = direction_before(lower, reading, gap)
    if direction is None and reading.kind == "multiple" and lower.endswith("fold", 0, reading.end):
        direction = "up" if _RAISES.search(lower, max(0, reading.start - _MOST_BETWEEN), reading.start) else None
    if direction is None and reading.kind in SIZES:
        direction = "up" if _stands_before(_GROWTH, "growth", lower, reading) else None
    if direction is None and reading.kind in SIZES and _stands_before(_CUTS_WORTH, "cuts ", lower, reading):
        return "down"
    if direction is None and _stands_before(_PUT_UP, " up ", lower, reading):
        return "up"
    if direction is None and is_brought_to(lower, reading):
        return "up"
    if (
        direction
        or previous is None
        or not (
            previous.kind == "count"
            or (previous.kind in _SHARES and lower.startswith(" of ", previous.end))
            or lower.endswith(" of ", 0, previous.start)
        )
        or not (gap and gap.endswith((" by ", " by between ")))
    ):
        return direction
    return direction_before(lower, reading, None)


def _is_done_by(lower: str, start: int) -> bool:
    """Tell whether those who did something follow: "a letter signed by dozens", no "reduced by dozens"."""
    done = _DONE_BY.search(lower, max(0, start - _NEAR_ROLE), start) if lower.endswith(" by ", 0, start) else None
    known = change_words()
    return done is not None and done.group(1) not in known.up and done.group(1) not in known.down


_DONE_BY = LazyRegexp(r"\b([a-z]+ed) by \Z")


def _stands_before(pattern: LazyRegexp, needed: str, lower: str, reading: Reading) -> bool:
    """Tell whether a pattern fits right before a figure; most stretches lack the word that it cannot do without."""
    first = max(0, reading.start - _MOST_BETWEEN)
    return lower.find(needed, first, reading.start) >= 0 and pattern.search(lower, first, reading.start) is not None


def _set_far_end(lower: str, reading: Reading, end: Reading) -> None:
    """Make the end of a change of what stands before another figure: "a 38% chance of two cuts, down from 55%"."""
    gap = _gap(lower, reading, end)
    if gap is not None and gap.endswith((", up from ", ", down from ")):
        set_end_before(reading, end, gap)


def _of_next_pair(lower: str, reading: Reading, before: list[Reading], gap: str) -> str | None:
    """Return the direction of "gained 6.9 percent to $12 billion and those to ASEAN 6.3 percent to $10 billion"."""
    if len(before) < 2 or before[-1].change_role != "end" or before[-2].change_role != "change":
        return None
    is_pair = reading.kind == before[-2].kind and lower.startswith(" to ", reading.end)
    return before[-2].direction if is_pair and _NEXT_PAIR.fullmatch(gap) else None


_NEXT_PAIR = LazyRegexp(
    r"(?:,|,? and|,? while) (?:(?:those|that) (?:to|of|from|in|for) (?:the )?)?"
    r"(?:(?!(?:or|about|nearly|expects?|sees?|plans?|will|would|is|are|was|were)\b)[a-z.'’-]+ ){1,4}(?:by )?"
)
""" "And those to Norway 6 percent", "and profit 12 percent", ", those to Japan 4 percent"."""


def _of_end(reading: Reading, before: list[Reading], role: str | None) -> str | None:
    """Return the direction of the end that stands before another figure: "cut to 45% of her $2 billion, from 60%"."""
    is_far = role != "start" or len(before) < 2
    end = None if is_far else next((one for one in reversed(before) if one.kind == reading.kind), None)
    is_near = end is not None and reading.start - end.end < _MOST_BETWEEN
    return end.direction if end and is_near and end.change_role == "end" else None


def _carried(lower: str, reading: Reading, previous: Reading, gap: str, role: str | None) -> str | None:
    direction = inherited_direction(lower, reading, previous, gap, role)
    if role == "end" and is_ranged(lower, reading, previous, gap):
        return None
    is_pair = role == "end" and (_TO.fullmatch(gap) is not None or _is_counted_to(previous, gap))
    if is_pair and (direction is None or (previous.change_role == "start" and _went_from(lower, previous))):
        return compared_direction(lower, reading, previous) or direction
    if direction is None and role == "start" and _FROM.fullmatch(gap) and previous.change_role == "level":
        return risen_direction(reading, previous)
    if direction is None and role == "start" and previous.change_role == "level":
        return swung_direction(lower, reading, previous)
    return direction


def _went_from(lower: str, start: Reading) -> bool:
    """Tell whether the verb before a pair says no direction, so that its values do: "has gone from $6 to"."""
    return _stands_before(_WENT_FROM, "from ", lower, start)


_WENT_FROM = LazyRegexp(
    rf"\b(?:go|goes|going|gone|went|move|moves|moved|moving|swing|swings|swung|shift|shifts|shifted) from {HEDGES}\Z"
)


def _is_counted_to(previous: Reading, gap: str) -> bool:
    """Tell whether a count and "to" stand before: "from 2,100 people to 1,200"."""
    return previous.kind == "count" and _COUNTED_TO.fullmatch(gap) is not None


_COUNTED_TO = LazyRegexp(rf"(?: [a-z-]+){{1,3}} to {HEDGES}")
_TO = LazyRegexp(rf"(?: (?:in|at|on) [a-z0-9]+(?: [a-z0-9]+)?| (?:last|a) [a-z]+(?: ago)?)? to {HEDGES}")
"""Between the two ends of a change: "from 1,200 in 2010 to 3,400"."""

_FROM = LazyRegexp(r"(?: (?:at|in|on|by|of) (?:the )?[a-z0-9]+(?:[ -][a-z0-9]+){0,2})?, from ")


def _gap(lower: str, reading: Reading, previous: Reading | None) -> str | None:
    """Return what stands between a figure and the one before it, None where that is far or in another sentence."""
    if previous is None or reading.start - previous.end > _MOST_BETWEEN or reading.start < previous.end:
        return None
    gap = lower[previous.end : reading.start]
    return None if "\n" in gap or "; " in gap or ends_sentence(gap) else gap
