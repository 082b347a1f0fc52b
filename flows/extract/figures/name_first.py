"""Money whose currency is named before it, as South Asian, Malaysian and African papers do: "Rupees 200 crore"."""

from __future__ import annotations

from flows.extract.figures.forms import by_form, words
from flows.extract.figures.left import word_before, word_start
from flows.extract.figures.number import Number
from flows.extract.figures.reading import Reading
from flows.extract.figures.suffixes import match_suffix

_LONGEST = 12
_FILE = "currencies"


def read_name_first(string: str, lower: str, number: Number, floor: int) -> Reading | None:
    """Return the amount that a number behind a currency's name is; "the rupee 20 paise" is none."""
    end = number.start - 1
    if end < floor or lower[end] != " " or not lower[end - 1 : end].isalpha():
        return None
    start = word_start(lower, end, _LONGEST)
    name = lower[start:end]
    if (
        name not in words("named_before", _FILE)
        or start < floor
        or word_before(lower, start) in words("barred_names", _FILE)
    ):
        return None
    if match_suffix(string, lower, number.end) or lower[start - 1 : start].isalnum():
        return None
    names = by_form(_FILE, "names", _FILE)
    code = names.get(name) or names[name.removesuffix("s")]
    is_ambiguous = name.removesuffix("s") in words("ambiguous", _FILE)
    return Reading("money", start, number.end, number, "money_name_first", currency=code, is_ambiguous=is_ambiguous)
