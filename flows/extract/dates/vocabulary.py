"""The words that time expressions are made of: each form's class and value, from the language data."""

from __future__ import annotations

from functools import cache
from typing import Any, NamedTuple

from flows.extract.lang.load import LanguageDataError, load_words, load_yaml


class Form(NamedTuple):
    """A word's class in the patterns, what it stands for, and whether it can be the heart of an expression."""

    kind: str
    value: Any
    is_core: bool


CORE_TABLES = {
    "months": "month",
    "weekdays": "weekday",
    "plural_weekdays": "weekdays",
    "units": "unit",
    "decades": "decade_word",
    "seasons": "season",
    "named_days": "named_day",
    "day_parts": "day_part",
    "noons": "noon",
    "twilights": "twilight",
    "adverbs_of_sets": "adverb",
    "meridiems": "meridiem",
    "eras": "era",
}
OTHER_TABLES = {"cardinals": "cardinal", "ordinals": "ordinal"}
YEARS = ("year", "spelled_year", "short_year")
"""Years by how they are written: 1998, in words, '98."""
MADE_KINDS = (
    "month_word", "weekday_word", "second", "small", "spelled", "number", "decimal", "ordinal", *YEARS,
    "decade", "clock_digits", "iso", "slashed", "dotted", "years_span", "hyphen", "comma", "slash", "open", "close",
    "break", "holiday", "tonight", "day", "period", "unit_here", "clock", "moment", "duration", "set", "eod",
)  # fmt: skip
CORE_MADE = frozenset({"year", "short_year", "decade", "clock_digits", "iso", "slashed", "dotted", "years_span"})


def table(key: str) -> dict[str, Any]:
    """Return a mapping of forms of the language data."""
    found = load_yaml("dates").get(key)
    if not isinstance(found, dict):
        raise LanguageDataError(f"dates.yaml: '{key}' must be a mapping of forms to what they stand for")
    return found


@cache
def forms() -> dict[str, Form]:
    """Return the class and value of every single word."""
    found = {word: Form(word, word, word in load_words("dates", "core_words")) for word in load_words("dates", "words")}
    found |= {
        form: Form(word, word, word in {"oclock", "zone", "season_word"}) for form, word in table("variants").items()
    }
    for key, kind in OTHER_TABLES.items():
        found |= {form: Form(kind, value, False) for form, value in table(key).items()}
    for key, kind in CORE_TABLES.items():
        found |= {form: Form(kind, value, True) for form, value in table(key).items()}
    return found | {
        "a": Form("a", 1, False),
        "an": Form("a", 1, False),
        "second": Form("second", 2, True),
        "tonight": Form("tonight", 0, True),
        "eod": Form("eod", "day", True),
        "eoy": Form("eod", "year", True),
    }


@cache
def groups() -> dict[str, tuple[str, ...]]:
    """Return the groups of classes that patterns name in capitals."""
    made: dict[str, tuple[str, ...]] = {name: tuple(kinds) for name, kinds in table("groups").items()}
    made["SHIFT"] = tuple(table("shifts"))
    made["PART"] = tuple(table("parts"))
    made["DAYNUM"] = ("small", "ordinal", "second")
    made["ORDINAL"] = ("ordinal", "second")
    made["YEAR"] = YEARS
    made["MONTH"] = ("month", "month_word")
    made["WEEKDAY"] = ("weekday", "weekday_word")
    made["COUNT"] = ("small", "spelled", "number", "decimal", "year", "a")
    made["NUMBER"] = ("small", "spelled", "number", "decimal", "year")
    made["PERIOD"] = ("period", "unit_here")
    made["UNIT"] = ("unit", "second")
    made["SOME"] = ("few", "several", "couple")
    return made
