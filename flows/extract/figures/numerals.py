"""Printed numbers: digits with their scale, and numbers in words."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from functools import cache

from flows.extract.figures.forms import forms

MAX_DIGITS = 27
"""What a mantissa of DECIMAL(38, 9) has before its point, less room for products."""

_DIGITS = re.compile(r"\d{1,3}(?:,\d{3})+(?:\.\d+)?(?![\d,]*\d)|\d+(?:\.\d+)?|(?<![\w.])\.\d+", re.ASCII)
_VULGAR = {"½": "0.5", "¼": "0.25", "¾": "0.75", "⅓": "0.333333333", "⅔": "0.666666667"}
_SCALE = re.compile(r"[ \u00a0\-]?([a-z]+)\b")


_LARGE = ("thousand", "million", "billion", "trillion")


@dataclass(frozen=True, slots=True)
class Number:
    """A number as printed: ``mantissa * 10 ** scale``; ``is_worded`` where it is spelled out and so exact."""

    start: int
    end: int
    mantissa: Decimal
    scale: int = 0
    decimals: int = 0
    is_worded: bool = False

    @property
    def value(self) -> float:
        """The value as a float."""
        return float(self.mantissa.scaleb(self.scale))

    @property
    def interval(self) -> tuple[float, float]:
        """Half a unit of the last printed digit around the value; the value itself where it is exact."""
        if self.is_worded or (not self.scale and not self.decimals):
            return self.value, self.value
        half = Decimal(5).scaleb(-self.decimals - 1)
        return float((self.mantissa - half).scaleb(self.scale)), float((self.mantissa + half).scaleb(self.scale))


def find_numbers(lower: str) -> list[Number]:
    """Return the numbers of a text in order, without overlaps."""
    found = sorted([*_in_digits(lower), *_in_words(lower)], key=lambda number: (number.start, -number.end))
    kept: list[Number] = []
    for number in found:
        if not kept or number.start >= kept[-1].end:
            kept.append(number)
    return kept


def _in_digits(lower: str) -> Iterator[Number]:
    position = 0
    while match := _DIGITS.search(lower, position):
        printed = match.group().replace(",", "")
        whole, _, fraction = printed.partition(".")
        position = match.end()
        if len(whole) > MAX_DIGITS or len(fraction) > 9:
            continue
        mantissa = Decimal(printed if whole else f"0{printed}")
        end, scale = match.end(), 0
        if lower[end : end + 1] in _VULGAR and not fraction:
            mantissa += Decimal(_VULGAR[lower[end]])
            end += 1
        scaled = _scale_at(lower, end)
        if scaled:
            end, scale = scaled
        yield Number(match.start(), end, mantissa, scale, len(fraction))
        position = end


def _scale_at(lower: str, position: int) -> tuple[int, int] | None:
    """Return where the scale word or letter after a number ends and its power of ten."""
    match = _SCALE.match(lower, position)
    if not match:
        return None
    word, is_attached = match.group(1), match.start(1) == position
    powers = forms("scale_words")
    if word in powers:
        follow = _scale_at(lower, match.end()) if powers[word] < 6 else None
        return (follow[0], follow[1] + powers[word]) if follow and follow[1] >= 3 else (match.end(), powers[word])
    letters = forms("scale_letters")
    if word in letters and (is_attached or len(word) > 1):
        return match.end(), letters[word]
    return None


@cache
def _word_pattern() -> re.Pattern[str]:
    names = [*forms("units_words"), *forms("tens_words"), "hundred", *_LARGE]
    number = "|".join(sorted(names, key=len, reverse=True))
    large = "|".join(_LARGE)
    return re.compile(
        rf"\b(?:half a (?:{large}|dozen)|an? (?:hundred|{large}|dozen)"
        rf"|(?:{number}|dozen)(?:(?:[ -]| and )(?:{number}|dozen))*)\b"
    )


def _in_words(lower: str) -> Iterator[Number]:
    for match in _word_pattern().finditer(lower):
        parsed = _parse_words(match.group())
        if parsed is not None:
            yield Number(match.start(), match.end(), parsed[0], parsed[1], 0, True)


def _parse_words(phrase: str) -> tuple[Decimal, int] | None:
    """Return mantissa and power of ten of a number in words, None where they don't make one."""
    total, group = Decimal(0), Decimal(0)
    largest = 0
    has_number = False
    for word in re.findall(r"[a-z]+", phrase):
        if word in {"and"}:
            continue
        value = _word_value(word)
        if value is not None and word in {"a", "an", "half"}:
            group = value if word == "half" else group or value
        elif value is not None:
            group += value
            has_number = True
        elif word == "dozen":
            group = (group or Decimal(1)) * 12
        elif word == "hundred":
            group = (group or Decimal(1)) * 100
        else:
            power = forms("scale_words")[word]
            total += (group or Decimal(1)).scaleb(power)
            group, largest = Decimal(0), max(largest, power)
    if not has_number and phrase.split(maxsplit=1)[0] not in {"a", "an", "half", "dozen"}:
        return None
    value = total + group
    scale = largest if largest >= 6 and not group else 0
    return value.scaleb(-scale), scale


def _word_value(word: str) -> Decimal | None:
    if word in {"a", "an"}:
        return Decimal(1)
    if word == "half":
        return Decimal("0.5")
    units, tens = forms("units_words"), forms("tens_words")
    return Decimal(units[word]) if word in units else Decimal(tens[word]) if word in tens else None
