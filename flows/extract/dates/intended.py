"""What somebody agreed, threatened or was told to do: whether the day behind it is of the deed to come."""

from __future__ import annotations

from flows.extract.lang.lazy_regexp import LazyRegexp
from flows.extract.lang.load import load_words

_WILLING = "agreed|threatened|voted|offered|opted|arranged|volunteered"
_MADE_TO = "ordered|told|asked|urged|bailed|remanded|summoned|invited|subpoenaed|instructed|directed"
_BORDER = (
    rf"(?:{_WILLING}) to (?:[^\s,.;]+ ){{1,8}}(?:on |by |in )?"
    r"|wanted (?:[^\s,.;]+ ){1,6}(?:on |in )"
    r"|(?:bail|custody|bars|(?:clos|bann|suspend|cancel|jail|detain|delay|extend|block|barr|ground|ongo)(?:ed|ing))"
    r" (?:[^\s,.;]+ ){0,5}(?:until|till|through) (?:at least )?(?:late |early |mid-|the (?:end|middle|start) of )?"
)
_INTENDED = LazyRegexp(rf"\b(?:{_BORDER})\Z")
"""Before a day these leave open whether it was then that they agreed, or is then that they will do it."""
_TO_DO = LazyRegexp(
    rf"\b({_WILLING}|{_MADE_TO}) (?:[^\s,.;]+ ){{0,6}}?to ([a-z]+) (?:[^\s,.;]+ ){{0,9}}?(again )?(on |by |in )?\Z"
)
""" "Agreed to meet again on", "was bailed to appear at Truro magistrates on"."""
_EARLIER = LazyRegexp(r"\b(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|yesterday|overnight)\b")
_CONDITIONS = (" unless ", " if ", ", unless ", " in protest ")


def is_left_open(before: str) -> bool:
    """Tell whether the words before a day leave open if it is of the deed or of the promise."""
    is_until = "until " in before or "till " in before or "through " in before
    may_be = is_until or " to " in before or "wanted " in before
    return may_be and _INTENDED.search(before) is not None


def is_of_deed(before: str, ahead: str) -> bool:
    """Tell whether a day is of what was agreed, threatened or asked for, not of when it was.

    ``before`` and ``ahead`` are the words on both sides of the day.
    """
    if " to " not in before or (told := _TO_DO.search(before)) is None:
        return False
    verb, is_made = told[1], told[1] in _MADE_TO
    if told[3] or told[4] == "by " or (told[2] in load_words("dates", "appointments") and verb != "voted"):
        return True
    return not is_made and (ahead.startswith(_CONDITIONS) or _EARLIER.search(before, 0, told.start()) is not None)
