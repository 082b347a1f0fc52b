"""Units and nouns that two neighbouring figures share: "6.1 by 3.8 kilometres", "two dozen of the 751 lawmakers"."""

from __future__ import annotations

from flows.extract.figures.forms import words
from flows.extract.figures.reading import Reading
from flows.extract.lang.hedges import HEDGES
from flows.extract.lang.lazy_regexp import LazyRegexp


def carry(reading: Reading, previous: Reading) -> None:
    """Give a bare number kind, unit, currency and rate of the figure before it; a rate of its own it keeps."""
    reading.kind, reading.unit, reading.currency = previous.kind, previous.unit, previous.currency
    reading.is_ambiguous, reading.counted = previous.is_ambiguous, previous.counted
    reading.per = reading.per or previous.per
    reading.rule = f"elided_{previous.kind}"


def carry_currency(reading: Reading, money: Reading, rule: str) -> None:
    """Make a bare number money of the currency of an amount, whatever that is per."""
    reading.kind, reading.currency, reading.is_ambiguous = "money", money.currency, money.is_ambiguous
    reading.rule = rule


def fill_counted_of(lower: str, reading: Reading, following: Reading) -> None:
    """Give "two dozen of the 751 lawmakers", "three of the past five years" what the second number counts."""
    if not is_of(lower, reading, following):
        return
    if following.kind in {"quantity", "money"} and _is_less(reading, following):
        carry(reading, following)  # "2.8 million of the 11.9 million acres"
        return
    counted = following.counted if following.kind == "count" else _NOUNS_OF_TIME.get(following.unit or "")
    if counted:
        reading.kind, reading.counted, reading.rule = "count", counted, "count_of"


def _is_less(reading: Reading, following: Reading) -> bool:
    first, second = reading.number, following.number
    return first is not None and second is not None and not first.is_worded and first.value < second.value


def is_of(lower: str, reading: Reading, following: Reading) -> bool:
    """Tell whether a bare number is some of what the next one counts: "seven of the nine present"."""
    is_near = reading.kind == "number" and following.start - reading.end <= _MOST_OF
    if is_near and following.kind == "duration" and lower.startswith(_BEFORE_NOW, following.end):
        return False  # "up from the 14 of two years ago"
    return is_near and _OF.fullmatch(lower, reading.end, following.start) is not None


def fill_kind(string: str, reading: Reading, following: Reading) -> None:
    """Give "two" of "two yellow and three red cards" the noun that both have."""
    if reading.kind != "number" or following.kind != "count" or following.start - reading.end > _LONGEST_KIND:
        return
    match = _KIND.fullmatch(string, reading.end, following.start)
    kind, _, noun = (following.counted or "").rpartition(" ")
    if match and kind and match.group(1).lower() not in words("not_counted") and not match.group(1).endswith("ly"):
        reading.kind, reading.rule, reading.counted = "count", "count_of_kind", f"{match.group(1)} {noun}"


_LONGEST_KIND = 40
_KIND = LazyRegexp(rf" ([A-Za-z-]+(?: [A-Z][a-z]+)?),? (?:and|or) {HEDGES}")


def fill_size(lower: str, size: Reading, end: Reading) -> None:
    """Give the size of a change the unit of its end: "dropped by 114 to 1,306 deaths", "slipped 1.40 to $104.60"."""
    is_size = size.kind == "number" and size.change_role == "change" and size.number is not None
    if (
        is_size
        and end.kind in {"count", "money"}
        and end.change_role == "end"
        and lower[size.end : end.start] == " to "
    ):
        carry(size, end)
        size.rule = f"{end.kind}_of_end"


def fill_side(lower: str, reading: Reading, following: Reading) -> None:
    """Give the first of "6.1 by 3.8 kilometres" the unit that both have."""
    is_bare = reading.kind == "number" and following.kind == "quantity" and following.start - reading.end == len(_BY)
    if is_bare and lower.startswith(_BY, reading.end):
        carry(reading, following)


_BY = " by "
_BEFORE_NOW = (" ago", " before", " earlier", " previously")
_MOST_OF = 48
UNITS_OF_TIME = {"year": "a", "month": "mo", "week": "wk", "day": "d", "hour": "h"}
TIMES = frozenset([*UNITS_OF_TIME.values(), "min", "s"])
"""Units of what is per time, as pay and rents are and goods are not."""

_NOUNS_OF_TIME = {unit: noun for noun, unit in UNITS_OF_TIME.items()}
_OF = LazyRegexp(
    r" (?:(?:out )?of|short of|shy of) "
    r"(?:(?:the|its|their|his|her|our|those|these|all)(?: [a-z]+){0,2} |[\w& ]{2,30}(?:['’]s|s['’]) )?"
)
