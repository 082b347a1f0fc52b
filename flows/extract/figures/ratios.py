"""Ratios: "one in five", "nine out of 10", "3-to-1", "two to one", "a ratio of 15:1"; the first over the second."""

from __future__ import annotations

from flows.extract.figures.counted import find_counted, singular
from flows.extract.figures.forms import words
from flows.extract.figures.left import words_before
from flows.extract.figures.lexicon import quotient
from flows.extract.figures.number import Number
from flows.extract.figures.place import is_person
from flows.extract.figures.reading import Reading
from flows.extract.figures.right import WORD_BEHIND
from flows.extract.lang.hedges import HEDGES
from flows.extract.lang.lazy_regexp import LazyRegexp

_RATIO = LazyRegexp(r"(?: [a-z\-]+){0,3}[ -](?:in|out of|to|of)[ -](?:every |each |a )?")
_SHARE = LazyRegexp(
    r"-(?:per|pct|point|percentage|basis|inch|foot|mile|metre|meter|kilo)| ?%| per ?cent\b"
    r"| (?:age|age-?group|bracket)\b"
)
_SCORE = LazyRegexp(r"[-–][0-9]")
_TO = frozenset(["-to-", " to "])
_RATIO_BEHIND = LazyRegexp(r"[ -](?:ratio|margin|split)\b")
_COLON = LazyRegexp(r":| : ")
_TIME = LazyRegexp(
    r"[ -](?:second|minute|hour|day|night|week|month|year|decade|game|match|attempt|start|race"
    r"|appearance|outing|innings|over|test)s?\b"
)
_BY = LazyRegexp(rf"\b(?:by|(?:margin|ratio|rate|majority) of) {HEDGES}\Z")
_ROUND = frozenset([2, 3, 4, 5, 6, 7, 8, 9, 10, 12, 15, 20, 25, 30, 40, 50, 60, 70, 80, 90, 100])
_FIVE_AND_TEN = frozenset([3, 4, 5, 10])
_BEHIND_SHARE = LazyRegexp(
    r"[,.;)]| (?:is|are|was|were|has|have|had|said|say|will|would|can|could|now|still|fail(?:s|ed)?|owes?|owed|lacks?"
    r"|lives?|lived|works?|pays?|paid|think|believe|want|need|us(?:e|ed)|vot(?:e|ed)|died|go|went|com(?:e|es)|came)\b"
)


def _is_of_voters(lower: str, number: Number, following: Number) -> bool:
    """Tell whether a few of a few stand for all: "four of five voters", no "two of three judges"."""
    is_few = number.is_worded and following.is_worded and 1 < number.mantissa < following.mantissa <= _TEN
    return is_few and lower[number.end : following.start] == " of " and bool(_OF_VOTERS.match(lower, following.end))


_TEN = 10
_OF_VOTERS = LazyRegexp(
    r" (?:(?:american|british|french|german|adult|registered|likely) )?(?:voters|adults|people|households|respondents"
    r"|americans|britons|europeans|families|residents|consumers|employers|drivers|parents)\b"
    r"(?! (?:were|was|who|in the|[a-z]+ed)\b)"
)

_WHOLES = frozenset([10, 100, 1000])
_YEARS = range(1900, 2101)
_MOST_OF_RATIO = 10_000
_MOST_OF_EVERY = 1_000_000
""" "12 of every 100,000 people"."""

_LONGEST_JOINT = 40
_HUNDRED = 100


def read_ratio(lower: str, number: Number, following: Number) -> Reading | None:
    """Return the ratio of "one in five", "nine out of 10", "3-to-1", "two to one"."""
    joint = lower[number.end : following.start]
    if _SCORE.match(lower, following.end):
        return None  # "two match points in a 7-6 win"
    is_lot = number.mantissa == 1 and joint == " in "
    if number.scale or (following.scale and not is_lot) or following.mantissa <= 0 or len(joint) > _LONGEST_JOINT:
        return None
    if joint == "-to-" and following.is_worded and following.mantissa >= _HUNDRED * number.mantissa >= _HUNDRED:
        return None  # "one-to-two hundred people"
    if number.decimals and not (joint in _TO and _RATIO_BEHIND.match(lower, following.end)):
        return None
    if joint == "-":
        is_ratio = _is_of_odds(lower, number, following)
    elif for_every := _FOR_EVERY.fullmatch(joint):
        is_ratio = following.value <= _MOST_FOR_EVERY and _is_of_persons(for_every.group(1), lower, following.end)
    elif _COLON.fullmatch(joint):
        is_ratio = "ratio" in words_before(lower, number.start, 6)
    else:
        is_ratio = bool(_RATIO.fullmatch(joint)) and _is_ratio(lower, number, following, joint)
    if not is_ratio:
        return None
    value = quotient(number.mantissa, following.mantissa.scaleb(following.scale))
    exact = Number(number.start, following.end, value, is_worded=True)
    return Reading("ratio", number.start, following.end, exact, "ratio")


def _is_of_persons(noun: str, lower: str, end: int) -> bool:
    """Tell whether persons are told for so many others: "111 women for every 100 men"."""
    other = find_counted(lower, lower, end)
    return is_person(singular(noun)) and other is not None and other.name != "people" and is_person(other.name)


_FOR_EVERY = LazyRegexp(r" ([a-z]+) (?:for every|for each|to every) ")
_MOST_FOR_EVERY = 100


def _is_of_odds(lower: str, number: Number, following: Number) -> bool:
    """Tell "odds of 5-1", "a 10-1 shot" and "a 50-50 chance" from scores."""
    if number.mantissa == following.mantissa == _HALF:
        return True
    is_named = "odds" in words_before(lower, number.start, 9)
    is_long = following.mantissa == 1 and number.mantissa >= _LONG and lower.endswith(" at ", 0, number.start)
    if is_named or is_long or _ODDS.match(lower, following.end):
        return True
    backed = _BACKED.search(lower, max(0, number.start - _BACKED_REACH), number.start)
    if number.mantissa == following.mantissa or lower.startswith((" up", " down"), following.end):
        return False
    return backed is not None and (backed["of"] is None or _TO_WIN.match(lower, following.end) is not None)


_MOST_OF_ODDS = 100
_HALF = 50
_LONG = 10
"""From it on a number to one behind "at" is of odds and no score."""

_ODDS = LazyRegexp(
    r" (?:(?:joint|second|clear|firm|hot|warm|strong|rank|ante-post) )?"
    r"(?:shot|odds|favou?rites?|outsiders?|underdogs?)\b"
    r"|-on\b| on (?=to )| on[.,;]"
)
"""Behind the two numbers of odds: "a 9-4 joint favourite", "11-8 on"."""

_BACKED = LazyRegexp(
    r"\b(?:(?:sent off|backed|cut|trimmed|drifted|pushed out|available|quoted|offered|priced|returned|started)"
    r"(?: as long as| in)? (?:at|from|to|into|out to)|starting price of"
    r"|(?P<of>is|are|was|were|at|now|remains?|makes?|made)(?: (?:only|still|now|him|her|it|them|[a-z]+))?) \Z"
)
_BACKED_REACH = 40
"""Before them: "sent off at 7-2", "backed into 6-4"; "bookmakers make her" also needs what they are for."""

_TO_WIN = LazyRegexp(r" (?:on )?to (?:win|lift|take|become|be|succeed|replace|land|lose|go|leave)\b")


def _is_ratio(lower: str, number: Number, following: Number, joint: str) -> bool:
    if "-to-" in joint:
        return not (_TIME.match(lower, following.end) or _SHARE.match(lower, following.end))
    if " to " in joint:
        return joint == " to " and _is_odds(lower, number, following)
    is_whole = "out of" in joint or "every" in joint or "each" in joint
    has_noun = joint.count(" ") > 2 + 2 * is_whole
    if has_noun and _is_few(number) and _is_told_share(lower, number, following):
        return number.mantissa < following.mantissa  # "three borrowers in five owe dollars"
    is_apart = " left " in joint or (" of " in joint and not is_whole and not _is_of_voters(lower, number, following))
    if is_apart or (has_noun and not _may_have_noun(lower, number, following)):
        return False
    if following.scale:
        return not find_counted(lower, lower, following.end)
    most = _MOST_OF_EVERY if joint.endswith(" every ") else _MOST_OF_RATIO
    is_less = 0 < number.mantissa < following.mantissa <= most
    is_whole = is_whole or joint == " of "
    return is_less and (is_whole or "-in-" in joint or _is_share(lower, number, following))


def _is_few(number: Number) -> bool:
    """Tell what is printed as a word or as one digit: "three members in ten", "3 members in 10"."""
    return number.mantissa < _TEN and not number.scale


def _is_told_share(lower: str, number: Number, following: Number) -> bool:
    """Tell whether a verb follows a ratio with its noun: "one household in five depends on it"."""
    if number.mantissa == 1 and _is_deed_of_one(lower, following.end):
        return True
    return following.mantissa in _FIVE_AND_TEN and _is_said_of_share(lower, following.end)


def _is_said_of_share(lower: str, end: int) -> bool:
    """Tell whether what stands behind a ratio is said of those it tells of: "six voters in 10 named the roads"."""
    match = WORD_BEHIND.match(lower, end)
    is_deed = match is not None and match.group(1) in words("part_deeds")
    return is_deed or _BEHIND_SHARE.match(lower, end) is not None


def _is_deed_of_one(lower: str, end: int) -> bool:
    """Tell whether a verb behind a ratio is of the one: "one driver in ten refuses", no "one driver in ten cars"."""
    match = WORD_BEHIND.match(lower, end)
    return match is not None and match.group(1) in words("deeds_of_one")


def _may_have_noun(lower: str, number: Number, following: Number) -> bool:
    """Tell "one borrower in five" and "three borrowers in five owe dollars" from "16 officers in two cars"."""
    if not _is_few(number):
        return False
    is_part = following.mantissa in _FIVE_AND_TEN and _is_said_of_share(lower, following.end)
    return is_part or (number.is_worded and not find_counted(lower, lower, following.end))


def _is_odds(lower: str, number: Number, following: Number) -> bool:
    """Tell whether "four to one" and "10 to 3" are a ratio: one of the two is one, or odds and ratios are spoken of."""
    if following.mantissa == 1 and number.mantissa > 1 and _BY.search(lower, max(0, number.start - 24), number.start):
        return True
    if following.mantissa >= _MOST_OF_ODDS:
        return False
    near = [word.strip(",") for word in words_before(lower, number.start, 8)]
    if any(word in words("score_verbs") for word in near) or number.is_worded != following.is_worded:
        return False
    is_named = any(word in words("ratio_words") for word in near)
    return is_named or (following.mantissa == 1 and number.mantissa > 1)


def _is_share(lower: str, number: Number, following: Number) -> bool:
    """One in five, 1 in 100; no "two in 2010", no "three in 10 days"."""
    if following.mantissa in _YEARS or number.mantissa >= 10 or _TIME.match(lower, following.end):
        return False
    is_round = following.mantissa in _ROUND or (following.mantissa > 100 and following.mantissa % 100 == 0)
    if number.is_worded:
        return following.is_worded or following.mantissa < 1000 or is_round
    return number.mantissa == 1 or following.mantissa in _WHOLES
