"""Numbers that are part of a name or a reference: Boeing 737, Section 301, 10 Downing Street, day five of the tour."""

from __future__ import annotations

from flows.extract.figures.counted import find_counted
from flows.extract.figures.forms import words
from flows.extract.figures.left import word_before, words_before
from flows.extract.figures.number import Number
from flows.extract.lang.given_names import given_names
from flows.extract.lang.lazy_regexp import LazyRegexp

_ADDRESS = LazyRegexp(r"(?: (?:[A-Z][\w.’']*|[0-9]+(?:st|nd|rd|th))){1,3}")
_NAME_LENGTH = 24
_SECOND_REFERENCE = LazyRegexp(
    r"\b(?:pages|sections|articles|chapters|paragraphs|verses|rooms|weeks|rounds|flights|levels|versions?)"
    r" [0-9][0-9.]*(?: and | to | or |[-–])\Z"
)
_TO_NUMBER = LazyRegexp(r"(?: (?:and|to) |[-–])[0-9]")
_JOINTS = (" and ", " to ", " or ", "-", "–")
_GROUP = LazyRegexp(r"\b(?:[Gg]roup|[Cc]lub) of\Z")
_NOTHING_COUNTED = LazyRegexp(r"[.,;:)\n]|\Z| (?:of|in|at|on|for|to|and|when|was|is|as|with|against)\b")


def _is_place_in_sequence(lower: str, number: Number) -> bool:
    """Tell "day five of the tour" from "last week five of them"."""
    is_told = words_before(lower, number.start, 2)[0] in words("told_period")
    return not is_told and bool(_NOTHING_COUNTED.match(lower, number.end))


_CAPITAL_PAIR = LazyRegexp(r"[A-Z][a-z]+-[A-Z]")
_CAPITAL_BEFORE = LazyRegexp(r"\b[A-Z][a-z]+ (?:of (?:the )?)?\Z")
_MODEL = LazyRegexp(r"(?<=[0-9]{3}) (?:Max|MAX|Dreamliner|Neo|NEO|XWB)s?\b|(?<=[0-9]{3})X\b")
"""Behind the number of an airliner: "the crash of a 737 Max"."""
_CODES = (" u.s. code", " us code", " u.s.c.", " usc ", " c.f.r.", " cfr ")
"""Behind the title of a body of law: "17 U.S. Code § 12"."""
_QUOTES = frozenset('"“‘')
_TITLE = LazyRegexp(r"[A-Z]\w+(?: (?:[A-Z][\w’']*|of|the|and|in|to|for|at)){1,5}[,.]?[\"”’]")


def is_named(string: str, lower: str, number: Number, body_start: int) -> bool:
    """Tell whether digits are part of a name or a reference: Boeing 737, Section 301, 10 Downing Street."""
    if _is_of_name(string, number):
        return True
    if number.is_worded:
        is_capital = number.start >= body_start and string[number.start].isupper()
        before = _CAPITAL_BEFORE.search(string, max(0, number.start - 24), number.start) if is_capital else None
        return before is not None or _is_worded_name(string, lower, number)  # "his Marine One helicopter"
    is_second = lower.endswith(_JOINTS, 0, number.start)
    if is_second and _SECOND_REFERENCE.search(lower, max(0, number.start - _NAME_LENGTH), number.start):
        return True
    return _is_digit_name(string, lower, number, body_start)


_OF_PERIOD = LazyRegexp(r"\b(?:last|this|next|previous|that|each|every) [a-z]+['’]s \Z")
"""Before what there was in a time: "nobody won last week's 54 million"."""


def _is_digit_name(string: str, lower: str, number: Number, body_start: int) -> bool:
    """Tell whether digits follow a word that numbers, or a name, which no row of results does."""
    if _OF_PERIOD.search(lower, max(0, number.start - _NAME_LENGTH), number.start):
        return False
    before = word_before(lower, number.start).removesuffix("'s").removesuffix("’s")
    if before == "u.s." or before in words("named_by"):
        is_road = before == "u.s." and not number.scale and find_counted(string, lower, number.end) is None
        if before == "u.s.":
            return is_road
        return _is_reference(string, lower, number, before) and not _is_row(string, number)
    if (
        _is_address(string, number.end)
        or _MODEL.match(string, number.end)
        or lower.startswith(_CODES, number.end)
        or (before == "of" and _is_group(string, lower, number))
    ):
        return True
    is_scaled = (number.scale > 0 and lower[number.end - 2].isalpha()) or "," in lower[number.start : number.end]
    is_name = not is_scaled and number.start >= body_start and _follows_name(string, number)
    return is_name and not _is_row(string, number)


def _is_group(string: str, lower: str, number: Number) -> bool:
    """Tell the Group of 20 and the group of 20 economies from "a group of 35 farmers", "a group of 27 was held"."""
    group = _GROUP.search(string[max(0, number.start - _NAME_LENGTH) : number.start].rstrip())
    if group is None or group.group()[0].isupper():
        return group is not None
    if number.value not in _BLOCS or not lower.endswith(("the group of ", "the club of "), 0, number.start):
        return False
    counted = find_counted(string, lower, number.end)
    return counted is None or counted[0].rpartition(" ")[2] in {"nation", "economy", "country", "power", "state"}


_BLOCS = frozenset([7, 8, 10, 15, 20, 24, 30, 77])
"""How many states the groups have that are called by their number."""


def _is_row(string: str, number: Number) -> bool:
    """Tell whether a name and a number are all of a line and its neighbour is such a line too: a list of results."""
    start = string.rfind("\n", max(0, number.start - _LONGEST_ROW), number.start) + 1
    if not start or not _ROW_END.match(string, number.end) or not _ROW.match(string, start):
        return False
    before = string.rfind("\n", max(0, start - 1 - _LONGEST_ROW), start - 1) + 1
    after = string.find("\n", number.end, number.end + _LONGEST_ROW) + 1
    name = string[start : number.start].partition(" ")[0]
    others = (at for at in (before, after) if at and not string.startswith(name, at))
    return any(_ROW.match(string, at) for at in others)  # "Room 12" above "Room 13" are names


_LONGEST_ROW = 80
_MOVE = r"(?: \([+\-–−]?[0-9][0-9,.]*%?\)|,? (?:up|down|unchanged|flat|[+\-–−])[^\n;:!?]{0,20})?"
_ROW = LazyRegexp(rf"(?:[0-9]{{1,2}}\. )?[A-Z][^\n.;:!?0-9]{{1,48}} [0-9][0-9,.]*{_MOVE}(?=\n|\Z)")
_ROW_END = LazyRegexp(rf"{_MOVE}(?:\n|\Z)")
_CAPITAL_BEHIND = LazyRegexp(r" [A-Z][a-z]+ [A-Z]")


_AMPERSAND = LazyRegexp(r" & [A-Z]")
_NAME_BEHIND = LazyRegexp(r"-[A-Z][a-z]+(?! [A-Z])")
_PERSON_BEHIND = LazyRegexp(
    r" ([A-Z][a-z]+) [A-Z][a-z]+(?:[-’'][A-Za-z]+)?(?=[,.;)]|\Z| (?:and|of|from|who|in|at|was|is|had|has)\b)"
)


def _is_of_name(string: str, number: Number) -> bool:
    """Tell whether a name of a firm or a person goes on behind a number: "Seven & I", "7-Eleven", "one Olaf Berg"."""
    if _AMPERSAND.match(string, number.end) and string[number.start].isupper():
        return True
    if string[number.start].isdigit() and number.scale == 0 and _NAME_BEHIND.match(string, number.end):
        return number.end - number.start < _LEAST_COUNT_HYPHENED
    person = _PERSON_BEHIND.match(string, number.end) if string.startswith("one", number.start) else None
    return person is not None and person.group(1).lower() in given_names()


_LEAST_COUNT_HYPHENED = 2


def _is_worded_name(string: str, lower: str, number: Number) -> bool:
    """Tell "Day Five" and a film called "Two Brothers" from numbers that count."""
    if string[number.start - 1 : number.start] in _QUOTES and _TITLE.match(string, number.start):
        return True
    if string[number.start - 1 : number.start] == "(" and _CAPITAL_BEHIND.match(string, number.end):
        return string[number.start].isupper()  # "(Two Rivers News)"
    if _CAPITAL_PAIR.match(string, number.start) and _CAPITAL_BEFORE.search(
        string, max(0, number.start - 24), number.start
    ):
        return True  # a firm called "Lotus Two-Wheelers"
    before = word_before(lower, number.start)
    is_capital_name = before in words("named_by") and before not in words("date_words") and _is_capital(string, number)
    is_capital_name = is_capital_name or before in {"category", "type", "tier"}
    return is_capital_name or (before in words("sequences") and _is_place_in_sequence(lower, number))


def _is_reference(string: str, lower: str, number: Number, before: str) -> bool:
    """A reference has a capital ("Section 5", "Flight 93") or is always one; "week 3" at a sentence's end too."""
    if before == "under" and number.mantissa.scaleb(number.scale) > _OLDEST_TEAM:
        return False  # "Under 400 people came", no "Under 21s"
    if before in words("always_references") or _is_capital(string, number):
        return True
    following = lower[number.end : number.end + 1]
    is_final = following in {"", ".", ",", ")", ";"} or lower.startswith(
        (" of ", " in ", " on ", " at ", " was "), number.end
    )
    is_final = is_final or (before[-1] == "s" and _TO_NUMBER.match(lower, number.end) is not None)
    return is_final and before in words("final_references")


_OLDEST_TEAM = 23


def _is_capital(string: str, number: Number) -> bool:
    before = string[max(0, number.start - _NAME_LENGTH) : number.start].rpartition("\n")[2].split()
    return bool(before) and any(letter.isupper() for letter in before[-1].lstrip("(\"'“‘[")[:2])


def _is_address(string: str, end: int) -> bool:
    """Tell "10 Downing Street" and "36 Quai des Orfèvres", which begins with its kind of street."""
    match = _ADDRESS.match(string, end)
    if match and match.group().split(maxsplit=1)[0].lower() in words("street_words_before"):
        return True
    last = match.group().rsplit(maxsplit=1)[-1].lower().rstrip(",") if match else ""
    return last in words("street_words") or last.rstrip(".") in words("street_words")


def _follows_name(string: str, number: Number) -> bool:
    """A bare number right behind a capitalised word that begins no sentence is part of a name ("Falcon 9")."""
    left = string[max(0, number.start - _NAME_LENGTH) : number.start].rpartition("\n")[2]
    if not left.endswith(" "):
        return False
    before = left.split()
    if before and (before[-1].lower() in words("date_words") or before[-1] == "ALL"):
        return False  # "in ALL 50 states"
    if not before or not before[-1][:1].isupper() or before[-1][-1] in ',.;:!?)"”%':
        return False
    if before[-1].endswith(("'s", "’s", "s'", "s’")):
        return before[-1].lower().replace("’", "'") in words("possessive_names")
    if number.decimals and before[-2:-1] in (["in"], ["In"], ["at"], ["At"]):
        return False  # "in Hobart 178.9"
    return len(before) > 1 and before[-2][-1] not in '.!?:"”“'
