"""Digits that are a code: with a nought before them, or among groups of which one has it: "0800 555 0199", an IBAN."""

from __future__ import annotations

from flows.extract.lang.lazy_regexp import LazyRegexp

_GROUPS_BEFORE = LazyRegexp(r"(?<![\w.,:/-])(?:[A-Z]{2}[0-9]{2} (?:[A-Z]{4} )?)?(?:[0-9]{1,6} ){0,8}\Z")
_GROUPS_BEHIND = LazyRegexp(r"(?: [0-9]{1,6}(?![\w%]|[.,:/][0-9]))*")
_LONGEST_BEFORE = 48
_ACCOUNT = LazyRegexp(r"[A-Z]{2}[0-9]{2} ")
_PADDED = LazyRegexp(r"\b0[0-9]")


def is_of_code(string: str, start: int, end: int) -> bool:
    """Tell whether bare digits are a code or a group of one; a decimal below one is none."""
    if not string[start:end].isdigit():
        return False
    if end - start > 1 and string[start] == "0":
        return True
    before = _GROUPS_BEFORE.search(string, max(0, start - _LONGEST_BEFORE), start)
    behind = _GROUPS_BEHIND.match(string, end)
    if before is None or behind is None:
        return False
    groups = string[before.start() : behind.end()]
    return _ACCOUNT.match(groups) is not None or _PADDED.search(groups) is not None
