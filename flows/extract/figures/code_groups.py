"""Digits that are a code: groups that begin with a nought, as telephone numbers do, or behind the head of an IBAN."""

from __future__ import annotations

from flows.extract.lang.lazy_regexp import LazyRegexp

_GROUPS_BEFORE = LazyRegexp(r"(?<![\w.,:/-])(?:[A-Z]{2}[0-9]{2} (?:[A-Z]{4} )?)?(?:[0-9]{1,6} ){0,8}\Z")
_GROUPS_BEHIND = LazyRegexp(r"(?: [0-9]{1,6}(?![\w%]|[.,:/][0-9])){0,8}")
_LONGEST_BEFORE = 48
_ACCOUNT = LazyRegexp(r"[A-Z]{2}[0-9]{2} ")
_PHONE = LazyRegexp(r"0[0-9]+ ")
_FEWEST_DIGITS = 9


def is_of_code(string: str, start: int, end: int) -> bool:
    """Tell whether bare digits are a group of a code: "0800 555 0199", "DE12 3456 7890 1234 5678 00"."""
    if not string[start:end].isdigit():
        return False
    before = _GROUPS_BEFORE.search(string, max(0, start - _LONGEST_BEFORE), start)
    behind = _GROUPS_BEHIND.match(string, end)
    if before is None or behind is None:
        return False
    groups = string[before.start() : behind.end()]
    is_phone = _PHONE.match(groups) is not None and sum(map(str.isdigit, groups)) >= _FEWEST_DIGITS
    return is_phone or _ACCOUNT.match(groups) is not None
