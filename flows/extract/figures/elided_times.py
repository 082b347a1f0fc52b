"""Times without their unit: "lengthened by 11 days to 43", "from 22 seconds to 48", "this year and the next three"."""

from __future__ import annotations

from flows.extract.figures.left import ends_sentence
from flows.extract.figures.likeness import is_like
from flows.extract.figures.reading import Reading
from flows.extract.figures.shared_units import UNITS_OF_TIME, carry
from flows.extract.figures.told_again import PHRASE_END
from flows.extract.figures.told_against import fill_against
from flows.extract.lang.comparing import COMPARED
from flows.extract.lang.hedges import HEDGES
from flows.extract.lang.lazy_regexp import LazyRegexp


def fill_duration(lower: str, reading: Reading, previous: Reading | None) -> None:
    """Give the end of a change of time its unit: "have lengthened by 11 days to 43"."""
    if reading.kind != "number" or reading.high or _fill_following(lower, reading):
        return
    if previous is None or previous.kind != "duration" or lower.startswith(_TIMES_AGO, previous.end):
        return  # "two years earlier it was 6"
    gap = lower[previous.end : reading.start]
    if fill_against(lower, reading, previous):
        return
    if _lasts(lower, previous, reading, gap) or _goes_on(lower, previous, reading, gap):
        carry(reading, previous)
        return
    if (lower.startswith(_OF_THEM, reading.end) or gap in _OF_WHICH) and not ("\n" in gap or ends_sentence(gap)):
        carry(reading, previous)
        return
    if _PEAKS.fullmatch(gap) and lower.endswith(" at ", 0, previous.start) and PHRASE_END.match(lower, reading.end):
        carry(reading, previous)
        return
    is_left = _LEFT.match(lower, reading.end) is not None and _WITH.fullmatch(gap) is not None
    is_end = lower.endswith(" by ", 0, previous.start) and gap == " to "
    is_start = _TIME_BEFORE.fullmatch(gap) is not None and is_like(previous, reading)
    is_start = is_start and (gap.endswith(_INSTEAD) or not lower.endswith(_WITHIN, 0, previous.start))
    is_start = is_start or (gap in _INSTEAD_OF_EVERY and lower.endswith(" every ", 0, previous.start))
    is_start = is_start or (gap == " to " and lower.endswith(" from ", 0, previous.start))
    is_start = is_start or (gap in _OR_TIME and lower.startswith(" for ", reading.end))
    is_start = is_start or (_IN_PLACES.fullmatch(gap) is not None and lower.startswith(_PLACED, reading.end))
    is_start = is_start or _SENTENCED.search(gap) is not None
    is_served = _SERVED.search(gap) is not None and "." not in gap
    is_whole = PHRASE_END.match(lower, reading.end) or (gap.endswith(_INSTEAD) and _GOES_ON.match(lower, reading.end))
    is_told = (is_end or is_start or is_served) and is_whole
    is_more = _MORE_TIME.match(lower, reading.end) and _JUST_BEFORE.fullmatch(gap)
    is_within = lower.endswith(_WITHIN_TIME, 0, previous.start) and not _is_less(reading, previous)
    if is_told or is_left or (is_more and not is_within):
        carry(reading, previous)


def _is_less(reading: Reading, previous: Reading) -> bool:
    """Tell whether a number is no larger than that of a time: no "900 barrels in two months, 50 more than planned"."""
    first, second = reading.number, previous.number
    return first is not None and second is not None and first.value <= second.value


_TIMES_AGO = (" ago", " earlier", " before it", " later")
_OF_THEM = (" of them", " of those", " of which")
_OF_WHICH = (", of which ", " of which ", ", of which at least ")
_WITH = LazyRegexp(rf"[a-z0-9’' -]{{0,30}},? (?:with|and has|and had|but has|has|with just) {HEDGES}")
_PEAKS = LazyRegexp(r"(?:, [a-z’' ]{3,40},)? (?:and|but) (?:is|was|are|[a-z]+s) (?:[a-z]+ )?(?:at|by|after) ")
"""Between times: "peaks at 25 minutes, they say, and is gone at 50"."""

_LEFT = LazyRegexp(r" (?:left(?=[,.;)]|\Z| (?:on|to|in|at)\b)|to go|to run|to spare|still to run|remaining)\b")
"""Behind what is left of a time: "for 99 years, with 41 left"."""

_WITHIN_TIME = (" in ", " in the ", " over ", " over the ", " within ", " for the ")


def _lasts(lower: str, previous: Reading, reading: Reading, gap: str) -> bool:
    """Tell whether a number is how long something takes or what it is said to be: "within 18 weeks; this took 41"."""
    if len(gap) > _FAR or "\n" in gap or not PHRASE_END.match(lower, reading.end):
        return False
    is_term = _TERM_OF.search(gap) is not None and is_like(previous, reading)
    return is_term or _LASTING.search(gap) is not None


_FAR = 200
_TERM_OF = LazyRegexp(
    rf"\b(?:term|period|spell|minimum|maximum|target|limit|norm|average|median|mean|goal|guideline) of {HEDGES}\Z"
)
"""Before as many of the same: "jailed for nine years, with a minimum term of six and a half"."""
_LASTING = LazyRegexp(
    r"\b(?:it(?:['’]s| is| was) (?:closer|nearer) to"
    r"|(?:take|last|wait)(?:s|ed|ing)?|took|taken|served|serves|serving|spent|spends"
    r"|(?:the|its|their) (?:target|norm|limit|average|median|goal|maximum|minimum|record|rest|aim|rule) (?:is|was)"
    rf"|(?:it|that) (?:is|was|had been)(?: now)?) {HEDGES}\Z"
)


def _goes_on(lower: str, previous: Reading, reading: Reading, gap: str) -> bool:
    """Tell whether a number goes on as the time before it: "12 years and his wife for four"."""
    if len(gap) > _REACH or "\n" in gap or ends_sentence(gap):
        return False
    if (same := _ALIKE.match(gap)) and lower.startswith(same.group(1), reading.end):
        return True
    if not PHRASE_END.match(lower, reading.end) and not lower.startswith(" more", reading.end):
        return False
    is_for = lower.endswith(" for ", 0, previous.start) and _AND_FOR.fullmatch(gap) is not None
    is_for = is_for or (_AND_TO.fullmatch(gap) is not None and _is_sentenced(lower, previous))
    is_got = previous.unit in _TERMS and _GOT.search(gap) is not None
    return is_for or is_got or _ADDED.fullmatch(gap) is not None or _THE_NEXT.fullmatch(gap) is not None


_TERMS = frozenset(["a", "mo"])
_ALIKE = LazyRegexp(rf"( (?:by|with|without|on|at|in|for) )[a-z ]{{2,24}}?(?:,|;|,? (?:and|but|or)) {HEDGES}\Z")


def _is_sentenced(lower: str, previous: Reading) -> bool:
    near = max(0, previous.start - _REACH), previous.start
    return lower.endswith(" to ", *near) and lower.find("sentence", *near) >= 0


_AND_TO = LazyRegexp(rf"(?:,|;|,? (?:and|but|while)) [a-z’' ]{{2,30}} to {HEDGES}")
"""Between times to which two are sentenced: "to 15 years and his brother to seven"."""

_ADDED = LazyRegexp(
    rf",? (?:(?:or|and) (?:even )?)?(?:perhaps|maybe|possibly) {HEDGES}"
    r"|,? with (?:an|the) option (?:for|of|on) (?:a further |another )?"
)
"""Between a time and another that may be: "two years, maybe three", "with an option for two more"."""

_AND_FOR = LazyRegexp(rf"(?:,|;|,? (?:and|but|while)) [a-z’' ]{{2,30}} for {HEDGES}")
_GOT = LazyRegexp(
    rf"(?:,|;|,? (?:and|but|while)) [a-z’', ]{{2,40}} (?:got|gets|received|(?:was|were) given|faces) {HEDGES}\Z"
)
_THE_NEXT = LazyRegexp(
    rf"(?:,|;|,? (?:and|but|while)) the (?:second|third|first|other|next|last|latter|longest|shortest)"
    rf"(?: (?:took|lasted|got|was|is|for|one))? {HEDGES}"
)


_WITHIN = (" in ", " within ", " over ", " after ")
"""Before a time in which something changed, which is not the time that changed: "by 9 points in six weeks"."""

_OR_TIME = (", or ", " or ", ", and ")
_PLACED = (" in ", " for ", " at ")
_IN_PLACES = LazyRegexp(rf"(?: to [a-z]+)? (?:in|for|at) [a-z ]{{2,24}}?,? (?:and |but )?{HEDGES}")
"""Between times of places: "nine years in Italy, four in Spain"."""

_SENTENCED = LazyRegexp(rf"^[^.;\n]* (?:sentences?|terms?) (?:at|to|of|by) {HEDGES}\Z")
_SERVED = LazyRegexp(rf" (?:serving|served|serves?|spending|spent|spends?|did|do) {HEDGES}\Z")
"""Behind a time these tell a part of it: "sentenced to fourteen years, serving eight"."""

_TIME_BEFORE = LazyRegexp(
    r"(?:['’] [a-z]+)?(?: (?!and\b|but\b|while\b)[a-z]+){0,4}?,? (?:[a-z]+ ){0,3}?"
    rf"(?:(?:up|down) from|from|{COMPARED}|instead of|rather than|not)"
    r"(?: (?:about|around|just|only|nearly|almost))? "
)
"""Between a time and what it was before: "rose to 6.4 days from 3.1"."""

_INSTEAD_OF_EVERY = (" instead of every ", " rather than every ", ", not every ", ", up from every ")
_INSTEAD = (" instead of ", " rather than ")
_GOES_ON = LazyRegexp(r" (?:would|will|could|may|was|is|were|are|had|has)\b")
"""Around a time instead of which another is taken: "over five years instead of three would cost"."""

_MORE_TIME = LazyRegexp(r" (?:more|fewer|less|longer|shorter|faster|slower|quicker) than\b")
_JUST_BEFORE = LazyRegexp(rf"[a-z ]{{0,28}}, (?:or )?{HEDGES}")


def _fill_following(lower: str, reading: Reading) -> bool:
    """Make a time of "4 per cent this year and 2.5 per cent in each of the following three"."""
    number = reading.number
    each = _EACH_BEYOND.search(lower, max(0, reading.start - _REACH), reading.start)
    if each and number is not None:
        reading.kind, reading.unit, reading.rule = "duration", UNITS_OF_TIME[each.group(1)], "elided_following"
        return True
    if (
        number is None
        or not number.is_worded
        or not _FOLLOWING.search(lower, max(0, reading.start - _REACH), reading.start)
    ):
        return False
    sentence = lower[max(0, reading.start - _SENTENCE) : reading.start].rpartition("\n")[2]
    nouns = _TIME_NOUN.findall(sentence) if PHRASE_END.match(lower, reading.end) else []
    if nouns:
        reading.kind, reading.unit, reading.rule = "duration", UNITS_OF_TIME[nouns[-1]], "elided_following"
    return bool(nouns)


_REACH, _SENTENCE = 40, 140
_FOLLOWING = LazyRegexp(
    r"\b(?:each|all|both) of the (?:following|next|coming|previous|preceding|past|last|first|other) \Z"
)
_EACH_BEYOND = LazyRegexp(r"\b(?:each|every) (year|month|week|day) (?:beyond|after|over|past) (?:the first )?\Z")
"""Before a time: "for each day beyond 30 the yard owes $60,000"."""

_TIME_NOUN = LazyRegexp(r"\b(year|month|week|day)s?\b")
