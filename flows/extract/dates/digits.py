"""Words that begin with digits: whole numbers, days with their ending, clock times, decades, dates in figures."""

from __future__ import annotations

from flows.extract.dates.token import Token
from flows.extract.dates.vocabulary import table
from flows.extract.lang.lazy_regexp import LazyRegexp

_SHAPE = LazyRegexp(r"(?P<digits>\d+(?:[.,:]\d+)*)(?P<suffix>[a-z]*|[½¼¾])\Z")
_ORDINAL_ENDINGS = {"st", "nd", "rd", "th"}
_PARTS_OF_YEARS = {"q", "h", "fy", "qfy", "hfy"}
_HOUR = LazyRegexp(r"(\d\d|[3-9])h([0-5]\d)\Z")
""" "18h30", not "1H16", a half of a year."""
_HOURS = 24
_OF_LAST_CENTURY = 40
""" "'39" is of this century, "'40" of the last one."""
_PARTS = {"½": 0.5, "¼": 0.25, "¾": 0.75}
_YEAR_DIGITS = 4
FIRST_YEAR, LAST_YEAR = 1500, 2199


def read_digits(word: str, at: int) -> list[Token]:
    """Return the tokens of a word in figures; what has no reading in a date breaks the island."""
    marked = _apostrophized(word, at) if word[0] in "'’" else _marked(word, at)
    if marked:
        return [marked]
    match = _SHAPE.match(word)
    if match is None:
        return [Token("break", at, at + len(word), word)]
    return _with_suffix(match["digits"], match["suffix"], at)


def _marked(word: str, at: int) -> Token | None:
    """A decade with its apostrophe, a date in figures, a span of years."""
    end = at + len(word)
    if (hour := _HOUR.match(word)) and int(hour[1]) < _HOURS:
        return Token("clock_digits", at, end, f"{hour[1]}:{hour[2]}")
    if word[-2:] in {"'s", "’s"}:
        return Token("decade", at, end, int(word[:3]))
    if word.count(".") == 2 and len(word.rpartition(".")[2]) == _YEAR_DIGITS:
        return Token("dotted", at, end, word)
    if "/" in word:
        return _slashed(word, at)
    if "-" in word or "–" in word:
        return Token("iso" if word.count("-") == 2 else "years_span", at, end, word)
    return None


def _apostrophized(word: str, at: int) -> Token:
    """ "'90s", "'98"."""
    end = at + len(word)
    if word[-1] == "s":
        return Token("decade", at, end, 190 + int(word[1]))
    year = int(word[1:])
    return Token("short_year", at, end, year + (2000 if year < _OF_LAST_CENTURY else 1900))


def _slashed(word: str, at: int) -> Token:
    is_span = word.count("/") == 1 and len(word.partition("/")[0]) == 4
    return Token("years_span" if is_span else "slashed", at, at + len(word), word)


def _with_suffix(digits: str, suffix: str, at: int) -> list[Token]:
    middle, end = at + len(digits), at + len(digits) + len(suffix)
    if suffix in _PARTS:
        return [Token("decimal", at, end, int(digits) + _PARTS[suffix])]
    whole = _whole(digits, suffix, at, end)
    if whole:
        return [whole]
    if suffix == "ish" and digits.isdigit():
        return [_number(digits, at), Token("oclock", middle, end, suffix, is_core=True)]
    if suffix in _PARTS_OF_YEARS and digits.isdigit() and len(digits) == 1:
        return [_number(digits, at), *_letters(suffix, middle)]
    for kind, key in (("meridiem", "meridiems"), ("unit", "unit_suffixes"), ("month", "months")):
        value = table(key).get(suffix)
        if value is not None:
            return [_number(digits, at), Token(kind, middle, end, value, is_core=True)]
    return [Token("break", at, end, digits + suffix)]


def _letters(suffix: str, at: int) -> list[Token]:
    """ "2Q", "1H26", "Q2FY26": a quarter or half, with a fiscal year right behind it."""
    part, fiscal = suffix.removesuffix("fy"), suffix.endswith("fy")
    tokens = [Token(part, at, at + 1, part, is_core=True)] if part else []
    end = at + len(suffix)
    return [*tokens, Token("fy", end - 2, end, "fy", is_core=True)] if fiscal else tokens


def _whole(digits: str, suffix: str, at: int, end: int) -> Token | None:
    """A bare number, a day with its ending, a decade."""
    if not suffix:
        return _number(digits, at)
    if suffix in _ORDINAL_ENDINGS and digits.isdigit() and len(digits) <= 2:
        return Token("ordinal", at, end, int(digits), is_core=True)
    if suffix == "s" and digits.isdigit() and digits[-1] == "0" and len(digits) in {2, 4}:
        decade = int(digits[:-1])
        return Token("decade", at, end, decade if len(digits) == 4 else 190 + decade)
    return None


def _number(digits: str, at: int) -> Token:
    end = at + len(digits)
    if ":" in digits:
        return Token("clock_digits", at, end, digits)
    if "." in digits and digits.count(".") == 1 and "," not in digits:
        return Token("decimal", at, end, float(digits))
    plain = digits.replace(",", "")
    if not plain.isdigit() or len(plain) > 6:
        return Token("break", at, end, digits)
    number = int(plain)
    if len(digits) == 4 and FIRST_YEAR <= number <= LAST_YEAR:
        return Token("year", at, end, number)
    return Token("small" if 0 < number <= 31 and len(plain) <= 2 else "number", at, end, number)
