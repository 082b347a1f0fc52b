"""Days, weekdays and clock times in another house's style."""

from __future__ import annotations

from re import Match

from tests.eval.variations.calendar_names import MONTHS, WEEKDAYS
from tests.eval.variations.edit import Variation, replaced

_SHORT = {month: month[:3] for month in MONTHS if len(month) > 4} | {"September": "Sept"}
_ANY = "|".join(MONTHS)
_ANY_DAY = "|".join(WEEKDAYS)
_US = rf"\b(?P<month>{_ANY}) (?P<day>\d\d?)(?:, (?P<year>\d{{4}}))?(?! to\b| and\b| or\b|[\w,–-])"
_UK = rf"(?<![\w-])(?P<day>\d\d?) (?P<month>{_ANY})(?: (?P<year>\d{{4}}))?(?! to\b| and\b|[\w–-])"
_DAY_SHORT = dict(zip(WEEKDAYS, ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"), strict=True))
_CLOCK = r"(?<=\d) ?(?P<half>[ap])\.?m\b\.?(?= [a-z])"


def _ordinal(day: str) -> str:
    number = int(day)
    ends = {1: "st", 2: "nd", 3: "rd"}
    return day + ("th" if 10 < number < 14 else ends.get(number % 10, "th"))


def _us(of: Match[str]) -> str:
    return f"{of['month']} {of['day']}" + (f", {of['year']}" if of["year"] else "")


def _uk(of: Match[str]) -> str:
    return f"{of['day']} {of['month']}" + (f" {of['year']}" if of["year"] else "")


def _iso(of: Match[str]) -> str:
    return f"{of['year']}-{MONTHS.index(of['month']) + 1:02}-{int(of['day']):02}" if of["year"] else of[0]


def _in_24_hours(of: Match[str]) -> str:
    hour = int(of["hour"]) % 12 + (12 if of["half"] == "p" else 0)
    return f"{hour:02}:{of['minute'] or '00'}"


_TIME = r"(?<![\d:.])(?P<hour>1?\d)(?:[:.](?P<minute>\d\d))? ?(?P<half>[ap])\.?m\b\.?(?= [a-z])"

VARIATIONS = (
    Variation("day before month, in all", replaced(_US, _uk)),
    Variation("month before day", replaced(_UK, _us)),
    Variation(
        "months short without point",
        replaced(_US, lambda of: _us(of).replace(of["month"], _SHORT.get(of["month"], of["month"]))),
    ),
    Variation(
        "months short with point",
        replaced(
            _US,
            lambda of: _us(of).replace(
                of["month"], _SHORT.get(of["month"], of["month"]) + ("." if of["month"] in _SHORT else "")
            ),
        ),
    ),
    Variation(
        "short months behind days",
        replaced(_UK, lambda of: _uk(of).replace(of["month"], _SHORT.get(of["month"], of["month"]))),
    ),
    Variation(
        "ordinal days behind months",
        replaced(_US, lambda of: _us(of).replace(" " + of["day"], " " + _ordinal(of["day"]), 1)),
    ),
    Variation(
        "ordinal days before months",
        replaced(_US, lambda of: f"{_ordinal(of['day'])} {of['month']}{' ' + of['year'] if of['year'] else ''}"),
    ),
    Variation(
        "ordinal days of months",
        replaced(_US, lambda of: f"the {_ordinal(of['day'])} of {of['month']}{' ' + of['year'] if of['year'] else ''}"),
    ),
    Variation("days by ISO", replaced(_US, _iso)),
    Variation("years without comma", replaced(_US, lambda of: _us(of).replace(",", ""))),
    Variation("months in capitals", replaced(_US, lambda of: _us(of).replace(of["month"], of["month"].upper()))),
    Variation("months and years with comma", replaced(rf"\b({_ANY}) (\d{{4}})\b", r"\1, \2")),
    Variation("months and years with of", replaced(rf"\b({_ANY}) (\d{{4}})\b", r"\1 of \2")),
    Variation(
        "months and years short", replaced(rf"\b({_ANY}) (\d{{4}})\b", lambda of: f"{_SHORT.get(of[1], of[1])} {of[2]}")
    ),
    Variation("weekdays short", replaced(rf"(?<=on )({_ANY_DAY})\b(?!'|’| \d)", lambda of: _DAY_SHORT[of[1]])),
    Variation(
        "weekdays short with point",
        replaced(rf"(?<=on )({_ANY_DAY})\b(?= [a-z])", lambda of: _DAY_SHORT[of[1]] + "."),
    ),
    Variation("weekdays in brackets", replaced(rf"(?<=on )({_ANY_DAY})\b, ((?:{_ANY}) \d\d?),", r"\1 (\2)")),
    Variation("a.m.", replaced(_CLOCK, r" \g<half>.m.")),
    Variation("am", replaced(_CLOCK, r" \g<half>m")),
    Variation("closed am", replaced(_CLOCK, r"\g<half>m")),
    Variation("AM", replaced(_CLOCK, lambda of: f" {of['half'].upper()}M")),
    Variation("A.M.", replaced(_CLOCK, lambda of: f" {of['half'].upper()}.M.")),
    Variation("points in times", replaced(r"(?<=\d):(?=\d\d ?[ap]\.?m)", ".")),
    Variation("colons in times", replaced(r"(?<=\d)\.(?=\d\d ?[ap]\.?m)", ":")),
    Variation("hours of 24", replaced(_TIME, _in_24_hours)),
    Variation("times without colon", replaced(r"\b([012]\d):(\d\d)(?= (?:GMT|UTC)\b)", r"\1\2")),
    Variation("times with colon", replaced(r"\b([012]\d)(\d\d)(?= (?:GMT|UTC)\b)", r"\1:\2")),
    Variation("decades with apostrophe", replaced(r"\b(1[89]\d0|20\d0)s\b", r"\1's")),
    Variation("decades short", replaced(r"\bthe 19([3-9]0)s\b", r"the \1s")),
    Variation("spans of years by en dash", replaced(r"\b(\d{4})-(\d\d)\b(?!-)", r"\1–\2")),
    Variation("spans of years by slash", replaced(r"\b(20\d\d)[-–](\d\d)\b(?!-)", r"\1/\2")),
)
