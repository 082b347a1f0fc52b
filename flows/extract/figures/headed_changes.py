"""Rows whose heading tells that all of them are changes: "Gainers:", "Closings by state:", "Layoffs in May:"."""

from __future__ import annotations

from flows.extract.figures.forms import words
from flows.extract.figures.reading import Reading
from flows.extract.lang.lazy_regexp import LazyRegexp

_HEAD = LazyRegexp(
    r"(?:[\W\d_]{0,4}(?:[a-z'’-]+ ){0,4}?)([a-z-]+)(?= ?[:,(]|\Z| (?:by|in|on|at|from|this|since|for|so|announced"
    r"|planned|due|across|among|of the (?:day|week|month|session)|reported|after|before|to)\b)"
)
_SHARES = frozenset(["percent", "fraction", "percentage_points", "basis_points", "index_points"])
_SUMS = frozenset(["money", "quantity"])
_COUNTS = frozenset(["count", "fraction", "percent"])


def direction_of_heading(heading: str) -> tuple[str, frozenset[str]] | None:
    """Return where the rows below a heading in small letters went, and the kinds of figures that are such changes."""
    match = _HEAD.match(heading)
    if match is None:
        return None
    noun = match[1]
    sums = _SUMS if noun in words("sums_moved") else frozenset[str]()
    for direction, movers, deeds in (("up", "gainers", "openings"), ("down", "fallers", "closings")):
        if noun in words(movers):
            return direction, _SHARES | sums
        if noun in words(deeds):
            return direction, _COUNTS | sums
    return None


def set_headed(told: tuple[str, frozenset[str]], row: list[Reading]) -> None:
    """Make changes of the figures of a row that its heading tells to be some."""
    direction, kinds = told
    for reading in row:
        if reading.change_role in {None, "level"} and reading.kind in kinds:
            reading.change_role, reading.direction = "change", direction
