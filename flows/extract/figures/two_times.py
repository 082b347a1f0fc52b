"""One thing at two times: "which was 4.1 billion in 2019, reached 6.3 billion", "41 million (36 million a year ago)".

No verb tells what rose or fell: the two values do. Behind a verb that does tell it, the level before it is its start.
"""

from __future__ import annotations

from flows.extract.figures.alike import LEVELS, direction_between, part_of_whole, set_ends
from flows.extract.figures.cut_sums import is_of_what_moves
from flows.extract.figures.reading import Reading
from flows.extract.figures.role import role_before
from flows.extract.figures.shared_units import carry
from flows.extract.lang.comparing import COMPARED
from flows.extract.lang.dated import NAMED, ROUGHLY, SO_MANY
from flows.extract.lang.hedges import HEDGES
from flows.extract.lang.lazy_regexp import LazyRegexp

_TIME = (
    r"(?:(?:back )?(?:in|on|at|by|during|as of)"
    r" (?:the (?:start|beginning|end) of |early |mid-|late |the )?[a-z0-9 ]{3,24}?"
    r"|(?:an?|one|two|three|four|five|six|seven|eight|nine|ten|twelve|[0-9]+|just|only|the) (?:[a-z]+ )?"
    r"(?:year|month|week|quarter|season|decade|day)s? (?:ago|before|earlier|previously|prior)"
    rf"|(?:back )?(?:in|on|at|by|during|for|over|as of) (?:the (?:start|beginning|end) of )?(?:the )?{NAMED}|{ROUGHLY}"
    r"|last [a-z]+|this [a-z]+|today|at (?:the|its|their) (?:peak|height|start|outset|top)"
    r"|until (?:now|today|this [a-z]+)"
    r"|before [a-z0-9 ]{3,30}?|when [a-z' ]{3,40}?|yesterday|earlier|previously|originally|initially)"
)
_NOW = r"(?:now|today|currently|at present|at the moment|until now|so far)"
_BE = r"(?:was|were|is|are|be|been|become|became|had|has|have|hold|holds|held|stood at|stands at|stand at)"
_ASIDE = LazyRegexp(
    rf", (?:(?:which|that|who) (?:had |has |have )?(?:(?:now|currently|once|then|already|still) )?"
    rf"(?:{_BE}|numbered|totall?ed|averaged|costs?|pays?|paid|employ(?:s|ed)|earn(?:s|ed)|fetch(?:es|ed)"
    r"|sells? for|sold for)"
    rf"(?: (?:just|still|only|then|once|already))?"
    rf"|(?:already|now|today|once|then|currently|still)(?: at)?|at|worth"
    rf"|(?:first|originally|initially|once|at first) (?:put|set|estimated|budgeted|priced|valued|costed|planned)"
    rf"(?: at)?) {HEDGES}\Z"
    rf"|, {HEDGES}\Z"
)
"""Before a level that is told by the way."""

_WAS = LazyRegexp(
    r"\b(?:was|were|had(?: been)?|cost|stood at|numbered|held|paid|fetched|earned|employed|sold for|went for"
    r"|averaged|totall?ed)"
    rf" {HEDGES}\Z"
)
"""Before a level that was."""

_PER = r"(?: (?:a|an|per) [a-z]+)?"
_TO_BE = r"(?:will|would|could|should|is to|was to|is set to|is due to|is expected to|is forecast to|is likely to)"
_BEYOND = r"(?:(?:just|well|far) )?(?:below|under|above|over|beyond|down to|up to|close to|near)"
_REACHED = (
    rf"(?:(?:had|has|have|{_TO_BE}) )?(?:{_NOW} )?"
    rf"(?:{_BE}|(?:come|came|comes|amount|amounts|amounted) to"
    r"|(?:is|are) put at|costs?|reach(?:es|ed)?|totals?|totall?ed|hits?|numbers?|numbered|fetch(?:es|ed)?"
    r"|(?:be )?(?:sold|had|bought|sells?|goes|went) for)"
    rf"(?: (?:already|just|still|only|{_NOW}))? {HEDGES}"
)
_THEN = LazyRegexp(rf"(?: strong)?{_PER} {_TIME}, {_REACHED}\Z")
_THEN_NOW = LazyRegexp(rf"(?: [a-z]+)?, (?:(?:had|has|have) )?now {_BE} {HEDGES}\Z")
_TO_COME = LazyRegexp(rf"{_PER}, {_TO_BE} (?:become|be|hit|reach|stand at|be at) (?:{_BEYOND} )?{HEDGES}\Z")
_TO_REACH = LazyRegexp(
    rf"{_PER} {_TIME}, to (?:reach|hit|be|become|grow to|fall to|rise to|shrink to|total) {HEDGES}\Z"
)
_HAS_REACHED = LazyRegexp(
    rf"{_PER}, (?:has|have|had) (?:(?:now|already|since|almost|nearly) )?"
    rf"(?:reached|hit|become|come to|passed|topped) {HEDGES}\Z"
)
_BY_THE_WAY = (_THEN, _THEN_NOW, _TO_COME, _TO_REACH, _HAS_REACHED)
"""Between a level told by the way and the one of the sentence."""

_AND_NOW = LazyRegexp(
    rf"{_PER}(?: {_TIME})?(?:,? (?:and|but)|; ?(?:it|they|that))?(?: {_BE})? now(?: (?!say|said|want|plan)[a-z]+)?"
    rf"(?: (?:at|to|for))? {HEDGES}\Z"
)
"""Between a level that was and one that is: "cost 40 cents in January now costs"."""

_ONE = r"(?!.* (?:that|which|who) )"
_IS = LazyRegexp(
    rf"{_ONE}{_PER} {_TIME},? (?:is|are) (?:(?:now|selling|going) (?:for|at )?|[a-z]+ing |now [a-z]+ed (?:at )?)"
    rf"{HEDGES}\Z"
    rf"|{_ONE}{_PER} {_TIME},? (?:now )?(?:costs?|sells? for|fetch(?:es)?|goes for|pays?|holds?|has) {HEDGES}\Z"
    rf"|{_PER} {_TIME},? (?:is|are|was|were) (?:now )?(?:selling|going|trading|changing hands|on sale)"
    rf" (?:for|at) {HEDGES}\Z"
)
"""Between a level that was and one that is: "went for $260 a tonne in March is fetching"."""

_WENT_FOR = LazyRegexp(
    rf"{_PER} (?:(?:back )?(?:in|on|at|by|during) (?:the )?{NAMED}|{ROUGHLY}|last [a-z]+"
    rf"|{SO_MANY} [a-z]+s? (?:ago|earlier))"
    r",? (?:(?:had|would) )?(?:(?:later|then|now|again) )?"
    rf"(?:went for|sold for|fetched|cost|changed hands (?:at|for)|traded at|was (?:worth|sold for)) {HEDGES}"
)
"""The same where both are past: "fetched 110 dollars in June went for"."""

_WILL_BE = LazyRegexp(
    rf"{_PER}(?: {_TIME})?(?:, [a-z]+(?: [a-z]+)?,)? (?:and|but) (?:will|should|is to) (?:be|reach|cost|hit) {HEDGES}\Z"
)
"""Between a level that was and one to come: "was 31 per cent in 2019 and will be"."""

_WOULD_BE_AT = LazyRegexp(
    rf"{_PER}(?: of (?:its |the |full )?[a-z]+)?(?: (?:now|today|at present))?,? (?:and|but) {_TO_BE}"
    rf" (?:be|reach|stand|hit|come|cost) (?:(?:at|to) )?(?:{_BEYOND} )?{HEDGES}\Z"
)
_IS_AT = LazyRegexp(
    rf"\b(?:is|are|was|were|stands?|stood) (?:(?:now|currently|already|running|operating|working|standing|only|just) )*"
    rf"(?:at )?{HEDGES}\Z"
)
"""Around a level that is, before one to come: "is running at 78% of capacity and would be at"."""

_SOLD_ON = LazyRegexp(
    rf"{_PER}(?: {_TIME}),? (?:and|but) (?:(?:was|were|is|had been) )?(?:re)?(?:sold|bought|traded|closed|ended|settled"
    rf"|fetched|cost|quoted|offered|priced|valued|stood|opened|finished|made|went)(?: (?:again|then))?(?: (?:at|for))?"
    rf" {HEDGES}\Z"
)
_ON_TIME = LazyRegexp(rf"{_PER} {_TIME}\b")
_TRADED = LazyRegexp(
    rf"\b(?:sold|bought|traded|opened|closed|settled|fetched|cost|quoted|offered|priced|valued|stood|was|were|went|made)"
    rf"(?: (?:at|for))? {HEDGES}\Z"
)
"""Around two levels of two days: "fetched $112 a tonne on Wednesday and was resold at $116.40 on Friday"."""

_INSTEAD = LazyRegexp(
    rf"{_PER}(?: from (?:next )?[a-z]+(?: [0-9]{{1,4}})?| {_TIME})?,? (?:instead of|rather than)(?: the)?"
    r"(?: (?:current|present|usual|old|previous|earlier|existing))? \Z"
)
_HAVING = LazyRegexp(
    rf"{_PER}(?: (?:in|at|on|last|this) [a-z0-9 ]{{2,24}})?,?"
    r" having (?:begun|started|opened|peaked|been|stood|numbered|cost)"
    rf"(?: [a-z]+){{0,3}}?(?: (?:at|with|out|above|below|over|under|near))? {HEDGES}\Z"
    r"|(?: (?:an?|per) [a-z]+)?, off (?:an?|its|the) (?:[a-z0-9-]+ ){0,3}(?:high|low|peak|record) of \Z"
)
"""Between a level and one before it: "closed at 112p, having begun the day at", ", off an earlier high of"."""

_MOVED = LazyRegexp(rf"{_PER}(?: {_TIME})?, (?:[a-z'-]+ ){{1,5}}{HEDGES}\Z")
_IT_MOVED = LazyRegexp(
    rf"{_PER}(?: {_TIME})?; (?:it|they|that|this) (?:(?:has|have|had|will|would|then|later|since|soon) ){{0,2}}"
    rf"[a-z]+ (?:back |up |down )?(?:to|above|below) {HEDGES}"
)
"""Between a level and what it came to: "was 25 per cent in July; it fell to"."""

_SUBJECT_MOVED = LazyRegexp(
    rf"{_PER}(?: {_TIME})?(?: (?!and\b|but\b|while\b|as\b|to\b)[a-z'’-]+){{1,7}} to {HEDGES}\Z"
    rf"|{_PER}(?: [a-z-]+){{1,3}} (?:to be|being|will be|are to be|were|was) [a-z]+ (?:back |down |up )?to {HEDGES}\Z"
    rf"|{_PER}(?: {_TIME})?,? (?:which|that|and|when it|when they) (?:[a-z]+ ){{0,3}}?"
    r"(?:(?:has|have|had|will|would|was|were|is|are|be|been) )+(?:[a-z]+ )(?:it |them |that )?(?:up |down )?to "
    rf"{HEDGES}\Z"
)
"""Between a level and the end of a change that a verb tells: "duties of 15 percent were lowered to"."""

_FROM = LazyRegexp(rf"{_PER}(?: {_TIME})? from ")
_BRACKET = LazyRegexp(
    rf"{_PER}(?: {_TIME})? \((from |was |were |had been |previously |formerly |against |compared with |[0-9]{{4}}: )?\Z"
)
_OF_ITS_TIME = LazyRegexp(rf" {_TIME}\)")
_EARLIER_IN_BRACKETS = LazyRegexp(
    r"\b(?:earlier|ago|previous|prior|before|last|(?:19|20)[0-9]{2})\b[^.;\n]{0,40} in (?:brackets|parentheses)\b"
)
_LONGEST_LIST = 1500
_THEN_IT_WAS = LazyRegexp(
    rf"(?:[^.;:\n]{{0,40}};|{_PER},? (?:and|but)) {_TIME},? (?:it|they|that) (?:was|were|had been|stood at) {HEDGES}\Z"
)
"""Between a level and the one that was: "a fifth of the people; in 1926 it was"."""

_SOMEBODY = "(?:it|he|she|they|we|i|there|you|the [a-z]+)"
_WHERE_ONCE = LazyRegexp(
    rf"{_PER}(?: (?!and\b|but\b)[a-z'’-]+){{0,6}}?(?:(?:,? where|,? when|;)"
    rf" (?:once {_SOMEBODY} (?:had )?[a-z]+|(?:{_SOMEBODY} )?(?:once|used to) [a-z]+)|,? (?:and|but) used to [a-z]+)"
    rf" {HEDGES}"
)
"""Between a level and the one of old: "milks 180 cows where once she milked"."""

_BACKWARDS = (_INSTEAD, _HAVING, _THEN_IT_WAS, _WHERE_ONCE)
"""Between a level and one of before, whatever stands around them."""

_USED_TO = LazyRegexp(r"\b(?:used to|once|formerly) [^.;\n]*\Z")
_BY_THEN = LazyRegexp(r"(?:;|,? (?:and|but)) by \b")
"""Between a level that used to be and what it came to: "; by last winter it was"."""

_VERSUS = LazyRegexp(rf"{_PER}(?: {_TIME})?, {COMPARED} \Z")
_ENDED = LazyRegexp(rf"{_PER}(?:[,.;)\n]|\Z)")
BUSINESS_TIME = r"\b(?:year|half|quarter|months?|weeks?|season|20[0-9]{2})\b"
_IN_TIME = LazyRegexp(rf"{BUSINESS_TIME}[^.;\n]*\Z")
RESULT = LazyRegexp(
    r"\b(?:profits?|net income|earnings|revenues?|turnover|sales|takings|loss(?:es)?|ebitda|margin)"
    rf" (?:was|were|came to|came in at|of|at|stood at|totall?ed) {HEDGES}\Z"
)
"""Before a result, which another is told against without saying that it is the one of a year earlier."""

_WHEN_IT_WAS = LazyRegexp(
    r"[^.;:\n]{0,40}, when (?:it|they|there|the [a-z]+) (?:was|were|stood at|had been|numbered) \Z"
)
_TO_FINISH = LazyRegexp(
    r"(?: [a-z]+){0,3},? (?:to (?:finish|end|end up|have|hold|total|stand|close|reach)|(?:finish|end)ing(?: up)?)"
    r"(?: (?:with|on|at))? (?:a total of )?\Z"
)
"""Between the size of a change and its end: "gained 14 seats to finish with 45"."""

_SHARES = frozenset(["multiple", "percent", "fraction"])


def add_two_times(lower: str, reading: Reading, before: list[Reading]) -> None:
    """Make a change of two levels of one thing at two times, or a start or end of a level beside a change."""
    previous = part_of_whole(lower, before) if before else None
    if previous is None or reading.kind not in LEVELS or reading.start < previous.end:
        return
    gap = lower[previous.end : reading.start]
    if len(gap) > _REACH or "\n" in gap:
        return
    if reading.change_role == "level":
        _add_to_level(lower, reading, previous, gap)
    elif reading.change_role == "end" and _is_start(lower, reading, previous, gap):
        previous.direction, previous.change_role = reading.direction, "start"


def _add_to_level(lower: str, reading: Reading, previous: Reading, gap: str) -> None:
    if previous.direction and previous.change_role in {"change", "end"}:
        is_like = _is_like(reading, previous)
        is_having = is_like and previous.change_role == "end" and _HAVING.fullmatch(gap) is not None
        if is_having or (_WHEN_IT_WAS.fullmatch(gap) and (previous.kind in _SHARES or is_like)):
            reading.direction, reading.change_role = previous.direction, "start"
        elif previous.change_role == "change" and is_like and _TO_FINISH.fullmatch(gap):
            reading.direction, reading.change_role = previous.direction, "end"
    elif previous.change_role == "level" and _is_like(reading, previous):
        _add_to_pair(lower, reading, previous, gap)


def _add_to_pair(lower: str, reading: Reading, previous: Reading, gap: str) -> None:
    if _THEN_IT_WAS.fullmatch(gap) and _USED_TO.search(lower, max(0, previous.start - _REACH), previous.start):
        if _BY_THEN.search(gap):
            set_ends(previous, reading)
    elif _is_turned(lower, reading, previous, gap):
        if set_ends(reading, previous) and reading.kind == "number":
            carry(reading, previous)
    elif (", " in gap and _is_told_by_the_way(lower, previous, gap, _BY_THE_WAY)) or (
        _WAS.search(lower, max(0, previous.start - _REACH), previous.start)
        and (_AND_NOW.fullmatch(gap) or _IS.fullmatch(gap) or _WILL_BE.fullmatch(gap) or _WENT_FOR.fullmatch(gap))
    ):
        set_ends(previous, reading)
    elif " and " in gap or " but " in gap:
        _add_to_joined(lower, reading, previous, gap)


def _add_to_joined(lower: str, reading: Reading, previous: Reading, gap: str) -> None:
    """Make a change of what is and what is to come, or of two prices of two days, told by two verbs of one subject."""
    left = max(0, previous.start - _REACH), previous.start
    if _WOULD_BE_AT.fullmatch(gap):
        is_change = _IS_AT.search(lower, *left) is not None
    else:
        is_change = (
            _SOLD_ON.fullmatch(gap) is not None
            and _ON_TIME.match(lower, max(reading.end, reading.covered)) is not None
            and _TRADED.search(lower, *left) is not None
        )
    if is_change:
        set_ends(previous, reading)


def _is_start(lower: str, reading: Reading, previous: Reading, gap: str) -> bool:
    """Tell whether the level before the end of a change is its start."""
    if not _is_like(reading, previous) or ". " in gap:
        return False
    if "; " in gap:
        return direction_between(previous, reading) == reading.direction and _IT_MOVED.fullmatch(gap) is not None
    if previous.change_role != "level":
        return _is_of_size(lower, reading, previous, gap)
    if role_before(lower, previous.start) == "start" or _is_told_by_the_way(lower, previous, gap, (_MOVED,)):
        return True
    return direction_between(previous, reading) == reading.direction and _SUBJECT_MOVED.fullmatch(gap) is not None


def _is_of_size(lower: str, reading: Reading, previous: Reading, gap: str) -> bool:
    """Tell whether what is changed had the first size: "increase their share of 13 seats to 25", no "a rise of 13"."""
    if previous.change_role != "change" or previous.direction != reading.direction or not _TO_END.fullmatch(gap):
        return False
    return is_of_what_moves(lower, previous) and direction_between(previous, reading) == reading.direction


_TO_END = LazyRegexp(rf"(?: [a-z-]+){{0,3}} to {HEDGES}")


def _is_turned(lower: str, reading: Reading, previous: Reading, gap: str) -> bool:
    """Tell whether the later level stands first: "to 4.5 percent from 4", "41 million (36 million a year ago)"."""
    if gap.endswith(" from ") and _FROM.fullmatch(gap):
        return role_before(lower, previous.start) == "end"
    if any(pattern.fullmatch(gap) for pattern in _BACKWARDS):
        return True
    if _VERSUS.fullmatch(gap) and _ENDED.match(lower, reading.end):
        near = max(0, previous.start - _REACH), previous.start
        return any(found.search(lower, *near) for found in (_IN_TIME, RESULT)) or _IN_TIME.search(gap) is not None
    return _is_bracketed(lower, reading, gap)


def _is_bracketed(lower: str, reading: Reading, gap: str) -> bool:
    bracket = _BRACKET.fullmatch(gap) if " (" in gap else None
    if bracket is None:
        return False
    if bracket.group(1) or _OF_ITS_TIME.match(lower, max(reading.end, reading.covered)):
        return True
    is_closed = lower.startswith(")", reading.end)
    return (
        is_closed
        and _EARLIER_IN_BRACKETS.search(lower, max(0, reading.start - _LONGEST_LIST), reading.start) is not None
    )


def _is_told_by_the_way(lower: str, previous: Reading, gap: str, patterns: tuple[LazyRegexp, ...]) -> bool:
    if not any(pattern.fullmatch(gap) for pattern in patterns):
        return False
    return _ASIDE.search(lower, max(0, previous.start - _REACH), previous.start) is not None


def _is_like(reading: Reading, previous: Reading) -> bool:
    if {reading.kind, previous.kind} == {"percent", "fraction"}:
        return True
    if reading.kind not in {previous.kind, "number"}:
        return False
    is_same = (reading.unit, reading.currency) == (previous.unit, previous.currency)
    return reading.kind == "number" or (is_same and reading.counted in {None, previous.counted})


_REACH = 90
