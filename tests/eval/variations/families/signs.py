"""Money, numbers and units in another house's style."""

from __future__ import annotations

from re import Match

from tests.eval.variations.edit import Variation, replaced
from tests.eval.variations.grouped import groups_replaced

_AMOUNT = r"(?<![A-Za-z])(?P<sign>[$€£])(?P<number>\d[\d.,]*(?<=\d))(?P<scale> (?:million|billion|trillion))?(?![\d-]|[.,]\d|[A-Za-z%]| (?:million|billion|trillion))"
_SCALED = r"(?<![A-Za-z])(?P<sign>[$€£])(?P<number>\d[\d.,]*(?<=\d)) (?P<scale>million|billion|trillion)\b(?!-)"
_CODES = {"$": "USD", "€": "EUR", "£": "GBP"}
_NAMES = {"$": "dollars", "€": "euros", "£": "pounds"}
_DIGITS = ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve")
_NOUNS = "people|men|women|children|years|months|weeks|days|countries|members|companies|seats|firms|workers|jobs"


def _short(letters: dict[str, str], blank: str = "") -> Variation:
    name = f"scales as {blank}{letters['million']}"
    return Variation(name, replaced(_SCALED, lambda of: f"{of['sign']}{of['number']}{blank}{letters[of['scale']]}"))


def _coded(of: Match[str]) -> str:
    return f"{_CODES[of['sign']]} {of['number']}{of['scale'] or ''}"


def _named(of: Match[str]) -> str:
    return f"{of['number']} {of['scale']} {_NAMES[of['sign']]}"


def _in_digits(of: Match[str]) -> str:
    return str(_DIGITS.index(of[0]) + 1)


def _in_words(of: Match[str]) -> str:
    return _DIGITS[int(of[0]) - 1] if 0 < int(of[0]) <= len(_DIGITS) else of[0]


_DOLLARS = r"(?<![A-Za-z$])\$(?=\d)"
_AMBIGUOUS = frozenset({"figures currency"})
_PERCENT = r"(?<=\d)(?: ?%| percent| per cent| pct)(?![\w-])(?! points?)"


def _letters(*three: str) -> dict[str, str]:
    return dict(zip(("million", "billion", "trillion"), three, strict=True))


VARIATIONS = (
    _short(_letters("m", "bn", "tn")),
    _short(_letters("m", "b", "t")),
    _short(_letters("M", "B", "T")),
    _short(_letters("mn", "bn", "trn")),
    _short(_letters("mln", "bln", "trln"), " "),
    _short(_letters("mln", "bln", "trln")),
    _short(_letters("mil", "bil", "tril"), " "),
    Variation("scales in capitals", replaced(_SCALED, lambda of: of[0].title().replace("M", "M"))),
    Variation("US before dollars", replaced(_DOLLARS, "US$"), without=_AMBIGUOUS),
    Variation("US and blank before dollars", replaced(_DOLLARS, "US$ "), without=_AMBIGUOUS),
    Variation("U.S. before dollars", replaced(_DOLLARS, "U.S.$"), without=_AMBIGUOUS),
    Variation("dollars without US", replaced(r"\bUS ?\$ ?(?=\d)", "$"), without=_AMBIGUOUS | {"mentions missed"}),
    Variation("currency codes", replaced(_AMOUNT, _coded)),
    Variation("currency codes closed", replaced(_AMOUNT, lambda of: _coded(of).replace(" ", "", 1))),
    Variation("currency names", replaced(_SCALED, _named)),
    Variation(
        "currency codes behind", replaced(_SCALED, lambda of: f"{of['number']} {of['scale']} {_CODES[of['sign']]}")
    ),
    Variation(
        "euros with letters before a name",
        replaced(
            _SCALED,
            lambda of: (
                f"{of['number']}{'m' if of['scale'] == 'million' else 'bn' if of['scale'] == 'billion' else 'tn'} {_NAMES[of['sign']]}"
            ),
        ),
    ),
    Variation("signs behind", replaced(r"(?<![A-Za-z])€(\d[\d.,]*(?<=\d)) (million|billion)\b(?!-)", r"\1 \2 €")),
    Variation("percent", replaced(_PERCENT, " percent")),
    Variation("per cent", replaced(_PERCENT, " per cent")),
    Variation("percent by sign", replaced(_PERCENT, "%")),
    Variation("percent by sign and blank", replaced(_PERCENT, " %")),
    Variation("pct", replaced(_PERCENT, " pct")),
    Variation("pc", replaced(_PERCENT, " pc")),
    Variation("p.c.", replaced(_PERCENT + r"(?=[ ,])", " p.c.")),
    Variation("closed pct", replaced(_PERCENT, "pct")),
    Variation("percentage points by letters", replaced(r"(?<=\d) percentage points?\b", "pp")),
    Variation("percent points", replaced(r"(?<=\d) percentage points?\b", " percent points")),
    Variation("bps", replaced(r"(?<=\d) basis points\b", " bps")),
    Variation("bp", replaced(r"(?<=\d) basis points\b", "bp")),
    Variation("closed bps", replaced(r"(?<=\d) basis points\b", "bps")),
    Variation("kilometres", replaced(r"(?<=\d) (?:kilometers|kilometres|km)\b", " kilometres")),
    Variation("km", replaced(r"(?<=\d) (?:kilometers|kilometres|km)\b(?! per| an)", " km")),
    Variation("closed km", replaced(r"(?<=\d) (?:kilometers|kilometres|km)\b(?! per| an)", "km")),
    Variation("kms", replaced(r"(?<=\d) (?:kilometers|kilometres|km)\b(?! per| an)", " kms")),
    Variation("metres by letter", replaced(r"(?<=\d) (?:meters|metres)\b(?! per)", "m")),
    Variation("metric tons", replaced(r"(?<=\d|n) tonnes\b", " metric tons")),
    Variation("tonnes by capitals", replaced(r"(?<=\d) tonnes\b", " MT")),
    Variation("tonnes by letter", replaced(r"(?<=\d) tonnes\b(?! of)", "t")),
    Variation("square km", replaced(r"\bsquare (?:kilometers|kilometres)\b", "sq km")),
    Variation("km2", replaced(r"(?<=\d) square (?:kilometers|kilometres)\b", " km²")),
    Variation("square feet", replaced(r"\bsquare (?:feet|foot)\b", "sq ft")),
    Variation("miles per hour", replaced(r"(?<=\d) (?:miles per hour|miles an hour)\b", "mph")),
    Variation("kilometers per hour", replaced(r"(?<=\d) (?:kilometers|kilometres|km) (?:per|an) hour\b", " km/h")),
    Variation("kph", replaced(r"(?<=\d) (?:(?:kilometers|kilometres|km) (?:per|an) hour|km/h)\b", "kph")),
    Variation("Celsius by sign", replaced(r"(?<=\d) degrees (C|F)(?:elsius|ahrenheit)?\b", r"°\1")),
    Variation("Celsius by sign and blank", replaced(r"(?<=\d) degrees (C|F)(?:elsius|ahrenheit)?\b", r" °\1")),
    Variation("Celsius by letter", replaced(r"(?<=\d) degrees (C|F)(?:elsius|ahrenheit)\b", r"\1")),
    Variation(
        "megawatts",
        replaced(
            r"(?<=\d) (mega|giga|kilo)watts?\b(?![- ]hour)",
            lambda of: f" {of[1][0].upper() if of[1] != 'kilo' else 'k'}W",
        ),
    ),
    Variation(
        "per for a behind money",
        replaced(
            r"(?<=\d) an? (?=(?:barrel|tonne|ton|share|ounce|pound|gallon|bushel|kilo|litre|liter|head|kilogram|year|month|week|day)\b)",
            " per ",
        ),
    ),
    Variation(
        "a for per behind money",
        replaced(
            r"(?<=\d) per (?=(?:barrel|tonne|ton|share|pound|gallon|bushel|kilo|litre|liter|head|kilogram|year|month|week|day)\b)",
            " a ",
        ),
    ),
    Variation("slash for a", replaced(r"(?<=\d) (?:an?|per) (?=(?:barrel|tonne|ton|share|kg)\b)", "/")),
    Variation(
        "small numbers in digits",
        replaced(
            rf"(?<![-\w] )(?<![-\w])(?<=[a-z] )(?:two|three|four|five|six|seven|eight|nine)(?= (?:{_NOUNS})\b)",
            _in_digits,
        ),
    ),
    Variation("small numbers in words", replaced(rf"(?<=[a-z] )\d\d?(?= (?:{_NOUNS})\b)", _in_words)),
    Variation(
        "halves in words",
        replaced(
            r"(?<=[a-z] )(\d)\.5(?= (?:years|months|hours|times|days|weeks)\b)",
            lambda of: f"{_DIGITS[int(of[1]) - 1] if of[1] != '0' else 'zero'} and a half",
        ),
        without=frozenset({"figures value_low", "figures value_high"}),
    ),
    Variation("one for a before fractions", replaced(r"(?<=[a-z] )a (?=(?:third|quarter|fifth|tenth) of\b)", "one ")),
    Variation(
        "hyphened fractions",
        replaced(r"(?<=[a-z] )(one|two|three|four) (thirds?|quarters?|fifths?|tenths?)(?= of)", r"\1-\2"),
    ),
    Variation(
        "open fractions", replaced(r"(?<=[a-z] )(two|three|four)-(thirds|quarters|fifths|tenths)(?= of)", r"\1 \2")
    ),
    Variation("ranges by en dash", replaced(r"(?<=\d)-(?=\d\d?(?:%| percent| years| people| million| billion))", "–")),
    Variation("ranges by to", replaced(r"(?<=\d)[-–](?=\d\d?(?:%| percent| years| people| million| billion))", " to ")),
    Variation(
        "ranges by en dash for to",
        replaced(
            r"(?<=[a-z] )(?<!from )(\d[\d.]*) to (?=\d[\d.]* (?:percent|per cent|years|people|million|billion|%))",
            r"\1–",
        ),
    ),
    Variation(
        "thousands without commas",
        replaced(
            r"(?<![\d.,])(\d),(\d{3})(?![\d,]|\.\d)(?= [a-z])",
            lambda of: of[1] + of[2] if not 1700 < int(of[1] + of[2]) < 2100 else of[0],
        ),
    ),
    Variation("plain blanks in thousands", replaced(r"(?<=\d),(?=\d{3}(?!\d))", " ")),
    Variation("blanks of all widths in thousands", replaced(r"(?<=\d),(?=\d{3}(?!\d))", "\u00a0")),
    Variation("ages in brackets", groups_replaced(r"(?<=[a-z])(?P<a>, )\d\d(?P<b>,)(?= )", a=" (", b=")")),
    Variation(
        "ages by aged",
        groups_replaced(
            r"(?<=[a-z])(?P<a>, )\d\d(?P<b>,)(?= (?:a|an|the|who|said|told|was|from) )", a=", aged ", b=","
        ),
    ),
    Variation("No. 1", replaced(r"\bNo\. (?=\d)", "no. ")),
    Variation("number before ranks", replaced(r"\bNo\. (?=\d)", "number ")),
)
