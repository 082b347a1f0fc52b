"""Numbers in digits: groups, decimals, fractions, the scale word or letter behind them."""

from __future__ import annotations

import re
from collections.abc import Callable
from decimal import Decimal

from flows.extract.figures.lexicon import numerals, quotient
from flows.extract.figures.number import Number
from flows.extract.lang.lazy_regexp import LazyRegexp

MAX_DIGITS = 27
"""What a mantissa of DECIMAL(38, 9) has before its point, less room for products."""

MAX_DECIMALS = 9
MAX_SCALE = 30
_VULGAR = "½⅓⅔¼¾⅕⅖⅗⅘⅙⅚⅛⅜⅝⅞"
PATTERN = LazyRegexp(
    rf"[0-9{_VULGAR}](?:(?<=[0-9])(?:"
    r"[0-9]{0,2},[0-9]{1,2}(?= ?(?:%|per ?cent\b|(?:million|billion|trillion)\b))|"
    r"[0-9]{0,2}(?:[,\u202f][0-9]{3})+(?:\.[0-9]+)?(?![0-9])"
    r"|[0-9]?(?:,[0-9]{2}){1,4},[0-9]{3}(?![0-9])|[0-9]*(?:\.[0-9]+)?)|)"
)
"""A vulgar fraction, or digits in groups of three, in groups of lakh and crore, or in one. It begins with a set of
characters, by which a scan skips everything else."""

_POINT_IS_COMMA = LazyRegexp(r"\A[0-9]{1,3},[0-9]{1,2}\Z")
_PART_BEGINS = LazyRegexp(rf"[/\-{_VULGAR}]| (?:[ 0-9{_VULGAR}]|and |point )")
_FRACTION = LazyRegexp(r"/([0-9]{1,3})(?![0-9/]|\.[0-9]|,[0-9])")
_MIXED = LazyRegexp(r"[ -] ?([0-9]{1,2}) ?/ ?([0-9]{1,2})(?![0-9/])")
_SCALE = LazyRegexp(r"[ \u00a0\-]{0,2}([a-z]+)(?![a-z0-9])")
_EXPONENT = LazyRegexp(r"e([+-]?[0-9]{1,2})(?![0-9a-z])")
_TIMES_TEN = LazyRegexp(r" ?[×x] ?10(?:\^([0-9]{1,2})|([⁰¹²³⁴⁵⁶⁷⁸⁹]{1,2}))")
_RAISING = frozenset("e×x")
_SUPERSCRIPTS = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹", "0123456789")
_DOZENS = LazyRegexp(r" (?:dozen|dozens|doz|dzs)\b")
_POINT = LazyRegexp(r" point ([0-9]{1,6})\b")
_HUNDREDS = LazyRegexp(r" hundred(?: and ([0-9]{1,2}))?\b")
_LESSER = LazyRegexp(r" ([0-9]{1,3}) hundred(?: and ([0-9]{1,2}))?\b")
_WORDS_AFTER = LazyRegexp(
    r"[ -]and[ -](?:(a|one|two|three|four|five|seven|nine)[ -])?"
    r"(half|(?:quarter|third|fourth|fifth|sixth|eighth|tenth|sixteenth|twentieth|thirtieth|hundredth)s?)\b"
)


def read_digits(lower: str, match: re.Match[str]) -> Number | None:
    """Return the number that begins with a match of ``PATTERN``; None where it has more digits than fit."""
    start, end = match.span()
    printed = match.group()
    part = numerals().vulgar.get(printed)
    if part is not None:
        return scaled(lower, Number(start, end, part, is_exact=True))
    if not printed.isdigit() and not _POINT_IS_COMMA.search(printed):
        printed = printed.replace(",", "").replace("\u202f", "")
    if (
        start
        and lower[start - 1] == "."
        and not (start > 1 and (lower[start - 2].isalnum() or lower[start - 2] == "."))
    ):
        start, printed = start - 1, f"0.{printed}" if "." not in printed else printed
    printed = printed.replace(",", ".")  # "R1,6 million"
    whole, _, fraction = printed.partition(".")
    if len(whole) > MAX_DIGITS or len(fraction) > MAX_DECIMALS:
        return None
    mantissa, decimals, is_exact = Decimal(printed), len(fraction), False
    following = lower[end : end + 1]
    if not following or following in ".,;:)\n":
        return Number(start, end, mantissa, 0, decimals)
    if _PART_BEGINS.match(lower, end):
        for read_part in _PARTS:
            found = read_part(lower, end, mantissa, decimals)
            if found:
                end, mantissa = found
                is_exact, decimals = True, 0
                break
    return scaled(lower, Number(start, end, mantissa, 0, decimals, False, is_exact))


Part = Callable[[str, int, Decimal, int], tuple[int, Decimal] | None]


def _vulgar(lower: str, end: int, mantissa: Decimal, decimals: int) -> tuple[int, Decimal] | None:
    at = end + (lower[end : end + 1] == " ")
    part = numerals().vulgar.get(lower[at : at + 1])
    if part is None or decimals not in {0, _CENTS}:
        return None
    return at + 1, mantissa + part.scaleb(-decimals)  # "12¾", of a cent "$10.14½"


def _printed_fraction(lower: str, end: int, mantissa: Decimal, decimals: int) -> tuple[int, Decimal] | None:
    match = _FRACTION.match(lower, end) if lower[end] == "/" and not decimals else None
    if not match or int(match.group(1)) not in numerals().printed_denominators or mantissa >= int(match.group(1)):
        return None
    return match.end(), quotient(mantissa, int(match.group(1)))


def _mixed_fraction(lower: str, end: int, mantissa: Decimal, decimals: int) -> tuple[int, Decimal] | None:
    match = _MIXED.match(lower, end) if lower[end] in " -" else None
    if match and decimals:
        return _fraction_of_last_digit(match, mantissa, decimals)
    if (
        not match
        or not 0 < int(match.group(1)) < int(match.group(2))
        or int(match.group(2)) not in numerals().printed_denominators
    ):
        return None
    return match.end(), mantissa + quotient(int(match.group(1)), int(match.group(2)))


def _fraction_of_last_digit(match: re.Match[str], mantissa: Decimal, decimals: int) -> tuple[int, Decimal] | None:
    """Read the quarter of a cent of "$6.53-1/4"."""
    over, under = int(match.group(1)), int(match.group(2))
    if under not in {2, 4, 8} or not 0 < over < under or decimals != _CENTS:
        return None
    return match.end(), mantissa + quotient(over, under).scaleb(-decimals)


_CENTS = 2
_HUNDRED = 100


def _worded_fraction(lower: str, end: int, mantissa: Decimal, decimals: int) -> tuple[int, Decimal] | None:
    part = read_part_after(lower, end) if lower.startswith((" and ", "-and-"), end) and not decimals else None
    if part and mantissa >= _HUNDRED and not lower.endswith("half", 0, part[0]):
        return None  # "a second $500 and a third $2,000"
    return (part[0], mantissa + part[1]) if part else None


def _worded_point(lower: str, end: int, mantissa: Decimal, decimals: int) -> tuple[int, Decimal] | None:
    match = _POINT.match(lower, end) if not decimals else None
    return (match.end(), Decimal(f"{mantissa}.{match.group(1)}")) if match else None


_PARTS: tuple[Part, ...] = (_worded_point, _vulgar, _printed_fraction, _mixed_fraction, _worded_fraction)


def read_part_after(lower: str, end: int) -> tuple[int, Decimal] | None:
    """Return where "and a half" behind a number ends, and how much it adds."""
    match = _WORDS_AFTER.match(lower, end)
    if not match:
        return None
    count, part = match.groups()
    over = numerals().parts.get(count or "", (0, 1))[1]
    is_hyphened = lower[match.start(2) - 1] == "-"  # "two and three-quarter lengths"
    if (count is None and part != "half") or (part.endswith("s") != (over > 1) and not (over > 1 and is_hyphened)):
        return None
    return match.end(), quotient(over, numerals().denominators[part])


def scaled(lower: str, number: Number) -> Number:
    """Return the number with the scale words or letter that stand behind it."""
    end, scale, mantissa = number.end, 0, number.mantissa
    raised = _raised(lower, number)
    if raised or not _is_scale(lower, end):
        return raised or number
    dozens = _DOZENS.match(lower, end)
    if dozens:
        return number._replace(end=dozens.end(), mantissa=mantissa * 12, decimals=0)
    hundred = _HUNDREDS.match(lower, end)
    if hundred and not number.decimals and mantissa < 100:
        mantissa, end = mantissa * 100 + int(hundred.group(1) or 0), hundred.end()
    while scale < MAX_SCALE // 2 and (found := _scale_at(lower, end)):
        if found[1] < 3 or (scale and found[1] < 3):
            break
        end, scale = found[0], scale + found[1]
    if end == number.end:
        return number
    half = _half_of_scale(lower, end, scale) if scale else None
    if half:
        return number._replace(end=half[0], mantissa=mantissa + half[1], scale=scale, is_exact=True)
    return _lesser(lower, number._replace(end=end, mantissa=mantissa, scale=scale))


def _raised(lower: str, number: Number) -> Number | None:
    """Read the power of ten of "3.1 × 10^25", "6 x 10⁹" and "1.5e6"."""
    end = number.end
    first = lower[end : end + 2].lstrip(" ")[:1]
    if not first or first not in _RAISING:
        return None
    match = _EXPONENT.match(lower, end) or _TIMES_TEN.match(lower, end)
    if not match:
        return None
    power = int(next(group for group in match.groups() if group).translate(_SUPERSCRIPTS))
    return number._replace(end=match.end(), scale=power) if abs(power) <= MAX_SCALE else None


def _is_scale(lower: str, end: int) -> bool:
    """Tell whether a word of a scale stands behind digits."""
    match = _SCALE.match(lower, end)
    if match is None:
        return False
    word, table = match.group(1), numerals()
    return word in table.scales or word in table.letters or word in _FACTORS


_FACTORS = frozenset(["dozen", "dozens", "doz", "dzs", "hundred"])


def _lesser(lower: str, number: Number) -> Number:
    """Add the lesser groups of "4 thousand 3 hundred and 21"."""
    following = _LESSER.match(lower, number.end)
    if not following or number.scale < 3 or number.decimals:
        return number
    low = int(following.group(1)) * 100 + int(following.group(2) or 0)
    whole = number.mantissa.scaleb(number.scale) + low
    return number._replace(end=following.end(), mantissa=whole, scale=0)


def _half_of_scale(lower: str, end: int, scale: int) -> tuple[int, Decimal] | None:
    """Read "3 million and a half": half of the million."""
    part = read_part_after(lower, end)
    if part and _SCALE.match(lower, part[0]) and _scale_at(lower, part[0]):
        return None
    return part if scale >= 3 else None


def _scale_at(lower: str, position: int) -> tuple[int, int] | None:
    """Return where the scale word or letter at a position ends and its power of ten."""
    match = _SCALE.match(lower, position)
    if not match:
        return None
    word, table = match.group(1), numerals()
    power = table.scales.get(word)
    if power is None and match.start(1) == position:
        power = table.letters.get(word)
    return None if power is None else (match.end(), power)
