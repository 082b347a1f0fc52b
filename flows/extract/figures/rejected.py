"""Numbers that are none: parts of words and codes, addresses of networks, numbers of a list, telephone numbers."""

from __future__ import annotations

from flows.extract.figures.number import Number
from flows.extract.lang.lazy_regexp import LazyRegexp

_CODE_AFTER = LazyRegexp(
    r"-(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)(?![a-z])|[/:][0-9]|\.[0-9]|-[0-9]+-(?!year|month|inch|foot|day|hour|minute|mile|met|member|week|point|percent)|[a-z](?![a-z0-9])|-?[a-z]+[0-9]|[_@#\\]|[a-z]{2,}|-[a-z](?![a-z])"
)
_CODES_GO_ON = frozenset("-/:._@#\\")
"""With one of these or a letter goes on what is a code."""

_PHONE_GROUP = LazyRegexp(r"[0-9]{1,3}[ \-][0-9(]")
_PHONE = LazyRegexp(r"\+[0-9][0-9 ()\-]{0,14}\Z")
_EMERGENCY = ("911", "999", "112 ")
_LINE = LazyRegexp(r"(?:911|999|112|101|111|000) (?:calls?|callers?|operators?|lines?|number|dispatch)")
_LINES = ("911", "999", "112 ", "101 ", "111 ", "000 ")
_CALLERS = LazyRegexp(r"\b[Cc]all(?:s|ers?)? to \Z")
_CALLED = LazyRegexp(r"\b(?:a|A|to|called|calls|call|dialed|dialled|phoned|rang) \Z")


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
    is_of_quake = before == "-" and lower.endswith("magnitude-", 0, start)
    return before in "-.'’–" and not is_of_quake and (left.isalnum() or (left == "." and before == "."))


def is_code(lower: str, number: Number) -> bool:
    """Tell whether what stands right behind digits makes them a code, an address of a network, a date, a time."""
    behind = lower[number.end : number.end + 1]
    if number.is_worded or not (behind.isalpha() or (behind and behind in _CODES_GO_ON)):
        return False
    return lower[number.end - 1].isdigit() and _CODE_AFTER.match(lower, number.end) is not None


def is_zero_padded(lower: str, number: Number) -> bool:
    """Tell whether digits behind a plus begin with a zero: of a time zone or a telephone number."""
    return lower.startswith("+0", max(0, number.start - 1)) and number.end - number.start > 1


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
_DIALLING = LazyRegexp(
    r"\b(?:[Cc]all(?:ing|ed|s)?|[Dd]ial(?:l?ing|l?ed|s)?|[Pp]hon(?:e|ed|ing)|[Rr]ing(?:ing)?|rang|[Pp]olice on) \Z"
)
_DIALLED = LazyRegexp(
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
