"""Numbers that are no figures: years, dates, clock times, names, references, codes, scores and addresses."""

from __future__ import annotations

import re

from flows.extract.behind_days import counts_noun
from flows.extract.figures.counted import find_counted
from flows.extract.figures.forms import words
from flows.extract.figures.left import word_before, words_before
from flows.extract.figures.number import Number
from flows.extract.listed_counts import goes_on_counting

_CODE_AFTER = re.compile(
    r"[/:][0-9]|\.[0-9]|-[0-9]+-(?!year|month|inch|foot|day|hour|minute|mile|met|member|week|point|percent)|[a-z](?![a-z0-9])|-?[a-z]+[0-9]|[_@#\\]|[a-z]{2,}|-[a-z](?![a-z])"
)
_CLOCK_AFTER = re.compile(
    r":[0-9]{2}|(?:\.[0-9]{2})?[ \u00a0]?(?:a\.m|p\.m|am\b|pm\b|o['’]clock|gmt\b|utc\b|hrs\b|noon\b)"
)
_NEXT_WORD = re.compile(r"(?:st|nd|rd|th)? (?:of )?([a-z]+\.?)")
_ADDRESS = re.compile(r"(?: (?:[A-Z][\w.’']*|[0-9]+(?:st|nd|rd|th))){1,3}")
_SCORE = re.compile(r"(?:[-–]| [–—] )([0-9]{1,3})(?![0-9]|[,.][0-9])")
_SECOND_SCORE = re.compile(r"(?<![0-9.,])[0-9]{1,3} [–—] \Z")
_TIE_BREAK = re.compile(r"[0-9]-[0-9] \(\Z")
_SPAN_OF_YEARS = re.compile(r"[-–/](?:[0-9]{2}|[0-9]{4})(?![0-9])")
_PHONE_GROUP = re.compile(r"[0-9]{1,3}[ \-][0-9(]")
_PHONE = re.compile(r"\+[0-9][0-9 ()\-]{0,14}\Z")
_EMERGENCY = ("911", "999", "112 ")
_LINE = re.compile(r"(?:911|999|112|101|111|000) (?:calls?|callers?|operators?|lines?|number|dispatch)")
_LINES = ("911", "999", "112 ", "101 ", "111 ", "000 ")
_CALLERS = re.compile(r"\b[Cc]all(?:s|ers?)? to \Z")
_CALLED = re.compile(r"\b(?:a|A|to|called|calls|call|dialed|dialled|phoned|rang) \Z")
_ERA = re.compile(r" ?(?:b\.c\.e?|c\.e\.|bce?\b|ce\b|a\.d\.)")
_YEAR_AND = re.compile(r"(?<![0-9])(?:19|20)[0-9]{2} ?[-–] ?\Z")
_YEAR_REACH = 8
_YEAR_FAR_LOW, _YEAR_FAR_HIGH = 1900, 2040
"""Outside of these a number before a plural noun is seldom a year."""

_PLURAL_BEHIND = re.compile(r" (?:[a-z]+ )?[a-z]{3,}[a-rt-z]s\b(?! ago)")
_YEAR_LOW, _YEAR_SURE, _YEAR_HIGH = 1000, 1600, 2100
_LAST_DAY = 31
_LEAST_QUOTED = 2
"""Decimals of a price that dealers quote as "155.07-08"."""

_NAME_LENGTH = 24
_SECOND_REFERENCE = re.compile(
    r"\b(?:pages|sections|articles|chapters|paragraphs|verses|rooms|weeks|rounds|flights|levels|versions?)"
    r" [0-9][0-9.]*(?: and | to | or |[-–])\Z"
)
_IN_MONTH = re.compile(r"\bin [a-z]+\.? \Z")
_MONTH_REACH = 16
_TO_NUMBER = re.compile(r"(?: (?:and|to) |[-–])[0-9]")
_JOINTS = (" and ", " to ", " or ", "-", "–")
_GROUP = re.compile(r"\b(?:[Gg]roup|[Cc]lub) of\Z")
_NOTHING_COUNTED = re.compile(r"[.,;:)\n]|\Z| (?:of|in|at|on|for|to|and|when|was|is|as|with|against)\b")


def is_inside_code(lower: str, number: Number, floor: int) -> bool:
    """Tell whether what stands right before digits makes them part of a word or code: "F-16", "$x/5".

    ``floor`` is where the figure before ends: right behind it a hyphen joins the ends of a range.
    """
    start = number.start
    if not start:
        return False
    before, left = lower[start - 1], lower[start - 2 : start - 1]
    if left and before in "=<>" and left in "=<>":
        return left + before in {"<>", "=>", "=<", "=="}
    if before.isalnum() or before in "_:#@=&\\^":
        return True
    if before in "/[":
        return left != " " if before == "/" else left.isalnum()
    if before in "-–" and (start - 1 == floor or (start - len("-to-") == floor and lower.endswith("-to-", 0, start))):
        return False
    return before in "-.'’–" and (left.isalnum() or (left == "." and before == "."))


def is_code(lower: str, number: Number) -> bool:
    """Tell whether what stands right behind digits makes them a code, an address of a network, a date, a time."""
    return not number.is_worded and bool(_CODE_AFTER.match(lower, number.end)) and lower[number.end - 1].isdigit()


def is_zero_padded(lower: str, number: Number) -> bool:
    """Tell whether digits behind a plus begin with a zero: of a time zone or a telephone number."""
    return lower.startswith("+0", max(0, number.start - 1)) and number.end - number.start > 1


def is_time_or_date(lower: str, number: Number) -> bool:
    """Tell whether digits are a clock time or the day of a month."""
    if number.scale or number.is_worded:
        return False
    if _CLOCK_AFTER.match(lower, number.end):
        return True
    return not number.decimals and number.mantissa <= _LAST_DAY and _is_day(lower, number)


def _is_day(lower: str, number: Number) -> bool:
    printed = word_before(lower, number.start)
    before = printed.rstrip(",")
    following = _NEXT_WORD.match(lower, number.end)
    word = following.group(1).rstrip(".") if following else ""
    if before not in words("date_words"):
        return bool(word) and word in words("date_words") and not word.endswith("day")
    is_apart = before.endswith("day") or printed.endswith(",")
    if lower.startswith("%", number.end) or (is_apart and lower.startswith("-", number.end)):
        return False  # "in May, 12% of them"
    if _IN_MONTH.search(lower, max(0, number.start - _MONTH_REACH), number.start):
        return not counts_noun(lower, number.end)  # "in March 15 people"
    return not (is_apart and word and word not in words("date_words"))


def is_year(lower: str, number: Number) -> bool:
    """Tell whether digits without a unit are a year, also before a noun ("2016 elections")."""
    printed = lower[number.start : number.end]
    is_of_era = _ERA.match(lower, number.end) or word_before(lower, number.start) in {"ad", "a.d."}
    is_last = printed.isdigit() and _YEAR_AND.search(lower, max(0, number.start - _YEAR_REACH), number.start)
    if is_of_era or (is_last and len(printed) <= len("10")):  # "in 2009 - 10"
        return number.scale == 0
    if len(printed) != 4 or not printed.isdigit() or not _YEAR_LOW <= int(printed) <= _YEAR_HIGH:
        return False
    before = word_before(lower, number.start)
    if int(printed) < _YEAR_SURE:
        return before in words("year_before")
    following = _NEXT_WORD.match(lower, number.end)
    is_of_noun = following is not None and following.group(1).rstrip(".") in words("year_nouns")
    is_far = not _YEAR_FAR_LOW <= int(printed) <= _YEAR_FAR_HIGH
    is_of_noun = is_of_noun or (is_far and _PLURAL_BEHIND.match(lower, number.end) is not None)  # "1885 aftershocks"
    is_placed = not is_of_noun or before in words("year_before")
    return is_placed and not goes_on_counting(lower, number.start, number.end)


def is_year_alone(lower: str, start: int, end: int) -> bool:
    """Tell whether four digits that end their phrase are a year: "in 2016,"; most are, and no rule need read them."""
    if end - start != _YEAR_DIGITS or lower[start - 1 : start] != " ":
        return False
    if lower[end : end + 1] not in _PHRASE_ENDS:
        return _YEAR_OF_DAY.match(lower, start) is not None
    printed = lower[start:end]
    is_year = printed.isdecimal() and _YEAR_SURE <= int(printed) < _YEAR_HIGH
    return is_year and not lower[end + 1 : end + 2].isdigit() and word_before(lower, start) in words("year_before")


_YEAR_OF_DAY = re.compile(
    r"(?:19|20)[0-9]{2} (?:day|week|round|stage) (?:one|two|three|four|five|six|seven|eight|nine|ten|[0-9]{1,2})\b"
)
"""In headings of reports: "World Cup 2018 day five"."""

_YEAR_DIGITS = 4
_PHRASE_ENDS = frozenset(",.;)\n")


def _is_place_in_sequence(lower: str, number: Number) -> bool:
    """Tell "day five of the tour" from "last week five of them"."""
    is_told = words_before(lower, number.start, 2)[0] in words("told_period")
    return not is_told and bool(_NOTHING_COUNTED.match(lower, number.end))


_CAPITAL_PAIR = re.compile(r"[A-Z][a-z]+-[A-Z]")
_CAPITAL_BEFORE = re.compile(r"\b[A-Z][a-z]+ \Z")
_QUOTES = frozenset('"“‘')
_TITLE = re.compile(r"[A-Z]\w+(?: (?:[A-Z][\w’']*|of|the|and|in|to|for|at)){1,5}[,.]?[\"”’]")


def is_named(string: str, lower: str, number: Number, body_start: int) -> bool:
    """Tell whether digits are part of a name or a reference: Boeing 737, Section 301, 10 Downing Street."""
    if number.is_worded:
        is_capital = number.start >= body_start and string[number.start].isupper()
        before = _CAPITAL_BEFORE.search(string, max(0, number.start - 24), number.start) if is_capital else None
        return before is not None or _is_worded_name(string, lower, number)  # "his Marine One helicopter"
    is_second = lower.endswith(_JOINTS, 0, number.start)
    if is_second and _SECOND_REFERENCE.search(lower, max(0, number.start - _NAME_LENGTH), number.start):
        return True
    return _is_digit_name(string, lower, number, body_start)


def _is_digit_name(string: str, lower: str, number: Number, body_start: int) -> bool:
    """Tell whether digits follow a word that numbers, or a name, which no row of results does."""
    before = word_before(lower, number.start).removesuffix("'s").removesuffix("’s")
    if before == "u.s." or before in words("named_by"):
        is_road = before == "u.s." and not number.scale and find_counted(string, lower, number.end) is None
        if before == "u.s.":
            return is_road
        return _is_reference(string, lower, number, before) and not _is_row(string, number)
    if _is_address(string, number.end) or (
        before == "of" and _GROUP.search(string[max(0, number.start - _NAME_LENGTH) : number.start].rstrip())
    ):
        return True
    is_scaled = (number.scale > 0 and lower[number.end - 2].isalpha()) or "," in lower[number.start : number.end]
    is_name = not is_scaled and number.start >= body_start and _follows_name(string, number)
    return is_name and not _is_row(string, number)


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
_ROW = re.compile(rf"(?:[0-9]{{1,2}}\. )?[A-Z][^\n.;:!?0-9]{{1,48}} [0-9][0-9,.]*{_MOVE}(?=\n|\Z)")
_ROW_END = re.compile(rf"{_MOVE}(?:\n|\Z)")


_CAPITAL_BEHIND = re.compile(r" [A-Z][a-z]+ [A-Z]")


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
    if before in words("always_references") or _is_capital(string, number):
        return True
    following = lower[number.end : number.end + 1]
    is_final = following in {"", ".", ",", ")", ";"} or lower.startswith(
        (" of ", " in ", " on ", " at ", " was "), number.end
    )
    is_final = is_final or (before[-1] == "s" and _TO_NUMBER.match(lower, number.end) is not None)
    return is_final and before in words("final_references")


def _is_capital(string: str, number: Number) -> bool:
    before = string[max(0, number.start - _NAME_LENGTH) : number.start].rpartition("\n")[2].split()
    return bool(before) and any(letter.isupper() for letter in before[-1].lstrip("(\"'“‘[")[:2])


def _is_address(string: str, end: int) -> bool:
    """Tell "10 Downing Street" and "36 Quai des Orfèvres", which begins with its kind of street."""
    match = _ADDRESS.match(string, end)
    if match and match.group().split(maxsplit=1)[0].lower() in words("street_words_before"):
        return True
    return match is not None and match.group().rsplit(maxsplit=1)[-1].lower().rstrip(",") in words("street_words")


def _follows_name(string: str, number: Number) -> bool:
    """A bare number right behind a capitalised word that begins no sentence is part of a name ("Falcon 9")."""
    left = string[max(0, number.start - _NAME_LENGTH) : number.start].rpartition("\n")[2]
    if not left.endswith(" "):
        return False
    before = left.split()
    if before and before[-1].lower() in words("date_words"):
        return False
    if not before or not before[-1][:1].isupper() or before[-1][-1] in ',.;:!?)"”%':
        return False
    if before[-1].endswith(("'s", "’s", "s'", "s’")):
        return before[-1].lower().replace("’", "'") in words("possessive_names")
    if number.decimals and before[-2:-1] in (["in"], ["In"], ["at"], ["At"]):
        return False  # "in Hobart 178.9"
    return len(before) > 1 and before[-2][-1] not in '.!?:"”“'


def is_score(lower: str, number: Number) -> bool:
    """Tell whether two numbers joined by a hyphen are a score, a code or a season and no span of values."""
    if number.is_worded or number.scale:
        return False
    if _is_second_score(lower, number) or is_of_points(lower, number):
        return True
    if lower.startswith(")", number.end) and _TIE_BREAK.search(lower, max(0, number.start - 5), number.start):
        return True
    if number.decimals >= _LEAST_QUOTED and (quoted := _SCORE.match(lower, number.end)):
        return len(quoted.group(1)) != number.decimals and len(quoted.group(1)) < _LEAST_QUOTED
    return any(pattern.match(lower, number.end) for pattern in (_SCORE, _SPAN_OF_YEARS))


def _is_second_score(lower: str, number: Number) -> bool:
    """Tell whether another number stands before a dash; "June 1 — 5,200 people" is told behind a dateline."""
    first = _SECOND_SCORE.search(lower, max(0, number.start - 7), number.start)
    if first is None or number.end - number.start > _LONGEST_SCORE:
        return False
    return word_before(lower, first.start()) not in words("date_words")


_LONGEST_SCORE = 3


def is_of_points(lower: str, number: Number) -> bool:
    """Tell whether a number is a side of "beat the Gulls 45 points to 24", which no index does."""
    is_first = _POINTS_TO.match(lower, number.end) is not None
    before = _POINTS_BEFORE.search(lower, max(0, number.start - _POINTS_REACH), number.start)
    start = number.start if is_first else before.start() if before else None
    return start is not None and _BEATING.search(lower, max(0, start - _BEAT_REACH), start) is not None


_POINTS_TO = re.compile(r" points to [0-9]{1,3}(?![0-9]|[.,][0-9])")
_POINTS_BEFORE = re.compile(r"(?<![0-9.,])[0-9]{1,3} points to \Z")
_BEATING = re.compile(
    r"\b(?:won|wins?|winning|beat|beats|beating|beaten|defeat(?:ed|s|ing)?|victor(?:y|ious)|thrash(?:ed|es)|trounced)\b"
    r"[^.;\n]*\Z"
)
_POINTS_REACH, _BEAT_REACH = 16, 70


def is_list_number(lower: str, number: Number) -> bool:
    """Tell whether a number in parentheses numbers a point of a list: "(1) a vote, and 2) a fee"."""
    if number.scale or number.decimals or number.mantissa > _LAST_ITEM:
        return False
    if lower.startswith((". ", ".\t"), number.end) and lower[number.start - 1 : number.start] in {"", "\n"}:
        return True
    if lower[number.end : number.end + 1] != ")":
        return False
    before = lower[max(0, number.start - 3) : number.start]
    return (
        not before
        or before.endswith((" ", "\n"))
        or (before.endswith("(") and lower[number.end + 1 : number.end + 2] == " ")
    )


_LAST_ITEM = 12


_DIALLING = re.compile(
    r"\b(?:[Cc]all(?:ing|ed|s)?|[Dd]ial(?:l?ing|l?ed|s)?|[Pp]hon(?:e|ed|ing)|[Rr]ing(?:ing)?|rang|[Pp]olice on) \Z"
)
_DIALLED = re.compile(
    r"[0-9]{3}(?=[\"”’.,;:)\n]|\Z| (?:or|if|and|with|to|for|when|immediately|quoting)\b)(?![.,][0-9])"
)


def _is_dialled(string: str, start: int) -> bool:
    """Tell whether three digits are a number to call: "by calling 101", no "called 101 witnesses"."""
    return (
        _DIALLED.match(string, start) is not None
        and _DIALLING.search(string, max(0, start - _CALL_REACH), start) is not None
    )


_CALL_REACH = 14


def is_phone(string: str, start: int) -> bool:
    """Tell whether the digits at a position belong to a telephone number with a plus before it, or to 911."""
    is_called = string.startswith(_LINES, start) and (
        _LINE.match(string, start) or _CALLERS.search(string, max(0, start - 14), start)
    )
    if is_called or _is_dialled(string, start):
        return True
    if string.startswith(_EMERGENCY, start) and _CALLED.search(string, max(0, start - 10), start):
        return True
    is_first = string[start - 1 : start] == "+" and _PHONE_GROUP.match(string, start) is not None
    return is_first or bool(_PHONE.search(string[max(0, start - 16) : start]))
