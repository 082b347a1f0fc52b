"""One period by another name, and the day of a statement before or behind its verb."""

from __future__ import annotations

from re import Match

from tests.eval.variations.edit import Variation, replaced

_QUARTERS = {"first": 1, "second": 2, "third": 3, "fourth": 4}
_MONTHS = {
    **{"first": "January-March", "second": "April-June"},
    **{"third": "July-September", "fourth": "October-December"},
}
_NAMES = "|".join(_QUARTERS)
_YEAR = r"(?:19|20)\d\d"
_TIMES = frozenset({"time_expressions"})
"""Another name may be another expression, or two; what must stay is what the figures have of it."""
_WEEKDAYS = r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"
_DIGITS = {
    **{"two": 2, "three": 3, "four": 4, "five": 5, "six": 6},
    **{"seven": 7, "eight": 8, "nine": 9, "ten": 10},
}


def _by_letter(of: Match[str]) -> str:
    return f"Q{_QUARTERS[of[1]]} {of[2]}"


def _by_months(of: Match[str]) -> str:
    return f"the {_MONTHS[of[1]]} quarter of {of[2]}"


VARIATIONS = (
    Variation("quarters by letter", replaced(rf"\bthe ({_NAMES}) quarter of ({_YEAR})", _by_letter), without=_TIMES),
    Variation(
        "quarters by their months", replaced(rf"\bthe ({_NAMES}) quarter of ({_YEAR})", _by_months), without=_TIMES
    ),
    Variation(
        "quarters of an owner", replaced(rf"\bthe ({_NAMES}) quarter of ({_YEAR})", r"\2's \1 quarter"), without=_TIMES
    ),
    Variation(
        "halves by letter",
        replaced(rf"\bthe (first|second) half of ({_YEAR})", lambda of: f"H{_QUARTERS[of[1]]} {of[2]}"),
        without=_TIMES,
    ),
    Variation(
        "halves of an owner", replaced(rf"\bthe (first|second) half of ({_YEAR})", r"\2's \1 half"), without=_TIMES
    ),
    Variation("months through", replaced(r"\b(months|year) to (?=[A-Z][a-z]+[ .,])", r"\1 through "), without=_TIMES),
    Variation("a year before", replaced(r"\ba year earlier\b", "a year before"), without=_TIMES),
    Variation(
        "twelve months before",
        replaced(r"\ba year earlier\b", "twelve months earlier"),
        without=_TIMES | {"figures too much"},
    ),
    Variation("the last years", replaced(r"\bthe past (?=\w+ (?:years|months|weeks|days)\b)", "the last ")),
    Variation(
        "lengths in digits",
        replaced(
            rf"(?<!ty )\b({'|'.join(_DIGITS)}) (?=(?:years|months|weeks|days|hours|minutes)\b)",
            lambda of: f"{_DIGITS[of[1]]} ",
        ),
    ),
    Variation("the day with on", replaced(rf"(?<= said )(?={_WEEKDAYS}[,.])", "on ")),
    Variation("the day without on", replaced(rf"(?<= said )on (?={_WEEKDAYS}[,.])", "")),
    Variation(
        "the day before its verb",
        replaced(rf"(?<=\w )said on ({_WEEKDAYS})(?=[,.\n])", r"on \1 said"),
        without=_TIMES,
    ),
    Variation("decades in two digits", replaced(r"\bthe 19([5-9])0s\b", r"the '\g<1>0s")),
    Variation("until the end of a year", replaced(rf"\bby the end of (?={_YEAR}\b)", "by end-")),
    Variation("fiscal years in letters", replaced(rf"\bfiscal (?={_YEAR}\b)", "FY")),
    Variation(
        "this past month",
        replaced(r"\b(?<=in )(?=(?:January|March|June|October)[.,])", "the month of "),
        without=_TIMES,
    ),
)
