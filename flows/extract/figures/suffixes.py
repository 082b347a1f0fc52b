"""What stands right behind a number and makes it an amount or a quantity: currency, unit, percent, by longest form."""

from __future__ import annotations

from functools import cache
from typing import NamedTuple

from flows.extract.figures.forms import by_form, check_codes, mapping, plurals, words
from flows.extract.lang.lazy_regexp import LazyRegexp
from schemas.reference.load import load_table


class Suffix(NamedTuple):
    """A form behind a number: the kind that it makes, its code, and how it has to be written."""

    form: str
    kind: str
    unit: str | None = None
    currency: str | None = None
    is_ambiguous: bool = False
    is_symbol: bool = False
    is_attached: bool = False
    case: str = ""
    """``upper`` or ``lower`` where the form counts in these letters alone, ``final`` where nothing may
    follow it, ``close`` where it has capitals or stands right behind the number, ``closing`` either of the last two."""
    scale: int = 0
    """The power of ten that is in the form: the billion of "bcm"."""


_KINDS = {"%": "percent", "%{pp}": "percentage_points", "%{bp}": "basis_points", "point": "index_points"}
_DIMENSIONS = {"time": "duration", "money": "money"}
_FIRST = LazyRegexp(r"[ \u00a0\-]?([^\W\d_]+|[^\w\s])")


@cache
def suffixes() -> dict[str, tuple[Suffix, ...]]:
    """Return the forms by their first word or mark, the longest first."""
    found: dict[str, Suffix] = {}
    for suffix in (*_units(), *_with_scales(), *_currencies()):
        found.setdefault(suffix.form, suffix)
        if " " in suffix.form:
            hyphened = suffix.form.replace(" ", "-")
            found.setdefault(hyphened, suffix._replace(form=hyphened))
    by_first: dict[str, list[Suffix]] = {}
    for suffix in (*_in_capitals(), *found.values()):
        match = _FIRST.match(suffix.form)
        if match:
            by_first.setdefault(match.group(1), []).append(suffix)
    return {first: tuple(sorted(same, key=lambda one: -len(one.form))) for first, same in by_first.items()}


def match_suffix(string: str, lower: str, position: int, *, is_worded: bool = False) -> tuple[int, Suffix] | None:
    """Return where the longest form at a position ends, and it; one space or hyphen may stand before it."""
    match = _FIRST.match(lower, position)
    candidates = suffixes().get(match.group(1)) if match else None
    if not match or not candidates:
        return None
    start = match.start(1)
    for suffix in candidates:
        end = start + len(suffix.form)
        if lower.startswith(suffix.form, start) and _fits(string, suffix, (position, start, end), is_worded):
            return end, suffix
    return None


def _fits(string: str, suffix: Suffix, span: tuple[int, int, int], is_worded: bool) -> bool:
    position, start, end = span
    if suffix.form[-1].isalnum() and string[end : end + 1].isalnum():
        return False
    if suffix.is_symbol and is_worded and suffix.form not in words("behind_words", "units"):
        return False
    if suffix.is_attached and start != position and not _PER_UNIT.match(string, end):
        return False
    if suffix.is_symbol and end - start == 1 and start != position and string.startswith(_GOES_ON, end):
        return False  # "4 t-shirts"
    if suffix.form in _OPENED and (_is_closing(string, suffix.form, start) or _POSSESSIVE.match(string, end)):
        return False
    return not suffix.case or _has_case(string, suffix.case, span)


_GOES_ON = ("-", "'", "’")
_OPENED = {"'": "'", "’": "‘", '"': '"', "”": "“"}
"""Marks of feet and inches that close a quotation, with those that open it."""

_POSSESSIVE = LazyRegexp(r"s(?![A-Za-z])")
"""Behind such a mark: "2023's record" is no length."""

_PER_UNIT = LazyRegexp(r"/[a-z]")
"""Behind a letter that is a unit there, with a space before it, too: "3.5 t/ha", "110 g/km"."""

_QUOTED = 600


def _is_closing(string: str, mark: str, start: int) -> bool:
    """Tell whether a mark behind a number closes what was opened before it in its line: "'Wolf Pack 4' sinks"."""
    line = string[max(0, start - _QUOTED) : start].rpartition("\n")[2]
    opening = line.rfind(_OPENED[mark])
    return opening >= 0 and (opening == 0 or line[opening - 1] in " (\t") and line[opening + 1 : opening + 2].isalnum()


def _has_case(string: str, case: str, span: tuple[int, int, int]) -> bool:
    position, start, end = span
    printed = string[start:end]
    if case in {"final", "closing"}:
        is_final = string[end : end + 1] in {"", ".", ",", ";", ")"} and not string[end + 1 : end + 2].isalnum()
        if is_final or case == "final":
            return is_final
    if case in {"close", "closing"} and start == position:
        return True
    return printed.islower() if case == "lower" else printed.isupper()


def _units() -> list[Suffix]:
    dimensions = {row["code"]: row["dimension"] for row in load_table("units")}
    check_codes("units.yaml: names", mapping("units", "names"), "units")
    made = []
    for form, unit in by_form("units", "names", "units").items():
        kind = _KINDS.get(unit) or _DIMENSIONS.get(dimensions[unit], "quantity")
        made += [Suffix(one, kind, unit) for one in plurals(form, words("no_plural", "units"))]
    keys = ("only_attached", "only_small", "only_final", "only_capital")
    attached, small, final, capital = (words(key, "units") for key in keys)
    for form, unit in by_form("units", "symbols", "units").items():
        kind = _KINDS.get(unit) or _DIMENSIONS.get(dimensions[unit], "quantity")
        case = "lower" if form in small else "final" if form in final else "upper" if form in capital else ""
        is_sign = unit in _KINDS
        made.append(Suffix(form, kind, unit, None, False, not is_sign, form in attached, case))
    return made


def _in_capitals() -> list[Suffix]:
    """Return symbols that in small letters are other ones, which come behind them: "300 ML", no "300 ml"."""
    codes = mapping("units", "in_capitals")
    check_codes("units.yaml: in_capitals", codes.values(), "units")
    return [Suffix(form.lower(), "quantity", code, is_symbol=True, case="upper") for form, code in codes.items()]


def _with_scales() -> list[Suffix]:
    """Return symbols that have a power of ten in them: "15 bcm", "2.5 mtpa"."""
    found = mapping("units", "with_scale")
    check_codes("units.yaml: with_scale", [code for code, _ in found.values()], "units")
    return [Suffix(form, "quantity", code, is_symbol=True, scale=power) for form, (code, power) in found.items()]


def _currencies() -> list[Suffix]:
    file, without, unsure = "currencies", words("no_plural", "currencies"), words("ambiguous", "currencies")
    made = [
        Suffix(one, "money", None, code, form in unsure)
        for form, code in by_form(file, "names", "currencies").items()
        for one in plurals(form, without)
    ]
    made += [Suffix(form, "money", unit) for unit, forms in mapping(file, "minor").items() for form in forms]
    check_codes("currencies.yaml: symbols", mapping(file, "symbols").values(), "currencies")
    made += [Suffix(form, "money", None, code, form in unsure) for form, code in mapping(file, "symbols").items()]
    small = words("small_codes", file)
    for row in load_table("currencies"):
        code = row["code"]
        form = code.lower()
        made.append(Suffix(form, "money", None, code, False, True, False, "" if form in small else "upper"))
    only_before, only_behind = words("only_before", file), words("only_behind", file)
    made += [
        Suffix(form, "money", None, code, form in unsure, True, False, "closing" if form in only_behind else "close")
        for form, code in mapping(file, "abbreviations").items()
        if form not in only_before
    ]
    return made
