"""Groups of three digits with a space between them, as papers in South Africa print them: "13 000", "R7 400"."""

from __future__ import annotations

from decimal import Decimal

from flows.extract.figures.digits import MAX_DIGITS
from flows.extract.figures.number import Number
from flows.extract.lang.lazy_regexp import LazyRegexp

_GROUPS = LazyRegexp(r"(?:[ \u00a0\u2009][0-9]{3}(?![0-9]))+(?![0-9]|[.,:][0-9]|-[0-9])")
_THOUSAND = LazyRegexp(r"(?<![0-9.,])[1-9][0-9]{0,2}[ \u00a0\u2009]000(?![0-9])")
_SPACES = frozenset(" \u00a0\u2009")
_MONEY = frozenset("r$€£")


def prints_spaces(lower: str) -> bool:
    """Tell whether a text prints thousands with a space, so that it does so in other numbers, too."""
    return any(f"{space}000" in lower for space in _SPACES) and _THOUSAND.search(lower) is not None


def with_spaced_groups(lower: str, number: Number, *, is_usual: bool) -> Number:
    """Return the number with the groups behind it, where its text has such groups or a sign of money stands before."""
    end = number.end
    if lower[end : end + 1] not in _SPACES or not lower[end + 1 : end + 2].isdecimal():
        return number
    first = lower[number.start : end]
    match = _GROUPS.match(lower, end) if first.isdecimal() and first[0] != "0" and len(first) <= _LONGEST else None
    if match is None or not (is_usual or lower[number.start - 1 : number.start] in _MONEY):
        return number
    digits = "".join(each for each in match.group() if each not in _SPACES)
    if len(first) + len(digits) > MAX_DIGITS:
        return number
    return number._replace(end=match.end(), mantissa=Decimal(first + digits))


_LONGEST = 3
