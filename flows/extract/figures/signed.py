"""What stands around the digits of a number: a sign, accounting parentheses, a tolerance."""

from __future__ import annotations

from decimal import Decimal

from flows.extract.figures.digits import scaled
from flows.extract.figures.number import Number
from flows.extract.lang.lazy_regexp import LazyRegexp

_TOLERANCE = LazyRegexp(r" ?(?:±|\+/-|\+/−) ?([0-9]{1,9}(?:\.[0-9]{1,9})?)(?![0-9])")


_SIGN_WORDS = ("minus ", "negative ", "- ")


def with_tolerance(lower: str, number: Number) -> Number:
    """Return the number with what "± 0.7" behind it allows, which belongs to its span."""
    behind = lower[number.end : number.end + 2]
    if number.is_worded or not ("±" in behind or "+" in behind):
        return number
    match = _TOLERANCE.match(lower, number.end)
    if not match:
        return number
    both = number._replace(end=match.end(), tolerance=Decimal(match.group(1)))
    return both if number.scale else scaled(lower, both)


def in_parentheses(lower: str, number: Number) -> Number:
    """Return a loss in accounting parentheses behind a currency's sign as a negative number: "$(4.5) million"."""
    if lower[number.start - 1 : number.start] != "(" or lower[number.end : number.end + 1] != ")":
        return number
    inner = scaled(lower, number._replace(end=number.end + 1)) if not number.scale else number
    return inner._replace(start=number.start - 1, end=max(inner.end, number.end + 1), mantissa=-number.mantissa)


def _is_plus(lower: str, number: Number) -> bool:
    """Tell whether a plus says that something rose: "(+12)", " +0.4%"; no telephone number has it."""
    left = lower[number.start - 2 : number.start - 1]
    return left == "(" or (bool(number.decimals) and left in {"", " ", "\t", "\n"})


def is_dash_minus(lower: str, at: int) -> bool:
    """Tell whether a dash right before a number is printed for a minus: "(–4)", "Ulm: –33", "sank to –7"."""
    left = lower[max(0, at - _LEFT) : at]
    return left[-1:] in {"", "(", "\n", "\t", "|"} or left.endswith(": ") or _LEADS.search(left) is not None


_LEFT = 12
_LEADS = LazyRegexp(
    r"\b(?:at|to|from|of|was|is|were|are|and|or|than|below|above|under|over|by|between|about|showed|hit) \Z"
)


def with_sign(lower: str, number: Number) -> Number:
    """Return the number with the sign before it: a minus that stands off other words, "minus", "negative"."""
    start = number.start
    before = lower[start - 1] if start else ""
    if before in "-−–" and before:
        left = lower[start - 2] if start > 1 else " "
        if left in " (\n\t<>=:/[" and (before != "–" or is_dash_minus(lower, start - 1)):
            return number._replace(start=start - 1, mantissa=-number.mantissa)
    if before == "+" and _is_plus(lower, number):
        return number._replace(start=start - 1)
    for word in _SIGN_WORDS if lower.endswith(_SIGN_WORDS, 0, start) else ():
        at = start - len(word)
        if lower.endswith("plus or ", 0, at):
            continue  # "plus or minus 3 points" is a margin
        if at >= 0 and lower.startswith(word, at) and (at == 0 or (word != "- " and not lower[at - 1].isalnum())):
            return number._replace(start=at, mantissa=-number.mantissa)
    return number
