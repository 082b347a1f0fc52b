"""Words of numbers by their part in a numeral, and all with which one may begin."""

from __future__ import annotations

from decimal import Decimal
from functools import cache
from typing import NamedTuple

from flows.extract.figures.forms import mapping, words
from flows.extract.lang.load import load_yaml

UNIT, TEEN, TENS, HUNDRED, SCALE, DOZEN = range(6)


class Numerals(NamedTuple):
    """The word tables of numerals."""

    parts: dict[str, tuple[int, int]]
    """Word to its part in a numeral and its value, of scales the power of ten."""
    scales: dict[str, int]
    letters: dict[str, int]
    ordinals: dict[str, int]
    power_ordinals: dict[str, int]
    denominators: dict[str, int]
    vulgar: dict[str, Decimal]
    printed_denominators: frozenset[int]


@cache
def numerals() -> Numerals:
    """Return the tables, read once."""
    file = "numerals"
    scales = {word: int(power) for word, power in mapping(file, "scales").items()}
    parts: dict[str, tuple[int, int]] = {}
    for part, key in ((UNIT, "units"), (TEEN, "teens"), (TENS, "tens")):
        parts.update({word: (part, int(value)) for word, value in mapping(file, key).items()})
    parts.update(dict.fromkeys(words("hundreds", file), (HUNDRED, 100)))
    parts.update(dict.fromkeys(words("dozens", file), (DOZEN, 12)))
    parts.update({word: (SCALE, power) for word, power in scales.items()})
    return Numerals(
        parts,
        scales,
        mapping(file, "scale_letters"),
        mapping(file, "ordinals"),
        mapping(file, "power_ordinals"),
        mapping(file, "denominators"),
        {sign: quotient(over, under) for sign, (over, under) in mapping(file, "vulgar").items()},
        frozenset(load_yaml(file)["printed_denominators"]),
    )


def quotient(over: int | Decimal, under: int | Decimal) -> Decimal:
    """Return a fraction to the nine decimals that a mantissa has."""
    return (Decimal(over) / Decimal(under)).quantize(Decimal("1e-9")).normalize()


@cache
def triggers() -> frozenset[str]:
    """Return the words that a figure can begin with, in lower case."""
    table, file = numerals(), "numerals"
    found = {
        *table.parts, *table.ordinals, *table.power_ordinals, *table.denominators, *mapping(file, "vague"),
        *mapping(file, "multiples"), *words("told_single", "currencies"), "point", "percents",
    }  # fmt: skip
    glued = {tens + ordinal for tens in mapping(file, "tens") for ordinal in list(table.ordinals)[:9]}
    return frozenset(word for word in found | glued if len(word) > 1)


@cache
def glued_ordinals() -> dict[str, int]:
    """Return ordinals without a hyphen ("twentyfifth") and their values."""
    table = numerals()
    ones = list(table.ordinals.items())[:9]
    return {
        tens + ordinal: int(value) + one for tens, value in mapping("numerals", "tens").items() for ordinal, one in ones
    }
