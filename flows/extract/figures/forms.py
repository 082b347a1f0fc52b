"""The surface forms of figures from the language data, checked and in the shape that the rules look things up in."""

from __future__ import annotations

from functools import cache
from typing import Any

from flows.extract.lang.load import LanguageDataError, load_words, load_yaml
from schemas.reference.load import load_codes

_CHECKED = {
    "currency_symbols": "currencies",
    "currency_words": "currencies",
    "unit_words": "units",
    "time_words": "units",
    "modifiers": "modifiers",
}


@cache
def forms(key: str) -> dict[str, Any]:
    """Return a mapping from form to code; raise LanguageDataError for a code that its reference table lacks."""
    found = load_yaml("figures").get(key)
    if not isinstance(found, dict):
        raise LanguageDataError(f"figures.yaml: '{key}' must map forms to codes")
    if key in _CHECKED:
        unknown = {str(code) for code in found.values()} - load_codes(_CHECKED[key])
        if unknown:
            raise LanguageDataError(f"figures.yaml: {key}: not in {_CHECKED[key]}.csv: {', '.join(sorted(unknown))}")
    return {str(form): code for form, code in found.items()}


@cache
def longest(key: str) -> int:
    """Return how many words the longest form has."""
    return max(form.count(" ") + 1 for form in forms(key))


def words(key: str) -> frozenset[str]:
    """Return a list of forms as a set."""
    return load_words("figures", key)
