"""Degrees of the weather: the scale that the story measures in, and numbers that stand for degrees ("highs of 84")."""

from __future__ import annotations

from flows.extract.figures.forms import words
from flows.extract.figures.left import word_before, words_before
from flows.extract.figures.number import Number
from flows.extract.figures.reading import Reading
from flows.extract.lang.lazy_regexp import LazyRegexp

_FAHRENHEIT = LazyRegexp(r"fahrenheit|°f\b|[0-9] ?f\b")
_CELSIUS = LazyRegexp(r"celsius|centigrade|°c\b|[0-9] ?c\b")
_IMPERIAL = LazyRegexp(r"\b(?:inch(?:es)?|mph|miles|feet|foot)\b")
_METRIC = LazyRegexp(r"\b(?:km|kilomet(?:er|re)s?|mm|cm|millimet(?:er|re)s?|centimet(?:er|re)s?|kph)\b")
DEGREES = frozenset(["deg", "Cel", "[degF]"])
_WORDS = LazyRegexp(
    r"\b(?:temperatures?|heat|heatwave|cold|weather|mercury|highs|lows|forecast|thermometer|frost|warm(?:er|est)?|hot(?:ter|test)?)\b"
)
_BOTH = LazyRegexp(r"[0-9] ?C \([0-9]{1,3} ?F\)|[0-9] ?F \([0-9]{1,3} ?C\)")
_LETTER = LazyRegexp(r" ?([CF])(?![\w’'])")
_BELOW = LazyRegexp(r"\b(?:below|above) \Z")
_LOWEST, _HIGHEST = -90, 140


def read_degree_letter(string: str, lower: str, number: Number) -> Reading | None:
    """Return the degrees of "24C" and "95F" in a story of the weather; "seat 22C" is none."""
    match = _LETTER.match(string, number.end)
    if not match or number.scale or number.is_worded or not _LOWEST <= number.value <= _HIGHEST:
        return None
    if word_before(lower, number.start) in words("named_by") or not (_WORDS.search(lower) or _BOTH.search(string)):
        return None
    unit = "Cel" if match.group(1) == "C" else "[degF]"
    return Reading("quantity", number.start, match.end(1), number, "quantity_degree_letter", unit=unit)


def set_degrees(lower: str, readings: list[Reading]) -> None:
    """Give degrees of the weather their scale and make degrees of bare numbers behind "highs of" and the like."""
    found = [reading for reading in readings if reading.unit in DEGREES]
    if not found and "temperature" in lower:
        _fill_told(lower, readings)
        return
    is_below = any(reading.number and reading.number.mantissa < 0 for reading in found)
    if not found or not (is_below or _WORDS.search(lower)):
        return
    scale = _scale(lower)
    for reading in found:
        if reading.unit == "deg":
            reading.unit = scale
    for reading in readings:
        if reading.kind == "number" and _is_temperature(lower, reading):
            reading.kind, reading.unit, reading.rule = "quantity", scale, "quantity_temperature"


def _fill_told(lower: str, readings: list[Reading]) -> None:
    """Make degrees of the numbers below zero of a story that prints no degree: Celsius, but in the US."""
    for reading in readings:
        is_below = reading.kind == "number" and reading.number is not None and reading.number.mantissa < 0
        if is_below and lower.find("temperature", max(0, reading.start - _NEAR), reading.start) >= 0:
            scale = _scale(lower)
            reading.unit = scale if scale != "deg" or _US.search(lower) else "Cel"
            reading.kind, reading.rule = "quantity", "quantity_temperature"


_NEAR = 48


def _scale(lower: str) -> str:
    """Return the scale that the story names, else the one that goes with its other measures."""
    for first, second in ((_FAHRENHEIT, _CELSIUS), (_IMPERIAL, _METRIC)):
        is_first, is_second = bool(first.search(lower)), bool(second.search(lower))
        if is_first != is_second:
            return "[degF]" if is_first else "Cel"
    return "deg"


_US = LazyRegexp(r"\bu\.s\.|\bus\$|\bamericans?\b|\bunited states\b|\bwashington\b|\bgallons?\b|\bpounds\b")


def _is_temperature(lower: str, reading: Reading) -> bool:
    number = reading.number
    if number is None or number.scale or not _LOWEST <= number.value <= _HIGHEST:
        return False
    if number.mantissa < 0 or (number.mantissa == 0 and _BELOW.search(lower, max(0, reading.start - 8), reading.start)):
        return True
    before = " ".join(words_before(lower, reading.start, 3))
    return before.endswith(tuple(words("temperature_openers", "counting")))
